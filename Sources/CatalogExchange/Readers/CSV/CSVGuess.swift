import CatalogKit

/// What the columns of a table hold, as far as that can be told: from the mapping, else from the header, else from what
/// stands in the column.
package struct CSVGuess: Hashable, Sendable {
    /// A column.
    package struct Column: Hashable, Sendable {
        /// The column's header, empty where it has none.
        package let header: String
        /// What it holds; nil when that cannot be told, or the mapping leaves it out.
        package var field: CSVField?
        /// The first value that stands in it, empty when none does.
        package let example: String
    }

    /// The columns, in order.
    package private(set) var columns: [Column]
    /// What is wrong in the header, and in what the mapping says of it.
    package private(set) var problems: [ImportProblem] = []

    /// Looks at a file.
    ///
    /// - Parameters:
    ///   - file: the table.
    ///   - mapping: what the user said of the table.
    /// - Throws: ``ImportFailure/unreadable(_:code:)`` or ``ImportFailure/tooLarge(_:limit:)``.
    package init(_ file: SourceFile, mapping: ImportMapping = ImportMapping()) throws {
        self.init(CSVFile(try file.contents(), name: file.name), mapping: mapping)
    }

    init(_ table: CSVFile, mapping: ImportMapping) {
        let values = CSVGuess.values(of: table)
        columns = zip(table.header, values).map { Column(header: $0, field: nil, example: $1.first ?? "") }
        let isSettled = settle(mapping)
        guessByHeader(isSettled)
        for index in columns.indices where columns[index].field == nil && !isSettled[index] {
            guard let field = CSVGuess.field(of: values[index]), isFree(field) else { continue }
            let isDated = [CSVField.date, .start].contains { !isFree($0) }
            if field != .date || !isDated { columns[index].field = field }
        }
        noteHeaders(mapping)
    }

    /// The columns as the `fields` of a mapping file, to be confirmed by somebody.
    package var mappingText: String {
        var seen: Set<String> = []
        let lines = columns.filter { !$0.header.isEmpty && seen.insert($0.header).inserted }.map { column in
            "  \(YAMLText.scalar(column.header)):" + (column.field.map { " \($0.rawValue)" } ?? "")
        }
        return "fields:\n" + lines.map { $0 + "\n" }.joined()
    }

    // MARK: Guessing

    private func isFree(_ field: CSVField) -> Bool {
        !columns.contains { $0.field == field }
    }

    /// Gives columns the fields that the mapping names; tells of each whether it is settled.
    private mutating func settle(_ mapping: ImportMapping) -> [Bool] {
        let folded = Dictionary(mapping.fields.map { (ImportMapping.folded($0.key), $0.value) }) { first, _ in first }
        return columns.indices.map { index in
            let header = columns[index].header
            guard !header.isEmpty, let name = mapping.fields[header] ?? folded[ImportMapping.folded(header)] else {
                return false
            }
            guard let field = CSVField(rawValue: name) else {
                if !name.isEmpty {
                    let known = CSVField.allCases.map(\.rawValue)
                    problems.append(.unknownField(name, suggestion: Spelling.nearest(to: name, among: known)))
                }
                return true
            }
            if isFree(field) { columns[index].field = field }
            return true
        }
    }

    /// Where a town and a location are columns of their own, the location is the venue.
    private mutating func guessByHeader(_ isSettled: [Bool]) {
        let guesses = columns.indices.map { isSettled[$0] ? nil : CSVHeaders.field(columns[$0].header) }
        let hasTown = columns.indices.contains { index in
            guesses[index] == .place && !CSVHeaders.isLoosePlace(columns[index].header)
        }
        for index in columns.indices {
            guard var field = guesses[index] else { continue }
            if field == .place, hasTown, CSVHeaders.isLoosePlace(columns[index].header) { field = .venue }
            if isFree(field) { columns[index].field = field }
        }
    }

    /// What values that all are of one kind are, where no header says so.
    private static func field(of values: [String]) -> CSVField? {
        guard !values.isEmpty else { return nil }
        // Numbers alone could be anything.
        if values.allSatisfy({ WrittenTime($0)?.day != nil && !$0.allSatisfy(\.isNumber) }) { return .date }
        if values.allSatisfy(URLText.isWebAddress) { return .url }
        if values.allSatisfy({ $0.contains("€") && WrittenNumber.price($0) != nil }) { return .price }
        return nil
    }

    /// The first values of each column.
    private static func values(of table: CSVFile) -> [[String]] {
        var values: [[String]] = Array(repeating: [], count: table.header.count)
        var records = table.records()
        for _ in 0..<100 {
            guard let outcome = records.next() else { break }
            guard outcome == .record else { continue }
            for (index, span) in records.fields.prefix(values.count).enumerated() {
                let value = PlainText.line(records.text(span))
                if !value.isEmpty { values[index].append(value) }
            }
        }
        return values
    }

    private mutating func noteHeaders(_ mapping: ImportMapping) {
        var seen: Set<String> = []
        for (index, column) in columns.enumerated() {
            if column.header.isEmpty {
                if !column.example.isEmpty { problems.append(.emptyHeader(column: index + 1)) }
            } else if !seen.insert(column.header).inserted {
                problems.append(.duplicateHeader(column.header))
            }
        }
        let folded = Set(columns.map { ImportMapping.folded($0.header) })
        for header in mapping.fields.keys.sorted() where !folded.contains(ImportMapping.folded(header)) {
            problems.append(.missingColumn(header))
        }
    }
}
