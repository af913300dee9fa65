import Testing

@testable import CatalogKit

@Suite("The small rules for text")
struct TextRuleTests {
    @Test("A line keeps its letters and loses control characters, line ends and double blanks")
    func line() {
        #expect(PlainText.line("Meet & greet – café 👩‍🏫 “ja”") == "Meet & greet – café 👩‍🏫 “ja”")
        #expect(PlainText.line("  a \n b\tc\r\n") == "a b c")
        #expect(PlainText.line("a\u{1B}[31mb\u{7F}c\u{85}d\u{9B}e") == "a [31mb c d e")
        #expect(PlainText.line("a\u{2028}b\u{2029}c\u{202E}d\u{2066}e\u{2069}f\u{FEFF}") == "a b c d e f")
        #expect(PlainText.line("\u{A0}x\u{C2}\u{E2}") == "\u{A0}x\u{C2}\u{E2}")
        #expect(PlainText.line("\u{1B}\u{202E}\n ") == "")
    }

    @Test("Every control character is kept out of a line, and nothing else is")
    func everyControl() {
        for value in 0...UInt32(0x10FFFF) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let line = PlainText.line("a\(scalar)b")
            let isCleaned = line == "a b" || line == "a  b"
            let bidi = (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
            let isControl =
                value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029 || bidi
            if isControl != isCleaned && !([0x20, 0xFEFF, 0xFFFE, 0xFFFF].contains(value)) {
                Issue.record("U+\(String(value, radix: 16))")
            }
        }
    }

    @Test(
        "A misspelt word gets the nearest known one, within two edits, or one for a short word",
        arguments: [
            ("techlap", "techlab"), ("tehclab", "techlab"), ("TECHLAB", "techlab"), ("techla", "techlab"),
            ("robtoca", "robotica"), ("lbo", "lob"), ("lobb", "lob"), ("xx", nil), ("lobby", nil), ("", nil),
            ("tclb", nil), (String(repeating: "a", count: 100_000), nil),
        ])
    func spelling(word: String, nearest: String?) {
        #expect(Spelling.nearest(to: word, among: ["lob", "techlab", "robotica"]) == nearest)
    }

    @Test("Of two known words as near, the first is named")
    func firstOfNearest() {
        #expect(Spelling.nearest(to: "hat", among: ["cat", "bat"]) == "cat")
        #expect(Spelling.nearest(to: "bats", among: ["cats", "bats"]) == "bats")
    }

    @Test(
        "A slug is made of letters without their marks, digits and hyphens",
        arguments: [
            ("Ronde één", "ronde-een"), ("Café: ontmoet!", "cafe-ontmoet"), ("3D-ontwerp", "3d-ontwerp"),
            ("  --  ", nil),
        ])
    func slug(text: String, slug: String?) {
        #expect(Slug.of(text) == slug)
    }

    @Test(
        "An offering's id is a course's, an @ and a date, with perhaps more after it",
        arguments: [
            ("lassen@2027-03-11", true), ("lassen@2027-03-11-middag", true), ("lassen@2027-02-30", false),
            ("lassen@2027-03-11middag", false), ("lassen@voorjaar", false), ("lassen", false),
            ("@2027-03-11", false), ("a@b@2027-03-11", false), ("Lassen@2027-03-11", false),
        ])
    func offeringID(id: String, isValid: Bool) {
        #expect(Slug.isValidOfferingID(id) == isValid)
    }

    @Test(
        "A number is digits with at most a minus and a decimal point",
        arguments: [
            ("7", 7), ("7.50", 7.5), ("-0.5", -0.5), ("007", 7), ("7,5", nil), ("1e3", nil), ("0x10", nil), (".5", nil),
            ("5.", nil), ("1.2.3", nil), ("", nil), ("-", nil), ("inf", nil), ("٣", nil),
            ("1234567890123456", nil),
        ])
    func number(text: String, number: Double?) {
        #expect(DecimalText.number(text) == number)
    }

    @Test(
        "An address of the web has a host",
        arguments: [
            ("https://voorbeeld.example/a?b#c", true), ("http://voorbeeld.example", true), ("https://", false),
            ("https:///pad", false), ("javascript:alert(1)", false), ("https://een twee", false), ("ftp://x", false),
        ])
    func webAddress(text: String, isWebAddress: Bool) {
        #expect(URLText.isWebAddress(text) == isWebAddress)
    }

    @Test(
        "A summary is the first paragraph without Markdown's marks",
        arguments: [
            ("# Kop\n\nEen *mooie* dag\nin __mei__.\n\nMeer.", "Een mooie dag in mei."),
            ("**Vet** begin, `code` en snake_case.", "Vet begin, code en snake_case."),
            ("- punt\n- punt\n\nDaarna [een link](https://x.example/(a)) tekst.", "Daarna een link) tekst."),
            ("![plaatje](a.png) Bijschrift \\*echt\\*", "plaatje Bijschrift *echt*"), ("", ""),
            ("# Alleen een kop", ""),
        ])
    func summary(markdown: String, summary: String) {
        #expect(Summary.of(markdown) == summary)
    }

    @Test("A long summary is cut at a word, with an ellipsis, to at most 200 characters")
    func longSummary() {
        let long = Summary.of(String(repeating: "elf letters ", count: 30))
        #expect(long.count == 196)
        #expect(long.hasSuffix("elf letters elf…"))
        #expect(Summary.of(String(repeating: "a", count: 500)) == String(repeating: "a", count: 199) + "…")
    }
}
