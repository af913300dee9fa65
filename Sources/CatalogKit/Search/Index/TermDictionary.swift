/// Words in order of their bytes, so that those with one beginning stand together.
struct TermDictionary: Sendable {
    private let bytes: IndexColumn<UInt8>
    private let starts: IndexColumn<UInt32>

    /// How many words there are.
    var count: Int { starts.count - 1 }

    init(_ terms: IndexSection, _ starts: IndexSection, of bytes: IndexBytes) {
        self.bytes = IndexColumn(terms, of: bytes)
        self.starts = IndexColumn(starts, of: bytes)
    }

    /// The number of a word; nil where it does not occur.
    func number(of word: [UInt8]) throws(IndexDamage) -> Int? {
        let first = try first(in: 0..<count, word) { $0 != .before && $0 != .shorter }
        guard first < count, try compare(first, word) == .equal else { return nil }
        return first
    }

    /// The numbers of the words that begin with some bytes.
    func numbers(beginningWith prefix: [UInt8]) throws(IndexDamage) -> Range<Int> {
        let first = try self.first(in: 0..<count, prefix) { $0 != .before && $0 != .shorter }
        return first..<(try self.first(in: first..<count, prefix) { $0 == .after })
    }

    /// A word.
    func word(_ number: Int) throws(IndexDamage) -> [UInt8] {
        let starts = try starts.view(number..<number + 2)
        return try bytes.view(Int(starts[number])..<Int(starts[number + 1])).array
    }

    /// Some words one after the other, and where each begins and the last ends.
    func words(_ range: Range<Int>) throws(IndexDamage) -> (bytes: IndexView<UInt8>, starts: IndexView<UInt32>) {
        let starts = try starts.view(range.lowerBound..<range.upperBound + 1)
        return (try bytes.view(Int(starts[range.lowerBound])..<Int(starts[range.upperBound])), starts)
    }

    /// How a word of the dictionary compares to some bytes.
    private enum Order {
        /// Before them, and no beginning of them; a beginning of them; the same.
        case before, shorter, equal
        /// It begins with them; it comes after all that do.
        case longer, after
    }

    private func compare(_ number: Int, _ word: [UInt8]) throws(IndexDamage) -> Order {
        let starts = try starts.view(number..<number + 2)
        let start = Int(starts[number])
        let length = Int(starts[number + 1]) - start
        let bytes = try bytes.view(start..<start + length)
        for index in 0..<min(length, word.count) where bytes[start + index] != word[index] {
            return bytes[start + index] < word[index] ? .before : .after
        }
        return length == word.count ? .equal : length < word.count ? .shorter : .longer
    }

    /// The first number of a range whose word does not compare so to some bytes.
    private func first(
        in range: Range<Int>, _ word: [UInt8], isAfter: (Order) -> Bool
    ) throws(IndexDamage) -> Int {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(try compare(middle, word)) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
