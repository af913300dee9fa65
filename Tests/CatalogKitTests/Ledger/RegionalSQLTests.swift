import Testing

@testable import CatalogKit

@Suite("Tables for all regions, from the statements that all databases share")
struct RegionalSQLTests {
    private func tables(_ statement: String) throws -> [String] {
        guard case .tables(let statements) = try RegionalSQL.step(statement) else { return [] }
        return statements
    }

    @Test("every key and reference of a table begins with the region, and a policy guards it")
    func table() throws {
        let statements = try tables(
            """
            CREATE TABLE cake (
              id {identity},
              baker TEXT NOT NULL UNIQUE REFERENCES person (email) ON UPDATE CASCADE,
              kind TEXT NOT NULL DEFAULT 'a, (b' CHECK (kind IN ('a, (b', 'c')),
              of BIGINT REFERENCES cake (id),
              CHECK (of <> id),
              UNIQUE (baker, kind),
              FOREIGN KEY (of, kind) REFERENCES recipe (id, kind) ON UPDATE CASCADE)
            """)
        #expect(
            statements == [
                "CREATE TABLE cake (region TEXT COLLATE \"C\" NOT NULL DEFAULT CURRENT_USER, "
                    + "id BIGINT NOT NULL DEFAULT numbered('cake'), baker TEXT COLLATE \"C\" NOT NULL, "
                    + "kind TEXT COLLATE \"C\" NOT NULL DEFAULT 'a, (b' CHECK (kind IN ('a, (b', 'c')), of BIGINT, "
                    + "PRIMARY KEY (region, id), "
                    + "FOREIGN KEY (region, baker) REFERENCES person (region, email) ON UPDATE CASCADE, UNIQUE (region, baker), "
                    + "FOREIGN KEY (region, of) REFERENCES cake (region, id), CHECK (of <> id), UNIQUE (region, baker, kind), "
                    + "FOREIGN KEY (region, of, kind) REFERENCES recipe (region, id, kind) ON UPDATE CASCADE)"
            ] + RegionalSQL.guards("cake") + ["ALTER TABLE cake ALTER COLUMN baker SET STATISTICS 0"])
    }

    @Test("so do a column that is added and an index; what only has a name stays as it is")
    func others() throws {
        #expect(
            try tables(
                "ALTER TABLE cake ADD COLUMN at TEXT REFERENCES offering (id) ON UPDATE CASCADE CHECK (at <> '')")
                == [
                    "ALTER TABLE cake ADD COLUMN at TEXT COLLATE \"C\" CHECK (at <> ''), "
                        + "ADD FOREIGN KEY (region, at) REFERENCES offering (region, id) ON UPDATE CASCADE",
                    "ALTER TABLE cake ALTER COLUMN at SET STATISTICS 0",
                ])
        #expect(
            try tables("CREATE UNIQUE INDEX once ON cake (kind, LOWER(baker)) WHERE of IS NULL") == [
                "CREATE UNIQUE INDEX once ON cake (region, kind, LOWER(baker)) WHERE of IS NULL",
                "ALTER INDEX once ALTER COLUMN 3 SET STATISTICS 0",
            ])
        #expect(try tables("CREATE TABLE migration (version BIGINT NOT NULL PRIMARY KEY)").count == 1)
        for same in ["DROP INDEX once", "DROP TABLE cake", "ALTER TABLE cake RENAME TO pie"] {
            #expect(try tables(same) == [same])
        }
    }

    @Test("rows are moved by each region for itself")
    func rows() throws {
        let statement = "INSERT INTO pie (id) SELECT id FROM cake"
        #expect(try RegionalSQL.step(statement) == .rows(statement))
    }

    @Test(
        "what might leave a hole is refused",
        arguments: [
            "CREATE TABLE cake (name TEXT NOT NULL)", "CREATE TABLE cake (id INTEGER PRIMARY KEY)",
            "CREATE TABLE cake (id {identity}, baker TEXT REFERENCES person)",
            "CREATE TABLE cake (id {identity}, baker TEXT REFERENCES person (email) ON DELETE SET NULL)",
            "CREATE TABLE cake AS SELECT * FROM person", "CREATE VIEW cake AS SELECT * FROM person",
            "ALTER TABLE cake ADD CONSTRAINT once UNIQUE (name)", "ALTER TABLE cake DISABLE ROW LEVEL SECURITY",
            "CREATE INDEX IF NOT EXISTS once ON cake (name)", "DROP TABLE IF EXISTS cake",
        ])
    func refused(_ statement: String) {
        #expect(throws: LedgerError.self) { try RegionalSQL.step(statement) }
    }
}
