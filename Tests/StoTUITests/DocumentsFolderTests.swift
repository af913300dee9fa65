import Foundation
import Testing

@testable import sto_tui

@Suite("The folder of a user's documents")
struct DocumentsFolderTests {
    /// The folder that is found, without the home that it is in.
    private func folder(_ lines: String?) throws -> String {
        let home = FileManager.default.temporaryDirectory.appending(path: "documents-\(UUID())").path
        for name in ["Documenten", "Mijn \"documenten\"", ".config"] {
            try FileManager.default.createDirectory(atPath: "\(home)/\(name)", withIntermediateDirectories: true)
        }
        defer { try? FileManager.default.removeItem(atPath: home) }
        if let lines {
            let text = lines.replacing("HERE", with: home)
            try Data(text.utf8).write(to: URL(filePath: home + "/.config/user-dirs.dirs"))
        }
        let found = DocumentsFolder.path(environment: ["HOME": home])
        return found.replacing(home, with: "~")
    }

    @Test(
        "is the one that user-dirs.dirs names, from the home or from the root",
        arguments: [
            ("# comment\nXDG_DOCUMENTS_DIR=\"$HOME/Documenten\"\nXDG_MUSIC_DIR=\"$HOME/Muziek\"\n", "~/Documenten"),
            ("XDG_DOCUMENTS_DIR=\"HERE/Documenten\"", "~/Documenten"),
            (#"XDG_DOCUMENTS_DIR="$HOME/Mijn \"documenten\"""#, "~/Mijn \"documenten\""),
        ])
    func named(_ lines: String, _ expected: String) throws {
        #expect(try folder(lines) == expected)
    }

    @Test(
        "is the home where none is named, or one that is not there, or in another way than the specification has",
        arguments: [
            nil, "", "XDG_DOCUMENTS_DIR=\"$HOME/Weg\"", "XDG_DOCUMENTS_DIR=\"Documenten\"",
            "XDG_DOCUMENTS_DIR=$HOME/Documenten", "XDG_DOCUMENTS_DIR=\"", "#XDG_DOCUMENTS_DIR=\"$HOME/Documenten\"",
        ])
    func home(_ lines: String?) throws {
        #expect(try folder(lines) == "~")
    }
}
