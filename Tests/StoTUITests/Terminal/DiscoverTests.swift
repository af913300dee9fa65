import Testing

extension TerminalTests {
    @Suite("Ontdek")
    struct Discover {
        @Test(
            "is where the program opens, with the cursor on the first card; Enter opens it"
        )
        func opens() throws {
            let terminal = try TmuxTerminal(home: Home())
            try terminal.enter("sto-tui; echo code=$?")
            // Within sixty days of 12 January; the welding is a week later, and no shelf is for it.
            let first = try terminal.wait("first card") {
                $0.contains("Welkom!") && $0.current.contains("▸ Lasersnijden")
            }
            try terminal.press("Enter")
            try terminal.wait(for: "▸ do 4 feb 2027, 15:30–18:30")
            try terminal.press("Escape")
            let again = try terminal.wait("same card") { $0.current.contains("▸ Lasersnijden") }
            #expect(again == first)
            try terminal.press("q")
            try terminal.wait(for: "code=0")
        }

        @Test("tells in one frame what the ledger knows, and follows what others do")
        func follows() throws {
            let terminal = try TmuxTerminal(home: Home())
            try terminal.enter("clear; sto-tui profile --email jan@school.example --name Jan --school vmbo-maastricht")
            try terminal.enter(
                "for n in 1 2 3; do sto-tui enrol lassen --as p$n@school.example --name p$n; done; clear; sto-tui")
            try terminal.wait("popular course") {
                $0.contains("Populair in de regio") && $0.contains("3 aanmeldingen") && $0.contains("5 plekken")
            }
            try terminal.press("Down", untilCursorIsOn: "Lassen voor beginners")
            try terminal.press("a")
            try terminal.wait(for: "Wil je je aanmelden?")
            try terminal.press("Enter")
            let gone = try terminal.wait("card that has gone") {
                $0.contains("Je volgende: do 18 mrt 15:30 · Lassen voor beginners") && !$0.contains("Populair")
            }
            #expect(!gone.contains("3 aanmeldingen"))
            try terminal.press("q")
        }
    }
}
