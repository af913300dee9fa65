import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("Schools' questions on the screen")
struct QuestionsScreenTests {
    @Test("stand oldest first, those that wait long with a sign, the columns that fit")
    func table() throws {
        var wide = try TestApp.withQuestions(size: Size(120, 14))
        wide.type("5<Tab><Tab>")
        #expect(
            wide.text == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 3 open vragen · 3 nog niet opgepakt · 2 wachten langer dan 14 dagen (!)
                   Dagen▼ Vraag                           Thema            School              Aantal Staat              Bij wie
                 ▸  !! 42 Wie leert ons lassen?           TechLab          Elders                   3 nieuw
                     ! 21 Hoe zet ik een XR-bril in?      XR               Overal                     nieuw
                        7 Een goed LOB-gesprek voeren     Loopbaan         Emma College             5 nieuw





                 Enter open   t oppakken   v vraag stellen   Tab volgend overzicht   u ongedaan   s sorteer   S keer om          ? hulp
                """)
        var narrow = try TestApp.withQuestions(size: Size(80, 14))
        narrow.type("5<Tab><Tab>")
        #expect(
            narrow.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 3 open vragen · 3 nog niet opgepakt · 2 wachten langer dan 14 dagen (!)
                   Dagen▼ Vraag                   School              Aantal Staat
                 ▸  !! 42 Wie leert ons lassen?   Elders                   3 nieuw
                     ! 21 Hoe zet ik een XR-bril… Overal                     nieuw
                        7 Een goed LOB-gesprek v… Emma College             5 nieuw





                 Enter open   t oppakken   v vraag stellen   Tab volgend overzicht       ? hulp
                """)
        var small = try TestApp.withQuestions(size: Size(40, 12))
        small.type("5<Tab><Tab>")
        #expect(
            small.text == """
                  1   2   3   4   5 Coördinatie
                ────────────────────────────────────────
                  ‹ Vragen ›
                 3 open vragen · 3 nog niet opgepakt ·…
                   Dagen▼ Vraag
                 ▸  !! 42 Wie leert ons lassen?
                     ! 21 Hoe zet ik een XR-bril in?
                        7 Een goed LOB-gesprek voeren



                 Enter open   t oppakken         ? hulp
                """)
    }

    @Test("stand out by colour as well as by sign")
    func colours() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        app.type("5<Tab><Tab>")
        let frame = app.model.view()
        for (text, role) in [("!! 42", Style.Role.error), ("! 21", .warning), ("7", .muted)] {
            let row = try #require(frame.lines.firstIndex { $0.contains(" \(text) ") })
            let cell = try #require(frame.row(row).first { $0.text == String(text.prefix(1)) })
            #expect(cell.style.role == role)
        }
    }

    @Test("open to the question's facts and what may answer it, nobody's name who did not offer help")
    func page() throws {
        var wide = try TestApp.withQuestions(size: Size(120, 24))
        wide.type("5<Tab><Tab><Enter>")
        #expect(
            wide.text == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Wie leert ons lassen?

                 Staat         nieuw
                 Gevraagd      !! 42 dagen geleden, di 1 dec 2026
                 School        Elders
                 Thema         TechLab
                 Apparaat      Lascabine
                 Aantal        3 collega’s

                 Deze cursussen passen erbij:
                 ▸ do 11 mrt   Lasersnijden, van tekening tot product  (Heerlen)
                   do 11 mrt   Lassen in drie processen  (Ede)
                   do 15 apr   STO-festival  (Heerlen)
                   altijd      Veilig lassen, het eerste uur
                 Deze mensen willen helpen:
                   Cor, Overal: Tien jaar lasser geweest



                 Enter open   t oppakken   a beantwoorden   i kennismaken   u ongedaan   Esc terug   / zoek   v vraag stellen    ? hulp
                """)
        var narrow = try TestApp.withQuestions(size: Size(80, 24))
        narrow.type("5<Tab><Tab><Enter>")
        #expect(
            narrow.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Wie leert ons lassen?

                 Staat         nieuw
                 Gevraagd      !! 42 dagen geleden, di 1 dec 2026
                 School        Elders
                 Thema         TechLab
                 Apparaat      Lascabine
                 Aantal        3 collega’s

                 Deze cursussen passen erbij:
                 ▸ do 11 mrt   Lasersnijden, van tekening tot product  (Heerlen)
                   do 11 mrt   Lassen in drie processen  (Ede)
                   do 15 apr   STO-festival  (Heerlen)
                   altijd      Veilig lassen, het eerste uur
                 Deze mensen willen helpen:
                   Cor, Overal: Tien jaar lasser geweest



                 Enter open   t oppakken   a beantwoorden   i kennismaken   u ongedaan   ? hulp
                """)
    }

    @Test("scroll in the smallest window so that the match that is selected is in sight")
    func scrolling() throws {
        var app = try TestApp.withQuestions(size: Size(40, 12))
        app.type("5<Tab><Tab><Enter>")
        #expect(!app.text.contains("Lassen in drie"))
        app.type("jjj")
        #expect(app.cursorRow?.contains("▸ altijd      Veilig lassen") == true)
        app.type("j")
        #expect(app.cursorRow?.contains("▸ Cor, Overal: Tien jaar lasser") == true)
        app.type("t")
        #expect(app.text.contains("Wie leert ons lassen?"))
    }

    @Test("are taken on, which tells who asked; answered with the match that is selected; and all that is undone")
    func working() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        app.type("5<Tab><Tab>t")
        #expect(app.text.contains("✓ De vraag is nu van jou. Met u"))
        #expect(app.text.contains("2 nog niet opgepakt"))
        app.type("<Enter>")
        #expect(app.text.contains("Bij wie       jij"))
        #expect(app.text.contains("Door          Bo <bo@school.nl>"))
        app.type("a")
        #expect(app.text.contains("Antwoord  Lasersnijden, van tekening"))
        // The second match instead.
        app.type("<Esc>ja<Enter>")
        #expect(app.text.contains("✓ Beantwoord; wie het vroeg, krijgt bericht. Met u"))
        #expect(app.text.contains("Antwoord      Lassen in drie processen"))
        #expect(try app.ledger.question(1).answer == .course("lassen"))
        app.type("a")
        #expect(app.text.contains("! Dat kan niet meer: vraag 1 is al gesloten."))
        app.type("u")
        #expect(app.text.contains("Ongedaan gemaakt: het antwoord op de vraag."))
        app.type("u<Esc>")
        #expect(app.text.contains("3 nog niet opgepakt"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("are answered with what somebody types: a course, an idea, and nothing else")
    func typing() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        let idea = try app.ledger.propose(Person(email: "els@school.nl", name: "Els"), title: "Samen een bril lenen")
        try app.readLedger()
        app.type("5<Tab><Tab>j<Enter>a<C-u><Enter>")
        #expect(app.text.contains("Typ een paar letters van een cursus of idee"))
        app.type("cor<Enter>")
        #expect(app.text.contains("‘cor’ is geen cursus, geen idee, en niemand"))
        app.type("<C-u>samen<Enter><Enter>")
        #expect(try app.ledger.question(2).answer == .idea(idea.id))
        #expect(app.text.contains("Antwoord      idee: Samen een bril lenen"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("bring asker and helper together, who stay unnamed to others until both agree")
    func introducing() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        app.type("5<Tab><Tab><Enter>jjjjjj<Enter>")
        #expect(app.text.contains("Cor, Overal: Tien jaar lasser geweest"))
        #expect(app.text.contains("Pas als allebei ja zeggen"))
        app.type("<Enter>")
        #expect(app.text.contains("✓ Voorgesteld: beiden krijgen bericht. Met u"))
        #expect(app.text.contains("een helper: voorgesteld"))
        _ = try app.ledger.agree(to: 1, by: "cor@school.nl")
        try app.readLedger()
        #expect(app.text.contains("een helper: wacht op de vraagsteller"))
        app.type("i<Enter>")
        #expect(app.text.contains("! Deze twee zijn al aan elkaar voorgesteld"))
        _ = try app.ledger.agree(to: 1, by: "bo@school.nl")
        try app.readLedger()
        #expect(app.text.contains("een helper: gelegd"))
        // Whoever has the question in hand knows both, and can say that this answered it.
        app.type("t")
        #expect(app.text.contains("Cor, Overal: gelegd"))
        app.type("a<C-u>Cor<Enter>")
        #expect(app.text.contains("Antwoord      iemand die wil helpen"))
        #expect(try app.ledger.question(1).answer == .person("cor@school.nl"))
        #expect(!app.text.contains("cor@school.nl"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("ask for a helper by name where none is selected")
    func helpers() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        app.type("5<Tab><Tab>jj<Enter>i")
        #expect(app.text.contains("Laten kennismaken"))
        #expect(app.text.contains("Wie helpt  Cor, Overal"))
        app.type("<C-u>zus<Enter>")
        #expect(app.text.contains("‘zus’ biedt geen hulp aan."))
        app.type("<C-u>co<Enter><Enter>")
        #expect(try app.ledger.introductions(for: 3).map(\.helper) == ["cor@school.nl"])
    }

    @Test("ask the two of an introduction for a yes or a no, which can be undone until both said yes")
    func agreeing() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        app.type("vVan mij?<Enter>5<Tab><Tab>G<Enter>y")
        #expect(app.text.contains("! Er is je hier niemand voorgesteld."))
        _ = try app.ledger.connect(4, to: "cor@school.nl", by: "linda@school.nl")
        try app.readLedger()
        #expect(app.text.contains("een helper: wacht op je antwoord (y ja, d nee)"))
        app.type("d")
        #expect(app.text.contains("✓ Bedankt; de ander hoort geen reden. Met u"))
        app.type("uy")
        #expect(app.text.contains("✓ Je zei ja; nu de ander nog. Met u"))
        #expect(app.text.contains("een helper: wacht op de ander"))
        _ = try app.ledger.agree(to: 1, by: "cor@school.nl")
        try app.readLedger()
        #expect(app.text.contains("Cor, Overal: jullie kennen elkaar"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("are withdrawn by whoever asked and nobody else; closed ones are shown when asked for")
    func withdrawing() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        app.type("vVan mij?<Enter>5<Tab><Tab><Enter>x")
        #expect(app.text.contains("! Dat is niet aan jou: vraag 1 is van iemand anders."))
        app.type("<Esc>G<Enter>x")
        #expect(app.text.contains("Je vraag intrekken?"))
        app.type("<Enter><Esc>")
        #expect(app.text.contains("3 open vragen"))
        #expect(!app.text.contains("Van mij?"))
        app.type("f")
        #expect(app.text.contains("Van mij?"))
        #expect(app.text.contains("ingetrokken"))
        #expect(app.text.contains("3 open vragen"))
        app.type("uf")
        #expect(app.text.contains("4 open vragen"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("lead to the course that answers them and to the same question elsewhere, and back")
    func links() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        _ = try app.ledger.ask(
            Person(email: "els@school.nl", name: "Els", school: "Nergens"), text: "Wij ook: lassen!", theme: "techlab")
        try app.readLedger()
        app.type("5<Tab><Tab><Enter>j<Enter>")
        #expect(app.text.contains("Training · 7 uur"))
        app.type("<Esc>")
        #expect(app.text.contains("Nergens: Wij ook: lassen!  (vandaag)"))
        let course = try #require(app.model.coordination.questions.opened?.matches?.courses.count)
        app.type(String(repeating: "j", count: course - 1) + "<Enter>")
        #expect(app.text.contains("Gevraagd      vandaag"))
        app.type("<Esc>")
        #expect(app.text.contains("4 open vragen"))
    }

    @Test("say the same as the ledger, in the order of every column, both ways")
    func equality() throws {
        var app = try TestApp.withQuestions(size: Size(140, 24))
        app.type("5<Tab><Tab>")
        // In the order of the columns after the first: question, theme, school, people, state, with whom.
        let orders = [[3, 2, 1], [3, 1, 2], [1, 3, 2], [3, 1, 2], [1, 2, 3], [1, 2, 3]]
        for (number, order) in orders.enumerated() {
            try app.click(heading: number + 1)
            #expect(app.model.coordination.questions.rows.map(\.id) == order, "\(number)")
            app.type("S")
            #expect(app.model.coordination.questions.rows.map(\.id) == order.reversed(), "\(number)")
        }
        try app.click(heading: 0)
        let shown = app.screen.compactMap { row in
            ["42", "21", " 7"].firstIndex { row.contains(" \($0) ") && row.contains("nieuw") }
        }
        #expect(shown == [0, 1, 2])
    }

    @Test("keep the one that is selected when others come, and say so when there are none")
    func selection() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        app.type("5<Tab><Tab>jj")
        for id in 1...2 { _ = try app.ledger.answer(id, with: .course("lassen"), by: "linda@school.nl") }
        try app.readLedger()
        #expect(app.cursorRow?.contains("LOB-gesprek") == true)
        _ = try app.ledger.withdrawQuestion(3, by: "dirk@school.nl")
        try app.readLedger()
        #expect(app.text.contains("Er zijn geen open vragen."))
        app.type("<Enter>ta")
        #expect(app.text.contains("Er zijn geen open vragen."))
        app.type("f")
        #expect(app.text.contains("beantwoord: cursus"))
    }

    @Test("are walked through with the mouse alone")
    func mouse() throws {
        var app = try TestApp.withQuestions(size: Size(120, 24))
        app.click("5 Coördinatie")
        app.click("Vragen")
        app.click("Hoe zet ik")
        #expect(app.cursorRow?.contains("Hoe zet ik") == true)
        app.click("Wie leert")
        app.click("Wie leert")
        app.click("Veilig lassen")
        #expect(app.cursorRow?.contains("Veilig lassen") == true)
        app.click("Veilig lassen")
        #expect(app.text.contains("E-learning"))
        app.click("Esc terug")
        app.click("t oppakken")
        #expect(app.text.contains("Door          Bo <bo@school.nl>"))
    }
}
