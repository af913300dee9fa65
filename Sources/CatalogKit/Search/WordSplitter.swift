/// Splits texts into folded words, over and over in the same memory.
///
/// What a word is says ``Analyzer``; this is the way that is fast enough for a million texts.
struct WordSplitter {
    /// The words of the last text, one after the other, and where each ends.
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// What each ASCII byte folds to; 0 where it ends a word.
    private let ascii: [UInt8]

    init() {
        ascii = (0..<0x80).map { Analyzer.latin[$0]?.first ?? 0 }
    }

    /// Takes the words out of a text.
    mutating func split(_ text: String) {
        var text = text
        text.makeContiguousUTF8()
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        if split(text.utf8.span) { return }
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        for word in Analyzer.rareWords(text) {
            bytes += word.utf8
            ends.append(bytes.count)
        }
    }

    /// Calls `body` with each word of the last text.
    func forEach(_ body: (Span<UInt8>) -> Void) {
        let all = bytes.span
        var start = 0
        for end in ends {
            body(all.extracting(start..<end))
            start = end
        }
    }

    /// Splits a text of Latin letters and common punctuation; false when it has anything else.
    private mutating func split(_ text: Span<UInt8>) -> Bool {
        var start = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            index &+= 1
            if byte < 0x80 {
                let folded = ascii[Int(byte)]
                if folded != 0 {
                    bytes.append(folded)
                } else if bytes.count > start {
                    ends.append(bytes.count)
                    start = bytes.count
                }
            } else {
                // The text is sound UTF-8: what follows is there.
                if byte < 0xE0 {
                    let scalar = Int(byte & 0x1F) << 6 | Int(text[index] & 0x3F)
                    index &+= 1
                    guard scalar < Analyzer.latin.count, let folded = Analyzer.latin[scalar] else { return false }
                    bytes += folded
                    if !folded.isEmpty { continue }
                } else {
                    guard byte < 0xF0 else { return false }
                    let scalar = Int(byte & 0xF) << 12 | Int(text[index] & 0x3F) << 6 | Int(text[index &+ 1] & 0x3F)
                    index &+= 2
                    guard Self.isPunctuation(scalar) else { return false }
                }
                if bytes.count > start {
                    ends.append(bytes.count)
                    start = bytes.count
                }
            }
        }
        if bytes.count > start { ends.append(bytes.count) }
        return true
    }

    /// Dashes, quotation marks and the euro sign, which Dutch texts hold and which stand between words.
    private static func isPunctuation(_ scalar: Int) -> Bool {
        (0x2010...0x2027).contains(scalar) || scalar == 0x20AC
    }
}
