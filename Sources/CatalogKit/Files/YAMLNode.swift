/// A YAML value with its place in the file: all that anybody sees of YAML.
package struct YAMLNode {
    /// What a value is.
    package enum Content {
        /// A text; `isNull` where nothing, `~` or `null` stands without quotes.
        case scalar(String, isNull: Bool)
        /// A list.
        case sequence([YAMLNode])
        /// In the order of the file; a key may stand twice.
        case mapping([Entry])
    }

    /// A key with its value.
    package struct Entry {
        /// The key.
        package let key: String
        /// Where the key stands.
        package let position: Position
        /// Its value.
        package let value: YAMLNode
    }

    /// What it is.
    package let content: Content
    /// Where it stands.
    package let position: Position

    /// Whether the value is left out: `key:` or `key: ~`.
    package var isNull: Bool {
        if case .scalar(_, isNull: true) = content { return true }
        return false
    }
}
