import CatalogKit
import Testing

@Suite("The ledger: offers of help and introductions", .onBothDatabases, .namesDatabase)
struct LedgerIntroductionTests {
    /// A desk with Anna's question, Carl's offer of help and Linda's proposal to introduce them.
    private func proposed(_ storage: Storage = .memory) throws -> Desk {
        let desk = try Desk(storage)
        try desk.ask("anna")
        try desk.offerHelp("carl")
        try desk.connect("linda", 1, to: "carl")
        return desk
    }

    /// What the messages from here on say, all of it as one text.
    private func words(_ desk: Desk, _ kind: OutboxKind) throws -> [String] {
        try desk.ledger.outboxPending().filter { $0.kind == kind }.map {
            "\($0.topic) \(String(describing: $0.person))"
        }
    }

    @Test("an offer of help stands until it is withdrawn, and shows a name and a school")
    func offering() throws {
        let desk = try Desk()
        let offer = try desk.offerHelp("carl", " Drie\njaar ")
        #expect(offer.text == "Drie jaar" && offer.subject == .theme("techlab") && offer.state == .open)
        #expect(try desk.offerHelp("carl", "Drie jaar") == offer)
        let helper = try #require(try desk.ledger.helpers().first)
        #expect(helper.name == "Carl" && helper.school == "School of carl" && helper.offer == offer)
        #expect(throws: LedgerError.notYours(.helpOffer, 1)) { try desk.ledger.withdrawHelp(1, by: "anna@school.nl") }
        #expect(try desk.ledger.withdrawHelp(1, by: "carl@school.nl").state == .withdrawn)
        #expect(throws: LedgerError.notOpen(.helpOffer, 1)) { try desk.ledger.withdrawHelp(1, by: "carl@school.nl") }
        #expect(try desk.ledger.helpers().isEmpty)
        #expect(try desk.undoOther("carl") == .withdraw)
        #expect(try desk.ledger.helpers().count == 1)
        #expect(try desk.undoOther("carl") == .offerHelp)
        #expect(try desk.ledger.helpers().isEmpty)
        #expect(throws: LedgerError.emptyText) { try desk.offerHelp("carl", "") }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("both are asked, and neither message names the other", arguments: Storage.allCases)
    func proposing(_ storage: Storage) throws {
        let desk = try proposed(storage)
        let introduction = try #require(try desk.ledger.introductions(for: 1).first)
        #expect(introduction.state == .proposed && introduction.asker == "anna@school.nl")
        #expect(try desk.mail().suffix(2) == ["introduction-proposed anna", "introduction-proposed carl"])
        let said = try words(desk, .introductionProposed).joined()
        for name in ["carl", "Carl", "anna", "Anna", "@"] { #expect(!said.contains(name)) }
        #expect(said.contains("Ik heb er drie jaar een") && said.contains("Wie leert ons lasersnijden?"))
    }

    @Test(
        "only when both agreed does each get the other's name and address",
        arguments: [["anna", "carl"], ["carl", "anna"]])
    func agreeing(_ order: [String]) throws {
        let desk = try proposed()
        desk.clock.advance(60)
        let first = try desk.agree(order[0], 1)
        #expect(first.state == (order[0] == "anna" ? .askerAgreed : .helperAgreed))
        #expect(try desk.agree(order[0], 1) == first, "again changes nothing")
        #expect(try desk.mail().last == "introduction-agreed \(order[0])")
        #expect(try desk.ledger.outboxPending().allSatisfy { $0.person == nil })
        desk.clock.advance(60)
        let made = try desk.agree(order[1], 1)
        #expect(made.state == .made)
        let times = [made.askerAgreedAt, made.helperAgreedAt].compactMap(\.self).sorted()
        #expect(times == [desk.clock.now - 60, desk.clock.now])
        let named = try desk.ledger.outboxPending().filter { $0.kind == .introductionMade }
        #expect(named.map(\.recipient) == ["anna@school.nl", "carl@school.nl"])
        #expect(named.map(\.person?.email) == ["carl@school.nl", "anna@school.nl"])
        #expect(named.map(\.person?.name) == ["Carl", "Anna"])
        #expect(throws: LedgerError.introductionMade) { try desk.decline("anna", 1) }
        for name in order { #expect(throws: LedgerError.self) { try desk.undoOther(name) } }
        #expect(try desk.ledger.introductions(of: "carl@school.nl").map(\.state) == [.made])
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("who declines need not say why: the other hears that it will not be made", arguments: ["anna", "carl"])
    func declining(_ name: String) throws {
        let desk = try proposed()
        let other = name == "anna" ? "carl" : "anna"
        try desk.agree(other, 1)
        #expect(try desk.decline(name, 1).state == .declined)
        #expect(try desk.mail().last == "introduction-declined \(other)")
        #expect(throws: LedgerError.notOpen(.introduction, 1)) { try desk.agree(other, 1) }
        #expect(throws: LedgerError.introducedBefore) { try desk.connect("linda", 1, to: "carl") }
        #expect(try desk.undoOther(name) == .decline)
        #expect(try desk.ledger.introductions(for: 1)[0].state.isOpen)
        #expect(try desk.agree(name, 1).state == .made)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("agreeing can be taken back while the other has not agreed; then no time is kept")
    func undo() throws {
        let desk = try proposed()
        try desk.agree("anna", 1)
        #expect(throws: LedgerError.undoSuperseded) { try desk.undoOther("linda") }
        #expect(try desk.undoOther("anna") == .agree)
        let again = try desk.ledger.introductions(for: 1)[0]
        #expect(again.state == .proposed && again.askerAgreedAt == nil)
        #expect(try desk.undoOther("linda") == .connect)
        #expect(try desk.ledger.introductions(for: 1)[0].state == .withdrawn)
        #expect(try desk.mail().suffix(2) == ["introduction-ended anna", "introduction-ended carl"])
        #expect(try desk.connect("linda", 1, to: "carl").id == 2)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a helper is somebody else who offers help; a question is open; a part is one's own")
    func refusals() throws {
        let desk = try proposed()
        #expect(throws: LedgerError.introducedBefore) { try desk.connect("erik", 1, to: "carl") }
        #expect(throws: LedgerError.offersNoHelp("bob@school.nl")) { try desk.connect("linda", 1, to: "bob") }
        try desk.offerHelp("anna")
        #expect(throws: LedgerError.offersNoHelp("anna@school.nl")) { try desk.connect("linda", 1, to: "anna") }
        #expect(throws: LedgerError.notYours(.introduction, 1)) { try desk.agree("linda", 1) }
        #expect(throws: LedgerError.notYours(.introduction, 1)) { try desk.decline("linda", 1) }
        #expect(throws: LedgerError.noSuch(.introduction, 2)) { try desk.agree("anna", 2) }
        #expect(throws: LedgerError.noSuch(.question, 2)) { try desk.connect("linda", 2, to: "carl") }
    }

    @Test("closing a question ends its introductions; taking that back brings them and the consent back")
    func closing() throws {
        let desk = try proposed()
        try desk.agree("carl", 1)
        try desk.answer("linda", 1, with: .course("laser"))
        #expect(try desk.ledger.introductions(for: 1).map(\.state) == [.withdrawn])
        #expect(throws: LedgerError.notOpen(.introduction, 1)) { try desk.agree("anna", 1) }
        #expect(throws: LedgerError.notOpen(.question, 1)) { try desk.connect("linda", 1, to: "carl") }
        try desk.undoOther("linda")
        #expect(try desk.ledger.introductions(for: 1).map(\.state) == [.helperAgreed])
        #expect(try desk.agree("anna", 1).state == .made)
        #expect(try desk.ledger.audit().isEmpty)
    }
}
