public import CatalogKit

/// Every word that a user sees, in the user's language.
///
/// Each sentence stands here in both languages side by side, so that none can be forgotten in one of them. Sentences about
/// one subject stand in an extension of their own.
public struct Wording: Hashable, Sendable {
    /// The language of all words.
    public internal(set) var language: Language
    /// The keys that sentences name.
    private let keyMap: KeyMap

    /// Makes the words of a language, in which sentences name the keys of a table.
    public init(_ language: Language, keyMap: KeyMap = .standard) {
        self.language = language
        self.keyMap = keyMap
    }

    /// The first key for an action in a place, or in any; the one for everything by name where it has none.
    func key(_ action: Action, in context: Context? = nil) -> String {
        let binding = keyMap.bindings.first { binding in
            binding.action == action && !binding.keys.isEmpty && context.map(binding.contexts.contains) ?? true
        }
        return binding?.keys[0].name ?? ":"
    }

    /// The one of two texts that is in this language; the other is not even made.
    package func pick(_ dutch: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        language == .dutch ? dutch() : english()
    }

    /// A count with its noun in the right number.
    package func count(_ number: Int, _ dutch: (one: String, many: String), _ english: (one: String, many: String))
        -> String
    {
        let (one, many) = language == .dutch ? dutch : english
        return "\(number) \(number == 1 ? one : many)"
    }
}

// MARK: - Tabs and keys

extension Wording {
    var appName: String { "Netflixleren" }
    var tabSearch: String { pick("Zoeken", "Search") }
    var tabAgenda: String { pick("Agenda", "Agenda") }

    var keyOpen: String { pick("open", "open") }
    var keyToggle: String { pick("aan/uit", "on/off") }
    var keyToResults: String { pick("naar de lijst", "to the list") }
    var keyConfirm: String { pick("akkoord", "OK") }
    var keyEnrol: String { pick("aanmelden", "sign up") }
    var keyCancel: String { pick("afmelden", "cancel") }
    var keyUndo: String { pick("ongedaan", "undo") }
    var keySearch: String { pick("zoek", "search") }
    var keyFilters: String { pick("filters", "filters") }
    var keyClearFilters: String { pick("wis filters", "clear filters") }
    var keySort: String { pick("sorteer", "sort") }
    var keyNear: String { pick("afstand vanaf", "distance from") }
    var keyNextPane: String { pick("volgend deel", "next part") }
    var keyPreviousPane: String { pick("vorig deel", "previous part") }
    var keyBack: String { pick("terug", "back") }
    var keyHelp: String { pick("hulp", "help") }
    var keyQuit: String { pick("stop", "quit") }
    var keyDown: String { pick("omlaag", "down") }
    var keyUp: String { pick("omhoog", "up") }
    var keyPageDown: String { pick("bladzijde omlaag", "page down") }
    var keyPageUp: String { pick("bladzijde omhoog", "page up") }
    var keyTop: String { pick("naar het begin", "to the top") }
    var keyBottom: String { pick("naar het eind", "to the end") }

    /// The heading of the help, and of each part of it.
    var helpTitle: String { pick("Toetsen", "Keys") }

    func helpHeading(_ context: Context) -> String {
        switch context {
        case .shelves: pick("Op Ontdek", "In Discover")
        case .results: pick("In de lijst", "In the list")
        case .facets: pick("In de filters", "In the filters")
        case .course: pick("Op de pagina van een activiteit", "On an activity's page")
        case .agenda: pick("In de agenda", "In the agenda")
        case .calendar: pick("In de week en de maand van de agenda", "In the agenda's week and month")
        case .demand: pick("In het overzicht van de vraag", "On the board of demand")
        case .demandCourse: pick("Bij een cursus in de vraag", "On a course of that board")
        case .offerings: pick("In het overzicht van de uitvoeringen", "On the board of offerings")
        case .participants: pick("Bij de mensen van een uitvoering", "With the people of an offering")
        case .proposals: pick("Bij de voorstellen", "With the proposals")
        case .questions: pick("In het overzicht van de vragen", "On the list of questions")
        case .question: pick("Bij een vraag", "With a question")
        case .ideas: pick("In het overzicht van de ideeën", "On the list of ideas")
        case .idea: pick("Bij een idee", "With an idea")
        case .report: pick("In het verslag", "In the report")
        case .outbox: pick("In de post", "In the mail")
        case .letter: pick("Bij een bericht", "With a message")
        case .learning: pick("In Mijn leren", "In My learning")
        case .module: pick("Op de pagina van een module", "On a module's page")
        case .player: pick("Bij het lezen", "While reading")
        case .contents: pick("In de inhoud van een module", "In a module's contents")
        case .check: pick("Bij een vraag om jezelf te toetsen", "With a question to test yourself")
        case .find: pick("Bij het zoeken in een module", "While looking for text in a module")
        case .grid: pick("In een rooster", "In a grid")
        case .searchField: pick("In het zoekveld", "In the search box")
        case .completing: pick("Bij het aanvullen van een filter", "While completing a filter")
        case .form: pick("In een formulier", "In a form")
        case .choice: pick("In een vraag", "In a question")
        case .help: pick("In deze hulp", "In this help")
        case .palette: pick("Bij alles op naam", "With all by name")
        case .saved: pick("In de bewaarde zoekopdrachten", "In the saved searches")
        case .tour: pick("In de rondleiding", "In the introduction")
        }
    }

    var helpMouse: String {
        pick(
            "Met de muis: klik om te kiezen, nog eens om te openen; draai om te schuiven.",
            "With the mouse: click to select, again to open; turn the wheel to scroll.")
    }

    var tooSmall: String {
        pick("Dit venster is te klein: minstens 40 × 12.", "This window is too small: at least 40 × 12.")
    }
}

// MARK: - Searching

extension Wording {
    var searchPlaceholder: String { pick("Zoek een woord, bijvoorbeeld lassen", "Search a word, for example welding") }
    var loading: String { pick("De catalogus wordt geladen …", "Loading the catalogue …") }
    package var noHits: String { pick("Niets gevonden.", "Nothing found.") }
    func indexing(_ count: Int) -> String {
        pick("De zoekindex wordt gemaakt: \(count) tot nu toe…", "Building the search index: \(count) so far…")
    }
    func catalogueHasErrors(_ number: Int) -> String {
        count(number, ("fout", "fouten"), ("error", "errors"))
            + pick(" in de catalogus; sto-tui check noemt ze.", " in the catalogue; sto-tui check names them.")
    }
    var noHitsHint: String {
        pick(
            "Probeer een ander woord, of wis de filters met \(key(.clearFilters)).",
            "Try another word, or clear the filters with \(key(.clearFilters)).")
    }

    func hits(_ number: Int) -> String { count(number, ("activiteit", "activiteiten"), ("activity", "activities")) }

    /// The same where there is little room.
    func found(_ number: Int) -> String { pick("\(number) gevonden", "\(number) found") }

    func sortedBy(_ sort: Query.Sort) -> String {
        switch sort {
        case .relevance: pick("best passend eerst", "best match first")
        case .date: pick("op datum", "by date")
        case .distance: pick("dichtstbij eerst", "nearest first")
        }
    }

    package func facet(_ facet: Query.Facet) -> String {
        switch facet {
        case .theme: pick("Thema", "Theme")
        case .format: pick("Vorm", "Format")
        case .profile: pick("Profiel", "Profile")
        case .sector: pick("Sector", "Sector")
        case .provider: pick("Aanbieder", "Provider")
        case .place: pick("Plaats", "Place")
        case .language: pick("Taal", "Language")
        case .month: pick("Maand", "Month")
        case .price: pick("Prijs", "Price")
        }
    }

    func distanceFrom(_ place: String) -> String { pick("Afstand van \(place)", "Distance from \(place)") }
    var changePlace: String { pick("andere plaats …", "another place …") }
    var placeQuestion: String { pick("Afstand vanaf welke plaats?", "Distance from which place?") }
    package func unknownPlace(_ name: String) -> String {
        pick("‘\(name)’ staat niet in de lijst van plaatsen.", "‘\(name)’ is not in the list of places.")
    }
    func within(_ kilometres: Int) -> String { pick("binnen \(kilometres) km", "within \(kilometres) km") }
    func withinOf(_ kilometres: Double, _ place: String) -> String {
        let distance =
            kilometres == kilometres.rounded() && kilometres < 1e6 ? String(Int(kilometres)) : "\(kilometres)"
        return pick("binnen \(distance) km van \(place)", "within \(distance) km of \(place)")
    }
    var other: String { pick("Overig", "Other") }
    var onlyFreePlaces: String { pick("met vrije plekken", "with free places") }
    var alsoPast: String { pick("ook wat voorbij is", "also what is past") }
    func more(_ number: Int) -> String { pick("nog \(number) …", "\(number) more …") }
    var fewer: String { pick("minder …", "fewer …") }

    /// The name of a language that something is given in.
    func languageName(_ code: String) -> String {
        switch code {
        case "nl": pick("Nederlands", "Dutch")
        case "en": pick("Engels", "English")
        case "de": pick("Duits", "German")
        case "fr": pick("Frans", "French")
        default: code
        }
    }
}
