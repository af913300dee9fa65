import Testing

@testable import CatalogKit

@Suite("The order of hits")
struct RankingTests {
    @Test("A word in the title beats the same word in the summary")
    func title() {
        let listings = [
            Self.listing("a", title: "Koken in de klas", summary: "Met lassen erbij"),
            Self.listing("b", title: "Lassen in de klas", summary: "Met koken erbij"),
        ]
        #expect(Self.ids(listings, Query(text: "lassen")) == ["b", "a"])
    }

    @Test("All words in the title beat some, and some beat none, whatever the texts say")
    func titles() {
        let listings = [
            Self.listing("a", title: "Dag", summary: "Lassen lassen lassen, frezen frezen frezen"),
            Self.listing("b", title: "Lassen", summary: "Met frezen en heel veel andere dingen in de werkplaats"),
            Self.listing("c", title: "Alles van lassen tot frezen en nog veel meer in onze grote werkplaats"),
        ]
        #expect(Self.ids(listings, Query(text: "lassen frezen")) == ["c", "b", "a"])
    }

    @Test("The vocabulary's words for a listing find it")
    func vocabulary() {
        var themed = Self.listing("b", title: "Koken in de klas")
        themed.themes = ["metaal"]
        let metal = Term(id: "metaal", dutch: "Metaalbewerking", english: "Metal", synonyms: ["MTL"])
        for word in ["metaalbewerking", "metal", "mtl", "metaal"] {
            #expect(Self.ids([Self.listing("a"), themed], Query(text: word), Vocabulary(themes: [metal])) == ["b"])
        }
    }

    @Test("The word itself beats its inflection, which beats a longer word that begins with it")
    func exactness() {
        let listings = ["Trainingsdag", "Trainingen", "Training"].enumerated().map { number, title in
            Self.listing("\(number)", title: title)
        }
        #expect(Self.titles(listings, Query(text: "training")) == ["Training", "Trainingen", "Trainingsdag"])
        #expect(Self.titles(listings, Query(text: "trainingen")) == ["Trainingen", "Training"])
        #expect(Self.titles(listings, Query(text: "trainingsd")) == ["Trainingsdag"])
    }

    @Test("Only the last word may be a beginning, and then the word itself still comes first")
    func lastWord() {
        let listings = ["Les robotica", "Les robot", "Lessen robots", "Lesbrief robot"].enumerated().map {
            Self.listing("\($0)", title: $1)
        }
        #expect(Self.titles(listings, Query(text: "les robot")) == ["Les robot", "Les robotica"])
        #expect(Self.titles(listings, Query(text: "robot les")).first == "Les robot")
        #expect(
            Set(Self.titles(listings, Query(text: "robot les"))) == ["Les robot", "Lesbrief robot", "Lessen robots"])
    }

    @Test("A short text beats a long one, and a rare word a common one")
    func lengthAndRarity() {
        let listings = [
            Self.listing("a", title: "Dag", summary: "Over lassen en nog veel meer dat in het werk van pas komt"),
            Self.listing("b", title: "Dag", summary: "Over lassen"),
            Self.listing("c", title: "Lassen met een dag"),
            Self.listing("d", title: "Frezen met een dag", summary: "lassen"),
            Self.listing("e", title: "Lassen met een dag", summary: "frezen"),
            Self.listing("f", title: "Lassen met een dag"),
        ]
        #expect(Self.ids(listings, Query(text: "over lassen")) == ["b", "a"])
        // Few have "frezen", so to have it in the title tells more.
        #expect(Self.ids(listings, Query(text: "lassen frezen")) == ["d", "e"])
    }

    @Test("Without words the soonest comes first, what has no date last")
    func date() {
        let listings = [
            Self.listing("a"), Self.listing("b", start: "2027-03-11 15:30"),
            Self.listing("c", start: "2027-03-11 09:00"),
            Self.listing("d", start: "2026-12-01 19:00"),
        ]
        for sort in Query.Sort.allCases {
            #expect(Self.ids(listings, Query(sort: sort)) == ["d", "c", "b", "a"])
        }
        // Words do not change an order by date.
        #expect(Self.ids(listings, Query(text: "les", sort: .date)) == ["d", "c", "b", "a"])
        #expect(Self.ids(listings, Query(text: "?!")) == ["d", "c", "b", "a"])
    }

    @Test("Among equals the soonest comes first, then the lowest id")
    func ties() {
        let here = Coordinate(latitude: 50.9, longitude: 5.9)
        var listings = [
            Self.listing("e"), Self.listing("d"), Self.listing("c", start: "2027-03-11 15:30"),
            Self.listing("b", start: "2027-03-11 15:30"), Self.listing("a", start: "2027-03-12 15:30"),
        ]
        let order = ["b", "c", "a", "d", "e"]
        #expect(Self.ids(listings, Query()) == order)
        #expect(Self.ids(listings, Query(text: "les")) == order)
        for index in listings.indices { listings[index].coordinate = here }
        let near = Query.Nearby(name: "hier", coordinate: here)
        #expect(Self.ids(listings, Query(near: near, sort: .distance)) == order)
        #expect(Self.ids(listings, Query(near: near, sort: .distance, limit: 3)) == ["b", "c", "a"])
        #expect(Self.ids(listings, Query(text: "les", limit: 2)) == ["b", "c"])
    }

    @Test("By distance the nearest comes first, what has no known place last")
    func distance() {
        var listings = [
            Self.listing("a", start: "2026-01-01 10:00"), Self.listing("b"),
            Self.listing("c", start: "2027-01-01 10:00"),
        ]
        listings[1].coordinate = Coordinate(latitude: 50.95, longitude: 5.9)
        listings[2].coordinate = Coordinate(latitude: 50.99, longitude: 5.9)
        let near = Query.Nearby(name: "hier", coordinate: Coordinate(latitude: 50.9, longitude: 5.9))
        #expect(Self.ids(listings, Query(near: near, sort: .distance)) == ["b", "c", "a"])
        #expect(Self.ids(listings, Query(near: near)) == ["a", "c", "b"])
    }

    @Test("The count of a value is found in any case, the value's own spelling first")
    func counts() {
        let counts = FacetCounts(values: ["Café", "VMBO", "cafe", "vmbo"], counts: [1, 2, 3, 4])
        #expect(counts["vmbo"] == 4 && counts["VMBO"] == 2 && counts["Vmbo"] == 2)
        #expect(counts["cafe"] == 3 && counts["CAFÉ"] == 1)
        #expect(counts["po"] == 0)
    }

    private static func listing(
        _ id: String, title: String = "Les", summary: String = "", start: String? = nil
    ) -> Listing {
        Listing(
            id: "f/\(id)", course: "f/\(id)", title: title, summary: summary, format: "dag", provider: "wij",
            start: start.flatMap { LocalTime($0) })
    }

    private static func hits(_ listings: [Listing], _ query: Query, _ vocabulary: Vocabulary) -> [Listing] {
        let region = Region(id: "zl", name: "ZL", centre: "Heerlen")
        let index = SearchIndex(Catalog(region: region, vocabulary: vocabulary, courses: [], feeds: listings))
        let result = try? index.search(query, availability: index.availability())
        return result?.hits.compactMap { index.listing($0.number) } ?? []
    }

    private static func ids(
        _ listings: [Listing], _ query: Query, _ vocabulary: Vocabulary = Vocabulary()
    ) -> [String] {
        hits(listings, query, vocabulary).map { String($0.id.dropFirst(2)) }
    }

    private static func titles(_ listings: [Listing], _ query: Query) -> [String] {
        hits(listings, query, Vocabulary()).map(\.title)
    }
}
