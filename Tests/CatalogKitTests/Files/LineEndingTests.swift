import Testing

@testable import CatalogKit

@Suite("A file from another editor")
struct LineEndingTests {
    enum Variant: CaseIterable {
        case carriageReturnLineFeed, carriageReturn, byteOrderMark, everything

        func applied(to text: String) -> [UInt8] {
            let bytes = Array(text.utf8)
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            switch self {
            case .carriageReturnLineFeed: return bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
            case .carriageReturn: return bytes.map { $0 == 0x0A ? 0x0D : $0 }
            case .byteOrderMark: return mark + bytes
            case .everything: return mark + Variant.carriageReturnLineFeed.applied(to: text)
            }
        }
    }

    @Test("gives the same course", arguments: Variant.allCases)
    func course(variant: Variant) throws {
        for path in try Fixture.files(in: "sound", ending: ".md") {
            let bytes = try Fixture.bytes("sound/\(path)")
            let text = String(decoding: bytes, as: UTF8.self)
            let plain = try #require(Sample.course(path, bytes).course)
            let other = Sample.course(path, variant.applied(to: text))
            #expect(other.course == plain)
            #expect(other.diagnostics == [])
        }
    }

    @Test("has its faults in the same places", arguments: Variant.allCases)
    func positions(variant: Variant) {
        let text = """
            ---
            title: Één cursus
            format: trianing
            provider: techlab-parkstad
            themes: ["é́n👩‍🏫", techlap]
            offerings:
              - {start: 2027-03-11 15:30, end: 2027-03-11 14:30, place: Herleen}
            ---
            Tekst met \u{1B} erin.
            """
        let file = "courses/training/proef.md"
        let start = LocalTime("2027-03-11 15:30") ?? LocalTime(utcSeconds: 0)
        let end = LocalTime("2027-03-11 14:30") ?? LocalTime(utcSeconds: 0)
        let expected = [
            Diagnostic(
                .error, file: file, line: 3, column: 9,
                .unknownTerm(.formats, value: "trianing", suggestion: "training")),
            Diagnostic(
                .warning, file: file, line: 5, column: 10, .unknownTerm(.themes, value: "é́n👩‍🏫", suggestion: nil)),
            Diagnostic(
                .warning, file: file, line: 5, column: 17,
                .unknownTerm(.themes, value: "techlap", suggestion: "techlab")),
            Diagnostic(.error, file: file, line: 7, column: 36, .endBeforeStart(start: start, end: end)),
            Diagnostic(.error, file: file, line: 7, column: 61, .unknownPlace("Herleen", suggestion: "Heerlen")),
            Diagnostic(.warning, file: file, line: 9, column: 11, .controlCharacter(0x1B)),
        ]
        let found = Sample.course(file, variant.applied(to: text)).diagnostics
        #expect(found.sorted { ($0.line, $0.column) < ($1.line, $1.column) } == expected)
    }

    @Test(
        "has its listings, where it is a feed",
        arguments: [Variant.carriageReturnLineFeed, .byteOrderMark, .everything])
    func feed(variant: Variant) throws {
        let text = String(decoding: try Fixture.bytes("sound/feeds/landelijk.jsonl"), as: UTF8.self)
        let plain = Sample.feed(Array(text.utf8))
        let other = Sample.feed(variant.applied(to: text))
        #expect(plain.listings.count == 2)
        #expect(other.listings == plain.listings)
        #expect(other.diagnostics == [])
    }
}
