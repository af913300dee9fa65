import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("Markdown on the terminal")
struct MarkdownTextTests {
    private func lines(_ source: String, _ width: Int) -> [String] {
        MarkdownText.lines(MarkdownDocument(source), width: width).map(\.text)
    }

    /// The lines below each other, without the blanks at their ends.
    private func screen(_ source: String, _ width: Int) -> String {
        lines(source, width).map { $0.replacing(/[ ]+$/, with: "") }.joined(separator: "\n")
    }

    @Test("stands at ease in 60 columns")
    func wide() {
        #expect(
            screen(MarkdownSample.all, 60) == #"""
                Lasersnijden, van tekening tot product
                Je leert veilig werken met de laser, van eerste schets tot
                snijden.svg.
                Daarna: ~~tweehonderd~~ honderd euro.

                Wat neem je mee?
                • een laptop met Inkscape en Python
                  (https://inkscape.org/release/)
                • goede zin
                  1. voor de ochtend
                  2. voor de middag

                 9. eerst kijken

                    │ Meten is weten, zei de meester.
                    │
                    │ • en zagen is vragen

                10. dan doen

                ────────────────────────────────────────────────────────────

                  def snijden(lijn):
                      return [punt for punt in lijn if punt.is_zichtbaar_voo
                  r_de_laser()]

                  print("klaar")

                [Een lasersnijder aan het werk] Vragen? Mail
                techlab@school.example of zie www.techlab.example;
                日本語もOK, café ook, en <abbr>SVG</abbr> evenzeer.

                <div class="noot"> Letterlijke tekst </div>

                Niveau                Wat je na afloop kunt             Uren
                ─────────  ───────────────────────────────────────────  ────
                basis         een tekening maken en die zonder hulp        6
                                             snijden
                gevorderd           graveren in hout en leer              12
                expert                                                   120
                """#)
    }

    @Test("still reads well in 24 columns")
    func narrow() {
        #expect(
            screen(MarkdownSample.all, 24) == #"""
                Lasersnijden, van
                tekening tot product
                Je leert veilig werken
                met de laser, van eerste
                schets tot snijden.svg.
                Daarna: ~~tweehonderd~~
                honderd euro.

                Wat neem je mee?
                • een laptop met
                  Inkscape en Python
                  (https://inkscape.org/
                  release/)
                • goede zin
                  1. voor de ochtend
                  2. voor de middag

                 9. eerst kijken

                    │ Meten is weten,
                    │ zei de meester.
                    │
                    │ • en zagen is
                    │   vragen

                10. dan doen

                ────────────────────────

                  def snijden(lijn):
                      return [punt for p
                  unt in lijn if punt.is
                  _zichtbaar_voor_de_las
                  er()]

                  print("klaar")

                [Een lasersnijder aan
                het werk] Vragen? Mail
                techlab@school.example
                of zie
                www.techlab.example;
                日本語もOK, café ook, en
                <abbr>SVG</abbr>
                evenzeer.

                <div class="noot">
                Letterlijke tekst </div>

                Niveau: basis
                Wat je na afloop kunt:
                een tekening maken en
                die zonder hulp snijden
                Uren: 6

                Niveau: gevorderd
                Wat je na afloop kunt:
                graveren in hout en leer
                Uren: 12

                Niveau: expert
                Wat je na afloop kunt:
                Uren: 120
                """#)
    }

    @Test("gives up bars and indents, not words, in 5 columns")
    func least() {
        #expect(lines("> veel\n\n8. ja\n9. nee\n\n- o", 5) == ["veel", "", "8.", "ja", "9.", "nee", "", "•", "o"])
    }

    @Test("of nothing has no lines, and without columns there are none")
    func nothing() {
        #expect(lines("", 10) == [])
        #expect(lines("woord", 0) == [])
    }

    @Test("keeps the style of words on every line they are broken over")
    func styles() {
        let bold = Style(bold: true)
        let line = Style(underlined: true)
        #expect(
            MarkdownText.lines(MarkdownDocument("een **twee drie** *vier* `vijf`"), width: 9)
                == [
                    TextLine(spans: [.init(text: "een ", style: .text), .init(text: "twee", style: bold)])
                        .at(letter: 1),
                    TextLine(spans: [
                        .init(text: "drie", style: bold), .init(text: " ", style: .text),
                        .init(text: "vier", style: line),
                    ]).at(letter: 8),
                    TextLine(spans: [.init(text: "vijf", style: Style(.accent))]).at(letter: 16),
                ])
    }

    @Test("adds styles up, and a heading's to them all")
    func nestedStyles() {
        #expect(
            MarkdownText.lines(MarkdownDocument("# Les *twee **nu***"), width: 40)
                == [
                    TextLine(spans: [
                        .init(text: "Les ", style: .heading),
                        .init(text: "twee nu", style: Style(.accent, bold: true, underlined: true)),
                    ]).at(letter: 1)
                ])
    }

    @Test("says where a link leads, unless its text does")
    func links() {
        let link = Style(.accent, underlined: true)
        #expect(
            MarkdownText.lines(MarkdownDocument("[hier](https://a.example) <https://b.example>"), width: 60)
                == [
                    TextLine(spans: [
                        .init(text: "hier", style: link), .init(text: " (https://a.example)", style: .muted),
                        .init(text: " ", style: .text), .init(text: "https://b.example", style: link),
                    ]).at(letter: 1)
                ])
        #expect(
            lines("ik@c.example www.d.example [](e) [f]()", 60) == ["ik@c.example www.d.example e f"])
    }

    @Test("sets bars and bullets apart from the text by their style")
    func marks() {
        #expect(
            MarkdownText.lines(MarkdownDocument("> - a"), width: 20)
                == [
                    TextLine(spans: [
                        .init(text: "│ ", style: .muted), .init(text: "• ", style: .muted),
                        .init(text: "a", style: .text),
                    ]).at(letter: 1)
                ])
    }

    @Test("breaks cells between words, and aligns them as the table says")
    func cells() {
        #expect(
            lines("|a|b|c|\n|-|:-:|-:|\n|een twee drie vier|vijf zes|zeven acht|\n||x|y|", 24)
                == [
                    "a           b         c",
                    "────────  ─────  ──────",
                    "een twee  vijf    zeven",
                    "drie       zes     acht",
                    "vier",
                    "            x         y",
                ])
    }

    @Test("shows the header of a table that has no rows", arguments: [1, 3, 20])
    func header(width: Int) {
        #expect(lines("|aap|noot|\n|-|-|", width).joined().filter { $0 != " " && $0 != "─" } == "aapnoot")
    }
}

extension TextLine {
    /// The line without its styles.
    fileprivate var text: String {
        spans.map(\.text).joined()
    }
}
