import CatalogKit
import Foundation

/// A `Schedule` of schema.org: events that repeat.
///
/// It starts at its `startDate`, or at that of its event, and ends with its `endDate`, its `repeatCount`, or two years from
/// today. `repeatFrequency` is a duration in days, weeks or months (`P1W`), or one of Google's words (`Weekly`).
struct SchemaOrgSchedule {
    private let view: SchemaOrgView
    private let event: SchemaOrgView
    private let today: Day

    private static let mostMeetings = 5000

    init(_ schedule: SchemaOrgView, of event: SchemaOrgView, today: Day) {
        view = schedule
        self.event = event
        self.today = today
    }

    /// When its events are, in order of time; none where it says no time of day or no first day.
    func meetings(into intake: inout Intake) -> [Meeting] {
        let place = view.first.place
        guard let clock = view.line("startTime"), let firstText = view.line("startDate") ?? event.line("startDate"),
            let first = ISOTime(firstText)?.day
        else { return [] }
        guard case .time? = ISOTime("\(first)T\(clock)") else {
            intake.skip(.invalidTime(field: "startTime", value: clock), at: place)
            return []
        }
        let zone = zone(into: &intake)
        var meetings: [Meeting] = []
        for day in days(from: first, into: &intake) {
            guard let start = ISOTime("\(day)T\(clock)").map({ local($0, zone) }) else { continue }
            let end =
                view.line("endTime").flatMap { ISOTime("\(day)T\($0)") }.map { local($0, zone) } ?? length(after: start)
            // An end before the start is that of the next day.
            let last = end.map { $0 <= start ? $0.advanced(byMinutes: 1440) : $0 }
            let meeting = SourceMeeting.meeting(
                from: .time(start), to: last.map { .time($0) }, at: place, into: &intake)
            if let meeting { meetings.append(meeting) }
        }
        return meetings
    }

    private func length(after start: LocalTime) -> LocalTime? {
        guard let minutes = view.line("duration").flatMap(ISODuration.minutes), (1...1440).contains(minutes) else {
            return nil
        }
        return start.advanced(byMinutes: Int(minutes))
    }

    // MARK: Days

    private func days(from first: Day, into intake: inout Intake) -> [Day] {
        let frequency = view.line("repeatFrequency")
        let last = (view.line("endDate") ?? event.line("endDate")).flatMap { ISOTime($0) }?.day
        let horizon = min(last ?? today.advanced(by: 731), today.advanced(by: 731))
        let excepted = Set(view.texts("exceptDate").compactMap { ISOTime($0)?.day })
        let most = view.line("repeatCount").flatMap { Int($0) } ?? Int.max
        guard let frequency else { return [first] }
        guard let step = SchemaOrgSchedule.step(frequency) else {
            intake.note(.invalidRecurrence(frequency), at: view.first.place)
            return [first]
        }
        let weekdays = Set(view.texts("byDay").compactMap(SchemaOrgSchedule.weekday))
        var days: [Day] = []
        // 1970 is before anything that is imported.
        var day = max(first, Day(number: 0))
        while day <= horizon, days.count < most {
            guard days.count < SchemaOrgSchedule.mostMeetings else {
                intake.note(.tooManyOccurrences(limit: SchemaOrgSchedule.mostMeetings), at: view.first.place)
                break
            }
            if step.isMet(by: day, first: first, weekdays: weekdays, monthDays: monthDays), !excepted.contains(day) {
                days.append(day)
            }
            day = day.advanced(by: 1)
        }
        return days
    }

    private var monthDays: Set<Int> { Set(view.texts("byMonthDay").compactMap { Int($0) }) }

    private enum Step {
        case days(Int)
        case months(Int)

        /// Whether a day is one of the schedule's.
        func isMet(by day: Day, first: Day, weekdays: Set<Int>, monthDays: Set<Int>) -> Bool {
            switch self {
            case .days(let count) where count % 7 == 0:
                // Weeks start on Monday, as those of RFC 5545 do unless it says otherwise.
                let monday = first.number - first.weekday + 1
                return (day.number - monday) / 7 % (count / 7) == 0
                    && (weekdays.isEmpty ? day.weekday == first.weekday : weekdays.contains(day.weekday))
            case .days(let count):
                return (day.number - first.number) % count == 0 && (weekdays.isEmpty || weekdays.contains(day.weekday))
            case .months(let count):
                let (now, start) = (day.components, first.components)
                return (now.year * 12 + now.month - start.year * 12 - start.month) % count == 0
                    && (monthDays.isEmpty ? now.day == start.day : monthDays.contains(now.day))
            }
        }
    }

    private static func step(_ frequency: String) -> Step? {
        switch frequency.lowercased() {
        case "daily": return .days(1)
        case "weekly": return .days(7)
        case "biweekly": return .days(14)
        case "monthly": return .months(1)
        default: break
        }
        let text = frequency.uppercased()
        if text.hasPrefix("P"), text.hasSuffix("M"), let count = Int(text.dropFirst().dropLast()),
            (1...120).contains(count)
        {
            return .months(count)
        }
        return ISODuration.days(frequency).map { .days($0) }
    }

    /// The number of `https://schema.org/Tuesday`, `Tuesday`, `TU` or `Dinsdag`, 1 for Monday.
    private static func weekday(_ text: String) -> Int? {
        let name = text.split(separator: "/").last?.lowercased().prefix(2)
        let names = [
            ["mo", "ma"], ["tu", "di"], ["we", "wo"], ["th", "do"], ["fr", "vr"], ["sa", "za"], ["su", "zo"],
        ]
        return name.flatMap { name in names.firstIndex { $0.contains(String(name)) } }.map { $0 + 1 }
    }

    // MARK: Zone

    private func zone(into intake: inout Intake) -> TimeZone? {
        guard let name = view.line("scheduleTimezone"), name != "Europe/Amsterdam" else { return nil }
        if let zone = TimeZone(identifier: name) { return zone }
        intake.note(.unknownTimeZone(name), at: view.first.place)
        return nil
    }

    /// A wall-clock time of a zone as one of Europe/Amsterdam.
    private func local(_ time: ISOTime, _ zone: TimeZone?) -> LocalTime {
        let wall =
            switch time {
            case .day(let day): LocalTime(day: day, minute: 0)
            case .time(let time): time
            }
        guard let zone else { return wall }
        let seconds = wall.day.number * 86_400 + wall.minute * 60
        // The distance of the zone an hour or two off is that of the moment but in the hour of a change.
        let guess = Date(
            timeIntervalSince1970: Double(
                seconds - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))))
        return LocalTime(utcSeconds: seconds - zone.secondsFromGMT(for: guess))
    }
}
