import Testing

extension TerminalTests {
    @Suite("A whole journey")
    struct Journey {
        @Test("With the keys alone", arguments: [(120, 40), (80, 24)])
        func keys(columns: Int, rows: Int) throws {
            let terminal = try TmuxTerminal(columns: columns, rows: rows, home: Home())
            try terminal.enter("echo before; sto-tui; echo code=$?")
            try terminal.openSearch(finding: "4 activiteiten")

            try terminal.press("/")
            try terminal.type("lasersnijden")
            try terminal.wait(for: "2 activiteiten")
            try terminal.press("Enter", "f")
            try terminal.wait("cursor in the filters") { $0.contains("aan/uit") && $0.current.contains("[ ]") }
            try Self.toggle("[ ] TechLab", saying: "▼ TechLab", in: terminal)
            try Self.toggle("[ ] maart 2027", saying: "· maart 2027", in: terminal)
            try Self.toggle("[ ] binnen 5 km", saying: "binnen 5 km van Heerlen", in: terminal, by: "Up")
            try terminal.press("f")
            try terminal.wait("hit that the cursor is on") { $0.current.contains("▸ do 11 mrt") }

            try terminal.press("Enter")
            try terminal.wait(for: "▸ do 11 mrt 2027, 15:30–18:30")
            try terminal.press("a")
            try terminal.wait(for: "Wie ben je?")
            try terminal.type("Jan Janssen")
            try terminal.press("Tab")
            try terminal.type("jan@school.example")
            try terminal.press("Tab")
            try terminal.type("Eigen school")
            try terminal.press("Enter")
            try terminal.wait(for: "Wil je je aanmelden?")
            try terminal.press("Enter")
            try terminal.wait(for: "✓")

            try terminal.press("3")
            try terminal.wait("agenda with the training") { $0.contains("Binnenkort") && $0.contains("▸ do 11 mrt") }
            try terminal.press("x")
            try terminal.wait(for: "Wil je je afmelden?")
            try terminal.press("Enter")
            try terminal.wait(for: "Je agenda is nog leeg.")
            try terminal.press("u")
            try terminal.wait("agenda with it again") { $0.contains("Binnenkort") && $0.contains("▸ do 11 mrt") }

            try terminal.press("q")
            let screen = try terminal.wait(for: "code=0")
            #expect(screen.contains("before"))
            #expect(!screen.contains("Netflixleren"))
        }

        @Test("With the mouse")
        func mouse() throws {
            let terminal = try TmuxTerminal(home: Home())
            try terminal.enter("sto-tui; echo code=$?")
            try terminal.openSearch(finding: "4 activiteiten")

            try terminal.click(on: "Zoek een woord")
            try terminal.paste("laser\nsnijden")
            try terminal.wait(for: "laser snijden")
            try terminal.press("C-u")
            try terminal.wait(for: "4 activiteiten")
            try terminal.click(on: "[ ] TechLab")
            try terminal.wait(for: "▼ TechLab")
            try terminal.wait(for: "3 activiteiten")
            try terminal.click(on: "[ ] binnen 5 km")
            try terminal.wait(for: "2 activiteiten")
            try terminal.click(on: "[ ] maart 2027")
            try terminal.wait(for: "1 activiteit ")
            try terminal.click(on: "[x] TechLab")
            try terminal.wait("TechLab switched off") { !$0.contains("▼ TechLab") }
            try terminal.click(on: "[x] binnen 5 km")
            try terminal.wait(for: "2 activiteiten")
            try terminal.wheel(column: 60, row: 6)
            try terminal.wait(for: "▸ do 18 mrt")
            try terminal.click(on: "do 11 mrt")
            try terminal.wait(for: "▸ do 11 mrt")
            try terminal.click(on: "do 11 mrt")
            try terminal.wait(for: "▸ do 11 mrt 2027, 15:30–18:30")
            try terminal.click(on: "aanmelden")
            try terminal.wait(for: "Wie ben je?")
            try terminal.type("Jan Janssen")
            try terminal.click(on: "E-mail")
            try terminal.type("jan@school.example")
            try terminal.click(on: "School")
            try terminal.type("vmbo")
            try terminal.click(on: "VMBO Maastricht")
            try terminal.wait(for: "Wil je je aanmelden?")
            try terminal.click(on: "Enter aanmelden")
            try terminal.wait(for: "✓")

            try terminal.click(on: "3 Agenda")
            try terminal.wait("agenda with the training") { $0.contains("Binnenkort") && $0.contains("▸ do 11 mrt") }
            try terminal.click(on: "x afmelden")
            try terminal.click(on: "Enter afmelden")
            try terminal.wait(for: "Je agenda is nog leeg.")
            try terminal.click(on: "u ongedaan")
            try terminal.wait("agenda with it again") { $0.contains("Binnenkort") && $0.contains("▸ do 11 mrt") }
            try terminal.click(on: "q stop")
            try terminal.wait(for: "code=0")
        }

        /// Walks to a row of the filters and switches it on.
        private static func toggle(
            _ row: String, saying chip: String, in terminal: TmuxTerminal, by key: String = "Down"
        ) throws {
            try terminal.press(key, untilCursorIsOn: row)
            try terminal.press("Space")
            try terminal.wait(for: chip)
        }
    }
}
