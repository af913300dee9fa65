/// Writes activities as iCalendar (RFC 5545), for calendar programs to read.
///
/// A meeting is an event. Its UID is made of the offering's id and the meeting's number, so that a calendar that reads a
/// later agenda changes what it has instead of doubling it, wherever the offering moved. What was cancelled says so three
/// times over: by its status, by taking up no time, and in its title, for some programs know no status.
public struct ICalendarWriter: Sendable {
    /// What a calendar says to people, in their language.
    public struct Words: Hashable, Sendable {
        /// The calendar's name.
        public let calendarName: String
        /// Where an offering without a place is given.
        public let online: String
        /// That the person waits for a place.
        public let waiting: String
        /// What stands before the title of something that was cancelled.
        public let cancelled: String
        /// What an alarm says a day before, ahead of the title.
        public let tomorrow: String
        /// What an alarm says two hours before, ahead of the title.
        public let soon: String

        /// Makes the words.
        public init(
            calendarName: String, online: String, waiting: String, cancelled: String, tomorrow: String, soon: String
        ) {
            self.calendarName = calendarName
            self.online = online
            self.waiting = waiting
            self.cancelled = cancelled
            self.tomorrow = tomorrow
            self.soon = soon
        }
    }

    /// What a reader is to do with the events (RFC 5546, section 1.4).
    public enum Method: String, Sendable {
        /// Take them in, in place of an earlier version of the same.
        case publish = "PUBLISH"
        /// Take them out.
        case cancel = "CANCEL"
    }

    private let domain: String
    private let organizer: String?
    private let words: Words
    private let stamp: String

    /// Makes a writer.
    ///
    /// - Parameters:
    ///   - region: the region whose offerings they are; its id sets its events apart from those of other regions.
    ///   - words: what the calendar says to people.
    ///   - now: the instant of writing, in UTC seconds.
    public init(region: Region, words: Words, now: Int) {
        domain = region.domain
        organizer = region.contact.flatMap { MailAddress(name: region.name, address: $0) }.map {
            "mailto:\($0.address)"
        }
        self.words = words
        stamp = ICalendarWriter.utc(now)
    }

    /// A calendar to be followed, its events in the order of the activities; every line ends in CRLF (section 3.1).
    public func text(_ activities: some Sequence<CalendarActivity>) -> String {
        calendar(.publish, Self.refreshing, activities.flatMap { events($0) })
    }

    /// A calendar to be followed, with properties of our own that other programs pass over (section 3.8.8.2).
    ///
    /// - Parameters:
    ///   - activities: What to put in it.
    ///   - properties: The properties of an activity, with the texts that each has.
    /// - Returns: The text of a file.
    package func text(
        _ activities: some Sequence<CalendarActivity>,
        properties: (CalendarActivity) -> [(name: String, texts: [String])]
    ) -> String {
        calendar(
            .publish, Self.refreshing,
            activities.flatMap { activity in
                let lines = properties(activity).map { property in
                    "\(property.name):\(property.texts.map(ICalendarText.escaped).joined(separator: ","))"
                }
                return events(activity, lines)
            })
    }

    /// How soon to look again: RFC 7986, section 5.7, and the same for older programs.
    private static let refreshing = ["REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H"]

    /// A calendar of one activity, to be sent to whoever takes part.
    ///
    /// - Parameters:
    ///   - activity: What to put in it.
    ///   - method: What the reader is to do with it.
    /// - Returns: The text of a file.
    public func text(_ activity: CalendarActivity, method: Method) -> String {
        // Whoever sends events says who they are from (RFC 5546, sections 3.2.1 and 3.2.5).
        calendar(method, [], events(activity, organizer.map { ["ORGANIZER:\($0)"] } ?? []))
    }

    /// Whether two calendars say the same, whenever each of them was written.
    public static func saySame(_ left: String, _ right: String) -> Bool {
        func lines(_ text: String) -> [Substring] {
            text.split(separator: "\r\n").filter { !$0.hasPrefix("DTSTAMP:") }
        }
        return lines(left) == lines(right)
    }

    private func calendar(_ method: Method, _ more: [String], _ events: [String]) -> String {
        let head = [
            // Sections 3.7.3, 3.7.4, 3.7.1 and 3.7.2; the name is not in the standard, but calendars know it.
            "BEGIN:VCALENDAR", "PRODID:-//Netflixleren//sto-tui//NL", "VERSION:2.0", "CALSCALE:GREGORIAN",
            "METHOD:\(method.rawValue)", "X-WR-CALNAME:\(ICalendarText.escaped(words.calendarName))",
        ]
        let lines = head + more + ICalendarWriter.timeZone + events + ["END:VCALENDAR"]
        return lines.map { ICalendarText.folded($0) + "\r\n" }.joined()
    }

    /// The lines of an activity's events (section 3.6.1).
    private func events(_ activity: CalendarActivity, _ more: [String] = []) -> [String] {
        let facts = facts(activity) + more + alarms(activity)
        return activity.offering.meetings.enumerated().flatMap { index, meeting in
            [
                "BEGIN:VEVENT", "UID:\(ICalendarText.escaped("\(activity.offering.id).\(index + 1)@\(domain)"))",
                "DTSTAMP:\(stamp)", "DTSTART;TZID=Europe/Amsterdam:\(ICalendarWriter.local(meeting.start))",
                "DTEND;TZID=Europe/Amsterdam:\(ICalendarWriter.local(meeting.end))",
            ] + facts + ["END:VEVENT"]
        }
    }

    /// The lines that all events of an activity have in common (sections 3.8.1, 3.8.2.7, 3.8.4.6 and 3.8.7).
    private func facts(_ activity: CalendarActivity) -> [String] {
        let (course, offering) = (activity.course, activity.offering)
        let title = (activity.standing == .cancelled ? words.cancelled + " " : "") + course.title
        let location = [offering.place ?? words.online, offering.venue].compactMap(\.self).filter { !$0.isEmpty }
            .joined(separator: ", ")
        let waiting = activity.standing == .tentative ? words.waiting : ""
        let description = [waiting, course.summary].filter { !$0.isEmpty }
        var lines = ["SEQUENCE:\(activity.version.sequence)"]
        if let at = activity.version.modifiedAt { lines.append("LAST-MODIFIED:\(ICalendarWriter.utc(at))") }
        lines += ["SUMMARY:\(ICalendarText.escaped(title))", "LOCATION:\(ICalendarText.escaped(location))"]
        switch activity.standing {
        case .confirmed, .offered: lines.append("STATUS:CONFIRMED")
        case .tentative: lines.append("STATUS:TENTATIVE")
        case .cancelled: lines += ["STATUS:CANCELLED", "TRANSP:TRANSPARENT"]
        }
        if !description.isEmpty {
            lines.append("DESCRIPTION:\(ICalendarText.escaped(description.joined(separator: "\n\n")))")
        }
        if !course.themes.isEmpty {
            lines.append("CATEGORIES:\(course.themes.map(ICalendarText.escaped).joined(separator: ","))")
        }
        // A URI is no TEXT and has no escapes (section 3.3.13), so nothing that could end the line may be in it.
        if let url = course.url, URLText.isWebAddress(url), !url.unicodeScalars.contains(where: PlainText.isControl) {
            lines.append("URL:\(url)")
        }
        return lines
    }

    /// The alarms of who has a seat (section 3.6.6): a day before, and two hours.
    private func alarms(_ activity: CalendarActivity) -> [String] {
        guard activity.standing == .confirmed else { return [] }
        return [("-P1D", words.tomorrow), ("-PT2H", words.soon)].flatMap { trigger, text in
            [
                "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:\(trigger)",
                "DESCRIPTION:\(ICalendarText.escaped("\(text) \(activity.course.title)"))", "END:VALARM",
            ]
        }
    }

    /// Europe/Amsterdam (section 3.6.5) by the rules of Directive 2000/84/EC, which have held since 1996.
    private static let timeZone = [
        "BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam",
        "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:19961027T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
        "END:VTIMEZONE",
    ]

    /// A wall-clock time, `YYYYMMDDTHHMMSS` (section 3.3.5, form 3).
    private static func local(_ time: LocalTime) -> String {
        dateTime(time.day, seconds: time.minute * 60)
    }

    /// An instant, `YYYYMMDDTHHMMSSZ` (section 3.3.5, form 2).
    private static func utc(_ seconds: Int) -> String {
        let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        return dateTime(Day(number: days), seconds: seconds - days * 86_400) + "Z"
    }

    private static func dateTime(_ day: Day, seconds: Int) -> String {
        let (year, month, dayOfMonth) = day.components
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Digits.padded($0, to: 2) }.joined()
        return "\(Digits.padded(year, to: 4))\(Digits.padded(month, to: 2))\(Digits.padded(dayOfMonth, to: 2))T\(clock)"
    }
}
