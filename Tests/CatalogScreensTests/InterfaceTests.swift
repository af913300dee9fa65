import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The key table")
struct KeyMapTests {
    @Test("gives a key one meaning in a place", arguments: Context.allCases)
    func unambiguous(context: Context) {
        let keys = KeyMap.standard.bindings(in: context).flatMap(\.keys)
        #expect(keys.count == Set(keys).count)
        #expect(!keys.isEmpty)
    }

    @Test("binds no letter where letters are typed", arguments: [Context.searchField, .form])
    func letters(context: Context) {
        for key in KeyMap.standard.bindings(in: context).flatMap(\.keys) {
            if case .character = key { Issue.record("\(key) is bound in \(context)") }
        }
    }

    @Test("offers a way back and, outside questions, help everywhere", arguments: Context.allCases)
    func exits(context: Context) {
        let actions = KeyMap.standard.bindings(in: context).map(\.action)
        #expect(actions.contains(.back))
        if KeyTable.lists.contains(context) { #expect(actions.contains(.help)) }
    }

    @Test("names every binding in both languages")
    func labels() {
        for binding in KeyMap.standard.bindings {
            #expect(!binding.label(Wording(.dutch)).isEmpty)
            #expect(!binding.label(Wording(.english)).isEmpty)
        }
    }
}

@Suite("A text field")
struct TextFieldTests {
    @Test("edits at the cursor, by letter, by word and as a whole")
    func editing() {
        var field = TextField("Heerlen")
        let keys: [Key] = [
            .home, .right, .delete, .character("é"), .end, .character(" "), .character("x"), .control("w"),
        ]
        for key in keys { _ = field.handle(key) }
        #expect(field.text == "Héerlen ")
        _ = field.handle(.control("u"))
        #expect(field.text.isEmpty)
        #expect(field.cursor == 0)
    }

    @Test("takes pasted text on one line and no more than fits")
    func paste() {
        var field = TextField()
        field.insert("een\ntwee\u{1B}[31m")
        #expect(field.text == "een twee [31m")
        field.insert(String(repeating: "x", count: 500))
        #expect(field.text.count == TextField.maximumLength)
    }

    @Test("takes no more bytes than fit, though they be marks on one letter")
    func marks() {
        var field = TextField("e")
        for _ in 0..<2000 { _ = field.handle(.character("\u{301}")) }
        #expect(field.text.count == 1)
        #expect((900...TextField.maximumBytes).contains(field.text.utf8.count))
        field.set("")
        field.insert("e" + String(repeating: "\u{301}", count: 2000))
        #expect(field.text.isEmpty)
    }

    @Test("survives editing keys at both ends, empty or not")
    func ends() {
        let keys: [Key] = [
            .left, .backspace, .delete, .home, .end, .right, .control("w"), .control("k"), .control("u"),
        ]
        for start in ["", "a", "a b", "e\u{301}"] {
            for key in keys {
                for other in keys {
                    var field = TextField(start)
                    _ = field.handle(key)
                    _ = field.handle(other)
                    #expect((0...field.text.count).contains(field.cursor))
                }
            }
        }
    }

    @Test("slides so that the cursor stays in sight")
    func sliding() {
        var canvas = Canvas(size: Size(6, 1))
        TextField("Lasersnijden").draw(in: canvas.bounds, on: &canvas, isFocused: true)
        #expect(canvas.lines == ["ijden"])
        #expect(canvas.cursor == Point(5, 0))
    }
}

@Suite("Words for people")
struct WordingTests {
    private let dutch = Wording(.dutch)
    private let english = Wording(.english)

    @Test("write dates, times and durations as people do")
    func dates() throws {
        let start = try #require(LocalTime("2027-03-11 15:30"))
        let end = try #require(LocalTime("2027-03-11 18:00"))
        #expect(dutch.span(start, end) == "do 11 mrt 2027, 15:30–18:00")
        #expect(english.span(start, end) == "Thu 11 Mar 2027, 15:30–18:00")
        #expect(dutch.month(Month(year: 2027, month: 3)) == "maart 2027")
        #expect(dutch.duration(hours: 2.5) == "2½ uur")
        #expect(dutch.duration(hours: 35.0 / 60) == "35 minuten")
        #expect(english.duration(hours: 1) == "1 hour")
        #expect(english.duration(hours: 1.25) == "75 minutes")
    }

    @Test("write money as people do")
    func money() {
        #expect(dutch.price(cents: 0) == "gratis")
        #expect(dutch.price(cents: 19_500) == "€ 195")
        #expect(dutch.price(cents: 1205) == "€ 12,05")
        #expect(english.price(cents: 1250) == "€ 12.50")
    }

    @Test("keep a date of a list within its columns", arguments: [Language.dutch, .english])
    func columns(language: Language) throws {
        let wording = Wording(language)
        let today = try #require(Day("2027-01-12"))
        for offset in stride(from: -400, to: 800, by: 1) {
            let start = LocalTime(day: today.advanced(by: offset), minute: 23 * 60 + 59)
            #expect(TextWidth.of(wording.compactStart(start, today: today)) <= wording.startColumns)
            #expect(TextWidth.of(wording.compactDay(start.day, today: today)) <= 10)
        }
    }
}

@Suite("Moving through a list")
struct ListTests {
    @Test("stays within it, whatever the movement")
    func bounds() {
        for count in 0...3 {
            for selected in 0...3 {
                for action in [Action.up, .down, .pageUp, .pageDown, .top, .bottom, .open] {
                    let moved = List.move(selected, by: action, count: count, page: 2)
                    #expect(moved == 0 || (0..<count).contains(moved))
                }
            }
        }
    }

    @Test("turns pages")
    func pages() {
        #expect(List.page(around: 0, count: 25, height: 10) == 0..<10)
        #expect(List.page(around: 10, count: 25, height: 10) == 10..<20)
        #expect(List.page(around: 24, count: 25, height: 10) == 20..<25)
        #expect(List.page(around: 3, count: 0, height: 10) == 0..<0)
        #expect(List.page(around: 3, count: 5, height: 0) == 0..<0)
    }
}
