import CatalogKit
import Foundation
import GRDB

/// A database with the listings of a table, for as long as it is measured.
struct PeerDatabase {
    /// The database.
    let queue: DatabaseQueue
    private let path: String

    init() throws {
        path = NSTemporaryDirectory() + "catalog-bench-\(getpid()).sqlite"
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            // Whatever makes it fast: nothing here needs to survive.
            for pragma in ["journal_mode = OFF", "synchronous = OFF", "mmap_size = 8589934592", "cache_size = -262144"]
            {
                try database.execute(sql: "PRAGMA \(pragma)")
            }
        }
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// The size of what is in use of the file.
    func bytes() throws -> Double {
        try queue.inDatabase { database in
            func number(_ pragma: String) throws -> Int {
                try Int.fetchOne(database, sql: "PRAGMA \(pragma)") ?? 0
            }
            return Double(try (number("page_count") - number("freelist_count")) * number("page_size"))
        }
    }

    /// Removes the file.
    func remove() {
        unlink(path)
    }

    /// Puts the words in FTS5's index, as lean and as fast as it can be: beginnings of words ready, no positions, no texts.
    func addWords(of table: ListingTable) throws {
        try queue.inTransaction { database in
            try database.execute(
                sql: """
                    CREATE VIRTUAL TABLE words USING fts5(title, summary, content='', detail=none, columnsize=0,
                        prefix='1 2 3', tokenize='unicode61 remove_diacritics 2')
                    """)
            let insert = try database.makeStatement(sql: "INSERT INTO words (rowid, title, summary) VALUES (?, ?, ?)")
            for (number, listing) in table.listings.enumerated() {
                try insert.execute(arguments: [number, listing.title, listing.summary])
            }
            try database.execute(sql: "INSERT INTO words (words) VALUES ('optimize')")
            return .commit
        }
    }

    /// Puts everything else in tables.
    func addColumns(of table: ListingTable) throws {
        try queue.inTransaction { database in
            try ListingColumns.make(in: database)
            try ListingColumns.fill(table, in: database)
            try database.execute(sql: "ANALYZE")
            return .commit
        }
    }
}

/// The tables of listings: a column for each facet of which a listing has one value, a table for each of which it has many.
enum ListingColumns {
    static func isMany(_ facet: Query.Facet) -> Bool { [.theme, .profile, .sector].contains(facet) }

    static func make(in database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE listing (id INTEGER PRIMARY KEY, format INTEGER, provider INTEGER, place INTEGER,
                    language INTEGER, month INTEGER, price INTEGER, day INTEGER, point INTEGER, room INTEGER NOT NULL)
                """)
        for facet in ListingTable.facets where isMany(facet) {
            try database.execute(
                sql: """
                    CREATE TABLE \(facet.rawValue) (listing INTEGER, value INTEGER, PRIMARY KEY (listing, value))
                    WITHOUT ROWID
                    """)
        }
    }

    static func fill(_ table: ListingTable, in database: Database) throws {
        let insert = try database.makeStatement(
            sql: """
                INSERT INTO listing (format, provider, place, language, month, price, id, day, point, room)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
        for listing in table.listings.indices {
            var single: [Int?] = []
            for (number, facet) in ListingTable.facets.enumerated() {
                let own = table.values[Int(table.starts[listing])..<Int(table.starts[listing + 1])].map(Int.init)
                    .filter(table.ranges[number].contains)
                guard isMany(facet) else {
                    single.append(own.first)
                    continue
                }
                let many = try database.cachedStatement(sql: "INSERT INTO \(facet.rawValue) VALUES (?, ?)")
                for value in own { try many.execute(arguments: [listing, value]) }
            }
            let (day, point) = (table.days[listing], table.pointOf[listing])
            single += [
                listing, day == .max ? nil : Int(day), point < 0 ? nil : Int(point), table.hasRoom[listing] ? 1 : 0,
            ]
            try insert.execute(arguments: StatementArguments(single))
        }
    }
}
