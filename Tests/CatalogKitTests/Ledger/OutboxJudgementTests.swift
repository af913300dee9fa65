import CatalogKit
import Testing

@Suite("The outbox: never about what is no longer true", .onBothDatabases, .namesDatabase)
struct OutboxJudgementTests {
    /// A story, and what becomes of each message at its end: the kind, and "sent" or why not.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let story: @Sendable (Desk, OfferingTerms) throws -> Void
        let fate: [String]

        init(_ name: String, fate: [String], _ story: @escaping @Sendable (Desk, OfferingTerms) throws -> Void) {
            testDescription = name
            self.story = story
            self.fate = fate
        }
    }

    /// In all of them there are two places.
    static let cases = [
        Case("who signed up is told", fate: ["confirmed: sent"]) { try $0.enrol("anna", in: $1) },
        Case("who cancelled since hears only of that", fate: ["confirmed: replaced", "cancelled: sent"]) {
            try $0.enrol("anna", in: $1)
            try $0.cancel("anna", $1)
        },
        Case(
            "who waited and has a seat by now hears only of the seat",
            fate: [
                "confirmed: replaced", "confirmed: sent", "waiting: replaced", "cancelled: sent", "promoted: sent",
            ]
        ) {
            try $0.enrol("zoe", in: $1)
            try $0.enrol("anna", in: $1)
            try $0.enrol("bob", in: $1)
            try $0.cancel("zoe", $1)
        },
        Case(
            "who cancelled and took that back hears only that it was taken back",
            fate: ["confirmed: replaced", "cancelled: replaced", "restored: sent"]
        ) {
            try $0.enrol("anna", in: $1)
            try $0.cancel("anna", $1)
            try $0.undo("anna")
        },
        Case("who chose other sessions hears only of those", fate: ["confirmed: replaced", "rechosen: sent"]) {
            let rounds = [OfferingTerms.Round(id: "r", sessions: [.init(id: "hout"), .init(id: "staal")])]
            var terms = $1
            terms.rounds = rounds
            try $0.enrol("anna", in: terms, choices: ["r": "hout"])
            try $0.enrol("anna", in: terms, choices: ["r": "staal"])
        },
        Case(
            "a cancellation that was followed by a new sign-up is not news",
            fate: ["confirmed: replaced", "cancelled: replaced", "confirmed: sent"]
        ) {
            try $0.enrol("anna", in: $1)
            try $0.cancel("anna", $1)
            try $0.enrol("anna", in: $1)
        },
        Case("nobody is told of a seat once it has started", fate: ["confirmed: started"]) {
            try $0.enrol("anna", in: $1)
            $0.clock.now = $1.start
        },
        Case("a cancellation is told though it has started", fate: ["confirmed: replaced", "cancelled: sent"]) {
            try $0.enrol("anna", in: $1)
            try $0.cancel("anna", $1)
            $0.clock.now = $1.start
        },
        Case("an interest is noted", fate: ["interestNoted: sent"]) { desk, _ in try desk.declare("anna") },
        Case(
            "an interest that was satisfied since is not noted",
            fate: ["interestNoted: notInterested", "confirmed: sent"]
        ) {
            try $0.declare("anna")
            try $0.enrol("anna", in: $1)
        },
        Case(
            "an interest that came and went is only told to have gone",
            fate: ["interestNoted: replaced", "interestWithdrawn: sent"]
        ) { desk, _ in
            try desk.declare("anna")
            try desk.withdraw("anna")
        },
        Case(
            "an interest that came back is noted",
            fate: ["interestNoted: replaced", "interestWithdrawn: replaced", "interestNoted: sent"]
        ) { desk, _ in
            try desk.declare("anna")
            try desk.withdraw("anna")
            try desk.declare("anna")
        },
        Case("a reminder comes a day or more after the confirmation", fate: ["confirmed: sent", "reminder: sent"]) {
            try $0.enrol("anna", in: $1)
            $0.clock.now = $1.start - Desk.day
            try $0.ledger.remind(daysBefore: 3)
        },
        Case("a reminder right after the confirmation says nothing new", fate: ["confirmed: sent", "reminder: told"]) {
            $0.clock.now = $1.start - 3 * Desk.day
            try $0.enrol("anna", in: $1)
            try $0.ledger.remind(daysBefore: 3)
        },
        Case(
            "who cancelled since is not reminded",
            fate: ["confirmed: replaced", "reminder: cancelled", "cancelled: sent"]
        ) {
            try $0.enrol("anna", in: $1)
            $0.clock.now = $1.start - 2 * Desk.day
            try $0.ledger.remind(daysBefore: 3)
            try $0.cancel("anna", $1)
        },
        Case(
            "what was called off is told to whoever was in, and nothing else",
            fate: ["confirmed: replaced", "offeringCancelled: sent"]
        ) {
            try $0.enrol("anna", in: $1)
            _ = try $0.ledger.cancelOffering($1.id, by: "loket@sto.nl")
        },
        Case(
            "who was reminded of what was called off since is not",
            fate: ["confirmed: replaced", "reminder: cancelled", "offeringCancelled: sent"]
        ) {
            try $0.enrol("anna", in: $1)
            $0.clock.now = $1.start - 2 * Desk.day
            try $0.ledger.remind(daysBefore: 3)
            _ = try $0.ledger.cancelOffering($1.id, by: "loket@sto.nl")
        },
        Case("who asked and is invited hears both", fate: ["interestNoted: sent", "invited: sent"]) {
            try $0.declare("anna")
            _ = try $0.ledger.openVariant($1, by: "loket@sto.nl")
        },
        Case(
            "who signed up since is not invited",
            fate: ["interestNoted: notInterested", "invited: accepted", "confirmed: sent"]
        ) {
            try $0.declare("anna")
            _ = try $0.ledger.openVariant($1, by: "loket@sto.nl")
            try $0.enrol("anna", in: $1)
        },
        Case(
            "who declined since hears only of that",
            fate: ["interestNoted: sent", "invited: replaced", "invitationDeclined: sent"]
        ) {
            try $0.declare("anna")
            _ = try $0.ledger.openVariant($1, by: "loket@sto.nl")
            _ = try $0.ledger.declineInvitation("anna@school.nl", to: $1.id)
        },
        Case("an invitation whose time is up is not sent", fate: ["interestNoted: sent", "invited: lapsed"]) {
            try $0.declare("anna")
            _ = try $0.ledger.openVariant($1, holdHours: 24, by: "loket@sto.nl")
            $0.clock.advance(24 * 3600)
        },
        Case(
            "an invitation that has lapsed is told as that",
            fate: ["interestNoted: sent", "invited: replaced", "invitationLapsed: sent"]
        ) {
            try $0.declare("anna")
            _ = try $0.ledger.openVariant($1, holdHours: 24, by: "loket@sto.nl")
            $0.clock.advance(24 * 3600)
            _ = try $0.ledger.lapseInvitations()
        },
        Case(
            "what is planned is told while it is planned for them",
            fate: ["interestNoted: sent", "planned: sent"]
        ) {
            try $0.declare("anna")
            _ = try $0.ledger.openVariant($1, holdHours: 0, by: "loket@sto.nl")
        },
        Case(
            "what is planned is not told to who no longer wants it",
            fate: ["interestNoted: replaced", "planned: notInterested", "interestWithdrawn: sent"]
        ) {
            try $0.declare("anna")
            _ = try $0.ledger.openVariant($1, holdHours: 0, by: "loket@sto.nl")
            try $0.withdraw("anna")
        },
        Case(
            "an invitation to what was called off is not sent",
            fate: ["interestNoted: sent", "invited: calledOff", "offeringCancelled: sent"]
        ) {
            try $0.declare("anna")
            _ = try $0.ledger.openVariant($1, by: "loket@sto.nl")
            _ = try $0.ledger.cancelOffering($1.id, by: "loket@sto.nl")
        },
        Case("that too few asked is told as the end of it", fate: ["interestNoted: replaced", "notEnough: sent"]) {
            desk, _ in
            try desk.declare("anna")
            _ = try desk.ledger.closeInterest(in: "laser", by: "loket@sto.nl")
        },
        Case(
            "that too few asked is not told to who asked anew",
            fate: ["interestNoted: replaced", "notEnough: replaced", "interestNoted: sent"]
        ) { desk, _ in
            try desk.declare("anna")
            _ = try desk.ledger.closeInterest(in: "laser", by: "loket@sto.nl")
            try desk.declare("anna")
        },
        Case("a move is told to whoever takes part", fate: ["confirmed: sent", "changed: sent"]) {
            try $0.enrol("anna", in: $1)
            _ = try $0.ledger.refresh($1.moved(to: "Sittard"), by: "loket@sto.nl")
        },
        Case(
            "two moves are told as one, and there and back as none",
            fate: ["confirmed: sent", "changed: replaced", "changed: unchanged"]
        ) {
            try $0.enrol("anna", in: $1)
            _ = try $0.ledger.refresh($1.moved(to: "Sittard"), by: "loket@sto.nl")
            _ = try $0.ledger.refresh($1, by: "loket@sto.nl")
        },
        Case(
            "a move is not told to who cancelled since",
            fate: ["confirmed: replaced", "changed: cancelled", "cancelled: sent"]
        ) {
            try $0.enrol("anna", in: $1)
            _ = try $0.ledger.refresh($1.moved(to: "Sittard"), by: "loket@sto.nl")
            try $0.cancel("anna", $1)
        },
        Case("an idea that was closed since is told as that", fate: ["ideaNoted: replaced", "ideaClosed: sent"]) {
            desk, _ in
            let idea = try desk.ledger.propose(Desk.person("anna"), title: "Lasdag")
            _ = try desk.ledger.closeIdea(idea.id, by: "loket@sto.nl")
        },
        Case(
            "who has agreed to an introduction is not asked again",
            fate: [
                "questionNoted: sent", "helpOffered: sent", "introductionProposed: replaced",
                "introductionProposed: sent", "introductionAgreed: sent",
            ]
        ) { desk, _ in
            let question = try desk.ledger.ask(Desk.person("anna"), text: "Wie last er?")
            _ = try desk.ledger.offerHelp(Desk.person("bob"), with: .theme("metaal"), text: "Ik las al jaren.")
            let introduction = try desk.ledger.connect(question.id, to: "bob@school.nl", by: "loket@sto.nl")
            _ = try desk.ledger.agree(to: introduction.id, by: "anna@school.nl")
        },
        Case("nobody is reminded once it has started", fate: ["confirmed: started", "reminder: started"]) {
            try $0.enrol("anna", in: $1)
            $0.clock.now = $1.start - 2 * Desk.day
            try $0.ledger.remind(daysBefore: 3)
            $0.clock.now = $1.start
        },
    ]

    @Test("each message is held against the ledger as it is when its turn comes", arguments: cases)
    func judgement(_ one: Case) throws {
        let desk = try Desk()
        let terms = desk.terms(capacity: 2)
        try one.story(desk, terms)
        let due = try desk.ledger.outboxDue()
        let claimed = try due.compactMap(\.id).map(desk.ledger.claim)
        #expect(claimed == due, "what was foretold comes to pass")
        #expect(claimed.compactMap(\.fate) == one.fate)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("who waits is told the position of now")
    func position() throws {
        let desk = try Desk()
        let terms = desk.terms(capacity: 1)
        for name in ["anna", "bob", "carl", "dora"] { try desk.enrol(name, in: terms) }
        try desk.cancel("bob", terms)
        let dora = try #require(try desk.ledger.outboxPending().first { $0.recipient == "dora@school.nl" })
        guard case .claimed(let message) = try desk.ledger.claim(dora.id) else { throw Unexpected() }
        guard case .enrolment(_, let told) = message.topic else { throw Unexpected() }
        #expect(told.position == 2, "third when it was written")
    }

    @Test("one message replaces another only about the same thing, to the same person")
    func others() throws {
        let desk = try Desk()
        let (one, two) = (desk.terms("x@2027"), desk.terms("y@2027"))
        try desk.enrol("anna", in: one)
        try desk.enrol("anna", in: two)
        try desk.enrol("bob", in: one)
        #expect(try desk.ledger.outboxDue().allSatisfy { if case .claimed = $0 { true } else { false } })
    }

    @Test("a message that was dropped or given up replaces nothing")
    func gone() throws {
        let desk = try Desk()
        try desk.declare("anna")
        try desk.declare("anna", reason: "Dichtbij")
        try desk.ledger.dropMessage(2)
        #expect(try desk.ledger.outboxDue().compactMap(\.fate) == ["interestNoted: sent"])
    }

    @Test("a reason reads back as it was written", arguments: OutboxReason.allCases)
    func reasons(_ reason: OutboxReason) {
        let problem = OutboxProblem.needless(reason)
        #expect(OutboxProblem(rawValue: problem.rawValue) == problem)
    }

    @Test("a refusal reads back with the words of the program")
    func refusals() {
        for problem in [
            OutboxProblem.refused(code: 75, said: "try: again  later "), .refused(code: 1, said: ""), .unknown,
            .badAddress,
        ] {
            #expect(OutboxProblem(rawValue: problem.rawValue) == problem)
        }
        for text in ["", "needless", "needless x", "refused", "refused x y", "lost"] {
            #expect(OutboxProblem(rawValue: text) == nil)
        }
    }
}

extension OfferingTerms {
    /// The same offering in another town.
    fileprivate func moved(to place: String) -> OfferingTerms {
        var terms = self
        terms.place = place
        return terms
    }
}

/// The story took another turn than the test tells.
private struct Unexpected: Error {}

extension Ledger.Turn {
    var id: Int? {
        switch self {
        case .claimed(let message), .dropped(let message): message.id
        case .taken: nil
        }
    }

    /// The kind, and "sent" or why not.
    var fate: String? {
        switch self {
        case .claimed(let message): "\(message.kind): sent"
        case .dropped(let message):
            if case .needless(let reason) = message.problem { "\(message.kind): \(reason)" } else { nil }
        case .taken: nil
        }
    }
}
