extension LanguageCode {
    /// Languages in two letters (ISO 639-1) and in three (ISO 639-3).
    private static let pairs = [
        ("nl", "nld"), ("en", "eng"), ("de", "deu"), ("fr", "fra"), ("es", "spa"), ("it", "ita"), ("pt", "por"),
        ("pl", "pol"), ("tr", "tur"), ("ar", "ara"), ("uk", "ukr"), ("fy", "fry"), ("lb", "ltz"), ("li", "lim"),
    ]

    /// The code in three letters of one in two; `und`, which stands for none in particular, where it is not known.
    static func long(_ short: String) -> String {
        pairs.first { $0.0 == short }?.1 ?? "und"
    }

    /// The code in two letters of a tag that starts with two or three; nil where those are not known.
    static func ofAnyLength(_ tag: String) -> String? {
        short(tag) ?? pairs.first { $0.1 == tag.lowercased().prefix { $0 != "-" && $0 != "_" } }?.0
    }
}
