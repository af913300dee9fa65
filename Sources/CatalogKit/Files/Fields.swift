/// The keys of a YAML mapping, read one by one into typed values; whatever is wrong is noted on the way.
///
/// A value that is left out or wrong reads as nil. Who needs to know which, compares ``Findings/errorCount``.
struct Fields {
    /// Where the mapping starts.
    let position: Position
    let findings: Findings
    private let entries: [String: YAMLNode.Entry]

    /// The keys of a mapping; notes those that stand twice, of which the first counts, and those that the format does
    /// not know. Nil when it is no mapping.
    init?(_ node: YAMLNode, known: [String], key: String? = nil, _ findings: Findings) {
        guard case .mapping(let entries) = node.content else {
            findings.error(.wrongType(key: key, expected: .mapping), at: node.position)
            return nil
        }
        var byKey: [String: YAMLNode.Entry] = [:]
        for entry in entries {
            if let first = byKey[entry.key] {
                let name = PlainText.line(entry.key)
                findings.error(.duplicateKey(name, firstLine: first.position.line), at: entry.position)
                continue
            }
            byKey[entry.key] = entry
            if !known.contains(entry.key) {
                let suggestion = Spelling.nearest(to: entry.key, among: known)
                findings.warning(.unknownKey(PlainText.line(entry.key), suggestion: suggestion), at: entry.position)
            }
        }
        position = node.position
        self.findings = findings
        self.entries = byKey
    }

    /// Whether a key is there with a value.
    func has(_ key: String) -> Bool {
        node(key) != nil
    }

    /// The value of a key, or nil where it is left out.
    func node(_ key: String) -> YAMLNode? {
        guard let value = entries[key]?.value, !value.isNull else { return nil }
        return value
    }

    /// Where a key's value stands, or the key when it has none, or the mapping.
    func position(of key: String) -> Position {
        guard let entry = entries[key] else { return position }
        return entry.value.isNull ? entry.position : entry.value.position
    }

    /// Notes when two keys are given of which only one can be.
    func exclude(_ first: String, _ second: String) {
        guard has(first), has(second), let entry = entries[second] else { return }
        findings.error(.conflictingKeys(first, second), at: entry.position)
    }

    /// Notes that a key must be there.
    func missing(_ key: String) {
        findings.error(.missingKey(key), at: position(of: key))
    }

    // MARK: Texts

    /// A text on one line.
    func text(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        return Fields.text(node, key: key, findings)
    }

    /// A text that must be there with something in it.
    func requiredText(_ key: String) -> String? {
        guard has(key) else {
            missing(key)
            return nil
        }
        guard let text = text(key) else { return nil }
        guard !text.isEmpty else {
            findings.error(.emptyValue(key: key), at: position(of: key))
            return nil
        }
        return text
    }

    /// An identifier that must be there.
    func slug(_ key: String) -> String? {
        guard let text = requiredText(key) else { return nil }
        if Slug.isValid(text) { return text }
        findings.error(.badSlug(text, suggestion: Slug.of(text)), at: position(of: key))
        return nil
    }

    /// A list's texts with their places; one text counts as a list of one.
    func texts(_ key: String) -> [(text: String, position: Position)] {
        guard let node = node(key) else { return [] }
        let elements =
            switch node.content {
            case .sequence(let elements): elements
            case .scalar: [node]
            case .mapping: [YAMLNode]()
            }
        if case .mapping = node.content { findings.error(.wrongType(key: key, expected: .list), at: node.position) }
        return elements.compactMap { element in
            guard let text = Fields.text(element, key: key, findings) else { return nil }
            if text.isEmpty { findings.error(.emptyValue(key: key), at: element.position) }
            return text.isEmpty ? nil : (text, element.position)
        }
    }

    /// The elements of a list; empty where the key is left out.
    func list(_ key: String) -> [YAMLNode] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let elements) = node.content else {
            findings.error(.wrongType(key: key, expected: .list), at: node.position)
            return []
        }
        return elements
    }

    private static func text(_ node: YAMLNode, key: String, _ findings: Findings) -> String? {
        guard case .scalar(let text, _) = node.content else {
            findings.error(.wrongType(key: key, expected: .text), at: node.position)
            return nil
        }
        // What stands in the file as it is was noted and replaced before; this one is written as an escape.
        if let control = PlainText.firstControl(in: text) {
            findings.warning(.controlCharacter(control.value), at: node.position)
        }
        return PlainText.line(text)
    }

    // MARK: Other values

    /// A whole number within a range.
    func wholeNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = text(key) else { return nil }
        guard let number = DecimalText.wholeNumber(text) else {
            findings.error(.notAWholeNumber(key: key, value: text), at: position(of: key))
            return nil
        }
        guard range.contains(number) else {
            outOfRange(key, text, range)
            return nil
        }
        return number
    }

    /// A number with a decimal point, within a range.
    func number(_ key: String, in range: ClosedRange<Int>) -> Double? {
        guard let text = text(key) else { return nil }
        guard let number = DecimalText.number(text) else {
            findings.error(.notANumber(key: key, value: text), at: position(of: key))
            return nil
        }
        guard number >= Double(range.lowerBound), number <= Double(range.upperBound) else {
            outOfRange(key, text, range)
            return nil
        }
        return number
    }

    private func outOfRange(_ key: String, _ value: String, _ range: ClosedRange<Int>) {
        findings.error(
            .outOfRange(key: key, value: value, least: range.lowerBound, most: range.upperBound),
            at: position(of: key))
    }

    /// `true` or `false`.
    func flag(_ key: String) -> Bool? {
        guard let text = text(key) else { return nil }
        if let flag = Bool(text) { return flag }
        findings.error(.wrongType(key: key, expected: .flag), at: position(of: key))
        return nil
    }

    /// A date.
    func day(_ key: String) -> Day? {
        guard let text = text(key) else { return nil }
        if let day = Day(text) { return day }
        findings.error(.invalidDate(key: key, value: text), at: position(of: key))
        return nil
    }

    /// A date and time.
    func time(_ key: String) -> LocalTime? {
        guard let text = text(key) else { return nil }
        if let time = LocalTime(text) { return time }
        findings.error(.invalidTime(key: key, value: text), at: position(of: key))
        return nil
    }
}
