import Foundation
import Testing

extension TerminalTests {
    /// The agenda goes from the program to a file by one key, and stays there.
    @Suite("The agenda as a calendar file, in the real program")
    struct AgendaJourney {
        private static let start =
            "sto-tui profile --email an@regio.example --name An; sto-tui enrol lassen; sto-tui; echo code=$?"

        @Test("One key writes it to the documents folder, and says where")
        func documents() throws {
            let home = try Home()
            try FileManager.default.createDirectory(
                atPath: home.folder + "/Mijn documenten", withIntermediateDirectories: false)
            try home.write(
                "XDG_DESKTOP_DIR=\"$HOME/Bureau\"\nXDG_DOCUMENTS_DIR=\"$HOME/Mijn documenten\"\n",
                to: "config/user-dirs.dirs")
            let terminal = try TmuxTerminal(columns: 100, rows: 20, home: home)
            try terminal.enter(Self.start)
            try terminal.wait(for: "1 Ontdek")
            try terminal.press("3")
            try terminal.wait(for: "Lassen voor beginners")
            try terminal.press("w")
            try terminal.wait(for: "Je agenda staat in ~/Mijn documenten/netflixleren-agenda.ics: 1 activiteit.")
            #expect(
                home.read("Mijn documenten/netflixleren-agenda.ics").contains(
                    "DTSTART;TZID=Europe/Amsterdam:20270318T153000"))
        }

        @Test("A kept file follows what is done on the screen, and what others do meanwhile")
        func kept() throws {
            let home = try Home()
            let terminal = try TmuxTerminal(columns: 100, rows: 20, home: home)
            try terminal.enter("sto-tui agenda --keep agenda.ics --as an@regio.example; " + Self.start)
            try terminal.wait(for: "1 Ontdek")
            try terminal.press("3")
            try terminal.wait(for: "Lassen voor beginners")
            try terminal.press("x")
            try terminal.wait(for: "Wil je je afmelden?")
            try terminal.press("Enter")
            try terminal.wait(for: "Je agenda is nog leeg.")
            try terminal.press("w")
            try terminal.wait(for: "Je agenda staat in ~/agenda.ics: 0 activiteiten.")
            #expect(home.read("agenda.ics").contains("STATUS:CANCELLED"))
            // From another computer, which keeps no calendar.
            let other = Process()
            other.executableURL = URL(filePath: "/bin/sh")
            other.arguments = ["-c", "sto-tui enrol lassen --as an@regio.example --name An >enrolled"]
            other.currentDirectoryURL = URL(filePath: home.folder)
            other.environment = home.environment.merging(["XDG_CONFIG_HOME": home.folder + "/elsewhere"]) { $1 }
            try other.run()
            other.waitUntilExit()
            #expect(other.terminationStatus == 0)
            try terminal.wait(for: "Lassen voor beginners")
            try terminal.press("q")
            try terminal.wait(for: "code=0")
            #expect(home.read("agenda.ics").contains("STATUS:CONFIRMED"))
        }
    }
}
