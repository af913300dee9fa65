/// Codes of languages in three letters (ISO 639-3), as OOAPI has them, beside those in two (ISO 639-1).
enum LanguageCodes {
    private static let pairs = [
        ("nl", "nld"), ("en", "eng"), ("de", "deu"), ("fr", "fra"), ("es", "spa"), ("it", "ita"), ("pt", "por"),
        ("pl", "pol"), ("tr", "tur"), ("ar", "ara"), ("uk", "ukr"), ("fy", "fry"), ("lb", "ltz"), ("li", "lim"),
    ]

    /// The code in three letters; `und`, which stands for none in particular, where it is not known.
    static func long(_ short: String) -> String {
        pairs.first { $0.0 == short }?.1 ?? "und"
    }

    /// The code in two letters of one in two or three, with or without what follows a hyphen; nil where it is not known.
    static func short(_ code: String) -> String? {
        let letters = code.lowercased().prefix { $0 != "-" && $0 != "_" }
        guard letters.allSatisfy({ $0.isASCII && $0.isLetter }) else { return nil }
        return letters.utf8.count == 2 ? String(letters) : pairs.first { $0.1 == letters }?.0
    }
}
