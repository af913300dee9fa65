import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The agenda as a week and a month")
struct AgendaCalendarScreenTests {
    /// An waits for the laser cutting of 11 March, for which one can sign up until the 4th, and has a seat in the welding that
    /// overlaps it; schools are closed from the 13th to the 21st. It is the 2nd.
    private func app(_ size: Size, language: Language = .dutch) throws -> TestApp {
        let sample = Catalog.sample
        var region = sample.region
        region.holidays = [
            Holiday(
                name: "Voorjaarsvakantie", days: try #require(Day("2027-03-13"))...(try #require(Day("2027-03-21"))))
        ]
        let catalog = Catalog(region: region, vocabulary: sample.vocabulary, courses: sample.courses)
        var app = try TestApp(catalog, size: size, language: language, profile: .an, tab: .agenda)
        let (laser, welding) = (
            try #require(app.terms("lasersnijden@2027-03-11")), try #require(app.terms("lassen@2027-03-11"))
        )
        let an = try #require(Person.an)
        for person in [
            try Person(email: "bo@school.nl", name: "Bo"), try Person(email: "cor@school.nl", name: "Cor"), an,
        ] {
            _ = try app.ledger.enrol(person, in: laser)
        }
        _ = try app.ledger.enrol(an, in: welding)
        app.move(to: .at("2027-03-02 09:00"))
        app.send(
            .ledger(
                try LedgerView(of: app.ledger, for: .an, in: catalog, at: LocalTime.at("2027-03-02 09:00").utcSeconds)))
        return app
    }

    @Test("the month stands beside the day in a wide window")
    func monthWide() throws {
        var app = try app(Size(120, 40))
        app.type("mm")
        #expect(
            app.text == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie         di 2 mrt 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 maart 2027                                                                    │ do 11 mrt 2027
                 wk  ma        di        wo        do        vr        za        zo            │ … 15:30–18:30 Lasersnijden, van
                 9   1         [2]       3         4!        5         6         7             │   tekening tot product
                                                   !                                           │   Heerlen, TechLab · wachtlijst,
                                                   Lasersnij                                   │   plaats 1
                                                   den, van                                    │ ✓ 16:00–19:00 Lassen in drie
                                                   tekening…                                   │   processen
                 10  8         9         10        11…✓      12        13~       14~           │   Ede
                                                   15:30               Voorjaars Voorjaars     │
                                                   Lasersni…           vakantie  vakantie      │
                                                   16:00                                       │
                                                   Lassen i…                                   │
                 11  15~       16~       17~       18~       19~       20~       21~           │
                     Voorjaars Voorjaars Voorjaars Voorjaars Voorjaars Voorjaars Voorjaars     │
                     vakantie  vakantie  vakantie  vakantie  vakantie  vakantie  vakantie      │
                                                                                               │
                                                                                               │
                 12  22        23        24        25        26        27        28            │
                                                                                               │
                                                                                               │
                                                                                               │
                                                                                               │
                 13  29        30        31                                                    │
                                                                                               │
                                                                                               │
                                                                                               │
                                                                                               │
                                                                                               │
                                                                                               │
                                                                                               │
                                                                                               │
                                                                                               │
                                                                                               │ ✓ aangemeld
                                                                                               │ … wachtlijst
                                                                                               │ ! laatste dag om je aan te melden
                                                                                               │ ~ vrij

                 Enter open   m weergave   w bewaar als .ics   [ eerder   ] later   T vandaag   x afmelden   u ongedaan   / zoek ? hulp
                """)
    }

    @Test("the month stands above the day in a usual window")
    func monthUsual() throws {
        var app = try app(Size(80, 24))
        app.type("mm")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 maart 2027
                 wk  ma        di        wo        do        vr        za        zo
                 9   1         [2]       3         4!        5         6         7
                                                   ! Lasers…
                 10  8         9         10        11…✓      12        13~       14~
                                                   15:30 La…           Voorjaar… Voorjaar…
                 11  15~       16~       17~       18~       19~       20~       21~
                     Voorjaar… Voorjaar… Voorjaar… Voorjaar… Voorjaar… Voorjaar… Voorjaar…
                 12  22        23        24        25        26        27        28

                 13  29        30        31


                 do 11 mrt 2027
                 … 15:30–18:30 Lasersnijden, van tekening tot product
                   Heerlen, TechLab · wachtlijst, plaats 1
                 ✓ 16:00–19:00 Lassen in drie processen
                   Ede



                 Enter open   m weergave   w bewaar als .ics   [ eerder   ] later        ? hulp
                """)
    }

    @Test("the month has marks, and the day one line, in a small window")
    func monthSmall() throws {
        var app = try app(Size(40, 12))
        app.type("mm")
        #expect(
            app.text == """
                  1   2   3 Agenda   4   5
                ────────────────────────────────────────
                mrt ma   di   wo   do   vr   za   zo
                9   1    [2]  3    4!   5    6    7
                10  8    9    10   11…✓ 12   13~  14~
                11  15~  16~  17~  18~  19~  20~  21~
                12  22   23   24   25   26   27   28
                13  29   30   31
                do 11 mrt … 15:30–18:30 Lasersnijden, v…


                 Enter open   m weergave         ? hulp
                """)
    }

    @Test("the week has its days as columns, and the selected day below")
    func weekWide() throws {
        var app = try app(Size(120, 40))
        app.type("m")
        #expect(
            app.text == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie         di 2 mrt 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 week 10 · 8 mrt – 14 mrt 2027
                 ma 8 mrt        di 9 mrt        wo 10 mrt       do 11 mrt       vr 12 mrt       za 13 mrt       zo 14 mrt
                                                                 … 15:30–18:30                   ~ Voorjaarsvak… ~ Voorjaarsvak…
                                                                 Lasersnijden,
                                                                 van tekening
                                                                 tot product
                                                                 Heerlen
                                                                 ✓ 16:00–19:00
                                                                 Lassen in drie
                                                                 processen
                                                                 Ede



















                 ──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 do 11 mrt 2027
                 … 15:30–18:30 Lasersnijden, van tekening tot product
                   Heerlen, TechLab · wachtlijst, plaats 1
                 ✓ 16:00–19:00 Lassen in drie processen
                   Ede

                 Enter open   m weergave   w bewaar als .ics   [ eerder   ] later   T vandaag   x afmelden   u ongedaan   / zoek ? hulp
                """)
    }

    @Test("the week has its days as columns in a usual window too")
    func weekUsual() throws {
        var app = try app(Size(80, 24))
        app.type("m")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 week 10 · 8 mrt – 14 mrt 2027
                 ma 8 mrt   di 9 mrt   wo 10 mrt  do 11 mrt  vr 12 mrt  za 13 mrt  zo 14 mrt
                                                  … 15:30               ~ Voorjaa… ~ Voorjaa…
                                                  Lasersnijd
                                                  en, van
                                                  tekening
                                                  tot
                                                  product
                                                  Heerlen
                                                  ✓ 16:00
                                                  Lassen in
                                                  drie
                                                  processen
                                                  Ede
                 ──────────────────────────────────────────────────────────────────────────────
                 do 11 mrt 2027
                 … 15:30–18:30 Lasersnijden, van tekening tot product
                   Heerlen, TechLab · wachtlijst, plaats 1
                 ✓ 16:00–19:00 Lassen in drie processen
                   Ede

                 Enter open   m weergave   w bewaar als .ics   [ eerder   ] later        ? hulp
                """)
    }

    @Test("the week has its days as rows in a small window")
    func weekSmall() throws {
        var app = try app(Size(40, 12))
        app.type("m")
        #expect(
            app.text == """
                  1   2   3 Agenda   4   5
                ────────────────────────────────────────
                 week 10 · 8 mrt – 14 mrt 2027
                 ma 8 mrt
                 di 9 mrt
                 wo 10 mrt
                 do 11 mrt  … 15:30 Lasersnijden, van …
                 vr 12 mrt
                 za 13 mrt  ~ Voorjaarsvakantie
                 zo 14 mrt  ~ Voorjaarsvakantie

                 Enter open   m weergave         ? hulp
                """)
    }

    @Test(
        "tells how many colleagues are away on a day, and of the selected day who",
        arguments: [Size(120, 40), Size(40, 12)])
    func colleagues(size: Size) throws {
        var app = try app(size)
        var view = try LedgerView(
            of: app.ledger, for: .an, in: app.library.catalog, at: LocalTime.at("2027-03-02 09:00").utcSeconds)
        view.colleagues = [
            Colleague(id: 1, name: "Bo", school: "Emma College", offerings: ["lasersnijden@2027-03-11": .enrolled]),
            Colleague(id: 2, name: "Cor", school: "Emma College", offerings: ["lassen@2027-03-11": .enrolled]),
        ]
        app.send(.ledger(view))
        app.type("mm")
        #expect(app.text.contains(size.width == 40 ? "11…+ 12" : "11…✓+2"))
        if size.width == 40 {
            app.type("m")
            view.mine = []
            app.send(.ledger(view))
            app.type("mm")
        }
        #expect(app.text.contains("+2 collega’s weg: Bo, Cor"))
    }

    @Test("whoever would be the third of a school to be away on a day is told so before signing up")
    func third() throws {
        var app = try app(Size(100, 30))
        var view = try LedgerView(
            of: app.ledger, for: .an, in: app.library.catalog, at: LocalTime.at("2027-03-02 09:00").utcSeconds)
        view.mine = []
        view.colleagues = [
            Colleague(id: 1, name: "Bo", school: "Emma College", offerings: ["lasersnijden@2027-03-11": .enrolled])
        ]
        app.send(.ledger(view))
        app.type("/drie processen<Enter>a")
        #expect(app.text.contains("Wil je je aanmelden?") && !app.text.contains("collega’s weg"))
        app.type("<Esc>")
        view.colleagues.append(
            Colleague(id: 2, name: "Cor", school: "Emma College", offerings: ["lassen@2027-03-11": .enrolled]))
        app.send(.ledger(view))
        app.type("a")
        #expect(app.text.contains("Let op: do 11 mrt zijn al 2 collega’s weg (Bo, Cor)."))
    }

    // MARK: - Keys and the mouse

    @Test("the arrows move the day, brackets the week or the month, and T goes back to today")
    func moving() throws {
        var app = try app(Size(120, 40))
        func day() -> String { app.model.agendaDay.description }
        app.type("m")
        // The list stood at the first thing to come.
        #expect(day() == "2027-03-11")
        app.type("l")
        #expect(day() == "2027-03-12")
        app.type("<Up>")
        #expect(day() == "2027-03-05")
        app.type("]")
        #expect(day() == "2027-03-12")
        app.type("m]")
        #expect(day() == "2027-04-12")
        app.type("T")
        #expect(day() == "2027-03-02")
        app.type("G]")
        // April has no 31st.
        #expect(day() == "2027-04-30")
        app.type("g[")
        #expect(day() == "2027-03-01")
        app.type("m")
        #expect(app.text.contains("Binnenkort"))
    }

    @Test("in a small window the days of a week are rows, and so go the arrows")
    func rows() throws {
        var app = try app(Size(40, 12))
        app.type("mj")
        #expect(app.model.agendaDay.description == "2027-03-12")
        app.type("h")
        #expect(app.model.agendaDay.description == "2027-03-05")
    }

    @Test("Enter opens what the day holds, asks where it is more, and says so where it is nothing")
    func opening() throws {
        var app = try app(Size(80, 24))
        app.type("mm<Enter>")
        #expect(app.text.contains("Wat wil je openen?"))
        app.type("j<Enter>")
        #expect(app.text.contains("Lassen in drie processen") && app.text.contains("Training · 7 uur"))
        app.type("<Esc>T<Enter>")
        #expect(app.text.contains("! Deze dag heb je niets."))
        app.type("ll<Enter>")
        // The fourth holds a deadline only.
        #expect(app.text.contains("Training · 3 uur"))
    }

    @Test("x is about the only meeting of a day, and refuses where there are two")
    func cancelling() throws {
        var app = try app(Size(80, 24))
        app.type("mmx")
        #expect(app.text.contains("! Hiervoor ben je niet aangemeld."))
        _ = try app.ledger.cancel("an@school.nl", from: "lasersnijden@2027-03-11")
        app.send(
            .ledger(
                try LedgerView(
                    of: app.ledger, for: .an, in: app.library.catalog, at: LocalTime.at("2027-03-02 09:00").utcSeconds))
        )
        app.type("x<Enter>")
        #expect(try app.ledger.enrolments(of: "an@school.nl").allSatisfy { $0.state == .cancelled })
    }

    @Test("a click selects a day, another one opens it, and the wheel turns the month")
    func mouse() throws {
        var app = try app(Size(120, 40))
        app.type("mm")
        app.click(" 4!")
        #expect(app.model.agendaDay.description == "2027-03-04")
        app.click("Lasersnij")
        #expect(app.text.contains("Training · 3 uur"))
        app.type("<Esc>")
        app.send(.mouse(.wheel(Point(10, 10), lines: 3)))
        #expect(app.text.contains(" april 2027"))
        app.send(.mouse(.wheel(Point(10, 10), lines: -3)))
        #expect(app.text.contains(" maart 2027"))
    }

    @Test("w writes the agenda to a file and says where, and refuses where nobody is known")
    func saving() throws {
        var app = try app(Size(80, 24))
        app.type("w")
        #expect(app.text.contains("✓ Je agenda staat in ~/agenda.ics: 2 activiteiten."))
        app.type("mw")
        #expect(app.text.contains("✓ Je agenda staat in ~/agenda.ics: 2 activiteiten."))
        var nobody = try TestApp(tab: .agenda)
        nobody.type("w")
        #expect(nobody.text.contains("! Je agenda is nog leeg: meld je eerst ergens voor aan."))
    }

    @Test("a course's page and the question before signing up tell what is at the same time, and on which free day")
    func warnings() throws {
        var app = try app(Size(100, 40))
        app.type("/van tekening<Enter><Enter>")
        #expect(app.text.contains("Let op: dan heb je ook ‘Lassen in drie processen’ (do 11 mrt 2027, 16:00–19:00)."))
        app = try self.app(Size(100, 40))
        app.type("/drie processen<Enter><Enter>")
        #expect(
            app.text.contains("Let op: dan wacht je ook op een plek bij ‘Lasersnijden, van tekening tot product’"))
    }
}
