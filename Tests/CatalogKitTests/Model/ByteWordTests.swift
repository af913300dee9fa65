import Testing

@testable import CatalogKit

@Suite("Eight bytes looked at together")
struct ByteWordTests {
    /// Texts in which what matters comes often, of every length around eight.
    static let texts: [String] = (0..<40_000).map { seed in
        var dice = SeededGenerator(state: UInt64(seed))
        let signs = ["a", "b", " ", " ", "~", "é", "\u{7F}", "\u{1F}", "\u{85}", "\u{2028}", "\u{FEFF}", "€", "漢"]
        let few = signs.prefix(Int(dice.next() % 13) + 1)
        return (0..<Int(dice.next() % 28)).map { _ in few[Int(dice.next() % UInt64(few.count))] }.joined()
    }

    @Test("A text on one line is what its characters one by one make of it")
    func plainLine() {
        for text in Self.texts {
            let parts = text.unicodeScalars.split { $0 == " " || PlainText.isControl($0) }
            let expected = parts.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
            #expect(PlainText.line(text) == expected, "\(text.debugDescription)")
        }
    }

    @Test("A byte is found where it stands first, and nowhere outside the range")
    func firstIndex() {
        for text in Self.texts {
            let bytes = Array(text.utf8)
            let range = bytes.count / 5..<bytes.count - bytes.count / 7
            for (one, other) in [(UInt8(ascii: "a"), UInt8(ascii: "~")), (0x20, 0x20), (0x7F, 0xC2)] {
                let expected = bytes[range].firstIndex { $0 == one || $0 == other } ?? range.upperBound
                #expect(bytes.span.firstIndex(of: one, or: other, in: range) == expected, "\(text.debugDescription)")
            }
        }
    }
}
