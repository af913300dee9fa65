/// How far it is from every town that somebody comes from to every host and to the national place, in whole metres.
///
/// Whole numbers add up to the same sum in any order, so that two hosts as far are a tie.
struct TravelTable: Sendable {
    /// The row of each town.
    let row: [Coordinate: Int]
    private let metres: [[Int]]
    private let nationalMetres: [Int]?

    init(from homes: [Coordinate?], to hosts: [Coordinate], or nationalPlace: Coordinate?) {
        var row: [Coordinate: Int] = [:]
        var towns: [Coordinate] = []
        for case let home? in homes where row[home] == nil {
            row[home] = towns.count
            towns.append(home)
        }
        self.row = row
        metres = hosts.map { host in towns.map { Self.metres($0, host) } }
        nationalMetres = nationalPlace.map { place in towns.map { Self.metres($0, place) } }
    }

    /// How many come from each town.
    func count(_ rows: some Sequence<Int>) -> [Int] {
        var towns = Array(repeating: 0, count: row.count)
        for row in rows { towns[row] += 1 }
        return towns
    }

    /// The way of so many people from each town to a host.
    func way(of towns: [Int], to host: Int) -> Way {
        Way(of: towns, metres[host])
    }

    /// The way of so many people from each town to the national place; nil where nobody knows it.
    func nationalWay(of towns: [Int]) -> Way? {
        nationalMetres.map { Way(of: towns, $0) }
    }

    private static func metres(_ from: Coordinate, _ to: Coordinate) -> Int {
        Int((from.kilometres(to: to) * 1000).rounded())
    }
}

/// What people travel together, and the one who travels furthest.
struct Way: Hashable, Sendable {
    var metres = 0
    var worst = 0

    /// Adds up the ways of so many people from each town, each so far.
    fileprivate init(of towns: [Int], _ distances: [Int]) {
        for town in towns.indices where towns[town] > 0 {
            metres += towns[town] * distances[town]
            worst = max(worst, distances[town])
        }
    }
}
