/// Reads the offerings of a course file, each on its own: a fault in one leaves the others alone.
struct OfferingReader {
    /// The course's id, of which the offering's is made.
    let course: String
    let lexicon: Lexicon
    let findings: Findings

    /// The keys of an offering.
    static let keys = [
        "id", "start", "end", "meetings", "place", "online", "venue", "capacity", "minimum", "enrol-by", "rounds",
        "status", "cost",
    ]

    /// The offering; nil, with diagnostics, when anything in it is wrong.
    func read(_ node: YAMLNode) -> Offering? {
        let errors = findings.errorCount
        guard let fields = Fields(node, known: OfferingReader.keys, key: "offerings", findings) else { return nil }
        let meetings = meetings(fields)
        let place = place(fields)
        let capacity = fields.wholeNumber("capacity", in: Limits.people)
        let minimum = fields.wholeNumber("minimum", in: Limits.people)
        let enrolBy = fields.day("enrol-by")
        let rounds = rounds(fields)
        let isCancelled = isCancelled(fields)
        let cost = fields.wholeNumber("cost", in: Limits.euros)
        if let capacity, let minimum, minimum > capacity {
            findings.error(
                .minimumAboveCapacity(minimum: minimum, capacity: capacity), at: fields.position(of: "minimum"))
        }
        if let enrolBy, let start = meetings.first?.start, enrolBy > start.day {
            findings.error(.deadlineAfterStart(deadline: enrolBy, start: start), at: fields.position(of: "enrol-by"))
        }
        let id = id(fields, start: meetings.first?.start)
        guard findings.errorCount == errors, let id else { return nil }
        return Offering(
            id: id, meetings: meetings, place: place, venue: fields.text("venue"), capacity: capacity,
            minimum: minimum, enrolBy: enrolBy, rounds: rounds, isCancelled: isCancelled, costEuros: cost)
    }

    private func id(_ fields: Fields, start: LocalTime?) -> String? {
        let usual = start.map { "\(course)@\($0.day)" }
        guard let id = fields.text("id") else { return usual }
        if Slug.isValidOfferingID(id) { return id }
        findings.error(.badOfferingID(id, suggestion: usual), at: fields.position(of: "id"))
        return nil
    }

    /// Whether the `status` says so; there is no other status to give.
    private func isCancelled(_ fields: Fields) -> Bool {
        guard let status = fields.text("status") else { return false }
        if status == OfferingText.cancelled { return true }
        findings.error(.unknownStatus(status), at: fields.position(of: "status"))
        return false
    }

    private func place(_ fields: Fields) -> String? {
        let isOnline = fields.flag("online") ?? false
        if isOnline {
            fields.exclude("place", "online")
        } else if !fields.has("place") {
            fields.missing("place")
        }
        return fields.text("place").flatMap { lexicon.place($0, at: fields.position(of: "place"), findings) }
    }

    // MARK: Times

    /// The keys of a meeting.
    static let meetingKeys = ["start", "end"]

    /// The meetings in order of time; empty, with a diagnostic, when one is wrong or there is none.
    private func meetings(_ fields: Fields) -> [Meeting] {
        guard fields.has("meetings") else { return meeting(fields).map { [$0] } ?? [] }
        for key in OfferingReader.meetingKeys { fields.exclude(key, "meetings") }
        let nodes = fields.list("meetings")
        let read = nodes.compactMap { node -> (meeting: Meeting, position: Position)? in
            guard let part = Fields(node, known: OfferingReader.meetingKeys, key: "meetings", findings) else {
                return nil
            }
            return meeting(part).map { ($0, node.position) }
        }
        if nodes.isEmpty { findings.error(.emptyValue(key: "meetings"), at: fields.position(of: "meetings")) }
        let ordered = read.sorted { $0.meeting.start < $1.meeting.start }
        for (earlier, later) in zip(ordered, ordered.dropFirst()) where earlier.meeting.overlaps(later.meeting) {
            findings.error(.meetingsOverlap(firstLine: earlier.position.line), at: later.position)
        }
        return read.count == nodes.count ? ordered.map(\.meeting) : []
    }

    /// The `start` and `end` of an offering, meeting or round.
    private func meeting(_ fields: Fields) -> Meeting? {
        for key in OfferingReader.meetingKeys where !fields.has(key) { fields.missing(key) }
        guard let start = fields.time("start"), let end = fields.time("end") else { return nil }
        guard start < end else {
            findings.error(.endBeforeStart(start: start, end: end), at: fields.position(of: "end"))
            return nil
        }
        return Meeting(start: start, end: end)
    }

    // MARK: Rounds

    /// The keys of a round.
    static let roundKeys = ["id", "title", "start", "end", "sessions"]
    /// The keys of a session.
    static let sessionKeys = ["id", "title", "capacity"]

    private func rounds(_ fields: Fields) -> [Round] {
        var rounds = SeenIDs()
        var sessions = SeenIDs()
        return fields.list("rounds").compactMap { node in
            guard let part = Fields(node, known: OfferingReader.roundKeys, key: "rounds", findings) else { return nil }
            let title = part.requiredText("title")
            let time = part.has("start") || part.has("end") ? meeting(part) : nil
            if !part.has("sessions") { part.missing("sessions") }
            let choices = part.list("sessions").compactMap { session($0, &sessions) }
            guard let title, let id = id(part, title: title, &rounds) else { return nil }
            return Round(id: id, title: title, time: time, sessions: choices)
        }
    }

    private func session(_ node: YAMLNode, _ seen: inout SeenIDs) -> Session? {
        guard let fields = Fields(node, known: OfferingReader.sessionKeys, key: "sessions", findings),
            let title = fields.requiredText("title")
        else { return nil }
        let capacity = fields.wholeNumber("capacity", in: Limits.people)
        return id(fields, title: title, &seen).map { Session(id: $0, title: title, capacity: capacity) }
    }

    /// The id of a round or session: given, or the slug of its title.
    private func id(_ fields: Fields, title: String, _ seen: inout SeenIDs) -> String? {
        if fields.has("id") {
            return fields.slug("id").flatMap { seen.insert($0, fields, findings) ? $0 : nil }
        }
        guard let id = Slug.of(title) else {
            findings.error(.badSlug(title, suggestion: nil), at: fields.position(of: "title"))
            return nil
        }
        return seen.insert(id, key: "title", fields, findings) ? id : nil
    }
}
