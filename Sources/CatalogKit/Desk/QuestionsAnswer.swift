/// What schools ask and what may answer it, read in one go.
public struct QuestionsAnswer: Equatable, Sendable {
    /// Every question, and what else matches are drawn from.
    public let circle: QuestionMatches.Circle
    /// The introductions that were proposed, by the question's number, oldest first.
    public let introductions: [Int: [Introduction]]
    /// Every idea, oldest first.
    public let ideas: [Idea]
    /// Whoever has a question in hand, and those whom the viewer may know of: who asked, and who would help; by address.
    public let people: [String: Person]

    /// Reads what schools ask.
    ///
    /// - Parameters:
    ///   - ledger: The ledger.
    ///   - viewer: The address of whoever looks, if anybody knows who that is.
    /// - Throws: A broken storage.
    public init(_ ledger: Ledger, for viewer: String?) throws(LedgerError) {
        let questions = try ledger.questions().sorted { ($0.since, $0.id) < ($1.since, $1.id) }
        circle = QuestionMatches.Circle(
            questions: questions, helpers: try ledger.helpers(), attended: try ledger.attended())
        introductions = Dictionary(grouping: try ledger.introductions(), by: \.question)
        ideas = try ledger.ideas()
        let byID = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
        let helpers = introductions.values.joined().filter { introduction in
            let isParty = introduction.state == .made && introduction.side(of: viewer ?? "") != nil
            return isParty || viewer == introduction.helper
                || (viewer != nil && byID[introduction.question]?.takenBy == viewer)
        }
        let known =
            questions.compactMap(\.takenBy) + helpers.map(\.helper)
            + questions.filter { $0.isKnown(to: viewer) }.map(\.person)
        var people: [String: Person] = [:]
        for email in Set(known) { people[email] = try ledger.acquaintance(email) }
        self.people = people
    }

    /// Every question, oldest first.
    public var questions: [Question] { circle.questions }

    /// The question with a number.
    public func question(_ id: Int) -> Question? { questions.first { $0.id == id } }

    /// Those whom the asker of a question has been introduced to, as far as the viewer may know; oldest introduction first.
    public func introduced(to question: Int) -> [Person] {
        (introductions[question] ?? []).filter { $0.state == .made }.compactMap { people[$0.helper] }
    }
}
