import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The running offerings on the screen")
struct OfferingsScreenTests {
    @Test("stand in order of start, with what asks for attention, the columns that fit")
    func board() throws {
        var wide = try TestApp.running(size: Size(120, 16))
        wide.type("5<Tab>")
        #expect(
            wide.text == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 5 uitvoeringen · 1 met iets dat aandacht vraagt
                   Wanneer▼        Uitvoering                                Plaats        Plekken   Vast  Wachten Let op
                 ▸ wo 20 jan 16:00 Het LOB-gesprek                           online              0
                   do 11 mrt 15:30 Lasersnijden, van tekening tot product    Heerlen           2/2               1 ! één school 2/2
                   do 11 mrt 16:00 Lassen in drie processen                  Ede              0/12
                   do 15 apr 13:00 STO-festival                              Heerlen         0/100
                   do 18 nov 2027  Lasersnijden, van tekening tot product    Sittard          0/12





                 Enter open   Tab volgend overzicht   u ongedaan   s sorteer   S keer om   / zoek   q stop   v vraag stellen     ? hulp
                """)
        var narrow = try TestApp.running(size: Size(80, 14))
        narrow.type("5<Tab>")
        #expect(
            narrow.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post
                 5 uitvoeringen · 1 met iets dat aandacht vraagt
                   Wanneer▼        Uitvoering        Plaats        Plekken Let op
                 ▸ wo 20 jan 16:00 Het LOB-gesprek   online              0
                   do 11 mrt 15:30 Lasersnijden, va… Heerlen           2/2 ! één school 2/2
                   do 11 mrt 16:00 Lassen in drie p… Ede              0/12
                   do 15 apr 13:00 STO-festival      Heerlen         0/100
                   do 18 nov 2027  Lasersnijden, va… Sittard          0/12



                 Enter open   Tab volgend overzicht   u ongedaan   s sorteer   S keer om ? hulp
                """)
        var small = try TestApp.running(size: Size(40, 12))
        small.type("5<Tab>")
        #expect(
            small.text == """
                  1   2   3   4   5 Coördinatie
                ────────────────────────────────────────
                  ‹ Uitvoeringen ›
                 5 uitvoeringen · 1 met iets dat aanda…
                   Wanneer▼   Uitvoering        Plekken
                 ▸ wo 20 jan  Het LOB-gesprek         0
                   do 11 mrt  Lasersnijden, v…      2/2
                   do 11 mrt  Lassen in drie …     0/12
                   do 15 apr  STO-festival        0/100
                   18 nov ’27 Lasersnijden, v…     0/12

                 Enter open                      ? hulp
                """)
    }

    @Test("say the same as the library")
    func equality() throws {
        var app = try TestApp.running(size: Size(140, 40))
        app.type("5<Tab>")
        let board = OfferingBoard(
            app.library.catalog, try app.ledger.standings(), now: .at("2027-01-12 09:00"))
        #expect(app.model.coordination.offerings.rows == board.rows)
        for row in board.rows {
            let line = try #require(
                app.screen.first {
                    $0.contains(row.course.title)
                        && $0.contains(app.model.wording.compactStart(row.offering.start, today: Day(number: 20834)))
                })
            #expect(
                line.contains("\(row.standing.taken)/\(row.offering.capacity ?? 0)") || row.offering.capacity == nil)
        }
    }

    @Test("open to the people in one of them, in any order")
    func people() throws {
        var app = try TestApp.running(size: Size(80, 18))
        app.type("5<Tab>j<Enter>")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lasersnijden, van tekening tot product
                 do 11 mrt 2027, 15:30–18:30 · Heerlen, TechLab
                 2/2 plekken bezet · 1 wachten · beslissen op do 4 mrt
                 ! Emma College heeft 2 van de 2 plekken; 1 wachten.
                   Naam                           School                 Staat▼          Erbij
                 ▸ Cas Claes                      Emma College           aangemeld
                   Bo Bakker                      Emma College           aangemeld
                   Dirk                           Elders                 wacht, plaats 1





                 a aanmelden   x afmelden   ␣ aanwezig?   P allen aanwezig   e wijzigen  ? hulp
                """)
        app.click("Naam")
        #expect(app.cursorRow?.contains("Bo Bakker") == true)
        app.type("S")
        #expect(app.cursorRow?.contains("Dirk") == true)
    }

    @Test("take somebody, and a group, whom the coordinator signs up; and give them up")
    func others() throws {
        var app = try TestApp.running(size: Size(80, 24))
        app.type("5<Tab>jj<Enter>a")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                  Vraag   Uitvoeringen   Vragen   Ideeën   Verslag   Post

                 Lassen in drie processen
                 do 11 mrt 2027, 16:00–19:00 · Ede
                 0/12 plekken bezet · beslissen op do 4 mrt
                     ╭─ Iemand aanmelden ─────────────────────────────────────────────────╮
                 Nog │ Naam                                                               │
                     │ E-mail                                                             │
                     │ School                                                             │
                     │ Groep   alleen voor een groep                                      │
                     │ Aantal  alleen voor een groep                                      │
                     │                                                                    │
                     │                                                                    │
                     │  Enter aanmelden    Esc niet doen                                  │
                     ╰────────────────────────────────────────────────────────────────────╯






                 Enter akkoord   Esc terug
                """)
        app.type("Els Evers<Tab>els@school.nl<Tab>emm<Enter><Enter>")
        #expect(app.text.contains("✓ Els Evers is aangemeld voor Lassen in drie processen. Met u"))
        #expect(app.text.contains("▸ Els Evers"))
        app.type("aFred<Tab>fred@school.nl<Tab>Emma College<Tab>3 havo<Tab>nul<Enter>")
        #expect(app.text.contains("‘nul’ is hier geen getal; vul er een in van minstens 2."))
        app.type("<C-u>6<Enter>")
        #expect(app.text.contains("3 havo (6) · Fred"))
        #expect(app.text.contains("7/12 plekken bezet"))
        app.type("x")
        #expect(app.text.contains("Deze aanmelding afmelden?"))
        app.type("<Enter>")
        #expect(app.text.contains("✓ Els Evers is afgemeld. Met u"))
        app.type("u")
        #expect(app.text.contains("Els Evers"))
        #expect(try app.ledger.participants(in: "lassen@2027-03-11").map(\.enrolment.seats) == [1, 6])
        #expect(try app.ledger.audit() == [])
    }

    @Test("get more places, and who waits moves up; another time only after a yes where people are elsewhere")
    func changing() throws {
        var app = try TestApp.running(size: Size(80, 24))
        _ = try app.ledger.enrol(
            Person(email: "bo@school.nl", name: "Bo Bakker"), in: try #require(app.terms("lob-gesprek@2027-01-20")))
        app.type("5<Tab>j<Enter>e<C-u>drie<Enter>")
        #expect(app.text.contains("‘drie’ is hier geen getal; vul er een in van minstens 1."))
        app.type("<C-u>3<Enter>")
        #expect(app.text.contains("✓ Gewijzigd. 1 van de wachtlijst kregen een plek."))
        #expect(app.text.contains("3/3 plekken bezet"))
        app.type("e<Tab><C-u>20-1-2027<Tab><C-u>16:30<Tab><Tab><C-u>19-1-2027<Enter>")
        #expect(app.text.contains("heeft dan ook ‘Het LOB-gesprek’"))
        #expect(app.text.contains("Toch wijzigen?"))
        app.type("<Esc>")
        #expect(app.library.catalog.offering("lasersnijden@2027-03-11")?.offering.start == .at("2027-03-11 15:30"))
        app.type("e<Tab><C-u>20-1-2027<Tab><C-u>16:30<Tab><Tab><C-u>19-1-2027<Enter><Enter>")
        #expect(app.text.contains("✓ Gewijzigd. 3 mensen krijgen bericht."))
        #expect(app.library.catalog.offering("lasersnijden@2027-03-11")?.offering.start == .at("2027-01-20 16:30"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("are called off with a reason, and everybody is told")
    func callingOff() throws {
        var app = try TestApp.running(size: Size(80, 24))
        app.type("5<Tab>j<Enter>X")
        #expect(app.text.contains("3 mensen krijgen bericht. Dit kan niet ongedaan worden gemaakt."))
        app.type("<Enter>")
        #expect(app.text.contains("Zeg waarom: wie zich aanmeldde, leest het."))
        app.type("De laser is stuk<Enter>")
        #expect(app.text.contains("is afgelast."))
        #expect(try app.ledger.participants(in: "lasersnijden@2027-03-11") == [])
        app.type("<Esc>")
        #expect(app.cursorRow?.contains("afgelast") == true)
        app.type("<Enter>e")
        #expect(app.text.contains("! Dit gaat niet door"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("keep who was there: present, absent, excused, for some minutes, everybody; and are closed")
    func attendance() throws {
        var app = try TestApp.running(size: Size(80, 24))
        app.move(to: .at("2027-03-11 19:00"))
        app.type("5<Tab><Enter>")
        #expect(app.text.contains("Van 2 is nog niet bekend of ze er waren."))
        app.type("<Space>")
        #expect(app.text.contains("✓ Cas Claes: aanwezig. Met u"))
        app.type("<Space>")
        #expect(app.text.contains("✓ Cas Claes: afwezig."))
        app.type("<Space>")
        #expect(app.text.contains("✓ Cas Claes: afwezig met bericht."))
        app.type("u")
        #expect(app.cursorRow?.hasSuffix("✗") == true)
        app.type("m90<Enter>")
        #expect(app.cursorRow?.hasSuffix("90 min") == true)
        app.type("m300<Enter>")
        #expect(app.text.contains("! "))
        app.type("P")
        #expect(app.text.contains("✓ Van 1 genoteerd dat ze er waren."))
        app.type("C")
        #expect(app.text.contains("Is de lijst zo compleet?"))
        app.type("<Enter>")
        #expect(app.text.contains("✓ Afgesloten: 2 waren er, 0 niet, 0 onbekend."))
        #expect(app.text.contains("was erbij"))
        let book = try app.ledger.attendanceBook(of: "lasersnijden@2027-03-11")
        #expect(book.enrolments.map { $0.meetings.first?.entries.last?.minutes } == [90, 180, nil])
        #expect(try app.ledger.audit() == [])
    }

    @Test("ask a coordinator whom nobody knows who that is")
    func profile() throws {
        var app = try TestApp(size: Size(80, 24))
        app.type("5<Tab><Enter>a")
        #expect(app.text.contains("Wie ben je?"))
        app.type("An<Enter>an@school.nl<Enter>emm<Enter>a")
        #expect(app.text.contains("Iemand aanmelden"))
    }

    @Test("are walked through with the mouse alone")
    func mouse() throws {
        var app = try TestApp.running(size: Size(120, 24))
        app.click("5 Coördinatie")
        app.click("Uitvoeringen")
        app.click("STO-festival")
        app.click("STO-festival")
        #expect(app.text.contains("Nog niemand aangemeld."))
        app.click("a aanmelden")
        app.click("E-mail")
        app.type("els@school.nl")
        app.click("Naam")
        app.type("Els")
        app.click("Enter aanmelden")
        #expect(try app.ledger.participants(in: "festival@2027-04-15").map(\.person.name) == ["Els"])
    }
}

extension TestApp {
    /// Two people of one school who fill the laser cutting, and one who waits.
    static func running(size: Size) throws -> TestApp {
        var app = try TestApp(size: size, profile: .an)
        let terms = try #require(app.terms("lasersnijden@2027-03-11"))
        for (name, school) in [("Cas Claes", "emma"), ("Bo Bakker", "Emma College"), ("Dirk", "Elders")] {
            let email = "\(name.prefix { $0 != " " }.lowercased())@school.nl"
            _ = try app.ledger.enrol(Person(email: email, name: name, school: school), in: terms)
        }
        app.send(
            .ledger(
                try LedgerView(
                    of: app.ledger, for: app.model.profile, in: app.library.catalog, at: app.model.now.utcSeconds)))
        return app
    }
}
