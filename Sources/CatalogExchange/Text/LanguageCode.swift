/// Codes of languages, as sources write them.
enum LanguageCode {
    /// The two letters of ISO 639-1 at the start of a tag such as `nl`, `NL`, `nl-NL` or `en_GB`; nil for anything else.
    static func short(_ tag: String) -> String? {
        let letters = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
        guard letters.utf8.count == 2, letters.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
        return String(letters)
    }

    /// The text of the reader's preferred language: Dutch, then English, then one that says no language, then any.
    static func preferred<Text>(_ texts: [(language: String?, text: Text)]) -> (language: String?, text: Text)? {
        texts.first { $0.language == "nl" } ?? texts.first { $0.language == "en" } ?? texts.first { $0.language == nil }
            ?? texts.first
    }
}
