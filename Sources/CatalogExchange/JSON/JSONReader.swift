package import CatalogKit

/// Reads JSON (RFC 8259): one value, or several after one another as exports of lines have them.
///
/// Foundation's own reader keeps neither the order of members nor keys that stand twice, nor tells where something is
/// wrong. In texts this one takes line ends and tabs as they are, which pages of the web have there, and half a
/// surrogate pair becomes U+FFFD. The bytes are to be UTF-8.
package struct JSONReader {
    /// What ends the reading, and the offset of the byte at which it did.
    package struct Failure: Error, Hashable {
        /// What is wrong.
        package let fault: JSONFault
        /// Where, in bytes from the start.
        package let offset: Int
    }

    /// Keys that stand twice in an object, of which the first counts, with their offsets; at most twenty.
    package private(set) var duplicates: [(key: String, offset: Int)] = []
    /// The offset of the next byte.
    package internal(set) var index: Int
    let bytes: [UInt8]

    /// The most lists and objects within one another.
    package static let deepest = 200
    private static let mostDuplicates = 20

    /// Starts at the first byte, or after a byte order mark.
    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The next value, after blanks and perhaps a comma; nil at the end.
    package mutating func next() throws(Failure) -> JSONValue? {
        // RFC 7464 has a record separator before every text.
        while peek() == 0x1E { index += 1 }
        guard index < bytes.count else { return nil }
        return try value(depth: 0)
    }

    private mutating func value(depth: Int) throws(Failure) -> JSONValue {
        switch peek() {
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .list(try elements(depth: depth))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try numeral())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw unexpected()
        }
    }

    private mutating func elements(depth: Int) throws(Failure) -> [JSONValue] {
        try open(depth)
        var elements: [JSONValue] = []
        guard peek() != UInt8(ascii: "]") else {
            index += 1
            return elements
        }
        while true {
            elements.append(try value(depth: depth + 1))
            if peek() == UInt8(ascii: "]") { break }
            try take(UInt8(ascii: ","))
        }
        index += 1
        return elements
    }

    private mutating func members(depth: Int) throws(Failure) -> [JSONValue.Member] {
        try open(depth)
        var members: [JSONValue.Member] = []
        guard peek() != UInt8(ascii: "}") else {
            index += 1
            return members
        }
        var known: Set<String> = []
        while true {
            guard peek() == UInt8(ascii: "\"") else { throw unexpected() }
            let start = index
            let key = try string()
            try take(UInt8(ascii: ":"))
            let value = try value(depth: depth + 1)
            if known.insert(key).inserted {
                members.append(JSONValue.Member(key, value))
            } else if duplicates.count < JSONReader.mostDuplicates {
                duplicates.append((key, start))
            }
            if peek() == UInt8(ascii: "}") { break }
            try take(UInt8(ascii: ","))
        }
        index += 1
        return members
    }

    // MARK: Signs

    private mutating func open(_ depth: Int) throws(Failure) {
        guard depth < JSONReader.deepest else { throw Failure(fault: .tooDeep, offset: index) }
        index += 1
    }

    /// The next byte that is no blank, which stays the next; 0, which JSON has nowhere, at the end.
    private mutating func peek() -> UInt8 {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): index += 1
            default: return bytes[index]
            }
        }
        return 0
    }

    private mutating func take(_ byte: UInt8) throws(Failure) {
        guard peek() == byte else { throw unexpected() }
        index += 1
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Failure) -> JSONValue {
        for offset in 0..<word.utf8CodeUnitCount {
            guard index < bytes.count, bytes[index] == word.utf8Start[offset] else { throw unexpected() }
            index += 1
        }
        return value
    }

    /// A number as it is written: an integer part, then perhaps a fraction and an exponent (RFC 8259, section 6).
    private mutating func numeral() throws(Failure) -> String {
        let start = index
        let failure = Failure(fault: .badNumber, offset: start)
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        let whole = digits()
        guard whole == 1 || (whole > 1 && bytes[index - whole] != UInt8(ascii: "0")) else { throw failure }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            guard digits() > 0 else { throw failure }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            guard digits() > 0 else { throw failure }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func digits() -> Int {
        let start = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        return index - start
    }

    /// The failure of the character at the index.
    func unexpected() -> Failure {
        guard index < bytes.count else { return Failure(fault: .unexpectedEnd, offset: bytes.count) }
        let rest = String(decoding: bytes[index..<min(bytes.count, index + 32)], as: UTF8.self)
        return Failure(fault: .unexpectedCharacter(rest.first ?? "\u{FFFD}"), offset: index)
    }
}
