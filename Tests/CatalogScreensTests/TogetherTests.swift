import CatalogKit
import CatalogScreens
import Testing

@Suite("Going together")
struct TogetherTests {
    private static let laser = "lasersnijden@2027-11-18"

    /// An app of An, of the Emma College in Sittard, on the page of a course in Sittard; Bo and Cor of Emma go, and Dirk of
    /// elsewhere; Bo and Dirk are visible.
    private func app(_ size: Size = Size(80, 24), _ language: Language = .dutch) throws -> TestApp {
        var app = try TestApp(size: size, language: language, profile: .an)
        let terms = try #require(app.terms(Self.laser))
        for (name, school) in [("Bo Smit", "Emma College"), ("Cor", "emma"), ("Dirk", "Elders")] {
            _ = try app.ledger.enrol(Self.person(name, school), in: terms)
        }
        for (name, school) in [("Bo Smit", "Emma College"), ("Dirk", "Elders")] {
            try app.ledger.setVisible(true, for: Self.person(name, school))
        }
        try refresh(&app)
        return app
    }

    /// Lets the app see what others did in the ledger.
    private func refresh(_ app: inout TestApp) throws {
        app.send(
            .ledger(try LedgerView(of: app.ledger, for: .an, in: app.library.catalog, at: app.model.now.utcSeconds)))
    }

    private static func person(_ name: String, _ school: String) throws -> Person {
        try Person(email: "\(name.lowercased().prefix { $0 != " " })@elders.nl", name: name, school: school)
    }

    @Test("the page tells which schools come, and who agreed to be named; more once one signed up")
    func company() throws {
        var app = try app()
        app.type("/lasers<Enter><Down><Enter>")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 Lasersnijden, van tekening tot product
                 Training · 3 uur · gratis

                   do 11 mrt 2027, 15:30–18:30
                     Heerlen, TechLab · 15 km van Sittard
                     nog 2 van 2 plekken · aanmelden t/m do 4 mrt 2027
                 ▸ do 18 nov 2027, 15:30–18:30
                     Sittard · < 1 km van Sittard
                     nog 9 van 12 plekken
                     Samen: Emma College 2 · Elders 1
                   do 19 nov 2026, 15:30–18:30
                     Sittard · < 1 km van Sittard · geweest

                 Voor wie      iedereen is welkom
                 Thema’s       TechLab
                 Profielen     PIE
                 Sector        Vmbo
                 Aanbieder     Samen Leren

                 Je ontwerpt een doosje en snijdt het zelf.

                 a aanmelden   i interesse   x afmelden   u ongedaan   Esc terug         ? hulp
                """)
        app.type("a<Enter>")
        #expect(app.text.contains("    Samen: Emma College 2 · Elders 1 · jij\n"))
        #expect(app.text.contains("    Onder wie Bo Smit (Emma College), Dirk (Elders)\n"))
        #expect(app.text.contains("    Van scholen in Sittard gaan er nog 2; samen reizen? Druk op m\n"))
        #expect(!app.text.contains("@") && !app.text.contains("Cor"))
        app.type("<Up>")
        #expect(!app.text.contains("Samen:"), "nobody goes to the other")
    }

    @Test("it says the same in English, and in a narrow window")
    func narrow() throws {
        var app = try app(Size(40, 24), .english)
        app.type("/lasers<Enter><Down><Enter>a<Enter>")
        #expect(app.text.contains("     Together: Emma College 2 · Elders\n     1 · you\n"))
        #expect(app.text.contains("     Among them Bo Smit (Emma College),\n     Dirk (Elders)\n"))
    }

    @Test("whoever is nobody's colleague sees no name, and a stranger only numbers")
    func stranger() throws {
        var app = try TestApp(profile: nil)
        _ = try app.ledger.enrol(Self.person("Bo Smit", "Emma College"), in: try #require(app.terms(Self.laser)))
        try app.ledger.setVisible(true, for: Self.person("Bo Smit", "Emma College"))
        app.type("/lasers<Enter><Down><Enter>")
        #expect(app.text.contains("Samen: Emma College 1\n") && !app.text.contains("Bo Smit"))
    }

    @Test("z asks for consent in so many words, and takes it back as well")
    func consent() throws {
        var app = try app()
        app.type("/lasers<Enter><Enter>z")
        #expect(app.text.contains("Collega's van mijn school en wie naar hetzelfde gaat, mogen zien waar ik"))
        app.type("<Esc>")
        #expect(try !app.ledger.isVisible("an@school.nl"))
        app.type("z<Enter>")
        #expect(app.text.contains("✓ Collega's mogen zien waar je heen gaat. Met u"))
        #expect(try app.ledger.isVisible("an@school.nl"))
        app.type("z<Enter>")
        #expect(try !app.ledger.isVisible("an@school.nl"))
        app.type("u")
        #expect(try app.ledger.isVisible("an@school.nl"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("the form that asks who one is asks for consent too; it is no until one says yes", arguments: [true, false])
    func profileForm(_ isVisible: Bool) throws {
        var app = try TestApp()
        app.type("/lasers<Enter>aAn<Tab>an@school.nl<Tab>Emma College<Tab>")
        #expect(app.text.contains("[ ] Collega's van mijn school en wie naar hetzelfde gaat, mogen"))
        app.type(isVisible ? "x<Space>" : "<Space><Space>")
        #expect(app.text.contains(isVisible ? "[x] Collega's" : "[ ] Collega's"))
        app.type("<Enter><Enter>")
        #expect(app.savedProfile?.name == "An")
        #expect(try app.ledger.isVisible("an@school.nl") == isVisible)
        #expect(try app.ledger.enrolments(of: "an@school.nl").count == 1, "and then one goes on")
    }

    @Test("c invites somebody by name and address, once")
    func inviting() throws {
        var app = try app(Size(80, 20))
        app.type("/lasers<Enter><Down><Enter>c")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 Lasersnijden, van tekening tot product
                 Training · 3 uur · gratis
                     ╭─ Nodig een collega uit ────────────────────────────────────────────╮
                   do│ Je collega krijgt één mail met jouw naam, wat het is, wanneer en   │
                     │ waar. Het adres bewaren we daar niet voor.                         │
                     │                                                                    │
                 ▸ do│ Naam                                                               │
                     │ E-mail                                                             │
                     │ Erbij   een zin van jezelf; hoeft niet                             │
                     │                                                                    │
                   do│                                                                    │
                     │  Enter uitnodigen    Esc niet doen                                 │
                     ╰────────────────────────────────────────────────────────────────────╯
                 Voor wie      iedereen is welkom
                 Thema’s       TechLab
                 Profielen     PIE                                                            ↓

                 Enter akkoord   Esc terug
                """)
        app.type("Zoe<Tab>zoe<Enter>")
        #expect(app.text.contains("‘zoe’ is geen e-mailadres"))
        app.type("@x.nl<Tab>Iets voor jou!<Enter>")
        #expect(app.text.contains("✓ Zoe krijgt een uitnodiging voor Lasersnijden, van tekening tot product."))
        #expect(try app.ledger.outboxPending().last?.topic.told == ["text": "Iets voor jou!"])
        app.type("cZoe<Tab>zoe@x.nl<Enter>")
        #expect(app.text.contains("! Deze collega is hier al voor uitgenodigd."))
        app.type("u")
        #expect(app.text.contains("je uitnodiging"))
        #expect(try app.ledger.addressee("zoe@x.nl") == nil)
        #expect(try app.ledger.audit() == [])
    }

    @Test("a visible colleague is picked by name, without an address")
    func picking() throws {
        var app = try app()
        // An is known to the ledger once she did something.
        try app.ledger.setVisible(true, for: #require(Person.an))
        app.type("/lasers<Enter><Enter><Esc>")
        try refresh(&app)
        app.type("<Enter>cbo")
        #expect(app.text.contains("│ E-mail  Bo Smit"))
        app.type("<Enter><Enter>")
        #expect(app.text.contains("✓ Bo Smit krijgt een uitnodiging voor"))
        #expect(try app.ledger.outboxPending().last?.recipient == "bo@elders.nl")
        #expect(!app.text.contains("@"))
    }

    @Test("m asks for consent first, then for the town; both said yes, then each sees the other's name")
    func travelling() throws {
        var app = try app()
        app.type("/lasers<Enter><Down><Enter>m")
        #expect(app.text.contains("! Hiervoor ben je niet aangemeld."))
        app.type("a<Enter>m")
        #expect(app.text.contains("Samen reizen kan als collega's je mogen zien."))
        app.type("<Enter>m")
        #expect(app.text.contains("Vanuit  Sittard"))
        app.type("<Enter>")
        #expect(app.text.contains("✓ Genoteerd: samen reizen vanuit Sittard."))
        #expect(app.text.contains("    Samen reizen vanuit Sittard: nog niemand anders zei ja\n"))
        try app.ledger.travelTogether(to: Self.laser, from: "Sittard", by: "bo@elders.nl")
        try refresh(&app)
        #expect(app.text.contains("    ✓ Samen reizen vanuit Sittard: met Bo Smit\n"))
        #expect(!app.text.contains("@"))
        app.type("m")
        #expect(app.text.contains("Toch liever alleen?"))
        app.type("<Enter>")
        #expect(app.text.contains("✓ Je reist alleen.") && !app.text.contains("met Bo Smit"))
        app.type("u")
        #expect(app.text.contains("    ✓ Samen reizen vanuit Sittard: met Bo Smit\n"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("nobody travels to what is online, and a town is one of the catalogue's")
    func refusals() throws {
        var app = try app()
        app.type("/lob-<Enter><Enter>m")
        #expect(app.text.contains("! Dit is online: je hoeft niet te reizen."))
        app = try self.app()
        app.type("/lasers<Enter><Down><Enter>a<Enter>z<Enter>m")
        for _ in 0..<7 { app.type("<BS>") }
        app.type("Nergens<Enter>")
        #expect(app.text.contains("Nergens") && !app.text.contains("Genoteerd"))
    }
}
