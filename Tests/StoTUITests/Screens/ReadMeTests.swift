import Foundation
import Testing

@Suite("The README's screens")
struct ReadMeTests {
    private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    private static let readMe = golden.appending(path: "../../../../README.md").standardized

    @Test("are golden screens, as the program shows them")
    func screens() throws {
        let text = try String(contentsOf: Self.readMe, encoding: .utf8)
        let blocks = text.matches(of: /<!-- screen: (\S+) -->\n```\n((?:(?!```).*\n)+)```/)
        #expect(blocks.count >= 2)
        for block in blocks {
            let file = Self.golden.appending(path: "\(block.1).ansi")
            let screen = try String(contentsOf: file, encoding: .utf8).replacing(/\u{1B}\[[0-9;]*m/, with: "")
            let rows = screen.split(separator: "\n", omittingEmptySubsequences: false).map { row in
                String(row.reversed().drop { $0 == " " }.reversed())
            }
            let shown = block.2.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            #expect(shown == rows, "\(block.1)")
        }
    }
}
