/// A chapter as lines of a width, in which places are letters of the text: 0 is above it, 1 its first letter.
struct ChapterText: Equatable, Sendable {
    /// The lines: the heading, the text, and what stands below it.
    let lines: [TextLine]
    /// How many letters the text has.
    let length: Int
    /// The number of the last line of the text itself.
    private let last: Int

    static let empty = ChapterText(heading: [], text: [], length: 0, ending: [])

    /// Puts a chapter together.
    init(heading: [TextLine], text: [TextLine], length: Int, ending: [TextLine]) {
        // Below the text letters go on, a line each, so that one can scroll there.
        lines = heading + text + ending.enumerated().map { $1.at(letter: length + 1 + $0) }
        self.length = length
        last = max(0, heading.count + text.count - 1)
    }

    /// The line that stands at the top when the reader is at a place; as much of the text is shown as fits.
    func top(at position: Int, height: Int) -> Int {
        min(line(of: position), lowest(height))
    }

    /// The line with a place on it.
    func line(of position: Int) -> Int {
        guard position > 0 else { return 0 }
        // Of lines with the same letter, as in a table, the first; else the one that has the letter within it.
        return lines.firstIndex { $0.letter == position } ?? lines.lastIndex { ($0.letter ?? .max) < position } ?? 0
    }

    /// Where the reader is after a movement.
    func move(_ position: Int, by action: Action, height: Int) -> Int {
        let top = top(at: position, height: height)
        let target = List.move(top, by: action, count: lowest(height) + 1, page: max(1, height - 1))
        if target == 0 { return 0 }
        if target == top { return position }
        // A line without letters is no place: one goes on to the next that has some.
        let here = top == 0 ? 0 : lines[top...].lazy.compactMap(\.letter).first ?? length
        return target > top
            ? lines[target...].lazy.compactMap(\.letter).first { $0 > here } ?? position
            : lines[...target].reversed().lazy.compactMap(\.letter).first { $0 < here } ?? 0
    }

    /// The place for the top of the screen that shows a letter in its upper third.
    func place(above letter: Int, height: Int) -> Int {
        let line = line(of: letter)
        let top = max(0, line - height / 3)
        return top == 0 ? 0 : lines[top...line].lazy.compactMap(\.letter).first ?? letter
    }

    /// Whether the end of the text is in sight.
    func showsEnd(at position: Int, height: Int) -> Bool {
        top(at: position, height: height) + height > last
    }

    /// How many letters stand on the screen or above it.
    func letters(at position: Int, height: Int) -> Int {
        let below = top(at: position, height: height) + height
        guard below <= last else { return length }
        return min(length, (lines[below...].lazy.compactMap(\.letter).first ?? length + 1) - 1)
    }

    private func lowest(_ height: Int) -> Int { max(0, lines.count - max(1, height)) }
}
