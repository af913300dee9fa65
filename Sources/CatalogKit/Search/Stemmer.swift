internal import CStemmer
import Synchronization

/// A language whose words are stemmed; the raw value is its ISO 639-1 code.
enum StemLanguage: String, CaseIterable {
    case dutch = "nl"
    case english = "en"
    case german = "de"
    case french = "fr"

    /// Whether the language writes compounds as one word.
    var joinsWords: Bool { self == .dutch || self == .german }

    /// What Snowball calls the language.
    fileprivate var algorithm: String {
        switch self {
        case .dutch: "dutch"
        case .english: "english"
        case .german: "german"
        case .french: "french"
        }
    }
}

/// Some of the languages whose words are stemmed.
struct StemLanguages: OptionSet {
    let rawValue: UInt8

    init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The language with a code; none for another.
    init(_ code: String) {
        let place = StemLanguage.allCases.firstIndex { $0.rawValue == code }
        rawValue = place.map { 1 << UInt8($0) } ?? 0
    }

    /// Whether a language is among them.
    func contains(_ language: StemLanguage) -> Bool { isSuperset(of: StemLanguages(language.rawValue)) }
}

/// Reduces a word to its stem with Snowball's algorithm for a language, so that "trainingen" finds "training".
///
/// Not for sharing between threads: the library keeps the word it works on.
final class Stemmer {
    private let handle: OpaquePointer?

    /// Makes a stemmer for a language; where the library does not have it, words are their own stems.
    init(_ language: StemLanguage) {
        handle = sb_stemmer_new(language.algorithm, "UTF_8")
    }

    deinit {
        sb_stemmer_delete(handle)
    }

    /// The stem of a folded word.
    func stem(_ word: String) -> String {
        guard let handle else { return word }
        var word = word
        return word.withUTF8 { bytes in
            guard let symbols = sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count)) else { return "" }
            return String(
                decoding: UnsafeBufferPointer(start: symbols, count: Int(sb_stemmer_length(handle))), as: UTF8.self)
        }
    }
}

/// A stemmer for each language, made when it is first used, for use by many.
final class Stemmers: Sendable {
    private let made = Mutex<[StemLanguage: Held]>([:])

    /// A stemmer that is only used while the dictionary is locked, which is why it may be there.
    private struct Held: @unchecked Sendable {
        let stemmer: Stemmer
    }

    /// The stem of a folded word in a language.
    func stem(_ word: String, _ language: StemLanguage) -> String {
        made.withLock { made in
            if let held = made[language] { return held.stemmer.stem(word) }
            let stemmer = Stemmer(language)
            made[language] = Held(stemmer: stemmer)
            return stemmer.stem(word)
        }
    }
}
