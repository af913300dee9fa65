/// Cuts the bytes of a table into records and fields, without making text of them.
///
/// The rules are those of RFC 4180, section 2, and where that is silent what Excel does:
/// - A record ends in CRLF, LF or CR, the last one perhaps in nothing (rules 1 and 2).
/// - Between quotes stand separators and line ends like anything else, and a doubled quote is one (rules 5 to 7).
/// - A quote that does not open a field is a sign like any other; what follows a closing quote belongs to the field.
/// - Blanks before an opening quote are passed over, for people write a blank after a comma.
///
/// A quote that is never closed would swallow the rest of the file. A record that is longer than ``limit``, or that the
/// file ends in, is given up, and reading goes on at the line after the one that it starts on.
struct CSVTokenizer {
    /// A field: where its bytes are, and whether they start with a quote.
    struct Span {
        let range: Range<Int>
        let isQuoted: Bool
    }

    /// What stands on some lines.
    enum Outcome {
        /// A record, whose fields are ``fields``.
        case record
        /// A record of more than ``limit`` bytes.
        case tooLong
        /// A record with a quote that nothing closes.
        case unclosedQuote
    }

    /// The most bytes of a record.
    static let limit = 1 << 20
    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let blank = UInt8(ascii: " ")

    private let bytes: [UInt8]
    private let separator: UInt8
    private var position: Int
    private var nextLine: Int
    /// How many more times lines are read anew after a record was given up, so that the time stays linear.
    private var patience = 16
    /// The fields of the record that ``next()`` found last.
    private(set) var fields: [Span] = []
    /// The line that it starts on, from 1.
    private(set) var line = 0

    /// Makes a tokenizer that starts at a byte, which is on some line.
    init(_ bytes: [UInt8], separator: UInt8, from position: Int = 0, line: Int = 1) {
        self.bytes = bytes
        self.separator = separator
        self.position = position
        nextLine = line
    }

    /// Goes to the next record; nil at the end.
    mutating func next() -> Outcome? {
        guard position < bytes.count else { return nil }
        fields.removeAll(keepingCapacity: true)
        line = nextLine
        var (index, start, isQuoted, isInQuotes) = (position, position, false, false)
        while index < bytes.count {
            let byte = bytes[index]
            guard index - position < CSVTokenizer.limit else { return giveUp(at: index, .tooLong) }
            if isInQuotes {
                if byte == CSVTokenizer.quote {
                    if index + 1 < bytes.count, bytes[index + 1] == CSVTokenizer.quote {
                        index += 1
                    } else {
                        isInQuotes = false
                    }
                } else if isLineEnd(at: index) {
                    nextLine += 1
                }
            } else if byte == separator {
                fields.append(Span(range: start..<index, isQuoted: isQuoted))
                (start, isQuoted) = (index + 1, false)
            } else if byte == CSVTokenizer.lineFeed || byte == CSVTokenizer.carriageReturn {
                fields.append(Span(range: start..<index, isQuoted: isQuoted))
                position = pastLineEnd(index)
                nextLine += 1
                return .record
            } else if index == start {
                if byte == CSVTokenizer.quote { (isQuoted, isInQuotes) = (true, true) }
                if byte == CSVTokenizer.blank { start += 1 }
            }
            index += 1
        }
        if isInQuotes { return giveUp(at: index, .unclosedQuote) }
        fields.append(Span(range: start..<index, isQuoted: isQuoted))
        position = index
        return .record
    }

    /// The text of a field, without the quotes around it.
    func text(_ span: Span) -> String {
        guard span.isQuoted else { return String(decoding: bytes[span.range], as: UTF8.self) }
        var text: [UInt8] = []
        text.reserveCapacity(span.range.count)
        var (index, isOpen) = (span.range.lowerBound + 1, true)
        while index < span.range.upperBound {
            let byte = bytes[index]
            if isOpen, byte == CSVTokenizer.quote {
                if index + 1 < span.range.upperBound, bytes[index + 1] == CSVTokenizer.quote {
                    index += 1
                    text.append(byte)
                } else {
                    isOpen = false
                }
            } else {
                text.append(byte)
            }
            index += 1
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Whether a field has nothing in it.
    func isEmpty(_ span: Span) -> Bool {
        span.range.count <= (span.isQuoted ? 2 : 0) || bytes[span.range].allSatisfy { $0 == CSVTokenizer.blank }
    }

    /// Goes on behind the line that the record starts on, or once there is no patience left behind what was looked at.
    private mutating func giveUp(at index: Int, _ outcome: Outcome) -> Outcome {
        fields.removeAll(keepingCapacity: true)
        patience -= 1
        var resumed = index
        if patience >= 0 {
            resumed = position
            nextLine = line
        }
        while resumed < bytes.count, !isLineEnd(at: resumed) { resumed += 1 }
        position = resumed < bytes.count ? resumed + 1 : resumed
        nextLine += 1
        return outcome
    }

    /// Whether a line ends with the byte: LF, or CR without one behind it.
    private func isLineEnd(at index: Int) -> Bool {
        switch bytes[index] {
        case CSVTokenizer.lineFeed: true
        case CSVTokenizer.carriageReturn: index + 1 == bytes.count || bytes[index + 1] != CSVTokenizer.lineFeed
        default: false
        }
    }

    private func pastLineEnd(_ index: Int) -> Int {
        bytes[index] == CSVTokenizer.carriageReturn && !isLineEnd(at: index) ? index + 2 : index + 1
    }
}
