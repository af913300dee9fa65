import Testing

extension TerminalTests {
    /// What is read in the program is kept, however the program ends.
    @Suite("Reading, in the real program")
    struct LearningJourney {
        private static let module = """
            ---
            title: Meten met de schuifmaat
            format: e-learning
            provider: samen-leren-zuid-limburg
            minutes: 20
            ---
            ## De eerste maat

            \((1...60).map { "Regel \($0) over meten." }.joined(separator: "\n\n"))

            ## De tweede maat

            Klaar.
            """

        private func home() throws -> Home {
            let home = try Home()
            try home.write(Self.module, to: "catalog/courses/training/schuifmaat.md")
            return home
        }

        @Test("Where one is, is kept when the program is told to end a moment later")
        func terminated() throws {
            let terminal = try TmuxTerminal(columns: 60, rows: 16, home: home())
            try terminal.enter("sto-tui profile --email an@regio.example --name An; sto-tui; echo code=$?")
            try terminal.wait(for: "1 Ontdek")
            try terminal.press("4")
            try terminal.wait(for: "Meten met de schuifmaat")
            try terminal.press("Enter", "Down", "Down", "Down")
            let left = try terminal.wait("the third line at the top") {
                !$0.contains("Regel 2 ") && $0.contains("Regel 3 ") && $0.contains("Regel 7 ")
            }
            try terminal.send("TERM")
            try terminal.wait(for: "code=143")
            try terminal.enter("clear; sto-tui learning list --as an@regio.example")
            try terminal.wait(for: "%, nog ")
            try terminal.enter("clear; sto-tui; echo code=$?")
            try terminal.wait(for: "1 Ontdek")
            try terminal.press("4")
            try terminal.wait(for: "Hier was je mee bezig")
            try terminal.press("Enter")
            let found = try terminal.wait("the third line at the top") {
                !$0.contains("Regel 2 ") && $0.contains("Regel 3 ") && $0.contains("Regel 7 ")
            }
            #expect(found.lines.filter { $0.contains("Regel ") } == left.lines.filter { $0.contains("Regel ") })
        }
    }
}
