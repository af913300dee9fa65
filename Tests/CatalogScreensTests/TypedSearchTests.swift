import CatalogKit
import CatalogScreens
import Testing

@Suite("Typing filters")
struct TypedSearchTests {
    @Test("A field shows its values under the search box, with counts")
    func completing() throws {
        var app = try TestApp(size: Size(120, 24))
        app.type("/lassen thema:")
        #expect(
            app.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 / lassen thema:                                   2 activiteiten · best passend eerst
                 ╭──────────────────────────────────────────╮
                 │ TechLab                                2 │ 16:00 Lassen in drie processen             Ede          131 km nog 12
                 ╰──────────────────────────────────────────╯       Veilig lassen, het eerste uur
                 [ ] ook wat voorbij is          │
                 Thema                           │
                 [ ] TechLab                   2 │
                 Afstand van Heerlen             │
                 [ ] binnen 5 km               0 │
                 [ ] binnen 10 km              0 │
                 [ ] binnen 15 km              0 │
                 [ ] binnen 25 km              0 │
                 [ ] binnen 50 km              0 │
                 [ ] binnen 100 km             0 │
                     andere plaats …             │
                 Maand                           │
                 [ ] maart 2027                1 │
                 Vorm                            │
                 [ ] Training                  1 │
                 [ ] E-learning                1 │

                 Tab vul aan   Enter naar de lijst   Esc terug
                """)
        var narrow = try TestApp()
        narrow.type("/plaats:<Down>")
        #expect(
            narrow.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 / plaats:                               7 activiteiten · op datum
                 ╭──────────────────────────────────────────╮
                ▸│ Heerlen                                2 │    online
                 │ Ede                                    1 │to… Heerlen      < 1 km nog 2
                 │ Sittard                                1 │    Ede          131 km nog 12
                 ╰──────────────────────────────────────────╯    Heerlen      < 1 km nog 100
                  do 18 nov 2027  Lasersnijden, van tekening to… Sittard       15 km nog 12
                  altijd          Veilig lassen, het eerste uur
                  geen datum      XR-brillen op school
                ⋮ 12
                 Tab vul aan   Enter naar de lijst   Esc terug
                """)
    }

    @Test("An arrow and Enter, Tab alone, or a click takes a value; the filter shows and stays in the box")
    func taking() throws {
        var app = try TestApp(size: Size(120, 24))
        app.type("/thema:<Down><Down><Enter>")
        #expect(app.text.contains("/ thema:lob ") && app.text.contains("[x] Loopbaan"))
        app.type("vorm:w<Tab>")
        #expect(app.text.contains("/ thema:lob vorm:webinar ") && app.text.contains("1 activiteit "))
        var mouse = try TestApp(size: Size(120, 24))
        mouse.type("/plaats:")
        mouse.click("Sittard    ")
        #expect(mouse.text.contains("/ plaats:Sittard ") && mouse.text.contains("1 activiteit "))
    }

    @Test("Without anything to complete the keys do what they always do")
    func otherKeys() throws {
        for (script, box) in [
            ("/th<Down>s", "th"), ("/thema:lob<Enter>s", "thema:lob"), ("/les<Tab>s", "les"),
            ("/thema:xyz<Down>s", "thema:xyz"),
        ] {
            var app = try TestApp(size: Size(120, 24))
            app.type(script)
            #expect(app.text.contains("/ \(box) ") && app.text.contains("Enter open"), "\(script)")
        }
    }

    @Test("A typed filter is taken off in the filters by deleting it from the box")
    func takingOff() throws {
        var app = try TestApp(size: Size(120, 24))
        app.type("/lassen thema:techlab plaats:ede binnen:50km<Enter>")
        #expect(app.text.contains("/ lassen thema:techlab plaats:ede binnen:50km"))
        #expect(app.text.contains("▼ TechLab · binnen 50 km van Ede") && app.text.contains("Afstand van Ede"))
        app.click("[x] binnen 50 km")
        #expect(app.text.contains("/ lassen thema:techlab ") && !app.text.contains("binnen:50km"))
        app.click("[x] TechLab")
        #expect(app.text.contains("/ lassen ") && !app.text.contains("thema:"))
    }

    @Test("What is not understood is said when the cursor has left it")
    func remarks() throws {
        var app = try TestApp(size: Size(120, 24))
        app.type("/thema:tecklab")
        #expect(!app.text.contains("!") && app.text.contains("7 activiteiten"))
        app.type("<Enter>")
        #expect(app.text.contains("! ‘tecklab’ is geen thema. Bedoelde je TechLab? Daarop is gezocht.  ▼ TechLab"))
        #expect(app.text.contains("5 activiteiten"))
        var english = try TestApp(size: Size(120, 24), language: .english)
        english.type("/from:soon<Enter>")
        #expect(english.text.contains("! ‘soon’ is no date; write for example from:2027-01"))
    }

    @Test("Words found as others are named")
    func replaced() throws {
        var app = try TestApp(size: Size(120, 24))
        app.type("/lasen <Enter>")
        #expect(app.text.contains("! Niets gevonden voor ‘lasen’; dit lijkt erop: lassen, "))
    }
}

@Suite("Nothing found")
struct NothingFoundTests {
    @Test("shows other words and the filters to lift, with how many hits each brings")
    func screens() throws {
        var app = try TestApp(size: Size(120, 24))
        app.type("/thema:xr vorm:webinar<Enter>")
        #expect(
            app.folded == """
                 Netflixleren  STO Zuid-Limburg     1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie        di 12 jan 2027
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
                 / thema:xr vorm:webinar                           0 activiteiten · op datum
                 ▼ XR · Webinar
                 Overig                          │
                 [ ] met vrije plekken         0 │ Niets gevonden.
                 [ ] ook wat voorbij is          │
                 Thema                           │▸ Zonder thema XR                                                        1 activiteit
                 [ ] Loopbaan                  1 │  Zonder vorm Webinar                                                    1 activiteit
                 [x] XR                        0 │
                 Afstand van Heerlen             │
                 [ ] binnen 5 km               0 │
                 [ ] binnen 10 km              0 │
                 [ ] binnen 15 km              0 │
                 [ ] binnen 25 km              0 │
                 [ ] binnen 50 km              0 │
                 [ ] binnen 100 km             0 │
                     andere plaats …             │
                 Vorm                            │
                 [ ] Training                  1 │
                 [x] Webinar                   0 │
                                                 │

                 Enter open   a aanmelden   i interesse   x afmelden   u ongedaan   / zoek   f filters   s sorteer   q stop      ? hulp
                """)
        var narrow = try TestApp()
        narrow.type("/lassen thema:xr vrij:ja<Enter>")
        #expect(
            narrow.folded == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 / lassen thema:xr vrij:ja               0 activiteiten · best passend eerst
                 ▼ XR · met vrije plekken

                 Niets gevonden.

                ▸ Zonder thema XR                                                2 activiteiten
                ⋮ 15
                 Enter open   a aanmelden   i interesse   x afmelden   u ongedaan        ? hulp
                """)
    }

    @Test("A filter that is on keeps its place among the others where nothing has its value")
    func place() throws {
        func themes(_ typed: String) throws -> [String] {
            var app = try TestApp(size: Size(120, 40))
            app.type("\(typed)<Enter>")
            return app.text.split(separator: "\n").drop { !$0.contains("Thema") }.dropFirst()
                .prefix { !$0.contains("Afstand") }.map {
                    String($0.prefix(20).reversed().drop { $0 == " " }.reversed())
                }
        }
        #expect(try themes("/thema:techlab") == [" [x] TechLab", " [ ] Loopbaan", " [ ] XR"])
        #expect(try themes("/thema:techlab vorm:webinar") == [" [x] TechLab", " [ ] Loopbaan"])
    }

    @Test("Enter on a line, or a click, does it")
    func trying() throws {
        var app = try TestApp(size: Size(120, 24))
        app.type("/wassen<Enter>")
        #expect(app.text.contains("▸ Bedoelde je ‘lassen’?"))
        app.type("<Enter>")
        #expect(app.text.contains("/ lassen ") && app.text.contains("Lassen in drie processen"))
        var typed = try TestApp(size: Size(120, 24))
        typed.type("/lassen thema:xr<Enter>")
        typed.click("Zonder thema XR")
        #expect(typed.text.contains("/ lassen ") && typed.text.contains("2 activiteiten"))
        var chosen = try TestApp(size: Size(120, 24))
        chosen.type("f<Down><Down><Down><Down><Space><Tab>/lassen<Enter><Enter>")
        #expect(chosen.text.contains("2 activiteiten") && !chosen.text.contains("[x]"))
    }

    @Test("The preview shows where in the text a word stands")
    func snippet() throws {
        var app = try TestApp(size: Size(120, 40))
        app.type("/doosje<Enter>")
        #expect(app.text.contains("Je ontwerpt een doosje en snijdt het zelf."))
        app.type("/<C-u>tekening<Enter>")
        #expect(app.text.contains("Je eerste product uit de lasersnijder."))
    }
}
