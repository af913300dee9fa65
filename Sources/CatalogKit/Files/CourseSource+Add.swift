extension CourseSource {
    /// The bytes with an offering after the others.
    func adding(_ offering: OfferingText) throws(CourseEditError) -> [UInt8] {
        guard let entry = root.entry("offerings") else { return try addingList(of: offering) }
        let list = entry.value
        let isFlow = try list.isNull ? isFlow(root) : isFlow(list)
        switch list.content {
        case .scalar where list.isNull && !isFlow: return try filling(entry, with: offering)
        case .sequence(let elements) where elements.isEmpty:
            return try isEmptyPair(entry) ? filling(entry, with: offering) : opening(list, with: offering)
        case .sequence(let elements):
            guard let last = elements.last else { break }
            return try isFlow
                ? addingToFlow(list, after: last, offering) : addingToBlock(entry, after: last, offering)
        default: break
        }
        throw .unknownLayout(line: entry.position.line)
    }

    // MARK: The first offering

    /// Adds `offerings:` as the last key.
    private func addingList(of offering: OfferingText) throws(CourseEditError) -> [UInt8] {
        if try isFlow(root), let first = root.entries.first {
            return applying([Splice(at: try offset(of: first.position), "offerings: [\(offering.flow)], ")])
        }
        let indent = root.position.column - 1
        // The line before the closing `---` ends as the others do.
        let lineEnd = lineEnd(at: end - 1)
        let lines = offering.block(indent: indent + 2, gap: 1, lineEnd: lineEnd)
        return applying([Splice(at: end, "\(OfferingText.blanks(indent))offerings:\(lineEnd)\(lines)")])
    }

    /// Puts an offering under `offerings:` in the place of nothing, `~` or `[]` on the same line.
    private func filling(_ entry: YAMLNode.Entry, with offering: OfferingText) throws(CourseEditError) -> [UInt8] {
        let colon = try afterColon(of: entry)
        let old: Range<Int>
        if let extent = try extent(of: entry.value) {
            guard entry.value.position.line == entry.position.line else {
                throw .unknownLayout(line: entry.value.position.line)
            }
            old = colon..<extent.outer.upperBound
        } else if case .sequence = entry.value.content, let close = bytes[colon...].firstIndex(of: UInt8(ascii: "]")) {
            old = colon..<close + 1
        } else {
            old = colon..<colon
        }
        let lines = offering.block(indent: root.position.column + 1, gap: 1, lineEnd: lineEnd(at: colon))
        return applying([Splice(old, ""), Splice(at: line(entry.position.line).upperBound, lines)])
    }

    /// Whether an empty list is `[]` on the line of its key, and within no brackets or braces.
    private func isEmptyPair(_ entry: YAMLNode.Entry) throws(CourseEditError) -> Bool {
        let open = try offset(of: entry.value.position)
        let inside = bytes[(open + 1)...].drop { $0 == 0x20 }
        return try !isFlow(root) && inside.first == UInt8(ascii: "]")
            && entry.value.position.line == entry.position.line
    }

    /// Puts an offering within the brackets of an empty list.
    private func opening(_ list: YAMLNode, with offering: OfferingText) throws(CourseEditError) -> [UInt8] {
        applying([Splice(at: try offset(of: list.position) + 1, offering.flow)])
    }

    // MARK: After others

    /// Adds lines after the last element of a list of hyphens, written with the same indentation.
    private func addingToBlock(
        _ entry: YAMLNode.Entry, after last: YAMLNode, _ offering: OfferingText
    ) throws(CourseEditError) -> [UInt8] {
        let indent = entry.value.position.column - 1
        let start = lineStarts[last.position.line - 1]
        let isAfterHyphen = bytes[start + indent] == UInt8(ascii: "-")
        let gap = isAfterHyphen ? max(1, last.position.column - 1 - indent - 1) : 1
        let nextKey = root.entries.map(\.position.line).filter { $0 > last.position.line }.min()
        var number = (nextKey ?? lineNumber(of: end)) - 1
        // What follows the offering belongs to the next key: blank lines, and comments that stand no deeper than the
        // hyphen. A text of several lines stands deeper, so none is cut.
        while number > last.position.line, isOutside(number, indent: indent) { number -= 1 }
        let line = line(number)
        let lines = offering.block(indent: indent, gap: gap, lineEnd: lineEnd(at: line.lowerBound))
        return applying([Splice(at: line.upperBound, lines)])
    }

    /// Whether a line is blank, or holds a comment that stands at most `indent` blanks deep.
    private func isOutside(_ number: Int, indent: Int) -> Bool {
        let line = bytes[line(number)]
        let text = line.drop { $0 == 0x20 || $0 == 0x09 }
        guard let first = text.first, first == UInt8(ascii: "#") else {
            return text.allSatisfy { $0 == 0x0A || $0 == 0x0D }
        }
        return text.startIndex - line.startIndex <= indent
    }

    /// Adds `{…}` after the last element of a list in brackets.
    private func addingToFlow(
        _ list: YAMLNode, after last: YAMLNode, _ offering: OfferingText
    ) throws(CourseEditError) -> [UInt8] {
        let close = try closing(of: last)
        var rest = close
        while bytes[rest] == 0x20 { rest += 1 }
        let hasComma = bytes[rest] == UInt8(ascii: ",")
        if hasComma { rest += 1 }
        guard isBlankOrComment(from: rest) else { return applying([Splice(at: close, ", \(offering.flow)")]) }
        let indent = OfferingText.blanks(last.position.column - 1)
        let line = "\(indent)\(offering.flow)\(hasComma ? "," : "")\(lineEnd(at: close))"
        let next = self.line(lineNumber(of: close)).upperBound
        return applying([Splice(at: close, hasComma ? "" : ","), Splice(at: next, line)])
    }

    /// The offset after the brace that closes an element of a list in brackets.
    ///
    /// After its last text there are only as many closing braces and brackets as that text lies deep, with blanks,
    /// line ends, commas and comments between.
    private func closing(of element: YAMLNode) throws(CourseEditError) -> Int {
        var depth = 0
        var node = element
        while let inner = node.entries.last?.value ?? node.elements.last {
            node = inner
            depth += 1
        }
        guard depth > 0, let extent = try extent(of: node) else { throw .unknownLayout(line: node.position.line) }
        var index = extent.outer.upperBound
        while depth > 0, index < end {
            switch bytes[index] {
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: "#"): index = line(lineNumber(of: index)).upperBound - 1
            default: break
            }
            index += 1
        }
        return index
    }
}
