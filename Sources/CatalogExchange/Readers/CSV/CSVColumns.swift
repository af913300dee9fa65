import CatalogKit

/// Where a table has its fields, and how their values are written.
struct CSVColumns {
    /// The columns' headers, for telling of what is wrong.
    let headers: [String]
    /// In which order days and months stand.
    let order: WrittenTime.Order
    /// Whether values stand between quotes once more than the format asks for, as careless exports do.
    let isDoublyQuoted: Bool
    private let index: [CSVField: Int]

    /// The most enclosed values to see before they count as a habit.
    private static let habit = 3

    /// Looks through all records of a table, of which it is known what the columns hold.
    init(_ guess: CSVGuess, _ table: CSVFile) {
        headers = guess.columns.map(\.header)
        let pairs = guess.columns.enumerated().compactMap { index, column in column.field.map { ($0, index) } }
        let index = Dictionary(pairs) { first, _ in first }
        let dates = [CSVField.date, .start, .endDate, .end, .enrolBy, .added].compactMap { index[$0] }
        var (isDutch, isAmerican) = (false, false)
        var counts = Array(repeating: (filled: 0, enclosed: 0), count: headers.count)
        var records = table.records()
        while let outcome = records.next() {
            guard outcome == .record else { continue }
            for (column, span) in records.fields.prefix(headers.count).enumerated() where !records.isEmpty(span) {
                counts[column].filled += 1
                if span.isQuoted, CSVColumns.isEnclosed(records.text(span)) { counts[column].enclosed += 1 }
            }
            for column in dates where column < records.fields.count && !(isDutch && isAmerican) {
                guard let (first, second) = CSVColumns.dayAndMonth(records.text(records.fields[column])) else {
                    continue
                }
                if first > 12 { isDutch = true } else if second > 12 { isAmerican = true }
            }
        }
        order = isAmerican && !isDutch ? .monthFirst : .dayFirst
        isDoublyQuoted = counts.contains { $0.filled >= CSVColumns.habit && $0.filled == $0.enclosed }
        self.index = index
    }

    /// The column of a field, or nil.
    subscript(field: CSVField) -> Int? {
        index[field]
    }

    /// The header of a field's column, else the field's name.
    func header(_ field: CSVField) -> String {
        index[field].map { headers[$0] }.flatMap { $0.isEmpty ? nil : $0 } ?? field.rawValue
    }

    private static func isEnclosed(_ text: String) -> Bool {
        text.utf8.count > 1 && text.utf8.first == UInt8(ascii: "\"") && text.utf8.last == UInt8(ascii: "\"")
    }

    /// The first two numbers of `11/03/2027`.
    private static func dayAndMonth(_ text: String) -> (Int, Int)? {
        let parts = text.prefix(10).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]), (1...31).contains(first),
            (1...31).contains(second)
        else { return nil }
        return (first, second)
    }
}
