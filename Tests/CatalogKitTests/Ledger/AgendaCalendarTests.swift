import Testing

@testable import CatalogKit

@Suite("What somebody's days hold", .onBothDatabases, .namesDatabase)
struct AgendaCalendarTests {
    private static func meeting(_ start: String, _ end: String) throws -> Meeting {
        Meeting(start: try #require(LocalTime(start)), end: try #require(LocalTime(end)))
    }

    private static func enrolment(
        _ offering: String, _ state: EnrolmentState = .enrolled, choices: [String: String] = [:]
    ) -> Enrolment {
        Enrolment(
            ticket: 1, person: "an@school.nl", offering: offering, state: state, choices: choices,
            position: state == .waiting ? 1 : nil, createdAt: 0)
    }

    private static func interest(_ course: String, _ state: InterestState = .open) -> Interest {
        Interest(person: "an@school.nl", course: course, since: 0, state: state)
    }

    private static func course(_ id: String, _ offerings: [Offering]) -> Course {
        Course(
            id: id, title: id.prefix(1).uppercased() + id.dropFirst(), format: "training", provider: "p",
            offerings: offerings)
    }

    /// Welding in two meetings, one over midnight; a course with a deadline; a festival with a round outside its meeting.
    private static func catalog() throws -> Catalog {
        let holidays = [
            Holiday(name: "Pasen", days: try #require(Day("2027-03-28"))...(try #require(Day("2027-03-29"))))
        ]
        return Catalog(
            region: Region(id: "zl", name: "STO", centre: "Heerlen", holidays: holidays), vocabulary: Vocabulary(),
            courses: [
                course(
                    "lassen",
                    [
                        Offering(
                            id: "lassen@1",
                            meetings: [
                                try meeting("2027-03-11 15:30", "2027-03-11 18:30"),
                                try meeting("2027-03-18 22:00", "2027-03-19 01:00"),
                            ], enrolBy: Day("2027-03-04"))
                    ]),
                course(
                    "frezen",
                    [
                        Offering(
                            id: "frezen@1", meetings: [try meeting("2027-03-11 18:00", "2027-03-11 20:00")],
                            enrolBy: Day("2027-03-04")),
                        Offering(
                            id: "frezen@2", meetings: [try meeting("2027-06-01 09:00", "2027-06-01 12:00")],
                            enrolBy: Day("2027-05-20")),
                        Offering(
                            id: "frezen@3", meetings: [try meeting("2027-06-02 09:00", "2027-06-02 12:00")],
                            enrolBy: Day("2027-05-20"), isCancelled: true),
                    ]),
                course(
                    "festival",
                    [
                        Offering(
                            id: "festival@1", meetings: [try meeting("2027-03-18 13:00", "2027-03-18 17:00")],
                            rounds: [
                                Round(
                                    id: "diner", title: "Diner",
                                    time: try meeting("2027-03-18 18:00", "2027-03-18 23:00"),
                                    sessions: [Session(id: "vega", title: "Vega")])
                            ])
                    ]),
            ])
    }

    private static func calendar(_ enrolments: [Enrolment], interests: [Interest] = []) throws -> AgendaCalendar {
        let catalog = try catalog()
        return AgendaCalendar(Agenda(enrolments, in: catalog), interests: interests, in: catalog)
    }

    private static func plan(_ day: String, in calendar: AgendaCalendar) throws -> AgendaCalendar.Plan {
        calendar.plan(of: try #require(Day(day)))
    }

    @Test("are its meetings, each on every day that it touches, in order of time")
    func meetings() throws {
        let calendar = try Self.calendar([
            Self.enrolment("frezen@1", .waiting), Self.enrolment("lassen@1"), Self.enrolment("gone@1"),
        ])
        let day = try Self.plan("2027-03-11", in: calendar)
        #expect(day.items.map(\.entry.id) == ["lassen@1", "frezen@1"])
        #expect(day.items.map(\.isWaiting) == [false, true])
        #expect(try Self.plan("2027-03-18", in: calendar).items.count == 1)
        #expect(try Self.plan("2027-03-19", in: calendar).items.map(\.meeting.start.clock) == ["22:00"])
        #expect(try Self.plan("2027-03-20", in: calendar).isEmpty)
    }

    @Test("do not hold a meeting that ends when they begin")
    func midnight() throws {
        #expect(try Self.meeting("2027-03-11 20:00", "2027-03-12 00:00").days.map(\.description) == ["2027-03-11"])
    }

    @Test("are the last days to sign up for what one is interested in or waits for, and for nothing else")
    func deadlines() throws {
        func ids(_ calendar: AgendaCalendar, _ day: String) throws -> [String] {
            try Self.plan(day, in: calendar).deadlines.map(\.offering.id)
        }
        let none = try Self.calendar([Self.enrolment("lassen@1")], interests: [Self.interest("frezen", .satisfied)])
        #expect(try ids(none, "2027-03-04") == [] && ids(none, "2027-05-20") == [])
        let waits = try Self.calendar([Self.enrolment("frezen@1", .waiting)])
        #expect(try ids(waits, "2027-03-04") == ["frezen@1"])
        // Who waits for one offering has not asked for the others.
        #expect(try ids(waits, "2027-05-20") == [])
        for state in [InterestState.open, .planned] {
            let wants = try Self.calendar(
                [], interests: [Self.interest("frezen", state), Self.interest("gone", state)])
            #expect(try ids(wants, "2027-03-04") == ["frezen@1"])
            // What is called off has no deadline.
            #expect(try ids(wants, "2027-05-20") == ["frezen@2"])
        }
    }

    @Test("are free on holidays")
    func holidays() throws {
        let calendar = try Self.calendar([])
        #expect(try Self.plan("2027-03-28", in: calendar).holiday?.name == "Pasen")
        #expect(try Self.plan("2027-03-30", in: calendar).holiday == nil)
        #expect(calendar.holidays(in: try #require(Month("2027-03")).days).map(\.name) == ["Pasen"])
        #expect(calendar.holidays(in: try #require(Month("2027-04")).days).isEmpty)
    }

    @Test("tell which colleagues are away: once each, by name, and only with a seat")
    func away() throws {
        let colleagues = [
            Colleague(id: 1, name: "Cor", school: "Emma", offerings: ["lassen@1": .enrolled, "frezen@1": .enrolled]),
            Colleague(id: 2, name: "Bo", school: "Emma", offerings: ["frezen@1": .enrolled, "gone@1": .enrolled]),
            Colleague(id: 3, name: "Dé", school: "Emma", offerings: ["lassen@1": .waiting, "frezen@3": .enrolled]),
        ]
        let catalog = try Self.catalog()
        let calendar = AgendaCalendar(.empty, interests: [], colleagues: colleagues, in: catalog)
        #expect(calendar.knowsColleagues)
        let day = try Self.plan("2027-03-11", in: calendar)
        #expect(day.away.map(\.name) == ["Bo", "Cor"] && day.isEmpty)
        #expect(try Self.plan("2027-03-18", in: calendar).away.map(\.name) == ["Cor"])
        #expect(try Self.plan("2027-06-02", in: calendar).away.isEmpty)
        #expect(!AgendaCalendar(.empty, interests: [], in: catalog).knowsColleagues)
    }

    // MARK: - Clashes

    private static func clashes(
        _ enrolments: [Enrolment], with id: String, choosing choices: [String: String] = [:]
    ) throws -> [String] {
        let catalog = try catalog()
        let offering = try #require(catalog.offering(id)?.offering)
        return Agenda(enrolments, in: catalog).clashes(with: offering, choosing: choices).map {
            "\($0.title) \($0.meeting.start)"
        }
    }

    @Test("clash by the meeting that is at the same time, not by the first")
    func clashesByMeeting() throws {
        #expect(try Self.clashes([Self.enrolment("lassen@1")], with: "frezen@1") == ["Lassen 2027-03-11 15:30"])
        #expect(try Self.clashes([Self.enrolment("lassen@1")], with: "festival@1") == [])
        #expect(
            try Self.clashes([Self.enrolment("frezen@1", .waiting)], with: "lassen@1") == ["Frezen 2027-03-11 18:00"])
    }

    @Test("clash in a round outside the meetings only for who chooses a session in it, on either side")
    func clashesBySession() throws {
        let (lassen, chosen) = (Self.enrolment("lassen@1"), ["diner": "vega"])
        // The dinner lasts until 23:00, the second meeting begins at 22:00.
        #expect(try Self.clashes([lassen], with: "festival@1", choosing: chosen) == ["Lassen 2027-03-18 22:00"])
        #expect(
            try Self.clashes([Self.enrolment("festival@1", choices: chosen)], with: "lassen@1")
                == ["Festival 2027-03-18 18:00"])
        #expect(try Self.clashes([Self.enrolment("festival@1")], with: "lassen@1") == [])
    }

    @Test("do not clash with what was cancelled, called off or is the thing itself")
    func noClash() throws {
        #expect(try Self.clashes([Self.enrolment("lassen@1", .cancelled)], with: "frezen@1") == [])
        #expect(try Self.clashes([Self.enrolment("frezen@3")], with: "frezen@2") == [])
        #expect(try Self.clashes([Self.enrolment("frezen@1")], with: "frezen@1") == [])
    }

    @Test("tell which days of an offering schools are closed")
    func closedDays() throws {
        let catalog = try Self.catalog()
        let easter = Offering(
            id: "x",
            meetings: [
                try Self.meeting("2027-03-26 09:00", "2027-03-26 10:00"),
                try Self.meeting("2027-03-29 09:00", "2027-03-29 10:00"),
            ])
        #expect(easter.holidays(in: catalog.region).map { "\($0.day) \($0.holiday.name)" } == ["2027-03-29 Pasen"])
    }
}
