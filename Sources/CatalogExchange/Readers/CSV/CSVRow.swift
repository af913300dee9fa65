import CatalogKit
import Foundation

/// A record of a table, whose values are read as they are asked for.
struct CSVRow {
    private var record: CSVTokenizer
    private let columns: CSVColumns
    /// What could not be read so far.
    private(set) var problems: [ImportProblem] = []
    /// The times that were read before, by their texts: the same ones stand in most rows of a table.
    private var times: [String: WrittenTime?] = [:]

    /// The prices that were read before, by their texts.
    private var prices: [String: WrittenNumber.Price?] = [:]

    /// How many times, and how many prices, are remembered.
    private static let mostTimes = 4096

    /// Makes a row of the record that a tokenizer is at.
    init(_ record: CSVTokenizer, _ columns: CSVColumns) {
        self.record = record
        self.columns = columns
    }

    /// Goes to another record of the same table.
    mutating func move(to record: CSVTokenizer) {
        self.record = record
        problems = []
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
        let whole = record.text(record.fields[column])
        var text = whole[...]
        if columns.isDoublyQuoted {
            while text.utf8.count > 1, text.first == "\"", text.last == "\"" { text = text.dropFirst().dropLast() }
        }
        return CSVWriter.withoutGuard(columns.isDoublyQuoted ? String(text) : whole)
    }

    /// The text of a cell on one line; empty where there is none.
    func text(_ field: CSVField) -> String {
        let lines = lines(field)
        return lines.isEmpty ? lines : PlainText.line(lines)
    }

    /// The text of a cell on one line; nil where there is none, or one that stands for nothing.
    func value(_ field: CSVField) -> String? {
        let text = text(field)
        if text.isEmpty { return nil }
        return text.utf8.count < 10 && CSVRow.nothing.contains(text.lowercased()) ? nil : text
    }

    /// The texts of a cell: apart by line ends, `;` or `|`, or else by commas; each once.
    func list(_ field: CSVField) -> [String] {
        let text = lines(field)
        if text.isEmpty { return [] }
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
        let time = times[text] ?? WrittenTime(text, order: columns.order)
        if times.count < CSVRow.mostTimes { times[text] = .some(time) }
        if let time { return time }
        problems.append(.invalidTime(field: columns.header(field), value: text))
        return nil
    }

    /// The price of a cell; nil, with a note, where it is none.
    mutating func writtenPrice() -> WrittenNumber.Price? {
        let text = value(.price) ?? ""
        if let known = prices[text], known != nil { return known }
        let price = read(.price, WrittenNumber.price)
        if prices.count < CSVRow.mostTimes { prices[text] = .some(price) }
        return price
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
