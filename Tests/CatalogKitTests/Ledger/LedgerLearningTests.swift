import GRDB
import Testing

@testable import CatalogKit

@Suite("The ledger: reading and finishing modules", .onBothDatabases, .namesDatabase)
struct LedgerLearningTests {
    private let desk: Desk
    private static let terms = ModuleTerms(course: "laser", minutes: 40, chapters: ["", "Klep", "Klaar"])
    private static let anna = "anna@school.nl"

    init() throws {
        desk = try Desk()
    }

    private func mark(
        _ chapter: String, position: Int = 0, furthest: Int = 0, done: Bool = false, at: Int = 1,
        answered: Set<Int> = []
    ) -> ChapterProgress {
        ChapterProgress(
            course: "laser", chapter: chapter, position: position, furthest: furthest, length: 200, answered: answered,
            doneAt: done ? 1 : nil, at: at)
    }

    @discardableResult
    private func keep(_ marks: ChapterProgress..., by name: String = "anna") throws -> ModuleCompletion? {
        try desk.ledger.keepProgress(marks, of: Desk.person(name), in: Self.terms)
    }

    private func progress() throws -> [ChapterProgress] { try desk.ledger.progress(of: Self.anna) }

    private func readAll() throws -> ModuleCompletion? {
        try keep(mark("", done: true), mark("Klep", done: true), mark("Klaar", done: true))
    }

    @Test("The place is the latest, the furthest place only grows, and what was answered adds up")
    func places() throws {
        try keep(mark("Klep", position: 120, furthest: 150, answered: [1]))
        desk.clock.advance(60)
        try keep(mark("Klep", position: 30, furthest: 80, answered: [2]))
        let kept = try #require(try progress().first)
        #expect(kept.position == 30 && kept.furthest == 150 && kept.answered == [1, 2] && kept.length == 200)
        #expect(kept.at == desk.clock.now && kept.doneAt == nil)
        #expect(try desk.ledger.progress(of: "bob@school.nl") == [])
    }

    @Test("The time at which a chapter was first read to its end stays")
    func done() throws {
        try keep(mark("Klep", done: true))
        let first = desk.clock.now
        desk.clock.advance(60)
        try keep(mark("Klep", position: 10, done: true))
        try keep(mark("Klep", position: 20))
        #expect(try progress().map(\.doneAt) == [first])
    }

    @Test("Of chapters kept within a second the one read last is the latest")
    func order() throws {
        try keep(mark("Klaar", at: 5), mark("", at: 7), mark("Klep", at: 6))
        let marks = Dictionary(uniqueKeysWithValues: try progress().map { ($0.chapter, $0) })
        #expect(ReadingPlace.chapter(in: Self.terms.chapters, marks) == 0)
    }

    @Test("Reading leaves no story in the journal; finishing does, and nobody is told")
    func story() throws {
        try keep(mark("Klep", furthest: 100))
        #expect(try desk.ledger.audit() == [])
        #expect(throws: LedgerError.nothingToUndo) { try desk.ledger.undo(Self.anna) }
        let told = try desk.ledger.outboxPending().count
        #expect(try readAll() != nil)
        #expect(try desk.ledger.outboxPending().count == told)
        #expect(try desk.ledger.audit() == [])
    }

    @Test("The last chapter read finishes the module, in any order and once")
    func finishing() throws {
        #expect(try keep(mark("Klaar", done: true)) == nil)
        #expect(try keep(mark("", done: true)) == nil)
        let completion = try #require(try keep(mark("Klep", done: true)))
        #expect(
            completion
                == ModuleCompletion(
                    id: 1, person: Self.anna, course: "laser", minutes: 40, doneAt: desk.clock.now))
        #expect(try keep(mark("Klep", position: 9, done: true)) == nil)
        #expect(try desk.ledger.completions(of: Self.anna) == [completion])
        #expect(throws: LedgerError.moduleDone(completion.doneAt)) {
            try desk.ledger.completeModule(Self.terms, by: Desk.person("anna"))
        }
        #expect(try desk.ledger.audit() == [])
    }

    @Test("Saying that it is done finishes it without reading, and keeps what was read")
    func saying() throws {
        let completion = try desk.ledger.completeModule(
            Self.terms, by: Desk.person("anna"), keeping: [mark("Klep", furthest: 50)])
        #expect(completion.minutes == 40)
        #expect(try progress().map(\.furthest) == [50])
        let elsewhere = ModuleTerms(course: "feed/7", minutes: 0, chapters: [])
        #expect(try desk.ledger.completeModule(elsewhere, by: Desk.person("anna")).course == "feed/7")
        #expect(try desk.ledger.completions(of: Self.anna).map(\.course) == ["laser", "feed/7"])
    }

    @Test("The book of everything and that of one person have what was finished, that of an offering has none")
    func books() throws {
        _ = try readAll()
        try desk.ledger.completeModule(Self.terms, by: Desk.person("bob"))
        #expect(try desk.ledger.attendanceBook().modules.map(\.name) == ["Anna", "Bob"])
        #expect(try desk.ledger.attendanceBook(ofPerson: "Bob@school.nl").modules.map(\.completion.id) == [2])
        #expect(try desk.ledger.attendanceBook(of: "laser@2027").modules.isEmpty)
    }

    @Test("Finishing can be undone within the window; then only saying so finishes it again")
    func undo() throws {
        _ = try readAll()
        #expect(try desk.ledger.undo(Self.anna) == .other(.complete))
        #expect(try desk.ledger.completions(of: Self.anna) == [])
        #expect(try keep(mark("Klep", position: 5, done: true)) == nil, "nothing new was read")
        #expect(try desk.ledger.completeModule(Self.terms, by: Desk.person("anna")).id == 2)
        #expect(try desk.ledger.audit() == [])
        desk.clock.advance(Ledger.undoWindow + 1)
        #expect(throws: LedgerError.undoTooLate) { try desk.ledger.undo(Self.anna) }
    }

    @Test("In a closed quarter nothing is finished and nothing is taken back")
    func closedQuarter() throws {
        let quarter = Quarter(LocalTime(utcSeconds: desk.clock.now).day)
        desk.clock.now = quarter.instants.upperBound - 60
        try desk.ledger.completeModule(Self.terms, by: Desk.person("anna"))
        desk.clock.advance(120)
        try desk.ledger.closeQuarter(quarter, by: "iris@regio.nl")
        #expect(throws: LedgerError.quarterClosed(quarter)) { try desk.ledger.undo(Self.anna) }
        desk.clock.now = quarter.instants.upperBound - 30
        let other = ModuleTerms(course: "lob", minutes: 20, chapters: ["A"])
        #expect(throws: LedgerError.quarterClosed(quarter)) {
            try desk.ledger.completeModule(other, by: Desk.person("bob"))
        }
        let read = ChapterProgress(course: "lob", chapter: "A", doneAt: 1, at: 1)
        #expect(try desk.ledger.keepProgress([read], of: Desk.person("bob"), in: other) == nil)
        #expect(try desk.ledger.progress(of: "bob@school.nl").count == 1, "what was read is kept all the same")
        #expect(try desk.ledger.audit() == [])
    }

    @Test("What somebody read can be forgotten for good; what they finished stays")
    func forgetting() throws {
        _ = try readAll()
        try keep(mark("Klep", furthest: 5), by: "bob")
        #expect(try desk.ledger.forgetProgress(of: "Anna@School.nl") == 3)
        #expect(try progress() == [])
        #expect(try desk.ledger.completions(of: Self.anna).count == 1)
        #expect(try desk.ledger.progress(of: "bob@school.nl").count == 1)
        #expect(try desk.ledger.forgetProgress(of: Self.anna) == 0)
        #expect(try desk.ledger.audit() == [])
    }

    @Test("The audit finds a module that counts twice, at another time, or in a quarter closed by then")
    func audit() throws {
        let scratch = try Scratch()
        let clock = TestClock()
        let ledger = try Ledger(.file(scratch.ledger), clock: { clock.now })
        let done = try ledger.completeModule(Self.terms, by: Desk.person("anna"))
        let quarter = Quarter(LocalTime(utcSeconds: clock.now).day)
        func tamper(_ sql: String) throws -> [AuditFinding] {
            try DatabaseQueue(path: scratch.ledger).write { try $0.execute(sql: sql) }
            return try ledger.audit()
        }
        #expect(try ledger.audit() == [])
        #expect(
            try tamper("UPDATE completion SET done_at = done_at - 1") == [.completionOutOfTime(completion: done.id)])
        #expect(
            try tamper("UPDATE completion SET done_at = done_at + 1, state = 'withdrawn'")
                == [.stateDiffers(kind: "completion", id: "1")])
        #expect(try tamper("UPDATE completion SET state = 'done'") == [])
        clock.now = quarter.instants.upperBound
        try ledger.closeQuarter(quarter, by: "iris@regio.nl")
        #expect(try ledger.audit() == [])
        #expect(
            try tamper("UPDATE quarter SET closed_at = \(done.doneAt - 1)")
                .contains(.completionOutOfTime(completion: done.id)))
        let twice = try tamper(
            """
            DROP INDEX completion_once;
            INSERT INTO completion (person, course, state, minutes, done_at)
            VALUES ('anna@school.nl', 'laser', 'done', 40, 1800000000)
            """)
        #expect(twice.contains(.completedTwice(person: Self.anna, course: "laser", count: 2)))
    }
}
