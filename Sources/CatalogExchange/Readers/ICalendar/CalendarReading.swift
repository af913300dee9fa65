import CatalogKit

/// What reading the events of one calendar needs to know, and what it found wrong.
struct CalendarReading {
    /// Something that could not be used, or not as it is.
    struct Finding {
        let isSkipped: Bool
        let problem: ImportProblem
        /// The line it stands on.
        let number: Int
    }

    /// The file's name.
    let file: String
    /// The day of reading.
    let today: Day
    /// How much may be done yet for events that recur.
    var work: Int
    /// What is wrong, in order.
    private(set) var findings: [Finding] = []
    private var zones: CalendarZones
    private var unknownZones: Set<String> = []
    /// The first zone that needed libical, when that is not installed.
    private(set) var lacksLibrary = false

    /// Starts with a calendar's time zones.
    init(_ calendar: RawCalendar, file: String, today: Day, work: Int) {
        self.file = file
        self.today = today
        self.work = work
        zones = CalendarZones(calendar.zones)
    }

    /// Notes that something is left out.
    mutating func skip(_ problem: ImportProblem, _ number: Int) {
        findings.append(Finding(isSkipped: true, problem: problem, number: number))
    }

    /// Notes that something is taken without a part of it.
    mutating func note(_ problem: ImportProblem, _ number: Int) {
        findings.append(Finding(isSkipped: false, problem: problem, number: number))
    }

    /// The time that a property gives, or one of its values; nil where it is none.
    ///
    /// A time in UTC is in UTC whatever the TZID says (RFC 5545, section 3.2.19); a zone that nobody knows is noted once.
    mutating func time(_ line: ContentLine, _ text: String? = nil) -> CalendarTime? {
        guard let value = CalendarTime.Value(PlainText.line(text ?? line.value)) else { return nil }
        var zone = value.isUTC ? CalendarZone.utc : .amsterdam
        if !value.isUTC, !value.isDate, let id = line.parameters["TZID"], !id.isEmpty {
            let found = zones.zone(id)
            zone = found.zone
            if !found.isKnown, unknownZones.insert(id).inserted {
                if !ICalZone.isAvailable { lacksLibrary = true }
                note(.unknownTimeZone(PlainText.line(id)), line.number)
            }
        }
        return CalendarTime(wall: value.wall, isDate: value.isDate, zone: zone)
    }
}
