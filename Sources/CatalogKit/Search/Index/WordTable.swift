/// Every word that occurs, each with a number in order of first occurrence.
///
/// A hash table with open addressing over one array of bytes, because a million listings have some sixty million words and
/// a `Dictionary` of strings would take most of the time of building an index.
struct WordTable {
    /// The words one after the other; ``words`` tells where each stands.
    private var bytes: [UInt8] = []
    private var words: [Word] = []
    /// The upper half of a word's hash, then its number; ``none`` where nothing is.
    private var slots = Array(repeating: Self.none, count: 1 << 12)

    /// Where a word stands, and its hash.
    private struct Word {
        var start: UInt32
        var count: UInt32
        var hash: UInt64
    }

    private static let none = UInt64.max

    /// How many words there are.
    var count: Int { words.count }

    /// Adds the numbers of the words of a text to `numbers`; a new word gets the next number.
    mutating func add(_ text: WordSplitter, to numbers: inout [UInt32]) {
        fetch(text)
        text.forEach { numbers.append(number(of: $0, hash: $1)) }
    }

    /// Looks at whatever finding the words of a text needs, many words at once; to wait for each of those places in memory
    /// when it is needed would take most of the time.
    private func fetch(_ text: WordSplitter) {
        guard let last = words.indices.last else { return }
        var seen: UInt64 = 0
        for hash in text.hashes { seen |= slots[first(hash)] }
        for hash in text.hashes {
            let word = words[min(last, Int(UInt32(truncatingIfNeeded: slots[first(hash)])))]
            seen |= UInt64(bytes[Int(word.start)])
        }
        // Never so, for words begin with a letter or a digit; but what is looked at for nothing would not be looked at at all.
        precondition(seen != 1, "a word's first byte is no sign")
    }

    /// The number of a word, whose ``WordHash`` is given with it; a new one gets the next.
    mutating func number(of word: Span<UInt8>, hash: UInt64) -> UInt32 {
        var slot = first(hash)
        while slots[slot] != Self.none {
            let number = UInt32(truncatingIfNeeded: slots[slot])
            if slots[slot] &>> 32 == hash &>> 32, isWord(Int(number), word) { return number }
            slot = next(slot)
        }
        let number = UInt32(count)
        slots[slot] = entry(number, hash)
        words.append(Word(start: UInt32(bytes.count), count: UInt32(word.count), hash: hash))
        for index in word.indices { bytes.append(word[index]) }
        if count * 2 > slots.count { grow() }
        return number
    }

    /// The numbers of the words in order of their bytes.
    func order() -> [UInt32] {
        // The first eight bytes decide most comparisons.
        let keys = words.indices.map { number -> (key: UInt64, number: UInt32) in
            let word = self[number]
            let key = word.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
            return (key << UInt64(64 - 8 * min(8, word.count)), UInt32(number))
        }
        return keys.sorted { left, right in
            if left.key != right.key { return left.key < right.key }
            return self[Int(left.number)].lexicographicallyPrecedes(self[Int(right.number)])
        }.map(\.number)
    }

    /// The bytes of a word.
    subscript(number: Int) -> ArraySlice<UInt8> {
        bytes[Int(words[number].start)..<Int(words[number].start + words[number].count)]
    }

    private func isWord(_ number: Int, _ word: Span<UInt8>) -> Bool {
        let known = words[number]
        guard Int(known.count) == word.count else { return false }
        let bytes = bytes.span.extracting(Int(known.start)..<Int(known.start &+ known.count))
        for index in word.indices where bytes[index] != word[index] { return false }
        return true
    }

    // MARK: - Slots

    private func first(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash ^ hash &>> 29) & (slots.count &- 1)
    }

    private func next(_ slot: Int) -> Int { (slot &+ 1) & (slots.count &- 1) }

    private mutating func grow() {
        slots = Array(repeating: Self.none, count: slots.count * 2)
        for (number, word) in words.enumerated() {
            var slot = first(word.hash)
            while slots[slot] != Self.none { slot = next(slot) }
            slots[slot] = entry(UInt32(number), word.hash)
        }
    }

    private func entry(_ number: UInt32, _ hash: UInt64) -> UInt64 { hash & ~0xFFFF_FFFF | UInt64(number) }
}
