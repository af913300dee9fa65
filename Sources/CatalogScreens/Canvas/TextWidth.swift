/// How many columns text takes on a terminal.
///
/// A table of our own, so that layout is pure and the same in every locale. Widths follow Unicode 15 (UAX #11, East Asian
/// Width: W and F take two columns) and what wcwidth of the C library does with marks.
public enum TextWidth {
    /// The columns of a text as ``Canvas`` draws it.
    public static func of(_ text: some StringProtocol) -> Int {
        // Most text is plain ASCII, which needs no look at each letter.
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        return text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    /// The columns of a scalar: 0 for marks and what is not drawn, 1 or 2 for the rest; white space controls take 1.
    public static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x7F { return value >= 0x20 || isBlankControl(scalar) ? 1 : 0 }
        if value < 0x300 { return value < 0xA0 || value == 0xAD ? 0 : 1 }
        if isLineOrPunctuation(value) { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator, .surrogate,
            .unassigned, .privateUse:
            return 0
        default:
            return isWide(value) ? 2 : 1
        }
    }

    /// Whether a scalar is drawn on top of the one before it.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x300, !isLineOrPunctuation(scalar.value) else { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return false
        }
    }

    /// Dashes and quotation marks, the lines of boxes, bars and the marks of lists: most of what is not Latin in Dutch text and on
    /// our screens, and quicker to tell by its number than by its properties.
    private static func isLineOrPunctuation(_ value: UInt32) -> Bool {
        (0x2500...0x25CF).contains(value) || (0x2010...0x2027).contains(value)
    }

    /// Tab, line feed and carriage return, which are drawn as a blank.
    static func isBlankControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    /// The beginning of a text that fits in `width` columns, with … in the last when something is left out.
    public static func truncate(_ text: String, to width: Int) -> String {
        // No letter takes more columns than it has bytes in UTF-8, and those are counted already.
        guard text.utf8.count > width, of(text) > width else { return text }
        return width < 1 ? "" : String(prefix(of: text, fitting: width - 1)) + "…"
    }

    /// The longest beginning of a text that fits in `width` columns.
    static func prefix(of text: some StringProtocol, fitting width: Int) -> String {
        var used = 0
        let scalars = text.unicodeScalars
        for place in scalars.indices {
            used += of(scalars[place])
            if used > width { return String(text[..<place]) }
        }
        return String(text)
    }

    /// The text with blanks after it, or cut, so that it takes exactly `width` columns.
    public static func pad(_ text: String, to width: Int) -> String {
        let text = truncate(text, to: width)
        return text + String(repeating: " ", count: max(0, width - of(text)))
    }

    private static func isWide(_ value: UInt32) -> Bool {
        if value < 0x1100 { return false }
        var low = 0
        var high = wide.count
        while low < high {
            let middle = (low + high) / 2
            if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
        }
        return low < wide.count && wide[low].contains(value)
    }

    /// The ranges of EastAsianWidth.txt (Unicode 15.0) with W or F, small gaps of unassigned code points closed.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
        0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
        0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
        0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
        0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
        0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E,
        0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F004...0x1F004,
        0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335,
        0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0,
        0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
        0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4,
        0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7,
        0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F7F0...0x1F7F0,
        0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x2FFFD,
        0x30000...0x3FFFD,
    ]
}
