/// What people would like to do together, read in one go.
public struct IdeasAnswer: Equatable, Sendable {
    /// Every idea, oldest first.
    public let rows: [Row]

    /// An idea, with how widely it is shared.
    public struct Row: Hashable, Sendable, Identifiable {
        /// The idea.
        public let idea: Idea
        /// From how many schools those are who are for it, whoever had it included; who named none counts for none.
        public let schools: Int
        /// The viewer's part in it; nil for none.
        public let part: Part?

        /// The idea's number.
        public var id: Int { idea.id }
    }

    /// Somebody's part in an idea.
    public enum Part: Hashable, Sendable {
        /// They had it.
        case own
        /// They joined it.
        case joined
    }

    /// Reads the ideas.
    ///
    /// - Parameters:
    ///   - ledger: The ledger.
    ///   - viewer: The address of whoever looks, if anybody knows who that is.
    ///   - catalog: Tells schools apart.
    /// - Throws: A broken storage.
    public init(_ ledger: Ledger, for viewer: String?, in catalog: Catalog) throws(LedgerError) {
        let ideas = try ledger.ideas()
        var schools: [String: String] = [:]
        for email in Set(ideas.flatMap(\.people)) {
            schools[email] = try ledger.person(email).flatMap { catalog.schoolKey($0.school) }
        }
        rows = ideas.map { idea in
            Row(
                idea: idea, schools: Set(idea.people.compactMap { schools[$0] }).count,
                part: idea.person == viewer ? .own : idea.supporters.contains { $0 == viewer } ? .joined : nil)
        }
    }
}
