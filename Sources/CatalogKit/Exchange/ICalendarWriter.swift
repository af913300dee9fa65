/// Writes the entries of an agenda as iCalendar (RFC 5545), for calendar programs to read.
///
/// A meeting is an event. Its UID is made of the offering's id and the meeting's number, so that a calendar that reads a
/// later agenda changes what it has instead of doubling it, wherever the offering moved. Entries that the catalogue does
/// not have any more have no time, and are left out.
public struct ICalendarWriter: Sendable {
    /// What a calendar says to people, in their language.
    public struct Words: Hashable, Sendable {
        /// The calendar's name.
        public let calendarName: String
        /// Where an offering without a place is given.
        public let online: String
        /// That the person waits for a place.
        public let waiting: String

        /// Makes the words.
        public init(calendarName: String, online: String, waiting: String) {
            self.calendarName = calendarName
            self.online = online
            self.waiting = waiting
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

    /// The calendar, its events in the order of the entries; every line ends in CRLF (section 3.1).
    public func text(_ entries: some Sequence<Agenda.Entry>) -> String {
        let events = entries.flatMap { entry -> [String] in
            guard let course = entry.course, let offering = entry.offering else { return [] }
            let isWaiting = entry.enrolment.state == .waiting
            return self.events(offering, facts(course, offering, isTentative: isWaiting, .publish))
        }
        return calendar(.publish, events)
    }

    /// A calendar of one offering, to be sent to whoever takes part.
    ///
    /// - Parameters:
    ///   - offering: What to put in it.
    ///   - course: The offering's course.
    ///   - isTentative: Whether the seat is yet to be had.
    ///   - method: What the reader is to do with it.
    ///   - sequence: Which version of the events it is; of those that a reader gets, the highest counts.
    /// - Returns: The text of a file.
    public func text(
        _ offering: Offering, of course: Course, isTentative: Bool, method: Method, sequence: Int
    ) -> String {
        // Whoever sends events says who they are from (RFC 5546, sections 3.2.1 and 3.2.5).
        let sender = organizer.map { ["ORGANIZER:\($0)"] } ?? []
        let facts = facts(course, offering, isTentative: isTentative, method) + ["SEQUENCE:\(sequence)"] + sender
        return calendar(method, events(offering, facts))
    }

    private func calendar(_ method: Method, _ events: [String]) -> String {
        let head = [
            // Sections 3.7.3, 3.7.4, 3.7.1 and 3.7.2; the name is not in the standard, but calendars know it.
            "BEGIN:VCALENDAR", "PRODID:-//Netflixleren//sto-tui//NL", "VERSION:2.0", "CALSCALE:GREGORIAN",
            "METHOD:\(method.rawValue)", "X-WR-CALNAME:\(ICalendarText.escaped(words.calendarName))",
        ]
        let lines = head + ICalendarWriter.timeZone + events + ["END:VCALENDAR"]
        return lines.map { ICalendarText.folded($0) + "\r\n" }.joined()
    }

    /// The lines of an offering's events (section 3.6.1).
    private func events(_ offering: Offering, _ facts: [String]) -> [String] {
        offering.meetings.enumerated().flatMap { index, meeting in
            [
                "BEGIN:VEVENT", "UID:\(ICalendarText.escaped("\(offering.id).\(index + 1)@\(domain)"))",
                "DTSTAMP:\(stamp)", "DTSTART;TZID=Europe/Amsterdam:\(ICalendarWriter.local(meeting.start))",
                "DTEND;TZID=Europe/Amsterdam:\(ICalendarWriter.local(meeting.end))",
            ] + facts + ["END:VEVENT"]
        }
    }

    /// The lines that all events of an offering have in common (sections 3.8.1 and 3.8.4.6).
    private func facts(_ course: Course, _ offering: Offering, isTentative: Bool, _ method: Method) -> [String] {
        let location = [offering.place ?? words.online, offering.venue].compactMap(\.self).joined(separator: ", ")
        let description = [isTentative ? words.waiting : "", course.summary].filter { !$0.isEmpty }
        var lines = [
            "SUMMARY:\(ICalendarText.escaped(course.title))", "LOCATION:\(ICalendarText.escaped(location))",
            "STATUS:\(method == .cancel ? "CANCELLED" : isTentative ? "TENTATIVE" : "CONFIRMED")",
        ]
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
