import CatalogKit

/// Meetings as the course days of EDU-DEX, which lie within a day.
enum EDUDEXDays {
    /// A day with its times, as a clock shows them; without times it is the whole day.
    struct CourseDay: Equatable {
        let date: Day
        let start: String?
        let end: String?
    }

    /// The days of meetings; one that goes on past midnight has several.
    static func of(_ meetings: [Meeting]) -> [CourseDay] {
        meetings.flatMap { meeting in
            meeting.days.map { day in
                let begins = meeting.start.day == day && meeting.start.minute > 0
                let ends = meeting.end.day == day
                guard begins || ends else { return CourseDay(date: day, start: nil, end: nil) }
                return CourseDay(
                    date: day, start: begins ? meeting.start.clock : "00:00", end: ends ? meeting.end.clock : "23:59")
            }
        }
    }

    /// Whether the days of these meetings are read as the meetings that they were.
    static func hold(_ meetings: [Meeting]) -> Bool {
        let areInOrder = zip(meetings, meetings.dropFirst()).allSatisfy { ($0.start, $0.end) < ($1.start, $1.end) }
        return areInOrder
            && meetings.allSatisfy { meeting in
                let isWholeDay = meeting.start.minute == 0 && meeting.end == meeting.start.advanced(byMinutes: 1440)
                return isWholeDay || meeting.start.day == meeting.end.day
            }
    }
}
