internal import Yams

/// What the YAML library's errors mean to someone who wrote a file.
enum YAMLErrors {
    /// The problem that an error stands for, and where in the text a person should look.
    static func problem(of error: any Error, in text: String) -> (Problem, Position) {
        switch error {
        case YamlError.scanner(let context, let problem, let mark, _),
            YamlError.parser(let context, let problem, let mark, _):
            let position = Position(mark)
            let start = context.map { Position($0.mark) } ?? position
            let (fault, place) = fault(context?.text ?? "", problem, from: start, to: position, in: text)
            return (.yamlSyntax(fault), place)
        case YamlError.composer(_, "found undefined alias", let mark, _):
            return (.anchorOrAlias, Position(mark))
        case YamlError.composer(_, let problem, let mark, _):
            return (.yamlSyntax(.other(problem)), Position(mark))
        case YamlError.reader(let problem, _, _, _):
            return (.yamlSyntax(.other(problem)), .start)
        default:
            return (.yamlSyntax(.other("\(error)")), .start)
        }
    }

    /// The fault behind what the library says: what it was reading since `start`, and what it ran into at `position`.
    private static func fault(
        _ context: String, _ problem: String, from start: Position, to position: Position, in text: String
    ) -> (YAMLFault, Position) {
        switch (context, problem) {
        case (_, "mapping values are not allowed in this context"): return colon(at: position, in: text)
        case (_, "could not find expected ':'"): return (.missingColon, start)
        case ("while scanning a quoted scalar", _): return (.unclosedQuote, start)
        case ("while parsing a flow sequence", _), ("while parsing a flow mapping", _): return (.unclosedBracket, start)
        case (_, _) where problem.hasPrefix("Maximum nesting"): return (.tooDeep, position)
        case (_, _) where problem.hasPrefix("found a tab"): return (.tabIndentation, position)
        case (_, "found character that cannot start any token"):
            guard let index = position.index(in: text) else { break }
            return (text[index] == "\t" ? .tabIndentation : .reservedStart(text[index]), position)
        case ("while parsing a block mapping", _), ("while parsing a block collection", _):
            return (followsValue(position, in: text) ? .textAfterValue : .indentation, position)
        default: break
        }
        return (.other(problem), position)
    }

    /// What a colon means where the library has no use for one.
    ///
    /// After a single word it is a key's, and the fault is in how that line is indented, or in the line above it,
    /// which the library took for the start of a key of two lines.
    private static func colon(at position: Position, in text: String) -> (YAMLFault, Position) {
        let lines = text.split(separator: "\n", maxSplits: position.line, omittingEmptySubsequences: false)
        guard position.line >= 2, lines.indices.contains(position.line - 1) else { return (.colonInValue, position) }
        let line = lines[position.line - 1].unicodeScalars
        let indentation = line.prefix { $0 == " " }.count
        let word = line.dropFirst(indentation).prefix { $0 != ":" && $0 != " " }
        guard indentation + word.count == position.column - 1 else { return (.colonInValue, position) }
        let above = lines[position.line - 2].prefix { $0 == " " }.count
        if indentation > above { return (.indentation, Position(line: position.line, column: indentation + 1)) }
        return (.missingColon, Position(line: position.line - 1, column: above + 1))
    }

    /// Whether a closing quotation mark or bracket stands before a place, on the same line.
    private static func followsValue(_ position: Position, in text: String) -> Bool {
        guard let index = position.index(in: text) else { return false }
        let before = text.unicodeScalars[..<index].last { $0 != " " }
        return before.map { "\"']}".unicodeScalars.contains($0) } ?? false
    }
}

extension Position {
    /// The place of one of the library's marks, of which some start at 0.
    init(_ mark: Mark) {
        self.init(line: max(1, mark.line), column: max(1, mark.column))
    }

    /// The place in a text with LF at the end of lines, or nil at its end or past it.
    func index(in text: String) -> String.Index? {
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        for _ in 1..<line {
            guard let end = scalars[index...].firstIndex(of: "\n") else { return nil }
            index = scalars.index(after: end)
        }
        let found = scalars.index(index, offsetBy: column - 1, limitedBy: scalars.endIndex)
        return found.flatMap { $0 < scalars.endIndex ? $0 : nil }
    }
}
