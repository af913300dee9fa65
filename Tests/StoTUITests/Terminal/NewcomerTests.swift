import Foundation
import Testing

extension TerminalTests {
    @Suite("A newcomer's first evening")
    struct Newcomer {
        @Test("A second chapter, a sign-up, a saved search and a calendar file, within thirty keys from the start")
        func thirtyKeys() throws {
            let home = try Home(isNew: true)
            let terminal = try TmuxTerminal(home: home, environment: ["STO_CATALOG": ProgramRunner.regionCatalog])
            try terminal.enter("sto-tui; echo code=$?")
            try terminal.wait(for: "Welkom bij Netflixleren")
            var keys = 0
            func press(_ names: String..., showing text: String) throws {
                for name in names { try terminal.press(name) }
                keys += names.count
                try terminal.wait(for: text)
            }
            // The introduction, then the first card; who it is: Jo, jo@s.nl, of no school.
            try press("Escape", showing: "Binnenkort in de regio")
            try press("a", showing: "Wie ben je?")
            try press(
                "J", "o", "Tab", "j", "o", "@", "s", ".", "n", "l", "Tab", "Enter", showing: "Wil je je aanmelden?")
            try press("Enter", showing: "✓ Je bent aangemeld")
            // Mijn leren, a module, and the chapter after its first.
            try press("4", showing: "Domotica, je eerste slimme schakeling")
            try press("j", "Enter", showing: "1/2")
            try press("l", showing: "2/2")
            // A search that is kept, and the agenda as a file.
            try press("2", showing: "activiteiten")
            try press("/", "l", "a", "s", "Enter", "b", showing: "Bewaard: las")
            try press("3", showing: "Binnenkort")
            try press("w", showing: ".ics")
            #expect(keys <= 30)

            try terminal.press("q")
            try terminal.wait(for: "code=0")
            #expect(home.read("state/netflixleren/state.json").contains(#""text" : "las""#))
            let calendar = home.read("netflixleren-agenda.ics")
            #expect(calendar.contains("BEGIN:VEVENT") && calendar.contains("STATUS:CONFIRMED"))
        }

        @Test("The introduction comes once")
        func introduction() throws {
            let home = try Home(isNew: true)
            let terminal = try TmuxTerminal(home: home)
            try terminal.enter("sto-tui; echo code=$?")
            try terminal.wait(for: "1 van 4")
            try terminal.press("Enter", "Enter", "Enter", "Enter")
            try terminal.wait("no introduction") { !$0.contains("4 van 4") && $0.contains("Enter open") }
            try terminal.press("q")
            try terminal.wait(for: "code=0")
            try terminal.enter("clear; sto-tui")
            try terminal.wait("shelves at once") { $0.contains("Binnenkort") && !$0.contains("1 van 4") }
        }
    }

    @Suite("What somebody likes")
    struct Preferences {
        @Test("Keys and colours come from the settings file, and a choice on the screen goes there")
        func settings() throws {
            let home = try Home()
            try FileManager.default.createDirectory(
                atPath: "\(home.folder)/config/netflixleren", withIntermediateDirectories: true)
            try home.write("# mine\ntheme: dark\nkeys:\n  search-field: F\n", to: "config/netflixleren/config.yaml")
            let terminal = try TmuxTerminal(home: home)
            try terminal.record(to: "\(home.folder)/bytes")
            try terminal.enter("sto-tui; echo code=$?")
            try terminal.wait(for: "F zoek")
            try terminal.press("F")
            try terminal.type("lassen")
            try terminal.wait(for: "1 activiteit")
            try terminal.press("Enter", ":")
            try terminal.type("licht")
            try terminal.wait(for: "Kleuren: licht")
            try terminal.press("Enter")
            try terminal.wait(for: "✓ Kleuren: licht.")
            try terminal.press("q")
            try terminal.wait(for: "code=0")
            #expect(home.read("bytes").contains("48;5;234") && home.read("bytes").contains("48;5;231"))
            #expect(
                home.read("config/netflixleren/config.yaml") == "# mine\ntheme: light\nkeys:\n  search-field: F\n")
        }

        @Test("A mistake in the settings file is told, and the program works")
        func mistake() throws {
            let home = try Home()
            try FileManager.default.createDirectory(
                atPath: "\(home.folder)/config/netflixleren", withIntermediateDirectories: true)
            try home.write("theme: pink\n", to: "config/netflixleren/config.yaml")
            let terminal = try TmuxTerminal(home: home)
            try terminal.enter("sto-tui; echo code=$?")
            try terminal.wait(for: "config.yaml:1:1: ‘pink’ kan niet bij theme")
            try terminal.press("q")
            try terminal.wait(for: "code=0")
            try terminal.enter("clear; sto-tui settings; echo code=$?")
            let screen = try terminal.wait(for: "code=1")
            #expect(screen.contains("‘pink’ kan niet bij theme; kies terminal, dark, light"))
        }

        @Test("What is copied is on the terminal's clipboard (OSC 52)")
        func clipboard() throws {
            let home = try Home()
            let terminal = try TmuxTerminal(home: home)
            try terminal.record(to: "\(home.folder)/bytes")
            try terminal.enter("sto-tui; echo code=$?")
            try terminal.openSearch(finding: "4 activiteiten")
            try terminal.press("y")
            try terminal.wait(for: "Gekopieerd: ")
            let bytes = home.read("bytes")
            let sent = try #require(bytes.firstMatch(of: /\u{1B}\]52;c;([A-Za-z0-9+\/=]+)\u{07}/))
            let text = String(decoding: try #require(Data(base64Encoded: String(sent.1))), as: UTF8.self)
            #expect(text.hasPrefix("Lasersnijden, van tekening tot product\n"))
        }

        @Test("Plain text has neither lines nor bars, and the cursor on what is selected")
        func plain() throws {
            let terminal = try TmuxTerminal(home: Home())
            try terminal.enter("sto-tui --plain; echo code=$?")
            try terminal.openSearch(finding: "4 activiteiten")
            let screen = try terminal.screen()
            let drawn = screen.lines.joined().unicodeScalars.filter { ("\u{2500}"..."\u{25FF}").contains($0) }
            #expect(drawn.isEmpty)
            #expect(screen.current.contains("Lasersnijden"))
        }
    }
}
