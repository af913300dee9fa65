import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The command palette")
struct CommandPaletteTests {
    @Test("does what is typed a few letters of")
    func doing() throws {
        var app = try TestApp()
        app.type(":sort")
        #expect(app.text.contains("Sorteer"))
        app.type("<Enter>")
        #expect(app.text.contains("dichtstbij eerst"))
    }

    @Test("offers what works in the place it lies on, and no movements")
    func place() throws {
        var app = try TestApp(tab: .agenda)
        app.type(":")
        #expect(app.text.contains("Afmelden"))
        #expect(!app.text.contains("Omlaag"))
        #expect(!app.text.contains("Wis filters"))
    }

    @Test("looks for the typed words in the whole offer where nothing is called so")
    func searching() throws {
        var app = try TestApp(tab: .agenda)
        app.type(":robotica")
        #expect(app.text.contains("Zoek ‘robotica’ in het aanbod"))
        app.type("<Up><Down><Down><Down><Enter>")
        #expect(app.model.tab == .search)
        #expect(app.model.search.field.text == "robotica")
    }

    @Test("says what everything is called in every list, so that all can be found")
    func complete() throws {
        for tab in Tab.allCases {
            var app = try TestApp(tab: tab)
            app.type(":")
            let entries = app.model.entries(of: CommandPalette())
            #expect(entries.contains { $0.deed == .action(.tab(.agenda)) })
            #expect(entries.contains { $0.deed == .action(.theme(.light)) })
            #expect(Set(entries.map(\.label)).count == entries.count)
        }
    }

    @Test("puts other colours and another language on, keeps them, and takes them back")
    func settings() throws {
        var app = try TestApp()
        app.type(":licht<Enter>")
        #expect(app.model.preferences.theme == .light)
        #expect(app.settings == ["theme": "light"])
        app.type(":english<Enter>")
        #expect(app.text.contains("Search"))
        #expect(app.settings["language"] == "en")
        app.type("u")
        #expect(app.text.contains("Zoeken"))
        #expect(app.settings["language"] == "nl")
    }

    @Test("changes who somebody is")
    func profile() throws {
        var app = try TestApp(profile: Person(email: "an@school.nl", name: "An"))
        app.type(":gegevens<Enter>")
        #expect(app.text.contains("an@school.nl"))
        app.type("<C-u>Anna<Enter><Enter><Enter>")
        #expect(app.savedProfile?.name == "Anna")
        #expect(app.savedProfile?.email == "an@school.nl")
    }
}

@Suite("A key that does nothing")
struct KeyHintTests {
    @Test("is answered with the keys that do something, until the next key")
    func hints() throws {
        var app = try TestApp()
        app.type("~")
        #expect(app.text.contains("‘~’ doet hier niets."))
        #expect(app.text.contains("p afstand vanaf"))
        app.type("j")
        #expect(!app.text.contains("p afstand vanaf"))
        app.type("~f")
        #expect(app.model.search.focus == .facets)
    }

    @Test("is answered in the smallest window too")
    func small() throws {
        var app = try TestApp(size: Size(40, 12))
        app.type("~")
        #expect(app.text.contains("Toetsen"))
    }
}

@Suite("The clipboard")
struct ClipboardTests {
    @Test("takes what tells a colleague what, when and where")
    func copying() throws {
        var app = try TestApp()
        app.type("/lasersnijden<Enter>y")
        let copied = try #require(app.copied)
        #expect(copied.hasPrefix("Lasersnijden"))
        #expect(copied.split(separator: "\n").count == 4)
        #expect(app.text.contains("Gekopieerd: Lasersnijden"))
    }

    @Test("says so where there is nothing")
    func nothing() throws {
        var app = try TestApp(tab: .agenda)
        app.type("y")
        #expect(app.copied == nil)
        #expect(app.text.contains("Hier is niets om te kopiëren."))
    }
}

@Suite("Saved searches")
struct SavedSearchTests {
    @Test("are kept with their words and filters, once")
    func saving() throws {
        var app = try TestApp()
        app.type("b")
        #expect(app.remembered == nil)
        #expect(app.text.contains("Zoek of filter eerst"))
        app.type("/las<Enter>b")
        #expect(app.remembered?.searches.map(\.text) == ["las"])
        app.type("b")
        #expect(app.remembered?.searches.count == 1)
        #expect(app.text.contains("al bewaard"))
        app.type("u")
        #expect(app.remembered?.searches.isEmpty == true)
    }

    @Test("tell what came since somebody last looked, mark it, and have been seen then")
    func new() throws {
        var search = SavedSearch(text: "", Query(filters: [.theme: ["techlab"]]))
        search.seen = []
        var app = try TestApp(tab: .discover, remembered: Remembered(hasSeenTour: true, searches: [search]))
        let total = try #require(app.model.savedAnswers[0]?.total)
        #expect(total > 0)
        #expect(app.text.contains("\(total) nieuw in wat je bewaarde (B)"))
        app.type("B")
        #expect(app.text.contains("\(total), \(total) nieuw"))
        app.type("<Enter>")
        #expect(app.model.tab == .search)
        #expect(app.model.search.asked.filters[.theme] == ["techlab"])
        #expect(app.screen.count { $0.contains("•") } == total)
        #expect(app.remembered?.searches[0].seen?.count == total)
        app.type("1")
        #expect(!app.text.contains("nieuw in wat je bewaarde"))
    }

    @Test("go, and come back")
    func removing() throws {
        let searches = ["las", "robot"].map { SavedSearch(text: $0, Query()) }
        var app = try TestApp(remembered: Remembered(hasSeenTour: true, searches: searches))
        app.type("Bx")
        #expect(app.remembered?.searches.map(\.text) == ["robot"])
        app.type("u")
        #expect(app.remembered?.searches.map(\.text) == ["las", "robot"])
        app.type("xxx<Esc>B")
        #expect(app.text.contains("Nog niets bewaard"))
    }

    @Test("find the same later, whatever was chosen")
    func roundTrip() throws {
        var app = try TestApp()
        app.type("f<Space>")
        let asked = app.model.search.asked
        let saved = SavedSearch(text: app.model.search.field.text, app.model.search.query)
        let again = saved.query(upcoming: try #require(asked.upcoming), in: .sample)
        #expect(again.filters == asked.filters.filter { !$0.value.isEmpty })
        #expect(again.freePlaces)
        #expect(asked.freePlaces)
    }
}

@Suite("The introduction")
struct TourTests {
    @Test("comes once, in four steps, for who is new")
    func steps() throws {
        var app = try TestApp(tab: .discover, remembered: Remembered())
        #expect(app.text.contains("Welkom bij Netflixleren"))
        #expect(app.text.contains("1 van 4"))
        app.type("<Enter><Enter><Enter>")
        #expect(app.text.contains("4 van 4"))
        app.type("<Enter>")
        #expect(app.model.dialog == nil)
        #expect(app.remembered?.hasSeenTour == true)
    }

    @Test("can be skipped, and asked for again")
    func again() throws {
        var app = try TestApp(tab: .discover, remembered: Remembered())
        app.type("<Esc>")
        #expect(app.remembered?.hasSeenTour == true)
        app.type(":rondl<Enter>")
        #expect(app.text.contains("1 van 4"))
    }

    @Test("stays away from who has a profile")
    func known() throws {
        let app = try TestApp(profile: Person(email: "an@school.nl", name: "An"), remembered: Remembered())
        #expect(app.model.dialog == nil)
    }

    @Test("fits the smallest window in both languages", arguments: Language.allCases)
    func small(language: Language) throws {
        var app = try TestApp(size: Size(40, 12), language: language, tab: .discover, remembered: Remembered())
        for step in Wording(language).tour {
            let last = try #require(step.text.split(separator: " ").last)
            #expect(app.text.contains(last))
            app.type("<Enter>")
        }
    }
}

@Suite("Plain text")
struct PlainTextTests {
    @Test("shows words alone, in one column, with the cursor on what is selected", arguments: Tab.allCases)
    func words(tab: Tab) throws {
        var preferences = Preferences()
        preferences.isPlain = true
        let app = try TestApp(size: Size(120, 40), tab: tab, preferences: preferences)
        let drawn = app.text.unicodeScalars.filter { ("\u{2500}"..."\u{25FF}").contains($0) }
        #expect(drawn.isEmpty)
        if tab == .search { #expect(app.cursorRow?.isEmpty == false) }
    }
}
