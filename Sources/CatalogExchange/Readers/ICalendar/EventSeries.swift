import CatalogKit

/// The events of a calendar that have one UID: an event, and what its occurrences have different (RFC 5545, section 3.8.4.4).
struct EventSeries {
    private var master: RawCalendar.Event?
    /// What is different, in the order of the file.
    private var overrides: [Override] = []
    /// Where in it, by the start of the occurrence.
    private var indices: [LocalTime: Int] = [:]

    private struct Override {
        let original: CalendarTime
        /// Whether it holds for what follows too (RANGE=THISANDFUTURE, section 3.2.13).
        let isForFuture: Bool
        let event: RawCalendar.Event
    }

    /// The UID, or what stands for it.
    let id: String

    /// A series without events.
    init(id: String) {
        self.id = id
    }

    /// Takes an event of that UID in; of two versions of the same the later one counts (section 3.8.7.4), of two that say
    /// neither the first.
    mutating func add(_ event: RawCalendar.Event, _ reading: inout CalendarReading) {
        guard let line = event["RECURRENCE-ID"], let original = reading.time(line) else {
            master = master.map { newer($0, event, &reading) } ?? event
            return
        }
        let range = line.parameters["RANGE"]?.uppercased()
        let override = Override(original: original, isForFuture: range == "THISANDFUTURE", event: event)
        guard let index = indices[original.local] else {
            indices[original.local] = overrides.count
            overrides.append(override)
            return
        }
        let old = overrides[index].event
        if newer(old, event, &reading).number != old.number { overrides[index] = override }
    }

    private func newer(
        _ old: RawCalendar.Event, _ new: RawCalendar.Event, _ reading: inout CalendarReading
    ) -> RawCalendar.Event {
        func version(_ event: RawCalendar.Event) -> Int { event["SEQUENCE"].flatMap { Int($0.value) } ?? 0 }
        if version(new) > version(old) { return new }
        if version(new) == version(old) { reading.skip(.duplicateID(id), new.number) }
        return old
    }

    /// What takes place, in order of the original starts.
    ///
    /// - Parameters:
    ///   - calendar: the calendar that the events stand in.
    ///   - reading: takes the findings.
    /// - Returns: an entry for each time.
    func entries(of calendar: RawCalendar, _ reading: inout CalendarReading) -> [CalendarEntry] {
        var entries: [CalendarEntry] = []
        var left = Dictionary(uniqueKeysWithValues: indices.map { ($0.key, overrides[$0.value]) })
        if let master, let times = EventTimes(master, &reading),
            let entry = entry(master, times.meeting, original: nil, calendar, &reading)
        {
            let recurs = times.recurs || !overrides.isEmpty
            let forFuture = overrides.filter(\.isForFuture).sorted { $0.original.local < $1.original.local }
            var read: [Int: CalendarEntry?] = [:]
            for occurrence in times.occurrences(&reading) {
                let start = occurrence.original
                // A RECURRENCE-ID without a time stands for what is on that day.
                let own =
                    left.removeValue(forKey: start)
                    ?? left.removeValue(forKey: LocalTime(day: start.day, minute: 0))
                if let override = own ?? forFuture.last(where: { $0.original.local < start }) {
                    // Read once, for one may hold for a thousand.
                    let number = override.event.number
                    let changed =
                        read[number] ?? self.entry(override, calendar, fallback: entry.facts, &reading)
                    read[number] = .some(changed)
                    if let changed { entries.append(moved(changed, from: override.original, to: start)) }
                    continue
                }
                var taken = entry
                taken.meeting = occurrence.meeting
                if recurs {
                    taken.series = id
                    taken.id = EventSeries.id(id, start, isDate: times.start.isDate)
                }
                entries.append(taken)
            }
            // What the rule does not have is no occurrence that could be called off.
            left = left.filter { $0.value.event["STATUS"]?.value.uppercased() != "CANCELLED" }
        }
        for override in overrides where left[override.original.local] != nil {
            if let found = entry(override, calendar, fallback: nil, &reading) { entries.append(found) }
        }
        return entries.sorted { $0.meeting.start < $1.meeting.start }
    }

    /// The occurrence that an override stands for.
    private func entry(
        _ override: Override, _ calendar: RawCalendar, fallback: EventFacts?, _ reading: inout CalendarReading
    ) -> CalendarEntry? {
        guard let times = EventTimes(override.event, &reading) else { return nil }
        let original = (override.original.local, isDate: override.original.isDate)
        return entry(override.event, times.meeting, original: original, calendar, fallback: fallback, &reading)
    }

    /// What an override says of a later occurrence, which is moved by as much as its own was.
    private func moved(_ entry: CalendarEntry, from original: CalendarTime, to start: LocalTime) -> CalendarEntry {
        let minutes = EventSeries.minutes(from: original.local, to: start)
        var moved = entry
        moved.id = EventSeries.id(id, start, isDate: original.isDate)
        moved.meeting = Meeting(
            start: entry.meeting.start.advanced(byMinutes: minutes),
            end: entry.meeting.end.advanced(byMinutes: minutes))
        return moved
    }

    private func entry(
        _ event: RawCalendar.Event, _ meeting: Meeting, original: (LocalTime, isDate: Bool)?, _ calendar: RawCalendar,
        fallback: EventFacts? = nil, _ reading: inout CalendarReading
    ) -> CalendarEntry? {
        var facts = EventFacts(event, calendarName: calendar.text("X-WR-CALNAME") ?? calendar.text("NAME")) {
            reading.note($0, $1)
        }
        if facts.title.isEmpty {
            // An override may leave out what does not change.
            guard let fallback else {
                reading.skip(.noTitle, event.number)
                return nil
            }
            facts = fallback
        }
        let isCancelled =
            event["STATUS"]?.value.uppercased().hasPrefix("CANCEL") == true
            || calendar.text("METHOD")?.uppercased() == "CANCEL"
            || TitleText.saysCancelled(PlainText.line(event["SUMMARY"]?.text ?? ""))
        return CalendarEntry(
            id: original.map { EventSeries.id(id, $0.0, isDate: $0.isDate) } ?? id, series: original == nil ? nil : id,
            meeting: meeting, isCancelled: isCancelled, facts: facts,
            place: SourcePlace(file: reading.file, line: event.number))
    }

    /// The id of an occurrence, by the start that it was to have: the same wherever it is moved to.
    private static func id(_ id: String, _ original: LocalTime, isDate: Bool) -> String {
        isDate ? "\(id)@\(original.day)" : "\(id)@\(original.day)T\(original.clock)"
    }

    private static func minutes(from: LocalTime, to: LocalTime) -> Int {
        (to.day.number - from.day.number) * 1440 + to.minute - from.minute
    }
}
