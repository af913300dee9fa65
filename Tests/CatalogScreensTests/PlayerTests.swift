import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("Reading a module")
struct PlayerTests {
    private var app: TestApp
    private static let anna = try? Person(email: "anna@school.nl", name: "Anna", school: "Emma College")

    init() throws {
        app = try TestApp(.withModules, profile: Self.anna)
    }

    private func open(_ size: Size = Size(80, 24), language: Language = .dutch) throws -> TestApp {
        var app = try TestApp(.withModules, size: size, language: language, profile: Self.anna)
        app.type("4<Enter>")
        return app
    }

    private func marks(_ app: TestApp) throws -> [String: ChapterProgress] {
        Dictionary(uniqueKeysWithValues: try app.ledger.progress(of: "anna@school.nl").map { ($0.chapter, $0) })
    }

    @Test("Mijn leren opens with 4, and a module with Enter where one was; Esc goes back to it")
    func opening() throws {
        var app = try open()
        #expect(app.text.contains("Inleiding\n\n Na deze module durf jij aan de laser."))
        app.type("<Right>")
        #expect(app.text.contains("Onthoud één zin"))
        app.type("<Esc><Enter>")
        #expect(app.text.contains("Onthoud één zin"))
        app.type("qq")
        #expect(app.hasQuit)
    }

    @Test("A chapter is read when its end was in sight and one goes on, not by being opened")
    func read() throws {
        var app = try open()
        app.type("<Esc>")
        #expect(try marks(app)[""]?.doneAt == nil)
        app.type("<Enter> ")
        #expect(try marks(app)[""]?.doneAt != nil)
        #expect(app.text.contains("Wat er in mag"))
    }

    @Test(
        "Space reads on: to the end of the chapter, through its questions, to the end of the module, which is then done"
    )
    func onward() throws {
        var app = try open(Size(60, 16))
        app.type(" ")
        while !app.text.contains("Toets jezelf") { app.type(" ") }
        #expect(app.text.contains("Wat mag er nooit in?"))
        app.type("<Down><Enter>")
        #expect(app.text.contains("Goed!") && app.text.contains("Er komt zoutzuurgas vrij."))
        app.type("<Enter>")
        #expect(app.text.contains("Wat staat er aan voor je begint?") && app.text.contains("Meer dan één antwoord"))
        app.type("<Space><Down><Space><Enter>")
        #expect(app.text.contains("Niet helemaal.") && app.text.contains("✓ [ ] Het licht"))
        app.type("<Enter>")
        #expect(app.text.contains("Je eerste product"))
        while !app.text.contains("Wie blijft erbij?") { app.type(" ") }
        #expect(try app.ledger.completions(of: "anna@school.nl").map(\.minutes) == [45], "the last text was read")
        app.type("<Enter><Enter>")
        #expect(try marks(app).values.map(\.answered.count).sorted() == [0, 1, 2])
        app.type("<Esc>")
        #expect(app.text.contains("Afgerond") && app.text.contains("✓ di 12 jan 2027 · 45 minuten"))
        #expect(try app.ledger.audit() == [])
    }

    @Test("d marks a module done, u takes that back, and Enter on it reads it again")
    func done() throws {
        var app = try open()
        app.type("d")
        #expect(app.text.contains("Afgerond: Lasersnijden, veilig en slim. Er telt 45 minuten mee in je uren."))
        app.type("d")
        #expect(app.text.contains("Deze module heb je al afgerond, op di 12 jan 2027."))
        app.type("u")
        #expect(app.text.contains("Ongedaan gemaakt: het afronden van de module."))
        #expect(try app.ledger.completions(of: "anna@school.nl") == [])
        app.type("<Esc>d<Enter>")
        #expect(app.text.contains("Na deze module"))
    }

    @Test("Who is unknown can read; only d asks who that is, and then keeps what was read")
    func unknown() throws {
        var app = try TestApp(.withModules)
        app.type("4<Enter>")
        #expect(app.text.contains("Ik ken je nog niet"))
        app.type(" <Esc><Enter>")
        #expect(app.text.contains("Onthoud één zin"))
        app.type("d")
        #expect(app.text.contains("Wie ben je?"))
        app.type("Anna<Tab>anna@school.nl<Tab>Emma<Enter>")
        #expect(try app.ledger.completions(of: "anna@school.nl").count == 1)
        #expect(try marks(app)[""]?.doneAt != nil)
    }

    @Test("/ finds a text without case and accents in every chapter, n and N walk along what was found")
    func finding() throws {
        var app = try open(Size(120, 40))
        app.type("/EEN<Enter>")
        #expect(app.text.contains("‘EEN’: 1 van 7."))
        let rows = (0..<6).map { _ -> String in
            defer { app.type("n") }
            return app.cursorRow ?? ""
        }
        #expect(rows[0].contains("Onthoud één zin") && rows[5].contains("Begin niet met een"))
        #expect(app.text.contains("7 van 7.") && app.cursorRow?.contains("Een sleutelhanger") == true)
        app.type("n")
        #expect(app.cursorRow?.contains("Onthoud één zin") == true)
        app.type("N")
        #expect(app.text.contains("7 van 7."))
        app.type("/zeppelin<Enter>")
        #expect(app.text.contains("‘zeppelin’ staat niet in deze module."))
        app.type("/er komt zoutzuur<Enter>")
        #expect(app.text.contains("1 van 1."))
        app.type("/x<Esc>n")
        #expect(app.text.contains("‘er komt zoutzuur’: 1 van 1."))
    }

    @Test("o shows the contents; Enter there opens a chapter")
    func contents() throws {
        var app = try open(Size(40, 12))
        app.type("o")
        #expect(app.text.contains("▸  1 Inleiding") && app.text.contains("   3 Je eerste product"))
        app.type("G<Enter>")
        #expect(app.text.contains("Begin niet met een vrije opdracht"))
        app.type("o<Esc>")
        #expect(app.text.contains("Begin niet met een vrije opdracht"))
    }

    @Test("A link is opened; where no browser is, its address stands there with a code for a telephone")
    func links() throws {
        var app = try open(Size(80, 30))
        app.type("w")
        #expect(app.text.contains("In dit hoofdstuk staan geen links."))
        app.type("<Right>w")
        #expect(app.text.contains("https://lab.example/laser") && app.text.contains("▀"))
        app.type("<Esc><Esc>")
        app.type("<Down><Enter>")
        #expect(app.text.contains("https://leren.example/elektrisch"))
        app.type("<Enter>d")
        #expect(app.text.contains("Afgerond: Elektrisch rijden, de basis. Er telt 1 uur mee in je uren."))
    }

    @Test("A module's page says how one stands with it, and Enter reads it")
    func page() throws {
        var app = try TestApp(.withModules, profile: Self.anna)
        app.type("/veilig en slim<Enter><Enter>")
        #expect(app.text.contains("wanneer je wilt"))
        app.type("<Enter>")
        #expect(app.text.contains("Na deze module"))
        app.type(" <Esc>")
        #expect(app.text.contains("je bent begonnen; Enter leest verder"))
        app.type("d")
        #expect(app.text.contains("✓ afgerond op di 12 jan 2027"))
    }

    @Test("Ontdek goes on with what is being read, and counts what was finished in the hours of this school year")
    func discover() throws {
        var app = try open(Size(120, 40))
        app.type(" <Esc>1")
        #expect(app.text.contains("Lasersnijden, veilig en slim"))
        #expect(app.model.facts.reading["laser"]?.share ?? 0 > 0 && app.model.facts.reading["laser"]?.isDone == false)
        app.type("4<Enter>d<Esc>1")
        #expect(app.model.facts.reading["laser"]?.isDone == true)
        #expect(app.model.facts.minutes == 45)
    }

    @Test("Reading is kept soon, and at once when a chapter or the player is left")
    func urgency() {
        var model = AppModel(size: Size(60, 12), language: .dutch, now: .at("2027-01-12 09:00"), profile: Self.anna)
        _ = model.update(.loaded(Library(.withModules)))
        _ = model.update(.key(.character("4")))
        func urgencies(_ keys: Key...) -> [Bool] {
            keys.flatMap { model.update(.key($0)) }.compactMap { effect in
                if case .learning(.keep(_, _, let isUrgent)) = effect { isUrgent } else { nil }
            }
        }
        #expect(urgencies(.enter) == [], "nothing was read yet")
        #expect(urgencies(.right) == [true])
        #expect(urgencies(.down, .down) == [false, false])
        #expect(urgencies(.right) == [true], "what waited is kept")
        #expect(urgencies(.escape) == [true])
    }

    @Test("What another window read is known when one comes back; what is being read here stays")
    func twoWindows() throws {
        var app = try open()
        app.type("<Right><Down><Down>")
        let before = app.screen
        let terms = try #require(Module(Course.laser)?.terms)
        let person = try #require(Self.anna)
        _ = try app.ledger.keepProgress(
            [ChapterProgress(course: "laser", chapter: "Je eerste product", furthest: 9, length: 9, doneAt: 1, at: 1)],
            of: person, in: terms)
        app.send(.ledger(try LedgerView(of: app.ledger, for: person, in: nil, at: 0)))
        #expect(app.screen == before)
        app.type("<Esc>")
        #expect(try marks(app)["Je eerste product"]?.doneAt != nil)
    }
}

extension Course {
    fileprivate static var laser: Course {
        Catalog.withModules.course("laser") ?? Course(id: "", title: "", format: "", provider: "")
    }
}
