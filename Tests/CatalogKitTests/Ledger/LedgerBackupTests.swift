import Foundation
import GRDB
import Testing

@testable import CatalogKit

@Suite("The ledger: backups")
struct LedgerBackupTests {
    let scratch: Scratch
    let clock = TestClock()
    let desk: Desk

    init() throws {
        scratch = try Scratch()
        let clock = clock
        desk = try Desk(ledger: Ledger(.file(scratch.ledger), clock: { clock.now }), clock: clock)
    }

    private var backup: String { "\(scratch.folder)/backup" }
    private var files: Set<String> {
        get throws { Set(try FileManager.default.contentsOfDirectory(atPath: scratch.folder)) }
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test("hold everything, in one file that only its owner can read")
    func whole() throws {
        try desk.enrol("anna", in: desk.terms())
        let made = try desk.ledger.backUp(to: backup)
        #expect(made.summary == LedgerSummary(people: 1, enrolments: 1, lastChange: clock.now))
        #expect(made.findings.isEmpty)
        #expect(try mode(backup) == 0o600)
        #expect(try files == ["ledger.sqlite", "ledger.sqlite-wal", "ledger.sqlite-shm", "backup"])
        try FileManager.default.moveItem(atPath: backup, toPath: "\(scratch.folder)/elsewhere.sqlite")
        let copy = try Ledger(.file("\(scratch.folder)/elsewhere.sqlite"))
        #expect(try copy.audit().isEmpty && copy.name() == desk.ledger.name())
        #expect(try copy.enrolments(of: "anna@school.nl").map(\.state) == [.enrolled])
    }

    @Test("are of one moment, though others write on")
    func moment() throws {
        let terms = desk.terms(capacity: 1)
        try desk.enrol("anna", in: terms)
        let path = scratch.ledger
        let writer = Thread {
            guard let ledger = try? Ledger(.file(path)) else { return }
            for number in 0..<60 {
                _ = try? ledger.declareInterest(Desk.person("p\(number)"), in: "laser")
            }
        }
        writer.start()
        for number in 0..<10 {
            let made = try desk.ledger.backUp(to: "\(backup)\(number)")
            #expect(made.findings.isEmpty)
        }
        while !writer.isFinished { sched_yield() }
        #expect(try desk.ledger.summary().people == 61)
    }

    @Test("replace no file unless told to, and never the ledger")
    func replacing() throws {
        try "mine".write(toFile: backup, atomically: true, encoding: .utf8)
        #expect(throws: LedgerError.fileExists(path: backup)) { try desk.ledger.backUp(to: backup) }
        #expect(try String(contentsOfFile: backup, encoding: .utf8) == "mine")
        _ = try desk.ledger.backUp(to: backup, replacing: true)
        #expect(try Ledger(.file(backup), for: .reading).audit().isEmpty)
        #expect(throws: LedgerError.isTheLedger(path: scratch.ledger)) {
            try desk.ledger.backUp(to: scratch.ledger, replacing: true)
        }
    }

    @Test("leave nothing behind when they fail, and make no account of what a killed one left")
    func failing() throws {
        #expect(throws: LedgerError.self) { try desk.ledger.backUp(to: "\(scratch.folder)/none/backup") }
        try "half a file of a killed program".write(toFile: backup + ".part", atomically: true, encoding: .utf8)
        try "and its journal".write(toFile: backup + ".part-journal", atomically: true, encoding: .utf8)
        _ = try desk.ledger.backUp(to: backup)
        #expect(try files.filter { $0.hasPrefix("backup") } == ["backup"])
    }

    @Test("are refused while another makes the same file")
    func twice() throws {
        let other = open(backup + ".part", O_RDWR | O_CREAT, 0o600)
        defer { close(other) }
        #expect(flock(other, LOCK_EX) == 0)
        #expect(throws: LedgerError.locked) { try desk.ledger.backUp(to: backup) }
        #expect(FileManager.default.fileExists(atPath: backup + ".part"), "it is the other's")
    }

    @Test("are made of a ledger that breaks its rules too, and say so")
    func unsound() throws {
        try desk.enrol("anna", in: desk.terms())
        try DatabaseQueue(path: scratch.ledger).write {
            try $0.execute(sql: "UPDATE enrolment SET state = 'waiting'")
        }
        #expect(try !desk.ledger.backUp(to: backup).findings.isEmpty)
        #expect(FileManager.default.fileExists(atPath: backup))
    }

    @Test("need a ledger")
    func nothing() throws {
        let none = try Ledger(.file("\(scratch.folder)/none.sqlite"), for: .reading)
        #expect(throws: LedgerError.nothingKept) { try none.backUp(to: backup) }
        #expect(try !files.contains("backup"))
    }
}
