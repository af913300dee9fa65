import Testing

@testable import CatalogKit

/// Whatever people and coordinators do, a closed quarter keeps its figures, and what is missing is never nothing.
@Suite("Reports under random histories")
struct FrozenFiguresTests {
    @Test("In 1000 random histories frozen figures never change, and the list is what was entered", arguments: 0..<20)
    func histories(_ block: Int) throws {
        for seed in 0..<50 {
            var history = try RandomHistory(seed: UInt64(block * 50 + seed))
            for _ in 0..<5 {
                for _ in 0..<3 { try history.step() }
                try history.check()
            }
            #expect(try history.ledger.audit() == [], "seed \(block * 50 + seed)")
        }
    }
}

/// A region of two offerings and five people in which anything may happen, with what has to be so kept beside it.
private struct RandomHistory {
    let ledger: Ledger
    private let clock: TestClock
    private let catalog: Catalog
    private let terms: [OfferingTerms]
    private var random: SeededGenerator
    private let seed: UInt64
    /// What is known of a ticket at a meeting, as "partly/45"; nothing where nobody knows.
    private var known: [String: String] = [:]
    /// What iris did and can take back, the last at the end: a closing, or what was known before entering.
    private var done: [Deed] = []
    /// The figures of each closed quarter when it was closed.
    private var frozen: [Quarter: [String]] = [:]

    private enum Deed {
        case closed(Quarter)
        case entered(before: [String: String?])
    }

    private static let people = ["an", "bo", "cas", "dik", "eva"]
    private static let schools = ["Emmacollege", "emma", "Sint-Jan", "elders", ""]

    init(seed: UInt64) throws {
        self.seed = seed
        random = SeededGenerator(state: seed)
        let clock = try TestClock(ReportScenario.instant("2027-03-01 12:00"))
        self.clock = clock
        ledger = try Ledger(.memory, clock: { clock.now })
        let catalog = try ReportScenario.catalog()
        self.catalog = catalog
        terms = catalog.courses.flatMap { course in
            course.offerings.map { OfferingTerms(course: course, offering: $0, region: catalog.region) }
        }
        for name in Self.people.shuffled(using: &random) {
            for terms in terms where Bool.random(using: &random) { try enrol(name, one(of: Self.schools), terms) }
        }
        clock.now = try ReportScenario.instant("2027-03-20 12:00")
    }

    private func enrol(_ name: String, _ school: String, _ terms: OfferingTerms) throws {
        _ = try ledger.enrol(Person(email: "\(name)@school.nl", name: name, school: school), in: terms)
    }

    private mutating func one<Element>(of elements: [Element]) -> Element {
        elements[Int.random(in: elements.indices, using: &random)]
    }

    mutating func step() throws {
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<4: try enter()
        case 4: try enterAll()
        case 5: _ = try? ledger.closeAttendance(of: one(of: terms).id, leavingMissing: true, by: ReportScenario.iris)
        case 6: try closeQuarter()
        case 7: try undo()
        case 8:
            // Renewing the school, where signing up again is possible at all.
            _ = try? enrol(one(of: Self.people), one(of: Self.schools), one(of: terms))
        default: clock.advance(one(of: [600, Desk.day, 20 * Desk.day]))
        }
    }

    private mutating func enter() throws {
        let (name, terms) = (one(of: Self.people), one(of: self.terms))
        let number = Int.random(in: 1...terms.meetings.count, using: &random)
        let meeting = terms.meetings[number - 1]
        let part = Int.random(in: 1..<meeting.count / 60, using: &random)
        let marks: [AttendanceMark] = [.present, .partly(minutes: part), .absent, .excused]
        let mark = one(of: marks)
        let enrolment = try ledger.enrolment(of: "\(name)@school.nl", in: terms.id)
        do throws(LedgerError) {
            let entry = try ledger.enterAttendance(
                "\(name)@school.nl", in: terms.id, meeting: number, as: mark, by: ReportScenario.iris)
            #expect(enrolment?.state.holdsSeat == true && meeting.lowerBound <= clock.now, "seed \(seed)")
            note([entry])
        } catch {
            let expected: LedgerError =
                enrolment?.state.holdsSeat == true ? .notBegun(meeting.lowerBound) : .noSeat
            #expect(error == expected, "seed \(seed)")
        }
    }

    /// Keeps what was entered; entering the same again is nothing that can be taken back.
    private mutating func note(_ entries: [AttendanceEntry]) {
        var before: [String: String?] = [:]
        for entry in entries {
            let (subject, value) = ("\(entry.ticket)/\(entry.meeting)", "\(entry.state)/\(entry.minutes)")
            guard known[subject] != value else { continue }
            before.updateValue(known[subject], forKey: subject)
            known[subject] = value
        }
        if !before.isEmpty { done.append(.entered(before: before)) }
    }

    private mutating func enterAll() throws {
        guard let entries = try? ledger.enterAllPresent(in: one(of: terms).id, by: ReportScenario.iris) else { return }
        for entry in entries { #expect(known["\(entry.ticket)/\(entry.meeting)"] == nil, "seed \(seed)") }
        note(entries)
    }

    private mutating func closeQuarter() throws {
        let quarter = Quarter(LocalTime(utcSeconds: clock.now).day.advanced(by: -92))
        guard (try? ledger.closeQuarter(quarter, by: ReportScenario.iris)) != nil else { return }
        frozen[quarter] = try figures(of: quarter)
        done.append(.closed(quarter))
    }

    private mutating func undo() throws {
        guard case .other(let action)? = try? ledger.undo(ReportScenario.iris) else { return }
        let last = done.popLast()
        switch try #require(last) {
        case .closed(let quarter):
            #expect(action == .closeQuarter, "seed \(seed)")
            frozen[quarter] = nil
        case .entered(let before):
            #expect(action == .attend, "seed \(seed)")
            for (subject, value) in before { known[subject] = value }
        }
    }

    /// Every figure of a quarter but the corrections.
    private func figures(of quarter: Quarter) throws -> [String] {
        let book = try ledger.attendanceBook()
        return [ReportDimension.school, .theme, .quarter].flatMap { dimension in
            let hours = HoursReport(book, by: dimension, in: .quarter(quarter), catalog, now: clock.now)
            let people = ParticipantsReport(book, by: dimension, in: .quarter(quarter), catalog, now: clock.now)
            let frozen = (hours.rows + [hours.total]).filter { $0.visits + $0.missing + $0.minutes > 0 }.map {
                "\(dimension) \($0.key ?? "–") \($0.participants) \($0.visits) \($0.minutes) \($0.missing) \($0.planned)"
            }
            return frozen + (people.rows + [people.total]).map { "\(dimension) \($0)" }
        }
    }

    func check() throws {
        for (quarter, figures) in frozen {
            #expect(try self.figures(of: quarter) == figures, "seed \(seed), \(quarter)")
        }
        let book = try ledger.attendanceBook()
        let year = ReportPeriod.schoolYear(ReportScenario.year)
        let total = HoursReport(book, by: .course, in: year, catalog, now: clock.now).total
        let minutes = known.values.reduce(0) { $0 + (Int($1.split(separator: "/")[1]) ?? 0) }
        #expect(total.minutes + total.correction == minutes, "seed \(seed)")
        // Without closed quarters: what is over and not known is missing, each time.
        let open = AttendanceBook(enrolments: book.enrolments)
        let missing = book.enrolments.filter(\.state.holdsSeat).reduce(0) { count, enrolment in
            count
                + enrolment.meetings.count { meeting in
                    meeting.end <= clock.now && known["\(enrolment.ticket)/\(meeting.number)"] == nil
                }
        }
        #expect(
            HoursReport(open, by: .course, in: year, catalog, now: clock.now).total.missing == missing, "seed \(seed)")
    }
}
