import CatalogKit
import CatalogScreens
import Testing

/// A teacher finds a training and signs up: whole journeys, key by key.
@Suite("A teacher's journey")
struct JourneyTests {
    @Test("by keys alone, in Dutch: search, filter, open, sign up, agenda, cancel, undo")
    func dutch() throws {
        var app = try TestApp(size: Size(120, 40))
        app.type("/las<Enter>")
        #expect(app.screen[2].contains("4 activiteiten · best passend eerst"))
        // Filters: by theme, by distance from Heerlen, by month.
        app.type("f<Down><Down><Space>")
        #expect(app.screen[3].contains("▼ TechLab"))
        app.choose("binnen 25 km")
        app.choose("maart 2027")
        #expect(app.screen[3].contains("▼ TechLab · maart 2027 · binnen 25 km van Heerlen"))
        #expect(app.screen[2].contains("1 activiteit ·"))
        // Open and sign up; who I am is asked once.
        app.type("<Tab><Enter>")
        #expect(app.text.contains("do 11 mrt 2027, 15:30–18:30"))
        #expect(app.text.contains("nog 2 van 2 plekken · aanmelden t/m do 4 mrt 2027"))
        app.type("a")
        #expect(app.text.contains("Wie ben je?"))
        app.type("An Jansen<Enter>an@school.nl<Enter>emm<Down><Enter>")
        #expect(app.savedProfile == (try Person(email: "an@school.nl", name: "An Jansen", school: "Emma College")))
        #expect(app.text.contains("Wil je je aanmelden?"))
        app.type("<Enter>")
        #expect(app.text.contains("✓ Je bent aangemeld voor Lasersnijden, van tekening tot product."))
        #expect(app.text.contains("nog 1 van 2 plekken"))
        // It stands in the agenda; cancelling and taking that back.
        app.type("3")
        #expect(app.text.contains("▸ do 11 mrt 2027, 15:30–18:30  Lasersnijden, van tekening tot product"))
        #expect(app.text.contains("✓ je bent aangemeld · Heerlen"))
        app.type("x<Enter>")
        #expect(app.text.contains("Je agenda is nog leeg."))
        app.type("u")
        #expect(app.text.contains("✓ Je bent weer aangemeld voor Lasersnijden"))
        #expect(app.text.contains("✓ je bent aangemeld · Heerlen"))
        #expect(try app.ledger.audit() == [])
        app.type("q")
        #expect(app.hasQuit)
    }

    @Test("by keys alone, in English, in a small window")
    func english() throws {
        var app = try TestApp(size: Size(80, 24), language: .english)
        app.type("/las<Enter>")
        #expect(app.screen[2].contains("4 activities · best match first"))
        app.type("f")
        app.choose("within 25 km")
        app.choose("March 2027")
        app.type("<Esc><Enter>a")
        #expect(app.text.contains("Who are you?"))
        app.type("An<Enter>an@school.nl<Enter><Enter><Enter>")
        #expect(app.text.contains("✓ You are signed up for Lasersnijden, van tekening tot product."))
        app.type("3")
        #expect(app.text.contains("✓ you are signed up · Heerlen"))
        app.type("x<Enter>")
        #expect(app.text.contains("Your agenda is still empty."))
        app.type("u")
        #expect(app.text.contains("✓ you are signed up · Heerlen"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("with the mouse alone, after the profile is known")
    func mouse() throws {
        var app = try TestApp(size: Size(120, 40), profile: .an)
        app.click("TechLab  ")
        app.click("binnen 25 km")
        app.click("maart 2027")
        app.click("do 11 mrt 15:30 Lasersnijden")
        #expect(app.screen[2].contains("1 activiteit ·"))
        app.click("do 11 mrt 15:30 Lasersnijden")
        app.click("a aanmelden")
        app.click("Enter aanmelden ")
        #expect(app.text.contains("✓ Je bent aangemeld"))
        app.click("3 Agenda")
        #expect(app.text.contains("✓ je bent aangemeld · Heerlen"))
        app.click("x afmelden")
        app.click("Enter afmelden ")
        #expect(app.text.contains("Je agenda is nog leeg."))
        app.click("u ongedaan")
        #expect(app.text.contains("✓ je bent aangemeld · Heerlen"))
    }

    @Test("to a full training ends on the waiting list, and moves up when somebody cancels")
    func waitingList() throws {
        var app = try TestApp(profile: .an)
        let terms = try #require(app.terms("lasersnijden@2027-03-11"))
        for name in ["bo", "cas"] {
            _ = try app.ledger.enrol(Person(email: "\(name)@school.nl", name: name), in: terms)
        }
        app.send(.ledger(LedgerView(seats: try app.ledger.seats(), mine: [])))
        app.type("/lasers<Enter>a")
        #expect(app.text.contains("Het is vol. Wil je op de wachtlijst?"))
        app.type("<Enter>")
        #expect(app.text.contains("! Het was vol: je staat op plaats 1 van de wachtlijst"))
        app.type("3")
        #expect(app.text.contains("… je staat op de wachtlijst, plaats 1 · Heerlen"))
        _ = try app.ledger.cancel("bo@school.nl", from: terms.id)
        app.send(
            .ledger(LedgerView(seats: try app.ledger.seats(), mine: try app.ledger.enrolments(of: "an@school.nl"))))
        #expect(app.text.contains("✓ je bent aangemeld · Heerlen"))
    }

    @Test("with a seat held is told so, and takes it while others wait")
    func invited() throws {
        var app = try TestApp(profile: .an)
        let terms = try #require(app.terms("lasersnijden@2027-03-11"))
        for name in ["an", "bo"] {
            _ = try app.ledger.declareInterest(Person(email: "\(name)@school.nl", name: name), in: terms.course)
        }
        _ = try app.ledger.openVariant(terms, by: "toos@sto.nl")
        _ = try app.ledger.enrol(Person(email: "cas@school.nl", name: "Cas"), in: terms)
        app.send(
            .ledger(
                LedgerView(seats: try app.ledger.seats(seenBy: "an@school.nl"), mine: [], invitedTo: [terms.id])))
        app.type("/lasers<Enter>a")
        #expect(app.text.contains("er is een plek voor je vrijgehouden"))
        #expect(app.text.contains("Wil je je aanmelden?"))
        app.type("<Enter>")
        #expect(app.text.contains("✓ Je bent aangemeld"))
    }

    @Test("to a festival asks for a session in each round and says which are full")
    func sessions() throws {
        var app = try TestApp(profile: .an)
        let terms = try #require(app.terms("festival@2027-04-15"))
        _ = try app.ledger.enrol(Person(email: "bo@school.nl", name: "Bo"), in: terms, choices: ["ronde-1": "xr"])
        app.type("/festival<Enter>a")
        #expect(app.text.contains("Ronde 1 — kies een sessie"))
        #expect(app.text.contains("▸ ik kies ter plekke"))
        #expect(app.text.contains("XR in de les · vol"))
        app.type("<Down><Down><Enter>")
        #expect(app.text.contains("Ronde 1: LOB aan tafel"))
        app.type("<Enter>")
        #expect(app.text.contains("✓ Je bent aangemeld voor STO-festival."))
        #expect(try app.ledger.enrolments(of: "an@school.nl").map(\.choices) == [["ronde-1": "lob"]])
        // A full session is refused with the reason, and nothing changes.
        app.type("a<Down><Enter><Enter>")
        #expect(app.text.contains("! Die sessie is vol; kies een andere."))
        #expect(try app.ledger.enrolments(of: "an@school.nl").map(\.choices) == [["ronde-1": "lob"]])
    }

    @Test("warns of an overlap with the own agenda before signing up")
    func overlap() throws {
        var app = try TestApp(profile: .an)
        app.type("/lasers<Enter>a<Enter>/<C-u>drie<Enter>a")
        #expect(app.text.contains("Let op: dan heb je ook ‘Lasersnijden, van tekening tot product’"))
    }

    @Test("is refused with the reason when the deadline has passed, or when there is nothing to sign up for")
    func refusals() throws {
        var late = try TestApp(now: .at("2027-03-05 09:00"), profile: .an)
        late.type("/lasers<Enter>a")
        #expect(late.text.contains("! Aanmelden kon tot en met do 4 mrt 2027."))
        var app = try TestApp(profile: .an)
        app.type("/veilig<Enter>a")
        #expect(app.text.contains("! Aanmelden hoeft niet: open de module en begin."))
        app.type("/<C-u>brillen<Enter>a")
        #expect(app.text.contains("! Hiervoor zijn nog geen data gepland."))
        app.type("x")
        #expect(app.text.contains("! Hiervoor ben je niet aangemeld."))
        app.type("u")
        #expect(app.text.contains("! Er valt niets ongedaan te maken."))
    }

    @Test("keeps asking until the profile is right")
    func profile() throws {
        var app = try TestApp()
        app.type("/lasers<Enter>a<Enter><Enter><Enter>")
        #expect(app.text.contains("‘’ is geen e-mailadres"))
        app.type("an@school.nl<Enter><Enter>")
        #expect(app.text.contains("Vul je naam in."))
        app.type("An<Enter><Enter><Enter>")
        #expect(app.text.contains("Wil je je aanmelden?"))
    }

    @Test("typing in the search box never triggers a key of the list")
    func typing() throws {
        var app = try TestApp()
        app.type("/qaxu12?fg")
        #expect(!app.hasQuit)
        #expect(app.screen[2].hasPrefix(" / qaxu12?fg"))
        app.type("<Esc><Esc>")
        #expect(app.screen[2].contains("7 activiteiten"))
    }
}

extension TestApp {
    /// Moves down the filters to the row with a label and switches it.
    mutating func choose(_ label: String) {
        for _ in 0..<100 {
            if cursorRow?.contains(label) == true { return type("<Space>") }
            type("<Down>")
        }
        Issue.record("no filter ‘\(label)’:\n\(text)")
    }
}

extension Person {
    static let an = try? Person(email: "an@school.nl", name: "An", school: "Emma College")
}
