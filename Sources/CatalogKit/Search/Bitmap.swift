/// A set of listing numbers below a fixed bound, one bit each.
struct Bitmap: Equatable, Sendable {
    private var words: [UInt64]

    /// The empty set, or all numbers below `count`.
    init(count: Int, full: Bool = false) {
        words = Array(repeating: full ? .max : 0, count: (count + 63) / 64)
        if full, count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
    }

    private init(words: [UInt64]) {
        self.words = words
    }

    /// The set that an index holds.
    init(_ view: IndexView<UInt64>) {
        words = view.array
    }

    /// The set as it stands in an index.
    var array: [UInt64] { words }

    /// How many numbers are in the set.
    var population: Int {
        let words = words.span
        var count = 0
        for index in words.indices { count &+= words[index].nonzeroBitCount }
        return count
    }

    func contains(_ number: Int) -> Bool {
        words[number >> 6] & (1 << UInt64(number & 63)) != 0
    }

    mutating func insert(_ number: Int) {
        words[number >> 6] |= 1 << UInt64(number & 63)
    }

    /// Removes a number.
    mutating func remove(_ number: Int) {
        words[number >> 6] &= ~(1 << UInt64(number & 63))
    }

    /// Adds the numbers from `range`.
    mutating func insert(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
        let head = UInt64.max << UInt64(range.lowerBound & 63)
        let tail = UInt64.max >> UInt64(63 - (range.upperBound - 1) & 63)
        if first == last {
            words[first] |= head & tail
        } else {
            words[first] |= head
            for word in first + 1..<last { words[word] = .max }
            words[last] |= tail
        }
    }

    /// Adds `count` numbers, given as the difference of each to the one before it.
    @inline(__always)
    mutating func insert(count: Int, differences: () -> Int) {
        var words = words.mutableSpan
        var number = 0
        for _ in 0..<count {
            number &+= differences()
            words[number &>> 6] |= 1 &<< UInt64(truncatingIfNeeded: number & 63)
        }
    }

    /// Adds some numbers.
    mutating func insert(_ numbers: Span<UInt32>) {
        var words = words.mutableSpan
        for index in numbers.indices {
            words[Int(numbers[index] &>> 6)] |= 1 &<< UInt64(numbers[index] & 63)
        }
    }

    /// Adds numbers that an index holds.
    mutating func insert(_ numbers: IndexView<UInt32>) {
        var words = words.mutableSpan
        for index in numbers.indices {
            let number = numbers[index]
            words[Int(number &>> 6)] |= 1 &<< UInt64(number & 63)
        }
    }

    mutating func formIntersection(_ other: Bitmap) {
        let other = other.words.span
        var words = words.mutableSpan
        for index in words.indices { words[index] &= other[index] }
    }

    mutating func formUnion(_ other: Bitmap) {
        let other = other.words.span
        var words = words.mutableSpan
        for index in words.indices { words[index] |= other[index] }
    }

    /// Takes the numbers of another set out.
    mutating func subtract(_ other: Bitmap) {
        let other = other.words.span
        var words = words.mutableSpan
        for index in words.indices { words[index] &= ~other[index] }
    }

    /// The numbers that are not in another set.
    func subtracting(_ other: Bitmap) -> Bitmap {
        Bitmap(
            words: Array(capacity: words.count) { result in
                let (words, others) = (words.span, other.words.span)
                for index in words.indices { result.append(words[index] & ~others[index]) }
            })
    }

    mutating func formUnion(_ view: IndexView<UInt64>) {
        let start = view.indices.lowerBound
        var words = words.mutableSpan
        for index in words.indices { words[index] |= view[start &+ index] }
    }

    func intersection(_ other: Bitmap) -> Bitmap {
        Bitmap(
            words: Array(capacity: words.count) { result in
                let (words, others) = (words.span, other.words.span)
                for index in words.indices { result.append(words[index] & others[index]) }
            })
    }

    /// How many numbers are in both sets.
    func intersectionPopulation(_ other: Bitmap) -> Int {
        let (words, others) = (words.span, other.words.span)
        var count = 0
        for index in words.indices { count &+= (words[index] & others[index]).nonzeroBitCount }
        return count
    }

    /// How many numbers are in the set and in one of an index.
    func intersectionPopulation(_ view: IndexView<UInt64>) -> Int {
        let (words, start) = (words.span, view.indices.lowerBound)
        var count = 0
        for index in words.indices { count &+= (words[index] & view[start &+ index]).nonzeroBitCount }
        return count
    }

    /// How many of the numbers from `range` are in the set.
    func population(in range: Range<Int>) -> Int {
        guard let greatest = range.last else { return 0 }
        let (first, last) = (range.lowerBound >> 6, greatest >> 6)
        var count = 0
        for index in first...last {
            var word = words[index]
            if index == first { word &= .max << UInt64(range.lowerBound & 63) }
            if index == last { word &= .max >> UInt64(63 - greatest & 63) }
            count &+= word.nonzeroBitCount
        }
        return count
    }

    /// How many numbers ``forEachBatch(_:)`` has at most at a time.
    static let batch = 576

    /// Calls `body` with the numbers of the set, in order, some hundreds at a time.
    ///
    /// To find the numbers is work full of surprises for a processor; what is then done with each of them is not, and goes
    /// several times as fast on its own.
    @inline(__always)
    func forEachBatch(_ body: (Span<UInt32>) -> Void) {
        var batch = Array(repeating: UInt32(0), count: Self.batch)
        var count = 0
        let words = words.span
        for index in words.indices {
            var word = words[index]
            while word != 0 {
                batch[count] = UInt32(truncatingIfNeeded: index &<< 6 &+ word.trailingZeroBitCount)
                count &+= 1
                word &= word &- 1
            }
            if count > Self.batch &- 64 {
                body(batch.span.extracting(0..<count))
                count = 0
            }
        }
        if count > 0 { body(batch.span.extracting(0..<count)) }
    }

    /// The numbers of the set, in order, at most `limit`.
    func numbers(limit: Int = .max) -> [Int] {
        var numbers: [Int] = []
        guard limit > 0 else { return [] }
        visit { number in
            numbers.append(number)
            return numbers.count < limit
        }
        return numbers
    }

    /// Calls `body` with each number of the set, in order, until it returns false.
    @inline(__always)
    func visit(_ body: (Int) -> Bool) {
        let words = words.span
        for index in words.indices {
            var word = words[index]
            while word != 0 {
                guard body(index &* 64 &+ word.trailingZeroBitCount) else { return }
                word &= word &- 1
            }
        }
    }

    /// Calls `body` with each number of the set, in order.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        visit { number in
            body(number)
            return true
        }
    }
}
