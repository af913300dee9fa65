import Foundation
import Testing

@testable import CatalogKit

@Suite("CSV")
struct CSVWriterTests {
    @Test("A table starts with a byte order mark, has semicolons between fields and ends every record in CRLF")
    func frame() {
        let text = CSVWriter.text([["school", "uren"], ["Sint-Jan", 3]])
        #expect(text == "\u{FEFF}school;uren\r\nSint-Jan;3\r\n")
    }

    @Test("Numbers have a decimal comma, and are never a formula, negative or not")
    func numbers() {
        let cells: [CSVCell] = [
            .decimal(7.5, digits: 1), .decimal(-2.25, digits: 2), .integer(-3), .decimal(-0.01, digits: 1),
            .decimal(1234.5, digits: 1), .decimal(.nan, digits: 1), .empty,
        ]
        #expect(CSVWriter.text([cells]) == "\u{FEFF}7,5;-2,25;-3;0,0;1234,5;;\r\n")
    }

    @Test("Quotes are doubled, and what holds a separator, a quote, a line end or an outer blank stands between quotes")
    func quotes() {
        let text = CSVWriter.text([["a;b", "zeg \"ja\"", "twee\nregels", " rand ", "1,5", "gewoon"]])
        #expect(text == "\u{FEFF}\"a;b\";\"zeg \"\"ja\"\"\";\"twee\nregels\";\" rand \";\"1,5\";gewoon\r\n")
    }

    @Test(
        "A text that a spreadsheet would calculate gets an apostrophe",
        arguments: [
            ("=1+1", "'=1+1"), ("+31", "'+31"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "'\t=1"),
            ("\rx", "'\rx"), ("  =1", "'  =1"), ("\u{A0}\u{2009}=1", "'\u{A0}\u{2009}=1"), ("\u{FF1D}1", "'\u{FF1D}1"),
            ("=\u{301}1", "'=\u{301}1"), ("\u{7}=1", "' =1"), ("\u{FEFF}=1", "' =1"), ("a=1", "a=1"), ("", ""),
            ("   ", "   "), ("'=1", "''=1"), ("'s", "'s"),
        ])
    func formulas(text: String, cell: String) throws {
        #expect(try StrictCSV.records(CSVWriter.text([[.text(text)]])) == [[cell]])
    }

    @Test("Control characters become blanks; tabs and line ends stay")
    func controls() throws {
        let text = CSVWriter.text([["a\u{0}b\u{1B}[2J\u{202E}c", "a\tb\r\nc"]])
        #expect(try StrictCSV.records(text) == [["a b [2J c", "a\tb\r\nc"]])
    }

    @Test("An empty cell on its own is still a record")
    func lonely() throws {
        #expect(try StrictCSV.records(CSVWriter.text([[.empty], [""]])) == [[""], [""]])
    }

    @Test("The strict reader refuses what the writer never writes")
    func strict() {
        for text in ["a\r\n", "\u{FEFF}a", "\u{FEFF}a\n", "\u{FEFF}\"a\r\n", "\u{FEFF}a\"b\r\n"] {
            #expect(throws: StrictCSV.Malformed.self) { try StrictCSV.records(text) }
        }
    }

    @Test("Reading a table back gives the same cells, here and in Python")
    func roundTrip() throws {
        var random = SeededGenerator(state: 4180)
        let alphabet = Array(";,\"'=+-@ \t\r\n\u{A0}éa1\u{301}日🎓").map(String.init) + ["\r\n", "\"\"", ";;"]
        let table = (0..<2000).map { _ in
            (0...Int.random(in: 0...4, using: &random)).map { _ in
                (0..<Int.random(in: 0...8, using: &random)).map { _ in alphabet.randomElement(using: &random)! }
                    .joined()
            }
        }
        let text = CSVWriter.text(table.map { $0.map(CSVCell.text) })
        let expected = table.map { $0.map(CSVWriter.harmless) }
        #expect(try StrictCSV.records(text) == expected)
        for cell in expected.joined() {
            let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
            #expect(first.map { !"=+-@".unicodeScalars.contains($0) } ?? true)
        }
        guard let python = try Self.python(reading: text) else { return }
        #expect(python == expected)
    }

    /// What Python's `csv` reads; nil where there is no Python.
    private static func python(reading text: String) throws -> [[String]]? {
        let file = FileManager.default.temporaryDirectory.appending(path: "csv-\(UUID().uuidString).csv")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let script = """
            import csv, json, sys
            print(json.dumps(list(csv.reader(open(sys.argv[1], encoding="utf-8-sig", newline=""), delimiter=";", strict=True))))
            """
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", script, file.path]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        // 127: env found no such program; 126: it is there and cannot be run.
        if [126, 127].contains(process.terminationStatus) { return nil }
        return try JSONDecoder().decode([[String]].self, from: data)
    }
}
