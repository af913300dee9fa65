import Testing

@testable import CatalogKit

@Suite("A file with random damage")
struct MutationTests {
    /// What tends to break readers, besides random bytes.
    private static let tokens = [
        "\u{1B}[31m", "\u{202E}", "\u{2028}", "\u{85}", "\u{FEFF}", "\0", "\r", "\t", "---\n", "...\n", "- ", ": ",
        "? ",
        "&a ", "*a ", "<<: ", "!!binary ", "!", "|", ">", "\"", "'", "[", "]", "{", "}", "#", "%", "@", "`", "\\x1b",
        "\\u202e", "\\ud800", "null", "~", "-1", "1e999", "99999999999999999999", "2027-02-30", "23:60", "é", "👩‍🏫",
    ]

    @Test("is refused with a reason, or gives a course that is safe to show", arguments: UInt64(1)...8)
    func courses(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        var refused = 0
        var kept = 0
        for path in try Fixture.files(in: "sound", ending: ".md") {
            let sound = try Fixture.bytes("sound/\(path)")
            for _ in 0..<150 {
                let (course, diagnostics) = Sample.course(path, MutationTests.damaged(sound, &random))
                #expect(diagnostics.flatMap(MutationTests.texts).allSatisfy(MutationTests.isSafeLine))
                guard let course else {
                    #expect(diagnostics.contains { $0.severity == .error })
                    refused += 1
                    continue
                }
                kept += 1
                #expect(MutationTests.lines(of: course).allSatisfy(MutationTests.isSafeLine))
                #expect(
                    course.body.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || !MutationTests.isControl($0) })
                #expect(!course.title.isEmpty)
                for offering in course.offerings {
                    #expect(offering.meetings.allSatisfy { $0.start < $0.end } && !offering.meetings.isEmpty)
                }
            }
        }
        #expect(refused > 50 && kept > 50)
    }

    @Test("loses only the damaged lines, where it is a feed", arguments: UInt64(1)...8)
    func feeds(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let sound = try Fixture.bytes("sound/feeds/landelijk.jsonl")
        for _ in 0..<300 {
            let (listings, diagnostics) = Sample.feed(MutationTests.damaged(sound, &random))
            for listing in listings {
                #expect(MutationTests.lines(of: listing).allSatisfy(MutationTests.isSafeLine))
                #expect(!listing.title.isEmpty)
                #expect(Course(feedListing: listing).offerings.allSatisfy { $0.start < $0.end })
            }
            #expect(diagnostics.flatMap(MutationTests.texts).allSatisfy(MutationTests.isSafeLine))
            #expect(diagnostics.allSatisfy { $0.line >= 1 && $0.column >= 1 })
        }
    }

    @Test("leaves the vocabulary's labels safe to show", arguments: UInt64(1)...8)
    func vocabulary(seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        let sound = try Fixture.bytes("sound/vocabulary/themes.yaml")
        for _ in 0..<150 {
            let bytes = MutationTests.damaged(sound, &random)
            let findings = Findings(file: "vocabulary/themes.yaml", bytes: bytes)
            guard SourceText.isUTF8(bytes, findings) else { continue }
            let text = SourceText.cleaned(bytes[...], firstLine: 1, findings)
            let terms = YAMLReader.read(text, firstLine: 1, findings).flatMap { VocabularyFiles.terms($0, findings) }
            for term in terms ?? [] {
                #expect(([term.id, term.dutch, term.english] + term.synonyms).allSatisfy(MutationTests.isSafeLine))
            }
        }
    }

    // MARK: Damage

    private static func damaged(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let index = Int.random(in: 0..<max(1, bytes.count), using: &random)
            let end = min(bytes.count, index + Int.random(in: 0...12, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0:
                bytes.replaceSubrange(
                    index..<min(index + 1, bytes.count), with: [UInt8.random(in: 0...255, using: &random)])
            case 1: bytes.removeSubrange(index..<end)
            case 2: bytes.insert(contentsOf: bytes[index..<end], at: Int.random(in: 0...bytes.count, using: &random))
            default: bytes.insert(contentsOf: (tokens.randomElement(using: &random) ?? "").utf8, at: index)
            }
        }
        return bytes
    }

    // MARK: What is safe

    private static func lines(of course: Course) -> [String] {
        let one = [course.id, course.title, course.summary, course.format, course.provider, course.language]
        let optional = [course.audience, course.pillar, course.contact, course.url].compactMap(\.self)
        let offerings = course.offerings.flatMap { offering in
            [offering.id, offering.place ?? "", offering.venue ?? ""]
                + offering.rounds.flatMap { [$0.id, $0.title] + $0.sessions.flatMap { [$0.id, $0.title] } }
        }
        return one + optional + offerings + course.themes + course.profiles + course.sectors
    }

    private static func lines(of listing: Listing) -> [String] {
        let one = [listing.id, listing.title, listing.summary, listing.format, listing.provider, listing.language]
        return one + [listing.place, listing.url].compactMap(\.self) + listing.themes + listing.profiles
            + listing.sectors
    }

    /// Every text within a value, as a sentence may be made of it.
    private static func texts(in value: Any) -> [String] {
        if let text = value as? String { return [text] }
        if let character = value as? Character { return [String(character)] }
        return Mirror(reflecting: value).children.flatMap { texts(in: $0.value) }
    }

    private static func isSafeLine(_ text: String) -> Bool {
        !text.unicodeScalars.contains(where: isControl)
    }

    /// Written apart from the reader's own rule, by Unicode's properties.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: ("\u{202A}"..."\u{202E}").contains(scalar) || ("\u{2066}"..."\u{2069}").contains(scalar)
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood, 2014): the same damage for the same seed, everywhere.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
