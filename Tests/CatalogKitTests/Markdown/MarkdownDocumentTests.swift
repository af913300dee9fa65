import CatalogKit
import Testing

@Suite("A Markdown document")
struct MarkdownDocumentTests {
    private func blocks(_ source: String) -> [MarkdownBlock] {
        MarkdownDocument(source).blocks
    }

    private func inlines(_ source: String) -> [MarkdownInline]? {
        guard case .paragraph(let inlines)? = blocks(source).first else { return nil }
        return inlines
    }

    @Test("of nothing has no parts", arguments: ["", "\n\n", "   \n"])
    func nothing(source: String) {
        #expect(blocks(source) == [])
    }

    @Test("has headings of both kinds, with their level")
    func headings() {
        #expect(
            blocks("Eerste\n===\n\n### Derde *van zes*")
                == [
                    .heading(level: 1, [.text("Eerste")]),
                    .heading(level: 3, [.text("Derde "), .emphasis([.text("van zes")])]),
                ])
    }

    @Test("has paragraphs that tell a line's end from one that the author asked for")
    func breaks() {
        #expect(inlines("een\ntwee\\\ndrie") == [.text("een"), .softBreak, .text("twee"), .lineBreak, .text("drie")])
        #expect(inlines("een\r\ntwee  \r\ndrie") == inlines("een\ntwee\\\ndrie"))
    }

    @Test("nests styles")
    func styles() {
        #expect(
            inlines("**vet *en schuin*** `let a = *b*` ~~weg~~ ~5 km")
                == [
                    .strong([.text("vet "), .emphasis([.text("en schuin")])]), .text(" "), .code("let a = *b*"),
                    .text(" "), .strikethrough([.text("weg")]), .text(" ~5 km"),
                ])
    }

    @Test("has links, bare ones too, and the words of pictures")
    func links() {
        #expect(
            inlines("[lees *dit*](https://a.example/x \"titel\") www.b.example ik@c.example ![een *laser*](l.png)")
                == [
                    .link(url: "https://a.example/x", [.text("lees "), .emphasis([.text("dit")])]), .text(" "),
                    .link(url: "http://www.b.example", [.text("www.b.example")]), .text(" "),
                    .link(url: "mailto:ik@c.example", [.text("ik@c.example")]), .text(" "),
                    .image(alt: "een laser"),
                ])
    }

    @Test("has lists, tight and loose, with bullets and numbers")
    func lists() {
        #expect(
            blocks("- een\n- twee\n  1. drie\n\n\n7) zeven\n\n8) acht")
                == [
                    .list(
                        start: nil, isTight: true,
                        items: [
                            [.paragraph([.text("een")])],
                            [
                                .paragraph([.text("twee")]),
                                .list(start: 1, isTight: true, items: [[.paragraph([.text("drie")])]]),
                            ],
                        ]),
                    .list(
                        start: 7, isTight: false,
                        items: [[.paragraph([.text("zeven")])], [.paragraph([.text("acht")])]]),
                ])
    }

    @Test("has quotes of blocks")
    func quotes() {
        #expect(
            blocks("> # Kop\n> tekst\n>\n> > dieper")
                == [
                    .quote([
                        .heading(level: 1, [.text("Kop")]), .paragraph([.text("tekst")]),
                        .quote([.paragraph([.text("dieper")])]),
                    ])
                ])
    }

    @Test("has code with its lines and blanks, and rules")
    func code() {
        #expect(
            blocks("```swift let\nif a {\n\tb()\n\n}\n```\n***\n    c\n")
                == [
                    .code(language: "swift", text: "if a {\n    b()\n\n}"), .rule, .code(language: nil, text: "c"),
                ])
        #expect(blocks("```\n```") == [.code(language: nil, text: "")])
    }

    @Test("has tables, with a cell for each column in each row")
    func tables() {
        #expect(
            blocks("| a | *b* | c |\n|---|:-:|--:|\n| 1 | x \\| y |\n| 4 | 5 | 6 | 7 |")
                == [
                    .table(
                        MarkdownTable(
                            alignments: [.leading, .center, .trailing],
                            header: [[.text("a")], [.emphasis([.text("b")])], [.text("c")]],
                            rows: [
                                [[.text("1")], [.text("x | y")], []],
                                [[.text("4")], [.text("5")], [.text("6")]],
                            ]))
                ])
    }

    @Test("shows HTML as it is written")
    func html() {
        #expect(inlines("vul <naam> in") == [.text("vul "), .text("<naam>"), .text(" in")])
        #expect(
            blocks("<div>\n  <b>hoi</b>\n</div>\n\nna")
                == [
                    .paragraph([.text("<div>"), .softBreak, .text("  <b>hoi</b>"), .softBreak, .text("</div>")]),
                    .paragraph([.text("na")]),
                ])
    }

    @Test("has no control characters, however they are written")
    func controls() {
        let source = """
            a\u{1B}[31mb&#27;[2J\u{9B}c\u{202E}d&#10;e `f\u{7}g` [h](x&#27;y) ![i\u{8}](j)

            ```k\u{1B}l
            m\u{1B}\u{2028}n\u{0}
            ```
            <p>\u{1B}</p>

            | \u{1B} |
            |---|
            | &#x9B; |
            """
        let controls = "\(blocks(source))".unicodeScalars.filter { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
        #expect(controls.isEmpty)
        #expect(inlines("a\u{1B}[31mb&#27;[2J") == [.text("a [31mb [2J")])
    }

    @Test("keeps its words where it nests without end", arguments: ["> ", "- ", "1. ", "*_", "[", "~~a **b "])
    func depth(opening: String) {
        let source = String(repeating: opening, count: 5_000) + "bodem" + String(repeating: "_*", count: 5_000)
        #expect("\(blocks(source))".contains("bodem"))
    }

    @Test("nests 32 deep, and what lies deeper stands beside each other")
    func flattening() {
        var blocks = blocks(String(repeating: "> ", count: 40) + "a\n" + String(repeating: "> ", count: 50) + "# b\n")
        var depth = 0
        while case .quote(let inner)? = blocks.first {
            blocks = inner
            depth += 1
        }
        #expect(depth == 32)
        #expect(blocks == [.paragraph([.text("a")]), .heading(level: 1, [.text("b")])])
    }

    @Test("is the same when many are read at once")
    func parallel() async {
        let source = "~~a~~ www.b.example\n\n| c |\n|---|\n| ~~d~~ |"
        let first = MarkdownDocument(source)
        let others = await withTaskGroup(of: MarkdownDocument.self) { group in
            for _ in 0..<200 { group.addTask { MarkdownDocument(source) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(others.allSatisfy { $0 == first })
    }
}
