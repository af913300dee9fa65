import Testing

@testable import CatalogKit

@Suite("What somebody is reading")
struct LearningShelfTests {
    /// Ten words and thirty, an hour together; a module elsewhere; and one that is new.
    private static let catalog = Catalog(
        region: Region(id: "r", name: "R", centre: "Heerlen"), vocabulary: Vocabulary(),
        courses: [
            course("laser", hours: 1, body: "## A\n\n\(words(10))\n\n## B\n\n\(words(30))"),
            course("elders", hours: 0.5, url: "https://leren.example", body: "Daar."),
            course("nieuw", hours: nil, added: Day("2027-01-01"), body: "## A\n\nTekst."),
            Course(id: "training", title: "Training", format: "training", provider: "p"),
        ])

    private static func words(_ count: Int) -> String { String(repeating: "woord ", count: count) }

    private static func course(
        _ id: String, hours: Double?, url: String? = nil, added: Day? = nil, body: String
    ) -> Course {
        Course(
            id: id, title: id.uppercased(), format: "e-learning", provider: "p", hours: hours, url: url, added: added,
            body: body)
    }

    private func shelf(_ progress: [ChapterProgress], _ completions: [ModuleCompletion] = []) -> LearningShelf {
        LearningShelf(ModuleBook(Self.catalog.courses), in: Self.catalog, progress: progress, completions: completions)
    }

    private func mark(_ chapter: String, _ furthest: Int, done: Int? = nil, at: Int) -> ChapterProgress {
        ChapterProgress(
            course: "laser", chapter: chapter, furthest: furthest, length: 100, doneAt: done, at: at)
    }

    @Test("nothing was begun: all modules are new, those added last first")
    func new() {
        let shelf = shelf([])
        #expect(shelf.reading.isEmpty && shelf.finished.isEmpty)
        #expect(shelf.new.map(\.id) == ["nieuw", "elders", "laser"])
        #expect(shelf.new.map(\.chapters) == [1, 0, 2])
        #expect(shelf.new.map(\.outsideURL) == [nil, "https://leren.example", nil])
        #expect(shelf.new.map(\.minutesLeft) == [nil, 30, 60])
    }

    @Test("a chapter counts by its words: all of ten and a third of thirty is half of the module")
    func share() throws {
        let reading = try #require(shelf([mark("A", 100, done: 5, at: 5), mark("B", 33, at: 9)]).reading.first)
        // 10 + 0.33 × 30 = 19.9 of 40 words; 30.15 of 60 minutes are left, rounded up.
        #expect(abs(reading.share - 0.4975) < 0.000001)
        #expect(reading.minutesLeft == 31)
        #expect(reading.chapter == 2 && reading.chapters == 2 && reading.lastRead == 9)
    }

    @Test("one goes on with the chapter read last, or the one after it where that is done")
    func place() {
        #expect(shelf([mark("A", 50, at: 9), mark("B", 10, at: 3)]).reading.first?.chapter == 1)
        #expect(shelf([mark("A", 100, done: 9, at: 9)]).reading.first?.chapter == 2)
        #expect(shelf([mark("A", 50, at: 3), mark("B", 100, done: 9, at: 9)]).reading.first?.chapter == 2)
        #expect(shelf([mark("Weg", 50, at: 3)]).reading.first?.chapter == 1, "a chapter that is no more")
    }

    @Test("what was finished stands apart, latest first, also when the catalogue does not have it any more")
    func finished() {
        let done = [
            ModuleCompletion(id: 1, person: "a@b.nl", course: "laser", minutes: 55, doneAt: 100),
            ModuleCompletion(id: 2, person: "a@b.nl", course: "weg", minutes: 20, doneAt: 200),
        ]
        let shelf = shelf([mark("A", 50, at: 9)], done)
        #expect(shelf.reading.isEmpty)
        #expect(shelf.finished.map(\.id) == ["weg", "laser"])
        #expect(shelf.finished.map(\.title) == ["weg", "LASER"])
        #expect(shelf.finished.map(\.minutes) == [20, 55] && shelf.finished.map(\.share) == [1, 1])
        #expect(shelf.new.map(\.id) == ["nieuw", "elders"])
    }

    @Test("two windows together know the latest place and the furthest of both")
    func merged() {
        var one = ChapterProgress(
            course: "c", chapter: "k", position: 10, furthest: 90, answered: [1], doneAt: 7, at: 7)
        let other = ChapterProgress(
            course: "c", chapter: "k", position: 40, furthest: 60, answered: [2], doneAt: 9, at: 9)
        let merged = ChapterProgress(
            course: "c", chapter: "k", position: 40, furthest: 90, answered: [1, 2], doneAt: 7, at: 9)
        #expect(one.merged(with: other) == merged && other.merged(with: one) == merged)
        one.doneAt = nil
        #expect(one.merged(with: other).doneAt == 9)
    }
}
