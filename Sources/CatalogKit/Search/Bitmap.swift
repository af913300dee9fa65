/// A set of listing numbers below a fixed bound, one bit each.
struct Bitmap: Equatable, Sendable {
    private var words: [UInt64]

    /// The empty set, or all numbers below `count`.
    init(count: Int, full: Bool = false) {
        words = Array(repeating: full ? .max : 0, count: (count + 63) / 64)
        if full, count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
    }

    /// How many numbers are in the set.
    var population: Int {
        words.reduce(0) { $0 &+ $1.nonzeroBitCount }
    }

    func contains(_ number: Int) -> Bool {
        words[number >> 6] & (1 << UInt64(number & 63)) != 0
    }

    mutating func insert(_ number: Int) {
        words[number >> 6] |= 1 << UInt64(number & 63)
    }

    mutating func formIntersection(_ other: Bitmap) {
        for index in words.indices { words[index] &= other.words[index] }
    }

    mutating func formUnion(_ other: Bitmap) {
        for index in words.indices { words[index] |= other.words[index] }
    }

    func intersection(_ other: Bitmap) -> Bitmap {
        var result = self
        result.formIntersection(other)
        return result
    }

    /// Calls `body` with each number of the set, in order, until it returns false.
    func visit(_ body: (Int) -> Bool) {
        for index in words.indices {
            var word = words[index]
            while word != 0 {
                guard body(index &* 64 &+ word.trailingZeroBitCount) else { return }
                word &= word &- 1
            }
        }
    }

    /// Calls `body` with each number of the set, in order.
    func forEach(_ body: (Int) -> Void) {
        visit { number in
            body(number)
            return true
        }
    }
}
