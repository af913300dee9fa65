/// An XML document as it is written, an element at a time.
struct XMLText {
    /// What was written so far.
    private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    private var open: [String] = []

    /// Writes an element with others in it.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout XMLText) -> Void
    ) {
        text += indent + start(name, attributes) + ">\n"
        open.append(name)
        content(&self)
        open.removeLast()
        text += indent + "</\(name)>\n"
    }

    /// Writes an element with text in it; none where the text is nil.
    mutating func leaf(_ name: String, _ content: String?, _ attributes: KeyValuePairs<String, String> = [:]) {
        guard let content else { return }
        text += indent + start(name, attributes) + ">\(XMLText.escaped(content))</\(name)>\n"
    }

    private var indent: String { String(repeating: "  ", count: open.count) }

    private func start(_ name: String, _ attributes: KeyValuePairs<String, String>) -> String {
        "<" + name + attributes.map { " \($0.key)=\"\(XMLText.escaped($0.value))\"" }.joined()
    }

    /// Text with what means something in XML escaped, without the characters that XML cannot hold (XML 2.2).
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            // A line end of its own would be read as a line feed (XML 2.11).
            case "\r": escaped.append(contentsOf: "&#13;".unicodeScalars)
            case "\t", "\n", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
                escaped.append(scalar)
            default: break
            }
        }
        return String(escaped)
    }
}
