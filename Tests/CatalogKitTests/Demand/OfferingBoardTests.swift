import CatalogKit
import Testing

@Suite("The board of offerings")
struct OfferingBoardTests {
    private typealias Alert = OfferingBoard.Alert

    // MARK: What is on it

    @Test("shows what is to come and what ended at most four weeks ago, in order of start")
    func rows() {
        // Today is day 0. An offering of day -28 is still there, one of day -29 is not.
        let board = board([offering(5), offering(-29), offering(-28), offering(0)])
        #expect(board.rows.map(\.id) == ["c@-28", "c@0", "c@5"])
        #expect(board.rows.allSatisfy { $0.alerts.isEmpty && $0.standing == OfferingStanding() })
    }

    @Test("keeps what is long past while attendance is lacking")
    func longPast() {
        let board = board([offering(-200), offering(-201)], ["c@-200": OfferingStanding(taken: 4, unattended: 1)])
        #expect(board.rows.map(\.id) == ["c@-200"])
        #expect(board.rows[0].alerts == [.attendanceMissing(1)])
    }

    @Test("an offering that was called off asks for attention only while people are in it")
    func cancelled() {
        var offering = offering(1, minimum: 8)
        offering.isCancelled = true
        #expect(board([offering]).rows.map(\.alerts) == [[]])
        let untold = ["c@1": OfferingStanding(taken: 2, held: 1, waiting: 9)]
        #expect(board([offering], untold).rows.map(\.alerts) == [[.cancelledUntold(12)]])
    }

    // MARK: The minimum

    @Test("warns from the last day to sign up that the minimum is not met, until the start")
    func minimum() {
        let lacking = ["c@10": OfferingStanding(taken: 7, held: 3)]
        #expect(alerts(offering(10, minimum: 8, enrolBy: 1), lacking) == [])
        #expect(alerts(offering(10, minimum: 8, enrolBy: 0), lacking) == [.minimumNotMet(taken: 7, minimum: 8)])
        #expect(alerts(offering(10, minimum: 7, enrolBy: 0), lacking) == [])
        #expect(alerts(offering(0, minimum: 8, hour: 8), ["c@0": OfferingStanding(taken: 1)]) == [], "it has started")
    }

    @Test("without a deadline warns a week before the start; without a minimum of its own goes by the course's")
    func usualMinimum() {
        #expect(alerts(offering(8), courseMinimum: 8) == [])
        #expect(alerts(offering(7), courseMinimum: 8) == [.minimumNotMet(taken: 0, minimum: 8)])
        #expect(alerts(offering(7, minimum: 2), ["c@7": OfferingStanding(taken: 2)], courseMinimum: 8) == [])
        #expect(alerts(offering(7)) == [], "nobody says how many it takes")
    }

    // MARK: Fairness

    @Test("warns when one school has more than half of the seats while others wait, or three fifths at all")
    func oneSchool() {
        // Of 10 seats: 5 are half, 6 are three fifths.
        func alerts(_ taken: Int, waiting: Int) -> [Alert] {
            self.alerts(
                offering(20, capacity: 10),
                ["c@20": OfferingStanding(taken: 10, waiting: waiting, schools: ["Emma": taken, "b": 10 - taken])])
        }
        #expect(alerts(5, waiting: 1) == [])
        #expect(alerts(6, waiting: 0) == [.oneSchool("emma-college", taken: 6, capacity: 10, waiting: 0)])
        // Of 12 seats 7 are more than half and less than three fifths (7.2).
        func twelve(waiting: Int) -> [Alert] {
            self.alerts(
                offering(20, capacity: 12),
                ["c@20": OfferingStanding(taken: 7, waiting: waiting, schools: ["emma-college": 4, "Emma": 3])])
        }
        #expect(twelve(waiting: 0) == [])
        #expect(twelve(waiting: 1) == [.oneSchool("emma-college", taken: 7, capacity: 12, waiting: 1)])
    }

    @Test("a school's share is of all seats; where there is no limit nobody takes another's")
    func share() {
        let three = OfferingStanding(taken: 3, schools: ["Emma": 3])
        #expect(alerts(offering(20, capacity: 10), ["c@20": three]) == [])
        #expect(alerts(offering(20), ["c@20": three]) == [])
        #expect(alerts(offering(-1, capacity: 3), ["c@-1": three]) == [], "it is over")
    }

    // MARK: Afterwards, and again

    @Test("asks for attendance from the moment it ended")
    func attendance() {
        let standing = ["c@0": OfferingStanding(taken: 3, unattended: 3)]
        // It is 12:00; an offering takes two hours.
        #expect(alerts(offering(0, hour: 11), standing) == [])
        #expect(alerts(offering(0, hour: 10), standing) == [.attendanceMissing(3)])
        #expect(alerts(offering(0, hour: 10), ["c@0": OfferingStanding(taken: 3)]) == [])
    }

    @Test("says that it could be given again when as many wait as it takes")
    func secondRun() {
        func alerts(_ waiting: Int, minimum: Int?) -> [Alert] {
            self.alerts(offering(20, minimum: minimum), ["c@20": OfferingStanding(taken: 9, waiting: waiting)])
        }
        #expect(alerts(5, minimum: 6) == [])
        #expect(alerts(6, minimum: 6) == [.secondRun(waiting: 6)])
        #expect(alerts(7, minimum: nil) == [])
        #expect(alerts(8, minimum: nil) == [.secondRun(waiting: 8)], "eight where nobody says")
    }

    // MARK: Values

    private let today = Day(number: 20_600)

    private func board(
        _ offerings: [Offering], _ standings: [String: OfferingStanding] = [:], courseMinimum: Int? = nil
    ) -> OfferingBoard {
        let course = Course(
            id: "c", title: "C", format: "training", provider: "p", minimum: courseMinimum, offerings: offerings)
        let school = School(id: "emma-college", name: "Emma", place: "Heerlen", board: "b", sector: "vmbo")
        let catalog = Catalog(
            region: Region(id: "r", name: "R", centre: "Heerlen"), vocabulary: Vocabulary(schools: [school]),
            courses: [course])
        return OfferingBoard(catalog, standings, now: LocalTime(day: today, minute: 720))
    }

    private func alerts(
        _ offering: Offering, _ standings: [String: OfferingStanding] = [:], courseMinimum: Int? = nil
    ) -> [OfferingBoard.Alert] {
        board([offering], standings, courseMinimum: courseMinimum).rows.flatMap(\.alerts)
    }

    /// Two hours on a day counted from today.
    private func offering(
        _ day: Int, capacity: Int? = nil, minimum: Int? = nil, enrolBy: Int? = nil, hour: Int = 15
    ) -> Offering {
        let start = LocalTime(day: today.advanced(by: day), minute: hour * 60)
        return Offering(
            id: "c@\(day)", meetings: [Meeting(start: start, end: start.advanced(byMinutes: 120))], place: "Heerlen",
            capacity: capacity, minimum: minimum, enrolBy: enrolBy.map { today.advanced(by: $0) })
    }
}
