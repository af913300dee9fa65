import CatalogKit
import Testing

@Suite("The distance between two points")
struct CoordinateTests {
    private static let heerlen = Coordinate(latitude: 50.888, longitude: 5.979)
    private static let maastricht = Coordinate(latitude: 50.851, longitude: 5.691)
    private static let amsterdam = Coordinate(latitude: 52.3676, longitude: 4.9041)
    private static let sydney = Coordinate(latitude: -33.8688, longitude: 151.2093)
    private static let north = Coordinate(latitude: 90, longitude: 0)
    private static let south = Coordinate(latitude: -90, longitude: 77)

    /// Known distances; the last three are a quarter, a half and one degree of a circle of 6,371 km radius.
    @Test(
        "is the great circle's",
        arguments: [
            (heerlen, maastricht, 20.6), (heerlen, amsterdam, 180.6), (amsterdam, sydney, 16_642.0),
            (north, Coordinate(latitude: 0, longitude: 12), 10_007.5), (north, south, 20_015.1),
            (Coordinate(latitude: 0, longitude: 179.5), Coordinate(latitude: 0, longitude: -179.5), 111.19),
        ])
    func known(from: Coordinate, to: Coordinate, kilometres: Double) {
        #expect(abs(from.kilometres(to: to) - kilometres) <= kilometres * 0.003)
    }

    @Test("is the same both ways, and 0 to the point itself")
    func symmetric() {
        var random = SeededGenerator(state: 11)
        for _ in 0..<1_000 {
            let (one, other) = (CoordinateTests.point(&random), CoordinateTests.point(&random))
            #expect(abs(one.kilometres(to: other) - other.kilometres(to: one)) < 1e-9)
            #expect(one.kilometres(to: one) == 0)
            #expect((0...20_016).contains(one.kilometres(to: other)))
        }
    }

    @Test("stays exact for points close together")
    func close() {
        let step = Coordinate(latitude: 50.888 + 1e-6, longitude: 5.979)
        let metres = CoordinateTests.heerlen.kilometres(to: step) * 1000
        #expect(abs(metres - 0.111_19) < 0.000_1)
    }

    private static func point(_ random: inout SeededGenerator) -> Coordinate {
        Coordinate(latitude: .random(in: -90...90, using: &random), longitude: .random(in: -180...180, using: &random))
    }
}
