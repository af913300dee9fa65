import TestServer
import Testing

@testable import CatalogKit

/// What a region tries with psql, to see or change what is another's.
@Suite("A region cannot reach another's rows")
struct RegionAttackTests {
    let server: PostgreSQLServer
    let database: String
    let attacker: String
    let victim: String

    /// A word that stands in the victim's rows only.
    private static let canary = "kanarie"

    init() throws {
        server = try .shared()
        let place = try server.makeDatabase()
        database = try PostgreSQLSession(PostgreSQLAddress(place)).database
        (attacker, victim) = (server.newName("region"), server.newName("region"))
        let hosts = try RegionHosts(PostgreSQLAddress(place))
        for region in [attacker, victim] {
            _ = try hosts.add(region).get()
            let desk = Desk(ledger: try Ledger(LedgerLocation(server.place(of: region, in: database))))
            let word = region == victim ? RegionAttackTests.canary : "mus"
            for number in 0..<5 {
                let person = try Person(email: "\(word)\(number)@x.nl", name: word, school: word)
                _ = try desk.ledger.enrol(person, in: desk.terms("\(word)@2027"))
            }
            try desk.ask(word)
        }
        try server.administer("ANALYZE", in: database)
    }

    /// What is tried, and how the server says no: a code, or nothing where there simply is nothing to see.
    private var attempts: [(script: String, answer: String?)] {
        let elsewhere = "region = '\(victim)'"
        return [
            ("SELECT * FROM person", nil), ("SELECT * FROM person WHERE \(elsewhere)", ""),
            ("SELECT * FROM host WHERE \(elsewhere) FOR UPDATE", ""),
            ("SELECT * FROM numbering WHERE \(elsewhere)", ""),
            ("SELECT * FROM written WHERE \(elsewhere)", ""), ("COPY person TO STDOUT", nil),
            ("SET row_security = off; SELECT * FROM person", "42501"),
            ("SET ROLE \(victim); SELECT * FROM person WHERE \(elsewhere)", "42501"),
            ("SET ROLE \(database); SELECT * FROM person WHERE \(elsewhere)", "42501"),
            ("SET SESSION AUTHORIZATION \(victim); SELECT * FROM person WHERE \(elsewhere)", "42501"),
            ("SELECT set_config('role', '\(victim)', false)", "42501"),
            ("SET session_replication_role = replica", "42501"),
            (
                """
                CREATE FUNCTION pg_temp.spy(TEXT) RETURNS BOOLEAN LANGUAGE plpgsql COST 0.0000001
                  AS $$ BEGIN RAISE WARNING '%', $1; RETURN true; END $$;
                \\set VERBOSITY default
                SELECT count(*) FROM person WHERE pg_temp.spy(name) AND pg_temp.spy(email)
                """, nil
            ),
            (
                """
                CREATE FUNCTION pg_temp.all_of_them() RETURNS SETOF person SECURITY DEFINER LANGUAGE sql AS 'SELECT * FROM person';
                SELECT * FROM pg_temp.all_of_them()
                """, nil
            ),
            ("CREATE TEMP VIEW everyone AS SELECT * FROM person; SELECT * FROM everyone", nil),
            (
                "SELECT most_common_vals, histogram_bounds FROM pg_stats WHERE schemaname = 'public' AND tablename <> 'migration'",
                ""
            ),
            ("SELECT * FROM pg_statistic", "42501"), ("SELECT pg_read_file('PG_VERSION')", "42501"),
            ("COPY person TO PROGRAM 'cat'", "42501"),
            (
                "SELECT query FROM pg_stat_activity WHERE usename = '\(victim)' AND query <> '<insufficient privilege>'",
                ""
            ),
            ("INSERT INTO person (region, email, name, school) VALUES ('\(victim)', 'x@x.nl', 'x', 'x')", "42501"),
            (
                """
                INSERT INTO person (region, email, name, school) VALUES ('\(victim)', 'kanarie0@x.nl', 'x', 'x')
                ON CONFLICT (region, email) DO UPDATE SET name = 'x'
                """, "42501"
            ),
            ("UPDATE person SET region = '\(victim)'", "42501"),
            ("UPDATE person SET school = 'x' WHERE \(elsewhere)", ""),
            ("DELETE FROM outbox WHERE \(elsewhere)", ""), ("COPY person FROM STDIN;\n\\.", "0A000"),
            // As if there were no such person.
            ("INSERT INTO change (at, actor) VALUES (1, 'kanarie0@x.nl')", "23503"),
            ("INSERT INTO change (at, actor) VALUES (1, 'niemand@x.nl')", "23503"),
            ("TRUNCATE person CASCADE", "42501"), ("ALTER TABLE person DISABLE ROW LEVEL SECURITY", "42501"),
            ("ALTER TABLE person NO FORCE ROW LEVEL SECURITY", "42501"), ("DROP POLICY region ON person", "42501"),
            ("CREATE POLICY everyone ON person USING (true)", "42501"),
            ("ALTER POLICY region ON person USING (true)", "42501"),
            ("CREATE TABLE mine (email TEXT)", "42501"), ("DROP TABLE outbox", "42501"),
            ("CREATE TEMP TABLE probe (region TEXT, email TEXT REFERENCES person (email))", "42P16"),
            ("CREATE FUNCTION public.lower(TEXT) RETURNS TEXT LANGUAGE sql AS 'SELECT $1'", "42501"),
            ("CREATE OR REPLACE FUNCTION numbered(TEXT) RETURNS BIGINT LANGUAGE sql AS 'SELECT 1'", "42501"),
            ("CREATE TRIGGER t BEFORE INSERT ON person EXECUTE FUNCTION suppress_redundant_updates_trigger()", "42501"),
            ("CREATE ROLE other SUPERUSER", "42501"), ("ALTER ROLE CURRENT_USER BYPASSRLS", "42501"),
            ("GRANT \(victim) TO \(attacker)", "42501"), ("UPDATE migration SET version = 99", "42501"),
        ]
    }

    /// What came through.
    private func breaches() throws -> [String] {
        let session = try PostgreSQLSession(PostgreSQLAddress(server.place(of: victim, in: database)))
        /// All that the victim has.
        func belongings() throws -> [[SQLRow]] {
            try ["person", "outbox", "change", "enrolment"].map {
                try session.run("SELECT * FROM \($0) ORDER BY 1, 2", [])
            }
        }
        let before = try belongings()
        return try attempts.flatMap { script, answer in
            let said = try server.psql("\(script);", as: attacker, in: database)
            var found: [String] = []
            if said.contains(RegionAttackTests.canary) { found.append("seen: \(script)") }
            if try belongings() != before { found.append("changed: \(script)") }
            if let answer, answer.isEmpty ? !said.isEmpty : !said.contains(answer) {
                found.append("\(said): \(script)")
            }
            return found
        }
    }

    @Test("by reading, writing, pretending, spying or changing the tables")
    func attempted() throws {
        let found = try breaches()
        #expect(found == [])
    }

    @Test("and without its policy the same attempts succeed, so they would be noticed")
    func negativeControl() throws {
        try server.administer("ALTER TABLE person DISABLE ROW LEVEL SECURITY", in: database)
        let found = try breaches()
        #expect(found.contains("seen: SELECT * FROM person"))
        #expect(found.contains { $0.hasPrefix("changed: UPDATE person SET school") })
        #expect(found.contains { $0.hasPrefix("seen: CREATE FUNCTION pg_temp.spy") })
    }

    @Test("nor learn from the planner's estimates what stands in them, as it would where statistics are kept")
    func estimates() throws {
        /// How many people of a name and a school the planner expects.
        func estimate(_ word: String) throws -> [Substring] {
            try ["name = '\(word)'", "LOWER(school) = '\(word)'"].flatMap { condition in
                try server.psql("EXPLAIN SELECT FROM person WHERE \(condition)", as: attacker, in: database)
                    .matches(of: /rows=\d+/).map(\.output)
            }
        }
        #expect(try !estimate("niemand").isEmpty)
        #expect(try estimate(RegionAttackTests.canary) == estimate("niemand"))
        try server.administer("ALTER TABLE person ALTER COLUMN name SET STATISTICS 100; ANALYZE person", in: database)
        #expect(try estimate(RegionAttackTests.canary) != estimate("niemand"))
    }

    @Test("nor keep it waiting with the locks that the ledger takes")
    func locks() throws {
        let holder = try PostgreSQLSession(PostgreSQLAddress(server.place(of: attacker, in: database)))
        try holder.run(
            "BEGIN; SELECT region FROM host FOR UPDATE; SELECT pg_advisory_lock(\(holder.key)); SELECT * FROM person FOR UPDATE"
        )
        let desk = Desk(ledger: try Ledger(LedgerLocation(server.place(of: victim, in: database))))
        #expect(try desk.enrol("zoe", in: desk.terms("nieuw@2027")).enrolment.ticket == 6)
    }
}
