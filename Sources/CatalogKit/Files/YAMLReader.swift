internal import Yams

/// Reads YAML into ``YAMLNode``; the only place that knows the YAML library.
///
/// Tags are ignored and every scalar is its text, so that `2027-03-11` stays what the coordinator wrote. Anchors and
/// aliases are refused: the format needs none, and they can make a small file describe an enormous one.
struct YAMLReader {
    private let findings: Findings
    private let linesBefore: Int
    /// Keys that were masked because they stand twice, by where they stand.
    private var masked: [Position: String] = [:]

    /// Deeper than anything in the format.
    private static let deepest = 16
    /// With so few aliases the library's own look at the keys of mappings stays quick, whatever they point at.
    private static let mostAliases = 8
    /// More duplicate keys than this in one file are not worth finding.
    private static let mostDuplicates = 20

    /// The value of a text of which the first line is line `firstLine` of the file.
    ///
    /// Nil, with a diagnostic, when the text is not YAML; nil without one when it holds no value at all.
    static func read(_ text: String, firstLine: Int, _ findings: Findings) -> YAMLNode? {
        var reader = YAMLReader(findings: findings, linesBefore: firstLine - 1)
        return reader.read(text)
    }

    private init(findings: Findings, linesBefore: Int) {
        self.findings = findings
        self.linesBefore = linesBefore
    }

    private mutating func read(_ original: String) -> YAMLNode? {
        if let position = excessAlias(in: original) {
            findings.error(.anchorOrAlias, at: position)
            return nil
        }
        var text = original
        while true {
            do {
                let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
                guard let root = try parser.singleRoot() else { return nil }
                // The parser owns the anchors, to which the nodes point weakly.
                return try withExtendedLifetime(parser) { try node(root, depth: 0) }
            } catch let refused as Refused {
                findings.error(refused.problem, at: refused.position)
                return nil
            } catch YamlError.duplicatedKeysInMapping(let names, let context) {
                guard masked.count + names.count <= YAMLReader.mostDuplicates,
                    let next = mask(names[0], at: context.mark, in: text)
                else {
                    let first = position(context.mark)
                    findings.error(.duplicateKey(PlainText.line(names[0]), firstLine: first.line), at: first)
                    return nil
                }
                text = next
            } catch {
                let (problem, position) = YAMLErrors.problem(of: error, in: text)
                findings.error(problem, at: Position(line: position.line + linesBefore, column: position.column))
                return nil
            }
        }
    }

    /// What ends the reading of a text that the library itself accepts.
    private struct Refused: Error {
        let problem: Problem
        let position: Position
    }

    private func position(_ mark: Mark?) -> Position {
        var position = mark.map(Position.init) ?? .start
        position.line += linesBefore
        return position
    }

    // MARK: Values

    private func node(_ node: Node, depth: Int) throws -> YAMLNode {
        let position = position(node.mark)
        if node.anchor != nil { throw Refused(problem: .anchorOrAlias, position: position) }
        if depth > YAMLReader.deepest { throw Refused(problem: .yamlSyntax(.tooDeep), position: position) }
        switch node {
        case .scalar(let scalar):
            let isNull = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
            return YAMLNode(content: .scalar(scalar.string, isNull: isNull), position: position)
        case .sequence(let sequence):
            let elements = try sequence.map { try self.node($0, depth: depth + 1) }
            return YAMLNode(content: .sequence(elements), position: position)
        case .mapping(let mapping):
            return YAMLNode(content: .mapping(try entries(of: mapping, depth: depth)), position: position)
        case .alias:
            throw Refused(problem: .anchorOrAlias, position: position)
        }
    }

    private func entries(of mapping: Node.Mapping, depth: Int) throws -> [YAMLNode.Entry] {
        try mapping.compactMap { keyNode, valueNode in
            let key = try node(keyNode, depth: depth + 1)
            let value = try node(valueNode, depth: depth + 1)
            guard case .scalar(let text, _) = key.content else {
                findings.warning(.wrongType(key: nil, expected: .text), at: key.position)
                return nil
            }
            return YAMLNode.Entry(key: masked[key.position] ?? text, position: key.position, value: value)
        }
    }

    // MARK: What the library does not do

    /// The text with a private-use character in a key, so that the library, which stops at a key that stands twice,
    /// goes on and the rest of the file is read too; nil when the key cannot be changed.
    private mutating func mask(_ name: String, at mark: Mark, in text: String) -> String? {
        guard masked[position(mark)] == nil, let stand = Unicode.Scalar(0xE000 + UInt32(masked.count)),
            var index = Position(mark).index(in: text)
        else { return nil }
        var scalars = text.unicodeScalars
        if scalars[index] == "\"" || scalars[index] == "'" { index = scalars.index(after: index) }
        guard index < scalars.endIndex, !"\"'\\ \t\n".unicodeScalars.contains(scalars[index]) else { return nil }
        scalars.replaceSubrange(index...index, with: CollectionOfOne(stand))
        masked[position(mark)] = name
        return String(scalars)
    }

    /// The place of the ninth `*` that could start an alias, or nil.
    private func excessAlias(in text: String) -> Position? {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return nil }
        var line = linesBefore + 1
        var column = 0
        var candidates = 0
        var previous: UInt8 = 0
        for byte in text.utf8 {
            let isNameByte =
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
                default: false
                }
            if previous == UInt8(ascii: "*") && isNameByte {
                candidates += 1
                if candidates > YAMLReader.mostAliases { return Position(line: line, column: column) }
            }
            previous = byte
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 0
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return nil
    }
}
