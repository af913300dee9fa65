/// Reads one JSON object (RFC 8259) from the bytes of a line, key by key, straight into values.
///
/// Feeds hold tens of thousands of lines that are read each time the program starts, which a general decoder makes
/// several times as slow. The bytes have to be UTF-8.
struct JSONScanner {
    /// What ends the reading of a line, and the offset of the byte at which it did.
    struct Failure: Error {
        let problem: Problem
        let offset: Int
    }

    let bytes: [UInt8]
    let end: Int
    /// The offset of the next byte.
    var index: Int
    private var isFirstKey = true

    private static let deepest = 64

    /// Starts at an object within a range of the bytes.
    init(_ bytes: [UInt8], in range: Range<Int>) throws(Failure) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
        guard next() == UInt8(ascii: "{") else { throw fail(.notAnObject) }
        index += 1
    }

    /// The next key of the object, whose value is then read; nil at the end of the object and the line.
    mutating func nextKey() throws(Failure) -> String? {
        if next() == UInt8(ascii: "}") {
            index += 1
            guard next() == 0, index == end else { throw unexpected() }
            return nil
        }
        if !isFirstKey { try take(UInt8(ascii: ",")) }
        isFirstKey = false
        guard next() == UInt8(ascii: "\"") else { throw unexpected() }
        let key = try string()
        try take(UInt8(ascii: ":"))
        return key
    }

    // MARK: Values

    /// A text, or nil for null.
    mutating func text(_ key: String) throws(Failure) -> String? {
        switch next() {
        case UInt8(ascii: "\""): return try string()
        case UInt8(ascii: "n"): return try null()
        default: throw try wrongType(key, .text)
        }
    }

    /// A number, or nil for null.
    mutating func number(_ key: String) throws(Failure) -> Double? {
        switch next() {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            let start = index
            guard let number = Double(try numeral()) else { throw fail(.badNumber, at: start) }
            return number
        case UInt8(ascii: "n"): return try null()
        default: throw try wrongType(key, .number)
        }
    }

    /// A text, or a number as it is written; nil for null.
    mutating func textOrNumeral(_ key: String) throws(Failure) -> String? {
        switch next() {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return try numeral()
        default: return try text(key)
        }
    }

    /// A list of texts; one text is a list of one, and null an empty list.
    mutating func texts(_ key: String) throws(Failure) -> [String] {
        switch next() {
        case UInt8(ascii: "["): index += 1
        case UInt8(ascii: "\""), UInt8(ascii: "n"): return try text(key).map { [$0] } ?? []
        default: throw try wrongType(key, .list)
        }
        var texts: [String] = []
        guard next() != UInt8(ascii: "]") else {
            index += 1
            return texts
        }
        while true {
            if let text = try text(key) { texts.append(text) }
            if next() == UInt8(ascii: "]") { break }
            try take(UInt8(ascii: ","))
        }
        index += 1
        return texts
    }

    /// Passes over a value of any kind.
    mutating func skip(depth: Int = 0) throws(Failure) {
        guard depth < JSONScanner.deepest else { throw fail(.tooDeep) }
        switch next() {
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "["): try skipElements(until: UInt8(ascii: "]"), depth: depth)
        case UInt8(ascii: "{"): try skipElements(until: UInt8(ascii: "}"), depth: depth)
        case UInt8(ascii: "t"): try word("true")
        case UInt8(ascii: "f"): try word("false")
        case UInt8(ascii: "n"): try word("null")
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): _ = try numeral()
        default: throw unexpected()
        }
    }

    private mutating func skipElements(until close: UInt8, depth: Int) throws(Failure) {
        index += 1
        guard next() != close else {
            index += 1
            return
        }
        while true {
            if close == UInt8(ascii: "}") {
                guard next() == UInt8(ascii: "\"") else { throw unexpected() }
                _ = try string()
                try take(UInt8(ascii: ":"))
            }
            try skip(depth: depth + 1)
            if next() == close { break }
            try take(UInt8(ascii: ","))
        }
        index += 1
    }

    // MARK: Signs

    /// The next byte that is no blank, which stays the next; 0, which JSON has nowhere, at the end.
    private mutating func next() -> UInt8 {
        while index < end {
            switch bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): index += 1
            default: return bytes[index]
            }
        }
        return 0
    }

    private mutating func take(_ byte: UInt8) throws(Failure) {
        guard next() == byte else { throw unexpected() }
        index += 1
    }

    private mutating func word(_ word: StaticString) throws(Failure) {
        for offset in 0..<word.utf8CodeUnitCount {
            guard index < end, bytes[index] == word.utf8Start[offset] else { throw unexpected() }
            index += 1
        }
    }

    private mutating func null() throws(Failure) -> String? {
        try word("null")
        return nil
    }

    private mutating func null() throws(Failure) -> Double? {
        try word("null")
        return nil
    }

    /// The number at the index as it is written: an integer part, then perhaps a fraction and an exponent.
    private mutating func numeral() throws(Failure) -> String {
        let start = index
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let whole = digits()
        guard whole == 1 || (whole > 1 && bytes[index - whole] != UInt8(ascii: "0")) else {
            throw fail(.badNumber, at: start)
        }
        if index < end, bytes[index] == UInt8(ascii: ".") {
            index += 1
            guard digits() > 0 else { throw fail(.badNumber, at: start) }
        }
        if index < end, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < end, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
            guard digits() > 0 else { throw fail(.badNumber, at: start) }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = index
        while index < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        return index - start
    }
}
