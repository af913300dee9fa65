import Testing

@testable import CatalogKit

@Suite("What to try when nothing is found")
struct SuggestionTests {
    private static let index = SearchIndex(
        Catalog(
            region: Region(id: "zl", name: "ZL", centre: "Heerlen"), vocabulary: Vocabulary(), courses: [],
            feeds: [
                listing("a", "Lassen", theme: "metaal", place: "Heerlen", start: "2027-01-20 16:00"),
                listing("b", "Veilig lassen", theme: "metaal", place: "Sittard", start: "2027-02-20 16:00"),
                listing("c", "Lassen voor koks", theme: "koken", place: "Heerlen", start: "2026-02-20 16:00"),
                listing("d", "Frezen", theme: "metaal", place: "Heerlen", start: "2027-03-20 16:00", capacity: 0),
                listing("e", "Freesbank", theme: "metaal", place: "Heerlen", start: "2027-04-20 16:00"),
            ]))

    private static func listing(
        _ id: String, _ title: String, theme: String, place: String, start: String, capacity: Int? = nil
    ) -> Listing {
        Listing(
            id: "f/\(id)", course: "f/\(id)", title: title, format: "dag", themes: [theme], provider: "wij",
            place: place, start: LocalTime(start), capacity: capacity)
    }

    private func suggestions(_ query: Query) throws -> SearchSuggestions {
        #expect(try Self.index.search(query, availability: Self.index.availability()).total == 0)
        return try Self.index.suggestions(for: query, availability: Self.index.availability())
    }

    @Test("Words that occur and are spelt most like the ones that do not, with how many hits they have")
    func corrections() throws {
        // The first letter counts as right where a search forgives slips, so these find nothing.
        let found = try suggestions(Query(text: "Xassen"))
        #expect(found.corrections == [.init(replacements: ["xassen": "lassen"], text: "lassen", count: 3)])
        #expect(found.liftings.isEmpty)
        let both = try suggestions(Query(text: "veilig \"xassen\""))
        #expect(both.corrections.map(\.text) == ["veilig \"lassen\""] && both.corrections.map(\.count) == [1])
        #expect(try suggestions(Query(text: "qwertyuiop")).isEmpty)
        // What brings nothing is not offered.
        #expect(try suggestions(Query(text: "xassen", filters: [.theme: ["xr"]])).corrections.isEmpty)
    }

    @Test("Each filter that keeps hits away, with how many hits come without it, most first")
    func liftings() throws {
        let query = Query(
            text: "lassen", filters: [.theme: ["koken"], .place: ["Heerlen"]], upcoming: Day("2027-01-01"))
        // Without the theme a is left, with the past c.
        #expect(
            try suggestions(query).liftings == [
                .init(filters: [.facet(.theme)], count: 1), .init(filters: [.upcoming], count: 1),
            ])
        let room = try suggestions(Query(text: "frezen", from: Day("2027-03-01"), freePlaces: true))
        #expect(room.liftings == [.init(filters: [.freePlaces], count: 1)])
        let many = try suggestions(Query(filters: [.theme: ["metaal"]], from: Day("2028-01-01")))
        #expect(many.liftings == [.init(filters: [.dates], count: 4)])
    }

    @Test("All filters together where no single one brings anything")
    func all() throws {
        let query = Query(text: "lassen", filters: [.theme: ["xr"], .place: ["Ede"]], freePlaces: true)
        #expect(
            try suggestions(query).liftings == [
                .init(filters: [.facet(.theme), .facet(.place), .freePlaces], count: 3)
            ])
    }

    @Test("Words that were found as others are named with the words found, those spelt most like them first")
    func replaced() throws {
        func replaced(_ text: String) throws -> [SearchResult.Replacement] {
            try Self.index.search(Query(text: text), availability: Self.index.availability()).replaced
        }
        #expect(try replaced("lassen").isEmpty && replaced("qwertyuiop").isEmpty)
        #expect(try replaced("lasen ") == [.init(typed: "lasen", found: ["lassen"])])
        #expect(try replaced("veilig lasen") == [.init(typed: "lasen", found: ["lassen"])])
        #expect(try replaced("vrezen").isEmpty)
        #expect(try replaced("frezn") == [.init(typed: "frezn", found: ["frezen"])])
    }
}
