import Foundation
import Testing

@testable import CatalogKit

@Suite("The catalogue's folder")
final class CatalogFolderTests {
    /// A copy of the sound catalogue that a test may damage.
    let folder = FileManager.default.temporaryDirectory.appending(path: "catalog-\(UUID())").path

    init() throws {
        try FileManager.default.copyItem(atPath: "\(Fixture.folder)/sound", toPath: folder)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    @Test("has to be there, and be a folder")
    func missing() {
        #expect(throws: CatalogReaderError.folderMissing("\(folder)/niets")) {
            try CatalogReader(folder: "\(self.folder)/niets").read()
        }
        #expect(throws: CatalogReaderError.notAFolder("\(folder)/region.yaml")) {
            try CatalogReader(folder: "\(self.folder)/region.yaml").read()
        }
    }

    @Test("can be empty: what is missing is named, and the catalogue is empty")
    func empty() throws {
        try FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let contents = try CatalogReader(folder: folder).read()
        #expect(
            contents.diagnostics.map(\.file) == [
                "region.yaml", "vocabulary/formats.yaml", "vocabulary/places.yaml", "vocabulary/profiles.yaml",
                "vocabulary/providers.yaml", "vocabulary/schools.yaml", "vocabulary/sectors.yaml",
                "vocabulary/themes.yaml",
            ])
        #expect(contents.diagnostics.allSatisfy { $0.problem == .missingFile && $0.severity == .error })
        #expect(contents.catalog.listings.isEmpty)
    }

    @Test("without a list of words lets every word of that list pass")
    func missingVocabulary() throws {
        try FileManager.default.removeItem(atPath: "\(folder)/vocabulary/formats.yaml")
        try FileManager.default.removeItem(atPath: "\(folder)/vocabulary/places.yaml")
        let contents = try CatalogReader(folder: folder).read()
        #expect(contents.diagnostics.map(\.file) == ["vocabulary/formats.yaml", "vocabulary/places.yaml"])
        #expect(contents.catalog.courses.count == 4)
    }

    @Test("can itself be reached by a link, and hold links to its own files, but not to others")
    func links() throws {
        let files = FileManager.default
        let door = folder + "-link"
        try files.createSymbolicLink(atPath: door, withDestinationPath: folder)
        defer { try? files.removeItem(atPath: door) }
        try files.createSymbolicLink(
            atPath: "\(folder)/courses/training/nog-een-gesprek.md",
            withDestinationPath: "../../elearning/het-lob-gesprek.md")
        try files.createSymbolicLink(atPath: "\(folder)/courses/rond", withDestinationPath: "..")
        try files.createSymbolicLink(atPath: "\(folder)/courses/buiten.md", withDestinationPath: "/etc/hostname")
        try files.createSymbolicLink(atPath: "\(folder)/feeds/buiten.jsonl", withDestinationPath: "/etc/hostname")
        try files.createSymbolicLink(atPath: "\(folder)/courses/nergens.md", withDestinationPath: "niets.md")
        try files.removeItem(atPath: "\(folder)/region.yaml")
        try files.createSymbolicLink(
            atPath: "\(folder)/region.yaml", withDestinationPath: "\(Fixture.folder)/sound/region.yaml")
        let contents = try CatalogReader(folder: door).read()
        #expect(
            contents.diagnostics == [
                Diagnostic(.error, file: "courses/buiten.md", line: 1, column: 1, .linkOutside),
                Diagnostic(.error, file: "courses/nergens.md", line: 1, column: 1, .missingFile),
                Diagnostic(.error, file: "feeds/buiten.jsonl", line: 1, column: 1, .linkOutside),
                Diagnostic(.error, file: "region.yaml", line: 1, column: 1, .linkOutside),
            ])
        #expect(contents.catalog.course("nog-een-gesprek")?.title == "Het LOB-gesprek")
    }

    @Test("can hold what is no file or far too large, which is named and not read")
    func oddities() throws {
        mkfifo("\(folder)/courses/pijp.md", 0o600)
        mkfifo("\(folder)/vocabulary/pijp", 0o600)
        try FileManager.default.removeItem(atPath: "\(folder)/vocabulary/themes.yaml")
        mkfifo("\(folder)/vocabulary/themes.yaml", 0o600)
        try FileManager.default.createDirectory(
            atPath: "\(folder)/courses/map.md", withIntermediateDirectories: true)
        try Data(repeating: 0x61, count: 1 << 20 + 1).write(to: URL(filePath: "\(folder)/courses/groot.md"))
        let contents = try CatalogReader(folder: folder).read()
        #expect(
            contents.diagnostics == [
                Diagnostic(.error, file: "courses/groot.md", line: 1, column: 1, .tooLarge(limit: 1 << 20)),
                Diagnostic(
                    .error, file: "vocabulary/themes.yaml", line: 1, column: 1, .unreadable(code: EISDIR)),
            ])
    }

    @Test("can have file names with control characters, which reach no diagnostic")
    func names() throws {
        try Data().write(to: URL(filePath: "\(folder)/courses/een\u{1B}[2Jcursus.md"))
        try Data("{\"id\": 1, \"title\": \"Een\"}".utf8).write(to: URL(filePath: "\(folder)/feeds/een\u{1B}feed.jsonl"))
        let contents = try CatalogReader(folder: folder).read()
        #expect(contents.diagnostics.map(\.file) == ["courses/een [2Jcursus.md"])
        #expect(contents.catalog.listing("een feed/1")?.title == "Een")
    }

    @Test("names no more than a thousand faults of one file")
    func manyFaults() throws {
        try Data(repeating: 0x0A, count: 10).write(to: URL(filePath: "\(folder)/feeds/leeg.jsonl"))
        try Data(String(repeating: "kapot\n", count: 5000).utf8).write(to: URL(filePath: "\(folder)/feeds/kapot.jsonl"))
        let contents = try CatalogReader(folder: folder).read()
        #expect(contents.diagnostics.count == 1000)
    }
}
