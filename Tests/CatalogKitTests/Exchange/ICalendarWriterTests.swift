import Testing

@testable import CatalogKit

@Suite("A calendar of an agenda")
struct ICalendarWriterTests {
    /// 2027-01-12 08:30:05 UTC.
    private static let now = 1_799_742_605

    private static func writer(region: String = "zuid-limburg") -> ICalendarWriter {
        ICalendarWriter(
            region: Region(id: region, name: "STO", centre: "Heerlen"),
            words: ICalendarWriter.Words(
                calendarName: "Mijn agenda", online: "online", waiting: "Je wacht; nog even.", cancelled: "Vervalt:",
                tomorrow: "Morgen:", soon: "Straks,"), now: now)
    }

    private static func enrolment(_ offering: String, _ state: EnrolmentState = .enrolled) -> Enrolment {
        Enrolment(
            ticket: 1, person: "an@school.nl", offering: offering, state: state, choices: [:],
            position: state == .waiting ? 2 : nil, createdAt: now)
    }

    private static func meeting(_ start: String, _ end: String) throws -> Meeting {
        Meeting(start: try #require(LocalTime(start)), end: try #require(LocalTime(end)))
    }

    /// The calendar of someone who signed up for the only offering of a course.
    private static func calendar(of course: Course, _ state: EnrolmentState = .enrolled) -> String {
        let region = Region(id: "zuid-limburg", name: "STO", centre: "Heerlen")
        let catalog = Catalog(region: region, vocabulary: Vocabulary(), courses: [course])
        return writer().text(activities([enrolment(course.offerings[0].id, state)], in: catalog))
    }

    /// What belongs in the calendar of who is enrolled in this, on 12 January 2027.
    private static func activities(
        _ enrolments: [Enrolment], in catalog: Catalog, versions: [String: CalendarVersion] = [:]
    ) -> [CalendarActivity] {
        CalendarActivity.all(enrolments, in: catalog, versions: versions, now: LocalTime(utcSeconds: now))
    }

    /// A course with one meeting.
    private static func course(
        title: String = "Lassen", summary: String = "", themes: [String] = [], url: String? = nil,
        id: String = "lassen@2027-03-11", start: String = "2027-03-11 15:30", end: String = "2027-03-11 18:30"
    ) throws -> Course {
        Course(
            id: "lassen", title: title, summary: summary, format: "training", themes: themes, provider: "techlab",
            url: url, offerings: [Offering(id: id, meetings: [try meeting(start, end)])])
    }

    /// The lines as a reader sees them: the folds undone (section 3.1).
    private static func lines(_ text: String) -> [String] {
        // By octet, for a blank and a combining mark behind it are one Character.
        let unfolded = Array(text.utf8).replacing(Array("\r\n ".utf8), with: [])
        return unfolded.split(separator: Array("\r\n".utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The values of a property, in order.
    private static func values(_ property: String, in text: String) -> [String] {
        lines(text).filter { $0.hasPrefix(property + ":") }.map { String($0.dropFirst(property.count + 1)) }
    }

    // MARK: - The whole

    private static let head = """
        BEGIN:VCALENDAR
        PRODID:-//Netflixleren//sto-tui//NL
        VERSION:2.0
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:Mijn agenda
        REFRESH-INTERVAL;VALUE=DURATION:PT1H
        X-PUBLISHED-TTL:PT1H
        BEGIN:VTIMEZONE
        TZID:Europe/Amsterdam
        BEGIN:DAYLIGHT
        DTSTART:19960331T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        TZNAME:CEST
        END:DAYLIGHT
        BEGIN:STANDARD
        DTSTART:19961027T030000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        TZNAME:CET
        END:STANDARD
        END:VTIMEZONE

        """

    @Test("is this text, to the letter")
    func whole() throws {
        let laser = Course(
            id: "laser", title: "Lasersnijden, van tekening tot product",
            summary: "Van idee naar product; zagen, snijden én schuren: alles komt aan bod, op één middag.",
            format: "training", themes: ["techlab", "maakonderwijs"], provider: "techlab",
            url: "https://example.org/laser?a=1,2;b",
            offerings: [
                Offering(
                    id: "laser@2027-03-11",
                    meetings: [
                        try Self.meeting("2027-03-11 15:30", "2027-03-11 18:30"),
                        try Self.meeting("2027-04-01 23:00", "2027-04-02 00:00"),
                    ],
                    place: "Heerlen", venue: "TechLab, achterzijde")
            ])
        let webinar = Course(
            id: "lob", title: "LOB", format: "webinar", provider: "techlab",
            offerings: [
                Offering(id: "lob@2027-02-01", meetings: [try Self.meeting("2027-02-01 09:05", "2027-02-01 10:00")])
            ])
        let catalog = Catalog(
            region: Region(id: "zuid-limburg", name: "STO", centre: "Heerlen"), vocabulary: Vocabulary(),
            courses: [laser, webinar])
        let activities = Self.activities(
            [
                Self.enrolment("laser@2027-03-11", .waiting), Self.enrolment("weg@2027-01-01"),
                Self.enrolment("lob@2027-02-01"),
            ], in: catalog, versions: ["lob@2027-02-01": CalendarVersion(sequence: 7, modifiedAt: 1_799_742_600)])
        let expected =
            Self.head + """
                BEGIN:VEVENT
                UID:lob@2027-02-01.1@zuid-limburg.netflixleren
                DTSTAMP:20270112T083005Z
                DTSTART;TZID=Europe/Amsterdam:20270201T090500
                DTEND;TZID=Europe/Amsterdam:20270201T100000
                SEQUENCE:7
                LAST-MODIFIED:20270112T083000Z
                SUMMARY:LOB
                LOCATION:online
                STATUS:CONFIRMED
                BEGIN:VALARM
                ACTION:DISPLAY
                TRIGGER:-P1D
                DESCRIPTION:Morgen: LOB
                END:VALARM
                BEGIN:VALARM
                ACTION:DISPLAY
                TRIGGER:-PT2H
                DESCRIPTION:Straks\\, LOB
                END:VALARM
                END:VEVENT
                BEGIN:VEVENT
                UID:laser@2027-03-11.1@zuid-limburg.netflixleren
                DTSTAMP:20270112T083005Z
                DTSTART;TZID=Europe/Amsterdam:20270311T153000
                DTEND;TZID=Europe/Amsterdam:20270311T183000
                SEQUENCE:0
                SUMMARY:Lasersnijden\\, van tekening tot product
                LOCATION:Heerlen\\, TechLab\\, achterzijde
                STATUS:TENTATIVE
                DESCRIPTION:Je wacht\\; nog even.\\n\\nVan idee naar product\\; zagen\\, snijden
                  én schuren: alles komt aan bod\\, op één middag.
                CATEGORIES:techlab,maakonderwijs
                URL:https://example.org/laser?a=1,2;b
                END:VEVENT
                BEGIN:VEVENT
                UID:laser@2027-03-11.2@zuid-limburg.netflixleren
                DTSTAMP:20270112T083005Z
                DTSTART;TZID=Europe/Amsterdam:20270401T230000
                DTEND;TZID=Europe/Amsterdam:20270402T000000
                SEQUENCE:0
                SUMMARY:Lasersnijden\\, van tekening tot product
                LOCATION:Heerlen\\, TechLab\\, achterzijde
                STATUS:TENTATIVE
                DESCRIPTION:Je wacht\\; nog even.\\n\\nVan idee naar product\\; zagen\\, snijden
                  én schuren: alles komt aan bod\\, op één middag.
                CATEGORIES:techlab,maakonderwijs
                URL:https://example.org/laser?a=1,2;b
                END:VEVENT
                END:VCALENDAR

                """
        #expect(Self.writer().text(activities) == expected.replacing("\n", with: "\r\n"))
    }

    @Test("of nothing is a calendar with a time zone and no events")
    func empty() {
        let expected = Self.head + "END:VCALENDAR\n"
        #expect(Self.writer().text([CalendarActivity]()) == expected.replacing("\n", with: "\r\n"))
    }

    @Test(
        "says when it was written in UTC, to the second",
        arguments: [
            (0, "19700101T000000Z"), (1_806_195_599, "20270328T005959Z"), (1_806_195_600, "20270328T010000Z"),
            (1_835_395_199, "20280228T235959Z"), (1_835_395_200, "20280229T000000Z"), (-1, "19691231T235959Z"),
        ])
    func stamp(_ seconds: Int, _ expected: String) throws {
        let course = try Self.course()
        let region = Region(id: "zl", name: "STO", centre: "Heerlen")
        let catalog = Catalog(region: region, vocabulary: Vocabulary(), courses: [course])
        let words = ICalendarWriter.Words(
            calendarName: "", online: "", waiting: "", cancelled: "", tomorrow: "", soon: "")
        let text = ICalendarWriter(region: region, words: words, now: seconds)
            .text(Self.activities([Self.enrolment("lassen@2027-03-11")], in: catalog))
        #expect(Self.values("DTSTAMP", in: text) == [expected])
        #expect(Self.values("UID", in: text) == ["lassen@2027-03-11.1@zl.netflixleren"])
    }

    @Test(
        "confirms every seat and leaves only the waiting list open",
        arguments: [
            (.enrolled, "CONFIRMED"), (.attended, "CONFIRMED"), (.absent, "CONFIRMED"), (.waiting, "TENTATIVE"),
        ] as [(EnrolmentState, String)])
    func status(_ state: EnrolmentState, _ expected: String) throws {
        let text = Self.calendar(of: try Self.course(), state)
        #expect(Self.values("STATUS", in: text) == [expected])
        // Only who has a seat is woken.
        #expect(
            Self.values("DESCRIPTION", in: text)
                == (state == .waiting ? ["Je wacht\\; nog even."] : ["Morgen: Lassen", "Straks\\, Lassen"]))
    }

    @Test("tells of what was cancelled until a month after its date, without a claim on the time")
    func cancelled() throws {
        var course = try Self.course()
        let left = Self.calendar(of: course, .cancelled)
        course.offerings[0].isCancelled = true
        for text in [left, Self.calendar(of: course)] {
            #expect(Self.values("STATUS", in: text) == ["CANCELLED"])
            #expect(Self.values("TRANSP", in: text) == ["TRANSPARENT"])
            #expect(Self.values("SUMMARY", in: text) == ["Vervalt: Lassen"])
            #expect(Self.values("UID", in: text) == ["lassen@2027-03-11.1@zuid-limburg.netflixleren"])
            #expect(!text.contains("VALARM"))
        }
        let catalog = Catalog(
            region: Region(id: "zl", name: "STO", centre: "Heerlen"), vocabulary: Vocabulary(), courses: [course])
        // 11 March and 31 days is 11 April.
        for (day, count) in [("2027-04-11 23:59", 1), ("2027-04-12 00:00", 0)] {
            let activities = CalendarActivity.all(
                [Self.enrolment("lassen@2027-03-11", .cancelled)], in: catalog, versions: [:],
                now: try #require(LocalTime(day)))
            #expect(activities.count == count)
        }
    }

    @Test("shows who came back after cancelling as one who comes")
    func cameBack() throws {
        let course = try Self.course()
        let catalog = Catalog(
            region: Region(id: "zl", name: "STO", centre: "Heerlen"), vocabulary: Vocabulary(), courses: [course])
        let enrolments = [(1, .cancelled), (2, .enrolled)].map { (ticket: Int, state: EnrolmentState) in
            Enrolment(
                ticket: ticket, person: "an@school.nl", offering: "lassen@2027-03-11", state: state, choices: [:],
                position: nil, createdAt: Self.now)
        }
        for order in [enrolments, enrolments.reversed()] {
            #expect(Self.activities(order, in: catalog).map(\.standing) == [.confirmed])
        }
    }

    @Test("says the same as one that was written at another moment, and as no other")
    func sameness() throws {
        let course = try Self.course()
        let text = Self.calendar(of: course)
        #expect(
            ICalendarWriter.saySame(text, text.replacing("DTSTAMP:20270112T083005Z", with: "DTSTAMP:20270113T083005Z")))
        #expect(!ICalendarWriter.saySame(text, Self.calendar(of: course, .waiting)))
        #expect(!ICalendarWriter.saySame(text, ""))
    }

    // MARK: - Time

    @Test(
        "keeps the wall-clock time on both sides of a clock change, and within the hours that are missing or double",
        arguments: [
            ("2027-03-27 15:30", "2027-03-28 01:30"), ("2027-03-28 01:30", "2027-03-28 03:30"),
            ("2027-03-28 02:30", "2027-03-28 12:00"), ("2027-10-30 15:30", "2027-10-31 02:30"),
            ("2027-10-31 02:00", "2027-10-31 03:00"), ("2027-10-31 03:00", "2027-11-01 00:00"),
        ])
    func clockChanges(_ start: String, _ end: String) throws {
        let text = Self.calendar(of: try Self.course(start: start, end: end))
        func compact(_ time: String) -> String {
            time.filter { $0 != "-" && $0 != ":" }.replacing(" ", with: "T") + "00"
        }
        #expect(Self.values("DTSTART;TZID=Europe/Amsterdam", in: text) == [compact(start)])
        #expect(Self.values("DTEND;TZID=Europe/Amsterdam", in: text) == [compact(end)])
    }

    @Test("has a time zone whose rules change the clock when our own do", arguments: 1997...2060)
    func zoneRules(year: Int) throws {
        let text = Self.writer().text([CalendarActivity]())
        #expect(Self.values("RRULE", in: text) == ["3", "10"].map { "FREQ=YEARLY;BYMONTH=\($0);BYDAY=-1SU" })
        #expect(Self.values("DTSTART", in: text) == ["19960331T020000", "19961027T030000"])
        for (month, clock, ahead) in [(3, 120, 60), (10, 180, 120)] {
            let days = try (25...31).map { try #require(Day(year: year, month: month, day: $0)) }
            let sunday = try #require(days.last { $0.weekday == 7 })
            // The wall clock of the onset counts by the offset before it (section 3.6.5).
            let onset = sunday.number * 86_400 + (clock - ahead) * 60
            let before = LocalTime(utcSeconds: onset - 60)
            let after = LocalTime(utcSeconds: onset)
            #expect(before == LocalTime(day: sunday, minute: clock - 1))
            #expect(after == LocalTime(day: sunday, minute: month == 3 ? clock + 60 : clock - 60))
        }
    }

    // MARK: - Text

    @Test(
        "escapes what means something in a value",
        arguments: [
            (#"a\b"#, #"a\\b"#), ("a;b", #"a\;b"#), ("a,b", #"a\,b"#), ("a:b\"c\"", "a:b\"c\""),
            ("a\nb", #"a\nb"#), ("a\r\nb", #"a\nb"#), ("a\rb", #"a\nb"#), ("a\u{2028}b\u{85}c", #"a\nb\nc"#),
            (#"\n"#, #"\\n"#), (";\u{301},\u{301}\\\u{301}", "\\;\u{301}\\,\u{301}\\\\\u{301}"),
            ("a\u{0}b\u{1B}[31mc\td\u{202E}e", "a b [31mc d e"), ("\r\nEND:VCALENDAR", #"\nEND:VCALENDAR"#),
        ])
    func escaping(_ text: String, _ expected: String) throws {
        let course = try Self.course(title: text, summary: text, themes: [text, "lob"], id: "l\(text)")
        let calendar = Self.calendar(of: course)
        #expect(Self.values("SUMMARY", in: calendar) == [expected])
        #expect(
            Self.values("DESCRIPTION", in: calendar) == [expected, "Morgen: \(expected)", "Straks\\, \(expected)"])
        #expect(Self.values("CATEGORIES", in: calendar) == [expected + ",lob"])
        #expect(Self.values("UID", in: calendar) == ["l\(expected).1@zuid-limburg.netflixleren"])
        #expect(Self.lines(calendar).count { $0 == "END:VCALENDAR" } == 1)
    }

    @Test(
        "gives an address only where it is one of the web",
        arguments: [
            ("https://example.org/a,b;c", true), ("http://example.org", true), ("ftp://example.org", false),
            ("javascript:alert(1)", false), ("https://", false), ("https://a.org/\r\nBEGIN:VALARM", false),
            ("https://a.org/\u{7}", false), ("", false),
        ])
    func address(_ url: String, _ isGiven: Bool) throws {
        #expect(Self.values("URL", in: Self.calendar(of: try Self.course(url: url))) == (isGiven ? [url] : []))
    }

    @Test(
        "folds lines at 75 octets, never within a character, and loses nothing",
        arguments: ["a", "é", "€", "😀", "👩‍🏫", "e\u{301}", " ", "a é€😀", "x,y;z\\", "ab\n"])
    func folding(_ piece: String) throws {
        for count in 1...120 {
            let title = String(repeating: piece, count: count)
            let text = Self.calendar(of: try Self.course(title: title))
            let physical = Array(text.utf8).split(separator: [13, 10], omittingEmptySubsequences: false)
            #expect(physical.last?.isEmpty == true)
            for line in physical.dropLast() {
                #expect((1...75).contains(line.count))
                #expect(String(validating: line, as: UTF8.self) != nil)
                #expect(!line.contains(13) && !line.contains(10))
            }
            let value = try #require(Self.values("SUMMARY", in: text).first)
            #expect(value == ICalendarText.escaped(title))
            // Nothing is folded that would have fitted: only the last part leaves room for another character.
            let parts = Array(ICalendarText.folded("SUMMARY:\(value)").utf8).split(separator: [13, 10])
            #expect(parts.dropLast().allSatisfy { $0.count > 71 })
        }
    }
}
