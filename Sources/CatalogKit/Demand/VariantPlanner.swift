/// Proposes where and when a regional variant of a national course is best given.
///
/// **What is chosen from.** Every host school in every week (Monday to Sunday) within the request's days, holidays left
/// out. Of the moments in one week, days and starts alike, the best stands for the school, so that no two proposals are
/// the same school a day apart: a coordinator who hears "no" has another week or another school at hand.
///
/// **What is best**, in this order:
/// 1. most people with a seat: of those who could come, the first in order of interest, as many as fit;
/// 2. fewest metres that these travel together;
/// 3. fewest metres for the one among them who travels furthest;
/// 4. the earliest start;
/// 5. the lowest school's id.
///
/// Seats follow the order of interest and not the distance, since that is how they are given out when it opens: the
/// kilometres are those of the people who would be invited first. The proposals are the best three; none has fewer than
/// one person.
///
/// **Why this finds it.** Who could come depends on the moment alone, and how far they travel on the school and on how
/// many of them come from each town. So the planner goes through all moments once, counts people by town, and adds up
/// every school's metres from a table of towns by schools. Each school is thus looked at with its exact metres at each
/// moment (whole numbers, so that a tie is a tie), save at a moment that fewer people could come to than to the worst of
/// three proposals from earlier weeks: the first criterion rules these out, whatever the school. As no two combinations
/// are equal in all five, the best three are the only ones.
public struct VariantPlanner: Sendable {
    private let request: PlanRequest
    private let calendars: [PersonalCalendar]
    private let travel: TravelTable
    /// For each candidate the row of their town in the table, or nil.
    private let rows: [Int?]

    /// How many proposals there are at most.
    public static let most = 3

    /// Makes a planner for a request.
    public init(_ request: PlanRequest) {
        self.request = request
        calendars = request.interested.map(PersonalCalendar.init)
        travel = TravelTable(
            from: request.interested.map(\.home), to: request.hosts.map(\.coordinate), or: request.nationalPlace)
        rows = request.interested.map { [travel] in $0.home.flatMap { travel.row[$0] } }
    }

    /// The best proposals, best first; fewer than three, or none, where there are no more.
    public func proposals() -> [VariantProposal] {
        var best: [Option] = []
        let starts = Set(request.starts).sorted()
        for week in weeks() {
            let moments = week.flatMap { day in starts.map { LocalTime(day: day, minute: $0) } }
            let least = best.count == Self.most ? best[Self.most - 1].seated : 1
            best += options(at: moments, least: least)
            best.sort { isBetter($0, $1) }
            best.removeLast(max(0, best.count - Self.most))
        }
        return best.map(proposal)
    }

    /// The days that are no holiday, week by week.
    private func weeks() -> [[Day]] {
        var weeks: [[Day]] = []
        for number in request.days.lowerBound.number...request.days.upperBound.number {
            let day = Day(number: number)
            if weeks.isEmpty || day.weekday == 1 { weeks.append([]) }
            guard !request.holidays.contains(where: { $0.contains(day) }) else { continue }
            weeks[weeks.count - 1].append(day)
        }
        return weeks
    }

    // MARK: Options

    /// A host and a moment, with what they are judged by.
    private struct Option {
        let host: Int
        let start: LocalTime
        let seated: Int
        let way: Way
    }

    /// The best option of each host at the moments of one week, where at least so many have a seat.
    private func options(at moments: [LocalTime], least: Int) -> [Option] {
        var best: [Option?] = Array(repeating: nil, count: request.hosts.count)
        for start in moments {
            let seated = seated(at: start)
            guard seated.count >= least else { continue }
            let towns = travel.count(seated.lazy.compactMap { rows[$0] })
            for host in request.hosts.indices {
                let option = Option(
                    host: host, start: start, seated: seated.count, way: travel.way(of: towns, to: host))
                if best[host].map({ isBetter(option, $0) }) ?? true { best[host] = option }
            }
        }
        return best.compactMap(\.self)
    }

    /// Who has a seat at a moment: the first who could come, as indices in the order of interest.
    private func seated(at start: LocalTime) -> [Int] {
        let moment = PersonalCalendar.Moment(start, minutes: request.minutes)
        var seated: [Int] = []
        for person in calendars.indices where seated.count < request.seats && calendars[person].isFree(at: moment) {
            seated.append(person)
        }
        return seated
    }

    private func isBetter(_ left: Option, _ right: Option) -> Bool {
        if left.seated != right.seated { return left.seated > right.seated }
        if left.way.metres != right.way.metres { return left.way.metres < right.way.metres }
        if left.way.worst != right.way.worst { return left.way.worst < right.way.worst }
        if left.start != right.start { return left.start < right.start }
        return request.hosts[left.host].school < request.hosts[right.host].school
    }

    private func proposal(_ option: Option) -> VariantProposal {
        let moment = PersonalCalendar.Moment(option.start, minutes: request.minutes)
        let free = calendars.indices.filter { calendars[$0].isFree(at: moment) }
        let towns = travel.count(free.prefix(request.seats).compactMap { rows[$0] })
        let absent = calendars.indices.compactMap { index in
            calendars[index].obstacle(at: moment).map {
                VariantProposal.Absence(person: request.interested[index].person, reason: $0)
            }
        }
        let end = option.start.advanced(byMinutes: request.minutes)
        return VariantProposal(
            host: request.hosts[option.host], meeting: Meeting(start: option.start, end: end),
            comes: free.prefix(request.seats).map { request.interested[$0].person },
            waits: free.dropFirst(request.seats).map { request.interested[$0].person }, absent: absent,
            totalKm: Double(option.way.metres) / 1000, worstKm: Double(option.way.worst) / 1000,
            kmSaved: travel.nationalWay(of: towns).map { Double($0.metres - option.way.metres) / 1000 })
    }
}
