extension JSONScanner {
    /// The text between the quotation marks at the index.
    mutating func string() throws(Failure) -> String {
        let start = index + 1
        guard start <= end else { throw fail(.unexpectedEnd, at: end) }
        let stop = bytes.span.firstIndex(of: UInt8(ascii: "\""), or: UInt8(ascii: "\\"), in: start..<end)
        guard stop < end else { throw fail(.unexpectedEnd, at: end) }
        index = stop
        if bytes[stop] == UInt8(ascii: "\\") { return try escapedString(from: start) }
        index += 1
        return String(decoding: bytes[start..<stop], as: UTF8.self)
    }

    private mutating func escapedString(from start: Int) throws(Failure) -> String {
        var text = Array(bytes[start..<index])
        while index < end {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try text.append(contentsOf: escape().utf8)
            default: text.append(byte)
            }
        }
        throw fail(.unexpectedEnd)
    }

    /// The character that the escape after a `\` stands for.
    private mutating func escape() throws(Failure) -> String {
        guard index < end else { throw fail(.unexpectedEnd) }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return String(UnicodeScalar(byte))
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw fail(.badEscape, at: index - 2)
        }
    }

    /// The character of `\uXXXX`, or of two of them that are a surrogate pair; half a pair is U+FFFD.
    private mutating func unicodeEscape() throws(Failure) -> String {
        let unit = try hexadecimal()
        var units = [unit]
        let isPair =
            UTF16.isLeadSurrogate(unit) && index + 1 < end && bytes[index] == UInt8(ascii: "\\")
            && bytes[index + 1] == UInt8(ascii: "u")
        if isPair {
            index += 2
            units.append(try hexadecimal())
        }
        return String(decoding: units, as: UTF16.self)
    }

    private mutating func hexadecimal() throws(Failure) -> UInt16 {
        guard index + 4 <= end else { throw fail(.unexpectedEnd, at: end) }
        var unit: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Character(UnicodeScalar(bytes[index])).hexDigitValue else { throw fail(.badEscape) }
            unit = unit << 4 | UInt16(digit)
            index += 1
        }
        return unit
    }

    // MARK: What goes wrong

    func fail(_ fault: JSONFault, at offset: Int? = nil) -> Failure {
        Failure(problem: .jsonSyntax(fault), offset: offset ?? index)
    }

    /// The line has something else at the index than JSON has there, or nothing.
    func unexpected() -> Failure {
        guard index < end else { return fail(.unexpectedEnd) }
        let character = String(decoding: bytes[index..<min(index + 4, end)], as: UTF8.self).first ?? " "
        let isSafe = !character.unicodeScalars.contains(where: PlainText.isControl)
        return fail(.unexpectedCharacter(isSafe ? character : "\u{FFFD}"))
    }

    /// The value at the index is sound JSON of another shape than the key takes; if it is not sound, that is thrown.
    mutating func wrongType(_ key: String, _ expected: ValueShape) throws(Failure) -> Failure {
        let start = index
        try skip()
        return Failure(problem: .wrongType(key: key, expected: expected), offset: start)
    }
}
