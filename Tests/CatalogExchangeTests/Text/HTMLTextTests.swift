import CatalogKit
import Testing

@testable import CatalogExchange

@Suite("HTML as Markdown")
struct HTMLTextTests {
    @Test(
        "Each element has its like in Markdown",
        arguments: [
            ("<h2>Wat leer je?</h2><p>Van  alles.</p>", "## Wat leer je?\n\nVan alles."),
            ("Een<br>twee<br/><br>drie", "Een\\\ntwee\n\ndrie"),
            ("<p><b>vet </b>en <i>schuin</i>, <s>oud</s> <code>x_y</code></p>", "**vet** en *schuin*, ~~oud~~ `x_y`"),
            ("<p><b>Vet <i>en schuin</i></b></p>", "**Vet** ***en schuin***"),
            ("<p><b>Let op:</b>neem mee</p>", "Let op:neem mee"),
            ("<ul><li>een<li>twee<ol><li>a<li>b</ol></ul><p>na</p>", "- een\n- twee\n  1. a\n  2. b\n\nna"),
            ("<ol start=3><li>drie</ol><ol><li>een</ol>", "3. drie\n\n1) een"),
            ("<ul><li><p>een</p><p>meer</p></li></ul><ul><li>x</ul>", "- een\n\n  meer\n\n+ x"),
            ("<p>Voor</p><ul><li>een</ul>", "Voor\n\n- een"),
            ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
            ("<p>Zie</p><blockquote>a</blockquote>", "Zie\n\n> a"),
            (
                "<a href='https://a.nl/x?a=1&amp;b=(2)'>de <b>site</b></a>",
                "[de **site**](https://a.nl/x?a=1\\&b=%282%29)"
            ),
            ("<a href='javascript:alert(1)'>klik</a> <a href='mailto:a@b.nl'>mail</a>", "klik [mail](mailto:a@b.nl)"),
            ("<a href=data:text/html,x>klik</a> <a href='/cursus'>hier</a>", "klik hier"),
            ("<pre>a\n  b &lt;c&gt;\n</pre>", "```\na\n  b <c>\n```"),
            (
                "<pre>a<table><tr><td>b<tr><td>c</table>d</pre><blockquote>e</blockquote>",
                "```\na\nb\nc\nd\n```\n\n> e"
            ),
            ("<p>foto: <img src=x.png alt='een robot'></p>", "foto: een robot"),
            ("<hr><p>x</p>", "* * *\n\nx"),
            (
                "<table><tr><th>Dag<th>Tijd<tr><td>ma<td>9 | 10</table>",
                "| Dag | Tijd |\n| --- | --- |\n| ma | 9 \\| 10 |"
            ),
            ("<table><tr><td><p>Een</p><ul><li>a</ul></td></tr></table>", "Een\n\n- a"),
            ("<script>x()</script><style>p{}</style><!-- weg --><title>T</title><p>blijft</p>", "blijft"),
            ("caf&eacute;&nbsp;&euro;&#8239;5 &amp;amp; meer", "café € 5 \\&amp; meer"),
            ("Regel een\nregel twee\n\nMeer &amp; meer", "Regel een\\\nregel twee\n\nMeer & meer"),
            ("<p>twee\nregels</p>", "twee regels"),
            ("", ""),
        ])
    func elements(html: String, markdown: String) {
        #expect(HTMLText.markdown(html) == markdown)
    }

    @Test(
        "What means something in Markdown is escaped",
        arguments: [
            ("<p># geen kop</p>", "\\# geen kop"),
            ("<p>- geen lijst</p>", "\\- geen lijst"),
            ("<p>2027. Een jaar</p>", "2027\\. Een jaar"),
            ("<p>&gt; geen citaat</p>", "\\> geen citaat"),
            ("<p>tekst<br>---</p>", "tekst\\\n\\---"),
            (
                "<p>*ster* _streep_ snake_case [x](y) `c` &lt;b&gt;</p>",
                "\\*ster\\* \\_streep\\_ snake_case \\[x\\](y) \\`c\\` \\<b>"
            ),
            ("<p>https://a.nl/b_c_d</p>", "https://a.nl/b_c_d"),
        ])
    func escapes(html: String, markdown: String) {
        #expect(HTMLText.markdown(html) == markdown)
    }

    @Test("Every word that shows is there, in order, and no tag is", arguments: 0..<300)
    func wordsStay(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        var sample = HTMLSample()
        sample.grow(depth: 0, using: &random)
        let document = MarkdownDocument(HTMLText.markdown(sample.html))
        let words = document.plainText.split(separator: " ").map(String.init)
        let difference = zip(words, sample.words).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
        #expect(
            words.joined(separator: " ") == sample.words.joined(separator: " "),
            "from \(words.dropFirst(difference - 2).prefix(6)), \(sample.words.dropFirst(difference - 2).prefix(6)) in \(sample.html)"
        )
    }

    @Test("HTML is told from plain text")
    func looks() {
        for html in [
            "<p>x", "a<br/>b", "<B>x</B>", "x&nbsp;y", "caf&eacute;", "&#39;s", "&#x27;s", "<!doctype html><html>",
        ] {
            #expect(HTMLText.looksLikeHTML(html), "\(html)")
        }
        for plain in ["a < b & c", "AT&T; x", "<naam>", "<https://a.nl>", "<a@b.nl>", "x <- y", "&", "1 <2> 3", "&;"] {
            #expect(!HTMLText.looksLikeHTML(plain), "\(plain)")
        }
    }

    @Test("Scripts of a type and the title are found")
    func scripts() {
        let page = """
            <html><head><title> Een
            cursus &amp; meer</title><script>var x = "</p>";</script>
            <script type="application/ld+json">{"a": "<p>b</p>"}</script></head>
            <body><svg><title>nee</title></svg><script type='Application/LD+JSON; charset=utf-8'>{}</script></body></html>
            """
        #expect(HTMLText.scripts(in: page, type: "application/ld+json") == [#"{"a": "<p>b</p>"}"#, "{}"])
        #expect(HTMLText.title(of: page) == "Een cursus & meer")
        #expect(HTMLText.title(of: "<p>x</p>") == nil)
    }

    @Test("Hostile HTML keeps its words and takes no more than it should", arguments: hostileTexts.indices)
    func hostile(index: Int) {
        let html = Self.hostileTexts[index]
        #expect(HTMLText.markdown(html + "<p>einde</p>").contains("einde"))
        _ = HTMLText.markdown(html)
        _ = HTMLText.looksLikeHTML(html)
    }

    private static let hostileTexts = [
        String(repeating: "<div>", count: 100_000),
        String(repeating: "<b>", count: 100_000),
        String(repeating: "<ul><li>", count: 10_000),
        String(repeating: "<blockquote>", count: 200),
        String(repeating: "<table><tr><td>", count: 10_000),
        String(repeating: "<a<a", count: 100_000),
        String(repeating: "<div><table><td></div></table>", count: 10_000),
        (0..<5_000).map { "<b id=\($0)>" }.joined() + String(repeating: "<p>", count: 20_000),
        String(repeating: "<div><!--</div>-->", count: 50_000),
        String(repeating: "<div title=\"</div>\">", count: 50_000),
        String(repeating: "<a b=\"", count: 100_000),
        String(repeating: "<script></div></script><div>", count: 10_000),
        // Each paragraph would get a copy of each style: more than it may take.
        (0..<400).map { "<b id=\($0)>" }.joined() + String(repeating: "<p>x", count: 20_000),
        String(repeating: "&", count: 100_000),
        String(repeating: "<!--", count: 100_000) + "-->",
        String(repeating: "<select><option>", count: 20_000) + String(repeating: "<svg><math>", count: 20_000),
        "\u{0}<p\u{0}>\u{0}",
    ]

    @Test("Whatever comes, it is read")
    func fuzz() {
        let seed = """
            <!DOCTYPE html><html><head><title>T</title></head><body><h1>K</h1><p>a <b>b <i>c</b> d</i><br>&eacute;&#x27;
            <ul><li>x<ol><li>y</ol></ul><table><caption>c</caption><tr><th>h<td>d</table><a href="https://a.nl">l</a>
            <pre> p </pre><select><option>o</select><svg><title>s</title></svg><form><frameset><template><math><mi>
            <script>"</script>"</script><style><!--</style><textarea><xmp><plaintext>
            """
        let signs = [
            "<", ">", "</", "<p>", "<table>", "</table>", "<b id=1>", "<a>", "</p>", "&#0;", "&", "<![CDATA[", "]]>",
            "<td>",
            "<svg>", "<math>", "<template>", "</body>", "<frameset>", "<select>", "<!--", "-->", "<plaintext>", "</br>",
        ]
        var fuzzer = Fuzzer(seeds: [seed], signs: signs)
        for _ in 0..<Fuzzer.rounds(500) {
            let text = HTMLText.markdown(String(decoding: fuzzer.next(), as: UTF8.self))
            #expect(!text.unicodeScalars.contains { PlainText.isControl($0) && $0 != "\n" })
        }
    }
}
