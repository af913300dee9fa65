import CatalogExchange
import CatalogKit
import Foundation
import Testing

@Suite("Reading a calendar")
struct ICalendarReaderTests {
    /// The one course of an event with these lines.
    func event(_ lines: String) throws -> (SourceCourse, [ImportProblem]) {
        let intake = try Calendars.read(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u1\nSUMMARY:Lassen\nDTSTART:20270311T153000\n\(lines)\nEND:VEVENT\nEND:VCALENDAR"
        )
        return (try #require(intake.courses.first), intake.findings.map(\.problem))
    }

    func offering(_ lines: String) throws -> Offering {
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
    static let zone = """
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
}
