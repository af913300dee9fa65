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
        rows = try ledger.ideas().map { (idea) throws(LedgerError) in try Row(idea, ledger, for: viewer, in: catalog) }
    }
}

extension IdeasAnswer.Row {
    /// Reads how widely an idea is shared.
    ///
    /// - Parameters:
    ///   - idea: The idea.
    ///   - ledger: Tells the schools of people.
    ///   - viewer: The address of whoever looks, if anybody knows who that is.
    ///   - catalog: Tells schools apart.
    /// - Throws: A broken storage.
    public init(
        _ idea: Idea, _ ledger: Ledger, for viewer: String?, in catalog: Catalog
    ) throws(LedgerError) {
        let schools = try idea.people.map { (email) throws(LedgerError) in
            try ledger.acquaintance(email).flatMap { catalog.schoolKey($0.school) }
        }
        self.idea = idea
        self.schools = Set(schools.compactMap(\.self)).count
        part = idea.person == viewer ? .own : idea.supporters.contains { $0 == viewer } ? .joined : nil
    }
}
