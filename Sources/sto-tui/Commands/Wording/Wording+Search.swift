import CatalogKit
import CatalogScreens

// What `search` says.
extension Wording {
    /// How filters are typed among the words.
    var fieldWords: String {
        pick(
            """
            Filters mogen ook tussen de woorden staan: thema: plaats: binnen: vanaf: tot: vorm: profiel: sector: aanbieder: \
            taal: prijs: vrij:. Meer waarden zet je achter komma’s, een naam van meer woorden tussen aanhalingstekens.
              sto-tui search lassen plaats:heerlen binnen:15km vanaf:2027-01 prijs:gratis
              sto-tui search thema:lob,techlab vorm:workshop vrij:ja
            """,
            """
            Filters may stand among the words too: theme: place: within: from: until: format: profile: sector: provider: \
            language: price: free:. Put several values behind commas, a name of several words between quotation marks.
              sto-tui search welding place:heerlen within:15km from:2027-01 price:free
              sto-tui search theme:lob,techlab format:workshop free:yes
            """)
    }
    var helpPrice: String {
        pick("Hoogstens zoveel euro, of gratis.", "At most so many euros, or free.")
    }
    func badPrice(_ text: String) -> String {
        pick(
            "‘\(text)’ bij --price is geen prijs; schrijf een bedrag in euro of gratis.",
            "‘\(text)’ at --price is no price; write an amount in euros or free.")
    }

    var helpExplain: String {
        pick("Leg bij elk resultaat uit waarom het daar staat.", "Explain of each hit why it stands where it stands.")
    }

    /// A piece of text with stars around the words that were found.
    func marked(_ snippet: Snippet) -> String {
        snippet.pieces.map { $0.isFound ? "*\($0.text)*" : $0.text }.joined()
    }

    /// Why a hit stands where it stands: a line for the whole, then one for each word.
    func lines(_ explanation: Explanation, of listings: Int) -> [String] {
        let title =
            switch explanation.title {
            case .all: pick("alle woorden in de titel", "all words in the title")
            case .some: pick("een deel van de woorden in de titel", "some of the words in the title")
            case .none: pick("geen woord in de titel", "no word in the title")
            }
        let score =
            explanation.score > 0
            ? pick("score ", "score ") + number(explanation.score)
            : pick("te veel gelijke om te scoren", "too many alike to score")
        let length = pick(
            "tekst \(number(explanation.relativeLength)) × gemiddeld",
            "text \(number(explanation.relativeLength)) × average")
        let words = explanation.words.map { word in
            "  \(word.text): \(number(word.contribution)) = \(way(word)), \(share(word, of: listings))"
        }
        return ["\(title); \(score); \(length)"] + words
    }

    private func way(_ word: Explanation.Word) -> String {
        let found = word.found.joined(separator: ", ")
        let way =
            switch word.way {
            case .itself: pick("het woord zelf", "the word itself")
            case .stem: pick("zelfde stam: \(found)", "same stem: \(found)")
            case .compound: pick("deel van: \(found)", "part of: \(found)")
            case .beginning: pick("begin van: \(found)", "beginning of: \(found)")
            case .slip: pick("lijkt op: \(found)", "looks like: \(found)")
            }
        let place = word.isInTitle ? pick("in de titel", "in the title") : pick("in de tekst", "in the text")
        return "\(way) (× \(number(word.factor))), \(place)"
    }

    private func share(_ word: Explanation.Word, of listings: Int) -> String {
        pick(
            "in \(word.listings) van \(listings) (zeldzaamheid \(number(word.rarity)))",
            "in \(word.listings) of \(listings) (rarity \(number(word.rarity)))")
    }

    /// A number with at most two decimals.
    private func number(_ value: Double) -> String {
        let text = String((value * 100).rounded() / 100)
        let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
        return pick(short.replacing(".", with: ","), short)
    }

    /// That nothing was found, and what to try, with how many hits that has.
    func nothingFound(_ suggestions: SearchSuggestions, for query: Query, in vocabulary: Vocabulary) -> String {
        let words = suggestions.corrections.map { "\(didYouMean($0.text)) (\($0.count))" }
        let filters = suggestions.liftings.map { "\(lifting($0, of: query, in: vocabulary)): \($0.count)." }
        return ([noHits] + words + filters).joined(separator: " ")
    }
}
