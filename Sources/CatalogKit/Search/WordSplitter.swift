/// Splits texts into folded words, over and over in the same memory.
///
/// What a word is says ``Analyzer``; this is the way that is fast enough for a million texts.
struct WordSplitter {
    /// The words of the last text.
    private var words = FoldedWords()
    /// Whether the last text has a hyphen (U+002D).
    private(set) var hasHyphen = false
    private let ascii = Analyzer.ascii

    /// The ``WordHash`` of each word of the last text.
    var hashes: ArraySlice<UInt64> { words.hashes.prefix(words.count) }

    /// Takes the words out of a text.
    mutating func split(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        words.clear(room: text.utf8.count)
        hasHyphen = false
        if let count = Self.split(text.utf8.span, ascii, into: &words.bytes, &words.ends, &words.hashes, &hasHyphen) {
            words.count = count
            return
        }
        hasHyphen = text.utf8.contains(UInt8(ascii: "-"))
        for word in Analyzer.rareWords(text) { words.append(word.utf8) }
    }

    /// Calls `body` with each word of the last text, and its ``WordHash``.
    func forEach(_ body: (Span<UInt8>, UInt64) -> Void) {
        let all = words.bytes.span
        var start = 0
        for word in 0..<words.count {
            let end = words.ends[word]
            body(all.extracting(start..<end), words.hashes[word])
            start = end
        }
    }

    /// Splits a text of Latin letters and common punctuation and tells how many words it has; nil when it has anything else.
    private static func split(
        _ text: Span<UInt8>, _ ascii: [UInt8], into bytes: inout [UInt8], _ ends: inout [Int],
        _ hashes: inout [UInt64], _ hasHyphen: inout Bool
    ) -> Int? {
        var bytes = bytes.mutableSpan
        var ends = ends.mutableSpan
        var hashes = hashes.mutableSpan
        var hash = WordHash.start
        var start = 0
        var count = 0
        var found = 0
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
                if byte == UInt8(ascii: "-") { hasHyphen = true }
            } else if byte < 0xE0 {
                // The text is sound UTF-8: what follows is there.
                let scalar = Int(byte & 0x1F) << 6 | Int(text[index] & 0x3F)
                index &+= 1
                guard scalar < Analyzer.latin.count, let folded = Analyzer.latin[scalar] else { return nil }
                for byte in folded {
                    bytes[count] = byte
                    count &+= 1
                    hash = WordHash.next(hash, byte)
                }
                if !folded.isEmpty { continue }
            } else {
                guard byte < 0xF0 else { return nil }
                let scalar = Int(byte & 0xF) << 12 | Int(text[index] & 0x3F) << 6 | Int(text[index &+ 1] & 0x3F)
                index &+= 2
                guard isPunctuation(scalar) else { return nil }
            }
            if count > start {
                ends[found] = count
                hashes[found] = hash
                found &+= 1
                start = count
                hash = WordHash.start
            }
        }
        if count > start {
            ends[found] = count
            hashes[found] = hash
            found &+= 1
        }
        return found
    }

    /// Dashes, quotation marks and the euro sign, which Dutch texts hold and which stand between words.
    private static func isPunctuation(_ scalar: Int) -> Bool {
        (0x2010...0x2027).contains(scalar) || scalar == 0x20AC
    }
}

/// The folded words of a text.
private struct FoldedWords {
    /// How many there are.
    var count = 0
    /// The words one after the other, with room behind them.
    var bytes: [UInt8] = []
    /// Where each ends, and its ``WordHash``, with room behind them.
    var ends: [Int] = []
    var hashes: [UInt64] = []

    /// Takes all words away, and makes room for those of a text with so many bytes.
    mutating func clear(room size: Int) {
        count = 0
        // Folded, a letter is at most twice as long; and between two words there is something.
        grow(&bytes, to: 2 * size, with: 0)
        grow(&ends, to: size / 2 + 1, with: 0)
        grow(&hashes, to: size / 2 + 1, with: 0)
    }

    /// Adds a word.
    mutating func append(_ word: String.UTF8View) {
        let start = count > 0 ? ends[count - 1] : 0
        let end = start + word.count
        grow(&bytes, to: end, with: 0)
        bytes.replaceSubrange(start..<end, with: word)
        grow(&ends, to: count + 1, with: 0)
        ends[count] = end
        grow(&hashes, to: count + 1, with: 0)
        hashes[count] = WordHash.of(word)
        count += 1
    }

    private func grow<Element>(_ array: inout [Element], to size: Int, with element: Element) {
        if array.count < size { array += repeatElement(element, count: size - array.count) }
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
