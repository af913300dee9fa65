/// Everything that the ledger holds of one person.
public struct PersonalFile: Hashable, Sendable, Encodable {
    /// Whose it is.
    public let person: String
    /// The rows that tell of them, by table; tables with none are left out. Times are UTC seconds.
    public let tables: [String: [[String: Value]]]

    /// A value in a row.
    public enum Value: Hashable, Sendable, Encodable {
        /// Nothing, or what is somebody else's.
        case nothing
        /// A number.
        case number(Int)
        /// A text.
        case text(String)

        /// Writes the value as JSON has it.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .nothing: try container.encodeNil()
            case .number(let number): try container.encode(number)
            case .text(let text): try container.encode(text)
            }
        }
    }
}

extension Ledger {
    /// Everything that the ledger holds of a person, row by row. Others' addresses are left out, and what others wrote but for
    /// what a message to the person says.
    ///
    /// - Parameter email: The person's address.
    /// - Returns: The rows, by table.
    /// - Throws: ``LedgerError/unknownPerson(_:)``, or a broken storage.
    public func personalFile(of email: String) throws(LedgerError) -> PersonalFile {
        let email = Person.key(email)
        return try look(.exportPerson, of: email) { (sql) throws(LedgerError) in
            guard try !sql.query("SELECT 1 FROM person WHERE email = ?", [.text(email)]).isEmpty else {
                throw .unknownPerson(email)
            }
            var tables: [String: [[String: PersonalFile.Value]]] = [:]
            for table in PersonalTable.all {
                let rows = try table.rows(of: email, sql)
                if !rows.isEmpty { tables[table.name] = rows }
            }
            return PersonalFile(person: email, tables: tables)
        }
    }
}

extension PersonalTable {
    /// The rows that tell of a person, by column.
    fileprivate func rows(
        of email: String, _ sql: any SQLTransaction
    ) throws(LedgerError) -> [[String: PersonalFile.Value]] {
        let list = columns.map { "t.\($0)" }.joined(separator: ", ")
        return try sql.query(
            "SELECT \(list) FROM \(name) t WHERE \(mentions) ORDER BY t.\(columns[0])", binding: "{person}", to: email
        ).map { row in
            let values = Dictionary(uniqueKeysWithValues: zip(columns, row.values))
            let isOwn = people.first.map { values[$0] == .text(email) } ?? true
            return Dictionary(
                uniqueKeysWithValues: values.map { column, value in
                    let isOthers = people.contains(column) ? value != .text(email) : words.contains(column) && !isOwn
                    return (column, isOthers ? .nothing : PersonalFile.Value(value))
                })
        }
    }
}

extension PersonalFile.Value {
    fileprivate init(_ value: SQLValue) {
        switch value {
        case .null: self = .nothing
        case .integer(let number): self = .number(number)
        case .text(let text): self = .text(text)
        }
    }
}
