import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("A settings file")
struct PreferencesTests {
    private static func read(_ text: String) -> (Preferences, [String]) {
        let file = SettingsFile(Array(text.utf8), path: "config.yaml")
        var problems: [PreferenceProblem] = []
        let preferences = Preferences(file, &problems)
        return (preferences, problems.map { Wording(.english).sentence(for: $0, in: "config.yaml") })
    }

    @Test("sets colours, language, plain text and keys")
    func settings() throws {
        let (preferences, problems) = Self.read(
            """
            theme: high-contrast
            language: en
            plain: true
            keys:
              enrol: [A, Ctrl-a]
              search-field: F
            """)
        #expect(problems.isEmpty)
        #expect(preferences.theme == .highContrast)
        #expect(preferences.language == .english)
        #expect(preferences.isPlain)
        #expect(preferences.keyMap.action(for: .character("A"), in: .results) == .enrol)
        #expect(preferences.keyMap.action(for: .control("a"), in: .course) == .enrol)
        #expect(preferences.keyMap.action(for: .character("a"), in: .results) == nil)
        #expect(preferences.keyMap.action(for: .character("F"), in: .agenda) == .searchField)
    }

    @Test(
        "says of everything that cannot be where it stands and what to do",
        arguments: [
            ("thema: light", "config.yaml:1:1: ‘thema’ is no setting. Did you mean ‘theme’?"),
            (
                "theme: pink",
                "config.yaml:1:1: ‘pink’ cannot be for theme; choose terminal, dark, light, high-contrast."
            ),
            ("plain: [true, false]", "config.yaml:1:1: ‘true, false’ cannot be for plain; choose true, false."),
            ("keys:\n  enroll: a", "config.yaml:2:3: ‘enroll’ is nothing that a key can do. Did you mean ‘enrol’?"),
            (
                "keys:\n  enrol: Ctrl-Alt-Q",
                "config.yaml:2:3: ‘Ctrl-Alt-Q’ is no key; write a letter, Ctrl-x, Enter, Esc, Tab, Space, Up, PgDn, …"
            ),
            ("keys:\n  enrol:", "config.yaml:2:3: Put a key behind enrol:."),
        ])
    func problems(text: String, sentence: String) {
        let (preferences, problems) = Self.read(text)
        #expect(problems == [sentence])
        #expect(preferences == Preferences())
    }

    @Test("takes no key from what it does already, and keeps the rest of the file's keys")
    func clash() {
        let (preferences, problems) = Self.read("keys:\n  enrol: u\n  sort: o\n")
        #expect(problems.count == 1)
        #expect(problems[0].hasPrefix("config.yaml:2:3: u does something already: undo"))
        #expect(preferences.keyMap.action(for: .character("u"), in: .results) == .undo)
        #expect(preferences.keyMap.action(for: .character("a"), in: .results) == .enrol)
        #expect(preferences.keyMap.action(for: .character("o"), in: .results) == .sort)
    }

    @Test("leaves a way back where letters are typed, whatever letter is chosen for it")
    func typing() {
        let (preferences, problems) = Self.read("keys:\n  back: Z\n")
        #expect(problems.isEmpty)
        #expect(preferences.keyMap.action(for: .character("Z"), in: .course) == .back)
        #expect(preferences.keyMap.action(for: .escape, in: .searchField) == .back)
        #expect(preferences.keyMap.action(for: .character("Z"), in: .searchField) == nil)
    }

    @Test("is what sentences that name a key go by")
    func sentences() throws {
        let (preferences, _) = Self.read("keys:\n  undo: Z\n  enrol: A\n")
        var app = try TestApp(tab: .agenda, preferences: preferences)
        #expect(app.text.contains("Zoek een activiteit (2) en meld je aan met A."))
        app.type(":licht<Enter>")
        #expect(app.text.contains("Met Z maak je het ongedaan."))
    }

    @Test("changes by one line when a value is chosen on the screen")
    func editing() {
        let text = "# mine\ntheme: dark # at night\nkeys:\n  enrol: A\n"
        #expect(
            SettingsFile.text(setting: "theme", to: "light", in: text)
                == "# mine\ntheme: light\nkeys:\n  enrol: A\n")
        #expect(SettingsFile.text(setting: "language", to: "en", in: text) == text + "language: en\n")
        #expect(SettingsFile.text(setting: "theme", to: "light", in: "") == "theme: light\n")
    }

    @Test("names every key that the table has, and reads the names back")
    func names() {
        for key in Set(KeyMap.standard.bindings.flatMap(\.keys)) {
            let name = key == .character(" ") ? "Space" : key.name
            let words: [Key: String] = [.up: "Up", .down: "Down", .left: "Left", .right: "Right", .backspace: "⌫"]
            #expect(Key(words[key] ?? name) == key)
        }
        #expect(Key("F99") == nil)
        #expect(Key("") == nil)
    }

    @Test("has one name for each thing that a key can do, in lower case with hyphens")
    func actionNames() throws {
        let actions = Set(KeyMap.standard.bindings.map(\.action))
        #expect(Set(actions.map(\.name)).count == actions.count)
        for action in actions { #expect(try #/[a-z]+(-[a-z]+)*/#.wholeMatch(in: action.name) != nil) }
        #expect(KeyMap.actions["page-down"] == .pageDown)
        #expect(KeyMap.actions["tab-agenda"] == .tab(.agenda))
    }
}

@Suite("A fuzzy match")
struct FuzzyMatchTests {
    @Test("finds letters in order, whatever the case and accents")
    func finding() {
        #expect(FuzzyMatch("agd", in: "Agenda")?.places == [0, 1, 4])
        #expect(FuzzyMatch("ideeen", in: "Ideeën") != nil)
        #expect(FuzzyMatch("IDEEEN", in: "3 ideeën")?.places == [2, 3, 4, 5, 6, 7])
        #expect(FuzzyMatch("adg", in: "Agenda") == nil)
        #expect(FuzzyMatch("agendaa", in: "Agenda") == nil)
    }

    @Test("prefers the starts of words, then letters side by side, then the shorter name")
    func ranking() throws {
        func score(_ typed: String, _ name: String) throws -> Int { try #require(FuzzyMatch(typed, in: name)).score }
        #expect(try score("wf", "Wis filters") > score("wf", "Afwijfelen wfn"))
        #expect(try score("kop", "Kopieer") > score("kop", "Blik op iets"))
        #expect(try score("zoek", "Zoek") > score("zoek", "Zoeken"))
    }

    @Test("takes the best of several ways to find the letters")
    func best() {
        #expect(FuzzyMatch("b", in: "ab b")?.places == [3])
        #expect(FuzzyMatch("ab", in: "a cab")?.places == [3, 4] || FuzzyMatch("ab", in: "a cab")?.places == [0, 4])
    }

    @Test("agrees with trying every way", arguments: [("as", "basgitaas"), ("ab", "a cab ab"), ("aaa", "aabaca a")])
    func exhaustive(typed: String, name: String) throws {
        let letters = Array(name)
        var best = Int.min
        func walk(_ wanted: ArraySlice<Character>, from start: Int, _ score: Int, _ last: Int) {
            guard let letter = wanted.first else {
                best = max(best, score)
                return
            }
            for place in letters.indices where place >= start && letters[place] == letter {
                let isStart = place == 0 || !letters[place - 1].isLetter
                let gain = 1 + (isStart ? 8 : 0) + (last == place - 1 && last >= 0 ? 5 : 0)
                walk(wanted.dropFirst(), from: place + 1, score + gain, place)
            }
        }
        walk(ArraySlice(typed), from: 0, 0, -2)
        #expect(try #require(FuzzyMatch(typed, in: name)).score == best * 100 - letters.count)
    }
}
