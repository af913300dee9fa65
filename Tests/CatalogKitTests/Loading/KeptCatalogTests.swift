import Foundation
import Testing

@testable import CatalogKit

@Suite("What an index keeps of the hand-written catalogue")
struct KeptCatalogTests {
    private static let files = Result {
        try CatalogReader(folder: SearchFixture.regionFolder).readHandWritten()
    }

    @Test("is what the files say, to the last field")
    func roundTrip() throws {
        let (parts, diagnostics) = try Self.files.get()
        let kept = KeptCatalog(parts, errorCount: diagnostics.count)
        var unpacker = Unpacker(kept.bytes)
        let again: KeptCatalog = try unpacker.next()
        #expect(again.parts.courses.count > 100)
        #expect(again.parts.courses == parts.courses)
        #expect(again.parts.vocabulary == parts.vocabulary)
        #expect(again.parts.region == parts.region)
        #expect(again.modules.outlines.count > 5 && again.modules == ModuleBook(parts.courses))
        #expect(again.errorCount == diagnostics.count)
    }

    @Test("keeps numbers of any size, texts of any letters, and what is not there")
    func values() throws {
        let numbers = [0, 1, -1, 63, 64, -64, -65, 1 << 40, .max, .min]
        let texts = ["", "ĳ é 🇧🇪", "a\0b\n", String(repeating: "x", count: 70_000)]
        let doubles = [0, -0.0, 50.888, .infinity, .leastNonzeroMagnitude]
        let absent: [Int?] = [nil, 0, nil, -7]
        var packer = Packer()
        packer.add(numbers, texts, doubles, absent, true, false)
        var unpacker = Unpacker(packer.bytes)
        #expect(try unpacker.next() == numbers)
        #expect(try unpacker.next() == texts)
        #expect(try unpacker.next() as [Double] == doubles)
        #expect(try unpacker.next() == absent)
        #expect(try unpacker.next() == true)
        #expect(try unpacker.next() == false)
        #expect(throws: IndexDamage.self) { try unpacker.next() as Int }
    }

    @Test("is refused or read, and never ends the program, whatever the bytes")
    func hostile() throws {
        let (parts, _) = try Self.files.get()
        let few = HandWritten(
            region: parts.region, vocabulary: parts.vocabulary, courses: Array(parts.courses.prefix(3)))
        let bytes = KeptCatalog(few, errorCount: 0).bytes
        var dice = SystemRandomNumberGenerator()
        for _ in 1...400 {
            var altered = bytes
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                altered[Int.random(in: altered.indices, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            }
            if Bool.random(using: &dice) { altered.removeLast(Int.random(in: 1..<altered.count, using: &dice)) }
            var unpacker = Unpacker(altered)
            _ = try? unpacker.next() as KeptCatalog
        }
    }

    @Test("stands in for the files until one of them changes")
    func standIn() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kept-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: SearchFixture.regionFolder, toPath: folder + "/catalog")
        let built = try Library(folder: folder + "/catalog", indexFile: folder + "/i")
        let opened = try Library(folder: folder + "/catalog", indexFile: folder + "/i")
        #expect(opened.catalog.courses == built.catalog.courses)
        #expect(opened.catalog.vocabulary == built.catalog.vocabulary)
        #expect(opened.catalog.region == built.catalog.region)
        #expect(opened.errorCount == built.errorCount)

        let course = try #require(built.catalog.courses.first { !$0.isELearning })
        let path = "\(folder)/catalog/courses/\(course.format)/\(course.id).md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("title: ", with: "title: Nu ", maxReplacements: 1).write(
            toFile: path, atomically: true, encoding: .utf8)
        let changed = try Library(folder: folder + "/catalog", indexFile: folder + "/i")
        #expect(changed.catalog.course(course.id)?.title != course.title)
    }
}
