import CatalogKit

/// Makes offerings of events and instances of courses.
struct SchemaOrgOfferings {
    /// An offering whose id is not known yet, with what a source tells besides.
    struct Found {
        /// The offering, without an id.
        let offering: Offering
        /// The id that the source gives it.
        let identifier: String?
        /// Where its town lies.
        let coordinate: Coordinate?
        /// Seats that were given out elsewhere.
        let taken: Int?
    }

    private let activities: SchemaOrgActivities
    private let today: Day
    /// How many schedules were worked out, and how many meetings came of them.
    private var worked = (schedules: 0, meetings: 0)

    /// More than any source has, and as many as memory and patience allow.
    private static let mostSchedules = 20_000
    private static let mostMeetings = 100_000

    init(_ activities: SchemaOrgActivities, today: Day) {
        self.activities = activities
        self.today = today
    }

    /// The offerings of an event, of which the way from its course or series is given; none where it has no dates.
    mutating func read(_ way: [Int], into intake: inout Intake) -> [Found] {
        let view = SchemaOrgView(graph: activities.graph, numbers: way.reversed())
        let own = SchemaOrgView(graph: activities.graph, numbers: [view.numbers[0]])
        guard !SchemaOrgTypes.isOnDemand(own.first.types) else { return [] }
        let parts = activities.parts(view.numbers[0])
        let scheduled = schedule(own, into: &intake)
        let together = SchemaOrgTypes.isInstance(own.first.types) || SchemaOrgTypes.isCourse(own.first.types)
        let single = meeting(own, into: &intake)
        let inner = meetings(of: parts, within: way, into: &intake)
        if !inner.isEmpty || (together && !scheduled.isEmpty) {
            let meetings = inner.isEmpty ? scheduled : inner
            return [found(view, own, meetings, id: own.identifiers.first, into: &intake)]
        }
        if let single { return [found(view, own, [single], id: own.identifiers.first, into: &intake)] }
        guard scheduled.isEmpty else {
            return scheduled.map { meeting in
                found(view, own, [meeting], id: own.identifiers.first.map { "\($0)@\(meeting.start)" }, into: &intake)
            }
        }
        let isAnyTime = own.line("startDate") == nil && (together || SchemaOrgTypes.isSeries(own.first.types))
        if !isAnyTime, way.count > 1 { intake.skip(.noStart, at: own.first.place) }
        return []
    }

    private func found(
        _ view: SchemaOrgView, _ own: SchemaOrgView, _ meetings: [Meeting], id: String?, into intake: inout Intake
    ) -> Found {
        let place = SchemaOrgPlace(view, into: &intake)
        let capacity = number(view, "maximumAttendeeCapacity", into: &intake).flatMap { $0 > 0 ? $0 : nil }
        let remaining = number(own, "remainingAttendeeCapacity", into: &intake)
        var ignored = Intake()
        // Its price is told of as a part of its course.
        let lastDay = SchemaOrgOffers(own, into: &ignored).lastDay
        let status = view.line("eventStatus")?.lowercased() ?? ""
        let offering = Offering(
            id: "", meetings: meetings, place: place.town, venue: place.venue, capacity: capacity,
            enrolBy: lastDay.flatMap { $0 <= meetings[0].start.day ? $0 : nil }, rounds: rounds(own, into: &intake),
            isCancelled: ["eventcancelled", "eventpostponed"].contains { status.hasSuffix($0) })
        let taken = capacity.flatMap { capacity in
            remaining.flatMap { (0..<capacity).contains($0) ? capacity - $0 : nil }
        }
        let address = own.line("url").flatMap { $0 == parentAddress(view) ? nil : $0 }
        return Found(offering: offering, identifier: id ?? address, coordinate: place.coordinate, taken: taken)
    }

    /// The address of the course or series, which names none of its events.
    private func parentAddress(_ view: SchemaOrgView) -> String? {
        guard view.numbers.count > 1 else { return nil }
        return SchemaOrgView(graph: view.graph, numbers: Array(view.numbers.dropFirst())).line("url")
    }

    private func number(_ view: SchemaOrgView, _ property: String, into intake: inout Intake) -> Int? {
        guard let text = view.line(property) else { return nil }
        if let number = Double(text), (0...1_000_000).contains(number) { return Int(number) }
        intake.note(.invalidNumber(field: property, value: text), at: view.first.place)
        return nil
    }

    // MARK: Times

    /// When an event is by its own words; nil where it does not say.
    private func meeting(_ view: SchemaOrgView, into intake: inout Intake) -> Meeting? {
        guard let startText = view.line("startDate") else { return nil }
        let place = view.first.place
        guard var start = ISOTime(startText) else {
            intake.skip(.invalidTime(field: "startDate", value: startText), at: place)
            return nil
        }
        let endText = view.line("endDate")
        var end = endText.flatMap { ISOTime($0) }
        if let endText, end == nil { intake.note(.invalidTime(field: "endDate", value: endText), at: place) }
        if SchemaOrgOfferings.isMidnight(startText), endText.map(SchemaOrgOfferings.isMidnight) ?? true {
            start = .day(start.day)
            end = end.map { .day($0.day) }
        }
        if case .day(let day) = start, let clock = view.line("startTime"), let time = ISOTime("\(day)T\(clock)") {
            start = time
            if let clock = view.line("endTime"), let time = ISOTime("\((end ?? start).day)T\(clock)") { end = time }
        }
        if end == nil, case .time(let time) = start,
            let minutes = view.line("duration").flatMap(ISODuration.minutes), (1...527_040).contains(minutes)
        {
            end = .time(time.advanced(byMinutes: Int(minutes)))
        }
        return SourceMeeting.meeting(from: start, to: end, at: place, into: &intake)
    }

    /// Whether a text is a time at midnight without a distance from UTC, as programs write that know no dates.
    private static func isMidnight(_ text: String) -> Bool {
        text.dropFirst(10) == "T00:00:00" || text.dropFirst(10) == "T00:00" || text.dropFirst(10) == " 00:00:00"
    }

    /// The meetings that the parts of an event are, in order of time; none where they overlap, for then nobody comes to all.
    private func meetings(of parts: [Int], within way: [Int], into intake: inout Intake) -> [Meeting] {
        var meetings: [Meeting] = []
        for part in parts where !way.contains(part) && !isRound(part) {
            let view = SchemaOrgView(graph: activities.graph, numbers: [part])
            if let meeting = meeting(view, into: &intake) { meetings.append(meeting) }
        }
        meetings.sort { ($0.start, $0.end) < ($1.start, $1.end) }
        let overlap = zip(meetings, meetings.dropFirst()).contains { $0.overlaps($1) }
        return overlap ? [] : meetings
    }

    private mutating func schedule(_ view: SchemaOrgView, into intake: inout Intake) -> [Meeting] {
        var meetings: Set<Meeting> = []
        for schedule in view.things("eventSchedule", "courseSchedule") {
            guard worked.schedules < Self.mostSchedules, worked.meetings < Self.mostMeetings else {
                intake.note(.tooManyOccurrences(limit: Self.mostMeetings), at: schedule.first.place)
                break
            }
            let found = SchemaOrgSchedule(schedule, of: view, today: today).meetings(into: &intake)
            worked = (worked.schedules + 1, worked.meetings + found.count)
            meetings.formUnion(found)
        }
        return meetings.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    }

    // MARK: Rounds

    /// Whether a part of an event is a round: its own parts have no times, so they run side by side.
    private func isRound(_ part: Int) -> Bool {
        let sessions = activities.parts(part)
        return !sessions.isEmpty
            && sessions.allSatisfy { activities.graph.texts($0, ["startDate"]).isEmpty && activities.parts($0).isEmpty }
    }

    private func rounds(_ view: SchemaOrgView, into intake: inout Intake) -> [Round] {
        var rounds: [Round] = []
        for part in activities.parts(view.numbers[0]) where isRound(part) {
            let round = SchemaOrgView(graph: activities.graph, numbers: [part])
            guard let title = round.line("name"), let id = round.identifiers.first ?? Slug.of(title),
                !rounds.contains(where: { $0.id == id })
            else { continue }
            rounds.append(
                Round(
                    id: id, title: title, time: meeting(round, into: &intake),
                    sessions: sessions(of: part, into: &intake)))
        }
        return rounds
    }

    private func sessions(of round: Int, into intake: inout Intake) -> [Session] {
        var sessions: [Session] = []
        for part in activities.parts(round) {
            let view = SchemaOrgView(graph: activities.graph, numbers: [part])
            guard let title = view.line("name"), let id = view.identifiers.first ?? Slug.of(title),
                !sessions.contains(where: { $0.id == id })
            else { continue }
            let capacity = number(view, "maximumAttendeeCapacity", into: &intake)
            sessions.append(Session(id: id, title: title, capacity: capacity.flatMap { $0 > 0 ? $0 : nil }))
        }
        return sessions
    }
}
