import Foundation

/// Turns text into folded words; their stems are found by ``Stemmer``.
public enum Analyzer {
    /// The words of a text in order: runs of letters and digits, folded.
    ///
    /// Folding takes away case and accents (é = e, ĳ = ij, ß = ss), so that people find what they type without them.
    public static func words(_ text: String) -> [String] {
        var splitter = WordSplitter()
        splitter.split(text)
        var words: [String] = []
        splitter.forEach { word, _ in words.append(String(decoding: word.indices.map { word[$0] }, as: UTF8.self)) }
        return words
    }

    /// The words of a text joined by blanks: equal for texts that differ in case, accents or punctuation only.
    public static func fold(_ text: String) -> String {
        words(text).joined(separator: " ")
    }

    /// What each ASCII byte folds to; 0 where it ends a word.
    static let ascii: [UInt8] = (0..<0x80 as Range<UInt8>).map { byte in
        let scalar = Unicode.Scalar(byte)
        guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return 0 }
        return UInt8(ascii: scalar) | (scalar.properties.isUppercase ? 0x20 : 0)
    }

    /// What each scalar up to U+017F (Basic Latin to Latin Extended-A) folds to, in UTF-8; empty where it ends a word,
    /// nil where it is more than letters (½ holds a stroke) or nothing at all (the soft hyphen).
    static let latin: [[UInt8]?] = (0..<0x180 as Range<UInt32>).map { value in
        let words = Unicode.Scalar(value).map { rareWords("a\($0)b") } ?? []
        return switch words.count {
        case 1 where words[0].utf8.count > 2: Array(words[0].utf8.dropFirst().dropLast())
        case 2 where words == ["a", "b"]: []
        default: nil
        }
    }

    /// The words of a text in any script: decomposed, without marks.
    static func rareWords(_ text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
            let properties = scalar.properties
            if properties.generalCategory == .nonspacingMark || scalar == softHyphen { continue }
            if properties.isAlphabetic || properties.numericType != nil {
                word += special[scalar] ?? properties.lowercaseMapping
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// Where a word may be broken at the end of a line; pasted texts hold it in the middle of words.
    private static let softHyphen: Unicode.Scalar = "\u{AD}"

    /// Letters that Unicode does not decompose but that people type as others.
    private static let special: [Unicode.Scalar: String] = [
        "ß": "ss", "ẞ": "ss", "ς": "σ", "æ": "ae", "Æ": "ae", "ø": "o", "Ø": "o", "œ": "oe", "Œ": "oe", "ł": "l",
        "Ł": "l", "đ": "d", "Đ": "d", "ı": "i",
    ]
}
