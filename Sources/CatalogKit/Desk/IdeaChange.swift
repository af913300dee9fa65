/// What somebody does with an idea.
public enum IdeaChange: Equatable, Sendable {
    /// Propose it.
    case propose(title: String, text: String)
    /// Join it.
    case join(Int)
    /// Leave it.
    case leave(Int)
    /// Turn it into a course, by id.
    case become(Int, course: String)
    /// Close it, for it will not be carried out.
    case close(Int)
    /// Take one's own idea back.
    case withdraw(Int)
}

/// What came of it: what was done, and the idea as it stands now.
public struct IdeaOutcome: Equatable, Sendable {
    /// What was done.
    public let change: IdeaChange
    /// The idea.
    public let idea: Idea
}

extension IdeaChange {
    /// Does it.
    ///
    /// - Parameters:
    ///   - ledger: Where.
    ///   - person: Who does it.
    /// - Returns: What came of it.
    /// - Throws: Why the ledger says no.
    public func carryOut(in ledger: Ledger, by person: Person) throws(LedgerError) -> IdeaOutcome {
        let idea =
            switch self {
            case .propose(let title, let text): try ledger.propose(person, title: title, text: text)
            case .join(let id): try ledger.join(person, id)
            case .leave(let id): try ledger.leave(person.email, id)
            case .become(let id, let course): try ledger.become(id, course: course, by: person.email)
            case .close(let id): try ledger.closeIdea(id, by: person.email)
            case .withdraw(let id): try ledger.withdrawIdea(id, by: person.email)
            }
        return IdeaOutcome(change: self, idea: idea)
    }
}
