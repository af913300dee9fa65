/// The values of one facet while an index is built: each gets a number, and so does each combination that a listing has.
struct FacetValues {
    /// Per listing the number of its combination.
    private(set) var combinations: [UInt32] = []
    /// The values in order of first occurrence.
    private var names: [String] = []
    private var numbers: [String: UInt32] = [:]
    /// The values of each combination, as numbers in order of first occurrence; the first is the empty one.
    private var meaning: [[UInt32]] = [[]]
    /// The combination of another one, in the high half, with one more value, in the low half.
    private var longer: [UInt64: UInt32] = [:]

    /// Adds a listing with some values.
    mutating func add(_ values: [String]) {
        var combination: UInt32 = 0
        for number in values.count < 2
            ? values.map({ self.number(of: $0) }) : Set(values.map { self.number(of: $0) }).sorted()
        {
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

    private mutating func number(of value: String) -> UInt32 {
        if let known = numbers[value] { return known }
        let number = UInt32(names.count)
        numbers[value] = number
        names.append(value)
        return number
    }

    /// The values in order, and the combinations made of numbers in that order, counted from `first`.
    func ordered(from first: Int) -> (values: [String], meaning: [[UInt32]]) {
        let order = names.indices.sorted { names[$0] < names[$1] }
        var place = names.map { _ in UInt32(0) }
        for (new, old) in order.enumerated() { place[old] = UInt32(first + new) }
        return (order.map { names[$0] }, meaning.map { $0.map { place[Int($0)] }.sorted() })
    }
}
