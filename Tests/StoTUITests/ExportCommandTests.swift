import Foundation
import Testing

@Suite("sto-tui export")
struct ExportCommandTests {
    private let runner: ProgramRunner
    private let catalog: URL

    init() throws {
        runner = try ProgramRunner()
        catalog = runner.home.appending(path: "catalog")
        try FileManager.default.copyItem(atPath: ProgramRunner.regionCatalog, toPath: catalog.path)
    }

    /// The listings of a catalogue, by id, as `search` prints them.
    private func listings(_ catalog: String) throws -> [String: String] {
        struct Found: Decodable {
            let hits: [Hit]
        }
        struct Hit: Decodable {
            let id: String
            let title: String
            let format: String
            let start: String?
            let place: String?
            let capacity: Int?
            let price: Double?
        }
        let found = try runner.run(["search", "--catalog", catalog, "--json"]).json(Found.self)
        return Dictionary(found.hits.map { ($0.id, "\($0)") }) { first, _ in first }
    }

    @Test(
        "and import give the region's catalogue back, under the same ids",
        arguments: [
            ("csv", "csv"), ("schemaorg", "schemaorg"), ("edudex", "edudex"), ("ooapi", "ooapi"), ("ooapi6", "ooapi"),
            ("ics", "ics"),
        ])
    func roundTrip(_ written: String, _ read: String) throws {
        let isFile = ["csv", "schemaorg", "ics"].contains(written)
        let out = runner.home.appending(
            path: isFile ? "aanbod.\(written == "schemaorg" ? "jsonld" : written)" : "aanbod")
        let exported = try runner.run(["export", written, "--out", out.path, "--catalog", catalog.path])
        #expect(exported.code == 0, "\(exported.errors)")
        for folder in ["courses", "elearning"] {
            try FileManager.default.removeItem(at: catalog.appending(path: folder))
        }
        let imported = try runner.run(["import", read, out.path, "--into", catalog.path, "--name", "terug"])
        #expect(imported.code == 0, "\(imported.errors)")
        #expect(!imported.output.contains("Overgeslagen"))
        var expected = try listings(ProgramRunner.regionCatalog)
        // A calendar has no place for what has no date.
        if written == "ics" { expected = expected.filter { $0.key.contains("@") } }
        #expect(expected.count > 300)
        #expect(try listings(catalog.path) == expected)
        #expect(try runner.run(["check", catalog.path]).code == 0)
    }

    @Test("hands out what a search finds, or what is named, and no more")
    func chosen() throws {
        func titles(_ arguments: String...) throws -> Set<String> {
            let outcome = try runner.run(["export", "csv"] + arguments + ["--catalog", catalog.path])
            #expect(outcome.output.hasPrefix("\u{FEFF}"))
            return Set(outcome.output.split(separator: "\r\n").dropFirst().map { String($0.split(separator: ";")[0]) })
        }
        let lob = try titles("thema:lob", "--from", "2027-01-01")
        #expect(lob.count > 3)
        #expect(try titles("--id", "3d-printen-eerste-laag@2027-01-21").count == 1)
        #expect(try runner.run(["export", "csv", "zzzzqqq", "--catalog", catalog.path]).code == 1)
    }

    @Test("writes a folder again and again: what is gone goes, what is not ours stays")
    func folder() throws {
        let out = runner.home.appending(path: "site")
        let arguments = ["export", "calendars", "--out", out.path, "--catalog", catalog.path]
        let first = try runner.run(arguments)
        #expect(first.output.contains(/\d+ geschreven, 0 gelijk, 0 weggehaald/))
        let theirs = out.appending(path: "van-een-ander.html")
        try Data("<p>".utf8).write(to: theirs)
        let themes = catalog.appending(path: "vocabulary/themes.yaml")
        let text = String(decoding: try Data(contentsOf: themes), as: UTF8.self)
        try Data((text + "- id: nieuw\n  nl: Nieuw\n  en: New\n").utf8).write(to: themes)
        #expect(try runner.run(arguments).output.contains("1 geschreven"))
        try Data(text.utf8).write(to: themes)
        #expect(try runner.run(arguments).output.contains("1 weggehaald"))
        #expect(FileManager.default.fileExists(atPath: theirs.path))
        let other = runner.home.appending(path: "ander")
        try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
        try Data("van mij".utf8).write(to: other.appending(path: "alles.ics"))
        let refused = try runner.run(["export", "calendars", "--out", other.path, "--catalog", catalog.path])
        #expect(refused.code == 3)
        #expect(try String(contentsOf: other.appending(path: "alles.ics"), encoding: .utf8) == "van mij")
        #expect(try FileManager.default.contentsOfDirectory(atPath: other.path).count == 1)
    }

    @Test(
        "says what it needs",
        arguments: [
            (["export", "site"], "--out"), (["export", "onzin"], "csv"),
            (["export", "csv", "--url", "ftp://x"], "https://"),
        ])
    func usage(_ arguments: [String], _ part: String) throws {
        let outcome = try runner.run(arguments + ["--catalog", catalog.path])
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains(part))
    }
}
