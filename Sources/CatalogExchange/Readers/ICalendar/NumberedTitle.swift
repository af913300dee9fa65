import CatalogKit

/// A title of one of the days of a course, with the number taken out.
///
/// | title | base | number | total |
/// |---|---|---|---|
/// | `Cursus X (dag 2 van 3)`, `Cursus X deel 2/3`, `Course X [day 2 of 3]`, `Cursus X (2/3)` | `Cursus X` | 2 | 3 |
/// | `Cursus X – dag 1`, `Cursus X, 1e bijeenkomst`, `Bijeenkomst 1: Cursus X`, `Course X: session one` | `Cursus X` | 1 | |
/// | `Cursus X (3 bijeenkomsten)` | `Cursus X` | | 3 |
struct NumberedTitle: Hashable {
    /// The title without the number.
    let base: String
    /// Which day it is; nil where the title says only how many there are.
    let number: Int?
    /// How many there are, where the title says.
    let total: Int?

    /// Takes a title apart; nil where it has no number of a day.
    init?(_ title: String) {
        let words = Word.all(of: title)
        guard words.count > 1 else { return nil }
        for index in words.indices.dropFirst() {
            guard let count = Count(words, at: index), count.end == words.count, count.isPlain || count.isBracketed
            else {
                continue
            }
            self.init(base: title[..<words[index].start], count)
            return
        }
        guard let count = Count(words, at: 0), count.isPlain, count.end < words.count,
            count.isOrdinal || ":-–—|".contains(words[count.end].mark)
        else { return nil }
        self.init(base: title[words[count.end].start...], count)
    }

    private init?(base: Substring, _ count: Count) {
        let marks = " ,;:|-–—([/"
        let base = base.drop { marks.contains($0) }
        guard let last = base.lastIndex(where: { !marks.contains($0) }) else { return nil }
        self.base = PlainText.line(String(base[...last]))
        (number, total) = (count.number, count.total)
    }

    /// A word of a title: letters or digits.
    private struct Word {
        var text: String
        let start: String.Index
        /// The first mark before it that is no blank; a blank where there is none.
        let mark: Character

        static func all(of title: String) -> [Word] {
            var words: [Word] = []
            var mark: Character = " "
            var isWithin = false
            for index in title.indices {
                let character = title[index]
                if character.isLetter || character.isNumber {
                    let isDigit = character.isNumber
                    // "2e" is one word, "dag2" two.
                    if isWithin, let last = words.last?.text.last, !(isDigit && !last.isNumber) {
                        words[words.count - 1].text += character.lowercased()
                    } else {
                        words.append(Word(text: character.lowercased(), start: index, mark: mark))
                    }
                    (isWithin, mark) = (true, " ")
                } else {
                    isWithin = false
                    if character != " ", mark == " " || "([".contains(character) { mark = character }
                }
            }
            return words
        }
    }

    /// A number of a day within the words of a title.
    private struct Count {
        var number: Int?
        var total: Int?
        /// The word behind it.
        var end: Int
        /// Whether it has a word for a day, so that it needs no bracket around it.
        var isPlain = true
        var isOrdinal = false
        var isBracketed: Bool

        init?(_ words: [Word], at start: Int) {
            isBracketed = "([".contains(words[start].mark)
            end = start
            func word(_ index: Int) -> String { index < words.count ? words[index].text : "" }
            if Count.singular.contains(word(start)), let number = Count.number(word(start + 1)) {
                // "dag 2", and what follows of "van de 3".
                self.number = number
                end = start + 2
            } else if let number = Count.ordinal(word(start)), Count.singular.contains(word(start + 1)) {
                (self.number, isOrdinal) = (number, true)
                end = start + 2
            } else if let number = Count.number(word(start)), Count.plural.contains(word(start + 1)) {
                (total, end, isPlain) = (number, start + 2, false)
                return
            } else if let number = Count.number(word(start)) {
                (self.number, end, isPlain) = (number, start + 1, false)
            } else {
                return nil
            }
            var next = end
            if next < words.count, words[next].mark == "/" || Count.of.contains(word(next)) {
                if Count.of.contains(word(next)) { next += 1 }
                if word(next) == "de" { next += 1 }
                if let total = Count.number(word(next)), total >= self.number ?? 1 {
                    (self.total, end) = (total, next + 1)
                }
            }
            if !isPlain, total == nil { return nil }
        }

        private static func number(_ text: String) -> Int? {
            if let number = numerals[text] { return number }
            guard text.utf8.count <= 2, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return Int(text).flatMap { $0 > 0 ? $0 : nil }
        }

        private static func ordinal(_ text: String) -> Int? {
            if let number = ordinals[text] { return number }
            let digits = text.prefix { $0.isASCII && $0.isNumber }
            return ["e", "de", "ste", "st", "nd", "rd", "th"].contains(String(text.dropFirst(digits.count)))
                ? number(String(digits)) : nil
        }

        private static let singular: Set = [
            "dag", "dagdeel", "deel", "bijeenkomst", "sessie", "les", "lesdag", "avond", "middag", "day", "session",
            "part",
            "meeting", "lesson", "evening",
        ]
        private static let plural: Set = [
            "dagen", "dagdelen", "delen", "bijeenkomsten", "sessies", "lessen", "lesdagen", "avonden", "middagen",
            "days",
            "sessions", "parts", "meetings", "lessons", "evenings",
        ]
        private static let of: Set = ["van", "of", "uit"]
        private static let numerals = [
            "een": 1, "één": 1, "one": 1, "twee": 2, "two": 2, "drie": 3, "three": 3, "vier": 4, "four": 4, "vijf": 5,
            "five": 5, "zes": 6, "six": 6,
        ]
        private static let ordinals = [
            "eerste": 1, "first": 1, "tweede": 2, "second": 2, "derde": 3, "third": 3, "vierde": 4, "fourth": 4,
            "vijfde": 5,
            "fifth": 5, "zesde": 6, "sixth": 6,
        ]
    }
}
