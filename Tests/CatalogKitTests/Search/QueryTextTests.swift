import Testing

@testable import CatalogKit

@Suite("What somebody typed, as words")
struct QueryTextTests {
    @Test("A minus takes out a word, or all between the quotation marks behind it")
    func unwanted() {
        let text = QueryText("lassen -online -\"veilig werken\" -“mig”", analysis: .full)
        #expect(text.words == [QueryWord("lassen", isLast: false)])
        #expect(text.excluded.map(\.text) == ["online", "mig"])
        #expect(text.excludedPhrases == [QueryText.Phrase(words: ["veilig", "werken"], isOpen: false)])
        #expect(text.phrases.isEmpty)
    }

    @Test("An unwanted phrase that is still being typed ends with the beginning of a word")
    func open() {
        let text = QueryText("-\"veilig wer", analysis: .full)
        #expect(text.excludedPhrases == [QueryText.Phrase(words: ["veilig", "wer"], isOpen: true)])
        #expect(text.words.isEmpty)
    }

    @Test("A minus on its own, or with a blank behind it, says nothing")
    func alone() {
        #expect(QueryText("- \"veilig werken\"", analysis: .full).phrases.count == 1)
        #expect(QueryText("lassen -", analysis: .full).excluded.isEmpty)
        #expect(QueryText("-\"\"", analysis: .full) == QueryText("", analysis: .full))
    }

    @Test("What an unwanted phrase finds is left out, and what only has its words stays")
    func search() throws {
        let catalog = try CatalogReader(folder: SearchFixture.regionFolder).read().catalog
        let index = SearchIndex(catalog)
        let availability = try index.availability()
        func total(_ text: String) throws -> Int {
            try index.search(Query(text: text, limit: 0), availability: availability).total
        }
        let titles = catalog.listings.map { Analyzer.words($0.title) }
        let words = try #require(titles.first { $0.count > 1 }).prefix(2).joined(separator: " ")
        let phrase = try total("\"\(words)\"")
        #expect(phrase > 0)
        #expect(try total("-\"\(words)\"") == total("") - phrase)
    }
}
