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

    /// The entries of which a meeting shares a minute with one of an offering's, that offering itself left out.
    public func clashes(with offering: Offering) -> [Entry] {
        entries.filter { entry in
            entry.id != offering.id
                && entry.offering?.meetings.contains { own in offering.meetings.contains { own.overlaps($0) } } == true
        }
    }

    private static func isPast(_ entry: Entry, _ now: LocalTime) -> Bool {
        entry.offering.map { $0.end <= now } ?? false
    }

    private static func order(_ entry: Entry) -> (Int, Int, String) {
        (entry.offering?.start.day.number ?? .max, entry.offering?.start.minute ?? 0, entry.id)
    }
}
