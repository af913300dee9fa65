package import CatalogKit

/// Reads calendars (iCalendar, RFC 5545) as organisations publish them: for subscribing, or as an attachment.
///
/// A file is read a piece at a time and a calendar understood when it ends, for its time zones may stand behind its events.
/// A line that makes no sense costs no more than its property. Events for their owner's eyes only (CLASS, section 3.8.1.3)
/// are left out. An offering's id is the UID of its first day, with the start as the rule has it where the event recurs;
/// the UIDs of the further days are its aliases.
package enum ICalendarReader: SourceReader {
    package static func read(
        _ files: [SourceFile], mapping: ImportMapping, today: Day, into intake: inout Intake
    ) throws {
        var isCalendar = false
        var work = mostWork
        for file in files {
            var entries: [CalendarEntry] = []
            let sawCalendar = try calendars(of: file, into: &intake) { calendar, intake in
                entries += try self.entries(of: calendar, file: file.name, today: today, &work, into: &intake)
            }
            guard sawCalendar else {
                intake.skip(.notOfThisFormat, at: SourcePlace(file: file.name))
                continue
            }
            isCalendar = true
            for group in CourseDays.groups(entries) { intake.take(SourceCourse(group)) }
        }
        guard isCalendar || files.isEmpty else {
            let place = SourcePlace(file: files[0].name)
            throw ImportFailure.notOfThisFormat(place, detail: "BEGIN:VCALENDAR")
        }
    }

    /// How much is done for events that recur: a hundred thousand occurrences, or a second or so of looking in vain.
    private static let mostWork = 20_000_000

    /// Hands over the calendars of a file as they end; answers whether there was anything of iCalendar.
    private static func calendars(
        of file: SourceFile, into intake: inout Intake, _ body: (RawCalendar, inout Intake) throws -> Void
    ) throws -> Bool {
        var lines = ContentLines()
        var parser = RawCalendarParser()
        var isNoted = false
        func take(_ line: ContentLines.Line, _ intake: inout Intake) throws {
            let (calendar, fault) = parser.take(line)
            let place = SourcePlace(file: file.name, line: line.number)
            switch fault {
            case .syntax(let text): intake.note(.syntax(detail: PlainText.line(text)), at: place)
            case .tooLong: intake.note(.tooLong(limit: ContentLines.limit), at: place)
            case .tooDeep: intake.note(.tooDeep(limit: RawCalendarParser.mostDepth), at: place)
            case .windows1252 where !isNoted:
                isNoted = true
                intake.note(.readAsWindows1252, at: place)
            case .windows1252, nil: break
            }
            if let calendar { try body(calendar, &intake) }
        }
        var isUTF16 = false
        try file.read { piece, isEnd in
            isUTF16 = lines.isAtBeginning && (piece.starts(with: [0xFF, 0xFE]) || piece.starts(with: [0xFE, 0xFF]))
            if !isUTF16 { try lines.feed(piece, isEnd: isEnd) { try take($0, &intake) } }
            return !isUTF16
        }
        if isUTF16 {
            let text = TextBytes.text(try file.contents()).text
            try lines.feed(Array(text.utf8), isEnd: true) { try take($0, &intake) }
        }
        if let calendar = parser.finish() { try body(calendar, &intake) }
        return parser.sawCalendar
    }

    /// What takes place by a calendar, in the order of its UIDs.
    private static func entries(
        of calendar: RawCalendar, file: String, today: Day, _ work: inout Int, into intake: inout Intake
    ) throws -> [CalendarEntry] {
        var reading = CalendarReading(calendar, file: file, today: today, work: work)
        defer { work = reading.work }
        var order: [String] = []
        var byID: [String: EventSeries] = [:]
        for event in calendar.events {
            if let line = event["CLASS"], ["PRIVATE", "CONFIDENTIAL"].contains(line.value.uppercased()) {
                reading.skip(.notPublic, event.number)
                continue
            }
            var id = PlainText.line(event["UID"]?.text ?? "")
            if id.isEmpty {
                let title = PlainText.line(event["SUMMARY"]?.text ?? "")
                id = "\(Slug.of(title) ?? title) \(PlainText.line(event["DTSTART"]?.value ?? ""))"
                reading.note(.noID, event.number)
            }
            if byID[id] == nil { order.append(id) }
            byID[id, default: EventSeries(id: id)].add(event, &reading)
        }
        let entries = order.flatMap { byID[$0]?.entries(of: calendar, &reading) ?? [] }
        if reading.lacksLibrary { throw ImportFailure.libraryMissing("libical3") }
        for finding in reading.findings {
            let place = SourcePlace(file: file, line: finding.number)
            if finding.isSkipped {
                intake.skip(finding.problem, at: place)
            } else {
                intake.note(finding.problem, at: place)
            }
        }
        return entries
    }
}
