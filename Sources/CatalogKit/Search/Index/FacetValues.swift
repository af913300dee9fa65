/// The values of one facet while an index is built: each gets a number, and so does each combination that a listing has.
struct FacetValues {
    /// Per listing the number of its combination.
    private(set) var combinations: [UInt32] = []
    /// The values in order of first occurrence.
    private var names = WordTable()
    /// The values of each combination, as numbers in order of first occurrence; the first is the empty one.
    private var meaning: [[UInt32]] = [[]]
    /// The combination of another one, in the high half, with one more value, in the low half.
    private var longer: [UInt64: UInt32] = [:]

    /// The numbers of the values of the last listing.
    private var numbers: [UInt32] = []

    /// Adds a listing with some values.
    mutating func add(_ values: [String]) {
        var combination: UInt32 = 0
        numbers.removeAll(keepingCapacity: true)
        for value in values { numbers.append(names.number(of: value.utf8.span, hash: WordHash.of(value.utf8))) }
        if numbers.count > 1 { numbers.sort() }
        for (index, number) in numbers.enumerated() where index == 0 || numbers[index - 1] != number {
            let key = UInt64(combination) << 32 | UInt64(number)
            if let known = longer[key] {
                combination = known
            } else {
                meaning.append(meaning[Int(combination)] + [number])
                longer[key] = UInt32(meaning.count - 1)
                combination = UInt32(meaning.count - 1)
            }
        }
        combinations.append(combination)
    }

    /// The values in order, and the combinations made of numbers in that order, counted from `first`.
    func ordered(from first: Int) -> (values: [String], meaning: [[UInt32]]) {
        let names = (0..<names.count).map { String(decoding: self.names[$0], as: UTF8.self) }
        let order = names.indices.sorted { names[$0] < names[$1] }
        var place = names.map { _ in UInt32(0) }
        for (new, old) in order.enumerated() { place[old] = UInt32(first + new) }
        return (order.map { names[$0] }, meaning.map { $0.map { place[Int($0)] }.sorted() })
    }
}
