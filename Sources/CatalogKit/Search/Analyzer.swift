import Foundation

/// Turns text into the words that are looked up: folded, then stemmed.
public enum Analyzer {
    /// The words of a text in order: runs of letters and digits, folded.
    ///
    /// Folding takes away case and accents (é = e, ĳ = ij, ß = ss), so that people find what they type without them.
    public static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        for scalar in text.unicodeScalars {
            let value = Int(scalar.value)
            if value < latin.count {
                guard let folded = latin[value] else { return rareWords(text) }
                if folded.isEmpty {
                    end(&word, &words)
                } else {
                    word += folded
                }
            } else if isPunctuation(value) {
                end(&word, &words)
            } else {
                return rareWords(text)
            }
        }
        end(&word, &words)
        return words
    }

    /// The words of a text joined by blanks: equal for texts that differ in case, accents or punctuation only.
    public static func fold(_ text: String) -> String {
        words(text).joined(separator: " ")
    }

    private static func end(_ word: inout [UInt8], _ words: inout [String]) {
        guard !word.isEmpty else { return }
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
    }

    /// Dashes, quotation marks and the euro sign, which Dutch texts hold and which stand between words.
    private static func isPunctuation(_ value: Int) -> Bool {
        (0x2010...0x2027).contains(value) || value == 0x20AC
    }

    /// What each scalar up to U+017F (Basic Latin to Latin Extended-A) folds to, in UTF-8; empty where it ends a word,
    /// nil where it is more than letters (½ holds a stroke) or nothing at all (the soft hyphen).
    private static let latin: [[UInt8]?] = (0..<0x180 as Range<UInt32>).map { value in
        let words = Unicode.Scalar(value).map { rareWords("a\($0)b") } ?? []
        return switch words.count {
        case 1 where words[0].utf8.count > 2: Array(words[0].utf8.dropFirst().dropLast())
        case 2 where words == ["a", "b"]: []
        default: nil
        }
    }

    /// The words of a text in any script: decomposed, without marks.
    private static func rareWords(_ text: String) -> [String] {
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
