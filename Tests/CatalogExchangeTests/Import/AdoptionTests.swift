import CatalogKit
import Testing

@testable import CatalogExchange

@Suite("A source's words")
struct AdoptionTests {
    private let vocabulary = Vocabulary(
        themes: [
            Term(id: "maakonderwijs", dutch: "Maakonderwijs", english: "Maker education", synonyms: ["lasersnijden"])
        ],
        formats: [Term(id: "training", dutch: "Training", english: "Training", synonyms: ["cursus"])],
        providers: [Term(id: "vista-college", dutch: "VISTA college", english: "VISTA college")],
        places: ["Heerlen", "Sittard", "'s-Hertogenbosch", "Valkenburg aan de Geul"].map {
            Place(name: $0, coordinate: Coordinate(latitude: 51, longitude: 6))
        })

    private func adopted(
        _ change: (inout Course) -> Void, mapping: ImportMapping = ImportMapping()
    ) -> (course: Course, adoption: Adoption) {
        var course = Samples.course("1", "Lassen")
        change(&course)
        var adoption = Adoption(vocabulary, mapping)
        let source = SourceCourse(course, at: SourcePlace(file: "bron"))
        return (adoption.course(source, from: "bron", isFeed: false), adoption)
    }

    @Test("become the region's by id, label or synonym, whatever their case and marks")
    func known() {
        let (course, adoption) = adopted {
            $0.themes = ["Laser-snijden", "LASERSNIJDEN", "Maker Education", "Weven"]
            $0.format = "Cursus"
            $0.provider = "Vista College"
        }
        #expect(course.themes == ["maakonderwijs", "Weven"])
        #expect(course.format == "training")
        #expect(course.provider == "vista-college")
        #expect(adoption.unknown == [.themes: ["Weven": 1]])
    }

    @Test("are what the mapping file says, which can leave one out")
    func mapped() throws {
        let mapping = try ImportMapping(
            Array("themes:\n  Overig:\n  Techniek: techlab\ndefaults:\n  provider: roc\n  sector: vmbo\n".utf8),
            file: "m")
        let (course, adoption) = adopted(
            {
                $0.themes = ["overig", "TECHNIEK"]
                $0.provider = ""
                $0.format = ""
            }, mapping: mapping)
        #expect(course.themes == ["techlab"])
        #expect(course.provider == "roc")
        #expect(course.sectors == ["vmbo"])
        #expect(course.format == "e-learning", "nothing says otherwise, and it has no dates")
        #expect(adoption.unknown.isEmpty)
    }

    @Test(
        "for a place are a town of the region where one is named",
        arguments: [
            ("heerlen", nil, "Heerlen", nil), ("", "TechLab, Heerlen", "Heerlen", "TechLab, Heerlen"),
            ("", "Valkenburgerweg 148, 6419 AT Heerlen", "Heerlen", "Valkenburgerweg 148, 6419 AT Heerlen"),
            ("Hotel Sittard", nil, "Sittard", "Hotel Sittard"),
            (
                "", "Kasteel, Valkenburg aan de Geul, NL", "Valkenburg aan de Geul",
                "Kasteel, Valkenburg aan de Geul, NL"
            ),
            ("Paris", "Tour Eiffel", "Paris", "Tour Eiffel"), ("", "Zaal 4", "Zaal 4", nil), ("", nil, "?", nil),
        ] as [(String, String?, String, String?)])
    func places(_ place: String, _ venue: String?, _ town: String, _ expectedVenue: String?) {
        let (course, _) = adopted {
            $0.offerings = [Samples.offering("a", "2027-03-11 15:30", place: place)]
            $0.offerings[0].venue = venue
        }
        #expect(course.offerings[0].place == town)
        #expect(course.offerings[0].venue == expectedVenue)
    }

    @Test("for a language are its code", arguments: [("nl-NL", "nl"), ("Engels", "en"), ("deu", "de"), ("??", "nl")])
    func languages(_ given: String, _ code: String) {
        #expect(adopted { $0.language = given }.course.language == code)
    }

    @Test("that the catalogue would refuse are left out")
    func sound() {
        let (course, _) = adopted {
            $0.hours = 1e9
            $0.priceCents = -1
            $0.url = "javascript:alert(1)"
            var offering = Samples.offering("a", "2027-03-11 15:30", capacity: 5)
            offering.minimum = 8
            offering.enrolBy = Day("2027-04-01")
            offering.meetings += offering.meetings
            $0.offerings = [offering]
        }
        #expect(course.hours == nil)
        #expect(course.priceCents == nil)
        #expect(course.url == nil)
        #expect(course.offerings[0].minimum == nil)
        #expect(course.offerings[0].enrolBy == nil)
        #expect(course.offerings[0].meetings.count == 1)
    }
}
