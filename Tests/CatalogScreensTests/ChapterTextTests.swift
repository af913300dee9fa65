import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("A chapter's lines and the places in it")
struct ChapterTextTests {
    private static let document = MarkdownDocument(MarkdownSample.all + "\n\n" + MarkdownSample.prose)

    private func text(_ width: Int) -> ChapterText {
        var layout = MarkdownText()
        let lines = layout.lines(Self.document, width: width)
        return ChapterText(
            heading: [TextLine("Kop"), .empty], text: lines, length: layout.letter - 1,
            ending: [.empty, TextLine("Verder met spatie")])
    }

    @Test("A text has as many letters at any width", arguments: 1...200)
    func length(width: Int) {
        let letters = MarkdownText.running(Self.document.blocks).joined().unicodeScalars.count(where: Letters.isLetter)
        #expect(text(width).length == letters)
    }

    @Test("Letters never go back from one line to the next", arguments: 1...200)
    func order(width: Int) {
        let letters = text(width).lines.compactMap(\.letter)
        #expect(zip(letters, letters.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(letters.first == 1)
    }

    @Test("A line of running text begins with the letter that it says, at any width", arguments: [7, 20, 41, 80, 133])
    func first(width: Int) {
        let document = MarkdownDocument(MarkdownSample.prose)
        let letters = Array(
            MarkdownText.running(document.blocks).joined().unicodeScalars.filter(Letters.isLetter))
        var layout = MarkdownText()
        for line in layout.lines(document, width: width) {
            guard let letter = line.letter else { continue }
            let drawn = line.spans.map(\.text).joined().unicodeScalars.filter(Letters.isLetter)
            // Bullets, bars and numbers stand before it.
            #expect(drawn.contains(letters[letter - 1]), "\(letter)")
        }
    }

    @Test(
        "Walking down line by line shows every line, and walking up again comes back to the top",
        arguments: [5, 17, 40, 80, 200])
    func walking(width: Int) {
        let text = text(width)
        let height = 6
        var position = 0
        var seen = Set(0..<min(height, text.lines.count))
        for _ in 0..<text.lines.count {
            position = text.move(position, by: .down, height: height)
            let top = text.top(at: position, height: height)
            seen.formUnion(top..<min(top + height, text.lines.count))
        }
        #expect(seen.count == text.lines.count)
        #expect(
            text.showsEnd(at: position, height: height) && text.letters(at: position, height: height) == text.length)
        for _ in 0..<text.lines.count { position = text.move(position, by: .up, height: height) }
        #expect(position == 0)
    }

    @Test(
        "Any movement at any size keeps to the text, and a wider window shows the letter that was at the top",
        arguments: 0..<20)
    func random(seed: UInt64) {
        var random = SeededNumbers(state: seed)
        var position = 0
        for _ in 0..<30 {
            let text = text(Int.random(in: 1...200, using: &random))
            let height = Int.random(in: 1...60, using: &random)
            let actions: [Action] = [.up, .down, .pageUp, .pageDown, .top, .bottom]
            let action = actions[Int.random(in: 0..<actions.count, using: &random)]
            let before = text.top(at: position, height: height)
            position = text.move(position, by: action, height: height)
            let after = text.top(at: position, height: height)
            switch action {
            case .up, .pageUp: #expect(after <= before && (after < before || before == 0))
            case .down, .pageDown: #expect(after >= before && (after > before || before + height >= text.lines.count))
            case .top: #expect(after == 0)
            default: #expect(after + height >= text.lines.count)
            }
            // The same place in another window: the letter is on the first line, or the end is in sight.
            let other = self.text(Int.random(in: 1...200, using: &random))
            let top = other.top(at: position, height: height)
            let letter = other.lines[top].letter ?? 0
            #expect(letter <= max(position, 1) || top == max(0, other.lines.count - height))
        }
    }
}

/// The same random numbers for the same seed (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
