import CatalogKit
import CatalogScreens
import Foundation
import Testing

@Suite("sto-tui check")
struct CheckCommandTests {
    private let runner: ProgramRunner
    private static let broken = fixture("broken")

    init() throws {
        runner = try ProgramRunner()
    }

    @Test("finds nothing in the region's own catalogue, and says how much it read")
    func clean() throws {
        let outcome = try runner.run(["check", ProgramRunner.regionCatalog])
        #expect(outcome.code == 0)
        #expect(outcome.output.hasSuffix("gelezen; geen problemen.\n"))
        #expect(outcome.output.split(separator: "\n").count == 1)
    }

    @Test("names file, line and column of every problem, and what to do", arguments: ["nl", "en"])
    func broken(language: String) throws {
        let outcome = try runner.run(["check", Self.broken, "--lang", language])
        #expect(outcome.code == 1)
        #expect(outcome.errors == "")
        let contents = try CatalogReader(folder: Self.broken).read()
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.count == contents.diagnostics.count + 1)
        let (error, warning) = language == "nl" ? ("fout", "waarschuwing") : ("error", "warning")
        for (line, diagnostic) in zip(lines, contents.diagnostics) {
            let place = "\(Self.broken)/\(diagnostic.file):\(diagnostic.line):\(diagnostic.column)"
            let kind = diagnostic.severity == .error ? error : warning
            #expect(line.hasPrefix("\(place): \(kind): "))
            #expect(line.hasSuffix(".") || line.hasSuffix("?"))
        }
        #expect(Set(contents.diagnostics.map(\.file)).count >= 40)
    }

    @Test("still lets the sound courses be found")
    func sound() throws {
        let outcome = try runner.run(["search", "--catalog", Self.broken, "--json"])
        #expect(outcome.code == 0)
        let loaded = try CatalogReader(folder: Self.broken).read().catalog.listings.map(\.id)
        let found = try outcome.json(Found.self).hits.map(\.id)
        #expect(Set(found) == Set(loaded))
        #expect(found.count > 10)
    }

    @Test("speaks JSON")
    func json() throws {
        let outcome = try runner.run(["check", Self.broken, "--json"])
        #expect(outcome.code == 1)
        let problems = try outcome.json([Problem].self)
        #expect(
            problems.contains {
                $0.file == "courses/training/onbekende-plaats.md" && $0.line == 8 && $0.column == 12
                    && $0.severity == "error" && $0.message.contains("Bedoel je ‘Heerlen’?")
            })
    }

    @Test("says so when there is no catalogue", arguments: ["/nergens", "/dev/null"])
    func missing(folder: String) throws {
        let outcome = try runner.run(["check", folder])
        #expect(outcome.code == 3)
        #expect(outcome.output == "")
        #expect(outcome.errors.hasPrefix("sto-tui: ") && outcome.errors.contains(folder))
    }

    private struct Found: Decodable {
        struct Hit: Decodable { let id: String }
        let hits: [Hit]
    }

    private struct Problem: Decodable {
        let file: String
        let line: Int
        let column: Int
        let severity: String
        let message: String
    }

    private static func fixture(_ name: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/\(name)").path
    }
}
