/// Splits texts into folded words, over and over in the same memory.
///
/// What a word is says ``Analyzer``; this is the way that is fast enough for a million texts.
struct WordSplitter {
    /// The words of the last text.
    private var words = FoldedWords()
    private let ascii = Analyzer.ascii

    /// The ``WordHash`` of each word of the last text.
    var hashes: [UInt64] { words.hashes }

    /// Takes the words out of a text.
    mutating func split(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        words.clear(room: text.utf8.count)
        if Self.split(text.utf8.span, ascii, into: &words.bytes, &words.ends, &words.hashes) { return }
        words.clear(room: 0)
        for word in Analyzer.rareWords(text) { words.append(word.utf8) }
    }

    /// Calls `body` with each word of the last text, and its ``WordHash``.
    func forEach(_ body: (Span<UInt8>, UInt64) -> Void) {
        let all = words.bytes.span
        var start = 0
        for (end, hash) in zip(words.ends, words.hashes) {
            body(all.extracting(start..<end), hash)
            start = end
        }
    }

    /// Splits a text of Latin letters and common punctuation; false when it has anything else.
    private static func split(
        _ text: Span<UInt8>, _ ascii: [UInt8], into bytes: inout [UInt8], _ ends: inout [Int],
        _ hashes: inout [UInt64]
    ) -> Bool {
        var bytes = bytes.mutableSpan
        var hash = WordHash.start
        var start = 0
        var count = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            index &+= 1
            if byte < 0x80 {
                let folded = ascii[Int(byte)]
                if folded != 0 {
                    bytes[count] = folded
                    count &+= 1
                    hash = WordHash.next(hash, folded)
                    continue
                }
            } else if byte < 0xE0 {
                // The text is sound UTF-8: what follows is there.
                let scalar = Int(byte & 0x1F) << 6 | Int(text[index] & 0x3F)
                index &+= 1
                guard scalar < Analyzer.latin.count, let folded = Analyzer.latin[scalar] else { return false }
                for byte in folded {
                    bytes[count] = byte
                    count &+= 1
                    hash = WordHash.next(hash, byte)
                }
                if !folded.isEmpty { continue }
            } else {
                guard byte < 0xF0 else { return false }
                let scalar = Int(byte & 0xF) << 12 | Int(text[index] & 0x3F) << 6 | Int(text[index &+ 1] & 0x3F)
                index &+= 2
                guard isPunctuation(scalar) else { return false }
            }
            if count > start {
                ends.append(count)
                hashes.append(hash)
                start = count
                hash = WordHash.start
            }
        }
        if count > start {
            ends.append(count)
            hashes.append(hash)
        }
        return true
    }

    /// Dashes, quotation marks and the euro sign, which Dutch texts hold and which stand between words.
    private static func isPunctuation(_ scalar: Int) -> Bool {
        (0x2010...0x2027).contains(scalar) || scalar == 0x20AC
    }
}

/// The folded words of a text.
private struct FoldedWords {
    /// The words one after the other, with room behind them.
    var bytes: [UInt8] = []
    /// Where each ends.
    var ends: [Int] = []
    /// The ``WordHash`` of each.
    var hashes: [UInt64] = []

    /// Takes all words away, and makes room for those of a text with so many bytes.
    mutating func clear(room count: Int) {
        ends.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        // Folded, a letter is at most twice as long.
        if bytes.count < 2 * count { bytes += repeatElement(0, count: 2 * count - bytes.count) }
    }

    /// Adds a word.
    mutating func append(_ word: String.UTF8View) {
        let start = ends.last ?? 0
        bytes.replaceSubrange(start..., with: word)
        ends.append(bytes.count)
        hashes.append(WordHash.of(word))
    }
}

/// A hash of a word's bytes: FNV-1a with 64 bits (Fowler, Noll and Vo), which takes a byte at a time.
enum WordHash {
    /// The hash of no bytes.
    static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    /// The hash of some bytes with one more.
    @inline(__always)
    static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

    /// The hash of a word.
    static func of(_ word: some Sequence<UInt8>) -> UInt64 { word.reduce(start, next) }
}
