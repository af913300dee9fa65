/// A YAML value with its place in the file: all that the readers of this room see of YAML.
struct YAMLNode {
    enum Content {
        /// A text; `isNull` where nothing, `~` or `null` stands without quotes.
        case scalar(String, isNull: Bool)
        case sequence([YAMLNode])
        /// In the order of the file; a key may stand twice.
        case mapping([Entry])
    }

    /// A key with its value.
    struct Entry {
        let key: String
        let position: Position
        let value: YAMLNode
    }

    let content: Content
    let position: Position

    /// Whether the value is left out: `key:` or `key: ~`.
    var isNull: Bool {
        if case .scalar(_, isNull: true) = content { return true }
        return false
    }
}
