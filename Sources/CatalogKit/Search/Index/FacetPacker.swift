/// Packs the values of listings for ``FacetTable``.
struct FacetPacker {
    /// Some values, and per listing which combination of them it has.
    private struct Part {
        var values: [Range<Int>]
        var numbers: [UInt16]
        var meaning: [[UInt32]]
    }

    private var columns: [Part] = []
    /// The rows of a ``FacetTable``.
    private let rows: [UInt64]

    /// Packs facets: for each the numbers of its values, per listing the number of a combination of those, and what the
    /// combinations are, as numbers of values in order.
    init(_ facets: [(values: Range<Int>, combinations: [UInt32], meaning: [[UInt32]])]) {
        var parts: [Part] = []
        for facet in facets {
            Self.divide(facet.values, facet.combinations, facet.meaning, into: &parts)
        }
        // The smallest first, so that many go together.
        parts.sort { $0.meaning.count < $1.meaning.count }
        next: for part in parts {
            for index in columns.indices where columns[index].meaning.count < FacetTable.most {
                if let both = Self.joined(columns[index], part) {
                    columns[index] = both
                    continue next
                }
            }
            columns.append(part)
        }
        let (columns, listings) = (columns, columns.first?.numbers.count ?? 0)
        let width = FacetTable.width(columns: columns.count)
        var rows = Array(repeating: UInt64(0), count: listings * width)
        for (number, column) in columns.enumerated() {
            let (word, shift) = (number / 4, UInt64(number % 4 * 16))
            for listing in 0..<listings { rows[listing &* width &+ word] |= UInt64(column.numbers[listing]) &<< shift }
        }
        self.rows = rows
    }

    /// Adds the parts of a facet, each with few enough combinations: halves of its values, again and again.
    private static func divide(
        _ values: Range<Int>, _ combinations: [UInt32], _ meaning: [[UInt32]], into parts: inout [Part]
    ) {
        var numbers: [[UInt32]: UInt16] = [:]
        var kept: [[UInt32]] = []
        var renumbered: [UInt16] = []
        for all in meaning {
            let own = all.filter { values.contains(Int($0)) }
            if let known = numbers[own] {
                renumbered.append(known)
                continue
            }
            guard kept.count < FacetTable.most || values.count == 1 else {
                let middle = (values.lowerBound + values.upperBound) / 2
                divide(values.lowerBound..<middle, combinations, meaning, into: &parts)
                divide(middle..<values.upperBound, combinations, meaning, into: &parts)
                return
            }
            numbers[own] = UInt16(kept.count)
            renumbered.append(UInt16(kept.count))
            kept.append(own)
        }
        parts.append(Part(values: [values], numbers: combinations.map { renumbered[Int($0)] }, meaning: kept))
    }

    /// Two parts as one, or nil when that has too many combinations.
    private static func joined(_ left: Part, _ right: Part) -> Part? {
        guard left.meaning.count * right.meaning.count < 1 << 24 else { return nil }
        // Per pair of combinations its number plus one.
        var pairs = Array(repeating: UInt16(0), count: left.meaning.count * right.meaning.count)
        var both = Part(values: left.values + right.values, numbers: [], meaning: [])
        both.numbers.reserveCapacity(left.numbers.count)
        for listing in left.numbers.indices {
            let (one, other) = (Int(left.numbers[listing]), Int(right.numbers[listing]))
            let pair = one * right.meaning.count + other
            if pairs[pair] == 0 {
                guard both.meaning.count < FacetTable.most else { return nil }
                both.meaning.append(left.meaning[one] + right.meaning[other])
                pairs[pair] = UInt16(both.meaning.count)
            }
            both.numbers.append(pairs[pair] - 1)
        }
        return both
    }

    /// How many of the values there are, per value, in a set of listings.
    func counts(in set: Bitmap, valueCount: Int) -> [UInt32] {
        let starts = columns.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.meaning.count) }
        let counters = starts[columns.count]
        var histogram = Array(repeating: UInt32(0), count: counters + 1)
        let rows = rows.span
        FacetTable.count(set, Array(columns.indices), starts: starts + [counters, counters], &histogram) { rows[$0] }
        var counts = Array(repeating: UInt32(0), count: valueCount)
        for (column, start) in zip(columns, starts) {
            for (combination, values) in column.meaning.enumerated() where histogram[start + combination] > 0 {
                for value in values { counts[Int(value)] += histogram[start + combination] }
            }
        }
        return counts
    }

    /// The counts of some lists of listings, one after the other.
    func counts(in lists: [[UInt32]], valueCount: Int, listings: Int) -> [UInt32] {
        let counts = Parallel.map(lists.count) { number in
            var set = Bitmap(count: listings)
            let list = lists[number]
            set.insert(list.span)
            return self.counts(in: set, valueCount: valueCount)
        }
        return counts.flatMap(\.self)
    }

    /// Puts the table in an index.
    func write(to writer: inout IndexWriter) {
        var ends: [UInt32] = []
        var ranges: [UInt32] = []
        var starts: [UInt32] = [0]
        var meaning: [UInt32] = []
        for (number, column) in columns.enumerated() {
            ends.append((ends.last ?? 0) + UInt32(column.meaning.count))
            for values in column.values { ranges += [number, values.lowerBound, values.upperBound].map(UInt32.init) }
            for combination in column.meaning {
                meaning += combination
                starts.append(UInt32(meaning.count))
            }
        }
        writer.add(.facetCombinations, ends)
        writer.add(.facetRanges, ranges)
        writer.add(.facetMeaningStarts, starts)
        writer.add(.facetMeaning, meaning)
        writer.add(.facetRows, rows)
    }
}
