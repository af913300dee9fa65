/// Eight bytes that are looked at together, which is most of the way through a long text several times as fast as one by one.
///
/// The sums are those of H. S. Warren, "Hacker's Delight", 2nd edition, section 6-1.
struct ByteWord {
    private let bytes: UInt64

    /// The bytes from `index` on; there have to be eight.
    @inline(__always)
    init(_ bytes: Span<UInt8>, at index: Int) {
        self.bytes = bytes.word(at: index)
    }

    /// Whether any of them is a certain one.
    @inline(__always)
    func has(_ byte: UInt8) -> Bool {
        let difference = bytes ^ Self.each(byte)
        return (difference &- Self.each(1)) & ~difference & Self.each(0x80) != 0
    }

    /// Whether all are letters, marks or blanks of ASCII.
    var isPrintable: Bool {
        let below = (bytes &- Self.each(0x20)) & ~bytes
        return (bytes | below) & Self.each(0x80) == 0 && !has(0x7F)
    }

    /// Of each byte that is a certain one the highest bit; the first byte is the lowest.
    @inline(__always)
    func places(of byte: UInt8) -> UInt64 {
        let difference = bytes ^ Self.each(byte)
        let others = (difference & Self.each(0x7F)) &+ Self.each(0x7F) | difference
        return ~others & Self.each(0x80)
    }

    @inline(__always)
    private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}

extension Span<UInt8> {
    /// Eight bytes from `index` on as a number, the first one the lowest; there have to be eight.
    @inline(__always)
    func word(at index: Int) -> UInt64 {
        let eight = extracting(index..<index &+ 8)
        // With this the compiler asks no more for each of them, and takes all eight at once.
        precondition(eight.count == 8)
        var word: UInt64 = 0
        for place in 0..<8 { word |= UInt64(eight[place]) &<< UInt64(8 &* place) }
        return word
    }

    /// The first index in a range of a byte, or of another; the range's end where there is none.
    @inline(__always)
    func firstIndex(of one: UInt8, or other: UInt8? = nil, in range: Range<Int>) -> Int {
        let other = other ?? one
        var index = range.lowerBound
        while index &+ 8 <= range.upperBound {
            let word = ByteWord(self, at: index)
            if word.has(one) || word.has(other) { break }
            index &+= 8
        }
        while index < range.upperBound, self[index] != one, self[index] != other { index &+= 1 }
        return index
    }
}
