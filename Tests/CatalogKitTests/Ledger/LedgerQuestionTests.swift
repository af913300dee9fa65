import CatalogKit
import Testing

@Suite("The ledger: questions", .onBothDatabases, .namesDatabase)
struct LedgerQuestionTests {
    @Test("a question keeps who, which school, what about, for how many and when", arguments: Storage.allCases)
    func asking(_ storage: Storage) throws {
        let desk = try Desk(storage)
        let question = try desk.ask("anna", " Wie helpt\nons?\u{1B}[2J ", equipment: " laser\t", colleagues: 3)
        #expect(question.id == 1 && question.person == "anna@school.nl" && question.school == "School of anna")
        #expect(question.text == "Wie helpt ons? [2J" && question.equipment == "laser")
        #expect(question.theme == "techlab" && question.colleagues == 3 && question.state == .new)
        #expect(question.since == desk.clock.now && question.takenBy == nil && question.answer == nil)
        #expect(try desk.ledger.questions() == [question])
        #expect(try desk.mail() == ["question-noted anna"])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("the same words again, while it is open, are the same question; a key gives the same answer")
    func again() throws {
        let desk = try Desk()
        let first = try desk.ask("anna", key: "k1")
        #expect(try desk.ask("anna") == first)
        #expect(try desk.ask("anna", theme: nil).id == 2)
        #expect(try desk.ask("bob").id == 3)
        _ = try desk.ledger.withdrawQuestion(1, by: "anna@school.nl")
        #expect(try desk.ask("anna", key: "k1") == first)
        #expect(try desk.ask("anna").id == 4)
        #expect(throws: LedgerError.keyReused) { try desk.ask("anna", "Anders", key: "k1") }
        #expect(throws: LedgerError.emptyText) { try desk.ask("anna", " \n ") }
    }

    @Test(
        "whoever takes it is responsible until it is answered; the asker is told each time", arguments: Storage.allCases
    )
    func working(_ storage: Storage) throws {
        let desk = try Desk(storage)
        try desk.ask("anna")
        let taken = try desk.take("linda", 1)
        #expect(taken.state == .inConversation && taken.takenBy == "linda@school.nl")
        #expect(try desk.take("linda", 1) == taken)
        #expect(throws: LedgerError.takenBy("linda@school.nl")) { try desk.take("erik", 1) }
        #expect(try desk.held() == ["question 1 linda"])
        let answered = try desk.answer("erik", 1, with: .course("laser"))
        #expect(answered.state == .answered && answered.answer == .course("laser") && answered.takenBy == nil)
        #expect(try desk.held().isEmpty)
        #expect(throws: LedgerError.notOpen(.question, 1)) { try desk.take("erik", 1) }
        #expect(throws: LedgerError.notOpen(.question, 1)) { try desk.answer("erik", 1, with: .course("x")) }
        #expect(throws: LedgerError.noSuch(.question, 9)) { try desk.take("erik", 9) }
        #expect(try desk.mail() == ["question-noted anna", "question-taken anna", "question-answered anna"])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("an idea answers it if it exists, a person if they have been introduced")
    func answers() throws {
        let desk = try Desk()
        try desk.ask("anna")
        #expect(throws: LedgerError.noSuch(.idea, 1)) { try desk.answer("linda", 1, with: .idea(1)) }
        try desk.offerHelp("carl")
        #expect(throws: LedgerError.notIntroduced("carl@school.nl")) {
            try desk.answer("linda", 1, with: .person("carl@school.nl"))
        }
        try desk.connect("linda", 1, to: "carl")
        for name in ["anna", "carl"] { try desk.agree(name, 1) }
        #expect(try desk.answer("linda", 1, with: .person("CARL@school.nl")).answer == .person("carl@school.nl"))
        try desk.ask("bob")
        try desk.propose("dora")
        #expect(try desk.answer("linda", 2, with: .idea(1)).answer == .idea(1))
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("only the asker withdraws it; nobody is responsible for it any more")
    func withdrawing() throws {
        let desk = try Desk()
        try desk.ask("anna")
        try desk.take("linda", 1)
        #expect(throws: LedgerError.notYours(.question, 1)) {
            try desk.ledger.withdrawQuestion(1, by: "linda@school.nl")
        }
        #expect(try desk.ledger.withdrawQuestion(1, by: "anna@school.nl").state == .withdrawn)
        #expect(throws: LedgerError.notOpen(.question, 1)) { try desk.ledger.withdrawQuestion(1, by: "anna@school.nl") }
        #expect(try desk.held().isEmpty)
    }

    @Test("asking, taking, answering and withdrawing can be undone, last thing first", arguments: Storage.allCases)
    func undo(_ storage: Storage) throws {
        let desk = try Desk(storage)
        try desk.ask("anna")
        try desk.take("linda", 1)
        #expect(throws: LedgerError.undoSuperseded) { try desk.undoOther("anna") }
        try desk.answer("linda", 1, with: .course("laser"))
        #expect(try desk.undoOther("linda") == .answer)
        #expect(try desk.ledger.question(1).state == .inConversation && desk.held() == ["question 1 linda"])
        #expect(try desk.ledger.question(1).answer == nil)
        #expect(try desk.undoOther("linda") == .take)
        #expect(try desk.ledger.question(1).state == .new && desk.held().isEmpty)
        _ = try desk.ledger.withdrawQuestion(1, by: "anna@school.nl")
        #expect(try desk.undoOther("anna") == .withdraw)
        #expect(try desk.undoOther("anna") == .ask)
        #expect(try desk.ledger.question(1).state == .withdrawn)
        #expect(throws: LedgerError.nothingToUndo) { try desk.undoOther("anna") }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("what is older than the undo window stays")
    func undoTooLate() throws {
        let desk = try Desk()
        try desk.ask("anna")
        desk.clock.advance(Ledger.undoWindow + 1)
        #expect(throws: LedgerError.undoTooLate) { try desk.undoOther("anna") }
    }

    @Test("an open question waits long after two weeks and too long after thirty days; a closed one does not wait")
    func ageing() throws {
        let asked = try #require(Day("2027-01-01"))
        let noon = LocalTime(day: asked, minute: 12 * 60).utcSeconds
        var question = Question(person: "a@x.nl", school: "", text: "Hoe?", since: noon)
        func wait(_ days: Int) -> Question.Wait { question.wait(on: asked.advanced(by: days)) }
        #expect(question.age(on: asked.advanced(by: 31)) == 31)
        #expect([0, 14].map(wait) == [.short, .short])
        #expect([15, 30].map(wait) == [.long, .long])
        #expect(wait(31) == .tooLong)
        question.state = .withdrawn
        #expect(wait(31) == .none)
    }
}
