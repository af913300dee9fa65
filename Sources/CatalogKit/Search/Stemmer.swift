internal import CStemmer

/// Reduces a word to its stem with Snowball's algorithm for a language, so that "trainingen" finds "training".
///
/// Not for sharing between threads: the library keeps the word it works on.
final class Stemmer {
    private let handle: OpaquePointer?

    /// Makes a stemmer for a language; where the library does not have it, words are their own stems.
    init(_ language: Language) {
        handle = sb_stemmer_new(language == .dutch ? "dutch" : "english", "UTF_8")
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
