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

        /// The idea's number.
        public var id: Int { idea.id }
    }

    /// Reads the ideas.
    ///
    /// - Parameters:
    ///   - ledger: The ledger.
    ///   - catalog: Tells schools apart.
    /// - Throws: A broken storage.
    public init(_ ledger: Ledger, in catalog: Catalog) throws(LedgerError) {
        let ideas = try ledger.ideas()
        var schools: [String: String] = [:]
        for email in Set(ideas.flatMap(\.people)) {
            schools[email] = try ledger.person(email).flatMap { catalog.schoolKey($0.school) }
        }
        rows = ideas.map { Row(idea: $0, schools: Set($0.people.compactMap { schools[$0] }).count) }
    }
}
