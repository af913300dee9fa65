/// A course file's bytes, with where its values stand in them.
struct CourseSource {
    let bytes: [UInt8]
    /// The front matter's mapping.
    let root: YAMLNode
    /// Where the closing `---` starts.
    let end: Int
    let lineStarts: [Int]

    /// Text in the place of a range of bytes.
    struct Splice {
        let range: Range<Int>
        let text: String

        init(_ range: Range<Int>, _ text: String) {
            self.range = range
            self.text = text
        }

        init(at offset: Int, _ text: String) {
            self.init(offset..<offset, text)
        }
    }

    /// Finds the values; nil where there is no front matter with any.
    init?(_ bytes: [UInt8]) {
        let findings = Findings(file: "")
        guard let parts = FrontMatter(of: bytes, findings) else { return nil }
        let yaml = SourceText.cleaned(bytes[parts.yaml], firstLine: FrontMatter.yamlLine, findings)
        guard let root = YAMLReader.read(yaml, firstLine: FrontMatter.yamlLine, findings) else { return nil }
        self.bytes = bytes
        self.root = root
        end = parts.yaml.upperBound
        lineStarts = SourceText.lineStarts(in: bytes)
    }

    /// The bytes with texts put in; of those at the same offset the first stands first.
    func applying(_ splices: [Splice]) -> [UInt8] {
        var result: [UInt8] = []
        var kept = 0
        let ordered = splices.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        for (_, splice) in ordered {
            result += bytes[kept..<splice.range.lowerBound]
            result += splice.text.utf8
            kept = splice.range.upperBound
        }
        return result + bytes[kept...]
    }

    // MARK: Where things stand

    /// The offset of a place; the reader replaces characters but keeps their lines and columns.
    func offset(of position: Position) throws(CourseEditError) -> Int {
        guard lineStarts.indices.contains(position.line - 1) else { throw .unknownLayout(line: position.line) }
        let start = lineStarts[position.line - 1]
        let scalars = String(decoding: bytes[line(position.line)], as: UTF8.self).unicodeScalars
        return start + String(scalars.prefix(position.column - 1)).utf8.count
    }

    /// The bytes of a line, counted from 1, with what ends it.
    func line(_ number: Int) -> Range<Int> {
        SourceText.line(in: bytes, from: lineStarts[number - 1])
    }

    /// The number of the line that an offset is on, from 1.
    func lineNumber(of offset: Int) -> Int {
        lineStarts.partitioningIndex { $0 > offset }
    }

    /// What ends the line that an offset is on, for lines put in after it.
    func lineEnd(at offset: Int) -> String {
        let line = bytes[line(lineNumber(of: offset))]
        return String(decoding: line.suffix(2).filter { $0 == 0x0A || $0 == 0x0D }, as: UTF8.self)
    }

    /// Whether a line is blank from an offset on, or holds a comment only.
    func isBlankOrComment(from offset: Int) -> Bool {
        let rest = bytes[offset..<line(lineNumber(of: offset)).upperBound].drop { $0 == 0x20 || $0 == 0x09 }
        return rest.first.map { "#\r\n".utf8.contains($0) } ?? true
    }

    func isFlow(_ node: YAMLNode) throws(CourseEditError) -> Bool {
        "[{".utf8.contains(bytes[try offset(of: node.position)])
    }

    /// Where a text stands: its characters, and these with their quotes.
    struct Extent {
        let text: Range<Int>
        let outer: Range<Int>
    }

    /// Where a text stands, if it stands in the file as the reader gives it: on one line and without escapes.
    func extent(of node: YAMLNode) throws(CourseEditError) -> Extent? {
        guard case .scalar(let text, _) = node.content, !text.isEmpty else { return nil }
        let start = try offset(of: node.position)
        let isQuoted = "\"'".utf8.contains(bytes[start])
        let inner = isQuoted ? start + 1 : start
        guard bytes[inner...].starts(with: text.utf8) else { return nil }
        let range = inner..<inner + text.utf8.count
        guard isQuoted else { return Extent(text: range, outer: range) }
        guard bytes[range.upperBound] == bytes[start] else { return nil }
        return Extent(text: range, outer: start..<range.upperBound + 1)
    }

    /// The offset after the colon of a key.
    func afterColon(of entry: YAMLNode.Entry) throws(CourseEditError) -> Int {
        let key = YAMLNode(content: .scalar(entry.key, isNull: false), position: entry.position)
        guard let extent = try extent(of: key) else { throw .unknownLayout(line: entry.position.line) }
        var index = extent.outer.upperBound
        while bytes[index] == 0x20 { index += 1 }
        guard bytes[index] == UInt8(ascii: ":") else { throw .unknownLayout(line: entry.position.line) }
        return index + 1
    }
}

extension YAMLNode {
    /// The keys of a mapping with their values; none where it is no mapping.
    var entries: [Entry] {
        if case .mapping(let entries) = content { return entries }
        return []
    }

    /// The elements of a list; none where it is no list.
    var elements: [YAMLNode] {
        if case .sequence(let elements) = content { return elements }
        return []
    }

    /// The first entry with a key, which is the one that counts.
    func entry(_ key: String) -> Entry? {
        entries.first { $0.key == key }
    }
}
