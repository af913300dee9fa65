/// A calendar as its lines say, before anything in it is understood (VCALENDAR; RFC 5545, section 3.4).
struct RawCalendar {
    /// An event (VEVENT, section 3.6.1), of which only the properties that are asked about are kept.
    struct Event {
        /// The line that it begins on.
        let number: Int
        /// Its properties, in order.
        var lines: [ContentLine] = []

        /// The first property of a name.
        subscript(name: String) -> ContentLine? { lines.first { $0.name == name } }

        /// The properties of a name.
        func all(_ name: String) -> [ContentLine] { lines.filter { $0.name == name } }
    }

    /// Its own properties.
    var lines: [ContentLine] = []
    /// Its events, in order.
    var events: [Event] = []
    /// Its time zones.
    var zones: [ZoneDefinition] = []

    /// The value of the first property of a name, as text.
    func text(_ name: String) -> String? { lines.first { $0.name == name }?.text }
}

/// Makes calendars of content lines.
///
/// A component that is never ended ends with the one around it, or where another of its kind begins.
struct RawCalendarParser {
    /// What is wrong with a line.
    enum Fault {
        /// No name and value; what it starts with.
        case syntax(String)
        case tooLong
        case tooDeep
        case windows1252
    }

    /// Whether there was anything of iCalendar.
    private(set) var sawCalendar = false
    private var calendar = RawCalendar()
    private var components: [String] = []
    /// How many components further than ``mostDepth`` it is in.
    private var depthBeyond = 0
    private var event: RawCalendar.Event?
    private var zoneLines: [ContentLine] = []
    private var observances: [(name: String, lines: [ContentLine])] = []

    /// The most components within one another that are told apart; calendars need four.
    static let mostDepth = 32

    /// Takes a line in.
    ///
    /// - Returns: the calendar that ended with it, and what is wrong with the line.
    mutating func take(_ line: ContentLines.Line) -> (calendar: RawCalendar?, fault: Fault?) {
        guard let bytes = line.bytes else { return (nil, sawCalendar ? .tooLong : nil) }
        let name = ContentLine.name(of: bytes)
        guard !name.isEmpty else { return (nil, syntaxFault(bytes)) }
        guard name == "BEGIN" || name == "END" || isWanted(name) else { return (nil, nil) }
        guard let content = ContentLine(bytes, number: line.number) else {
            return (nil, syntaxFault(bytes))
        }
        if name == "BEGIN" { return begin(content.component, at: line.number) }
        if name == "END" { return (end(content.component), nil) }
        switch components.last {
        case "VEVENT": event?.lines.append(content)
        case "VCALENDAR": calendar.lines.append(content)
        case "VTIMEZONE": zoneLines.append(content)
        default: observances[observances.count - 1].lines.append(content)
        }
        return (nil, content.isWindows1252 ? .windows1252 : nil)
    }

    private func syntaxFault(_ bytes: [UInt8]) -> Fault? {
        sawCalendar ? .syntax(TextBytes.text(Array(bytes.prefix(40))).text) : nil
    }

    /// The calendar that the file ended in.
    mutating func finish() -> RawCalendar? {
        closeEvent()
        closeZone()
        components = []
        depthBeyond = 0
        defer { calendar = RawCalendar() }
        return calendar.events.isEmpty ? nil : calendar
    }

    private mutating func begin(_ component: String, at number: Int) -> (RawCalendar?, Fault?) {
        var ended: RawCalendar?
        if component == "VCALENDAR", !components.isEmpty || !calendar.events.isEmpty { ended = finish() }
        if component == "VEVENT", let index = components.lastIndex(of: "VEVENT") { _ = pop(to: index) }
        guard components.count < Self.mostDepth else {
            depthBeyond += 1
            return (ended, depthBeyond == 1 ? .tooDeep : nil)
        }
        let parent = components.last
        components.append(component)
        switch component {
        case "VCALENDAR": sawCalendar = true
        case "VEVENT":
            sawCalendar = true
            event = RawCalendar.Event(number: number)
        case "VTIMEZONE": (zoneLines, observances) = ([], [])
        case "STANDARD", "DAYLIGHT": if parent == "VTIMEZONE" { observances.append((component, [])) }
        default: break
        }
        return (ended, nil)
    }

    private mutating func end(_ component: String) -> RawCalendar? {
        guard depthBeyond == 0 else {
            depthBeyond -= 1
            return nil
        }
        guard let index = components.lastIndex(of: component) else { return nil }
        return pop(to: index)
    }

    /// Leaves the component at `index` and all within it.
    private mutating func pop(to index: Int) -> RawCalendar? {
        var ended: RawCalendar?
        while components.count > index {
            switch components.removeLast() {
            case "VEVENT": closeEvent()
            case "VTIMEZONE": closeZone()
            case "VCALENDAR": ended = finish()
            default: break
            }
        }
        return ended
    }

    private mutating func closeEvent() {
        if let event { calendar.events.append(event) }
        event = nil
    }

    private mutating func closeZone() {
        if let zone = ZoneDefinition(zoneLines, observances: observances) { calendar.zones.append(zone) }
        (zoneLines, observances) = ([], [])
    }

    /// Whether a property is asked about where we are; what is not is never made text of.
    private func isWanted(_ name: String) -> Bool {
        guard depthBeyond == 0 else { return false }
        return switch components.last {
        case "VEVENT": event != nil && (Self.ofEvent.contains(name) || name.hasPrefix(CalendarExtension.prefix))
        case "VCALENDAR": Self.ofCalendar.contains(name)
        case "VTIMEZONE": name == "TZID" || name == "X-LIC-LOCATION"
        case "STANDARD", "DAYLIGHT":
            components.dropLast().last == "VTIMEZONE" && !observances.isEmpty && Self.ofObservance.contains(name)
        default: false
        }
    }

    private static let ofCalendar: Set = ["METHOD", "X-WR-CALNAME", "NAME"]
    private static let ofObservance: Set = ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"]
    private static let ofEvent: Set = [
        "UID", "SUMMARY", "DESCRIPTION", "X-ALT-DESC", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE",
        "RECURRENCE-ID", "STATUS", "CLASS", "LOCATION", "GEO", "URL", "CATEGORIES", "ORGANIZER", "SEQUENCE",
        "CONFERENCE",
        "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    ]
}

extension ContentLine {
    /// The component that a BEGIN or END names, in capitals.
    fileprivate var component: String { value.uppercased().filter { $0 != " " } }
}
