import Foundation
import GRDB
import Testing

@testable import CatalogKit

@Suite("The ledger: storage that fails")
struct LedgerStorageTests {
    let scratch: Scratch
    let terms: OfferingTerms

    init() throws {
        scratch = try Scratch()
        let far = 4_000_000_000
        terms = OfferingTerms(
            id: "laser@2027", course: "laser", title: "Lasersnijden", capacity: 5, start: far, end: far,
            enrolUntil: far, promoteUntil: far)
    }

    /// A sound ledger with some people in it, closed so that everything is in the one file.
    private func makeLedger(at path: String, people: Int = 3) throws {
        let ledger = try Ledger(.file(path))
        for number in 0..<people { _ = try ledger.enrol(Desk.person("p\(number)"), in: terms) }
    }

    @Test("a new ledger and the folders made for it are for their owner only")
    func permissions() throws {
        let path = "\(scratch.folder)/a/b/ledger.sqlite"
        try makeLedger(at: path)
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(try mode(path) == 0o600)
        #expect(try mode("\(scratch.folder)/a") == 0o700)
        #expect(try mode("\(scratch.folder)/a/b") == 0o700)
    }

    @Test("a write is safe on the disk: WAL with full synchronisation")
    func durability() throws {
        let connection = try SQLiteConnection(path: scratch.ledger)
        let modes = try connection.read { (sql) throws(LedgerError) in
            [try sql.row("PRAGMA journal_mode"), try sql.row("PRAGMA synchronous"), try sql.row("PRAGMA foreign_keys")]
        }
        #expect(modes == [SQLRow(["wal"]), SQLRow([2]), SQLRow([1])])
    }

    @Test("looking at a ledger that is not there shows an empty one, makes none and takes nothing in")
    func readingNothing() throws {
        let ledger = try Ledger(.file(scratch.ledger), for: .reading)
        #expect(try ledger.seats().isEmpty)
        #expect(try ledger.audit().isEmpty)
        #expect(throws: LedgerError.readOnly) { try ledger.enrol(Desk.person("anna"), in: terms) }
        #expect(!FileManager.default.fileExists(atPath: scratch.ledger))
    }

    @Test("a ledger opened for looking shows what is there and takes nothing in")
    func reading() throws {
        try makeLedger(at: scratch.ledger)
        let ledger = try Ledger(.file(scratch.ledger), for: .reading)
        #expect(try ledger.seats(of: terms.id).taken == 3)
        #expect(throws: LedgerError.readOnly) { try ledger.cancel("p0@school.nl", from: terms.id) }
        #expect(try ledger.seats(of: terms.id).taken == 3)
    }

    @Test("what a kill left half done, before a new ledger had its WAL, is taken back for who only looks too")
    func halfDone() throws {
        try makeLedger(at: scratch.ledger)
        let killed = "\(scratch.folder)/killed.sqlite"
        try DatabaseQueue(path: scratch.ledger).writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN IMMEDIATE")
            // More than the memory for pages, so that a part of it is in the file before the end.
            try database.execute(sql: "CREATE TABLE half AS SELECT zeroblob(1000000)")
            for suffix in ["", "-journal"] {
                try FileManager.default.copyItem(atPath: scratch.ledger + suffix, toPath: killed + suffix)
            }
            try database.execute(sql: "ROLLBACK")
        }
        let ledger = try Ledger(.file(killed), for: .reading)
        #expect(try ledger.participants(in: terms.id).count == 3)
        #expect(try ledger.audit().isEmpty)
    }

    @Test("a file that is no database is called damaged, and left as it is")
    func noDatabase() throws {
        let text = String(repeating: "Beste Anna, ", count: 400)
        try text.write(toFile: scratch.ledger, atomically: true, encoding: .utf8)
        for access in [Ledger.Access.reading, .writing] {
            #expect(throws: LedgerError.corrupt(path: scratch.ledger)) {
                try Ledger(.file(scratch.ledger), for: access)
            }
        }
        #expect(try String(contentsOfFile: scratch.ledger, encoding: .utf8) == text)
    }

    @Test("somebody else's database is no ledger, and is left as it is")
    func otherDatabase() throws {
        let other = try DatabaseQueue(path: scratch.ledger)
        try other.write { try $0.execute(sql: "CREATE TABLE recipe (id INTEGER)") }
        for access in [Ledger.Access.reading, .writing] {
            #expect(throws: LedgerError.notALedger(path: scratch.ledger)) {
                try Ledger(.file(scratch.ledger), for: access)
            }
        }
        #expect(
            try other.read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_master") } == ["recipe"])
    }

    @Test("a ledger of a newer program is refused")
    func newer() throws {
        try makeLedger(at: scratch.ledger)
        let newer = try DatabaseQueue(path: scratch.ledger)
        try newer.write { try $0.execute(sql: "INSERT INTO migration VALUES (99)") }
        for access in [Ledger.Access.reading, .writing] {
            #expect(throws: LedgerError.newerSchema(found: 99, known: LedgerSchema.current)) {
                try Ledger(.file(scratch.ledger), for: access)
            }
        }
    }

    @Test(
        "what is no file, or cannot be looked at, is no ledger, and never passes for an empty one",
        arguments: ["folder", "file/ledger.sqlite", "pipe", "loop", "/dev/null", String(repeating: "a", count: 300)])
    func notAFile(_ name: String) throws {
        let files = FileManager.default
        try files.createDirectory(atPath: "\(scratch.folder)/folder", withIntermediateDirectories: true)
        try "".write(toFile: "\(scratch.folder)/file", atomically: true, encoding: .utf8)
        try files.createSymbolicLink(atPath: "\(scratch.folder)/loop", withDestinationPath: "loop")
        #expect(mkfifo("\(scratch.folder)/pipe", 0o600) == 0)
        for access in [Ledger.Access.reading, .writing] {
            #expect {
                try Ledger(.file(name.hasPrefix("/") ? name : "\(scratch.folder)/\(name)"), for: access)
            } throws: {
                if case LedgerError.unreadable = $0 { true } else { false }
            }
        }
    }

    @Test("a lock that others keep is reported; once it is gone, work goes on")
    func locked() throws {
        try makeLedger(at: scratch.ledger)
        let impatient = try Ledger(SQLiteConnection(path: scratch.ledger, patience: .milliseconds(50)))
        let other = try DatabaseQueue(path: scratch.ledger)
        try other.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            #expect(throws: LedgerError.locked) { try impatient.enrol(Desk.person("anna"), in: terms) }
            #expect(try impatient.seats(of: terms.id).taken == 3, "one can still look")
            try database.execute(sql: "COMMIT")
        }
        #expect(try impatient.enrol(Desk.person("anna"), in: terms).seats.taken == 4)
    }

    @Test("damage anywhere in the file is found or does no harm; it never passes for a refusal", arguments: 0..<60)
    func damage(_ seed: Int) throws {
        try makeLedger(at: scratch.ledger, people: 8)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.ledger))
        // A page of noise at a place that the seed picks, over all pages in turn.
        let pages = bytes.count / 4096
        let start = (seed % pages) * 4096 + (seed / pages) * 512
        for offset in start..<min(start + 256, bytes.count) {
            bytes[offset] = UInt8(truncatingIfNeeded: (offset &* 31 &+ seed) >> 2)
        }
        try bytes.write(to: URL(fileURLWithPath: scratch.ledger))
        do {
            let ledger = try Ledger(.file(scratch.ledger))
            let findings = try ledger.audit()
            if findings.isEmpty { #expect(try ledger.seats(of: terms.id) == SeatCount(taken: 5, waiting: 3)) }
            _ = try ledger.enrol(Desk.person("anna"), in: terms)
        } catch let error as LedgerError {
            #expect(!error.isRefusal, "\(error)")
        }
    }

    @Test("a damaged first page is recognised at the door")
    func damagedHeader() throws {
        try makeLedger(at: scratch.ledger)
        let file = try #require(FileHandle(forUpdatingAtPath: scratch.ledger))
        try file.seek(toOffset: 100)
        try file.write(contentsOf: Data(repeating: 0xA5, count: 400))
        try file.close()
        #expect(throws: LedgerError.corrupt(path: scratch.ledger)) { try Ledger(.file(scratch.ledger)) }
    }

    @Test("at the limit of what a process may write nothing acknowledged is lost")
    func fileSizeLimit() throws {
        try makeLedger(at: scratch.ledger, people: 1)
        let worker = try LedgerWorkerProcess(
            ledger: scratch.ledger, capacity: 5, count: 2000, prefix: "w", shell: "ulimit -f 400;")
        let (acknowledged, errors, code) = try worker.finish()
        #expect(code == 2, "\(errors)")
        let ledger = try Ledger(.file(scratch.ledger))
        let names = Set(try ledger.participants(in: terms.id).map(\.person.name))
        #expect(!acknowledged.isEmpty)
        #expect(acknowledged.allSatisfy { names.contains($0.name) })
        #expect(try ledger.audit().isEmpty)
    }
}
