extension IndexBuilder {
    /// The index of the listings so far, with what tells whether the sources are still the same, and with what else is to be
    /// found again.
    package func index(fingerprint: [UInt8] = [], attachment: [UInt8] = []) -> [UInt64] {
        let order = dateOrder()
        // A bitmap of a list that long is four times as large, and added to a set in a twentieth of the time.
        let dense = max(64, ids.count / 32)
        let words = WordPacker(self, listings: ids.count)
        let (lists, (titles, values, sums)) = Parallel.both {
            WordLists(self, order, words, dense: dense) { $0.listings }
        } and: {
            let hasTitles = analysis == .full
            let titles = hasTitles ? WordLists(self, order, words, only: Self.inTitle, dense: dense) { $0.titles } : nil
            return (titles, ValueLists(self, order, dense: dense), IdSums(ids, order))
        }
        return IndexHeader.index { writer in
            // More than it will take: what is not used of it the system never gives.
            writer.reserve(bytes: 8 * self.words.count)
            writer.add(.fingerprint, fingerprint)
            writer.add(.attachment, attachment)
            writer.add(.starts, order.map { starts[Int($0)] })
            writer.add(.places, order.map { places[Int($0)] })
            var free = Bitmap(count: ids.count)
            for (new, old) in order.enumerated() where places[Int(old)] != 0 { free.insert(new) }
            writer.add(.free, free.array)
            writer.add(.freeCounts, values.packer.counts(in: free, valueCount: values.names.count))
            writer.add(.lengths, order.map { lengths[Int($0)] })
            stored.write(order, to: &writer)
            sums.write(to: &writer)
            values.write(to: &writer)
            words.write(to: &writer)
            lists.packed.write(.words, to: &writer)
            titles?.packed.write(.titles, to: &writer)
            HeavyPacker(bytes: words.bytes, ends: words.ends, lists: lists.inverted, listings: ids.count).write(
                lists.inverted, titles: titles?.inverted, facets: values.packer, valueCount: values.names.count,
                to: &writer)
            let facts: [(IndexFacts, Int)] = [
                (.listings, ids.count), (.analysis, analysis.rawValue), (.dense, dense),
                (.words, lengths.reduce(0) { $0 + Int($1) }), (.feedErrors, feedErrors),
            ]
            writer.add(.facts, facts.sorted { $0.0.rawValue < $1.0.rawValue }.map(\.1) + values.firstOfFacet)
        }
    }

    /// The listings by start, then by id.
    private func dateOrder() -> [UInt32] {
        (0..<UInt32(ids.count)).sorted { left, right in
            let (one, other) = (starts[Int(left)], starts[Int(right)])
            return one == other ? ids[Int(left)] < ids[Int(right)] : one < other
        }
    }
}

/// The values of the facets with the listings that have them, and the points, while they are put in an index.
private struct ValueLists {
    /// All values, a facet after the other.
    let names: [String]
    /// The number of each facet's first value, and of the one after the last.
    let firstOfFacet: [Int]
    let packer: FacetPacker
    private let values: PostingPacker
    private let atPoint: [[UInt32]]
    /// The values of which ``FilterCounts`` keeps the counts, and those, and those of points.
    private let heavyValues: [Int]
    private let valueCounts: [UInt32]
    private let pointCounts: [UInt32]
    private let coordinates: [Coordinate]
    private let pointOf: [UInt32]

    init(_ builder: IndexBuilder, _ order: [UInt32], dense: Int) {
        var firstOfFacet = [0]
        var names: [String] = []
        var packed: [(values: Range<Int>, combinations: [UInt32], meaning: [[UInt32]])] = []
        var withValue: [[UInt32]] = []
        for facet in builder.facets {
            let first = names.count
            let (values, meaning) = facet.ordered(from: first)
            names += values
            firstOfFacet.append(names.count)
            let combinations = order.map { facet.combinations[Int($0)] }
            packed.append((first..<names.count, combinations, meaning))
            withValue += values.map { _ in [] }
            for (listing, combination) in combinations.enumerated() {
                for value in meaning[Int(combination)] { withValue[Int(value)].append(UInt32(listing)) }
            }
        }
        self.firstOfFacet = firstOfFacet
        self.names = names
        let packer = FacetPacker(packed)
        self.packer = packer
        coordinates = builder.points
        pointOf = order.map { builder.pointOf[Int($0)] }
        var atPoint: [[UInt32]] = coordinates.map { _ in [] }
        for (listing, point) in pointOf.enumerated() where point != .max {
            atPoint[Int(point)].append(UInt32(listing))
        }
        values = PostingPacker(withValue, listings: order.count, dense: dense)
        self.atPoint = atPoint
        let (listings, valueCount) = (order.count, names.count)
        heavyValues = withValue.indices.filter { FilterCounts.isHeavy(withValue[$0].count, of: listings) }
        valueCounts = packer.counts(
            in: heavyValues.map { withValue[$0] }, valueCount: valueCount, listings: listings)
        let arePointsKept = FilterCounts.areKept(points: atPoint.count, valueCount: valueCount, listings: listings)
        pointCounts = arePointsKept ? packer.counts(in: atPoint, valueCount: valueCount, listings: listings) : []
    }

    func write(to writer: inout IndexWriter) {
        packer.write(to: &writer)
        values.write(.values, to: &writer)
        writer.add(.values, names.flatMap(\.utf8))
        writer.add(
            .valueStarts, names.reduce(into: [UInt32(0)]) { $0.append($0[$0.count - 1] + UInt32($1.utf8.count)) })
        writer.add(.pointStarts, atPoint.reduce(into: [UInt32(0)]) { $0.append($0[$0.count - 1] + UInt32($1.count)) })
        writer.add(.pointListings, atPoint.flatMap(\.self))
        writer.add(.points, coordinates.flatMap { [$0.latitude, $0.longitude] })
        writer.add(.pointOf, pointOf)
        writer.add(.heavyValues, heavyValues.map { UInt32($0) })
        writer.add(.valueCounts, valueCounts)
        writer.add(.pointCounts, pointCounts)
    }
}

/// The words and their stems, while they are put in an index.
private struct WordPacker {
    /// The numbers of the words in order.
    let terms: [UInt32]
    /// The words in order, one after the other, and where each ends.
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [UInt32] = [0]
    /// The stems; nil without.
    private var stems: StemPacker?
    /// The families that are kept, as places of words in order.
    private(set) var families: [[Int]] = []

    init(_ builder: IndexBuilder, listings: Int) {
        let table = builder.texts.table
        terms = table.order()
        for term in terms {
            bytes += table[Int(term)]
            ends.append(UInt32(bytes.count))
        }
        guard builder.analysis == .full else { return }
        let uses = terms.map { builder.uses[Int($0)] }
        var stems = StemPacker(
            terms.map { String(decoding: table[Int($0)], as: UTF8.self) }, languages: uses.map(\.languages))
        families = stems.chooseFamilies(uses.map { Int($0.listings) }, listings: listings)
        self.stems = stems
    }

    func write(to writer: inout IndexWriter) {
        writer.add(.terms, bytes)
        writer.add(.termStarts, ends)
        stems?.write(to: &writer)
    }
}

/// The listings that have each word, or have it in their title, while they are put in an index.
private struct WordLists {
    let inverted: InvertedLists
    let packed: PostingPacker

    init(
        _ builder: IndexBuilder, _ order: [UInt32], _ words: WordPacker, only mark: UInt32 = 0, dense: Int,
        _ count: (WordUse) -> UInt32
    ) {
        inverted = InvertedLists(builder, order, words.terms, families: words.families, only: mark, count)
        packed = inverted.packed(listings: order.count, dense: dense)
    }
}
