import CatalogKit
import Foundation
import GRDB

extension Kills {
    /// A ledger of an earlier version is brought up to date, and the program is killed meanwhile.
    func migration() throws {
        let wanted = bench.times(150)
        var (killed, whole) = (0, 0)
        var problems: [String] = []
        let length = try length { try bench.program(["audit", "--ledger", old(1)]) }
        let olds = try (1..<LedgerMoment.current.version).map { try (version: $0, path: old($0)) }
        while killed < wanted, problems.isEmpty {
            for (version, path) in olds where killed < wanted {
                let ledger = try bench.fresh("migrating.sqlite")
                for beside in ["-wal", "-shm"] { _ = try bench.fresh("migrating.sqlite\(beside)") }
                try FileManager.default.copyItem(atPath: path, toPath: ledger)
                let program = try bench.program(["audit", "--ledger", ledger])
                waitForTheMoment(upTo: length)
                program.kill9()
                let isKilled = program.outcome().isKilled
                if isKilled { killed += 1 }
                let found = try Self.version(of: ledger)
                if found.version == LedgerMoment.current.version, isKilled { whole += 1 }
                if found.version != version, found.version != LedgerMoment.current.version {
                    problems.append("half-way from \(version), at \(found.version)")
                }
                problems += try audit(ledger)
                let after = try Self.version(of: ledger)
                if after.version != LedgerMoment.current.version || after.people != found.people {
                    problems.append("from \(version) to \(after)")
                }
            }
        }
        bench.found(
            "\(killed) kills while ledgers of versions 1 to \(LedgerMoment.current.version - 1) are brought up to date",
            "the old version or the new one, whole, and done at the next start; \(whole) were done already", problems)
    }

    /// A ledger as a program of that version left it.
    func old(_ version: Int) throws -> String {
        let path = try bench.fresh("ledger-v\(version).sqlite")
        let text = try String(
            contentsOfFile: Bench.repository("Tests/CatalogKitTests/Ledger/Fixtures/ledger-v\(version).sql"),
            encoding: .utf8)
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA foreign_keys = OFF")
            try database.execute(sql: text)
        }
        try queue.close()
        return path
    }

    /// What a ledger's tables are at.
    struct LedgerMoment: Equatable {
        let version: Int
        let people: Int

        /// What this program makes.
        static let current: LedgerMoment = {
            let connection = try? CatalogKit.SQLiteConnection()
            guard let connection, (try? Ledger(connection)) != nil else { return LedgerMoment(version: 0, people: 0) }
            return (try? moment(connection)) ?? LedgerMoment(version: 0, people: 0)
        }()

        fileprivate static func moment(_ connection: CatalogKit.SQLiteConnection) throws -> LedgerMoment {
            try connection.read { (sql) throws(LedgerError) in
                let row = try sql.query(
                    "SELECT (SELECT MAX(version) FROM migration), (SELECT COUNT(*) FROM person)", [])[0]
                return LedgerMoment(version: try row.int(0), people: try row.int(1))
            }
        }
    }

    static func version(of path: String) throws -> LedgerMoment {
        try LedgerMoment.moment(CatalogKit.SQLiteConnection(path: path))
    }
}
