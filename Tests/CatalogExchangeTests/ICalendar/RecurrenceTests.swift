import CatalogKit
import Testing

@testable import CatalogExchange

@Suite("Recurrence of events")
struct RecurrenceTests {
    /// A moment of a wall clock as iCalendar writes it.
    static func written(_ seconds: Int, isDate: Bool, isUTC: Bool) -> String {
        let day = Day(number: seconds.floorDivided(by: 86_400)).description.replacing("-", with: "")
        guard !isDate else { return day }
        let second = seconds.modulo(86_400)
        let clock = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return "\(day)T\(clock)\(isUTC ? "Z" : "")"
    }

    /// The starts of an event's occurrences in Europe/Amsterdam, as `MM-DD HH:MM`.
    private func starts(_ lines: String) throws -> [String] {
        let intake = try Calendars.read("BEGIN:VEVENT\nUID:x\nSUMMARY:Inloop\n\(lines)\nEND:VEVENT")
        return try #require(intake.courses.first).course.offerings.map { String("\($0.start)".dropFirst(5)) }
    }

    /// Summer time is from 28 March, 02:00, to 31 October 2027, 03:00.
    @Test(
        "keeps to the wall clock of its zone on both sides of the clock changes of 2027",
        arguments: [
            // In Amsterdam the clock shows the same every week.
            (
                "DTSTART;TZID=Europe/Amsterdam:20270321T093000\nRRULE:FREQ=WEEKLY;COUNT=3",
                ["03-21 09:30", "03-28 09:30", "04-04 09:30"]
            ),
            (
                "DTSTART;TZID=Europe/Amsterdam:20271024T193000\nRRULE:FREQ=WEEKLY;COUNT=3",
                ["10-24 19:30", "10-31 19:30", "11-07 19:30"]
            ),
            // In UTC it is an hour later here once it is summer, and an hour earlier again in winter.
            ("DTSTART:20270327T083000Z\nRRULE:FREQ=DAILY;COUNT=3", ["03-27 09:30", "03-28 10:30", "03-29 10:30"]),
            ("DTSTART:20271030T083000Z\nRRULE:FREQ=DAILY;COUNT=3", ["10-30 10:30", "10-31 09:30", "11-01 09:30"]),
            // New York changes on 14 March and 7 November; the hours between are five, then six again.
            (
                "DTSTART;TZID=America/New_York:20270308T090000\nRRULE:FREQ=WEEKLY;COUNT=4",
                ["03-08 15:00", "03-15 14:00", "03-22 14:00", "03-29 15:00"]
            ),
            (
                "DTSTART;TZID=Eastern Standard Time:20271025T090000\nRRULE:FREQ=WEEKLY;COUNT=3",
                ["10-25 15:00", "11-01 14:00", "11-08 15:00"]
            ),
            // India never changes.
            (
                "DTSTART;TZID=Asia/Kolkata:20270327T140000\nRRULE:FREQ=DAILY;COUNT=2",
                ["03-27 09:30", "03-28 10:30"]
            ),
            // UNTIL in UTC counts 09:30 of 4 April, which is 07:30Z, and not 09:31.
            (
                "DTSTART;TZID=Europe/Amsterdam:20270328T093000\nRRULE:FREQ=WEEKLY;UNTIL=20270404T073000Z",
                ["03-28 09:30", "04-04 09:30"]
            ),
            (
                "DTSTART;TZID=Europe/Amsterdam:20270328T093100\nRRULE:FREQ=WEEKLY;UNTIL=20270404T073000Z",
                ["03-28 09:31"]
            ),
            // A day as UNTIL is there to its end.
            (
                "DTSTART;TZID=Europe/Amsterdam:20271030T233000\nRRULE:FREQ=DAILY;UNTIL=20271031",
                ["10-30 23:30", "10-31 23:30"]
            ),
            // EXDATE in UTC means 09:30 here: 08:30Z in winter and 07:30Z in summer.
            (
                "DTSTART;TZID=Europe/Amsterdam:20270326T093000\nRRULE:FREQ=DAILY;COUNT=4\n"
                    + "EXDATE:20270327T083000Z,20270328T073000Z", ["03-26 09:30", "03-29 09:30"]
            ),
            (
                "DTSTART;TZID=Europe/Amsterdam:20271030T093000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE;VALUE=DATE:20271031",
                ["10-30 09:30", "11-01 09:30"]
            ),
            // The last Sunday of the month, on which the clocks change.
            (
                "DTSTART;VALUE=DATE:20270328\nRRULE:FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU;COUNT=2",
                ["03-28 00:00", "10-31 00:00"]
            ),
            // RDATE with a time of another zone, and a period.
            (
                "DTSTART;TZID=Europe/Amsterdam:20270327T093000\nRDATE:20270328T073000Z\n"
                    + "RDATE;VALUE=PERIOD:20270329T073000Z/PT3H", ["03-27 09:30", "03-28 09:30", "03-29 09:30"]
            ),
        ])
    func clockChanges(lines: String, expected: [String]) throws {
        #expect(try starts(lines) == expected)
    }

    @Test("lets a period of RDATE have an end of its own")
    func period() throws {
        let intake = try Calendars.read(
            """
            BEGIN:VEVENT
            UID:x
            SUMMARY:Inloop
            DTSTART:20270327T093000
            DTEND:20270327T100000
            RDATE;VALUE=PERIOD:20270329T073000Z/PT3H,20270330T073000Z/20270330T080000Z
            END:VEVENT
            """)
        let ends = try #require(intake.courses.first).course.offerings.map { "\($0.end)" }
        #expect(ends == ["2027-03-27 10:00", "2027-03-29 12:30", "2027-03-30 10:00"])
    }

    @Test(
        "takes the first alone, and says so, where the rule is none",
        arguments: [
            "RSCALE=CHINESE;FREQ=YEARLY", "FREQ=NEVER", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;INTERVAL=0",
            "FREQ=WEEKLY;BYDAY=XX", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=DAILY;UNTIL=morgen", "COUNT=3", "",
            "FREQ=DAILY;UNTIL=20200101", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        ])
    func invalid(rule: String) throws {
        let intake = try Calendars.read(
            "BEGIN:VEVENT\nUID:x\nSUMMARY:Inloop\nDTSTART:20270327T093000\nRRULE:\(rule)\nEND:VEVENT")
        #expect(intake.courses.first?.course.offerings.count == 1)
        #expect(intake.findings.contains { $0.problem == .invalidRecurrence(rule) })
    }

    @Test("takes a rule without end up to two years on, and says so")
    func endless() throws {
        let intake = try Calendars.read(
            "BEGIN:VEVENT\nUID:x\nSUMMARY:Inloop\nDTSTART:20270111T093000\nRRULE:FREQ=MONTHLY;BYDAY=2MO\nEND:VEVENT")
        let offerings = try #require(intake.courses.first).course.offerings
        // January 2027 to December 2028; the second Monday of January 2029 is the 8th, before the 11th.
        #expect(offerings.count == 25 && offerings.last?.start.day == Day("2029-01-08"))
        #expect(intake.findings.map(\.problem) == [.endlessRecurrence(until: Day(number: 21_560))])
    }

    @Test(
        "is over soon with rules that keep others busy",
        arguments: [
            "FREQ=SECONDLY", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=SECONDLY;INTERVAL=60;BYSECOND=59", "FREQ=HOURLY;BYYEARDAY=-366;COUNT=1000000",
            "FREQ=YEARLY;INTERVAL=1000000", "FREQ=SECONDLY;COUNT=999999999",
            "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY="
                + (1...53).flatMap { ["\($0)MO", "-\($0)SU", "\($0)WE"] }.joined(separator: ","),
            "FREQ=DAILY;BYHOUR=\((0...23).map(String.init).joined(separator: ","))"
                + ";BYMINUTE=\((0...59).map(String.init).joined(separator: ","))"
                + ";BYSECOND=\((0...59).map(String.init).joined(separator: ","));BYSETPOS=-1,1",
        ])
    func hostile(rule: String) throws {
        let intake = try Calendars.read(
            "BEGIN:VEVENT\nUID:x\nSUMMARY:Inloop\nDTSTART:19700101T000000\nRRULE:\(rule)\nEND:VEVENT")
        let count = try #require(intake.courses.first).course.offerings.count
        #expect((1...1000).contains(count))
    }

    @Test("takes no more than a hundred thousand occurrences of a source, and says so")
    func manyEndless() throws {
        let events = (0..<200).map {
            "BEGIN:VEVENT\nUID:\($0)\nSUMMARY:Inloop \($0)\nDTSTART:20270101\nRRULE:FREQ=DAILY\nEND:VEVENT"
        }
        let intake = try Calendars.read(events.joined(separator: "\n"))
        let counts = intake.courses.map(\.course.offerings.count)
        #expect(counts.count == 200 && counts.first == 742 && counts.last == 1)
        #expect(counts.reduce(0, +) <= 100_000 + 200)
        #expect(intake.findings.contains { $0.problem == .tooManyOccurrences(limit: 1000) })
    }
}
