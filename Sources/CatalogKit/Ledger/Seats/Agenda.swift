/// A person's enrolments with what the catalogue says about them, in order of time.
public struct Agenda: Hashable, Sendable {
    /// An enrolment and its offering.
    public struct Entry: Hashable, Sendable, Identifiable {
        /// The enrolment; never a cancelled one.
        public let enrolment: Enrolment
        /// The course, or nil where the catalogue does not have it any more.
        public let course: Course?
        /// The offering, or nil where the catalogue does not have it any more.
        public let offering: Offering?

        /// The offering's id.
        public var id: String { enrolment.offering }
    }

    /// The enrolments by start; those that the catalogue does not have any more come last.
    public let entries: [Entry]

    /// The agenda of someone who signed up for nothing.
    public static let empty = Agenda(entries: [])

    private init(entries: [Entry]) {
        self.entries = entries
    }

    /// Joins enrolments with the catalogue.
    public init(_ enrolments: some Sequence<Enrolment>, in catalog: Catalog) {
        entries = enrolments.filter { $0.state != .cancelled }
            .map { enrolment in
                let found = catalog.offering(enrolment.offering)
                return Entry(enrolment: enrolment, course: found?.course, offering: found?.offering)
            }
            .sorted { Agenda.order($0) < Agenda.order($1) }
    }

    /// What has not ended yet at `now`.
    public func upcoming(_ now: LocalTime) -> [Entry] {
        entries.filter { !Agenda.isPast($0, now) }
    }

    /// What has ended at `now`, latest first.
    public func past(_ now: LocalTime) -> [Entry] {
        entries.filter { Agenda.isPast($0, now) }.reversed()
    }

    /// That an entry takes place while something else does.
    public struct Clash: Hashable, Sendable {
        /// The entry, which is in the catalogue.
        public let entry: Entry
        /// The title of its course.
        public let title: String
        /// The meeting of it, or the round, that is at the same time.
        public let meeting: Meeting
    }

    /// Where entries share a minute with an offering, that offering itself left out: a clash for each meeting, in order of time.
    ///
    /// - Parameters:
    ///   - offering: What somebody would go to as well.
    ///   - choices: The sessions they would choose in it, by round.
    /// - Returns: The clashes.
    public func clashes(with offering: Offering, choosing choices: [String: String] = [:]) -> [Clash] {
        let wanted = offering.occasions(choosing: choices)
        return entries.flatMap { entry -> [Clash] in
            guard entry.id != offering.id, let other = entry.offering, let title = entry.course?.title,
                !other.isCancelled
            else { return [] }
            return other.occasions(choosing: entry.enrolment.choices)
                .filter { own in wanted.contains { own.overlaps($0) } }
                .map { Clash(entry: entry, title: title, meeting: $0) }
        }
        .sorted { ($0.meeting.start, $0.entry.id) < ($1.meeting.start, $1.entry.id) }
    }

    private static func isPast(_ entry: Entry, _ now: LocalTime) -> Bool {
        entry.offering.map { $0.end <= now } ?? false
    }

    private static func order(_ entry: Entry) -> (Int, Int, String) {
        (entry.offering?.start.day.number ?? .max, entry.offering?.start.minute ?? 0, entry.id)
    }
}
