/// Chance that falls the same way every time, on every machine and with every compiler.
///
/// SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
struct Dice {
    private var state: UInt64

    /// Dice for one thing of many: those of other numbers fall otherwise.
    init(seed: UInt64, _ number: Int = 0) {
        state = seed &* 0xd134_2543_de82_ef95 &+ UInt64(bitPattern: Int64(number))
        state = next()
    }

    private mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number of a range.
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next().multipliedFullWidth(by: UInt64(range.count)).high)
    }

    /// Whether something happens that does so in `percent` of a hundred cases.
    mutating func falls(_ percent: Int) -> Bool { number(1...100) <= percent }

    /// A number from 0 up to 1.
    mutating func share() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

    /// One of some things, all alike; there must be one.
    mutating func pick<Thing>(_ things: [Thing]) -> Thing { things[number(0...things.count - 1)] }

    /// Some things in another order.
    mutating func shuffled<Thing>(_ things: [Thing]) -> [Thing] {
        var things = things
        for index in things.indices.dropFirst() { things.swapAt(index, number(0...index)) }
        return things
    }
}

/// Picks numbers of which the first come most: the one at rank r in proportion to 1 / (r + `flatness`).
///
/// Zipf's law as Mandelbrot wrote it, with an exponent of one.
struct Zipf {
    private let sums: [Double]

    init(_ count: Int, flatness: Double = 2) {
        var sum = 0.0
        sums = (1...count).map { rank in
            sum += 1 / (Double(rank) + flatness)
            return sum
        }
    }

    /// A number from 0 below the count.
    func pick(_ dice: inout Dice) -> Int {
        let wanted = dice.share() * sums[sums.count - 1]
        var (low, high) = (0, sums.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if sums[middle] <= wanted { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
