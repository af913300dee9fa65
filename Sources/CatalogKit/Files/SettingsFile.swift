/// A user's settings as they stand in a YAML file: keys with values, and lists of keys with values under some of them.
public struct SettingsFile: Sendable {
    /// The largest file that is read, in bytes; far more than anybody writes by hand.
    public static let limit = 1 << 16

    /// A key with its values and where it stands.
    public struct Entry: Hashable, Sendable {
        /// The key, with the key that it stands under before it.
        public let path: [String]
        /// Its value, or the values of its list; none where nothing stands there.
        public let values: [String]
        /// Where the key stands, from 1.
        public let line: Int
        /// Where in the line the key stands, in Unicode scalars from 1.
        public let column: Int
    }

    /// What was read, in the order of the file.
    public let entries: [Entry]
    /// What could not be read.
    public let diagnostics: [Diagnostic]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - bytes: What the file holds.
    ///   - path: The file's path, for the diagnostics.
    public init(_ bytes: [UInt8], path: String) {
        let findings = Findings(file: PlainText.line(path), bytes: bytes)
        var entries: [Entry] = []
        if SourceText.isUTF8(bytes, findings) {
            let text = SourceText.cleaned(bytes[SourceText.start(of: bytes)...], firstLine: 1, findings)
            if let node = YAMLReader.read(text, firstLine: 1, findings) {
                entries = Self.entries(node, findings)
            }
        }
        self.entries = entries
        diagnostics = findings.diagnostics
    }

    private static func entries(_ node: YAMLNode, _ findings: Findings) -> [Entry] {
        guard case .mapping(let pairs) = node.content else {
            if !node.isNull { findings.error(.wrongType(key: nil, expected: .mapping), at: node.position) }
            return []
        }
        return pairs.flatMap { pair -> [Entry] in
            guard case .mapping(let inner) = pair.value.content else {
                return [entry([pair.key], pair, findings)].compactMap(\.self)
            }
            return inner.compactMap { entry([pair.key, $0.key], $0, findings) }
        }
    }

    private static func entry(_ path: [String], _ pair: YAMLNode.Entry, _ findings: Findings) -> Entry? {
        let nodes =
            switch pair.value.content {
            case .sequence(let nodes): nodes
            case .scalar, .mapping: [pair.value]
            }
        var values: [String] = []
        for node in nodes where !node.isNull {
            guard case .scalar(let text, _) = node.content else {
                findings.error(.wrongType(key: PlainText.line(pair.key), expected: .text), at: node.position)
                return nil
            }
            values.append(text)
        }
        return Entry(path: path, values: values, line: pair.position.line, column: pair.position.column)
    }

    /// The text of a file with another value for a key that stands under no other; everything else stays as it is.
    ///
    /// - Parameters:
    ///   - key: The key, a slug.
    ///   - value: Its value, a slug.
    ///   - text: What the file holds now.
    /// - Returns: What the file is to hold.
    public static func text(setting key: String, to value: String, in text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if let number = lines.firstIndex(where: { $0.hasPrefix("\(key):") }) {
            lines[number] = "\(key): \(value)"
        } else {
            if lines.last == "" { lines.removeLast() }
            lines += ["\(key): \(value)", ""]
        }
        return lines.joined(separator: "\n")
    }
}
