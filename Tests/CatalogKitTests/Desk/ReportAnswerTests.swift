import Testing

@testable import CatalogKit

@Suite("A report as a program asks for it")
struct ReportAnswerTests {
    private static let today = Day(number: 20922)

    @Test("without a period is about this school year, and of demand about all of time")
    func periods() {
        let year = ReportPeriod.schoolYear(SchoolYear(Self.today))
        for kind in ReportKind.allCases {
            let request = ReportRequest(kind, in: nil, today: Self.today)
            #expect(request.period == (kind == .demand ? nil : year))
        }
    }

    @Test("without a division has the usual one; a plan and pillars have no other")
    func dimensions() {
        let usual = ReportKind.allCases.map { ReportRequest($0, in: nil, today: Self.today).dimension }
        #expect(usual == [.school, .school, .course, .pillar, .school])
        #expect(Set(ReportKind.hours.dimensions) == Set(ReportDimension.allCases))
        #expect(ReportKind.hours.dimensions.count == ReportDimension.allCases.count)
        #expect(ReportKind.plan.dimensions == [.school] && ReportKind.pillars.dimensions == [.pillar])
    }

    @Test("of a closed quarter keeps its hours, with what came later beside them")
    func closedQuarter() throws {
        let scenario = try ReportScenario()
        let request = ReportRequest(.hours, by: .person, in: ReportScenario.quarter, today: Self.today)
        let answer = try ReportAnswer(request, scenario.ledger, in: scenario.catalog, now: scenario.now)
        let figures = Dictionary(uniqueKeysWithValues: zip(answer.table.columns, answer.table.total.values))
        // An 180 and 90, Bo 60, 24 of a class 180 each; then Cas 90 more and Bo 60 less.
        #expect(figures[.hours] == .minutes(180 + 90 + 60 + 24 * 180))
        #expect(figures[.correction] == .minutes(90 - 60))
        #expect(answer.closed.map(\.quarter.description) == ["2027Q1"])
        #expect(answer.people["dik@school.nl"] == "Dik")
        let spring = ReportRequest(.hours, in: ReportScenario.spring, today: Self.today)
        #expect(try ReportAnswer(spring, scenario.ledger, in: scenario.catalog, now: scenario.now).closed == [])
    }
}
