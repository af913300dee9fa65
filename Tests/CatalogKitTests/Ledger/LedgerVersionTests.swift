import Foundation
import GRDB
import Testing

@testable import CatalogKit

@Suite("The ledger: versions of its tables")
struct LedgerVersionTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    /// What a program of a version left behind.
    private static func fixture(_ version: Int) throws -> String {
        let url = try #require(
            Bundle.module.url(forResource: "ledger-v\(version)", withExtension: "sql", subdirectory: "Fixtures"))
        return try String(contentsOf: url, encoding: .utf8)
    }

    /// Puts a ledger of a version in its place.
    @discardableResult
    private func restore(_ version: Int) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: scratch.ledger)
        try queue.writeWithoutTransaction {
            try $0.execute(sql: "PRAGMA foreign_keys = OFF")
            try $0.execute(sql: Self.fixture(version))
        }
        return queue
    }

    @Test("every shipped version opens, with all that is in it", arguments: 1...LedgerSchema.current)
    func shippedVersions(_ version: Int) throws {
        try restore(version)
        let looking = try Ledger(.file(scratch.ledger), for: .reading)
        #expect(try looking.seats()["laser@2027-01-25"] == SeatCount(taken: 1, waiting: 1))
        let clock = TestClock(1_800_000_120)
        let ledger = try Ledger(.file(scratch.ledger), clock: { clock.now })
        #expect(try ledger.audit().isEmpty)
        #expect(try ledger.enrolments(of: "anna@school.nl").map(\.position) == [1])
        #expect(try ledger.history(of: "anna@school.nl").count == 3)
        let pending = try ledger.outboxPending().prefix(4)
        #expect(pending.map(\.kind) == [.waiting, .cancelled, .promoted, .restored])
        #expect(pending.map(\.id) == [2, 3, 4, 5])
        #expect(pending.map(\.facts?.position) == [1, nil, nil, 1])
        let stored = try #require(try ledger.terms(of: "laser@2027-01-25"))
        let anna = try Person(email: "anna@school.nl", name: "Anna", school: "Sint-Jan")
        let answer = try ledger.enrol(anna, in: stored, choices: ["ronde-1": "hout"], key: "k1")
        #expect(answer.enrolment.state == .enrolled, "the key's first answer")
        #expect(try ledger.cancel("bob@school.nl", from: stored.id).promoted.map(\.enrolment.ticket) == [1])
        #expect(try ledger.declareInterest(anna, in: "laser").effect == .added)
        #expect(try ledger.audit().isEmpty)
    }

    @Test("the interests are there from the second version on", arguments: 2...LedgerSchema.current)
    func interests(_ version: Int) throws {
        try restore(version)
        let ledger = try Ledger(.file(scratch.ledger))
        let carl = try #require(try ledger.interests(in: "laser").first)
        #expect(carl.person == "carl@school.nl" && carl.place == "Heerlen" && carl.reason == "Dichter bij huis")
        #expect(Daypart.list(carl.dayparts) == "mon-morning,wed-afternoon" && carl.earliest == Day("2027-03-01"))
        #expect(try ledger.interests(of: "carl@school.nl").map(\.state) == [.open, .withdrawn])
        #expect(try ledger.interests(of: "dora@school.nl").map(\.state) == [.satisfied])
        let person = try #require(try ledger.person("carl@school.nl"))
        let answer = try ledger.declareInterest(
            person, in: "laser", place: "Heerlen", dayparts: carl.dayparts, earliest: carl.earliest,
            reason: carl.reason, key: "k3")
        #expect(answer == InterestOutcome(interest: carl, effect: .added), "the key's first answer")
    }

    @Test("what coordinators did is there from the third version on", arguments: 3...LedgerSchema.current)
    func coordination(_ version: Int) throws {
        try restore(version)
        let ledger = try Ledger(.file(scratch.ledger))
        let autumn = try #require(Quarter("2026Q4"))
        #expect(try ledger.closedQuarters().map(\.quarter) == [autumn])
        let book = try ledger.attendanceBook(of: "frezen@2026-11-18")
        #expect(book.enrolments.map { $0.meetings.first?.entries.last?.total } == [90, 4 * 180])
        #expect(try ledger.invitations(in: "frezen@2027-02-03").map(\.state) == [.open, .accepted])
        #expect(try ledger.questions().map(\.state) == [.inConversation, .new])
        #expect(try ledger.introductions(of: "eva@school.nl").map(\.state) == [.askerAgreed])
        #expect(try ledger.ideas().map(\.supporters) == [["eva@school.nl"]])
        // The fourth adds two confirmations, two introductions and an invitation.
        #expect(try ledger.outboxCounts() == [.sent: 1, .dropped: 1, .pending: version < 4 ? 26 : 31])
    }

    @Test("what people read is there from the fourth version on", arguments: 4...LedgerSchema.current)
    func reading(_ version: Int) throws {
        try restore(version)
        let ledger = try Ledger(.file(scratch.ledger))
        let mark = try #require(try ledger.progress(of: "dora@school.nl").first)
        #expect(mark.course == "lasersnijden-veilig" && mark.chapter == "Wat er nooit in mag")
        #expect(mark.position == 120 && mark.furthest == 900 && mark.length == 1800 && mark.answered == [1, 2])
        #expect(mark.doneAt == mark.at && mark.share == 1)
        #expect(try ledger.progress(of: "carl@school.nl").map(\.share) == [0])
        #expect(try ledger.completions(of: "dora@school.nl").map(\.minutes) == [40])
    }

    @Test("who goes together is there from the fourth version on", arguments: 4...LedgerSchema.current)
    func together(_ version: Int) throws {
        try restore(version)
        let ledger = try Ledger(.file(scratch.ledger))
        #expect(try ledger.isVisible("eva@school.nl") && !ledger.isVisible("dora@school.nl"))
        let company = try ledger.company(in: "lasersnijden-basis@2027-03-11", for: "eva@school.nl", in: .together)
        #expect(company.companions == [Company.Companion(name: "Finn", town: "Gulpen")])
        #expect(try ledger.person("zoe@school.nl") == nil && ledger.addressee("zoe@school.nl") == "Zoe")
    }

    @Test("what an earlier version left is kept before it is brought up to date", arguments: 1..<LedgerSchema.current)
    func keptBefore(_ version: Int) throws {
        try restore(version)
        let kept = "\(scratch.ledger).v\(version)-backup"
        try "of an earlier attempt".write(toFile: kept, atomically: true, encoding: .utf8)
        _ = try Ledger(.file(scratch.ledger))
        let found = try DatabaseQueue(path: kept).read {
            try Int.fetchOne($0, sql: "SELECT MAX(version) FROM migration")
        }
        #expect(found == version)
        #expect(try FileManager.default.attributesOfItem(atPath: kept)[.posixPermissions] as? Int == 0o600)
        _ = try Ledger(.file(scratch.ledger))
        let backups = try FileManager.default.contentsOfDirectory(atPath: scratch.folder).filter {
            $0.contains("backup")
        }
        #expect(backups == ["ledger.sqlite.v\(version)-backup"])
    }

    @Test("without room for that copy the ledger stays what it was")
    func notKept() throws {
        let queue = try restore(2)
        try FileManager.default.createDirectory(
            atPath: "\(scratch.ledger).v2-backup", withIntermediateDirectories: false)
        #expect(throws: LedgerError.self) { try Ledger(.file(scratch.ledger)) }
        #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT MAX(version) FROM migration") } == 2)
    }

    @Test("a program that is running neither writes nor reads on once a newer one has brought the ledger further")
    func overtaken() throws {
        let desk = Desk(ledger: try Ledger(.file(scratch.ledger)))
        try SQLiteConnection(path: scratch.ledger).write { (sql) throws(LedgerError) in
            try sql.execute("INSERT INTO migration (version) VALUES (99)")
        }
        let refusal = LedgerError.newerSchema(found: 99, known: LedgerSchema.current)
        #expect(throws: refusal) { try desk.declare("anna") }
        #expect(throws: refusal) { try desk.states("anna") }
    }

    @Test("the last version was shipped with rows in every table")
    func everyTable() throws {
        let queue = try restore(LedgerSchema.current)
        try queue.read { database in
            let tables = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
            for table in tables {
                #expect(try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM \"\(table)\"") ?? 0 > 0, "\(table)")
            }
        }
    }

    @Test("the statements of the first version never change")
    func shippedTables() throws {
        let text = try Self.fixture(1)
        for statement in LedgerSchema.version1 {
            let sql = statement.replacing("{identity}", with: "INTEGER PRIMARY KEY AUTOINCREMENT")
            #expect(text.contains("\(sql);"))
        }
    }

    @Test("an upgraded ledger has the same tables as a new one", arguments: 1...LedgerSchema.current)
    func upgraded(_ version: Int) throws {
        func tables(_ queue: DatabaseQueue) throws -> [String: String] {
            try queue.read { database in
                let rows = try Row.fetchAll(
                    database, sql: "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite%'")
                return Dictionary(uniqueKeysWithValues: rows.map { ($0["name"], $0["sql"]) })
            }
        }
        let old = try restore(version)
        // The current version's are the tables as they were shipped, for opening changes nothing there.
        _ = try Ledger(.file(scratch.ledger))
        let upgraded = try tables(old)
        let other = try Scratch()
        _ = try Ledger(.file(other.ledger))
        #expect(try tables(DatabaseQueue(path: other.ledger)) == upgraded)
    }
}
