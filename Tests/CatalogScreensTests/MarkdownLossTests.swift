import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("Markdown at any width")
struct MarkdownLossTests {
    /// From 2, for letters of two columns do not fit in one; that one has its own test.
    static let widths = 2...200

    @Test("loses no word of running text and keeps them in order", arguments: widths)
    func prose(width: Int) {
        expectInOrder(Words.of(MarkdownDocument(MarkdownSample.prose).blocks), in: rendering(MarkdownSample.all, width))
    }

    @Test("loses no word of a table and keeps those of a cell in order", arguments: widths)
    func table(width: Int) {
        let rendering = rendering(MarkdownSample.table, width)
        let cells = Words.ofCells(MarkdownDocument(MarkdownSample.table).blocks)
        #expect(cells.count == 12)
        for cell in cells { expectInOrder(cell, in: rendering) }
    }

    @Test("loses no word in a single column, except letters that are wider than that")
    func oneColumn() {
        let narrow = { (text: String) in
            String(String.UnicodeScalarView(text.unicodeScalars.filter { TextWidth.of($0) < 2 }))
        }
        let words = Words.of(MarkdownDocument(MarkdownSample.prose).blocks).map(narrow)
        expectInOrder(words, in: rendering(MarkdownSample.all, 1))
    }

    @Test("never draws past the width", arguments: 1...200)
    func fits(width: Int) {
        let tooLong = MarkdownText.lines(MarkdownDocument(MarkdownSample.all), width: width).filter {
            columns(of: $0) > width
        }
        #expect(tooLong == [])
    }

    @Test("survives any text: it fits, nothing is lost and no control character comes through", arguments: 0..<300)
    func mutations(seed: UInt64) {
        var random = Seeded(state: seed)
        var source = Array(MarkdownSample.all.unicodeScalars)
        let pieces = [
            "\u{1B}[2J", "\t", "\n\n", "> ", "- ", "9. ", "|", "```", "**", "~~", "[", "](", "<!--", "&#27;", "字",
        ]
        for _ in 0..<Int.random(in: 1...40, using: &random) {
            let start = Int.random(in: 0...source.count, using: &random)
            let end = min(source.count, start + Int.random(in: 0...30, using: &random))
            let piece = Array(pieces[Int.random(in: 0..<pieces.count, using: &random)].unicodeScalars)
            source.replaceSubrange(start..<end, with: Bool.random(using: &random) ? piece : source[start..<end] + piece)
        }
        let document = MarkdownDocument(String(String.UnicodeScalarView(source)))
        for width in [1, 2, 7, Int.random(in: 1...200, using: &random)] {
            let lines = MarkdownText.lines(document, width: width)
            #expect(lines.allSatisfy { columns(of: $0) <= width })
            #expect(!lines.contains { $0.spans.contains { $0.text.unicodeScalars.contains { $0.value < 0x20 } } })
            if width > 1 { expectInOrder(Words.of(document.blocks), in: drawn(lines)) }
        }
    }

    @Test(
        "loses no letter of any rule of CommonMark, in order, and never draws past the width",
        arguments: CommonMarkExamples.all)
    func commonMark(source: String) {
        let document = MarkdownDocument(source)
        let words = Words.of(document.blocks)
        let cells = document.blocks.flatMap { Words.ofCells([$0]) }
        let letters = MarkdownText.running(document.blocks).joined().unicodeScalars.count(where: Letters.isLetter)
        for width in 1...200 {
            var layout = MarkdownText()
            let lines = layout.lines(document, width: width)
            #expect(layout.letter - 1 == letters)
            if let long = lines.first(where: { columns(of: $0) > width }) { Issue.record("\(width): \(long)") }
            guard width > 1 else { continue }
            let drawn = drawn(lines)
            if let lost = lost(words, in: drawn) { Issue.record("\(width): \(lost) is missing from \(drawn)") }
            for cell in cells {
                if let lost = lost(cell, in: drawn) { Issue.record("\(width): \(lost) is missing from \(drawn)") }
            }
        }
    }

    private func columns(of line: TextLine) -> Int {
        line.spans.reduce(0) { $0 + TextWidth.of($1.text) }
    }

    private func rendering(_ source: String, _ width: Int) -> String {
        drawn(MarkdownText.lines(MarkdownDocument(source), width: width))
    }

    /// What is drawn without blanks, bars and bullets, for these may stand within a word that is broken.
    private func drawn(_ lines: [TextLine]) -> String {
        lines.flatMap(\.spans).map(\.text).joined().filter { !" │•─".contains($0) }
    }

    private func expectInOrder(_ words: [String], in rendering: String) {
        if let lost = lost(words, in: rendering) { Issue.record("\(lost) is missing from \(rendering)") }
    }

    /// The first word that does not stand behind the ones before it; nil where all do.
    private func lost(_ words: [String], in rendering: String) -> String? {
        // Scalars, for a mark at the end of a piece joins the letter of the next.
        var rest = Array(rendering.unicodeScalars)[...]
        for word in words {
            let letters = Array(word.unicodeScalars.filter { !" │•─".unicodeScalars.contains($0) })
            var start = rest.startIndex
            while start + letters.count <= rest.endIndex, !rest[start...].starts(with: letters) { start += 1 }
            guard start + letters.count <= rest.endIndex else { return word }
            rest = rest[(start + letters.count)...]
        }
        return nil
    }
}

/// The words of a document, gathered without looking at how it is drawn.
private enum Words {
    static func of(_ blocks: [MarkdownBlock]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .heading(_, let inlines), .paragraph(let inlines): of(inlines)
            case .list(let start, _, let items):
                items.enumerated().flatMap { index, item in (start.map { ["\($0 + index)."] } ?? []) + of(item) }
            case .quote(let blocks): of(blocks)
            case .code(_, let text): of(text)
            case .table, .rule: []
            }
        }
    }

    static func ofCells(_ blocks: [MarkdownBlock]) -> [[String]] {
        guard case .table(let table)? = blocks.first else { return [] }
        return ([table.header] + table.rows).joined().map { of($0) }
    }

    private static func of(_ inlines: [MarkdownInline]) -> [String] {
        inlines.flatMap { inline -> [String] in
            switch inline {
            case .text(let text), .code(let text), .image(let text): of(text)
            case .emphasis(let content), .strong(let content), .strikethrough(let content): of(content)
            case .link(let url, let content): of(content) + (isSaid(url, by: of(content)) ? [] : of(url))
            case .softBreak, .lineBreak: []
            }
        }
    }

    private static func isSaid(_ url: String, by words: [String]) -> Bool {
        ["", "mailto:", "http://"].contains { url == $0 + words.joined(separator: " ") }
    }

    private static func of(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
}

/// The same random numbers for the same seed (SplitMix64).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
