/// The shared statements that make tables, as a database for all regions takes them.
///
/// `region` becomes the first column of every key, index and reference, so that no reference crosses regions, and the row
/// of a table belongs to whoever writes it. A policy shows and takes nobody's rows but one's own; `CURRENT_USER` is the
/// role that the server let in, which no setting of a client changes.
///
/// The planner keeps statistics of a table's values, of all regions together, and lets anyone see what it makes of them
/// (`EXPLAIN`). So it keeps none of texts, but for the region and words of a fixed list; the indexes need none.
enum RegionalSQL {
    /// What a shared statement comes down to.
    enum Step: Equatable {
        /// Done once, by the tables' owner.
        case tables([String])
        /// Done by each region, for its own rows; the policies see to that.
        case rows(String)
    }

    /// The column by which regions are told apart.
    static let column = "region \(text) NOT NULL DEFAULT CURRENT_USER"

    /// By bytes, as SQLite compares, whatever order the database has.
    static let text = "TEXT COLLATE \"C\""

    /// The table that is about all regions' tables, and nobody's own.
    private static let shared = "migration"

    /// The step that a shared statement stands for.
    ///
    /// - Parameter statement: In the style of the migrations.
    /// - Returns: The step.
    /// - Throws: ``LedgerError/storage(_:)`` for a statement of another style, which might leave a hole.
    static func step(_ statement: String) throws(LedgerError) -> Step {
        let line = statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if line.hasPrefix("INSERT ") || line.hasPrefix("UPDATE ") || line.hasPrefix("DELETE ") { return .rows(line) }
        if line.wholeMatch(of: /DROP (INDEX|TABLE) \w+|ALTER TABLE \w+ RENAME TO \w+/) != nil {
            return .tables([line])
        }
        if let index = line.wholeMatch(of: /(CREATE (?:UNIQUE )?INDEX (\w+) ON \w+ \()(.+?)(\)(?: WHERE .+)?)/) {
            // Of an expression, unlike a column, an index has statistics of its own.
            let expressions = items(index.3).enumerated().filter { $1.contains("(") }
            return .tables(
                ["\(index.1)region, \(index.3)\(index.4)"]
                    + expressions.map { "ALTER INDEX \(index.2) ALTER COLUMN \($0.offset + 2) SET STATISTICS 0" })
        }
        if let table = line.wholeMatch(of: /CREATE TABLE (\w+) \((.+)\)/) {
            return .tables(try made(String(table.1), items: items(table.2)))
        }
        if let added = line.wholeMatch(of: /ALTER TABLE (\w+) ADD COLUMN (.+)/) {
            let table = String(added.1)
            let column = try parsed(added.2, of: table)
            let all = ["ADD COLUMN \(column.definition)"] + column.constraints.map { "ADD \($0)" }
            return .tables(["ALTER TABLE \(table) \(all.joined(separator: ", "))"] + column.silence)
        }
        throw unknown(line)
    }

    /// The statements after which nobody sees or writes a row of another region, the table's owner included.
    static func guards(_ table: String) -> [String] {
        [
            "ALTER TABLE \(table) ENABLE ROW LEVEL SECURITY", "ALTER TABLE \(table) FORCE ROW LEVEL SECURITY",
            """
            CREATE POLICY region ON \(table) USING (region = CURRENT_USER::text) WITH CHECK (region = CURRENT_USER::text)
            """,
        ]
    }

    private static func made(_ table: String, items: [Substring]) throws(LedgerError) -> [String] {
        guard table != shared else {
            return ["CREATE TABLE \(table) (\(items.joined(separator: ", ")))"]
        }
        var (columns, silence) = ([column], [String]())
        var constraints: [String] = []
        for item in items {
            if let key = item.wholeMatch(of: /(PRIMARY KEY|UNIQUE) \(([^()]+)\)/) {
                constraints.append("\(key.1) (region, \(key.2))")
            } else if let reference = item.wholeMatch(
                of: /FOREIGN KEY \(([^()]+)\) REFERENCES (\w+) \(([^()]+)\)((?: ON (?:UPDATE|DELETE) CASCADE)*)/)
            {
                constraints.append(
                    "FOREIGN KEY (region, \(reference.1)) REFERENCES \(reference.2) (region, \(reference.3))\(reference.4)"
                )
            } else if item.hasPrefix("CHECK (") {
                constraints.append(String(item))
            } else {
                let column = try parsed(item, of: table)
                columns.append(column.definition)
                constraints += column.constraints
                silence += column.silence
            }
        }
        guard constraints.contains(where: { $0.hasPrefix("PRIMARY KEY") }) else {
            throw unknown("\(table) without a key")
        }
        return ["CREATE TABLE \(table) (\((columns + constraints).joined(separator: ", ")))"] + guards(table)
            + silence
    }

    /// A column.
    private struct Column {
        let definition: String
        /// What it says about keys and references.
        var constraints: [String]
        /// What keeps its values out of the statistics.
        var silence: [String] = []
    }

    private static func parsed(_ item: Substring, of table: String) throws(LedgerError) -> Column {
        if let identity = item.wholeMatch(of: /(\w+) \{identity\}/) {
            return Column(
                definition: "\(identity.1) BIGINT NOT NULL DEFAULT numbered('\(table)')",
                constraints: ["PRIMARY KEY (region, \(identity.1))"])
        }
        guard let column = item.wholeMatch(of: /(\w+) (BIGINT|TEXT)\b(.*)/) else { throw unknown(String(item)) }
        var rest = String(column.3)
        var constraints: [String] = []
        let name = column.1
        if let reference = rest.firstMatch(of: #/ REFERENCES (\w+) \((\w+)\)((?: ON (?:UPDATE|DELETE) CASCADE)*)/#) {
            constraints.append(
                "FOREIGN KEY (region, \(name)) REFERENCES \(reference.1) (region, \(reference.2))\(reference.3)")
            rest.removeSubrange(reference.range)
        }
        for key in ["PRIMARY KEY", "UNIQUE"] {
            guard let range = rest.firstRange(of: " \(key)") else { continue }
            constraints.append("\(key) (region, \(name))")
            rest.removeSubrange(range)
        }
        // What is left says what the column may hold.
        guard rest.wholeMatch(of: /( NOT NULL| DEFAULT (\d+|'[^']*')| CHECK \(.+\))*/) != nil,
            rest.firstMatch(of: /REFERENCES|UNIQUE|PRIMARY|SELECT/) == nil
        else { throw unknown(String(item)) }
        guard column.2 == "TEXT" else { return Column(definition: "\(name) BIGINT\(rest)", constraints: constraints) }
        let isOfList = rest.contains(" IN (")
        return Column(
            definition: "\(name) \(text)\(rest)", constraints: constraints,
            silence: isOfList ? [] : ["ALTER TABLE \(table) ALTER COLUMN \(name) SET STATISTICS 0"])
    }

    /// What stands between the commas that are in no brackets and no quotes.
    private static func items(_ list: Substring) -> [Substring] {
        var items: [Substring] = []
        var (depth, isQuoted) = (0, false)
        var start = list.startIndex
        for index in list.indices {
            switch list[index] {
            case "'": isQuoted.toggle()
            case "(" where !isQuoted: depth += 1
            case ")" where !isQuoted: depth -= 1
            case "," where depth == 0 && !isQuoted:
                items.append(list[start..<index].drop { $0 == " " })
                start = list.index(after: index)
            default: break
            }
        }
        return items + [list[start...].drop { $0 == " " }]
    }

    private static func unknown(_ text: String) -> LedgerError {
        .storage("a statement that cannot be kept apart by region: \(text)")
    }
}
