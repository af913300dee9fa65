import Testing

@testable import CatalogKit

@Suite("What may answer a question at once")
struct QuestionMatchesTests {
    private let catalog: Catalog
    private let engine: SearchIndex
    private let today: Day

    init() throws {
        catalog = try CatalogReader(folder: SearchFixture.regionFolder).read().catalog
        engine = SearchIndex(catalog)
        today = try #require(Day("2026-11-22"))
    }

    private func question(
        _ text: String, theme: String? = nil, equipment: String = "", school: String = "Emmacollege",
        person: String = "an@x.nl", id: Int = 0, state: QuestionState = .new
    ) -> Question {
        Question(
            person: person, school: school, theme: theme, equipment: equipment, text: text, since: 0, id: id,
            state: state)
    }

    private func matches(_ question: Question, _ circle: QuestionMatches.Circle = .init()) -> QuestionMatches {
        QuestionMatches(for: question, in: catalog, engine, circle: circle, today: today)
    }

    private func helper(
        _ name: String, _ subject: HelpOffer.Subject, _ text: String, school: String, id: Int
    ) -> Helper {
        Helper(
            offer: HelpOffer(id: id, person: "\(name)@x.nl", subject: subject, text: text, since: 0), name: name,
            school: school)
    }

    @Test(
        "a question finds the courses that it asks for, also in other words",
        arguments: [
            ("Wij willen met drie collega's leren lasersnijden", ["lasersnijden-basis", "lasersnijden-veilig"]),
            ("Hoe gebruiken we de lasercutter?", ["lasersnijden-basis"]),
            ("Niemand kan met onze nieuwe lasersnijmachine overweg", ["lasersnijden-basis"]),
            ("We willen leren lassen met MIG", ["lassen-mig-mag-opfris"]),
            ("Onze cobot staat stil: er is maar één docent die ermee kan werken", ["cobots-eerste-programma"]),
            ("Hoe gaan we om met de 3D-printer?", ["3d-printen-eerste-laag", "3d-printer-onderhoud"]),
            ("We zoeken scholing over zonnepanelen", ["zonnepanelen-dak-tot-omvormer"]),
        ])
    func courses(_ text: String, _ wanted: [String]) {
        let found = matches(question(text)).courses.map(\.id)
        #expect(Set(wanted).isSubset(of: found), "\(found)")
        #expect(found.count <= QuestionMatches.mostCourses)
    }

    @Test(
        "a compound that nobody wrote is looked for by its beginnings, of which a word of a whole line has no more than one somebody may write"
    )
    func beginnings() {
        #expect(QuestionWords.beginnings(of: "lasercut") == ["lasercut", "lasercu", "laserc", "laser"])
        #expect(QuestionWords.beginnings(of: "mig") == ["mig"])
        let line = QuestionWords.beginnings(of: "lasersnijden" + String(repeating: "x", count: 188))
        #expect(line.count == 60 && line.first?.count == 64 && line.last == "laser")
        #expect(line.contains("lasersnijden"))
    }

    @Test("the courses on lasersnijden come first, with their next date")
    func laser() throws {
        let found = matches(question("Wij willen leren lasersnijden", theme: "maakonderwijs")).courses
        #expect(found.prefix(2).allSatisfy { $0.title.contains("Lasersnijden") })
        let basis = try #require(found.first { $0.id == "lasersnijden-basis" })
        #expect(basis.listing == "lasersnijden-basis@2027-03-11" && basis.place == "Heerlen")
    }

    @Test("a theme alone finds courses on it; no words and no theme find nothing")
    func themes() {
        let found = matches(question("Help!", theme: "vertical-farming")).courses
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { catalog.course($0.id)?.themes.contains("vertical-farming") == true })
        #expect(matches(question("Hoe kan dat?")).courses.isEmpty)
    }

    @Test("what is over is no answer")
    func past() throws {
        let later = try #require(Day("2030-01-01"))
        let found = QuestionMatches(
            for: question("lasersnijden"), in: catalog, engine, circle: .init(), today: later)
        #expect(found.courses.allSatisfy { $0.start == nil })
    }

    @Test("the same question at other schools is shown while it is open, most alike first")
    func similar() {
        let others = [
            question("Iets over taal", theme: "taal-en-rekenen", school: "Sophianum", person: "b@x.nl", id: 1),
            question("Onze lasersnijder staat stil", theme: "techlab", school: "Sophianum", person: "c@x.nl", id: 2),
            question("Lasersnijden", theme: "maakonderwijs", school: "dacapo-sittard", person: "d@x.nl", id: 3),
            question("Lasersnijden", theme: "maakonderwijs", school: "emmacollege-hoensbroek", person: "e@x.nl", id: 4),
            question(
                "Lasersnijden", theme: "maakonderwijs", school: "Sophianum", person: "f@x.nl", id: 5,
                state: .answered),
            question("Maken", theme: "maakonderwijs", school: "Sophianum", person: "g@x.nl", id: 6),
        ]
        let own = question("Wie leert ons lasersnijden", theme: "maakonderwijs", id: 7)
        #expect(matches(own, .init(questions: others + [own])).similar.map(\.id) == [3, 6])
    }

    @Test("helpers fit by theme, by course or by their words; those of other schools come first")
    func helpers() {
        let all = [
            helper("Buur", .theme("maakonderwijs"), "Ik doe lasersnijden", school: "emmacollege-hoensbroek", id: 1),
            helper("Taal", .theme("taal-en-rekenen"), "Ik geef taal", school: "Sophianum", id: 2),
            helper("Thema", .theme("maakonderwijs"), "Ik maak van alles", school: "Sophianum", id: 3),
            helper("Cursus", .course("lasersnijden-basis"), "Ik gaf lasersnijden", school: "Sophianum", id: 4),
            helper("Woorden", .theme("techlab"), "Lasersnijden, al jaren", school: "", id: 5),
            helper("an", .theme("maakonderwijs"), "Ik ben het zelf", school: "Sophianum", id: 6),
        ]
        let found = matches(question("Leren lasersnijden", theme: "maakonderwijs"), .init(helpers: all)).helpers
        #expect(found.map(\.id) == [4, 3, 5, 1])
    }

    @Test("who attended such a course is only counted, each once, the asker not")
    func experienced() {
        let attended: [String: Set<String>] = [
            "lasersnijden-basis": ["an@x.nl", "b@x.nl", "c@x.nl"], "lasersnijden-veilig": ["c@x.nl"],
            "taal-in-de-techniekles": ["d@x.nl"],
        ]
        #expect(matches(question("Leren lasersnijden"), .init(attended: attended)).experienced == 2)
    }
}
