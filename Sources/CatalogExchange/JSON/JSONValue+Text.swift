extension JSONValue {
    /// The value as JSON (RFC 8259), two blanks in at each level.
    ///
    /// No `<` stands in it as such, so that it can be put into a `script` element of a page: nothing in it ends that
    /// element or starts a comment (HTML, section 4.12.1.3). Neither do U+2028 and U+2029, which end lines in old JavaScript.
    package var jsonText: String {
        var text = ""
        write(to: &text, indent: "\n")
        return text
    }

    private func write(to text: inout String, indent: String) {
        switch self {
        case .null: text += "null"
        case .flag(let flag): text += String(flag)
        case .number(let number): text += number
        case .text(let value): JSONValue.write(value, to: &text)
        case .list(let elements):
            JSONValue.write(elements, between: ("[", "]"), to: &text, indent: indent) { element, text, indent in
                element.write(to: &text, indent: indent)
            }
        case .object(let members):
            JSONValue.write(members, between: ("{", "}"), to: &text, indent: indent) { member, text, indent in
                JSONValue.write(member.key, to: &text)
                text += ": "
                member.value.write(to: &text, indent: indent)
            }
        }
    }

    private static func write<Part>(
        _ parts: [Part], between marks: (String, String), to text: inout String, indent: String,
        write: (Part, inout String, String) -> Void
    ) {
        text += marks.0
        let deeper = indent + "  "
        for (index, part) in parts.enumerated() {
            text += index == 0 ? deeper : ",\(deeper)"
            write(part, &text, deeper)
        }
        text += parts.isEmpty ? marks.1 : indent + marks.1
    }

    private static func write(_ value: String, to text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case "\r": text += "\\r"
            case "\u{00}"..."\u{1F}", "<", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
