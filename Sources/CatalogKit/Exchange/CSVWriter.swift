import Foundation

/// A cell of a table for a spreadsheet.
public enum CSVCell: Hashable, Sendable {
    /// A text, from a person perhaps.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A number with this many digits behind the comma; empty where it is no finite number.
    case decimal(Double, digits: Int)
    /// Nothing: what is not known.
    case empty
}

extension CSVCell: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// Makes a text from a literal.
    public init(stringLiteral value: String) {
        self = .text(value)
    }

    /// Makes a whole number from a literal.
    public init(integerLiteral value: Int) {
        self = .integer(value)
    }
}

/// Writes tables as comma-separated values (RFC 4180) that a Dutch Excel opens with a double click.
///
/// The rules, each with its source:
/// - A record ends in CRLF, the last one too; a field with a separator, a quote or a line end in it stands between
///   quotes, and a quote within is doubled (RFC 4180, section 2, rules 1, 2, 6 and 7).
/// - `;` between fields and a comma in decimals: a Dutch Excel splits at the list separator of the system's regional
///   settings, because the comma is taken (Unicode CLDR, locale nl: decimal `,`).
/// - A byte order mark before the first field, without which Excel reads UTF-8 as the system's old code page
///   (Microsoft Support, "Opening CSV UTF-8 files correctly in Excel").
/// - A text that starts with `=`, `+`, `-`, `@`, a tab, CR or LF, after blanks too, or with the full-width form of one of
///   these signs, gets an apostrophe before it, so that it is never taken for a formula (OWASP, "CSV Injection").
///   Numbers are not texts: a negative number stays one.
/// - Control characters that are neither a tab nor a line end become blanks: some readers stop at a NUL (Python's `csv`
///   before 3.11).
public enum CSVWriter {
    /// What stands between fields.
    static let separator: Unicode.Scalar = ";"
    private static let byteOrderMark = "\u{FEFF}"
    private static let quoted: Set<Unicode.Scalar> = [separator, ",", "\"", "\r", "\n", "\t"]
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]

    /// A table as a file's text.
    ///
    /// - Parameter rows: The records, the header first; each with at least one cell.
    /// - Returns: The text with its byte order mark, to be written as UTF-8.
    public static func text(_ rows: some Sequence<[CSVCell]>) -> String {
        rows.reduce(into: byteOrderMark) { $0 += record($1) + "\r\n" }
    }

    private static func record(_ cells: [CSVCell]) -> String {
        let fields = cells.map(field)
        // An empty line would be no record at all to most readers.
        return fields == [""] ? "\"\"" : fields.joined(separator: String(separator))
    }

    private static func field(_ cell: CSVCell) -> String {
        switch cell {
        case .text(let text): quotedIfNeeded(harmless(text))
        case .integer(let number): String(number)
        case .decimal(let number, let digits): decimal(number, digits: digits)
        case .empty: ""
        }
    }

    /// The number with a comma; never a minus before zero.
    private static func decimal(_ number: Double, digits: Int) -> String {
        guard number.isFinite else { return "" }
        let text = String(format: "%.\(max(0, digits))f", number).replacing(".", with: ",")
        let isZero = text.allSatisfy { "-0,".contains($0) }
        return isZero && text.hasPrefix("-") ? String(text.dropFirst()) : text
    }

    /// The text without control characters, and with an apostrophe where a spreadsheet would calculate it.
    static func harmless(_ text: String) -> String {
        // By scalar, for with a combining mark behind it an equals sign is another character but still an equals sign.
        let scalars = text.unicodeScalars.map { isUnwanted($0) ? " " : $0 }
        return (startsFormula(scalars) ? "'" : "") + String(String.UnicodeScalarView(scalars))
    }

    /// The text of a field without the apostrophe that ``harmless(_:)`` put before it; another one stays.
    package static func withoutGuard(_ text: String) -> String {
        guard text.utf8.first == UInt8(ascii: "'") else { return text }
        let rest = text.unicodeScalars.dropFirst()
        return startsFormula(rest) ? String(rest) : text
    }

    /// Whether a text is a formula, or would be without the apostrophes before it: those are guarded as well, so that the
    /// guard can be told from them.
    private static func startsFormula(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
        let start = scalars.lazy.drop { $0 == "'" }.first {
            !$0.properties.isWhitespace || formulaStarts.contains($0)
        }
        return start.map(formulaStarts.contains) ?? false
    }

    private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
        PlainText.isControl(scalar) && !["\t", "\r", "\n"].contains(scalar)
    }

    private static func quotedIfNeeded(_ text: String) -> String {
        let scalars = text.unicodeScalars
        let isEdged = [scalars.first, scalars.last].contains { $0?.properties.isWhitespace ?? false }
        guard isEdged || scalars.contains(where: quoted.contains) else { return text }
        var field = "\""
        for scalar in scalars {
            if scalar == "\"" { field.unicodeScalars.append(scalar) }
            field.unicodeScalars.append(scalar)
        }
        return field + "\""
    }
}
