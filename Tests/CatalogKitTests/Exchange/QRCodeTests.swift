import Testing

@testable import CatalogKit

@Suite("Codes for a telephone")
struct QRCodeTests {
    /// The square of a corner: dark around light around dark (ISO/IEC 18004, 6.3.3).
    private static let finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]

    private func corner(_ code: QRCode, column: Int, row: Int) -> [String] {
        (0..<7).map { y in
            String((0..<7).map { x in code.isDark(column: column + x, row: row + y) ? "#" : "." })
        }
    }

    @Test("have their squares in three corners, and are light all around")
    func corners() throws {
        let code = try #require(QRCode("https://leren.example/elektrisch"))
        #expect(code.size == 25, "32 bytes fit in the second version")
        let last = code.size - 7
        for (column, row) in [(0, 0), (last, 0), (0, last)] {
            #expect(corner(code, column: column, row: row) == Self.finder)
        }
        #expect(corner(code, column: last, row: last) != Self.finder)
        #expect(!code.isDark(column: -1, row: 0) && !code.isDark(column: 0, row: code.size))
    }

    @Test("grow with their text by four modules a version, up to what the largest holds")
    func sizes() throws {
        #expect(QRCode("a")?.size == 21)
        #expect(QRCode(String(repeating: "a", count: 100))?.size == 37)
        #expect(QRCode(String(repeating: "a", count: 2953))?.size == 177)
        #expect(QRCode(String(repeating: "a", count: 2954)) == nil && QRCode("") == nil)
    }
}
