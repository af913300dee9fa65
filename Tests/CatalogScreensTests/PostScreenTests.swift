import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The view of messages")
struct PostScreenTests {
    private let post = "5<S-Tab>"

    @Test("shows what was sent only when somebody asks for it")
    func sent() throws {
        var app = try TestApp.withMail(size: Size(80, 24))
        app.type(post)
        #expect(!app.text.contains("bo@school.nl"))
        app.type("tG")
        #expect(app.cursorRow?.contains("verstuurd bevestiging") == true)
        #expect(app.cursorRow?.contains("bo@school.nl") == true)
        app.type("t")
        #expect(!app.text.contains("bo@school.nl"))
    }

    @Test("gives what failed another attempt, and says of the rest why that is not needed")
    func retrying() throws {
        var app = try TestApp.withMail(size: Size(80, 24))
        app.type(post + "r")
        #expect(app.text.contains("✓ Bericht 3 wacht op de volgende ‘sto-tui outbox send’."))
        #expect(app.text.contains("3 wachten · 1 verstuurd"))
        #expect(try app.ledger.outboxCounts() == [.pending: 3, .sent: 1])
        app.type("r")
        #expect(app.text.contains("! Dit bericht gaat vanzelf mee met de volgende ‘sto-tui outbox send’."))
        app.type("tGr")
        #expect(app.text.contains("! Alleen wat mislukt is, kun je nog eens sturen; dit is verstuurd."))
    }

    @Test("drops a message after a yes, from the list or from its page")
    func dropping() throws {
        var app = try TestApp.withMail(size: Size(80, 24))
        app.type(post + "x<Esc>")
        #expect(try app.ledger.outboxCounts()[.dropped] == nil)
        app.type("x<Enter>")
        #expect(app.text.contains("✓ Bericht 3 wordt niet verstuurd."))
        #expect(app.text.contains("met de hand vervallen"))
        #expect(app.cursorRow?.contains("cas@school.nl") == true)
        app.type("j<Enter>x<Enter>")
        #expect(app.text.contains("Stand         vervallen · di 12 jan 2027 om 09:00"))
        app.type("x")
        #expect(app.text.contains("! Dit bericht is al vervallen."))
        #expect(try app.ledger.outboxCounts() == [.pending: 1, .dropped: 2, .sent: 1])
        #expect(try app.ledger.audit() == [])
    }

    @Test("says so when mail waits and nothing is sent for more than an hour, and what to do")
    func stuck() throws {
        var app = try TestApp.withMail(size: Size(80, 24))
        // The last one was sent at 9:00.
        app.move(to: .at("2027-01-12 10:00"))
        app.type(post)
        #expect(!app.text.contains("sto-tui outbox send"))
        app.move(to: .at("2027-01-12 10:01"))
        #expect(app.text.contains("! Er wacht post sinds ma 11 jan 09:00. Verstuur die met: sto-tui outbox send"))
        // What was dealt with makes room for the next.
        app.type("x<Enter>x<Enter>x<Enter>")
        #expect(try app.ledger.outboxCounts() == [.dropped: 3, .sent: 1])
        #expect(app.text.contains("3 vervallen · 1 verstuurd"))
        #expect(!app.text.contains("Er wacht post"))
    }

    @Test("says how it went, once it was tried again")
    func attempts() throws {
        var app = try TestApp.withMail(size: Size(80, 24))
        app.type(post + "j")
        #expect(app.cursorRow?.contains("opnieuw 09:01 · code 75") == true)
        app.move(to: .at("2027-01-12 09:01"))
        #expect(app.cursorRow?.contains("code 75: 451 later") == true)
        app.type("<Enter>")
        #expect(app.text.contains("Pogingen      1"))
        #expect(!app.text.contains("Opnieuw"))
        #expect(app.text.contains("Onderwerp     Onderwerp"))
    }

    @Test("says by name what somebody offers help with or is responsible for")
    func subjects() throws {
        var app = try TestApp.withMail(size: Size(120, 24))
        let fin = try Person(email: "fin@school.nl", name: "Fin", school: "Elders")
        _ = try app.ledger.offerHelp(fin, with: .theme("techlab"), text: "Tien jaar lasser geweest")
        _ = try app.ledger.offerHelp(fin, with: .course("lassen"), text: "Ik volgde hem")
        app.type(post)
        let rows = app.screen.filter { $0.contains("hulpaanbod") }
        #expect(rows.count == 2)
        #expect(rows[0].contains(" TechLab ") && rows[1].contains(" Lassen in drie "))
    }

    @Test("orders the messages by any column that fits")
    func order() throws {
        var app = try TestApp.withMail(size: Size(80, 24))
        app.type(post)
        app.click("Aan")
        #expect(app.cursorRow?.contains("cas@school.nl") == true)
        app.type("S")
        #expect(app.cursorRow?.contains("els@school.nl") == true)
    }

    @Test("is walked through with the mouse alone, and says so when nothing waits")
    func mouse() throws {
        var app = try TestApp.withMail(size: Size(120, 24))
        app.click("5 Coördinatie")
        app.click("Post")
        app.click("els@school.nl")
        app.click("els@school.nl")
        #expect(app.text.contains("4 · belangstelling"))
        app.click("Esc terug")
        #expect(app.cursorRow?.contains("els@school.nl") == true)
        var empty = try TestApp(size: Size(80, 24))
        empty.type(post)
        #expect(empty.text.contains("nog geen berichten"))
        #expect(empty.text.contains("Er wacht niets en er is niets misgegaan."))
    }

    @Test("asks a coordinator whom nobody knows who that is")
    func profile() throws {
        var app = try TestApp(size: Size(80, 24))
        app.type(post + "r")
        #expect(app.text.contains("Wie ben je?"))
    }
}
