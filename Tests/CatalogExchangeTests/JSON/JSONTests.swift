import CatalogExchange
import CatalogKit
import Foundation
import Testing

@Suite("JSON")
struct JSONTests {
    private func read(_ text: String) throws -> JSONValue? {
        var reader = JSONReader(Array(text.utf8))
        let value = try reader.next()
        // What follows is another value, or wrong.
        _ = try reader.next()
        return value
    }

    @Test("keeps the order of members, and numbers as they are written")
    func order() throws {
        let value = try #require(try read(#"{"b": 1.0, "a": [true, null, "x"], "c": -1e400}"#))
        #expect(value.members.map(\.key) == ["b", "a", "c"])
        #expect(value["b"] == .number("1.0") && value["c"] == .number("-1e400"))
        #expect(value["a"]?.elements == [.flag(true), .null, "x"])
    }

    @Test("reads escapes, of which half a surrogate pair is U+FFFD")
    func escapes() throws {
        #expect(try read(#""\"\\\/\b\f\n\r\t\u00e9\ud83e\uddea""#) == "\"\\/\u{08}\u{0C}\n\r\té🧪")
        #expect(try read(#""\ud83ex\uddea\ud83e\u0041""#) == "\u{FFFD}x\u{FFFD}\u{FFFD}A")
    }

    @Test("is passed over a byte order mark, and with the line ends in texts that pages have there")
    func lenient() throws {
        #expect(try read("\u{FEFF}[\"een\ntwee\"]") == .list(["een\ntwee"]))
    }

    @Test(
        "with a fault is refused, and the place told",
        arguments: [
            ("[1, 2,]", JSONFault.unexpectedCharacter("]"), 6), (#"{"a": 1,}"#, .unexpectedCharacter("}"), 8),
            ("[NaN]", .unexpectedCharacter("N"), 1), ("[Infinity]", .unexpectedCharacter("I"), 1),
            ("[01]", .badNumber, 1), ("[1.]", .badNumber, 1), ("[-]", .badNumber, 1), ("[1e]", .badNumber, 1),
            (#"["\x"]"#, .badEscape, 2), (#"["\u00g0"]"#, .badEscape, 2), (#"["a"#, .unexpectedEnd, 1),
            ("[1", .unexpectedEnd, 2), ("{'a': 1}", .unexpectedCharacter("'"), 1), ("nul", .unexpectedEnd, 3),
            ("[é]", .unexpectedCharacter("é"), 1), ("{\"a\" 1}", .unexpectedCharacter("1"), 5),
        ])
    func faults(_ text: String, _ fault: JSONFault, _ offset: Int) {
        #expect { try read(text) } throws: { error in
            (error as? JSONReader.Failure).map { $0.fault == fault && $0.offset == offset } ?? false
        }
    }

    @Test("of ten thousand lists within one another is refused")
    func depth() {
        for opening in ["[", "{\"a\":"] {
            #expect { try read(String(repeating: opening, count: 10_000)) } throws: { error in
                (error as? JSONReader.Failure)?.fault == .tooDeep
            }
        }
    }

    @Test("has the first of two members with one key, and tells of the second")
    func duplicates() throws {
        var reader = JSONReader(Array(#"{"a": 1, "a": 2}"#.utf8))
        #expect(try reader.next() == .object([JSONValue.Member("a", .number(1))]))
        #expect(reader.duplicates.map(\.offset) == [9])
    }

    @Test("may come a value a line, or one after another")
    func several() throws {
        var reader = JSONReader(Array("{}\n[1]\u{1E}\"x\" \n".utf8))
        var values: [JSONValue] = []
        while let value = try reader.next() { values.append(value) }
        #expect(values == [.object([] as [JSONValue.Member]), .list([.number(1)]), "x"])
    }

    @Test("that was read is written as what Foundation takes for JSON too, and reads as the same again")
    func foundation() throws {
        let seed = #"{"a": [1, -2.5, true, null], "b": {"c": "x\u00e9\n\"", "d": []}, "f": "tekst"}"#
        var fuzzer = Fuzzer(seeds: [seed], signs: ["{", "}", "[", "]", ",", ":", "\\u", "null"])
        var accepted = 0
        for _ in 0..<Fuzzer.rounds(10_000) {
            guard let text = String(validating: fuzzer.next(), as: UTF8.self), let value = try? read(text) else {
                continue
            }
            let json = value.jsonText
            #expect(try read(json) == value)
            // Foundation refuses numbers that no number of Swift holds.
            let hasLongNumber = json.split { !$0.isNumber }.contains { $0.count > 12 }
            guard !hasLongNumber, !json.contains(/[0-9][eE]/) else { continue }
            accepted += 1
            #expect(throws: Never.self, "\(json)") { try JSONSerialization.jsonObject(with: Data("[\(json)]".utf8)) }
        }
        #expect(accepted > 100)
    }
}
