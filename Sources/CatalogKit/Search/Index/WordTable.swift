/// Every word that occurs, each with a number in order of first occurrence.
///
/// A hash table with open addressing over one array of bytes, because a million listings have some sixty million words and
/// a `Dictionary` of strings would take most of the time of building an index.
struct WordTable {
    /// The words one after the other; word n is `bytes[starts[n]..<starts[n + 1]]`.
    private(set) var bytes: [UInt8] = []
    private(set) var starts: [UInt32] = [0]
    /// Numbers of words, or `UInt32.max` where nothing is.
    private var slots = Array(repeating: UInt32.max, count: 1 << 12)

    /// How many words there are.
    var count: Int { starts.count - 1 }

    /// The number of a word; a new one gets the next.
    mutating func number(of word: Span<UInt8>) -> UInt32 {
        var slot = Self.hash(word) & (slots.count &- 1)
        while slots[slot] != .max {
            if isWord(Int(slots[slot]), word) { return slots[slot] }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
        let number = UInt32(count)
        slots[slot] = number
        for index in word.indices { bytes.append(word[index]) }
        starts.append(UInt32(bytes.count))
        if count * 2 > slots.count { grow() }
        return number
    }

    /// The numbers of the words in order of their bytes.
    func order() -> [UInt32] {
        // The first eight bytes decide most comparisons.
        let keys = (0..<count).map { number -> (key: UInt64, number: UInt32) in
            let start = Int(starts[number])
            var key: UInt64 = 0
            for offset in 0..<8 {
                let index = start + offset
                key = key << 8 | (index < starts[number + 1] ? UInt64(bytes[index]) : 0)
            }
            return (key, UInt32(number))
        }
        return keys.sorted { left, right in
            if left.key != right.key { return left.key < right.key }
            return self[Int(left.number)].lexicographicallyPrecedes(self[Int(right.number)])
        }.map(\.number)
    }

    /// The bytes of a word.
    subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(starts[number])..<Int(starts[number + 1])] }

    private func isWord(_ number: Int, _ word: Span<UInt8>) -> Bool {
        let start = Int(starts[number])
        guard Int(starts[number &+ 1]) &- start == word.count else { return false }
        for index in word.indices where bytes[start &+ index] != word[index] { return false }
        return true
    }

    /// FNV-1a (Fowler, Noll and Vo), whose low bits are mixed with high ones.
    private static func hash(_ word: Span<UInt8>) -> Int {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in word.indices { hash = (hash ^ UInt64(word[index])) &* 0x100_0000_01b3 }
        return Int(truncatingIfNeeded: hash ^ (hash &>> 29))
    }

    private mutating func grow() {
        slots = Array(repeating: .max, count: slots.count * 2)
        for number in 0..<count {
            var slot = Self.hash(self[number].span) & (slots.count - 1)
            while slots[slot] != .max { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number)
        }
    }
}
