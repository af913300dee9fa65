import CatalogKit
import Foundation

/// A record of a table, whose values are read as they are asked for.
struct CSVRow {
    private let record: CSVTokenizer
    private let columns: CSVColumns
    /// What could not be read so far.
    private(set) var problems: [ImportProblem] = []

    /// Makes a row of the record that a tokenizer is at.
    init(_ record: CSVTokenizer, _ columns: CSVColumns) {
        self.record = record
        self.columns = columns
    }

    /// What stands for nothing in a cell.
    private static let nothing: Set<String> = ["-", "–", "n.v.t.", "nvt", "n/a", "onbekend", "?"]

    /// Notes that something could not be read.
    mutating func note(_ problem: ImportProblem) {
        problems.append(problem)
    }

    // MARK: Texts

    /// The text of a cell, with its lines; empty where there is none.
    func lines(_ field: CSVField) -> String {
        guard let column = columns[field], column < record.fields.count else { return "" }
        var text = record.text(record.fields[column])[...]
        if columns.isDoublyQuoted {
            while text.utf8.count > 1, text.first == "\"", text.last == "\"" { text = text.dropFirst().dropLast() }
        }
        return CSVWriter.withoutGuard(String(text))
    }

    /// The text of a cell on one line; empty where there is none.
    func text(_ field: CSVField) -> String {
        PlainText.line(lines(field))
    }

    /// The text of a cell on one line; nil where there is none, or one that stands for nothing.
    func value(_ field: CSVField) -> String? {
        let text = text(field)
        return text.isEmpty || CSVRow.nothing.contains(text.lowercased()) ? nil : text
    }

    /// The texts of a cell: apart by line ends, `;` or `|`, or else by commas; each once.
    func list(_ field: CSVField) -> [String] {
        let text = lines(field)
        let signs = text.contains { $0.isNewline || $0 == ";" || $0 == "|" } ? ";|" : ","
        var (list, seen): ([String], Set<String>) = ([], [])
        for part in text.split(whereSeparator: { signs.contains($0) || $0.isNewline }) {
            let word = PlainText.line(String(part))
            if !word.isEmpty, seen.insert(word).inserted { list.append(word) }
        }
        return list
    }

    // MARK: Values

    /// The value of a cell as something; nil, with a note, where it is none.
    mutating func read<Value>(_ field: CSVField, _ read: (String) -> Value?) -> Value? {
        guard let text = value(field) else { return nil }
        if let value = read(text) { return value }
        problems.append(.invalidNumber(field: columns.header(field), value: text))
        return nil
    }

    /// The time of a cell; nil, with a note, where it is none.
    mutating func time(_ field: CSVField) -> WrittenTime? {
        guard let text = value(field) else { return nil }
        if let time = WrittenTime(text, order: columns.order) { return time }
        problems.append(.invalidTime(field: columns.header(field), value: text))
        return nil
    }

    /// The day of a cell; nil, with a note, where it is none.
    mutating func day(_ field: CSVField) -> Day? {
        guard let time = time(field) else { return nil }
        if let day = time.day, CSVRow.years.contains(day.components.year) { return day }
        problems.append(.invalidTime(field: columns.header(field), value: text(field)))
        return nil
    }

    /// A number of people; nil, with a note, where it is none.
    mutating func people(_ field: CSVField) -> Int? {
        read(field, WrittenNumber.count).flatMap { $0 > 0 ? $0 : nil }
    }

    /// The years in which anything can be.
    static let years = 1970...2100
}
