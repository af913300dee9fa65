package import CatalogKit

/// Makes a meeting of a start and an end as sources of the web give them.
package enum SourceMeeting {
    /// The meeting; a day without times lasts from midnight to midnight, and what has no end lasts an hour.
    ///
    /// - Parameters:
    ///   - start: when it starts.
    ///   - end: when it ends, where the source says so.
    ///   - place: where it stands in the source.
    ///   - intake: is told of an end before the start, and of times that cannot be.
    /// - Returns: nil when it starts before 1970, ends after 2100 or lasts for more than 366 days.
    package static func meeting(
        from start: ISOTime, to end: ISOTime?, at place: SourcePlace, into intake: inout Intake
    ) -> Meeting? {
        let first = start.wall
        let usual =
            switch start {
            case .day: first.advanced(byMinutes: 1440)
            case .time: first.advanced(byMinutes: 60)
            }
        var last = end.map(\.endWall) ?? usual
        if last < first { intake.note(.endBeforeStart(start: "\(first)", end: "\(last)"), at: place) }
        if last <= first { last = usual }
        guard (1970...2100).contains(first.day.components.year),
            last.advanced(byMinutes: -1).day.components.year <= 2100,
            last.day.number - first.day.number <= 366
        else {
            intake.skip(.unlikelyTime(start: "\(first)", end: "\(last)"), at: place)
            return nil
        }
        return Meeting(start: first, end: last)
    }
}

extension ISOTime {
    /// The moment, or the day's first.
    fileprivate var wall: LocalTime {
        switch self {
        case .day(let day): LocalTime(day: day, minute: 0)
        case .time(let time): time
        }
    }

    /// The moment, or the end of the day.
    fileprivate var endWall: LocalTime {
        switch self {
        case .day(let day): LocalTime(day: day.advanced(by: 1), minute: 0)
        case .time(let time): time
        }
    }
}
