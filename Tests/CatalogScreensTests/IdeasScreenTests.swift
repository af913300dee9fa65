import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("Ideas on the screen")
struct IdeasScreenTests {
    @Test("stand with how many joined, from how many schools, the columns that fit")
    func table() throws {
        var wide = try TestApp.withIdeas(size: Size(120, 14))
        wide.type("5<Tab><Tab><Tab>")
        #expect(
            wide.text == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 2 ideeën · 4 mensen
                   Idee                                                     Doen mee▼  Scholen Jij          Staat                 Dagen
                 ▸ Alle TechLabs bezoeken                                           2        2              open                      7
                   Een lesbrievenruil                                               0        1 jouw idee    open                      7






                 Enter open   n nieuw idee   a meedoen   x stap uit   Tab volgend overzicht   u ongedaan   s sorteer   S keer om ? hulp
                """)
        var narrow = try TestApp.withIdeas(size: Size(80, 14))
        narrow.type("5<Tab><Tab><Tab>")
        #expect(
            narrow.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 2 ideeën · 4 mensen
                   Idee                    Doen mee▼  Scholen Jij          Staat
                 ▸ Alle TechLabs bezoeken          2        2              open
                   Een lesbrievenruil              0        1 jouw idee    open






                 Enter open   n nieuw idee   a meedoen   x stap uit                      ? hulp
                """)
        var small = try TestApp.withIdeas(size: Size(40, 12))
        small.type("5<Tab><Tab><Tab>")
        #expect(
            small.text == """
                  1   2   3   4   5 Coördinatie
                ────────────────────────────────────────
                  ‹ Ideeën ›
                 2 ideeën · 4 mensen
                   Idee                       Doen mee▼
                 ▸ Alle TechLabs bezoeken             2
                   Een lesbrievenruil                 0




                 Enter open   n nieuw idee       ? hulp
                """)
    }

    @Test("open to what they are; nobody's name")
    func page() throws {
        var app = try TestApp.withIdeas(size: Size(80, 24))
        app.type("5<Tab><Tab><Tab><Enter>")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Alle TechLabs bezoeken

                 Elke maand een ander lab.

                 Staat         open
                 Doen mee      2
                 Scholen       2
                 Voorgesteld   7 dagen geleden, di 5 jan 2027

                 Iets voor jou? Druk op a om mee te doen.









                 n nieuw idee   a meedoen   x stap uit   u ongedaan   Esc terug   / zoek ? hulp
                """)
    }

    @Test("are proposed, joined and left, and that is undone")
    func joining() throws {
        var app = try TestApp.withIdeas(size: Size(80, 24))
        app.type("5<Tab><Tab><Tab>n<Enter>")
        #expect(app.text.contains("Schrijf er een paar woorden bij."))
        app.type("Samen koken<Tab>In de kantine<Enter>")
        #expect(app.text.contains("✓ Je idee staat erbij. Met u"))
        #expect(try app.ledger.idea(3).text == "In de kantine")
        app.type("u")
        #expect(!app.text.contains("Samen koken"))
        app.type("a")
        #expect(app.text.contains("✓ Je doet mee. Met u"))
        #expect(try app.ledger.idea(2).supporters.count == 3)
        #expect(app.cursorRow?.contains("je doet mee") == true)
        app.type("x")
        #expect(app.text.contains("✓ Je doet niet meer mee. Met u"))
        app.type("u")
        #expect(try app.ledger.idea(2).supporters.count == 3)
        app.type("ja")
        #expect(app.text.contains("! Het is je eigen idee; je doet al mee."))
        #expect(try app.ledger.audit() == [])
    }

    @Test("of one's own are withdrawn after a yes")
    func withdrawing() throws {
        var app = try TestApp.withIdeas(size: Size(80, 24))
        app.type("5<Tab><Tab><Tab>jx")
        #expect(app.text.contains("Je idee intrekken?"))
        app.type("<Enter>")
        #expect(app.text.contains("✓ Je idee is ingetrokken. Met u"))
        #expect(app.text.contains("1 idee · 3 mensen"))
    }

    @Test("become a course that those who were for it are interested in, or are closed")
    func becoming() throws {
        var app = try TestApp.withIdeas(size: Size(80, 24))
        app.type("5<Tab><Tab><Tab><Enter>c")
        #expect(app.text.contains("Wie ervoor was (3), krijgt bericht"))
        app.type("iets<Enter>")
        #expect(app.text.contains("‘iets’ staat niet in de catalogus."))
        app.type("<C-u>sto<Enter><Enter>")
        #expect(app.text.contains("✓ Het idee werd een cursus. Met u"))
        #expect(app.text.contains("Staat         werd een cursus: STO-festival"))
        #expect(
            try app.ledger.interests(in: "festival").map(\.person).sorted() == [
                "bo@school.nl", "cas@school.nl", "dirk@school.nl",
            ])
        app.type("X")
        #expect(app.text.contains("! Dat kan niet meer: idee 2 is al gesloten."))
        app.type("<Esc>")
        #expect(app.text.contains("1 idee · 1 mens"))
        app.type("X<Enter>")
        #expect(app.text.contains("✓ Het idee is gesloten. Met u"))
        #expect(app.text.contains("Er zijn geen open ideeën."))
        app.type("f")
        #expect(app.text.contains("gaat niet door"))
        #expect(app.text.contains("werd een cursus"))
        app.type("u")
        #expect(try app.ledger.idea(1).state == .open)
        #expect(try app.ledger.audit() == [])
    }

    @Test("stand in the order of every column, both ways")
    func order() throws {
        var app = try TestApp.withIdeas(size: Size(140, 24))
        app.type("5<Tab><Tab><Tab>")
        // Schools, own, state, days, the idea, and how many joined.
        for (number, order) in [(2, [2, 1]), (3, [1, 2]), (4, [1, 2]), (5, [1, 2]), (0, [2, 1]), (1, [2, 1])] {
            try app.click(heading: number)
            #expect(app.model.coordination.ideas.rows.map(\.id) == order, "\(number)")
            app.type("S")
            #expect(app.model.coordination.ideas.rows.map(\.id) == order.reversed(), "\(number)")
        }
    }

    @Test("ask somebody whom nobody knows who that is, and are joined with the mouse alone")
    func mouse() throws {
        var app = try TestApp(size: Size(120, 24))
        app.click("5 Coördinatie")
        app.click("Ideeën")
        #expect(app.text.contains("Er zijn geen open ideeën."))
        app.click("n nieuw idee")
        #expect(app.text.contains("Wie ben je?"))
        var other = try TestApp.withIdeas(size: Size(120, 24))
        other.click("5 Coördinatie")
        other.click("Ideeën")
        other.click("Alle TechLabs")
        other.click("a meedoen")
        #expect(try other.ledger.idea(2).supporters.count == 3)
    }
}
