/// Did-you-mean: the known word that a misspelt one is closest to.
package enum Spelling {
    /// The candidate at most two edits away, one for words of up to four letters; the first of the nearest.
    ///
    /// Case and surrounding blanks do not count.
    ///
    /// - Parameters:
    ///   - word: the word that is perhaps misspelt.
    ///   - candidates: the words that are known.
    ///   - slips: at most how many edits away.
    /// - Returns: the nearest; nil where none is near enough.
    package static func nearest(to word: String, among candidates: some Sequence<String>, slips: Int = 2) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars.prefix(longest + 1))
        guard !wanted.isEmpty, wanted.count <= longest else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate.lowercased().unicodeScalars.prefix(longest + 1))
            let allowed = min(slips, min(wanted.count, other.count) <= 4 ? 1 : 2)
            let limit = min(allowed, best.map { $0.distance - 1 } ?? allowed)
            guard limit >= 0, abs(other.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, other)
            if distance <= limit { best = (candidate, distance) }
        }
        return best?.word
    }

    /// Words longer than this are no misspelt words, and would cost quadratic time.
    static let longest = 64

    /// The edits (insert, delete, replace, swap neighbours) from one word to the other.
    ///
    /// The optimal string alignment distance: F. J. Damerau, "A technique for computer detection and correction of
    /// spelling errors", Communications of the ACM 7 (1964), with the Wagner–Fischer table in three rows.
    static func distance<Letter: Equatable>(_ left: [Letter], _ right: [Letter]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
                var cost = min(replaced, last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    cost = min(cost, beforeLast[j - 1] + 1)
                }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[right.count]
    }
}
