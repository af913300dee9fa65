import Testing

@testable import CatalogKit

@Suite("Reports")
struct ReportTests {
    private let scenario: ReportScenario

    init() throws {
        scenario = try ReportScenario()
    }

    private func hours(
        _ book: AttendanceBook, by dimension: ReportDimension, in period: ReportPeriod = ReportScenario.quarter
    ) -> [String] {
        let report = HoursReport(book, by: dimension, in: period, scenario.catalog, now: scenario.now)
        return (report.rows + [report.total]).map(Self.text)
    }

    /// "school: people times minutes missing correction planned".
    private static func text(_ row: HoursReport.Row) -> String {
        "\(row.key ?? "–"): \(row.participants) \(row.visits) \(row.minutes) \(row.missing) \(row.correction) \(row.planned)"
    }

    @Test("hours by school: people, times, minutes, missing, corrections")
    func bySchool() {
        // An 180 + 90 and Bo 60 of the Emmacollege; 24 × 180 of DaCapo; Cas excused and not noted of Sint-Jan.
        let figures = [
            "dacapo: 24 24 4320 0 0 0", "emma: 2 3 330 0 0 0", "sint-jan: 0 0 0 1 0 0", "–: 26 27 4650 1 0 0",
        ]
        #expect(hours(scenario.before, by: .school) == figures)
        #expect(hours(scenario.closed, by: .school) == figures)
    }

    @Test("a closed quarter keeps its figures; what came later is a correction beside them")
    func correction() {
        #expect(
            hours(scenario.corrected, by: .school) == [
                "dacapo: 24 24 4320 0 0 0", "emma: 2 3 330 0 -60 0", "sint-jan: 0 0 0 1 90 0", "–: 26 27 4650 1 30 0",
            ])
        #expect(
            hours(scenario.corrected, by: .person) == [
                "an@school.nl: 1 2 270 0 0 0", "bo@school.nl: 1 1 60 0 -60 0", "cas@school.nl: 0 0 0 1 90 0",
                "dik@school.nl: 24 24 4320 0 0 0", "–: 26 27 4650 1 30 0",
            ])
    }

    @Test("a course with two themes counts in both rows, and once in the total")
    func byTheme() {
        #expect(
            hours(scenario.corrected, by: .theme) == [
                "lob: 1 1 90 1 90 0", "maakonderwijs: 26 26 4560 0 -60 0", "techlab: 26 26 4560 0 -60 0",
                "–: 26 27 4650 1 30 0",
            ])
    }

    @Test("hours by course, offering and pillar are the same where they are the same thing")
    func byCourse() {
        for (dimension, one, other) in [
            (ReportDimension.course, "laser", "lob"), (.offering, "laser@2027-03-11", "lob@2027-03-16"),
        ] {
            #expect(
                hours(scenario.closed, by: dimension)
                    == ["\(one): 26 26 4560 0 0 0", "\(other): 1 1 90 1 0 0", "–: 26 27 4650 1 0 0"])
        }
        #expect(
            hours(scenario.closed, by: .pillar)
                == ["loopbaan: 1 1 90 1 0 0", "vak: 26 26 4560 0 0 0", "–: 26 27 4650 1 0 0"])
    }

    @Test("over a school year each quarter counts as it is: closed or open")
    func schoolYear() {
        let year = ReportPeriod.schoolYear(ReportScenario.year)
        #expect(
            hours(scenario.corrected, by: .quarter, in: year)
                == ["2027Q1: 26 27 4650 1 30 0", "2027Q2: 0 0 0 1 0 0", "–: 26 27 4650 2 30 0"])
        #expect(
            hours(scenario.corrected, by: .schoolYear, in: year)
                == ["2026-2027: 26 27 4650 2 30 0", "–: 26 27 4650 2 30 0"])
        let days = ReportPeriod.days(Day("2027-04-01")!...Day("2027-04-06")!)
        #expect(hours(scenario.corrected, by: .quarter, in: days) == ["2027Q2: 0 0 0 1 0 0", "–: 0 0 0 1 0 0"])
    }

    @Test("a meeting to come is planned, for everybody with a seat; one that is over is missing")
    func planned() {
        let now = LocalTime("2027-04-06 17:29")!.utcSeconds
        let book = AttendanceBook(
            enrolments: scenario.before.enrolments.map { enrolment in
                AttendanceBook.Enrolment(
                    ticket: enrolment.ticket, person: enrolment.person, name: enrolment.name, school: enrolment.school,
                    offering: enrolment.offering, course: enrolment.course, state: enrolment.state,
                    seats: enrolment.seats,
                    meetings: enrolment.meetings.map { .init(number: $0.number, start: $0.start, end: $0.end) })
            })
        let report = HoursReport(book, by: .course, in: ReportScenario.spring, scenario.catalog, now: now)
        #expect(Self.text(report.total) == "–: 0 0 0 0 0 180")
        let later = HoursReport(book, by: .course, in: ReportScenario.spring, scenario.catalog, now: now + 60)
        #expect(Self.text(later.total) == "–: 0 0 0 2 0 0")
    }

    @Test("hours of which nobody noted any are not nought; those of somebody who was absent are")
    func unknown() throws {
        func hours(_ period: ReportPeriod) throws -> [ReportTable.Value] {
            let report = HoursReport(scenario.before, by: .person, in: period, scenario.catalog, now: scenario.now)
            let table = ReportTable(report)
            let index = try #require(table.columns.firstIndex(of: .hours))
            return (table.rows + [table.total]).map { $0.values[index] }
        }
        // In April nobody noted An, and Cas was absent.
        #expect(try hours(ReportScenario.spring) == [.noMinutes, .minutes(0), .minutes(0)])
        #expect(ReportTable.Value.noMinutes.number == 0)
        // In March Cas was excused once and not noted once.
        #expect(try hours(ReportScenario.quarter)[2] == .minutes(0))
    }

    @Test("participants: sign-ups are what became of them, together")
    func participants() {
        func figures(_ book: AttendanceBook, _ period: ReportPeriod) -> [String] {
            let report = ParticipantsReport(book, by: .school, in: period, scenario.catalog, now: scenario.now)
            return (report.rows + [report.total]).map {
                "\($0.key ?? "–"): \($0.participants) of \($0.signUps): \($0.cancelled) \($0.waiting) \($0.attended) \($0.absent) \($0.open)"
            }
        }
        // Of Sint-Jan: Eva cancelled, Cas excused from lasers, and not noted in March.
        let quarter = [
            "dacapo: 24 of 24: 0 0 24 0 0", "emma: 2 of 4: 0 1 3 0 0", "sint-jan: 0 of 3: 1 0 0 1 1",
            "–: 26 of 31: 1 1 27 1 1",
        ]
        #expect(figures(scenario.before, ReportScenario.quarter) == quarter)
        #expect(figures(scenario.corrected, ReportScenario.quarter) == quarter)
        #expect(
            figures(scenario.corrected, ReportScenario.spring)
                == ["emma: 0 of 1: 0 0 0 0 1", "sint-jan: 0 of 1: 0 0 0 1 0", "–: 0 of 2: 0 0 0 1 1"])
    }

    @Test("pillars: a cost that nobody noted is unknown, never nothing")
    func pillars() {
        func figures(_ period: ReportPeriod) -> [String] {
            let report = PillarsReport(scenario.corrected, in: period, scenario.catalog, now: scenario.now)
            return (report.rows + [report.total]).map {
                "\($0.key ?? "–"): \($0.budgetEuros ?? -1) \($0.spentEuros.map(String.init) ?? "?") \($0.unknownCosts) \($0.participants) \($0.minutes) \($0.correction)"
            }
        }
        #expect(
            figures(ReportScenario.quarter)
                == ["vak: 1000 450 0 26 4560 -60", "loopbaan: 500 ? 1 1 90 90", "–: 1500 450 1 26 4650 30"])
        // Nothing started in the second quarter, so nothing was spent, and that is known.
        #expect(
            figures(ReportScenario.spring) == ["vak: 1000 0 0 0 0 0", "loopbaan: 500 0 0 0 0 0", "–: 1500 0 0 0 0 0"])
    }

    @Test("a plan stands beside what the school did, quarter by quarter")
    func plan() {
        let report = PlanReport(scenario.corrected, of: ReportScenario.year, scenario.catalog, now: scenario.now)
        #expect(report.quarters.map(\.description) == ["2026Q3", "2026Q4", "2027Q1", "2027Q2", "2027Q3"])
        #expect(report.rows.map(\.key) == ["dacapo", "emma"])
        let emma = report.rows[1]
        #expect(emma.trainings == 2 && emma.trainingsGoal == 12 && emma.minutes == 330 && emma.hoursGoal == 240)
        #expect(emma.minutesByQuarter == [0, 0, 330, 0, 0] && emma.correction == -60)
        #expect(report.rows[0].trainingsGoal == nil && report.rows[0].hoursGoal == 100)
        // The laser training counts once for both schools; 4320 + 330 minutes.
        #expect(report.total.trainings == 2 && report.total.minutes == 4650 && report.total.hoursGoal == 340)
    }

    @Test("demand: every interest counts as what became of it, and agrees with the demand board")
    func demand() throws {
        func interest(_ person: String, _ course: String, _ state: InterestState, _ day: String) -> Interest {
            let since = LocalTime("\(day) 12:00")!.utcSeconds
            return Interest(person: person, course: course, since: since, state: state)
        }
        let interests = [
            interest("an", "laser", .open, "2027-01-05"), interest("bo", "laser", .open, "2027-04-05"),
            interest("cas", "laser", .satisfied, "2027-01-05"), interest("an", "lob", .planned, "2027-01-05"),
            interest("bo", "lob", .withdrawn, "2027-01-05"), interest("cas", "lob", .notEnough, "2027-01-05"),
            interest("dik", "weg", .given, "2027-01-05"),
        ]
        let schools = ["an": "Emmacollege", "bo": "emma", "cas": "Sint-Jan", "dik": ""]
        let questions = [
            DemandBook.Question(theme: "lob", school: "emma", since: 0),
            DemandBook.Question(theme: nil, school: "Emmacollege", since: 0),
        ]
        let book = DemandBook(interests: interests, schools: schools, questions: questions)
        func figures(_ dimension: ReportDimension, _ period: ReportPeriod? = nil) -> [String] {
            let report = DemandReport(book, by: dimension, in: period, scenario.catalog)
            return (report.rows + [report.total]).map {
                "\($0.key ?? "–"): \($0.interested) \($0.satisfied) \($0.planned) \($0.given) \($0.notEnough) \($0.questions ?? -1)"
            }
        }
        #expect(
            figures(.course) == ["laser: 2 1 0 0 0 -1", "lob: 0 0 1 0 1 -1", "weg: 0 0 0 1 0 -1", "–: 2 1 1 1 1 -1"])
        #expect(
            figures(.theme) == [
                "lob: 0 0 1 0 1 1", "maakonderwijs: 2 1 0 0 0 0", "techlab: 2 1 0 0 0 0", "–: 0 0 0 1 0 1",
                "–: 2 1 1 1 1 2",
            ])
        #expect(
            figures(.school) == ["emma: 2 0 1 0 0 2", "sint-jan: 0 1 0 0 1 0", "–: 0 0 0 1 0 0", "–: 2 1 1 1 1 2"])
        #expect(figures(.course, ReportScenario.spring) == ["laser: 1 0 0 0 0 -1", "–: 1 0 0 0 0 -1"])
        let board = DemandBoard(
            Demand(interests: interests, schools: schools), in: scenario.catalog, today: Day("2027-04-10")!)
        let report = DemandReport(book, by: .course, scenario.catalog)
        for row in board.rows { #expect(report.rows.first { $0.key == row.course }?.interested == row.interested) }
    }

    @Test("every rendering shows hours to the nearest tenth, and nothing for what is unknown")
    func values() {
        let numbers = [450, 20, 15, -60, 3, 2, 0].map { ReportTable.Value.minutes($0).number }
        // 15 minutes are a quarter of an hour: a half goes away from zero.
        #expect(numbers == [7.5, 0.3, 0.3, -1.0, 0.1, 0.0, 0.0])
        #expect(ReportTable.Value.unknown.number == nil && ReportTable.Value.euros(450).number == 450)
    }
}
