import Foundation
import GRDB
import Testing

@testable import CatalogKit

@Suite("The ledger: restoring a backup")
struct LedgerRestoreTests {
    let scratch: Scratch
    let clock = TestClock()
    let desk: Desk

    init() throws {
        scratch = try Scratch()
        let clock = clock
        desk = try Desk(ledger: Ledger(.file(scratch.ledger), clock: { clock.now }), clock: clock)
    }

    private var backup: String { "\(scratch.folder)/backup" }

    @discardableResult
    private func restore() throws -> LedgerRestore {
        let clock = clock
        return try Ledger.restore(backup, into: .file(scratch.ledger), clock: { clock.now })
    }

    private func names(_ path: String) throws -> [String] {
        try DatabaseQueue(path: path).read { try String.fetchAll($0, sql: "SELECT name FROM person ORDER BY name") }
    }

    @Test("brings back what was, keeps what is, and whoever has it open goes on with it")
    func whole() throws {
        try desk.enrol("anna", in: desk.terms())
        let day = clock.now
        _ = try desk.ledger.backUp(to: backup)
        clock.advance(Desk.day)
        try desk.enrol("bob", in: desk.terms())
        let token = try desk.ledger.changeToken()
        let restored = try restore()
        #expect(restored.summary == LedgerSummary(people: 1, enrolments: 1, lastChange: day))
        let kept = try #require(restored.kept)
        #expect(kept == "\(scratch.ledger).before-restore-2027-01-16-0900")
        #expect(try names(kept) == ["Anna", "Bob"])
        #expect(try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int == 0o600)
        #expect(try desk.ledger.changeToken() != token, "an open program sees that something changed")
        #expect(try desk.seating(desk.terms()) == "anna | ")
        try desk.enrol("carl", in: desk.terms())
        #expect(try desk.ledger.audit().isEmpty)
        #expect(try names(scratch.ledger) == ["Anna", "Carl"])
        #expect(
            try DatabaseQueue(path: scratch.ledger).read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
                == "wal")
    }

    @Test("keeps every earlier ledger, also of one minute")
    func again() throws {
        try desk.enrol("anna", in: desk.terms())
        _ = try desk.ledger.backUp(to: backup)
        #expect(try Set((0..<3).map { _ in try #require(try restore().kept) }).count == 3)
    }

    @Test("loses nothing that others write meanwhile: it is restored over, and kept")
    func meanwhile() throws {
        try desk.enrol("anna", in: desk.terms())
        _ = try desk.ledger.backUp(to: backup)
        let path = scratch.ledger
        let writer = Thread {
            guard let ledger = try? Ledger(.file(path)) else { return }
            for number in 0..<40 { _ = try? ledger.declareInterest(Desk.person("p\(number)"), in: "laser") }
        }
        writer.start()
        let kept = try #require(try restore().kept)
        while !writer.isFinished { sched_yield() }
        let all = try Set(names(kept)).union(names(path))
        #expect(all.count == 41)
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("makes a ledger where there was none, and of one of an earlier version a ledger of this")
    func elsewhere() throws {
        let url = try #require(
            Bundle.module.url(forResource: "ledger-v3", withExtension: "sql", subdirectory: "Fixtures"))
        let sql = try String(contentsOf: url, encoding: .utf8)
        try DatabaseQueue(path: backup).writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA foreign_keys = OFF; \(sql)")
        }
        let before = try Data(contentsOf: URL(filePath: backup))
        let place = "\(scratch.folder)/new/ledger.sqlite"
        #expect(try Ledger.restore(backup, into: .file(place)).kept == nil)
        let ledger = try Ledger(.file(place))
        #expect(try ledger.audit().isEmpty && ledger.person("carl@school.nl") != nil)
        #expect(try Data(contentsOf: URL(filePath: backup)) == before, "the backup stays as it is")
    }

    @Test("replaces a file that is beyond reading, and keeps that too")
    func damaged() throws {
        try desk.enrol("anna", in: desk.terms())
        _ = try desk.ledger.backUp(to: backup)
        let place = "\(scratch.folder)/broken.sqlite"
        let wreck = Data(repeating: 7, count: 8192)
        try wreck.write(to: URL(filePath: place))
        let kept = try #require(try Ledger.restore(backup, into: .file(place)).kept)
        #expect(try Data(contentsOf: URL(filePath: kept)) == wreck)
        #expect(try names(place) == ["Anna"])
    }

    @Test("refuses what is no sound ledger, and changes nothing")
    func refusals() throws {
        try desk.enrol("anna", in: desk.terms())
        #expect(throws: LedgerError.self) { try restore() }
        try DatabaseQueue(path: backup).write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
        #expect(throws: LedgerError.notALedger(path: backup)) { try restore() }
        try FileManager.default.removeItem(atPath: backup)
        try DatabaseQueue(path: backup).write { _ in }
        #expect(throws: LedgerError.notALedger(path: backup)) { try restore() }
        _ = try desk.ledger.backUp(to: backup, replacing: true)
        try DatabaseQueue(path: backup).write { try $0.execute(sql: "UPDATE enrolment SET state = 'waiting'") }
        let findings = try Ledger(.file(backup), for: .reading).audit().count
        #expect(throws: LedgerError.unsoundBackup(findings)) { try restore() }
        try DatabaseQueue(path: backup).write {
            try $0.execute(sql: "INSERT INTO migration (version) VALUES (?)", arguments: [LedgerSchema.current + 1])
        }
        #expect(throws: LedgerError.newerSchema(found: LedgerSchema.current + 1, known: LedgerSchema.current)) {
            try restore()
        }
        #expect(throws: LedgerError.isTheLedger(path: scratch.ledger)) {
            try Ledger.restore(scratch.ledger, into: .file(scratch.ledger))
        }
        #expect(try desk.seating(desk.terms()) == "anna | ")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.folder).allSatisfy { !$0.contains("before") })
    }

    @Test("leaves a database that is somebody else's alone")
    func foreign() throws {
        _ = try desk.ledger.backUp(to: backup)
        let place = "\(scratch.folder)/songs.sqlite"
        try DatabaseQueue(path: place).write { try $0.execute(sql: "CREATE TABLE song (title TEXT)") }
        #expect(throws: LedgerError.notALedger(path: place)) { try Ledger.restore(backup, into: .file(place)) }
    }
}
