import CatalogExchange
import CatalogKit
import Foundation
import Testing

@Suite("Reading a calendar")
struct ICalendarReaderTests {
    /// The one course of an event with these lines.
    private func event(_ lines: String) throws -> (SourceCourse, [ImportProblem]) {
        let intake = try Calendars.read(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u1\nSUMMARY:Lassen\nDTSTART:20270311T153000\n\(lines)\nEND:VEVENT\nEND:VCALENDAR"
        )
        return (try #require(intake.courses.first), intake.findings.map(\.problem))
    }

    private func offering(_ lines: String) throws -> Offering {
        try #require(try event(lines).0.course.offerings.first)
    }

    @Test("takes an event for a course with one offering, with all that it says")
    func whole() throws {
        let intake = try Calendars.read(
            """
            BEGIN:VCALENDAR\r
            X-WR-CALNAME:Vista College\\, agenda\r
            BEGIN:VEVENT\r
            uid:u1@vista.nl\r
            Summary;LANGUAGE=nl-NL:Lassen\\, voor begin\r
             ners\r
            DTSTART;TZID="Europe/Amsterdam":20270311T153000\r
            DTEND;TZID=Europe/Amsterdam:20270311T183000\r
            LOCATION:TechLab\\; Heerlen\r
            GEO:50.88;5.98\r
            DESCRIPTION:Regel 1\\nRegel 2\\, met C:\\\\temp\r
            CATEGORIES:Techniek,Maak\\,onderwijs\r
            CATEGORIES:Techniek\r
            URL:https://vista.nl/lassen\r
            ATTENDEE;CN=Jan Jansen:mailto:jan@school.nl\r
            BEGIN:VALARM\r
            SUMMARY:Straks\r
            DESCRIPTION:Straks\r
            END:VALARM\r
            END:VEVENT\r
            END:VCALENDAR\r

            """)
        let source = try #require(intake.courses.first)
        let (start, end) = (try #require(LocalTime("2027-03-11 15:30")), try #require(LocalTime("2027-03-11 18:30")))
        let offering = Offering(
            id: "u1@vista.nl", meetings: [Meeting(start: start, end: end)], place: "", venue: "TechLab; Heerlen")
        let course = Course(
            id: "u1@vista.nl", title: "Lassen, voor beginners", format: "", themes: ["Techniek", "Maak,onderwijs"],
            provider: "Vista College, agenda", priceCents: nil, language: "nl", url: "https://vista.nl/lassen",
            offerings: [offering], body: "Regel 1\nRegel 2, met C:\\temp")
        #expect(
            source
                == SourceCourse(
                    course, coordinates: ["": Coordinate(latitude: 50.88, longitude: 5.98)],
                    at: SourcePlace(file: "calendar.ics", line: 3)))
        #expect(intake.courses.count == 1 && intake.findings.isEmpty)
    }

    @Test(
        "knows a time zone by whatever it is called",
        arguments: [
            ("America/New_York", "2027-01-20 15:00"),
            ("/freeassociation.sourceforge.net/America/New_York", "2027-01-20 15:00"),
            ("/mozilla.org/20050126_1/America/New_York", "2027-01-20 15:00"),
            ("Eastern Standard Time", "2027-01-20 15:00"),
            ("W. Europe Standard Time", "2027-01-20 09:00"), ("/x/Europe/Amsterdam", "2027-01-20 09:00"),
            ("GMT", "2027-01-20 10:00"), ("US/Eastern", "2027-01-20 15:00"),
        ])
    func zones(id: String, expected: String) throws {
        let intake = try Calendars.read(
            "BEGIN:VEVENT\nUID:u\nSUMMARY:X\nDTSTART;TZID=\(id):20270120T090000\nEND:VEVENT")
        #expect(intake.courses.first?.course.offerings.first?.start == LocalTime(expected))
        #expect(intake.findings.isEmpty)
    }

    /// The rules of the zone that is two hours ahead of UTC all year, and three in summer, under a name of its own.
    private static let zone = """
        BEGIN:VTIMEZONE
        TZID:Ergens
        BEGIN:STANDARD
        DTSTART:16010101T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0300
        TZOFFSETTO:+0200
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0300
        END:DAYLIGHT
        END:VTIMEZONE
        """

    @Test("reads a time zone that the calendar defines, before its events or after them")
    func definedZone() throws {
        let events = """
            BEGIN:VEVENT
            UID:a
            SUMMARY:Winter
            DTSTART;TZID=Ergens:20270120T090000
            END:VEVENT
            BEGIN:VEVENT
            UID:b
            SUMMARY:Zomer
            DTSTART;TZID=Ergens:20270720T090000
            END:VEVENT
            """
        for text in ["\(Self.zone)\n\(events)", "\(events)\n\(Self.zone)"] {
            let intake = try Calendars.read("BEGIN:VCALENDAR\n\(text)\nEND:VCALENDAR")
            let starts = intake.courses.compactMap { $0.course.offerings.first.map { "\($0.start)" } }
            // 07:00Z is 08:00 here in winter; 06:00Z is 08:00 in summer.
            #expect(starts == ["2027-01-20 08:00", "2027-07-20 08:00"] && intake.findings.isEmpty)
        }
    }

    @Test("takes a time zone that nobody knows for ours, and says so once")
    func unknownZone() throws {
        let (source, problems) = try event("DTEND;TZID=Nergens:20270311T170000\nEXDATE;TZID=Nergens:20270311T170000")
        #expect(source.course.offerings.first?.end == LocalTime("2027-03-11 17:00"))
        #expect(problems == [.unknownTimeZone("Nergens")])
    }

    @Test(
        "knows when an event ends",
        arguments: [
            ("", "2027-03-11 16:30"), ("DURATION:PT2H30M", "2027-03-11 18:00"), ("DURATION:P1DT1H", "2027-03-12 16:30"),
            ("DTEND:20270311T180000", "2027-03-11 18:00"), ("DTEND:20270311T170000Z", "2027-03-11 18:00"),
            ("DTEND;VALUE=DATE:20270312", "2027-03-12 00:00"),
        ])
    func ends(line: String, expected: String) throws {
        #expect(try offering(line).end == LocalTime(expected))
    }

    @Test("takes an event that ends before it starts to last an hour, and says so")
    func endBeforeStart() throws {
        for line in ["DTEND:20270311T150000", "DTEND:20270311T153000", "DURATION:-PT1H", "DURATION:PT0S"] {
            let (source, problems) = try event(line)
            #expect(source.course.offerings.first?.end == LocalTime("2027-03-11 16:30"))
            #expect(problems.count == 1)
        }
    }

    @Test("takes a day for a whole day, up to the day that it ends before")
    func wholeDays() throws {
        for (lines, end) in [
            ("DTSTART;VALUE=DATE:20270311", "2027-03-12"), ("DTSTART:20270311\nDTEND:20270311", "2027-03-12"),
            ("DTSTART;VALUE=DATE:20270311\nDTEND;VALUE=DATE:20270313", "2027-03-13"),
        ] {
            let intake = try Calendars.read("BEGIN:VEVENT\nUID:u\nSUMMARY:X\n\(lines)\nEND:VEVENT")
            let offering = try #require(intake.courses.first?.course.offerings.first)
            #expect(offering.start == LocalTime("2027-03-11 00:00") && offering.end == LocalTime("\(end) 00:00"))
        }
    }

    @Test(
        "tells online from a place",
        arguments: [
            "Online", "online, via Teams", "Microsoft Teams-vergadering", "Webinar", "Zoom Meeting", "Virtual",
            "https://teams.microsoft.com/l/meetup-join/19%3a", "https://us02web.zoom.us/j/123?pwd=x",
            "Online\\, Virtual",
        ])
    func online(location: String) throws {
        let offering = try offering("LOCATION:\(location)")
        #expect(offering.place == nil && offering.venue == nil)
    }

    @Test(
        "keeps a place that is more than online",
        arguments: [
            "Heerlen of online", "Online Lab 3, Heerlen", "Teamskamer", "https://vista.nl/route", "Zaal 3 / Zoom",
        ])
    func hybrid(location: String) throws {
        let offering = try offering("LOCATION:\(location)")
        #expect(offering.place == "" && offering.venue == location)
    }

    @Test("finds the town behind a postcode, and keeps any other place whole")
    func town() throws {
        for (location, place, venue) in [
            ("Nieuw Eyckholt 300\\, 6419 DJ Heerlen", "Heerlen", "Nieuw Eyckholt 300"),
            ("6419DJ Heerlen\\, Nederland", "Heerlen", nil), ("TechLab\\, zaal 2027", "", "TechLab, zaal 2027"),
            ("Heerlen", "", "Heerlen"),
        ] as [(String, String, String?)] {
            let offering = try offering("LOCATION:\(location)")
            #expect(offering.place == place && offering.venue == venue, "\(location)")
        }
    }

    @Test("names who gives it only where that is plainly no person")
    func provider() throws {
        func provider(_ lines: String) throws -> String { try event(lines).0.course.provider }
        #expect(try provider("ORGANIZER;CN=Vista College:mailto:x@vista.nl") == "Vista College")
        #expect(try provider("ORGANIZER;CN=\"Stichting; Techniek\":mailto:x@vista.nl") == "Stichting; Techniek")
        #expect(try provider("ORGANIZER;CN=Jan Jansen:mailto:jan@vista.nl") == "")
        #expect(try provider("ORGANIZER;CN=jan@college.nl:mailto:jan@college.nl") == "")
    }

    @Test("leaves out what is for its owner's eyes only, and says so")
    func notPublic() throws {
        let intake = try Calendars.read(
            "BEGIN:VEVENT\nUID:u\nCLASS:private\nSUMMARY:Tandarts\nDTSTART:20270311\nEND:VEVENT")
        #expect(intake.courses.isEmpty && intake.findings.map(\.problem) == [.notPublic])
        #expect(intake.findings.map(\.isSkipped) == [true])
    }

    @Test(
        "sees that an event is called off",
        arguments: ["STATUS:CANCELLED", "STATUS:cancelled", "SUMMARY:Geannuleerd: Lassen", "SUMMARY:[VERVALT] Lassen"])
    func cancelled(line: String) throws {
        let intake = try Calendars.read(
            "BEGIN:VEVENT\n\(line)\nUID:u\nSUMMARY:Lassen\nDTSTART:20270311\nEND:VEVENT")
        let course = try #require(intake.courses.first).course
        #expect(course.title == "Lassen" && course.offerings.map(\.isCancelled) == [true])
    }

    @Test("takes all of a calendar that cancels for called off")
    func methodCancel() throws {
        let intake = try Calendars.read(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u\nSUMMARY:X\nDTSTART:20270311\nEND:VEVENT\nMETHOD:CANCEL\nEND:VCALENDAR"
        )
        #expect(intake.courses.first?.course.offerings.map(\.isCancelled) == [true])
    }

    @Test("makes Markdown of HTML, in the description or in Outlook's own")
    func html() throws {
        #expect(try event("DESCRIPTION:<p>Leer <b>lassen</b>.</p>").0.course.body == "Leer **lassen**.")
        #expect(
            try event("DESCRIPTION: \\n\nX-ALT-DESC;FMTTYPE=text/html:<p>Leer <b>lassen</b>.</p>").0.course.body
                == "Leer **lassen**.")
    }

    @Test("takes 0;0 and what is not on earth for no place", arguments: ["0;0", "0.0;0.0", "91;5", "noord;oost", "5"])
    func geo(value: String) throws {
        let (source, problems) = try event("GEO:\(value)")
        #expect(source.coordinates.isEmpty && problems == [.invalidCoordinate(value)])
    }

    @Test("puts the days of a course together, under the id of the first, with those of the others beside it")
    func days() throws {
        let events = (1...3).map { day in
            """
            BEGIN:VEVENT
            UID:dag\(day)
            SUMMARY:Lassen (dag \(day) van 3)
            DTSTART:2027030\(day + 1)T090000
            \(day == 2 ? "STATUS:CANCELLED" : "STATUS:CONFIRMED")
            END:VEVENT
            """
        }
        let intake = try Calendars.read("BEGIN:VCALENDAR\n\(events.joined(separator: "\n"))\nEND:VCALENDAR")
        let source = try #require(intake.courses.first)
        #expect(intake.courses.count == 1 && source.course.id == "dag1" && source.course.title == "Lassen")
        #expect(source.course.offerings.map(\.id) == ["dag1"] && source.aliases == ["dag1": ["dag2", "dag3"]])
        #expect(source.course.offerings.first?.meetings.map { "\($0.start.day)" } == ["2027-03-02", "2027-03-04"])
        #expect(source.course.offerings.first?.isCancelled == false)
    }

    @Test("makes each occurrence of an event an offering that keeps its id when it is moved")
    func moved() throws {
        let intake = try Calendars.read(
            """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            UID:u
            RECURRENCE-ID;TZID=Europe/Amsterdam:20270309T193000
            DTSTART;TZID=Europe/Amsterdam:20270310T200000
            SEQUENCE:1
            END:VEVENT
            BEGIN:VEVENT
            UID:u
            SUMMARY:Inloop
            DTSTART;TZID=Europe/Amsterdam:20270302T193000
            RRULE:FREQ=WEEKLY;COUNT=4
            END:VEVENT
            BEGIN:VEVENT
            UID:u
            SUMMARY:Inloop in mei
            RECURRENCE-ID;RANGE=THISANDFUTURE:20270316T183000Z
            DTSTART;TZID=Europe/Amsterdam:20270316T190000
            DURATION:PT2H
            END:VEVENT
            END:VCALENDAR
            """)
        let course = try #require(intake.courses.first).course
        #expect(intake.courses.count == 1 && course.id == "u" && intake.findings.isEmpty)
        #expect(
            course.offerings.map { "\($0.id) \($0.start) \($0.end.clock)" } == [
                "u@2027-03-02T19:30 2027-03-02 19:30 20:30", "u@2027-03-09T19:30 2027-03-10 20:00 21:00",
                "u@2027-03-16T19:30 2027-03-16 19:00 21:00", "u@2027-03-23T19:30 2027-03-23 19:00 21:00",
            ])
    }

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
