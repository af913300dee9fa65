/// Texts written as YAML.
package enum YAMLText {
    /// A text on one line, in single quotes unless it is certain that none are needed.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - inFlow: whether it stands within brackets or braces, where more signs have a meaning.
    /// - Returns: the text as it stands in a file.
    package static func scalar(_ text: String, inFlow: Bool = false) -> String {
        let isPlain =
            text.first?.isLetter == true && text.last != " " && !["null", "true", "false"].contains(text)
            && !text.contains { ":#".contains($0) || inFlow && ",[]{}".contains($0) }
        return isPlain
            ? text : "'\(text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''"))'"
    }

    /// Texts as a list on one line.
    package static func list(_ texts: [String]) -> String {
        "[\(texts.map { scalar($0, inFlow: true) }.joined(separator: ", "))]"
    }
}
