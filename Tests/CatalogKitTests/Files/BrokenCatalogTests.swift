import CatalogKit
import Testing

@Suite("A catalogue with a fault in nearly every file")
struct BrokenCatalogTests {
    let contents: CatalogContents
    var catalog: Catalog { contents.catalog }

    init() throws {
        contents = try BrokenCatalogTests.read.get()
    }

    static let read = Result { try Fixture.contents(of: "broken") }

    static let expected = Dictionary(grouping: BrokenCourses.diagnostics + BrokenFiles.diagnostics, by: \.file)

    @Test("names every fault with its file, line and column", arguments: expected.keys.sorted())
    func faults(file: String) {
        #expect(contents.diagnostics.filter { $0.file == file } == BrokenCatalogTests.expected[file])
    }

    @Test("finds no fault where there is none, and gives all in order of file, line and column")
    func order() {
        let files = contents.diagnostics.map(\.file)
        #expect(Set(files) == Set(BrokenCatalogTests.expected.keys))
        #expect(files == files.sorted())
    }

    @Test("keeps every sound course, and those in which only something small is wrong")
    func courses() {
        #expect(
            catalog.courses.map(\.id) == [
                "aanbod-als-tekst", "aanbod-id-zonder-datum", "aanbod-zonder-lijst", "begin-en-bijeenkomsten",
                "dubbele-sleutel-in-aanbod",
                "einde-voor-begin", "geen-bijeenkomsten", "geen-einde", "geen-plaats", "geen-stoelen",
                "geleend-aanbod", "gezond", "gezond-zonder-datum", "gezonde-les", "inschrijven-na-begin",
                "kolom-in-tekens", "minimum-boven-capaciteit", "onbekend-thema", "onbekende-pijler",
                "onbekende-plaats", "onbekende-sleutel", "overlappende-bijeenkomsten", "plaats-en-online",
                "richtingsteken", "rondes", "status-onbekend", "stoelen-in-woorden", "stuurteken-in-tekst",
                "stuurteken-in-titel",
                "tekst-als-lijst-sleutel", "tijd-ontbreekt", "twee-op-een-dag", "vragen", "vragen-als-tekst",
                "vragen-bij-training",
            ])
    }

    @Test("leaves out the faulty offering of a course and keeps the sound one")
    func offerings() {
        for id in ["einde-voor-begin", "geen-plaats", "rondes", "dubbele-sleutel-in-aanbod"] {
            #expect(catalog.course(id)?.offerings.map(\.id) == ["\(id)@2027-09-01"])
        }
        #expect(catalog.course("geleend-aanbod")?.offerings.count == 2)
    }

    @Test("leaves out the faulty questions of a module and keeps the sound one")
    func questions() {
        #expect(
            catalog.course("vragen")?.selfChecks == [
                SelfCheck(
                    question: "Gezond?", options: ["ja", "nee"], answers: [0], explanation: "Zo hoort het.",
                    afterChapter: "De klep")
            ])
        #expect(catalog.course("vragen-bij-training")?.selfChecks == [])
    }

    @Test("keeps the known themes of a list, and cleans titles and text")
    func mended() {
        #expect(catalog.course("onbekend-thema")?.themes == ["lob"])
        #expect(catalog.course("stuurteken-in-titel")?.title == "Een cursus")
        #expect(catalog.course("richtingsteken")?.title == "Een cursus")
        #expect(
            catalog.course("stuurteken-in-tekst")?.body == "Gewoon.\nEen  [31mrode [0m tekst.\n\tIngesprongen.\n")
    }

    @Test("keeps the sound lines of a feed, without numbers and addresses that make no sense")
    func feed() {
        #expect(
            catalog.listings.filter { $0.id.hasPrefix("kapot/") } == [
                Listing(id: "kapot/1", course: "kapot/1", title: "Gezond", format: "", provider: ""),
                Listing(
                    id: "kapot/16", course: "kapot/16", title: "Ook [31m gezond 😀", format: "", provider: "",
                    priceCents: 10),
                Listing(id: "kapot/17", course: "kapot/17", title: "Half paar \u{FFFD}", format: "", provider: ""),
            ])
    }

    @Test("keeps what is sound of the region and the vocabulary")
    func surroundings() {
        #expect(catalog.region.name == "Proefregio")
        #expect(catalog.region.promotionCutoffHours == 24)
        #expect(catalog.region.reminderDays == 3)
        #expect(catalog.region.pillars.map(\.id) == ["techlabs"])
        #expect(catalog.vocabulary.themes.map(\.id) == ["techlab", "lob"])
        #expect(catalog.vocabulary.places.map(\.name) == ["Heerlen"])
        #expect(catalog.vocabulary.sectors == [])
    }
}
