import TestServer
import Testing

extension TerminalTests {
    @Suite("Seats left, on two screens")
    struct LiveSeats {
        @Test("what one takes and gives back the other sees go and come, without a key", arguments: [false, true])
        func follows(isOnServer: Bool) throws {
            let homes = (try Home(), try Home())
            let ledger = isOnServer ? try PostgreSQLServer.shared().makePlace() : "\(homes.0.folder)/ledger.sqlite"
            let one = try TmuxTerminal(home: homes.0, environment: ["STO_LEDGER": ledger])
            let other = try TmuxTerminal(home: homes.1, environment: ["STO_LEDGER": ledger])
            try one.enter("sto-tui")
            try one.openSearch()
            let before = try one.wait("all eight") {
                $0.lines.contains { $0.contains("Lassen voor beginners") && $0.contains("nog 8") }
            }
            try other.enter("sto-tui profile --email an@regio.example --name An; sto-tui")
            try other.openSearch()
            try other.press("Down", untilCursorIsOn: "Lassen voor beginners")
            try other.press("a")
            try other.wait(for: "Wil je je aanmelden?")
            try other.press("Enter")
            try one.wait("one less") {
                $0.lines.contains { $0.contains("Lassen voor beginners") && $0.contains("nog 7") }
            }
            try other.wait(for: "Je bent aangemeld")
            try other.press("u")
            let after = try one.wait("all again") {
                $0.lines.contains { $0.contains("Lassen voor beginners") && $0.contains("nog 8") }
            }
            #expect(after.cursor == before.cursor, "nobody touched this one")
        }

        @Test("are right too for who looked while the ledger was being made: its file was there, and nothing in it yet")
        func emptyFile() throws {
            let homes = (try Home(), try Home())
            let ledger = "\(homes.0.folder)/ledger.sqlite"
            try homes.0.write("", to: "ledger.sqlite")
            let one = try TmuxTerminal(home: homes.0, environment: ["STO_LEDGER": ledger])
            try one.enter("sto-tui")
            try one.openSearch()
            try one.wait("all eight") {
                $0.lines.contains { $0.contains("Lassen voor beginners") && $0.contains("nog 8") }
            }
            let other = try TmuxTerminal(home: homes.1, environment: ["STO_LEDGER": ledger])
            try other.enter("sto-tui enrol lassen --as an@regio.example --name An --school VISTA")
            try other.wait(for: "Je bent aangemeld")
            try one.wait("one less") {
                $0.lines.contains { $0.contains("Lassen voor beginners") && $0.contains("nog 7") }
            }
        }
    }
}
