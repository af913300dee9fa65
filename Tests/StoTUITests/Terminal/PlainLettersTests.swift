import CatalogScreens
import Testing

@testable import sto_tui

@Suite("Letters for terminals of ASCII alone")
struct PlainLettersTests {
    @Test(
        "are as wide as what they stand for",
        arguments: ["é", "e\u{301}", "Ａ", "㎏", "教", "👩", "─", "½", "…", "ß", "\u{A0}"])
    func width(text: String) {
        let plain = PlainLetters.ascii(text)
        let isASCII = plain.utf8.allSatisfy { $0 < 0x7F }
        #expect(isASCII)
        #expect(TextWidth.of(plain) == TextWidth.of(text))
    }
}
