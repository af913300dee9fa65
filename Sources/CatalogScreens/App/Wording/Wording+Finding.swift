import CatalogKit

// The command palette, the hints, the clipboard and saved searches.
extension Wording {
    var keyPalette: String { pick("alles op naam", "all by name") }
    var keyDoIt: String { pick("doen", "do it") }
    var keyCopy: String { pick("kopieer", "copy") }
    var keySaveSearch: String { pick("bewaar deze zoekopdracht", "save this search") }
    var keySavedSearches: String { pick("bewaarde zoekopdrachten", "saved searches") }
    var keyRemove: String { pick("weg ermee", "remove") }

    var paletteTitle: String { pick("Wat wil je doen?", "What would you like to do?") }
    var palettePlaceholder: String { pick("typ een paar letters", "type a few letters") }
    var savedTitle: String { pick("Bewaarde zoekopdrachten", "Saved searches") }
    var nothingToSave: String {
        pick("Zoek of filter eerst op iets; dat kun je dan bewaren.", "Search or filter first; then it can be saved.")
    }
    var alreadySaved: String { pick("Die zoekopdracht is al bewaard.", "That search is saved already.") }
    var nothingToCopy: String { pick("Hier is niets om te kopiëren.", "There is nothing to copy here.") }
    var undoneOwnChange: String { pick("Ongedaan gemaakt.", "Undone.") }

    /// A text with a capital in front.
    func sentenceCase(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    func searchFor(_ text: String) -> String { pick("Zoek ‘\(text)’ in het aanbod", "Search for ‘\(text)’") }

    func doesNothing(_ key: String) -> String { pick("‘\(key)’ doet hier niets.", "‘\(key)’ does nothing here.") }

    func copied(_ title: String) -> String { pick("Gekopieerd: \(title)", "Copied: \(title)") }

    func saved(_ name: String, list: String) -> String {
        pick(
            "Bewaard: \(name). Met \(list) zie je later wat er nieuw is.",
            "Saved: \(name). With \(list) you see later what is new.")
    }

    func removed(_ name: String) -> String { pick("‘\(name)’ is weg.", "‘\(name)’ is gone.") }

    func nothingSaved(_ key: String) -> String {
        pick("Nog niets bewaard. In Zoeken bewaar je met \(key).", "Nothing saved yet. In Search, \(key) saves.")
    }

    /// How many hits a saved search has.
    func found(_ total: Int, new: Int) -> String {
        new == 0 ? String(total) : pick("\(total), \(new) nieuw", "\(total), \(new) new")
    }

    func newInSaved(_ number: Int, list: String) -> String {
        pick("\(number) nieuw in wat je bewaarde (\(list))", "\(number) new in what you saved (\(list))")
    }
}
