/// Cuts a stream of bytes into iCalendar's content lines (RFC 5545, section 3.1).
///
/// Takes what it finds: lines end in CRLF, LF or CR, a line that starts with a blank or tab goes on where the last stopped
/// (mid-character even, for bytes are put together before anybody reads them as text), empty lines and NULs count for
/// nothing.
struct ContentLines {
    /// A line without its folds.
    struct Line {
        /// Where it starts in the file, from 1.
        let number: Int
        /// What stands in it; nil where that was more than ``limit``.
        let bytes: [UInt8]?
    }

    /// The most bytes of a line.
    static let limit = 1 << 20

    private var line: [UInt8] = []
    private var start = 1
    private var isTooLong = false
    /// The line of the file that is being read.
    private var number = 1
    private var isAtStart = true
    private var sawCarriageReturn = false
    private var isFirst = true

    /// Whether nothing was taken in yet.
    var isAtBeginning: Bool { isFirst }

    /// Takes in some bytes of the file, and hands over every line of which the end is known.
    mutating func feed(_ bytes: [UInt8], isEnd: Bool, _ body: (Line) throws -> Void) rethrows {
        var bytes = bytes[...]
        if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        isFirst = isFirst && bytes.isEmpty
        for byte in bytes {
            switch byte {
            case 0: continue
            case UInt8(ascii: "\n") where sawCarriageReturn:
                sawCarriageReturn = false
            case UInt8(ascii: "\r"), UInt8(ascii: "\n"):
                sawCarriageReturn = byte == UInt8(ascii: "\r")
                isAtStart = true
                number += 1
            default:
                sawCarriageReturn = false
                if isAtStart {
                    isAtStart = false
                    if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
                    try finish(body)
                    start = number
                }
                if line.count < Self.limit { line.append(byte) } else { isTooLong = true }
            }
        }
        if isEnd { try finish(body) }
    }

    private mutating func finish(_ body: (Line) throws -> Void) rethrows {
        defer {
            line.removeAll(keepingCapacity: !isTooLong)
            isTooLong = false
        }
        if isTooLong { line.removeSubrange(64...) }
        guard !line.isEmpty else { return }
        try body(Line(number: start, bytes: isTooLong ? nil : line))
    }
}
