import Foundation
import Testing

/// The sources themselves: what people read stands in Wording, in both languages.
@Suite("Every word")
struct EveryWordTests {
    private static let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        .standardized

    /// What is no word of a language: keys as they are written on a keyboard, addresses, a format's identifier.
    private static let noWords = ["Enter", "Esc", "Ctrl-x", "http://", "https://", "mailto:", "e-learning"]
    /// Names by which files know things.
    private static let names = ["Action.swift", "Key.swift", "Preferences.swift", "Theme.swift", "OwnChange.swift"]
    /// What both languages call alike, or nearly everybody does.
    private static let alike: Set = [
        "wk", "week ", "plan", "online", "E-mail", "School", "school", "Link", "open", "later", "budget", "Enter begin",
        "Agenda", "filters", "Sector", "score ",
    ]

    @Test("that a screen shows stands in Wording")
    func screens() throws {
        for file in try Self.files(in: "CatalogScreens") where !file.path.contains("/Wording/") {
            guard !Self.names.contains(file.lastPathComponent), file.lastPathComponent != "Canvas.swift" else {
                continue
            }
            for (number, line) in try Self.lines(of: file).enumerated() {
                for literal in line.matches(of: /"((?:[^"\\]|\\.)*)"/) where !line.contains("?? \"\"") {
                    var text = String(literal.1).replacing(/\\\((?:[^()]|\([^()]*\))*\)/, with: "")
                    // A literal in an interpolation ends this one early; what is before it is code.
                    if let code = text.range(of: "\\(") { text = String(text[..<code.lowerBound]) }
                    for word in Self.noWords { text = text.replacing(word, with: "") }
                    #expect(
                        text.firstMatch(of: /[A-Za-z]{2,}/) == nil,
                        "\(file.lastPathComponent):\(number + 1): ‘\(literal.1)’")
                }
            }
        }
    }

    @Test("is there in Dutch and in English, each in its own words")
    func languages() throws {
        var count = 0
        for file in try Self.files(in: "") where file.path.contains("/Wording/") {
            let text = try String(contentsOf: file, encoding: .utf8)
            for pair in text.matches(of: /pick\(\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"\s*\)/) {
                count += 1
                let (dutch, english) = (String(pair.1), String(pair.2))
                #expect(dutch.isEmpty == english.isEmpty, "\(file.lastPathComponent): ‘\(dutch)’ – ‘\(english)’")
                #expect(
                    dutch != english || dutch.isEmpty || Self.alike.contains(dutch),
                    "\(file.lastPathComponent): ‘\(dutch)’ twice")
            }
            // A sentence that is not picked would be there in one language only.
            #expect(text.matches(of: /return "[A-Z][a-z]+ [a-z]+/).isEmpty, "\(file.lastPathComponent)")
        }
        #expect(count > 500)
    }

    private static func files(in folder: String) throws -> [URL] {
        let root = sources.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
            .sorted().map { root.appending(path: $0) }
    }

    /// The lines of a file, those that are comments empty, and without the keys of facts.
    private static func lines(of file: URL) throws -> [Substring] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.drop { $0 == " " }.hasPrefix("//") ? "" : $0.replacing(/\["[a-z]+"\]/, with: "")
        }
    }
}
