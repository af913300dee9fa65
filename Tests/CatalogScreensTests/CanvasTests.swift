import CatalogScreens
import Testing

@Suite("A canvas")
struct CanvasTests {
    @Test("draws text where it is told and cuts off what does not fit")
    func put() {
        var canvas = Canvas(size: Size(8, 2))
        #expect(canvas.put("Heerlen aan de Geleenbeek", in: Rect(2, 1, 4, 1)) == 4)
        #expect(canvas.lines == ["", "  Heer"])
    }

    @Test("draws nothing outside itself", arguments: [Rect(9, 0, 3, 1), Rect(0, 5, 3, 1), Rect(0, -1, 3, 1)])
    func outside(rect: Rect) {
        var canvas = Canvas(size: Size(8, 2))
        canvas.put("tekst", in: rect)
        canvas.fill(rect, .heading)
        canvas.line(rect)
        #expect(canvas == Canvas(size: Size(8, 2)))
    }

    @Test("gives a wide letter two columns, and none at all where only one is left")
    func wide() {
        var canvas = Canvas(size: Size(5, 1))
        #expect(canvas.put("教師研", in: canvas.bounds) == 4)
        #expect(canvas.lines == ["教師"])
        // Half of a wide letter that is drawn over leaves a blank.
        canvas.put("x", in: Rect(1, 0, 1, 1))
        #expect(canvas.lines == [" x師"])
    }

    @Test("keeps marks with their letter, at most three")
    func marks() {
        var canvas = Canvas(size: Size(5, 1))
        #expect(canvas.put("Ze\u{301}\u{302}\u{303}\u{304}\u{305}x", in: canvas.bounds) == 3)
        #expect(canvas.lines == ["Ze\u{301}\u{302}\u{303}x"])
    }

    @Test("lets no control character through, and makes line breaks and tabs blanks")
    func controls() {
        var canvas = Canvas(size: Size(20, 1))
        canvas.put("A\u{1B}]0;x\u{7}\r\n\tB\u{8}\u{7F}\u{9B}C\u{202E}D\u{200B}E\u{2028}F", in: canvas.bounds)
        #expect(canvas.lines == ["A]0;x   BCDEF"])
    }

    @Test("tells what changed in runs of one style, and does not change the style for a blank")
    func changes() {
        func runs(_ canvas: Canvas, since earlier: Canvas?) -> [String] {
            var runs: [String] = []
            canvas.changes(since: earlier) { cells, style, row, column in
                runs.append("\(row),\(column) \(style.role): \(cells.map(\.text).joined())")
            }
            return runs
        }
        var before = Canvas(size: Size(12, 2))
        before.put("ma", in: Rect(0, 0, 12, 1), .muted)
        before.put("lassen 教", in: Rect(3, 0, 9, 1))
        #expect(
            runs(before, since: nil) == [
                "0,0 muted: ma ", "0,3 text: lassen 教", "1,0 text: " + String(repeating: " ", count: 12),
            ])
        #expect(runs(before, since: before) == [])
        #expect(runs(before, since: Canvas(size: Size(11, 2))).count == 3)

        var after = before
        after.put("frezen 教", in: Rect(3, 0, 9, 1))
        #expect(runs(after, since: before) == ["0,3 text: frez"])
        // What comes first is a blank as much as what comes in between.
        after = before
        after.put("7", in: Rect(11, 0, 1, 1), .muted)
        after.put(" 12", in: Rect(8, 1, 3, 1), .muted)
        before.put("345", in: Rect(7, 1, 3, 1))
        #expect(runs(after, since: before) == ["0,10 muted:  7", "1,7 muted:   12"])
        before.fill(Rect(7, 1, 3, 1))
        // A bar is a ground, an underlined blank is seen.
        after = before
        after.fill(Rect(0, 1, 3, 1), Style(selected: true))
        after.put(" ", in: Rect(3, 1, 1, 1), Style(underlined: true))
        after.put("x", in: Rect(5, 1, 1, 1), Style(underlined: true))
        #expect(runs(after, since: before) == ["1,0 text:    ", "1,3 text:  ", "1,4 text:  ", "1,5 text: x"])
    }

    @Test("knows what lies under the mouse: what was drawn last")
    func targets() {
        var canvas = Canvas(size: Size(10, 5))
        canvas.target(.result(1), in: Rect(0, 0, 10, 3))
        canvas.target(.yes, in: Rect(2, 1, 2, 1))
        #expect(canvas.target(at: Point(2, 1)) == .yes)
        #expect(canvas.target(at: Point(5, 1)) == .result(1))
        #expect(canvas.target(at: Point(5, 4)) == nil)
        canvas.coverTargets()
        #expect(canvas.target(at: Point(5, 1)) == nil)
    }
}

@Suite("The width of text")
struct TextWidthTests {
    @Test(
        "counts columns as terminals do",
        arguments: [
            ("Heerlen", 7), ("Coördinator", 11), ("Ze\u{301}e", 3), ("教師", 4), ("👩‍🏫", 4), ("─│╭▸✓…’–€½", 10),
            ("\u{200B}", 0),
            ("a\u{1B}b", 2), ("", 0), ("⚠", 1), ("👍🏽", 4),
        ])
    func columns(text: String, width: Int) {
        #expect(TextWidth.of(text) == width)
    }

    @Test("cuts with an ellipsis that fits as well")
    func truncate() {
        #expect(TextWidth.truncate("Lasersnijden", to: 12) == "Lasersnijden")
        #expect(TextWidth.truncate("Lasersnijden", to: 6) == "Laser…")
        #expect(TextWidth.truncate("教師研修", to: 6) == "教師…")
        #expect(TextWidth.truncate("Laser", to: 0) == "")
    }

    @Test("fills up to the width asked for")
    func pad() {
        #expect(TextWidth.pad("教師", to: 6) == "教師  ")
        #expect(TextWidth.pad("Lasersnijden", to: 6) == "Laser…")
    }
}

@Suite("Wrapping")
struct TextWrapTests {
    @Test("breaks at blanks, keeps line breaks, and breaks a word that is longer than the line")
    func lines() {
        #expect(TextWrap.lines("een twee drie", width: 8) == ["een twee", "drie"])
        #expect(TextWrap.lines("een\n\ntwee", width: 8) == ["een", "", "twee"])
        #expect(TextWrap.lines("a lasersnijmachine b", width: 5) == ["a", "laser", "snijm", "achin", "e b"])
        #expect(TextWrap.lines("", width: 5) == [""])
        #expect(TextWrap.lines("tekst", width: 0) == [])
    }

    @Test("never makes a line too wide and never loses a letter", arguments: 2...30)
    func fits(width: Int) {
        let text = "Een docent vraagt: kan de 教師 ook lasersnijden? Ja hoor, in Ubach over Worms."
        let lines = TextWrap.lines(text, width: width)
        #expect(lines.allSatisfy { TextWidth.of($0) <= width })
        #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
}
