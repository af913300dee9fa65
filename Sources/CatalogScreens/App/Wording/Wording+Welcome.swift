import CatalogKit

// The introduction, colours and language.
extension Wording {
    var showTour: String { pick("rondleiding", "introduction") }
    var editProfile: String { pick("mijn gegevens", "my details") }
    var keyNextStep: String { pick("verder", "next") }
    var keyPreviousStep: String { pick("terug", "previous") }
    var tourKeys: String { pick("Enter verder · Esc overslaan", "Enter next · Esc skip") }
    var tourEnd: String { pick("Enter begin", "Enter begin") }

    func step(_ number: Int, of count: Int) -> String { pick("\(number) van \(count)", "\(number) of \(count)") }

    /// The introduction, in four steps.
    var tour: [(title: String, text: String)] {
        let (search, filters, save) = (key(.searchField), key(.filters), key(.saveSearch))
        let (enrol, cancel, undo) = (key(.enrol, in: .shelves), key(.cancel), key(.undo))
        let (interest, help, palette) = (key(.interest), key(.help), key(.palette))
        return [
            (
                pick("Welkom bij Netflixleren", "Welcome to Netflixleren"),
                pick(
                    "Kies wat je wilt leren, wanneer je wilt. Hier op Ontdek staat wat er binnenkort is, bij jou in de buurt en om "
                        + "meteen te lezen. Loop erdoor met de pijltjes of met h j k l; Enter opent.",
                    "Pick what you want to learn, when you want. Here in Discover is what comes up soon, near you, and to read "
                        + "right away. Walk through it with the arrows or h j k l; Enter opens.")
            ),
            (
                pick("Zoeken", "Searching"),
                pick(
                    "Druk op \(search) en typ een woord: de lijst volgt elke letter. Met \(filters) filter je op thema, plaats en "
                        + "datum; met \(save) bewaar je een zoekopdracht en hoor je later wat er nieuw is.",
                    "Press \(search) and type a word: the list follows every letter. \(filters) filters by theme, place and "
                        + "date; \(save) saves a search, and later you hear what is new.")
            ),
            (
                pick("Aanmelden", "Signing up"),
                pick(
                    "Met \(enrol) meld je je aan, met \(cancel) weer af, en \(undo) maakt ongedaan. Nog geen datum in de buurt? Met "
                        + "\(interest) laat je weten dat je zou komen; zijn er genoeg, dan komt het hierheen.",
                    "\(enrol) signs you up, \(cancel) cancels, \(undo) undoes. No date nearby? With \(interest) you say that you "
                        + "would come; if enough people do, it is given here.")
            ),
            (
                pick("De weg weten", "Finding your way"),
                pick(
                    "Onderaan staat wat de toetsen hier doen, \(help) toont ze allemaal en \(palette) zoekt ze op naam, ook kleuren "
                        + "en taal. De cijfers 1 tot 5 wisselen van tabblad. De muis werkt ook.",
                    "At the bottom stands what the keys do here, \(help) shows them all and \(palette) finds them by name, colours "
                        + "and language too. The digits 1 to 5 switch tabs. The mouse works as well.")
            ),
        ]
    }

    /// What a set of colours is called.
    package func name(of theme: Theme) -> String {
        switch theme {
        case .terminal: pick("van de terminal", "the terminal's")
        case .dark: pick("donker", "dark")
        case .light: pick("licht", "light")
        case .highContrast: pick("hoog contrast", "high contrast")
        }
    }

    func chooseTheme(_ theme: Theme) -> String { pick("kleuren: ", "colours: ") + name(of: theme) }

    func chosen(_ theme: Theme) -> String { sentenceCase(chooseTheme(theme)) + "." }

    /// The offer to speak a language, in that language.
    func speak(_ language: Language) -> String { Wording(language).pick("taal: Nederlands", "language: English") }

    var speaking: String { pick("Nu in het Nederlands.", "In English now.") }

    // MARK: - A settings file

    /// What is wrong in a settings file, where, and what to do.
    package func sentence(for problem: PreferenceProblem, in path: String) -> String {
        "\(path):\(problem.line):\(problem.column): " + sentence(for: problem.kind)
    }

    private func sentence(for problem: PreferenceProblem.Kind) -> String {
        switch problem {
        case .unknownSetting(let name, let suggestion):
            pick("‘\(name)’ is geen instelling. ", "‘\(name)’ is no setting. ")
                + suggested(suggestion, Preferences.settings)
        case .unknownValue(let name, let value, let choices):
            pick("‘\(value)’ kan niet bij \(name); kies ", "‘\(value)’ cannot be for \(name); choose ")
                + choices.joined(separator: ", ") + "."
        case .unknownAction(let name, let suggestion):
            pick("‘\(name)’ is niets dat een toets kan doen. ", "‘\(name)’ is nothing that a key can do. ")
                + (suggestion.map(didYouMean) ?? pick("Bekijk sto-tui settings --keys.", "See sto-tui settings --keys."))
        case .unknownKey(let name):
            pick(
                "‘\(name)’ is geen toets; schrijf een letter, Ctrl-x, Enter, Esc, Tab, Space, Up, PgDn, …",
                "‘\(name)’ is no key; write a letter, Ctrl-x, Enter, Esc, Tab, Space, Up, PgDn, …")
        case .noKey(let name): pick("Zet achter \(name): een toets.", "Put a key behind \(name):.")
        case .taken(let clash):
            pick(
                "\(clash.key.name) doet al iets: \(clash.action.name) (\(helpHeading(clash.context).lowercased())).",
                "\(clash.key.name) does something already: \(clash.action.name) (\(helpHeading(clash.context).lowercased()))."
            )
        }
    }

    private func suggested(_ suggestion: String?, _ all: [String]) -> String {
        suggestion.map(didYouMean) ?? pick("Er zijn: ", "There are: ") + all.joined(separator: ", ") + "."
    }
}
