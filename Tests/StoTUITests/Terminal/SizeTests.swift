import Testing

extension TerminalTests {
    @Suite("Sizes of the window")
    struct Sizes {
        @Test("From large to a single cell and back, it is the same screen")
        func thereAndBack() throws {
            let terminal = try TmuxTerminal(columns: 200, rows: 60, home: Home())
            try terminal.enter("sto-tui; echo code=$?")
            try terminal.openSearch(finding: "4 activiteiten")
            try terminal.press("Down")
            try terminal.wait(for: "▸ do 11 mrt")
            let screen = try terminal.settled()
            for (columns, rows, first) in [
                (120, 40, " Netflixleren"), (80, 24, " Netflixleren"), (40, 12, "  1   2 Zoeken"),
                (39, 12, "Dit venster"), (40, 11, "Dit venster"), (10, 3, "Dit"), (2, 2, "Di"), (1, 1, "D"),
                (1, 50, "D"),
                (250, 1, "Dit venster"),
            ] {
                try terminal.resize(columns: columns, rows: rows)
                try terminal.wait("‘\(first)’ at \(columns)×\(rows)") {
                    $0.lines.count == rows && $0.lines[0].hasPrefix(first)
                }
            }
            try terminal.resize(columns: 200, rows: 60)
            try terminal.wait("same screen as before") { $0 == screen }
        }

        @Test("The smallest window that is large enough shows the list and the footer")
        func smallest() throws {
            let terminal = try TmuxTerminal(columns: 40, rows: 12, home: Home())
            try terminal.enter("sto-tui")
            try terminal.openSearch(finding: "do 11 mrt")
            let screen = try terminal.settled()
            #expect(screen.current.contains("▸ do 4 feb"))
            #expect(screen.lines[11].contains("Enter open"))
        }

        @Test("It survives a storm of sizes with keys in between")
        func storm() throws {
            let terminal = try TmuxTerminal(home: Home())
            try terminal.enter("sto-tui; echo code=$?")
            try terminal.openSearch(finding: "4 activiteiten")
            let sizes = [(1, 1), (500, 200), (80, 24), (2, 40), (120, 1), (40, 12), (39, 11), (132, 50)]
            for round in 0..<5 {
                for (columns, rows) in sizes {
                    try terminal.resize(columns: columns, rows: rows)
                    try terminal.press("Down", round % 2 == 0 ? "f" : "?", "Enter", "Escape")
                }
            }
            try terminal.resize(columns: 120, rows: 40)
            try terminal.wait(for: "Netflixleren")
            try terminal.press("Escape", "Escape", "q")
            try terminal.wait(for: "code=0")
        }

        @Test("Drawn over the frames before, a screen is what it is when drawn anew")
        func overAndAnew() throws {
            let terminal = try TmuxTerminal(home: Home())
            try terminal.enter("sto-tui")
            try terminal.openSearch(finding: "activiteiten")
            for keys in [
                "Down Down", "Enter", "Down Escape", "/ 汉 字 é", "BSpace 👩‍🔧", "BSpace BSpace BSpace l a s",
                "Escape Tab Down",
                "1 Right Right", "Down Down Left", "4 Enter Down", "Escape 3 ?", "Escape : 汉 a",
                "BSpace BSpace Escape 5",
            ] {
                for key in keys.split(separator: " ") { try terminal.press(String(key)) }
                let over = try terminal.still()
                // After a stop that nobody announced everything is drawn.
                try terminal.send("CONT")
                #expect(try terminal.still().lines == over.lines, "after \(keys)")
            }
        }
    }
}
