import CatalogExchange
import CatalogKit
import Foundation
import Testing

/// Files that are broken, odd, or no calendars at all.
extension ICalendarReaderTests {
    @Test("reads on behind every kind of broken line", arguments: ["\n", "\r", "\r\n"])
    func brokenLines(end: String) throws {
        var bytes = Data("\u{FEFF}begin:vcalendar".utf8)
        func add(_ line: String) { bytes += Data((end + line).utf8) }
        add("")
        add("geen regel")
        add("BEGIN:VTODO")
        add("SUMMARY:Boodschap")
        add("BEGIN:VEVENT")
        add("UID:een")
        add("SUMMARY:Caf")
        bytes += Data([0xE9, 0])
        add("DTSTART:20270311T090000")
        add("DESCRIPTION:" + String(repeating: "x", count: 1 << 20))
        add("BEGIN:VEVENT")
        add("UID:twee")
        add("SUMMARY:Lassen in ")
        add("\tHeerlen")
        add("DTSTART:20270312T090000")
        let intake = try Calendars.read(bytes)
        #expect(intake.courses.map(\.course.title) == ["Café", "Lassen in Heerlen"])
        #expect(
            intake.findings.map { "\($0.place.line ?? 0) \($0.problem)" } == [
                #"3 syntax(detail: "geen regel")"#, "8 readAsWindows1252", "10 tooLong(limit: 1048576)",
            ])
    }

    @Test("takes events within components that nobody ended, however deep, and says where that was too deep")
    func deep() throws {
        let text =
            "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:VTODO\n", count: 10_000)
            + String(repeating: "END:VTODO\n", count: 10_000)
            + "BEGIN:VEVENT\nUID:u\nSUMMARY:X\nDTSTART:20270311\nEND:VEVENT\n"
        let intake = try Calendars.read(text)
        #expect(intake.courses.count == 1 && intake.findings.map(\.problem) == [.tooDeep(limit: 32)])
        #expect(intake.findings.first?.place.line == 33)
    }

    @Test("knows UTF-16 by its mark")
    func utf16() throws {
        let text = "BEGIN:VEVENT\r\nUID:u\r\nSUMMARY:Café\r\nDTSTART:20270311\r\nEND:VEVENT\r\n"
        for (mark, isLittle) in [([0xFF, 0xFE] as [UInt8], true), ([0xFE, 0xFF], false)] {
            let bytes = text.utf16.flatMap {
                isLittle ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
            }
            #expect(try Calendars.read(Data(mark + bytes)).courses.map(\.course.title) == ["Café"])
        }
    }

    @Test("takes several calendars of a file, each with its own name and zones")
    func several() throws {
        let calendars = ["Noord", "Zuid"].map {
            "BEGIN:VCALENDAR\nX-WR-CALNAME:\($0)\nBEGIN:VEVENT\nUID:\($0)\nSUMMARY:X\nDTSTART:20270311\nEND:VEVENT\n"
        }
        let intake = try Calendars.read(calendars.joined())
        #expect(intake.courses.map { [$0.course.id, $0.course.provider] } == [["Noord", "Noord"], ["Zuid", "Zuid"]])
    }

    @Test("makes an id of title and start where there is none, and says so")
    func noID() throws {
        let intake = try Calendars.read("BEGIN:VEVENT\nSUMMARY:Café X\nDTSTART:20270311T090000\nEND:VEVENT")
        #expect(intake.courses.map(\.course.id) == ["cafe-x 20270311T090000"])
        #expect(intake.findings.map(\.problem) == [.noID])
    }

    @Test(
        "leaves out what has no title or no time that can be meant, and says so",
        arguments: [
            ("DTSTART:20270311", ImportProblem.noTitle), ("SUMMARY:X", .noStart),
            ("SUMMARY:X\nDTSTART:20270231", .invalidTime(field: "DTSTART", value: "20270231")),
            ("SUMMARY:X\nDTSTART:19691231", .unlikelyTime(start: "1969-12-31 00:00", end: "1970-01-01 00:00")),
            ("SUMMARY:X\nDTSTART:21010101", .unlikelyTime(start: "2101-01-01 00:00", end: "2101-01-02 00:00")),
            (
                "SUMMARY:X\nDTSTART:20270101\nDTEND:20280104",
                .unlikelyTime(start: "2027-01-01 00:00", end: "2028-01-04 00:00")
            ),
        ])
    func unusable(lines: String, problem: ImportProblem) throws {
        let intake = try Calendars.read("BEGIN:VEVENT\nUID:u\n\(lines)\nEND:VEVENT")
        #expect(intake.courses.isEmpty && intake.findings.map(\.problem) == [problem])
        #expect(intake.findings.map(\.isSkipped) == [true])
    }

    @Test("refuses what has nothing of a calendar, and passes over such a file among others")
    func notACalendar() throws {
        #expect(throws: ImportFailure.self) { try Calendars.read("<html>\nfout: 404\n</html>") }
        let folder = FileManager.default.temporaryDirectory.appending(path: "calendars-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("Lees mij".utf8).write(to: folder.appending(path: "a.txt"))
        try Data("BEGIN:VEVENT\nUID:u\nSUMMARY:X\nDTSTART:20270311".utf8).write(to: folder.appending(path: "b.ics"))
        let intake = try Calendars.read(SourceFile.named([folder.path]))
        #expect(intake.courses.count == 1 && intake.findings.map(\.problem) == [.notOfThisFormat])
    }

    @Test("reads long texts once, however often an event recurs")
    func longTexts() throws {
        let long = String(repeating: "dag 2 van 3, ", count: 6_000)
        let intake = try Calendars.read(
            """
            BEGIN:VCALENDAR
            X-WR-CALNAME:\(long)
            BEGIN:VEVENT
            UID:u
            SUMMARY:\(long)
            LOCATION:\(long)
            DTSTART:20270101T090000
            RRULE:FREQ=DAILY
            END:VEVENT
            BEGIN:VEVENT
            UID:u
            SUMMARY:Later
            RECURRENCE-ID;RANGE=THISANDFUTURE:20270102T090000
            DTSTART:20270102T100000
            DESCRIPTION:<p>\(long)</p>
            END:VEVENT
            END:VCALENDAR
            """)
        let course = try #require(intake.courses.first).course
        #expect(intake.courses.count == 1 && course.offerings.flatMap(\.meetings).count == 742)
        #expect(intake.findings.contains { $0.problem == .tooLong(limit: 1000) })
    }

    @Test("stays whole whatever comes in")
    func fuzzed() throws {
        try Fuzzer.check(
            ICalendarReader.self,
            seeds: [
                """
                BEGIN:VCALENDAR\r\nX-WR-CALNAME:Vista\r\n\(Self.zone.replacing("\n", with: "\r\n"))\r\nBEGIN:VEVENT\r\nUID:u\r
                DTSTART;TZID=Ergens:20270302T193000\r\nDURATION:PT2H\r\nRRULE:FREQ=MONTHLY;BYDAY=-1SU,2MO;COUNT=9;BYSETPOS=-1\r
                EXDATE;TZID=Ergens:20270309T193000\r\nRDATE;VALUE=PERIOD:20270401T073000Z/PT3H\r\nSUMMARY:Lassen (dag 2/3)\r
                CATEGORIES:a,b\\,c\r\nGEO:50.88;5.98\r\nLOCATION:Heerlen\\, TechLab\r\nDESCRIPTION:<p>Hallo</p>\\n\r\nEND:VEVENT\r
                BEGIN:VEVENT\r\nUID:u\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20270316T183000Z\r\nDTSTART:20270316T190000Z\r
                STATUS:CANCELLED\r\nSEQUENCE:2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n
                """
            ],
            signs: [
                "BEGIN:VEVENT\r\n", "END:VEVENT\r\n", "RRULE:FREQ=SECONDLY\r\n", "\r\n ", ";TZID=", "20270302T193000Z",
                "P9999999W",
                "BYDAY=-53SU", "\\", "DTEND:19000101\r\n", "BEGIN:VCALENDAR\r\n",
            ], ending: "ics")
    }
}
