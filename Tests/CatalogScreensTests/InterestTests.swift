import CatalogKit
import CatalogScreens
import Testing

@Suite("Interest")
struct InterestTests {
    @Test("is declared from the list, shown with its count on the page, and undone")
    func declaring() throws {
        var app = try TestApp(profile: .an)
        try app.declare("bo@school.nl", in: "lassen", school: "Elders")
        app.type("/drie<Enter>i")
        #expect(
            app.text == """
                 Netflixleren   1 Ontdek   2 Zoeken   3 Agenda   4 Mijn leren   5 Coördinatie
                ────────────────────────────────────────────────────────────────────────────────
                 / drie                                  1 activiteit · best passend eerst

                ▸ do 1╭─ Zou jij komen? ─────────────────────────────────────────────────╮2
                      │ Lassen in drie processen                                         │
                      │ 1 geïnteresseerde van 1 school                                   │
                      │                                                                  │
                      │ Vanuit    Sittard                                                │
                      │ Wanneer   ma  di  wo  do  vr  za                                 │
                      │   ochtend [ ] [ ] [ ] [ ] [ ] [ ]                                │
                      │   middag  [ ] [ ] [ ] [ ] [ ] [ ]                                │
                      │   avond   [ ] [ ] [ ] [ ] [ ] [ ]                                │
                      │                                                                  │
                      │ Vanaf     elke dag, of bijvoorbeeld 1-3-2027                     │
                      │ Waarom    in je eigen woorden                                    │
                      │                                                                  │
                      │  Enter bewaren    Esc niet doen                                  │
                      ╰──────────────────────────────────────────────────────────────────╯




                 Enter akkoord   ␣ aan/uit   Esc terug
                """)
        // Wednesday afternoon and Thursday afternoon, from the first of March.
        app.type("<Right><Right><Down><Space><Right><Space><Tab>1-3-2027<Tab>Nieuwe lascabine<Enter>")
        #expect(app.text.contains("✓ Je belangstelling voor Lassen in drie processen is genoteerd. Met u"))
        let mine = try #require(try app.ledger.interests(of: "an@school.nl").first)
        #expect(mine.place == "Sittard")
        #expect(mine.dayparts == [Daypart(weekday: 3, part: .afternoon), Daypart(weekday: 4, part: .afternoon)])
        #expect(mine.earliest == Day("2027-03-01"))
        #expect(mine.reason == "Nieuwe lascabine")
        app.type("<Enter>")
        #expect(app.text.contains("Interesse     2 geïnteresseerden van 2 scholen"))
        #expect(app.text.contains("✓ jij ook: we verzamelen belangstelling · Sittard · wo middag"))
        #expect(!app.text.contains("bo@school.nl"))
        app.type("u")
        #expect(app.text.contains("Interesse     1 geïnteresseerde van 1 school"))
        #expect(!app.text.contains("jij ook"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("that stands is shown again, can be changed, and withdrawn")
    func withdrawing() throws {
        var app = try TestApp(profile: .an)
        app.type("/drie<Enter>i<Space><Enter>i")
        #expect(app.text.contains("ochtend [x] [ ]"))
        #expect(app.text.contains("Ctrl-x intrekken"))
        app.type("<Right><Space><Enter>")
        #expect(app.text.contains("is bijgewerkt. Met u"))
        app.type("i<C-x>")
        #expect(app.text.contains("✓ Je belangstelling voor Lassen in drie processen is ingetrokken. Met u"))
        #expect(try app.ledger.interests(in: "lassen") == [])
        app.type("u")
        #expect(
            try app.ledger.interests(in: "lassen").map(\.dayparts) == [
                [Daypart(weekday: 1, part: .morning), Daypart(weekday: 2, part: .morning)]
            ])
    }

    @Test("of somebody whom nobody knows asks who it is first")
    func profile() throws {
        var app = try TestApp()
        app.type("/drie<Enter>iAn<Enter>an@school.nl<Enter>emm<Enter>")
        #expect(app.text.contains("Zou jij komen?"))
        #expect(app.text.contains("Vanuit    Sittard"))
        app.type("<Enter>")
        #expect(try app.ledger.interests(of: "an@school.nl").map(\.course) == ["lassen"])
    }

    @Test("takes a town that fits what was typed, and asks again about one that nobody knows")
    func towns() throws {
        var app = try TestApp(profile: .an)
        app.type("/drie<Enter>i<Up><C-u>hee")
        #expect(app.text.contains("          Heerlen  "))
        app.type("<Enter><Enter>")
        #expect(try app.ledger.interests(of: "an@school.nl").map(\.place) == ["Heerlen"])
        app.type("i<Up><C-u>Sitard<Enter>")
        #expect(app.text.contains("‘Sitard’ staat niet in de lijst van plaatsen. Bedoel je"))
        app.type("<C-u><Tab><Tab>morgen<Enter>")
        #expect(app.text.contains("‘morgen’ is geen datum; schrijf bijvoorbeeld 1-3-2027."))
        app.type("<C-u><Enter>")
        #expect(try app.ledger.interests(of: "an@school.nl").map(\.place) == [nil])
    }

    @Test("in a module that is always there is refused with the reason")
    func module() throws {
        var app = try TestApp(profile: .an)
        app.type("/veilig<Enter>i")
        #expect(app.text.contains("! Interesse tonen hoeft niet: open de module en begin."))
    }

    @Test("is declared with the mouse alone")
    func mouse() throws {
        var app = try TestApp(size: Size(120, 40), profile: .an)
        app.click("Lassen in drie")
        app.click("i interesse")
        app.click("[ ] [ ] [ ]")
        app.click("Enter bewaren")
        #expect(try app.ledger.interests(of: "an@school.nl").map(\.dayparts.count) == [1])
        app.click("i interesse")
        app.click("Ctrl-x intrekken")
        #expect(try app.ledger.interests(in: "lassen") == [])
    }

    @Test("fits in the smallest window, every part of the form in sight")
    func small() throws {
        var app = try TestApp(size: Size(40, 12), profile: .an)
        app.type("/drie<Enter>i")
        #expect(
            app.text == """
                ╭─ Zou jij komen? ─────────────────────╮
                │ Lassen in drie processen             │
                │                                      │
                │ Vanuit    Sittard                    │
                │ Wanneer   ma  di  wo  do  vr  za     │
                │   ochtend [ ] [ ] [ ] [ ] [ ] [ ]    │
                │   middag  [ ] [ ] [ ] [ ] [ ] [ ]    │
                │   avond   [ ] [ ] [ ] [ ] [ ] [ ]    │
                │ Vanaf     elke dag, of bijvoorbeeld  │
                │ Waarom    in je eigen woorden        │
                │  Enter bewaren    Esc niet doen      │
                ╰──────────────────────────────────────╯
                """)
    }
}

extension TestApp {
    /// Somebody else's interest, and the interface told of it.
    mutating func declare(
        _ email: String, in course: String, school: String = "", town: String? = nil, dayparts: Set<Daypart> = [],
        reason: String = ""
    ) throws {
        _ = try ledger.declareInterest(
            Person(email: email, name: email, school: school), in: course, place: town, dayparts: dayparts,
            reason: reason)
        send(.ledger(try LedgerView(of: ledger, for: model.profile, in: library.catalog, at: model.now.utcSeconds)))
    }
}
