import CatalogKit

/// The planner's answer by going through everything, written apart from it and as plainly as possible.
enum PlanOracle {
    /// What a combination is, and what it is judged by.
    struct Entry: Equatable {
        let school: String
        let start: LocalTime
        let comes: [String]
        let waits: [String]
        let metres: Int
        let worst: Int
    }

    static func best(_ request: PlanRequest, most: Int = 3) -> [Entry] {
        var best: [String: Entry] = [:]
        for host in request.hosts {
            for number in request.days.lowerBound.number...request.days.upperBound.number {
                let day = Day(number: number)
                if request.holidays.contains(where: { $0.lowerBound <= day && day <= $0.upperBound }) { continue }
                for minute in request.starts {
                    let start = LocalTime(day: day, minute: minute)
                    let entry = entry(request, host, start)
                    let monday = day.advanced(by: 1 - day.weekday)
                    let combination = "\(host.school) \(monday)"
                    guard !entry.comes.isEmpty else { continue }
                    if let known = best[combination], !isBetter(entry, known) { continue }
                    best[combination] = entry
                }
            }
        }
        return Array(best.values.sorted(by: isBetter).prefix(most))
    }

    static func canCome(_ candidate: PlanRequest.Candidate, _ start: LocalTime, minutes: Int) -> Bool {
        let end = start.advanced(byMinutes: minutes)
        let suits =
            candidate.dayparts.isEmpty ? start.day.weekday <= 5 : candidate.dayparts.contains(Daypart(start))
        return suits && (candidate.earliest ?? start.day) <= start.day
            && candidate.busy.allSatisfy { $0.end <= start || end <= $0.start }
    }

    private static func entry(_ request: PlanRequest, _ host: PlanRequest.Host, _ start: LocalTime) -> Entry {
        let able = request.interested.filter { canCome($0, start, minutes: request.minutes) }
        let ways = able.prefix(request.seats).map { candidate in
            candidate.home.map { Int(($0.kilometres(to: host.coordinate) * 1000).rounded()) } ?? 0
        }
        return Entry(
            school: host.school, start: start, comes: able.prefix(request.seats).map(\.person),
            waits: able.dropFirst(request.seats).map(\.person), metres: ways.reduce(0, +), worst: ways.max() ?? 0)
    }

    private static func isBetter(_ left: Entry, _ right: Entry) -> Bool {
        let leftKey = (-left.comes.count, left.metres, left.worst, left.start)
        let rightKey = (-right.comes.count, right.metres, right.worst, right.start)
        return leftKey == rightKey ? left.school < right.school : leftKey < rightKey
    }
}

/// Random requests, small enough to go through everything, and coarse enough that ties and clashes are common.
struct RandomRequests {
    var random: SeededGenerator

    private static let towns = [
        (50.888, 5.979), (50.851, 5.691), (50.998, 5.869), (50.815, 5.888), (51.251, 5.706), (52.091, 5.121),
    ].map { Coordinate(latitude: $0.0, longitude: $0.1) }

    mutating func next() -> PlanRequest {
        let first = Day(number: 20_700 + int(0...60))
        let days = first...first.advanced(by: int(0...24))
        let holidays = (0..<int(0...2)).map { _ in
            let from = first.advanced(by: int(-3...20))
            return from...from.advanced(by: int(0...6))
        }
        let hosts = (0..<int(0...5)).map { index in
            PlanRequest.Host(school: "school-\(9 - index)", name: "School", place: "Plaats", coordinate: town())
        }
        let starts = PlanRequest.usualStarts.filter { _ in int(0...3) > 0 } + [int(8...20) * 60]
        return PlanRequest(
            interested: (0..<int(0...9)).map { candidate($0, days) }, hosts: hosts, days: days, holidays: holidays,
            starts: starts.shuffled(using: &random), minutes: 30 * int(1...8), seats: int(1...8),
            nationalPlace: int(0...3) > 0 ? town() : nil)
    }

    private mutating func candidate(_ index: Int, _ days: ClosedRange<Day>) -> PlanRequest.Candidate {
        let count = int(0...2) == 0 ? 0 : int(1...6)
        let dayparts = (0..<count).compactMap { _ in
            Daypart.Part.allCases.randomElement(using: &random).map { Daypart(weekday: int(1...7), part: $0) }
        }
        let busy = (0..<int(0...4)).map { _ in
            let start = LocalTime(day: days.lowerBound.advanced(by: int(-1...24)), minute: 30 * int(14...42))
            return Meeting(start: start, end: start.advanced(byMinutes: 30 * int(1...30)))
        }
        return PlanRequest.Candidate(
            person: "persoon-\(index)@school.example", home: int(0...5) == 0 ? nil : town(), dayparts: Set(dayparts),
            earliest: int(0...2) == 0 ? days.lowerBound.advanced(by: int(-2...14)) : nil, busy: busy)
    }

    private mutating func town() -> Coordinate {
        Self.towns[int(0...5)]
    }

    private mutating func int(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }
}
