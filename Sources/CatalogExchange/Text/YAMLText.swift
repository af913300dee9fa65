/// Writes texts as YAML scalars on one line.
enum YAMLText {
    /// A text as YAML, in single quotes unless it is certain that none are needed; in them only a quote is doubled (YAML 1.2,
    /// section 7.3.2).
    ///
    /// - Parameter text: a text without control characters.
    /// - Returns: the scalar.
    static func scalar(_ text: String) -> String {
        let isPlain =
            text.first?.isLetter == true && text.last != " " && !reserved.contains(text.lowercased())
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || "0123456789 -_/.()’'".unicodeScalars.contains($0)
            }
        return isPlain ? text : "'\(text.replacing("'", with: "''"))'"
    }

    /// Words that YAML takes for something else (YAML 1.1, types bool and null).
    private static let reserved: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]
}
