/// A value of JSON (RFC 8259), with its members in the order of the text and its numbers as they are written.
package enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case flag(Bool)
    /// A number, as it is written.
    case number(String)
    /// A text.
    case text(String)
    /// A list.
    case list([JSONValue])
    /// An object; each key stands once.
    case object([Member])

    /// A key with its value.
    package struct Member: Hashable, Sendable {
        /// The key.
        package let key: String
        /// Its value.
        package let value: JSONValue

        /// Makes a member.
        package init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// An object of some members; those without a value are left out.
    package static func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(members.compactMap { key, value in value.map { Member(key, $0) } })
    }

    /// A whole number.
    package static func number(_ number: Int) -> JSONValue { .number(String(number)) }

    /// The members of an object; none of anything else.
    package var members: [Member] {
        if case .object(let members) = self { return members }
        return []
    }

    /// The elements of a list; what is no list is one element by itself, and null none.
    package var elements: [JSONValue] {
        switch self {
        case .list(let elements): elements
        case .null: []
        default: [self]
        }
    }

    /// The value of an object's key; nil where it is left out or null.
    package subscript(_ key: String) -> JSONValue? {
        members.first { $0.key == key }.flatMap { $0.value == .null ? nil : $0.value }
    }

    /// A text, or a number or flag as it is written; nil for anything else.
    package var scalar: String? {
        switch self {
        case .text(let text), .number(let text): text
        case .flag(let flag): String(flag)
        case .null, .list, .object: nil
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral {
    /// Makes a text.
    package init(stringLiteral text: String) { self = .text(text) }
}
