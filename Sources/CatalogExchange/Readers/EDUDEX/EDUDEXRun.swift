import CatalogKit

/// A run of a programme of EDU-DEX (`programRun`).
struct EDUDEXRun {
    /// The run as an offering, under the run's own id.
    let offering: Offering
    /// Where its town lies, where the run says so.
    let coordinate: Coordinate?

    /// Reads a `programRun`; nil when it has no start that can be read.
    ///
    /// - Parameters:
    ///   - run: the element.
    ///   - setting: where the programme is given in general.
    ///   - limits: the programme's `programAdmission`, for how many can take part.
    ///   - intake: is told of what cannot be used.
    init?(_ run: XMLElement, setting: EDUDEXPlace.Setting, limits: XMLElement?, into intake: inout Intake) {
        let days = run.all("courseDay") + run.all("module").flatMap { $0.all("courseDay") }
        var meetings = days.compactMap { Self.meeting($0, into: &intake) }
        if meetings.isEmpty { meetings = Self.span(run, into: &intake) }
        meetings = Self.inOrder(meetings)
        guard let first = meetings.first else {
            if run.text("startDate") == nil { intake.skip(.noStart, at: run.place) }
            return nil
        }
        let place = EDUDEXPlace(run, days: days, setting: setting, into: &intake)
        offering = Offering(
            id: run.text("id") ?? "\(first.start)", meetings: meetings, place: place.town, venue: place.venue,
            capacity: run.number("maxNumberOfParticipants", into: &intake)
                ?? limits?.number("maxNumberOfParticipants", into: &intake),
            minimum: run.number("minNumberOfParticipants", into: &intake),
            enrolBy: Self.day(run.first("applicationDeadline"), into: &intake),
            isCancelled: ["canceled", "cancelled"].contains(run.text("status") ?? ""))
        coordinate = place.coordinate
    }

    /// The meeting of a `courseDay`; one without times takes the whole day.
    private static func meeting(_ day: XMLElement, into intake: inout Intake) -> Meeting? {
        guard let date = Self.day(day.first("date"), into: &intake) else { return nil }
        guard let start = time(day.first("startTime"), on: date, into: &intake) else {
            return SourceMeeting.meeting(from: .day(date), to: nil, at: day.place, into: &intake)
        }
        let end = time(day.first("endTime"), on: date, into: &intake)
        return SourceMeeting.meeting(from: start, to: end, at: day.place, into: &intake)
    }

    /// The first and the last day of a run that tells of no days between them; what lies between is not known.
    private static func span(_ run: XMLElement, into intake: inout Intake) -> [Meeting] {
        let start = day(run.first("startDate"), into: &intake)
        guard let start else { return [] }
        let end = day(run.first("endDate"), into: &intake)
        if let end, end < start { intake.note(.endBeforeStart(start: "\(start)", end: "\(end)"), at: run.place) }
        let days = [start] + (end.map { $0 > start ? [$0] : [] } ?? [])
        return days.compactMap { SourceMeeting.meeting(from: .day($0), to: nil, at: run.place, into: &intake) }
    }

    /// In order of time; the same twice is there once.
    private static func inOrder(_ meetings: [Meeting]) -> [Meeting] {
        var seen: Set<Meeting> = []
        return meetings.filter { seen.insert($0).inserted }.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    private static func day(_ element: XMLElement?, into intake: inout Intake) -> Day? {
        guard let element, !element.text.isEmpty else { return nil }
        guard let day = Day(element.text.prefix(10)) else {
            intake.note(.invalidTime(field: element.name, value: String(element.text.prefix(80))), at: element.place)
            return nil
        }
        return day
    }

    private static func time(_ element: XMLElement?, on day: Day, into intake: inout Intake) -> ISOTime? {
        guard let element, !element.text.isEmpty else { return nil }
        guard let time = ISOTime("\(day)T\(element.text)") else {
            intake.note(.invalidTime(field: element.name, value: String(element.text.prefix(80))), at: element.place)
            return nil
        }
        return time
    }
}
