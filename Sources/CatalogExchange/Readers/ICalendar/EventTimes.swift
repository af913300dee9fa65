import CatalogKit

/// When an event is, and when it recurs (RFC 5545, sections 3.6.1 and 3.8.5).
struct EventTimes {
    /// One time that it takes place.
    struct Occurrence: Hashable {
        /// When it was to start as the rule says, by which it is known wherever it was moved to.
        var original: LocalTime
        var meeting: Meeting
    }

    /// The start as it is written.
    let start: CalendarTime
    /// The first meeting.
    let meeting: Meeting
    private let lines: RawCalendar.Event

    /// The last day that is looked at.
    private static let lastDay = Day(year: 2100, month: 12, day: 31) ?? Day(number: 0)

    /// Reads when an event is; nil, after a finding, where it does not say or nobody can mean it.
    init?(_ event: RawCalendar.Event, _ reading: inout CalendarReading) {
        guard let line = event["DTSTART"] else {
            reading.skip(.noStart, event.number)
            return nil
        }
        guard let start = reading.time(line) else {
            reading.skip(.invalidTime(field: "DTSTART", value: PlainText.line(line.value)), line.number)
            return nil
        }
        let first = start.local
        let end = EventTimes.end(of: event, start: start, &reading)
        let isLikely =
            first.day.number >= 0 && end.advanced(byMinutes: -1).day <= EventTimes.lastDay
            && end.day.number - first.day.number <= 366
        guard isLikely else {
            reading.skip(.unlikelyTime(start: "\(first)", end: "\(end)"), line.number)
            return nil
        }
        self.start = start
        meeting = Meeting(start: first, end: end)
        lines = event
    }

    /// Whether it takes place more than once, as far as its own properties say.
    var recurs: Bool { lines["RRULE"] != nil || lines["RDATE"] != nil }

    /// When it takes place, in order of the original starts.
    func occurrences(_ reading: inout CalendarReading) -> [Occurrence] {
        var found = ruled(&reading).map { time in
            Occurrence(original: time.local, meeting: Meeting(start: time.local, end: end(after: time.local)))
        }
        for line in lines.all("RDATE") { found += dates(line, &reading) }
        let excluded = Excluded(lines.all("EXDATE"), &reading)
        var seen: Set<LocalTime> = []
        found = found.filter { !excluded.contains($0.original) && seen.insert($0.original).inserted }
        return found.sorted { $0.original < $1.original }
    }

    /// The end of an occurrence that lasts as long as the first.
    private func end(after start: LocalTime) -> LocalTime {
        let (first, last) = (meeting.start, meeting.end)
        return start.advanced(byMinutes: (last.day.number - first.day.number) * 1440 + last.minute - first.minute)
    }

    /// The starts by the rule, or the only one where there is no rule that can be followed.
    private func ruled(_ reading: inout CalendarReading) -> [CalendarTime] {
        guard let line = lines["RRULE"] else { return [start] }
        let text = PlainText.line(line.value)
        guard let rule = RecurrenceRule(text) else {
            reading.note(.invalidRecurrence(text), line.number)
            return [start]
        }
        let horizon = Day(number: reading.today.number + 2 * 365)
        var last = (EventTimes.lastDay.number + 1) * 86_400 - 1
        switch rule.end {
        case .never:
            last = (horizon.number + 1) * 86_400 - 1
            reading.note(.endlessRecurrence(until: horizon), line.number)
        case .until(let value): last = min(last, until(value))
        case .count: break
        }
        var found = rule.occurrences(from: start.wall, isDate: start.isDate, through: last, work: &reading.work)
        if found.isCut, !rule.isEndless {
            // What is near counts for more than what is decades away.
            last = min(last, (horizon.number + 1) * 86_400 - 1)
            found = rule.occurrences(from: start.wall, isDate: start.isDate, through: last, work: &reading.work)
        }
        if found.isCut { reading.note(.tooManyOccurrences(limit: RecurrenceRule.most), line.number) }
        guard !found.starts.isEmpty else {
            reading.note(.invalidRecurrence(text), line.number)
            return [start]
        }
        return found.starts.map { CalendarTime(wall: $0, isDate: start.isDate, zone: start.zone) }
    }

    /// The last moment of an UNTIL on the wall clock of the start (section 3.3.10): a day counts to its end, and against
    /// a start without a time only the day counts.
    private func until(_ value: CalendarTime.Value) -> Int {
        let wall = value.isUTC ? start.zone.wall(utc: value.wall) : value.wall
        return value.isDate || start.isDate ? (wall.floorDivided(by: 86_400) + 1) * 86_400 - 1 : wall
    }

    /// The further dates of an RDATE (section 3.8.5.2), which may be periods with an end of their own.
    private func dates(_ line: ContentLine, _ reading: inout CalendarReading) -> [Occurrence] {
        var found: [Occurrence] = []
        for text in line.value.split(separator: ",").prefix(RecurrenceRule.most) {
            let parts = text.split(separator: "/", maxSplits: 1)
            guard let time = parts.first.flatMap({ reading.time(line, String($0)) })?.local, time.day.number >= 0,
                time.day <= EventTimes.lastDay
            else {
                reading.note(.invalidTime(field: "RDATE", value: PlainText.line(String(text))), line.number)
                continue
            }
            var end = end(after: time)
            if parts.count == 2 {
                if let seconds = CalendarDuration.seconds(String(parts[1])), seconds > 0, seconds < 366 * 86_400 {
                    end = time.advanced(byMinutes: max(1, seconds / 60))
                } else if let given = reading.time(line, String(parts[1]))?.local, given > time {
                    end = given
                }
            }
            found.append(Occurrence(original: time, meeting: Meeting(start: time, end: end)))
        }
        return found
    }

    /// The dates of EXDATE (section 3.8.5.1); one without a time stands for all of that day.
    private struct Excluded {
        private var times: Set<LocalTime> = []
        private var days: Set<Day> = []

        init(_ lines: [ContentLine], _ reading: inout CalendarReading) {
            for line in lines {
                for text in line.value.split(separator: ",") {
                    guard let time = reading.time(line, String(text)) else {
                        reading.note(.invalidTime(field: "EXDATE", value: PlainText.line(String(text))), line.number)
                        continue
                    }
                    if time.isDate { days.insert(time.local.day) } else { times.insert(time.local) }
                }
            }
        }

        func contains(_ time: LocalTime) -> Bool {
            times.contains(time) || days.contains(time.day)
        }
    }

    /// When the first meeting ends: by DTEND or DURATION; a day without either lasts that day, a time an hour.
    private static func end(
        of event: RawCalendar.Event, start: CalendarTime, _ reading: inout CalendarReading
    ) -> LocalTime {
        let first = start.local
        let byDefault = first.advanced(byMinutes: start.isDate ? 1440 : 60)
        if let line = event["DTEND"] {
            guard let end = reading.time(line) else {
                reading.note(.invalidTime(field: "DTEND", value: PlainText.line(line.value)), line.number)
                return byDefault
            }
            let last = end.local
            if last > first { return last }
            // Many write a day as from that day to the same.
            if start.isDate, last == first { return byDefault }
            // In the hour that the clock is put back a later moment can have an earlier time.
            let seconds = end.utc - start.utc
            if seconds > 0 { return first.advanced(byMinutes: max(1, seconds / 60)) }
            reading.note(.endBeforeStart(start: "\(first)", end: "\(last)"), line.number)
        } else if let line = event["DURATION"] {
            if let seconds = CalendarDuration.seconds(line.value) {
                if seconds >= 60 { return first.advanced(byMinutes: min(seconds, 1 << 36) / 60) }
                let end = first.advanced(byMinutes: max(seconds, -(1 << 36)) / 60)
                reading.note(.endBeforeStart(start: "\(first)", end: "\(end)"), line.number)
            } else {
                reading.note(.invalidTime(field: "DURATION", value: PlainText.line(line.value)), line.number)
            }
        }
        return byDefault
    }
}
