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

    /// That nothing was found, and what to try, with how many hits that has.
    func nothingFound(_ suggestions: SearchSuggestions, for query: Query, in vocabulary: Vocabulary) -> String {
        let words = suggestions.corrections.map { "\(didYouMean($0.text)) (\($0.count))" }
        let filters = suggestions.liftings.map { "\(lifting($0, of: query, in: vocabulary)): \($0.count)." }
        return ([noHits] + words + filters).joined(separator: " ")
    }
}
