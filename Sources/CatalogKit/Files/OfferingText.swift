/// An offering as lines of a course file, or as one flow mapping `{…}`.
struct OfferingText {
    /// The `status` of an offering that was called off.
    static let cancelled = "cancelled"

    private let id: String?
    private let meetings: [Meeting]
    /// What follows the times: keys with values that need no quotes, or texts that may.
    private let values: [(key: String, value: String, isText: Bool)]
    private let rounds: [Round]

    /// Makes the text of an offering of a course, whose id is written only where it is not the usual one.
    init(_ offering: Offering, course: String) {
        id = offering.id == "\(course)@\(offering.start.day)" ? nil : offering.id
        meetings = offering.meetings
        rounds = offering.rounds
        let place = offering.place.map { ("place", $0, true) } ?? ("online", "true", false)
        let others: [(String, String?, Bool)] = [
            ("venue", offering.venue, true), ("capacity", offering.capacity.map(String.init), false),
            ("minimum", offering.minimum.map(String.init), false), ("enrol-by", offering.enrolBy?.description, false),
            ("status", offering.isCancelled ? Self.cancelled : nil, false),
            ("cost", offering.costEuros.map(String.init), false),
        ]
        values = [place] + others.compactMap { key, value, isText in value.map { (key, $0, isText) } }
    }

    /// The lines of a list's element: `indent` blanks, a hyphen, `gap` blanks and the first key; each with a line end.
    func block(indent: Int, gap: Int, lineEnd: String) -> String {
        let inner = indent + 1 + gap
        var lines: [String] = id.map { ["id: \($0)"] } ?? []
        if meetings.count == 1 {
            lines += ["start: \(meetings[0].start)", "end: \(meetings[0].end)"]
        } else {
            lines.append("meetings:")
            lines += meetings.flatMap { ["  - start: \($0.start)", "    end: \($0.end)"] }
        }
        lines += values.map { "\($0.key): \($0.isText ? YAMLText.scalar($0.value) : $0.value)" }
        if !rounds.isEmpty { lines += ["rounds:"] + rounds.flatMap(Self.lines) }
        let dash = Self.blanks(indent) + "-" + Self.blanks(gap)
        return zip([dash] + Array(repeating: Self.blanks(inner), count: lines.count), lines)
            .map { "\($0)\($1)\(lineEnd)" }.joined()
    }

    private static func lines(of round: Round) -> [String] {
        let times = round.time.map { ["    start: \($0.start)", "    end: \($0.end)"] } ?? []
        return ["  - id: \(round.id)", "    title: \(YAMLText.scalar(round.title))"] + times + ["    sessions:"]
            + round.sessions.flatMap { session in
                ["      - id: \(session.id)", "        title: \(YAMLText.scalar(session.title))"]
                    + (session.capacity.map { ["        capacity: \($0)"] } ?? [])
            }
    }

    /// The offering within braces, on one line, without its rounds.
    var flow: String {
        var parts: [String] = id.map { ["id: \($0)"] } ?? []
        let times = meetings.map { "start: \($0.start), end: \($0.end)" }
        parts.append(meetings.count == 1 ? times[0] : "meetings: [{\(times.joined(separator: "}, {"))}]")
        parts += values.map { "\($0.key): \($0.isText ? YAMLText.scalar($0.value, inFlow: true) : $0.value)" }
        return "{\(parts.joined(separator: ", "))}"
    }

    static func blanks(_ count: Int) -> String {
        String(repeating: " ", count: count)
    }
}
