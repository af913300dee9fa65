import Foundation
import Testing

extension TerminalTests {
    @Suite("A catalogue that is edited meanwhile")
    struct LiveReload {
        @Test("is on the screen without a key: a new title, a new feed, and a course that was put aside")
        func follows() throws {
            let home = try Home()
            let terminal = try TmuxTerminal(home: home)
            try terminal.enter("sto-tui; echo code=$?")
            try terminal.openSearch(finding: "Lassen voor beginners")

            let file = "catalog/courses/training/lassen.md"
            let text = home.read(file)
            try home.write(text.replacing("Lassen voor beginners", with: "Lassen zonder spatten"), to: file)
            try terminal.wait("new title") {
                $0.contains("Lassen zonder spatten") && !$0.contains("Lassen voor beginners")
            }

            let line = #"{"id": 7, "title": "Draaien op de draaibank", "start": "2027-03-02T15:30", "place": "Geleen"}"#
            try home.write(line, to: "catalog/feeds/later.jsonl")
            try terminal.wait(for: "Draaien op de draaibank")

            try FileManager.default.removeItem(atPath: "\(home.folder)/\(file)")
            let without = try terminal.wait("list without the course") {
                !$0.contains("Lassen zonder spatten") && $0.contains("Draaien op de draaibank")
            }
            #expect(!without.contains("Lassen voor beginners"))
            try terminal.press("q")
            try terminal.press("q")
            try terminal.wait(for: "code=0")
        }
    }
}
