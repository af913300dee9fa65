/// What the keys of a JSON-LD document mean, as far as that can be told without fetching anything (JSON-LD 1.1, section 4.1).
///
/// Without a `@vocab` of its own a document's plain keys are those of schema.org, which is what pages without a context, or
/// with one that nobody serves any more, mean by them.
struct LinkedContext {
    private var terms: [String: String] = ["schema": "https://schema.org/", "sdo": "https://schema.org/"]
    private var vocabulary = "https://schema.org/"

    private static let ours = [
        "https://schema.org/", "http://schema.org/", "https://www.schema.org/", "http://www.schema.org/",
        "https://openactive.io/", "oa:",
    ]

    /// The context with what a `@context` says on top; addresses of contexts are taken for schema.org's.
    func adding(_ value: JSONValue) -> LinkedContext {
        var context = self
        for part in value.elements {
            for member in part.members {
                let meaning = member.value.scalar ?? member.value["@id"]?.scalar
                if member.key == "@vocab" {
                    context.vocabulary = meaning ?? ""
                } else if let meaning {
                    context.terms[member.key] = context.expanded(meaning)
                }
            }
        }
        return context
    }

    /// The name in schema.org (or OpenActive, which extends it) of a key or type; the whole address of any other, and a
    /// keyword of JSON-LD with its `@`.
    func name(_ key: String) -> String {
        let address = terms[key] ?? (key.contains(":") ? expanded(key) : vocabulary + key)
        if address.hasPrefix("@") || key.hasPrefix("@") { return address.hasPrefix("@") ? address : key }
        for prefix in LinkedContext.ours where address.hasPrefix(prefix) {
            return String(address.dropFirst(prefix.count))
        }
        return address
    }

    /// An address whose prefix, where the context has it, is written out.
    func expanded(_ text: String) -> String {
        guard let colon = text.firstIndex(of: ":"), !text[colon...].hasPrefix("://"),
            let base = terms[String(text[..<colon])]
        else { return text }
        return base + text[text.index(after: colon)...]
    }
}
