import Foundation

/// A property of iCalendar: `NAME;PARAMETER=value:value` (RFC 5545, section 3.1).
struct ContentLine: Hashable {
    /// The name, in capitals.
    let name: String
    /// The parameters by their names in capitals, without quotation marks.
    let parameters: [String: String]
    /// What stands behind the colon.
    let value: String
    /// Whether it was not UTF-8.
    let isWindows1252: Bool
    /// Where it starts in the file.
    let number: Int

    /// The name that a line starts with, in capitals; empty where it starts with none.
    static func name(of bytes: [UInt8]) -> String {
        let name = bytes.prefix { isNameByte($0) }
        guard name.count < bytes.count, ";:".utf8.contains(bytes[name.count]) else { return "" }
        return String(decoding: name, as: UTF8.self).uppercased()
    }

    /// Reads a line; nil where it has no name or no colon.
    init?(_ bytes: [UInt8], number: Int) {
        name = Self.name(of: bytes)
        guard !name.isEmpty, let colon = Self.colon(in: bytes, from: name.utf8.count) else { return nil }
        let (value, isWindows1252) = TextBytes.text(Array(bytes[(colon + 1)...]))
        self.value = value
        self.isWindows1252 = isWindows1252
        self.number = number
        let head = TextBytes.text(Array(bytes[name.utf8.count..<colon])).text
        parameters = Self.parameters(head)
    }

    /// The value as TEXT (section 3.3.11).
    var text: String { Self.texts(value, separator: nil).first ?? "" }

    /// The value as a list of TEXT.
    var texts: [String] { Self.texts(value, separator: ",") }

    /// The colon that the value stands behind: the first outside quotation marks, or the first where those do not match.
    private static func colon(in bytes: [UInt8], from start: Int) -> Int? {
        var isQuoted = false
        for index in start..<bytes.count {
            if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if bytes[index] == UInt8(ascii: ":"), !isQuoted { return index }
        }
        return bytes[start...].firstIndex(of: UInt8(ascii: ":"))
    }

    private static func parameters(_ head: String) -> [String: String] {
        var parameters: [String: String] = [:]
        var isQuoted = false
        let parts = head.split { character in
            if character == "\"" { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }
        for part in parts {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { continue }
            parameters[pair[0].uppercased()] = pair[1].trimmingCharacters(in: ["\"", " "])
        }
        return parameters
    }

    /// The parts of a value without their backslashes; with one that means nothing, as it stands.
    private static func texts(_ value: String, separator: Unicode.Scalar?) -> [String] {
        if !value.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == separator.map { UInt8(ascii: $0) } }) {
            return [value]
        }
        var texts: [String] = []
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in value.unicodeScalars {
            if isEscaped {
                switch scalar {
                case "n", "N": text.append("\n")
                case "\\", ";", ",", ":", "\"": text.append(scalar)
                default:
                    text.append("\\")
                    text.append(scalar)
                }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == separator {
                texts.append(String(text))
                text = String.UnicodeScalarView()
            } else {
                text.append(scalar)
            }
        }
        return texts + [String(text)]
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
