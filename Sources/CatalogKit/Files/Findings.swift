/// A place in a file: a line from 1, and a column from 1 in Unicode scalars, as the YAML library counts.
package struct Position: Hashable {
    /// The line.
    package var line: Int
    /// The column.
    package var column: Int

    static let start = Position(line: 1, column: 1)
}

/// The diagnostics of one file, gathered while it is read.
///
/// A class, since every reader of a part of the file adds to the same list; it never leaves the thread that reads the
/// file.
final class Findings {
    /// The file's path, relative to the catalogue's folder.
    let file: String
    /// What was found so far, in the order of finding.
    private(set) var diagnostics: [Diagnostic] = []
    /// How many of them are errors: a reader compares before and after to know whether its part is sound.
    private(set) var errorCount = 0

    private let bytes: [UInt8]
    private lazy var lineStarts = SourceText.lineStarts(in: bytes)

    /// Nobody reads more from one file, and positions cost time in a file that is hostile.
    private static let limit = 1000

    init(file: String, bytes: [UInt8] = []) {
        self.file = file
        self.bytes = bytes
    }

    /// Notes what makes the part that it is about unusable.
    func error(_ problem: Problem, at position: Position) {
        errorCount += 1
        add(.error, problem, at: position)
    }

    /// Notes what is wrong but mended or left out on its own.
    func warning(_ problem: Problem, at position: Position) {
        add(.warning, problem, at: position)
    }

    private func add(_ severity: Diagnostic.Severity, _ problem: Problem, at position: Position) {
        guard diagnostics.count < Findings.limit else { return }
        let column = characterColumn(of: position)
        diagnostics.append(Diagnostic(severity, file: file, line: position.line, column: column, problem))
    }

    /// The column in characters, which people and editors count, where a letter with its marks is one.
    private func characterColumn(of position: Position) -> Int {
        guard position.column > 1, lineStarts.indices.contains(position.line - 1) else { return position.column }
        let before = bytes[lineStarts[position.line - 1]...].prefix(4 * position.column)
        if before.prefix(position.column).allSatisfy({ $0 < 0x80 }) { return position.column }
        let scalars = String(decoding: before, as: UTF8.self).unicodeScalars.prefix(position.column - 1)
        return String(String.UnicodeScalarView(scalars)).count + 1
    }
}
