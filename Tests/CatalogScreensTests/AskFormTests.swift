import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("Asking a question")
struct AskFormTests {
    @Test("shows meanwhile what may answer it already")
    func matches() throws {
        var wide = try TestApp.withQuestions(size: Size(120, 40))
        wide.type("5vIemand die kan lassen<Tab>tech<Enter>")
        #expect(
            wide.text == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 Niemand toont nu belangstelling.

                 Wie op een activiteit op i drukt, telt hier mee.


                          ╭─ Wat wil jouw school leren? ─────────────────────────────────────────────────────────────────────╮
                          │ Je vraag   Iemand die kan lassen                                                                 │
                          │ Thema      TechLab                                                                               │
                          │ Apparaat   mag leeg blijven                                                                      │
                          │ Collega’s  met hoeveel zijn jullie                                                               │
                          │                                                                                                  │
                          │ Deze cursussen passen erbij:                                                                     │
                          │   do 11 mrt   Lasersnijden, van tekening tot product  (Heerlen)                                  │
                          │   do 11 mrt   Lassen in drie processen  (Ede)                                                    │
                          │   do 15 apr   STO-festival  (Heerlen)                                                            │
                          │   altijd      Veilig lassen, het eerste uur                                                      │
                          │ Andere scholen vragen ook:                                                                       │
                          │   Elders: Wie leert ons lassen?  (42 dagen)                                                      │
                          │ Deze mensen willen helpen:                                                                       │
                          │   Cor, Overal: Tien jaar lasser geweest                                                          │
                          │                                                                                                  │
                          │                                                                                                  │
                          │                                                                                                  │
                          │                                                                                                  │
                          │                                                                                                  │
                          │                                                                                                  │
                          │                                                                                                  │
                          │  Enter vraag stellen    ↓ naar wat past    Esc niet doen                                         │
                          ╰──────────────────────────────────────────────────────────────────────────────────────────────────╯







                 Enter akkoord   Esc terug
                """)
        var narrow = try TestApp.withQuestions(size: Size(80, 24))
        narrow.type("vIemand die kan lassen<Tab>tech<Enter><Tab><Tab>")
        #expect(
            narrow.text == """
                ╭─ Wat wil jouw school leren? ─────────────────────────────────────────────────╮
                │ Je vraag   Iemand die kan lassen                                             │
                │ Thema      TechLab                                                           │
                │ Apparaat   mag leeg blijven                                                  │
                │ Collega’s  met hoeveel zijn jullie                                           │
                │                                                                              │
                │ Deze cursussen passen erbij:                                                 │
                │ ▸ do 11 mrt   Lasersnijden, van tekening tot product  (Heerlen)              │
                │   do 11 mrt   Lassen in drie processen  (Ede)                                │
                │   do 15 apr   STO-festival  (Heerlen)                                        │
                │   altijd      Veilig lassen, het eerste uur                                  │
                │ Andere scholen vragen ook:                                                   │
                │   Elders: Wie leert ons lassen?  (42 dagen)                                  │
                │ Deze mensen willen helpen:                                                   │
                │   Cor, Overal: Tien jaar lasser geweest                                      │
                │                                                                              │
                │                                                                              │
                │                                                                              │
                │                                                                              │
                │                                                                              │
                │                                                                              │
                │                                                                              │
                │  Enter naar deze cursus    Esc niet doen                                     │
                ╰──────────────────────────────────────────────────────────────────────────────╯
                """)
        var small = try TestApp.withQuestions(size: Size(40, 12))
        small.type("vlassen<Tab>tech<Enter>")
        #expect(
            small.text == """
                ╭─ Wat wil jouw school leren? ─────────╮
                │ Je vraag   lassen                    │
                │ Thema      TechLab                   │
                │ Apparaat   mag leeg blijven          │
                │ Collega’s  met hoeveel zijn jullie   │
                │ Deze cursussen passen erbij:         │
                │   do 11 mrt   Lasersnijden, van tek… │
                │   do 11 mrt   Lassen in drie proces… │
                │   do 15 apr   STO-festival  (Heerle… │
                │   altijd      Veilig lassen, het  ↓  │
                │  Enter vraag stellen                 │
                ╰──────────────────────────────────────╯
                """)
    }

    @Test("notes it with its theme, equipment and number of colleagues, and can be undone")
    func asking() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        app.type("vVeilig met hout<Tab>lo<Enter>Lintzaag<Tab>nul<Enter>")
        #expect(app.text.contains("‘nul’ is hier geen getal; vul er een in van minstens 1."))
        app.type("<C-u>4<Enter>")
        #expect(app.text.contains("✓ Je vraag is genoteerd; je hoort wie hem oppakt. Met u"))
        let question = try app.ledger.question(4)
        #expect(question.text == "Veilig met hout" && question.theme == "lob" && question.equipment == "Lintzaag")
        #expect(question.colleagues == 4 && question.school == "Emma College" && question.person == "an@school.nl")
        app.type("u")
        #expect(try app.ledger.question(4).state == .withdrawn)
        #expect(try app.ledger.audit() == [])
    }

    @Test("asks who somebody is first, and refuses what cannot be")
    func refusals() throws {
        var app = try TestApp(size: Size(80, 24))
        app.type("v")
        #expect(app.text.contains("Wie ben je?"))
        app.type("An<Enter>an@school.nl<Enter>emm<Enter>")
        #expect(app.text.contains("Wat wil jouw school leren?"))
        app.type("<Enter>")
        #expect(app.text.contains("Schrijf er een paar woorden bij."))
        app.type("Hoe dan?<Tab>techlap<Enter>")
        #expect(app.text.contains("‘techlap’ is geen thema van de catalogus. Bedoel je ‘TechLab’?"))
        app.type("<C-u><Enter>")
        #expect(try app.ledger.questions().map(\.theme) == [nil])
    }

    @Test("reads the ledger once; each key asks only for what matches")
    func effects() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        app.type("v")
        var model = app.model
        for letter in "lassen met 3" {
            let effects = model.update(.key(.character(letter)))
            guard case .coordination(.questions(.match(let question, _, let circle, _))) = effects.first else {
                Issue.record("\(effects)")
                return
            }
            #expect(effects.count == 1 && question.id == 0 && circle.questions.count == 3)
        }
        // An answer to what is no longer there counts for nothing.
        let late = QuestionMatches(
            for: Question(person: "an@school.nl", school: "Emma College", text: "lassen", since: 0),
            in: app.library.catalog, app.library.engine, circle: QuestionMatches.Circle(), today: app.model.now.day)
        let before = model
        _ = model.update(
            .coordination(
                .questions(
                    .matched(Question(person: "an@school.nl", school: "Emma College", text: "lassen", since: 0), late)))
        )
        #expect(model == before)
    }

    @Test("lets somebody look at a course instead, and go on where they were")
    func course() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        app.type("vlassen<Tab>tech<Enter><Tab><Tab><Down>")
        #expect(app.cursorRow?.contains("▸ do 11 mrt   Lassen in drie processen") == true)
        app.type("<Enter>")
        #expect(app.text.contains("Training · 7 uur"))
        #expect(app.text.contains("Je vraag staat nog klaar: druk op v."))
        #expect(try app.ledger.questions().count == 3)
        app.type("v<Enter>")
        #expect(try app.ledger.question(4).text == "lassen")
        app.type("v")
        #expect(app.text.contains("Je vraag   in je eigen woorden"))
    }

    @Test("lets somebody look at the same question elsewhere")
    func similar() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        app.type("vlassen<Tab>tech<Enter><Up><Up><Up><Up>")
        #expect(app.cursorRow?.contains("▸ Elders: Wie leert ons lassen?  (42 dagen)") == true)
        app.type("<Enter>")
        #expect(app.text.contains("Gevraagd      !! 42 dagen geleden"))
    }

    @Test("lets somebody ask for the helper at once, after a yes")
    func helper() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        app.type("vlassen<Tab>tech<Enter><Up><Up><Up><Enter>")
        #expect(app.text.contains("Je vraag stellen, en aan deze helper voorgesteld worden?"))
        app.type("<Esc>v")
        #expect(app.text.contains("Je vraag   lassen"))
        app.type("<Up><Enter><Enter>")
        #expect(app.text.contains("✓ Je vraag is genoteerd; jullie krijgen allebei bericht. Met u"))
        #expect(try app.ledger.introductions(for: 4).map(\.state) == [.proposed])
        app.type("v")
        #expect(app.text.contains("Je vraag   in je eigen woorden"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("is done with the mouse alone, but for the words")
    func mouse() throws {
        var app = try TestApp.withQuestions(size: Size(120, 40))
        app.click("5 Coördinatie")
        app.click("Vragen")
        app.click("v vraag stellen")
        app.type("lassen")
        app.click("Thema      mag")
        app.type("tec")
        app.click("t   TechLab")
        app.click("Veilig lassen, het eerste uur")
        #expect(app.cursorRow?.contains("▸ altijd      Veilig") == true)
        app.click("Je vraag   lassen")
        app.click("Enter vraag stellen")
        #expect(try app.ledger.question(4).theme == "techlab")
    }

    @Test("is not begun by a letter that is typed in a field")
    func fields() throws {
        var app = try TestApp.withQuestions(size: Size(80, 24))
        app.type("/veilig")
        #expect(app.model.dialog == nil)
        #expect(app.model.search.field.text == "veilig")
    }
}
