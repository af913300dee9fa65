/// Which listings have each word, in order of the words, and behind those which have any word of each family: word n stands
/// in `listings[starts[n]..<starts[n + 1]]`.
struct InvertedLists {
    private(set) var starts: [Int] = [0]
    private(set) var listings: [UInt32] = []

    /// How many words and families there are.
    var count: Int { starts.count - 1 }

    /// Sorts the words of listings by counting.
    ///
    /// - Parameters:
    ///   - builder: the words of the listings.
    ///   - order: the listings in order.
    ///   - terms: the words in order.
    ///   - families: groups of words, by their places in that order.
    ///   - mark: what a word must be marked with.
    ///   - count: tells how many listings have a word with that mark.
    init(
        _ builder: IndexBuilder, _ order: [UInt32], _ terms: [UInt32], families: [[Int]], only mark: UInt32,
        _ count: (WordUse) -> UInt32
    ) {
        var next: [Int] = Array(repeating: 0, count: terms.count)
        starts.reserveCapacity(terms.count + families.count + 1)
        for term in terms {
            next[Int(term)] = starts[starts.count - 1]
            starts.append(starts[starts.count - 1] + Int(count(builder.uses[Int(term)])))
        }
        let total = starts[starts.count - 1]
        // Room for the families too: an array that grows is copied, and memory that nobody has used before takes long to give.
        listings.reserveCapacity(total + families.joined().reduce(0) { $0 + self.total($1..<$1 + 1) })
        listings.append(contentsOf: repeatElement(0, count: total))
        let (words, ends) = (builder.words, builder.wordEnds)
        for (new, old) in order.enumerated() {
            for index in ends[Int(old)]..<ends[Int(old) + 1] where words[index] & mark == mark {
                let word = Int(words[index] & ~IndexBuilder.inTitle)
                listings[next[word]] = UInt32(new)
                next[word] += 1
            }
        }
        for union in unions(of: families, listings: order.count) {
            listings += union
            starts.append(listings.count)
        }
    }

    /// How many listings some words have together.
    func total(_ words: Range<Int>) -> Int { starts[words.upperBound] - starts[words.lowerBound] }

    /// The listings that have any of some words.
    func union(_ words: Range<Int>, count: Int) -> Bitmap {
        var set = Bitmap(count: count)
        set.insert(listings.span.extracting(starts[words.lowerBound]..<starts[words.upperBound]))
        return set
    }

    /// For each of some groups of words the listings that have any of them.
    private func unions(of groups: [[Int]], listings count: Int) -> [[UInt32]] {
        Parallel.map(groups.count) { group in
            var set = Bitmap(count: count)
            for word in groups[group] { set.insert(listings.span.extracting(starts[word]..<starts[word + 1])) }
            return set.numbers().map { UInt32($0) }
        }
    }

    /// The lists, packed.
    func packed(listings count: Int, dense: Int) -> PostingPacker {
        var packer = PostingPacker(listings: count, dense: dense)
        for word in 0..<self.count { packer.append(listings.span.extracting(starts[word]..<starts[word + 1])) }
        return packer
    }
}
