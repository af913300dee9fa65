/// When one person could come, made quick to ask for many moments.
struct PersonalCalendar: Sendable {
    private let earliest: Day?
    /// The dayparts that suit, a bit each.
    private let dayparts: UInt32
    /// Meetings elsewhere in order of start.
    private let busy: [Meeting]
    /// For each of them the latest end up to there.
    private let busyUntil: [LocalTime]

    /// From Monday to Friday, at any time of day.
    private static let workingWeek: UInt32 = 1 << 15 - 1

    init(_ candidate: PlanRequest.Candidate) {
        earliest = candidate.earliest
        let named = candidate.dayparts.reduce(into: UInt32(0)) { $0 |= Self.bit(of: $1) }
        dayparts = candidate.dayparts.isEmpty ? Self.workingWeek : named
        busy = candidate.busy.sorted { $0.start < $1.start }
        var latest = LocalTime(day: Day(number: .min), minute: 0)
        busyUntil = busy.map { meeting in
            latest = max(latest, meeting.end)
            return latest
        }
    }

    /// A moment with what everybody's calendar asks of it.
    struct Moment {
        let meeting: Meeting
        fileprivate let daypart: UInt32

        init(_ start: LocalTime, minutes: Int) {
            meeting = Meeting(start: start, end: start.advanced(byMinutes: minutes))
            daypart = PersonalCalendar.bit(of: Daypart(start))
        }
    }

    /// Whether the person could come.
    func isFree(at moment: Moment) -> Bool {
        obstacle(at: moment) == nil
    }

    /// Why the person could not come; nil when that is possible.
    func obstacle(at moment: Moment) -> VariantProposal.Reason? {
        let start = moment.meeting.start
        if let earliest, start.day < earliest { return .tooEarly(earliest: earliest) }
        if dayparts & moment.daypart == 0 { return .daypart(Daypart(start)) }
        return clash(with: moment.meeting).map { .busy($0) }
    }

    /// The first meeting elsewhere that shares a minute with one.
    private func clash(with meeting: Meeting) -> Meeting? {
        // Up to here everything elsewhere is over before it starts.
        let first = busyUntil.partitioningIndex { $0 > meeting.start }
        return busy[first...].prefix { $0.start < meeting.end }.first { $0.overlaps(meeting) }
    }

    private static func bit(of daypart: Daypart) -> UInt32 {
        let part: UInt32 =
            switch daypart.part {
            case .morning: 0
            case .afternoon: 1
            case .evening: 2
            }
        return 1 << (UInt32(daypart.weekday - 1) * 3 + part)
    }
}
