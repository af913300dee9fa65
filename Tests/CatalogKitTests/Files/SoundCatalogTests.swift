import CatalogKit
import Testing

@Suite("A sound catalogue")
struct SoundCatalogTests {
    let contents: CatalogContents
    var catalog: Catalog { contents.catalog }

    init() throws {
        contents = try Fixture.contents(of: "sound")
    }

    @Test("has nothing to remark")
    func silence() {
        #expect(contents.diagnostics == [])
    }

    @Test("has its courses in order of id")
    func order() {
        #expect(
            catalog.courses.map(\.id) == ["digitaal-portfolio", "doe-dag", "het-lob-gesprek", "lasersnijden-basis"])
    }

    @Test("gives the region as it is written")
    func region() throws {
        let pillars = [
            Pillar(
                id: "professionalisering", name: "Professionalisering", lead: "coördinator professionalisering",
                budgetEuros: 60_000),
            Pillar(id: "techlabs", name: "Techlabs", lead: "coördinator techlabs", budgetEuros: 25_000),
        ]
        let autumn = try #require(Day("2026-10-17"))...#require(Day("2026-10-25"))
        let goodFriday = try #require(Day("2027-03-26"))
        let holidays = [
            Holiday(name: "Herfstvakantie", days: autumn),
            Holiday(name: "Goede Vrijdag", days: goodFriday...goodFriday),
        ]
        let plans = [
            ActivityPlan(
                school: "de-vlinder", year: try #require(SchoolYear("2026-2027")), trainings: 12, hours: 240),
            ActivityPlan(school: "de-vlinder", year: try #require(SchoolYear("2027-2028")), hours: 300),
        ]
        #expect(
            catalog.region
                == Region(
                    id: "zuid-limburg", name: "STO Zuid-Limburg", centre: "Heerlen",
                    contact: "loket@samenleren-zuidlimburg.example", pillars: pillars, promotionCutoffHours: 36,
                    holidays: holidays, activityPlans: plans))
    }

    @Test("gives the vocabulary in the order of its files, with Dutch where English is left out")
    func vocabulary() {
        #expect(
            catalog.vocabulary.themes == [
                Term(id: "techlab", dutch: "Techlab", english: "Tech lab", synonyms: ["technieklab", "doelab"]),
                Term(id: "lob", dutch: "Loopbaanoriëntatie", english: "Loopbaanoriëntatie", synonyms: ["LOB"]),
                Term(id: "maakonderwijs", dutch: "Maakonderwijs", english: "Maker education"),
            ])
        #expect(catalog.vocabulary.formats.map(\.id) == ["training", "workshop", "webinar", "festival", "e-learning"])
        #expect(
            catalog.vocabulary.places[1]
                == Place(
                    name: "Sittard", coordinate: Coordinate(latitude: 50.9989, longitude: 5.869),
                    municipality: "Sittard-Geleen"))
        #expect(
            catalog.vocabulary.schools == [
                School(
                    id: "de-vlinder", name: "Vmbo De Vlinder", place: "Sittard",
                    board: "Stichting Leren in het Heuvelland", sector: "vmbo")
            ])
    }

    @Test("gives a course with every key")
    func fullCourse() throws {
        let afternoon = Offering(
            id: "lasersnijden-basis@2027-03-11", meetings: [try meeting("2027-03-11", "15:30", "18:30")],
            place: "Heerlen", venue: "TechLab, ingang achterzijde", capacity: 16, minimum: 8,
            enrolBy: Day("2027-03-04"), costEuros: 450)
        let evenings = Offering(
            id: "lasersnijden-basis@2027-05-13-avond",
            meetings: [
                try meeting("2027-05-13", "19:00", "21:30"), try meeting("2027-05-20", "19:00", "21:30"),
            ])
        #expect(
            catalog.course("lasersnijden-basis")
                == Course(
                    id: "lasersnijden-basis", title: "Lasersnijden: van tekening tot product",
                    summary: "Je tekent, snijdt en neemt een sleutelhanger mee naar huis.", format: "training",
                    themes: ["techlab", "maakonderwijs"], profiles: ["pie", "mvi"], sectors: ["vmbo"],
                    audience: "docenten die nog nooit gesneden hebben", provider: "samen-leren-zuid-limburg",
                    hours: 6.5, priceCents: 1250, language: "nl", pillar: "professionalisering",
                    contact: "coördinator professionalisering", url: "https://voorbeeld.example/lasersnijden",
                    minimum: 8, variantCandidate: true, added: Day("2026-11-01"), offerings: [afternoon, evenings],
                    body: "Wat je leert, in **Markdown**.\n"))
    }

    @Test("gives rounds and sessions ids from their titles, and the town as the vocabulary writes it")
    func rounds() throws {
        let offering = try #require(catalog.offering("doe-dag@2027-06-02")?.offering)
        #expect(offering.place == "Sittard")
        #expect(
            offering.rounds == [
                Round(
                    id: "ronde-een", title: "Ronde één", time: try meeting("2027-06-02", "13:15", "14:30"),
                    sessions: [
                        Session(id: "drones-in-de-les", title: "Drones in de les", capacity: 20),
                        Session(id: "lassen", title: "Lassen met VR"),
                    ]),
                Round(
                    id: "ronde-2", title: "Ronde twee",
                    sessions: [Session(id: "cafe-ontmoet-een-bedrijf", title: "Café: ontmoet een bedrijf")]),
            ])
    }

    @Test("takes a missing summary from the first paragraph, as plain text")
    func summary() {
        #expect(
            catalog.course("doe-dag")?.summary == "Een middag vol doen: kies uit twee rondes en neem een collega mee.")
        #expect(catalog.course("het-lob-gesprek")?.summary == "Vier korte lessen over goed doorvragen.")
    }

    @Test("gives defaults for what a course leaves out")
    func sparseCourse() {
        #expect(
            catalog.course("digitaal-portfolio")
                == Course(
                    id: "digitaal-portfolio", title: "Werken met een digitaal portfolio", format: "webinar",
                    themes: ["lob"], provider: "bijscholing-vmbo", language: "en"))
        #expect(catalog.course("het-lob-gesprek")?.hours == 0.75)
    }

    @Test("gives a feed's listings with the feed's own words")
    func feed() {
        #expect(
            catalog.listing("landelijk/7")
                == Listing(
                    id: "landelijk/7", course: "landelijk/7", title: "Elektrisch rijden in de les",
                    summary: "Van accu tot laadpaal.", format: "training", themes: ["mobiliteit"], profiles: ["mt"],
                    sectors: ["vmbo", "mbo"], provider: "Rijden en Zo", place: "Utrecht",
                    coordinate: Coordinate(latitude: 52.0907, longitude: 5.1214), start: LocalTime("2027-02-04 09:30"),
                    hours: 7, capacity: 12, takenElsewhere: 5, priceCents: 24950, language: "nl",
                    url: "https://voorbeeld.example/7"))
        #expect(
            catalog.listing("landelijk/open")
                == Listing(
                    id: "landelijk/open", course: "landelijk/open", title: "Altijd open", format: "e-learning",
                    provider: "", language: "en"))
    }

    private func meeting(_ day: String, _ start: String, _ end: String) throws -> Meeting {
        Meeting(
            start: try #require(LocalTime("\(day) \(start)")), end: try #require(LocalTime("\(day) \(end)")))
    }
}
