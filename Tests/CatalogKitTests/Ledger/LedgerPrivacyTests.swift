import Foundation
import GRDB
import Testing

@testable import CatalogKit

@Suite("The ledger: what it holds of somebody", .onBothDatabases, .namesDatabase)
struct LedgerPersonalFileTests {
    @Test("one gets everything that tells of oneself, and nothing of others")
    func everything() throws {
        let desk = try Desk()
        try desk.liveFully("zebedeus")
        let file = try desk.ledger.personalFile(of: "Zebedeus@school.nl")
        #expect(file.person == "zebedeus@school.nl")
        #expect(Set(file.tables.keys) == Set(PersonalTable.all.map(\.name)), "they did everything")
        #expect(file.tables["person"]?.first?["name"] == .text("Zebedeus Quackelbeen"))
        #expect(file.tables["interest"]?.first?["reason"] == .text("Zebedeus wil frezen"))
        let text = String(decoding: try JSONEncoder().encode(file), as: UTF8.self)
        for other in ["anna@", "bob@", "linda@", "toos@", "gast@"] {
            #expect(!text.contains(other), "\(other) is somebody else's")
        }
    }

    @Test("what others wrote is in it as far as a message told one")
    func words() throws {
        let desk = try Desk()
        try desk.liveFully("zebedeus")
        let tables = try desk.ledger.personalFile(of: "zebedeus@school.nl").tables
        #expect(
            tables["question"]?.map { $0["text"] } == [.text("Wie helpt Zebedeus Quackelbeen met frezen?"), .nothing])
        let named = try #require(tables["outbox"]?.filter { $0["recipient"] == .nothing })
        #expect(named.count > 3 && named.allSatisfy { $0["facts"] == .nothing })
    }

    @Test("of somebody unknown there is nothing to tell")
    func unknown() throws {
        let desk = try Desk()
        #expect(throws: LedgerError.unknownPerson("an@school.nl")) { try desk.ledger.personalFile(of: "an@school.nl") }
    }
}

@Suite("The ledger: the list of tables that tell of people")
struct PersonalTableTests {
    private let queue: DatabaseQueue
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        _ = try Ledger(.file(scratch.ledger))
        queue = try DatabaseQueue(path: scratch.ledger)
    }

    /// A column and what it references, by table.
    private func references() throws -> [(table: String, column: String, target: String)] {
        try queue.read { database in
            let names = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
            return try names.flatMap { name in
                try Row.fetchAll(database, sql: "PRAGMA foreign_key_list(\(name))").map {
                    (name, $0["from"], $0["table"])
                }
            }
        }
    }

    @Test("names every column that references a person")
    func people() throws {
        var found: [String: Set<String>] = [:]
        for reference in try references() where reference.target == "person" {
            found[reference.table, default: []].insert(reference.column)
        }
        var listed = Dictionary(uniqueKeysWithValues: PersonalTable.all.map { ($0.name, Set($0.people)) })
        #expect(listed.removeValue(forKey: "person") == ["email"])
        #expect(listed.filter { !$0.value.isEmpty } == found)
    }

    @Test("names every table that references one with somebody's rows, however far away")
    func derived() throws {
        var personal: Set = ["person"]
        let references = try references()
        while true {
            let more = references.filter { personal.contains($0.target) }.map(\.table)
            guard !personal.isSuperset(of: more) else { break }
            personal.formUnion(more)
        }
        #expect(Set(PersonalTable.all.map(\.name)) == personal)
    }

    @Test("names every column of each")
    func columns() throws {
        for table in PersonalTable.all {
            let found = try queue.read { try $0.columns(in: table.name).map(\.name) }
            #expect(Set(table.columns) == Set(found), "\(table.name)")
            #expect(Set(table.columns).isSuperset(of: table.people + table.words), "\(table.name)")
        }
    }
}

@Suite("The ledger: erasing somebody", .onBothDatabases, .namesDatabase)
struct LedgerEraseTests {
    private let address = "zebedeus@school.nl"

    @Test("others move up and are told, what counts stays, and the rules hold")
    func everything() throws {
        let desk = try Desk()
        try desk.liveFully("zebedeus")
        #expect(try desk.ledger.audit().isEmpty)
        let hours = try desk.ledger.attendanceBook()
        let erasure = try desk.ledger.erase(address, by: Desk.coordinator)
        #expect(erasure.address == "erased-1@erased.invalid")
        #expect(erasure.cancelled.map(\.offering) == ["laser@2027", "groep@2027", "keuze@2027"])
        #expect(erasure.promoted.map(\.enrolment.person) == ["bob@school.nl"])
        #expect(try desk.ledger.audit() == [])
        #expect(try desk.ledger.person(address) == nil)
        #expect(try desk.seating(desk.terms()) == "anna bob | ")
        #expect(try desk.companions("anna", desk.terms()) == "")
        let kept = try desk.ledger.attendanceBook()
        #expect(kept.enrolments.map(\.meetings) == hours.enrolments.map(\.meetings))
        #expect(kept.modules.map(\.completion.minutes) == hours.modules.map(\.completion.minutes))
        #expect(kept.enrolments.map(\.school) == hours.enrolments.map(\.school))
        #expect(try desk.ledger.questions().map(\.text) == ["-", "Wie leert ons lassen?"])
        #expect(try desk.ledger.ideas().map(\.title) == ["-", "Alle TechLabs bezoeken met -"])
        #expect(try !desk.send().contains { $0.contains("erased") }, "no mail goes to nobody")
        #expect(try desk.ledger.audit() == [])
    }

    @Test("somebody can do so themself, also who did nothing but say hello")
    func oneself() throws {
        let desk = try Desk()
        try desk.declare("an")
        try desk.withdraw("an")
        #expect(try desk.ledger.erase("an@school.nl", by: "an@school.nl").cancelled.isEmpty)
        try desk.declare("an")
        #expect(try desk.ledger.erase("an@school.nl", by: "an@school.nl").address == "erased-2@erased.invalid")
        #expect(try desk.ledger.audit() == [])
    }

    @Test("it cannot be undone, and neither can what came before")
    func undo() throws {
        let desk = try Desk()
        try desk.enrol("an", in: desk.terms())
        try desk.ask("toos")
        _ = try desk.ledger.erase("an@school.nl", by: Desk.address("toos"))
        #expect(throws: LedgerError.nothingToUndo) { try desk.ledger.undo(Desk.address("toos")) }
    }

    @Test("somebody who was only invited can go too, and the one who invited them")
    func guests() throws {
        let desk = try Desk()
        try desk.invite("gast", to: desk.terms(), by: "an")
        try desk.invite("ander", to: desk.terms(), by: "an")
        _ = try desk.ledger.erase("gast@school.nl", by: Desk.coordinator)
        #expect(try desk.ledger.audit() == [])
        _ = try desk.ledger.erase("an@school.nl", by: Desk.coordinator)
        #expect(try desk.ledger.audit() == [])
        #expect(try desk.ledger.addressee("ander@school.nl") == nil, "no message to them goes any more")
    }

    @Test("nobody goes who is responsible for something, or unknown, or gone")
    func refusals() throws {
        let desk = try Desk()
        try desk.assign(.pillar, "techlabs", to: "linda", by: "linda")
        #expect(throws: LedgerError.stillResponsible("linda@school.nl", 1)) {
            try desk.ledger.erase("linda@school.nl", by: Desk.coordinator)
        }
        #expect(throws: LedgerError.unknownPerson("an@school.nl")) {
            try desk.ledger.erase("an@school.nl", by: Desk.coordinator)
        }
        try desk.declare("an")
        let gone = try desk.ledger.erase("an@school.nl", by: Desk.coordinator).address
        #expect(throws: LedgerError.unknownPerson(gone)) { try desk.ledger.erase(gone, by: Desk.coordinator) }
    }

    @Test("the audit finds what is left of somebody who was erased")
    func audit() throws {
        let desk = try Desk()
        try desk.declare("an")
        let gone = try desk.ledger.erase("an@school.nl", by: Desk.coordinator).address
        try desk.ledger.connection.write { (sql) throws(LedgerError) in
            try sql.execute("UPDATE person SET name = 'An' WHERE email = ?", [.text(gone)])
        }
        #expect(try desk.ledger.audit() == [.erasedThoughKept(person: gone)])
    }
}

@Suite("The ledger: the file after somebody was erased")
struct LedgerErasedBytesTests {
    @Test("holds neither their name nor their address, nor do its companions")
    func bytes() throws {
        let scratch = try Scratch()
        let clock = TestClock()
        let desk = try Desk(ledger: Ledger(.file(scratch.ledger), clock: { clock.now }), clock: clock)
        try desk.liveFully("zebedeus")
        // A bounce quotes the address.
        for message in try desk.ledger.outboxPending() where message.recipient == "zebedeus@school.nl" {
            guard case .claimed(let claimed) = try desk.ledger.claim(message.id) else { continue }
            try desk.ledger.settle(claimed, .refused(code: 67, said: "550 zebedeus@school.nl unknown"))
        }
        func traces() throws -> [String] {
            try FileManager.default.contentsOfDirectory(atPath: scratch.folder).filter { name in
                let bytes = try Data(contentsOf: URL(filePath: "\(scratch.folder)/\(name)"))
                return String(decoding: bytes, as: UTF8.self).lowercased().contains(/zebedeus@|quackelbeen/)
            }.sorted()
        }
        #expect(try traces() == ["ledger.sqlite-wal"], "the test can find them")
        let erasure = try desk.ledger.erase("zebedeus@school.nl", by: Desk.coordinator)
        #expect(erasure.isScrubbed)
        #expect(try traces() == [])
        #expect(try desk.ledger.audit() == [])
    }
}

@Suite("The ledger: letting go of what was kept long enough", .onBothDatabases, .namesDatabase)
struct LedgerRetentionTests {
    private static let year = 365 * 86_400

    @Test("people go seven years after their last sign of life, their words two years after, requests after a month")
    func terms() throws {
        let desk = try Desk()
        try desk.declare("an", reason: "voor de les", key: "k")
        try desk.withdraw("an")
        try desk.ask("an")
        _ = try desk.ledger.withdrawQuestion(1, by: "an@school.nl")
        _ = try desk.send()
        try desk.declare("bob", reason: "nog steeds")
        #expect(try desk.ledger.retain() == Retention(isScrubbed: try desk.ledger.connection.scrub()))
        desk.clock.advance(31 * 86_400)
        #expect(try desk.ledger.retain().requests == 1)
        desk.clock.advance(2 * Self.year)
        let words = try desk.ledger.retain()
        #expect(words.words == 2 && words.erased == 0)
        #expect(try desk.ledger.interests(of: "an@school.nl").map(\.reason) == [""])
        #expect(try desk.ledger.interests(of: "bob@school.nl").map(\.reason) == ["nog steeds"], "it still stands")
        desk.clock.advance(5 * Self.year)
        #expect(try desk.ledger.retain(isTrial: true).erased == 2)
        #expect(try desk.ledger.person("bob@school.nl") != nil, "a trial changes nothing")
        #expect(try desk.ledger.retain().erased == 2)
        #expect(try desk.ledger.person("bob@school.nl") == nil)
        #expect(try desk.ledger.audit() == [])
        #expect(try desk.ledger.retain().erased == 0)
    }

    @Test("what a message said is forgotten a year after it went")
    func messages() throws {
        let desk = try Desk()
        try desk.ask("an", "Wie leert ons lassen?")
        #expect(try desk.send() == ["question-noted an"])
        desk.clock.advance(366 * 86_400)
        #expect(try desk.ledger.retain(isTrial: true).messages == 1)
        #expect(try desk.ledger.retain().messages == 1)
        #expect(try desk.ledger.retain().messages == 0)
        #expect(
            try desk.ledger.questions().map(\.text) == ["Wie leert ons lassen?"], "the question itself still stands")
    }

    @Test("who is responsible for something stays, and is named")
    func responsible() throws {
        let desk = try Desk()
        try desk.assign(.pillar, "techlabs", to: "linda", by: "linda")
        desk.clock.advance(8 * Self.year)
        #expect(try desk.ledger.retain().responsible == ["linda@school.nl"])
        #expect(try desk.ledger.person("linda@school.nl") != nil)
    }
}
