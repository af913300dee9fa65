import Testing

@testable import CatalogKit

@Suite("Keys that stand twice")
struct DuplicateKeyTests {
    private func duplicates(_ yaml: String) -> [Diagnostic] {
        let text = "---\ntitle: Een\nformat: training\nprovider: techlab-parkstad\n\(yaml)---\n"
        return Sample.course("courses/proef.md", Array(text.utf8)).diagnostics
    }

    private func diagnostic(_ line: Int, _ column: Int, _ problem: Problem) -> Diagnostic {
        Diagnostic(.error, file: "courses/proef.md", line: line, column: column, problem)
    }

    @Test("are all named, with the faults around them")
    func all() {
        #expect(
            duplicates("hours: 1\nhours: 2\n\"hours\": 3\nprice: gratis\n") == [
                diagnostic(6, 1, .duplicateKey("hours", firstLine: 5)),
                diagnostic(7, 1, .duplicateKey("hours", firstLine: 5)),
                diagnostic(8, 8, .notANumber(key: "price", value: "gratis")),
            ])
        #expect(
            duplicates("\"hours\": 1\nhours: 2\n") == [diagnostic(6, 1, .duplicateKey("hours", firstLine: 5))])
    }

    @Test("end the reading of a file that cannot be mended, or not within reason")
    func hopeless() {
        #expect(duplicates("'': 1\n'': 2\n") == [diagnostic(5, 1, .duplicateKey("", firstLine: 5))])
        let imitation = "hours: 1\nhours: 2\n\u{E000}ours: 3\n\u{E001}ours: 4\n\u{E000}ours: 5\n"
        #expect(duplicates(imitation).contains { $0.severity == .error })
        let many = (0..<1000).map { "sleutel\($0 / 2): x\n" }.joined()
        #expect(duplicates(many) == [diagnostic(5, 1, .duplicateKey("sleutel0", firstLine: 5))])
    }
}
