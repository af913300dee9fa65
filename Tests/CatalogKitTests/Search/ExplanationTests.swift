import Foundation
import Testing

@testable import CatalogKit

@Suite("Why a hit is where it is")
struct ExplanationTests {
    private static let listings = [
        listing("a", "Trainingen", "Las op een koffer"),
        listing("b", "Dag", "Een training met een laskoffer"),
        listing("c", "Frezen", "Frezen"),
    ]

    private static func listing(_ id: String, _ title: String, _ summary: String) -> Listing {
        Listing(id: "f/\(id)", course: "f/\(id)", title: title, summary: summary, format: "x", provider: "y")
    }

    private static func index(_ listings: [Listing] = listings) -> SearchIndex {
        let region = Region(id: "zl", name: "ZL", centre: "Heerlen")
        return SearchIndex(Catalog(region: region, vocabulary: Vocabulary(), courses: [], feeds: listings))
    }

    private func explained(
        _ text: String, in index: SearchIndex = index()
    ) throws -> [(id: String, hit: SearchResult.Hit, explanation: Explanation)] {
        let query = Query(text: text)
        let hits = try index.search(query, availability: index.availability()).hits
        let explanations = try index.explanations(of: hits, for: query)
        #expect(explanations.count == hits.count)
        return zip(hits, explanations).map { (index.listing($0.number)?.id ?? "", $0, $1) }
    }

    @Test("What the words add up to is the score, in the region's catalogue too")
    func sums() throws {
        let region = try CatalogReader(folder: SearchFixture.regionFolder).read().catalog
        let index = SearchIndex(region)
        for text in ["lassen", "las", "veilig werken", "trainingen robot", "lasen", "techniek les", "cobto"] {
            let hits = try explained(text, in: index)
            #expect(!hits.isEmpty, "\(text)")
            for (_, hit, explanation) in hits {
                let sum = explanation.words.reduce(0) { $0 + $1.contribution }
                #expect(hit.score > 0 && abs(sum - hit.score) < 1e-12 && explanation.score == hit.score)
                #expect(explanation.words.allSatisfy { !$0.found.isEmpty && $0.rarity > 0 })
            }
        }
    }

    @Test("A word is told to be found as itself, by its stem, in a compound, as a beginning or by a slip")
    func ways() throws {
        let hits = try explained("koffer training")
        func way(_ id: String, _ word: Int) -> String {
            hits.first { $0.id == "f/\(id)" }.map {
                "\($0.explanation.words[word].way) \($0.explanation.words[word].found.joined(separator: " "))"
            } ?? ""
        }
        #expect(way("a", 0) == "itself koffer" && way("b", 0) == "compound laskoffer")
        #expect(way("a", 1) == "stem trainingen" && way("b", 1) == "itself training")
        #expect(hits.map(\.explanation.title) == [.some, .none])
        #expect(try explained("koff").map { $0.explanation.words[0].way } == [.beginning])
        let slip = try explained("frezne")
        #expect(slip.map { $0.explanation.words[0].way } == [.slip] && slip[0].explanation.words[0].found == ["frezen"])
    }

    @Test("The parts of a score are those of the formula")
    func parts() throws {
        // One listing of two has the word, in its title; its texts have 4 words, the other's 4 too.
        let index = Self.index([Self.listing("a", "Lassen", "nu"), Self.listing("b", "Frezen", "nu")])
        let hit = try #require(try explained("lassen", in: index).first)
        let word = hit.explanation.words[0]
        #expect(hit.explanation.title == .all && hit.explanation.relativeLength == 1 && word.isInTitle)
        #expect(word.listings == 1 && word.factor == 1 && abs(word.rarity - log(2)) < 1e-12)
        // Weight 5, k1 1.2: 5 × 2.2 / (5 + 1.2).
        #expect(abs(word.contribution - log(2) * 11 / 6.2) < 1e-12)
    }

    @Test("Without words, or in another order, there is nothing to explain")
    func nothing() throws {
        let index = Self.index()
        for query in [Query(), Query(text: "training", sort: .date)] {
            let hits = try index.search(query, availability: index.availability()).hits
            #expect(try index.explanations(of: hits, for: query).isEmpty)
        }
    }
}

@Suite("Snippets")
struct SnippetTests {
    private static let index = SearchIndex(
        Catalog(
            region: Region(id: "zl", name: "ZL", centre: "Heerlen"), vocabulary: Vocabulary(), courses: [],
            feeds: [
                Listing(
                    id: "f/a", course: "f/a", title: "Veilig werken",
                    summary: "Las koffer training en trainingen met een laskoffer", format: "x", provider: "y")
            ]))

    private func snippet(
        _ query: String, _ text: String, title: String = "Dag", length: Int = 40,
        replaced: [SearchResult.Replacement] = []
    ) throws -> String? {
        try SnippetFinder(query, replaced: replaced, in: Self.index)
            .snippet(title: title, texts: ["Niets", text], length: length)
            .map { $0.pieces.map { $0.isFound ? "[\($0.text)]" : $0.text }.joined() }
    }

    @Test("The words found are marked: themselves, the same stem, a compound with it, what begins so")
    func marks() throws {
        #expect(try snippet("training ", "Elke Training, twee trainingen.") == "Elke [Training], twee [trainingen].")
        #expect(try snippet("koffer ", "Een laskoffer of koffer.") == "Een [laskoffer] of [koffer].")
        #expect(try snippet("trai", "Een trein, trainer.") == "Een trein, [trainer].")
        #expect(try snippet("trai dag", "Een trainer.") == nil)
        let slip = [SearchResult.Replacement(typed: "koffre", found: ["koffer"])]
        #expect(try snippet("koffre", "De koffer.", replaced: slip) == "De [koffer].")
    }

    @Test("A long text is cut at words around the first word found")
    func cut() throws {
        let text = "Een twee drie vier vijf zes zeven acht koffer negen tien elf twaalf dertien"
        #expect(try snippet("koffer ", text) == "… zeven acht [koffer] negen tien elf twaalf …")
        #expect(try snippet("koffer ", text, length: 1000) == text.replacing("koffer", with: "[koffer]"))
    }

    @Test("There is none where the title has all words; a word that it lacks decides where the text begins")
    func title() throws {
        #expect(try snippet("koffer ", "Een koffer.", title: "De koffers") == nil)
        #expect(try snippet("", "Een koffer.") == nil)
        let text = "Koffer een twee drie vier vijf zes zeven acht negen tien elf twaalf training en meer"
        #expect(
            try snippet("koffer training ", text, title: "Koffer", length: 30) == "… twaalf [training] en meer")
    }
}
