import CatalogKit

/// A table's file: how it is written, its header, and its records.
struct CSVFile {
    /// The file's name.
    let name: String
    /// Whether its bytes were not UTF-8 and were read as Windows-1252.
    let isWindows1252: Bool
    /// The header's fields, in order, each on one line; at most ``mostColumns``.
    let header: [String]
    /// The line of the header, from 1.
    let headerLine: Int
    private let body: CSVTokenizer

    /// What can stand between fields, the likeliest in the Netherlands first.
    private static let separators = [";", "\t", ",", "|"].map { UInt8(ascii: $0) }
    /// More columns than any table has that people look at; those beyond are not read.
    private static let mostColumns = 1000
    /// How many records are looked at to tell the separator and the header.
    private static let sample = 20

    /// Reads how a file is written, and its header.
    ///
    /// The header is the first record with at least two filled fields, for people write a title above a table; where no
    /// record has two, it is the first that has one. A file with nothing in it has no header.
    init(_ contents: [UInt8], name: String) {
        self.name = name
        let bytes: [UInt8]
        if contents.starts(with: [0xEF, 0xBB, 0xBF]) || contents.starts(with: [0xFF, 0xFE])
            || contents.starts(with: [0xFE, 0xFF]) || String(validating: contents, as: UTF8.self) == nil
        {
            let (text, isOld) = TextBytes.text(contents)
            (bytes, isWindows1252) = (Array(text.utf8), isOld)
        } else {
            (bytes, isWindows1252) = (contents, false)
        }
        let named = CSVFile.namedSeparator(bytes)
        let start = named?.end ?? 0
        let separator = named?.separator ?? CSVFile.likeliestSeparator(bytes)
        var tokenizer = CSVTokenizer(bytes, separator: separator, from: start, line: named == nil ? 1 : 2)
        var first: CSVTokenizer?
        for _ in 0..<CSVFile.sample {
            guard let outcome = tokenizer.next() else { break }
            guard outcome == .record else { continue }
            let filled = tokenizer.fields.count { !tokenizer.isEmpty($0) }
            if filled > 0, first == nil { first = tokenizer }
            if filled > 1 {
                first = tokenizer
                break
            }
        }
        body = first ?? tokenizer
        header = body.fields.prefix(CSVFile.mostColumns).map { [body] in PlainText.line(body.text($0)) }
        headerLine = body.line
    }

    /// The records under the header.
    func records() -> CSVTokenizer {
        body
    }

    /// The separator of a first line `sep=;`, which Excel reads and writes, and where the next line starts.
    private static func namedSeparator(_ bytes: [UInt8]) -> (separator: UInt8, end: Int)? {
        guard bytes.count > 4, bytes.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }) else {
            return nil
        }
        let end = bytes[5...].prefix(while: { $0 == UInt8(ascii: "\r") }).endIndex
        guard end < bytes.count, bytes[end] == UInt8(ascii: "\n"), bytes[4] != UInt8(ascii: "\"") else { return nil }
        return (bytes[4], end + 1)
    }

    /// The separator that cuts most records into as many fields as their first, and into most fields.
    private static func likeliestSeparator(_ bytes: [UInt8]) -> UInt8 {
        var (best, bestScore) = (separators[0], 0)
        for separator in separators {
            var tokenizer = CSVTokenizer(bytes, separator: separator)
            var counts: [Int] = []
            while counts.count < sample, let outcome = tokenizer.next() {
                if outcome == .record, tokenizer.fields.contains(where: { !tokenizer.isEmpty($0) }) {
                    counts.append(tokenizer.fields.count)
                }
            }
            let usual = counts.filter { $0 > 1 }.max { left, right in
                (counts.count { $0 == left }, left) < (counts.count { $0 == right }, right)
            }
            guard let usual else { continue }
            let score = counts.count { $0 == usual } * 1000 / counts.count + min(usual, 400)
            if score > bestScore { (best, bestScore) = (separator, score) }
        }
        return best
    }
}
