import CatalogKit
import Foundation

extension Pace {
    /// What a sign-up costs in a ledger of a thousand to five million enrolments.
    func sizes() throws {
        let path = try bench.fresh("size.sqlite")
        let connection = try SQLiteConnection(path: path)
        _ = try Ledger(connection, path: path)
        var size = 0
        var least = Int.max
        for goal in [1000, 100_000, 1_000_000, 5_000_000] {
            let goal = goal < 10_000 ? goal : bench.times(goal)
            while size < goal {
                let next = min(goal, size + 100_000)
                try fill(connection, from: size, to: next)
                size = next
            }
            let figures = try (0..<5).map { try measure("ledger", path, 1, goal + $0, offerings: size / 50) }
            let processor = figures.map(\.processor).min() ?? 0
            let median = figures.map(\.median).min() ?? 0
            least = min(least, processor)
            bench.found(
                "a sign-up among \(size) enrolments, SQLite",
                "\(median) µs in the median, \(processor) µs of processor time",
                processor > 3 * least ? ["\(processor / least) times the least"] : [])
            // Those who signed up just now have taken the next numbers.
            size = try connection.read { (sql) throws(LedgerError) in
                try sql.query("SELECT MAX((SELECT MAX(id) FROM change), (SELECT MAX(ticket) FROM enrolment))", [])[0]
                    .int(0)
            }
        }
    }

    /// Adds people with an enrolment, its story and a message that was sent, fifty to an offering.
    private func fill(_ connection: SQLiteConnection, from first: Int, to last: Int) throws {
        let numbers = "WITH RECURSIVE n(i) AS (SELECT \(first + 1) UNION ALL SELECT i + 1 FROM n WHERE i < \(last))"
        try connection.write { (sql) throws(LedgerError) in
            for statement in [
                """
                INSERT INTO offering (id, course, title, capacity, seat_limit, starts_at, ends_at, enrol_until,
                  promote_until, settled_at)
                \(numbers) SELECT 'o' || (i / 50), 'o' || (i / 50), 'o' || (i / 50), 1000000, 1000000, 4000000000,
                  4000003600, 4000000000, 4000000000, 1 FROM n WHERE i % 50 = 0 OR i = \(first + 1) ON CONFLICT DO NOTHING
                """,
                """
                INSERT INTO person (email, name, school)
                \(numbers) SELECT 'p' || i || '@school.example', 'P ' || i, 'School ' || (i % 20) FROM n
                """,
                """
                INSERT INTO enrolment (ticket, person, offering, state, created_at)
                \(numbers) SELECT i, 'p' || i || '@school.example', 'o' || (i / 50), 'enrolled', 1 FROM n
                """,
                """
                \(numbers) UPDATE offering SET taken = (SELECT COUNT(*) FROM enrolment e WHERE e.offering = offering.id)
                WHERE id IN (SELECT 'o' || (i / 50) FROM n)
                """,
                "INSERT INTO change (id, at, actor) \(numbers) SELECT i, 1, 'p' || i || '@school.example' FROM n",
                """
                INSERT INTO journal (id, change, enrolment, action, after_state, before_choices, after_choices)
                \(numbers) SELECT i, i, i, 'enrol', 'enrolled', '{}', '{}' FROM n
                """,
                """
                INSERT INTO outbox (journal, kind, recipient, offering, facts, created_at, settled_at, state)
                \(numbers) SELECT i, 'confirmed', 'p' || i || '@school.example', 'o' || (i / 50), '{"state":"enrolled"}', 1, 1,
                  'sent' FROM n
                """,
                """
                INSERT INTO request (id, person, asked, answer, at)
                \(numbers) SELECT 'key' || i, 'p' || i || '@school.example', '{}', '{}', 1 FROM n
                """,
            ] { try sql.execute(statement, []) }
        }
    }
}
