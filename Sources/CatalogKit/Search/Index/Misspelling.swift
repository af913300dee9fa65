/// A word that was perhaps typed wrong, and how wrong: one slip from four letters on, two from eight.
///
/// A slip is a letter too many, too few or another, or two that changed places (F. J. Damerau, "A technique for computer
/// detection and correction of spelling errors", CACM 7, 1964; counted as optimal string alignment). The first letter
/// counts as right, for it seldom is not (E. J. Yannakoudakis and D. Fawthrop, "The rules of spelling errors", Information
/// Processing & Management 19, 1983) and it leaves a twentieth of the words to look at.
struct Misspelling {
    private let letters: [UInt8]
    private let slips: Int
    private let isBeginning: Bool

    /// Takes a folded word that may be the beginning of one; nil when it is too short to be recognised.
    init?(_ word: String, isBeginning: Bool) {
        letters = Array(word.utf8)
        // Nobody means a word of a whole line, and to look for it would take seconds.
        guard (4...Spelling.longest).contains(letters.count) else { return nil }
        slips = letters.count < 8 ? 1 : 2
        self.isBeginning = isBeginning
    }

    /// The numbers of the words that it may be meant to be, in order.
    ///
    /// - Complexity: walks the words with the same first letter. The distances are kept per letter, so words with one
    ///   beginning share them; a beginning that is too far off already is leapt over with all its words, and one that is near
    ///   enough is taken with all of them.
    func terms(in dictionary: TermDictionary) throws(IndexDamage) -> [Range<Int>] {
        let range = try dictionary.numbers(beginningWith: [letters[0]])
        guard !range.isEmpty else { return [] }
        let (bytes, starts) = try dictionary.words(range)
        var distances = Distances(to: letters, slips: slips)
        var found: [Range<Int>] = []
        // What the distances are of.
        var path: [UInt8] = []
        var term = range.lowerBound
        while term < range.upperBound {
            let start = Int(starts[term])
            let length = Int(starts[term + 1]) - start
            var shared = 0
            while shared < min(length, path.count), bytes[start + shared] == path[shared] { shared += 1 }
            path.removeLast(path.count - shared)
            // Whether all words with this beginning are meant, or none is.
            var (areMeant, areHopeless) = (false, false)
            while path.count < min(length, letters.count + slips), !areMeant, !areHopeless {
                path.append(bytes[start + path.count])
                distances.add(path)
                areMeant = isBeginning && distances.isNear(path.count)
                areHopeless = distances.isHopeless(path.count)
            }
            let isMeant = !isBeginning && path.count == length && distances.isNear(length)
            let next = areMeant || areHopeless ? Self.end(of: path, from: term, in: range, bytes, starts) : term + 1
            if areMeant || isMeant { Self.add(term..<(areMeant ? next : term + 1), to: &found) }
            term = next
        }
        return found
    }

    private static func add(_ terms: Range<Int>, to found: inout [Range<Int>]) {
        if let last = found.last, last.upperBound == terms.lowerBound {
            found[found.count - 1] = last.lowerBound..<terms.upperBound
        } else {
            found.append(terms)
        }
    }

    /// Where the words end that begin with a path, of which one is known. Steps that double each time find it, for mostly it
    /// is near.
    private static func end(
        of path: [UInt8], from known: Int, in range: Range<Int>, _ bytes: IndexView<UInt8>, _ starts: IndexView<UInt32>
    ) -> Int {
        func begins(_ term: Int) -> Bool {
            let start = Int(starts[term])
            return Int(starts[term + 1]) - start >= path.count
                && path.indices.allSatisfy { bytes[start + $0] == path[$0] }
        }
        var (last, step) = (known, 1)
        while last + step < range.upperBound, begins(last + step) {
            last += step
            step *= 2
        }
        var end = min(last + step, range.upperBound)
        while end - last > 1 {
            let middle = (last + end) / 2
            if begins(middle) { last = middle } else { end = middle }
        }
        return end
    }
}

/// How many slips lie between each beginning of a path and each beginning of a word.
private struct Distances {
    private let letters: [UInt8]
    private let slips: Int
    private let width: Int
    /// Row d is of the first d letters of the path. Further from the diagonal than the slips allow, everything is too far.
    private var cells: [Int]

    init(to letters: [UInt8], slips: Int) {
        self.letters = letters
        self.slips = slips
        width = letters.count + 1
        cells = Array(0..<width) + Array(repeating: slips + 1, count: width * (letters.count + slips))
    }

    /// Works out the row of a path's last letter; those of the others are there.
    mutating func add(_ path: [UInt8]) {
        let depth = path.count
        let (row, above) = (depth * width, (depth - 1) * width)
        cells[row] = depth
        for column in near(depth) where column > 0 {
            let isSame = path[depth - 1] == letters[column - 1]
            var distance = min(
                cells[above + column] + 1, cells[row + column - 1] + 1, cells[above + column - 1] + (isSame ? 0 : 1))
            let isSwap =
                depth > 1 && column > 1 && path[depth - 1] == letters[column - 2]
                && path[depth - 2] == letters[column - 1]
            if isSwap { distance = min(distance, cells[above - width + column - 2] + 1) }
            cells[row + column] = distance
        }
    }

    /// Whether a beginning of the path is near enough to the whole word.
    func isNear(_ depth: Int) -> Bool { cells[depth * width + width - 1] <= slips }

    /// Whether nothing longer than a beginning of the path can be near enough, even if two letters changed places there.
    func isHopeless(_ depth: Int) -> Bool {
        let row = depth * width
        return (near(depth - 1).lowerBound..<near(depth).upperBound).allSatisfy {
            cells[row + $0] > slips && cells[row - width + $0] >= slips
        }
    }

    /// The columns that are near enough to the diagonal.
    private func near(_ depth: Int) -> Range<Int> {
        let first = min(width, max(0, depth - slips))
        return first..<max(first, min(width, depth + slips + 1))
    }
}
