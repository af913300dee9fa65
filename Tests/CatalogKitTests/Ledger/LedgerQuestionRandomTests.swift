import Testing

@testable import CatalogKit

@Suite("The ledger: twelve hundred random histories of questions, introductions and ideas")
struct LedgerQuestionRandomTests {
    @Test(
        "whatever people do in whatever order, nobody is named without consent and nothing hangs on who left",
        arguments: 0..<8)
    func histories(_ part: Int) throws {
        try play(part * 150..<(part + 1) * 150, on: .memory)
    }

    @Test("and so on PostgreSQL, in forty of them")
    func server() throws {
        try play(0..<40, on: .server)
    }

    private func play(_ seeds: Range<Int>, on storage: Storage) throws {
        let clock = TestClock(0)
        let ledger = try Ledger(TestPlace(storage).location, clock: { clock.now })
        for seed in seeds {
            try ledger.wipe(on: storage)
            var history = try QuestionHistory(seed: UInt64(seed), ledger: ledger, clock: clock)
            try history.play()
        }
    }
}

/// One random history: five people, a few questions and ideas, a clock that moves.
private struct QuestionHistory {
    private let seed: UInt64
    private var random: SplitMix
    private var model = QuestionModel()
    private let clock: TestClock
    private let ledger: Ledger
    private let people: [Person]
    private var log: [String] = []

    init(seed: UInt64, ledger: Ledger, clock: TestClock) throws {
        self.seed = seed
        self.ledger = ledger
        self.clock = clock
        clock.now = 0
        random = SplitMix(state: seed &* 7919 &+ 1)
        people = try (0..<5).map { try Person(email: "p\($0)@x.nl", name: "Naam\($0)", school: "S\($0)") }
    }

    mutating func play() throws {
        // Everybody is known to begin with.
        for person in people {
            let email = person.email
            _ = model.play(by: email) { (model) throws(LedgerError) in try model.propose(email, "Begin") }
            _ = try ledger.propose(person, title: "Begin")
        }
        for _ in 0..<random.below(40) + 10 {
            clock.now += random.pick([0, 1, 60, 60, 60, 120, 300, 901])
            model.now = clock.now
            let (expected, actual) = try step()
            log.append("\(clock.now): \(actual)")
            try #require(actual == expected, story)
            try #require(try world() == model.world, story)
        }
        try #require(try ledger.audit() == [], story)
        try checkConsent()
    }

    private var story: Comment { "seed \(seed)\n\(log.joined(separator: "\n"))" }

    /// One operation on both: what the model says, and what the ledger says.
    private mutating func step() throws -> (String, String) {
        let (person, other) = (random.pick(people), random.pick(people))
        let (email, number) = (person.email, some("question"))
        let text = random.pick(["Lassen?", "Printen?"])
        switch random.below(40) {
        case 0..<4:
            return (
                model.play(by: email) { (model) throws(LedgerError) in try model.ask(email, text) },
                tell("question") { try ledger.ask(person, text: text).told }
            )
        case 4..<6:
            return (
                model.play(by: email) { (model) throws(LedgerError) in try model.take(number, email) },
                tell("question") { try ledger.take(number, by: email).told }
            )
        case 6:
            let answer = random.pick([QuestionAnswer.course("c"), .person(other.email), .idea(some("idea"))])
            return (
                model.play(by: email) { (model) throws(LedgerError) in try model.answer(number, answer) },
                tell("question") { try ledger.answer(number, with: answer, by: email).told }
            )
        case 7:
            return (
                model.play(by: email) { (model) throws(LedgerError) in try model.withdraw(number, email) },
                tell("question") { try ledger.withdrawQuestion(number, by: email).told }
            )
        case 8..<11:
            return (
                model.play(by: email) { (model) throws(LedgerError) in try model.offerHelp(email) },
                tell("help-offer") {
                    let offer = try ledger.offerHelp(person, with: .theme("techlab"), text: "Kan ik")
                    return (offer.id, offer.state.rawValue)
                }
            )
        case 11:
            let number = some("help-offer")
            return (
                model.play(by: email) { (model) throws(LedgerError) in try model.withdrawHelp(number, email) },
                tell("help-offer") { (number, try ledger.withdrawHelp(number, by: email).state.rawValue) }
            )
        case 12..<18:
            return (
                model.play(by: email) { (model) throws(LedgerError) in try model.connect(number, other.email) },
                tell("introduction") { try ledger.connect(number, to: other.email, by: email).told }
            )
        case 18..<25: return introduction(some("introduction"), email)
        case 25..<29: return try idea(person, some("idea"), text)
        case 29..<31:
            let kind = random.pick(ResponsibilityKind.allCases)
            return (
                model.play(by: email) { (model) throws(LedgerError) in
                    try model.assign(kind.rawValue, "\(number)", other.email)
                },
                tell("responsibility") { (try ledger.assign(kind, "\(number)", to: other, by: email).id, "held") }
            )
        case 31 where random.below(2) == 0:
            return (
                model.play(by: email) { (model) throws(LedgerError) in
                    try model.handOver(person.email, other.email)
                },
                tell("person") {
                    _ = try ledger.handOver(from: email, to: other, by: email)
                    return (email, "left")
                }
            )
        default: return (model.undo(email), undone { try ledger.undo(email) })
        }
    }

    /// The number of something that there is, mostly.
    private mutating func some(_ kind: String) -> Int {
        random.below(model.count(of: kind) + (random.below(10) == 0 ? 1 : 0) + (model.count(of: kind) == 0 ? 1 : 0)) + 1
    }

    /// An answer to a proposal, mostly by one of the two.
    private mutating func introduction(_ number: Int, _ passer: String) -> (String, String) {
        let parties = model.parties(of: number)
        let email = parties.isEmpty || random.below(8) == 0 ? passer : random.pick(parties)
        let declining = random.below(5) == 0
        return (
            model.play(by: email) { (model) throws(LedgerError) in
                try model.agree(number, email, declining: declining)
            },
            tell("introduction") {
                try declining ? ledger.decline(number, by: email).told : ledger.agree(to: number, by: email).told
            }
        )
    }

    private mutating func idea(_ person: Person, _ number: Int, _ title: String) throws -> (String, String) {
        let email = person.email
        switch random.below(8) {
        case 0:
            return (
                model.play(by: email) { (model) throws(LedgerError) in try model.propose(email, title) },
                tell("idea") { try ledger.propose(person, title: title).told }
            )
        case 1..<4:
            return (
                model.play(by: email) { (model) throws(LedgerError) in try model.join(number, email) },
                tell("supporter idea \(number)") {
                    _ = try ledger.join(person, number)
                    return (email, "joined")
                }
            )
        case 4:
            return (
                model.play(by: email) { (model) throws(LedgerError) in try model.leave(number, email) },
                tell("supporter idea \(number)") {
                    _ = try ledger.leave(email, number)
                    return (email, "left")
                }
            )
        case 5:
            let before = model.people(of: "idea \(number)")
            let expected = model.play(by: email) { (model) throws(LedgerError) in
                try model.end(number, "course")
            }
            let actual = tell("idea") { try ledger.become(number, course: "c", by: email).told }
            let interested = Set(try ledger.interests(in: "c").map(\.person))
            if actual.hasSuffix("course") { try #require(before.isSubset(of: interested), story) }
            return (expected, actual)
        case 6:
            return (
                model.play(by: email) { (model) throws(LedgerError) in try model.end(number, "closed") },
                tell("idea") { try ledger.closeIdea(number, by: email).told }
            )
        default:
            return (
                model.play(by: email) { (model) throws(LedgerError) in
                    try model.end(number, "withdrawn", of: email)
                },
                tell("idea") { try ledger.withdrawIdea(number, by: email).told }
            )
        }
    }

    private func tell<ID>(_ kind: String, _ body: () throws -> (ID, String)) -> String {
        do {
            let (id, state) = try body()
            return "\(kind) \(id) \(state)"
        } catch {
            return "\(error)"
        }
    }

    private func undone(_ body: () throws -> UndoOutcome) -> String {
        do {
            _ = try body()
            return "undone"
        } catch {
            return "\(error)"
        }
    }

    /// The tables in the model's words.
    private func world() throws -> [String: String] {
        try ledger.connection.read { (sql) throws(LedgerError) in
            var world: [String: String] = [:]
            for row in try sql.query(
                """
                SELECT 'question', CAST(id AS TEXT), state FROM question
                UNION ALL SELECT 'help-offer', CAST(id AS TEXT), state FROM help_offer
                UNION ALL SELECT 'introduction', CAST(id AS TEXT), state FROM introduction
                UNION ALL SELECT 'idea', CAST(id AS TEXT), state FROM idea
                UNION ALL SELECT 'responsibility', CAST(id AS TEXT), state FROM responsibility
                UNION ALL SELECT 'supporter idea', idea || ' ' || person, state FROM supporter
                UNION ALL SELECT 'person', email, 'left' FROM person WHERE left_at IS NOT NULL
                """)
            {
                world["\(try row.text(0)) \(try row.text(1))"] = try row.text(2)
            }
            return world
        }
    }

    /// No message ever carries somebody's name or address before both agreed.
    private func checkConsent() throws {
        for message in try ledger.outboxPending() {
            switch message.topic {
            case .question(_, let facts), .idea(_, let facts), .other(let facts), .offering(_, let facts):
                for fact in facts.values {
                    try #require(!fact.contains("@") && !fact.contains("Naam"), story)
                }
            case .interest, .enrolment: break
            }
            switch message.kind {
            case .handedOver, .handedBack: try #require(message.person != nil, story)
            case .introductionMade:
                guard case .question(_, let facts) = message.topic, let id = facts["introduction"].flatMap({ Int($0) }),
                    case .question(let question, _) = message.topic
                else {
                    Issue.record(story)
                    return
                }
                let introduction = try #require(
                    try ledger.introductions(for: question).first { $0.id == id }, story)
                let agreed = [introduction.askerAgreedAt, introduction.helperAgreedAt].compactMap(\.self)
                try #require(agreed.count == 2 && agreed.allSatisfy { $0 <= message.createdAt }, story)
                try #require(
                    Set([message.recipient, message.person?.email]) == [introduction.asker, introduction.helper], story)
            default: try #require(message.person == nil, story)
            }
        }
    }
}

extension Question {
    fileprivate var told: (Int, String) { (id, state.rawValue) }
}

extension Introduction {
    fileprivate var told: (Int, String) { (id, state.rawValue) }
}

extension Idea {
    fileprivate var told: (Int, String) { (id, state.rawValue) }
}
