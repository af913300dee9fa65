import Testing

@testable import CatalogKit

@Suite("Reports: the hours of modules")
struct ModuleHoursTests {
    private let scenario: ReportScenario
    private static let q1 = ReportScenario.quarter

    /// On top of the scenario: on 31 March An finishes a module of 40 minutes and takes another back; on 12 April, when the
    /// first quarter is closed, Gus finishes it too.
    private let book: AttendanceBook

    init() throws {
        let scenario = try ReportScenario()
        let terms = ModuleTerms(course: "cobot", minutes: 40, chapters: ["A"])
        func person(_ name: String, _ school: String) throws -> Person {
            try Person(email: "\(name)@school.nl", name: name, school: school)
        }
        let ledger = try Ledger(.memory, clock: { scenario.clock.now })
        scenario.clock.now = try ReportScenario.instant("2027-03-31 23:59")
        try ledger.completeModule(terms, by: person("an", "Emmacollege"))
        try ledger.completeModule(
            ModuleTerms(course: "lassen", minutes: 30, chapters: []), by: person("an", "Emmacollege"))
        _ = try ledger.undo("an@school.nl")
        scenario.clock.now = try ReportScenario.instant("2027-04-10 12:00")
        try ledger.closeQuarter(
            Quarter(LocalTime(utcSeconds: scenario.clock.now).day).advanced(by: -1), by: "iris@regio.nl")
        scenario.clock.now = try ReportScenario.instant("2027-04-12 12:00")
        // An has another school by now; the closed quarter keeps the one of then.
        try ledger.keepProgress([], of: person("an", "DaCapo"), in: terms)
        try ledger.completeModule(terms, by: person("gus", "DaCapo"))
        #expect(try ledger.audit() == [])
        var book = scenario.closed
        book.modules = try ledger.attendanceBook().modules
        self.book = book
        self.scenario = scenario
    }

    private func hours(by dimension: ReportDimension, in period: ReportPeriod) -> [String: String] {
        let report = HoursReport(book, by: dimension, in: period, scenario.catalog, now: scenario.now)
        return Dictionary(
            uniqueKeysWithValues: (report.rows + [report.total]).map {
                ($0.key ?? "–", "\($0.participants) \($0.visits) \($0.minutes) \($0.missing) \($0.correction)")
            })
    }

    @Test("a module counts once, on the day it was finished, for the person and the school of then")
    func counted() {
        let people = hours(by: .person, in: Self.q1)
        // An: 180 + 90 minutes at meetings and 40 with the module, which is one more time.
        #expect(people["an@school.nl"] == "1 3 310 0 0" && people["gus@school.nl"] == nil)
        #expect(hours(by: .school, in: Self.q1)["emma"] == "2 4 370 0 0")
        #expect(hours(by: .course, in: Self.q1)["cobot"] == "1 1 40 0 0")
        #expect(hours(by: .offering, in: Self.q1)["cobot"] == "1 1 40 0 0")
        #expect(hours(by: .course, in: Self.q1)["lassen"] == nil, "what was taken back does not count")
        // 26 people and 27 times without the module; An was counted already.
        #expect(hours(by: .person, in: Self.q1)["–"] == "26 28 4690 1 0")
    }

    @Test("what was finished after a quarter was closed counts in the next, and leaves that one alone")
    func nextQuarter() {
        let spring = hours(by: .person, in: ReportScenario.spring)
        #expect(spring["gus@school.nl"] == "1 1 40 0 0" && spring["an@school.nl"] == "0 0 0 1 0")
        #expect(hours(by: .course, in: .schoolYear(ReportScenario.year))["cobot"] == "2 2 80 0 0")
    }

    @Test("a module is in the minutes of plans and pillars, and no training and no sign-up")
    func otherReports() {
        let plan = PlanReport(book, of: ReportScenario.year, scenario.catalog, now: scenario.now)
        let without = PlanReport(scenario.closed, of: ReportScenario.year, scenario.catalog, now: scenario.now)
        #expect(plan.total.trainings == without.total.trainings)
        #expect(plan.total.minutes - without.total.minutes == 80, "An's 40 at the Emmacollege, Gus's 40 at DaCapo")
        let participants = ParticipantsReport(book, by: .course, in: Self.q1, scenario.catalog, now: scenario.now)
        #expect(!participants.rows.contains { $0.key == "cobot" })
        let pillars = PillarsReport(book, in: Self.q1, scenario.catalog, now: scenario.now)
        #expect(pillars.total.minutes == 4690)
    }
}
