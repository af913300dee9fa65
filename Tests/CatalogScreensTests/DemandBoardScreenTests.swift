import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The demand board on the screen")
struct DemandBoardScreenTests {
    @Test("shows a row per course, the columns that fit")
    func board() throws {
        var wide = try TestApp.withDemand(size: Size(120, 16))
        wide.type("5")
        #expect(
            wide.text == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 2 cursussen · 3 mensen · 0 met genoeg
                   Cursus                                 Mensen▼  Scholen  Plaatsen Verloop   Nodig Genoeg?  Verwacht    Km min.  Uren
                 ▸ Lassen in drie processen                     3        2         2      █        8 ███░░░░░ vr 11 jun       702    10
                   Lasersnijden, van tekening tot product       1        1         1      █        8 █░░░░░░░ 3 okt ’28        29     1








                 Enter open   p plan   Tab volgend overzicht   u ongedaan   s sorteer   S keer om   / zoek   q stop              ? hulp
                """)
        var narrow = try TestApp.withDemand(size: Size(80, 12))
        narrow.type("5")
        #expect(
            narrow.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 2 cursussen · 3 mensen · 0 met genoeg
                   Cursus                Mensen▼  Scholen Verloop  Genoeg?  Verwacht    Km min.
                 ▸ Lassen in drie proce…       3        2      █   ███░░░░░ vr 11 jun       702
                   Lasersnijden, van te…       1        1      █   █░░░░░░░ 3 okt ’28        29




                 Enter open   p plan   Tab volgend overzicht   u ongedaan   s sorteer    ? hulp
                """)
        var small = try TestApp.withDemand(size: Size(40, 12))
        small.type("5")
        #expect(
            small.text == """
                  1   2   3   4   5 Coördinatie
                ────────────────────────────────────────
                  ‹ Vraag ›
                 2 cursussen · 3 mensen · 0 met genoeg
                   Cursus                       Mensen▼
                 ▸ Lassen in drie processen           3
                   Lasersnijden, van tekening …       1




                 Enter open   p plan             ? hulp
                """)
    }

    @Test("opens a course: figures, towns, trend and wishes, nobody's name")
    func course() throws {
        var app = try TestApp.withDemand(size: Size(80, 32))
        app.type("5<Enter>")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lassen in drie processen

                 ████████░░░░░░░░░░░░  3 van de 8 die nodig zijn

                 Scholen       2
                 Plaatsen      Heerlen 1, Sittard 2
                 Verwacht      genoeg op vr 11 jun 2027
                 Beste plaats  Sittard
                 Bespaart      702 km en 10 uur reizen, samen

                 Verloop
                   augustus 2026   –
                   september 2026  –
                   oktober 2026    –
                   november 2026   –
                   december 2026   –
                   januari 2027    ████████████████████ 3

                 Wie zou komen
                   Sittard · wo middag
                     ‘Wij krijgen een lascabine’
                   Heerlen · kan altijd
                   Sittard · wo middag




                 p plan   u ongedaan   Esc terug   / zoek   v vraag stellen              ? hulp
                """)
    }

    @Test("proposes where and when, side by side or one below the other")
    func proposals() throws {
        var app = try TestApp.withDemand(size: Size(80, 24))
        app.type("5p")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lassen in drie processen
                 3 geïnteresseerden · 12 plekken · 7 uur · van di 2 feb 2027 tot di 3 aug 2027

                 ╭─ ▸ 1 ──────────────────╮╭─ 2 ────────────────────╮╭─ 3 ────────────────────╮
                 │ Emma College           ││ Emma College           ││ Emma College           │
                 │ Sittard                ││ Sittard                ││ Sittard                │
                 │ wo 3 feb 13:30–20:30   ││ wo 10 feb 13:30–20:30  ││ wo 17 feb 13:30–20:30  │
                 │ 3 van de 3 kunnen      ││ 3 van de 3 kunnen      ││ 3 van de 3 kunnen      │
                 │ samen 15 km heen       ││ samen 15 km heen       ││ samen 15 km heen       │
                 │ de verste 15 km        ││ de verste 15 km        ││ de verste 15 km        │
                 │ bespaart 351 km heen   ││ bespaart 351 km heen   ││ bespaart 351 km heen   │
                 ╰────────────────────────╯╰────────────────────────╯╰────────────────────────╯







                 Enter open   u ongedaan   Esc terug   / zoek   v vraag stellen          ? hulp
                """)
        var small = try TestApp.withDemand(size: Size(40, 16))
        small.type("5p<Right>")
        #expect(
            small.text == """
                  1   2   3   4   5 Coördinatie
                ────────────────────────────────────────
                  ‹ Vraag ›
                 Lassen in drie processen
                 3 geïnteresseerden · 12 plekken · 7 u…
                 ▸ 2 Emma College
                     Sittard
                     wo 10 feb 13:30–20:30
                     3 van de 3 kunnen
                     samen 15 km heen
                     de verste 15 km
                     bespaart 351 km heen
                   3 Emma College
                     Sittard

                 Enter open   u ongedaan         ? hulp
                """)
    }

    @Test("opens the proposal that was chosen, seats held for those who asked")
    func opening() throws {
        var app = try TestApp.withDemand(size: Size(80, 24))
        app.type("5p<Right><Enter>")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lass╭─ Variant openen ───────────────────────────────────────────────────╮
                 3 ge│ Lassen in drie processen                                           │027
                     │                                                                    │
                 ╭─ 1│ Datum            2027-02-10                                        │───╮
                 │ Em│ Begin            13:30                                             │   │
                 │ Si│ Einde            20:30                                             │   │
                 │ wo│ School           Emma College                                      │0  │
                 │ 3 │ Plekken          12                                                │   │
                 │ sa│ Minstens         8                                                 │   │
                 │ de│ Aanmelden t/m    2027-02-03                                        │   │
                 │ be│ Uren vrijhouden  72                                                │   │
                 ╰───│                                                                    │───╯
                     │                                                                    │
                     │  Enter openen    Esc niet doen                                     │
                     ╰────────────────────────────────────────────────────────────────────╯




                 Enter akkoord   Esc terug
                """)
        // A Thursday instead, and fewer seats than people.
        app.type("<C-u>11-2-2027<Tab><Tab><Tab><Tab><C-u>2<Tab><C-u>9<Tab><C-u>18-2-2027<Enter>")
        #expect(app.text.contains("Aanmelden kan niet tot na het begin."))
        app.type("<C-u>1-2-2027<Enter>")
        #expect(app.text.contains("✓ 2 mensen zijn uitgenodigd; hun plek blijft vrij tot"))
        let opened = try #require(app.library.catalog.offering("lassen@2027-02-11")).offering
        #expect(opened.place == "Sittard")
        #expect(opened.venue == "Emma College")
        #expect(opened.capacity == 2)
        #expect(opened.minimum == 9)
        #expect(opened.enrolBy == Day("2027-02-01"))
        #expect(try app.ledger.invitations(in: "lassen@2027-02-11").map(\.person) == ["an@school.nl", "bo@school.nl"])
        // Nobody asks for welding any more, and whoever is invited sees that it is planned.
        #expect(!app.text.contains("Lassen in drie processen  "))
        #expect(app.text.contains("1 cursus · 1 mens"))
        app.type("2/drie<Enter><Enter>")
        #expect(app.text.contains("er is een uitvoering gepland · do 11 feb 2027"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("says the same as the library, in the order of every column, both ways")
    func equality() throws {
        var app = try TestApp.withDemand(size: Size(140, 24))
        app.type("5")
        let board = DemandBoard(
            try app.ledger.demand(), in: app.library.catalog, today: try #require(Day("2027-01-12")))
        for number in DemandBoard.Column.allCases.indices {
            let column = app.model.demandTable.headings[number].column
            app.click(app.model.wording.heading(of: column))
            let rows = app.screen.filter { $0.hasSuffix(" 10") || $0.hasSuffix(" 1") }
            let shown = rows.map { row in board.rows.first { row.contains($0.title) }?.course }
            let isReversed = app.text.contains("▲")
            let expected = board.sorted(by: column).map(\.course)
            #expect(shown == (isReversed ? expected.reversed() : expected))
            app.type("S")
            #expect(app.text.contains("▲") != isReversed)
        }
        let welding = try #require(board.rows.first { $0.course == "lassen" })
        let row = try #require(app.screen.first { $0.contains("Lassen in drie") })
        let figures = [
            "\(welding.interested)", "\(welding.schools)", "\(welding.towns.count)", "\(welding.threshold)",
            "\(Int(try #require(welding.saving).kilometres.rounded()))",
        ]
        let cells = row.split(separator: " ").map(String.init)
        for figure in figures { #expect(cells.contains(figure)) }
    }

    @Test("is worked out only when somebody looks, and again after a change")
    func laziness() throws {
        var app = try TestApp.withDemand(size: Size(80, 24))
        #expect(app.model.coordination.demand.answer == nil)
        app.type("5")
        #expect(app.text.contains("2 cursussen"))
        app.type("2")
        try app.declare("dirk@school.nl", in: "festival")
        #expect(app.model.coordination.demand.rows.count == 2)
        app.type("5")
        #expect(app.text.contains("3 cursussen · 4 mensen"))
    }

    @Test("keeps the course that is selected or open when people come and go")
    func selection() throws {
        var app = try TestApp.withDemand(size: Size(80, 24))
        app.type("5j")
        for name in ["dirk", "els", "fred"] { try app.declare("\(name)@school.nl", in: "lasersnijden") }
        #expect(app.cursorRow?.contains("Lasersnijden") == true)
        app.type("<Enter>")
        try app.declare("gijs@school.nl", in: "lasersnijden")
        #expect(app.text.contains("5 van de 8 die nodig zijn"))
    }

    @Test("is walked through with the mouse alone")
    func mouse() throws {
        var app = try TestApp.withDemand(size: Size(120, 24))
        app.click("5 Coördinatie")
        app.click("Lasersnijden")
        #expect(app.cursorRow?.contains("Lasersnijden") == true)
        app.click("Lasersnijden")
        #expect(app.text.contains("1 van de 8 die nodig zijn"))
        app.click("p plan")
        #expect(app.text.contains("1 geïnteresseerde"))
        app.click("Esc terug")
        app.click("Esc terug")
        #expect(app.cursorRow?.contains("Lasersnijden") == true)
    }

    @Test("says so when nobody asks for anything")
    func empty() throws {
        var app = try TestApp(size: Size(80, 24))
        app.type("5<Enter>p")
        #expect(app.text.contains("Niemand toont nu belangstelling."))
    }
}

extension TestApp {
    /// Three people for welding, two of one school, one of them for laser cutting as well.
    static func withDemand(size: Size) throws -> TestApp {
        var app = try TestApp(size: size, profile: .an)
        let wednesday: Set<Daypart> = [Daypart(weekday: 3, part: .afternoon)]
        try app.declare(
            "an@school.nl", in: "lassen", school: "Emma College", town: "Sittard", dayparts: wednesday,
            reason: "Wij krijgen een lascabine")
        try app.declare("bo@school.nl", in: "lassen", school: "emma", town: "Heerlen")
        try app.declare("cas@school.nl", in: "lassen", school: "Elders", town: "Sittard", dayparts: wednesday)
        try app.declare("cas@school.nl", in: "lasersnijden", school: "Elders", town: "Sittard")
        return app
    }
}
