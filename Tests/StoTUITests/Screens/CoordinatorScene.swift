import CatalogKit
import Foundation
import Synchronization
import Testing

/// A ledger with some of everything that coordinators look at, in the region's own catalogue, for the program and the screens.
///
/// In the autumn of 2026 four people and a class came to two afternoons; the quarter is closed, and something was noted after
/// that. On 12 January 2027 people are signed up for the spring, wait, ask for a course, and mail failed.
struct CoordinatorScene {
    static let today = "2027-01-12"
    static let iris = "iris@regio.nl"
    static let spring = "lasersnijden-basis@2027-03-11"
    static let soldering = "soldeer-en-elektronica-eerste-print@2027-01-26"
    static let welding = "landelijk-lassen-drie-processen"
    static let autumn = ["lasersnijden-basis@2026-10-08", "domotica-huis-van-nu@2026-11-12"]

    let program: ProgramRunner
    private var ledgerURL: String { "sqlite:\(program.home.path)/ledger.sqlite" }

    init() throws {
        program = try ProgramRunner()
        let clock = HandClock("2026-09-15 09:00")
        let ledger = try Ledger(.file("\(program.home.path)/ledger.sqlite"), clock: { clock.now })
        let catalog = try CatalogReader(folder: ProgramRunner.regionCatalog).read().catalog
        func terms(_ id: String) throws -> OfferingTerms {
            let (course, offering) = try #require(catalog.offering(id))
            return OfferingTerms(course: course, offering: offering, region: catalog.region)
        }
        func note(_ name: String, _ number: Int, _ mark: AttendanceMark) throws {
            try ledger.enterAttendance(
                "\(name)@school.nl", in: Self.autumn[number], meeting: 1, as: mark, by: Self.iris)
        }
        for (name, school) in [("an", "emmacollege-hoensbroek"), ("bo", "Emmacollege"), ("cas", "Sophianum")] {
            for id in Self.autumn { _ = try ledger.enrol(Self.person(name, school), in: terms(id)) }
        }
        _ = try ledger.enrol(Self.person("dik", ""), in: terms(Self.autumn[0]))
        _ = try ledger.enrolGroup(
            Self.person("els", "Sophianum"), party: "Klas 3", seats: 5, in: terms(Self.autumn[1]))
        clock.move("2026-12-01 09:00")
        try note("an", 0, .present)
        try note("bo", 0, .partly(minutes: 75))
        try note("cas", 0, .absent)
        try note("els", 1, .present)
        clock.move("2027-01-05 09:00")
        try ledger.closeQuarter(try #require(Quarter("2026Q4")), by: Self.iris)
        try note("dik", 0, .present)
        try note("cas", 1, .excused)
        clock.move("2027-01-11 09:00")
        for number in 1...3 {
            _ = try ledger.enrol(Self.person("fin\(number)", "Sophianum"), in: terms(Self.spring))
        }
        _ = try ledger.cancel("fin2@school.nl", from: Self.spring)
        for (name, school) in [("bo", "Emmacollege"), ("cas", "Sophianum"), ("gijs", "graaf-huyn-geleen")] {
            _ = try ledger.declareInterest(Self.person(name, school), in: Self.welding)
        }
        let ids = try ledger.outboxPending().map(\.id)
        for (id, result) in zip(ids.suffix(3), [.sent, .refused(code: 75, said: "451"), .badAddress] as [OutboxResult])
        {
            guard case .claimed(let message) = try ledger.claim(id) else { continue }
            try ledger.settle(message, result)
        }
        try ledger.dropMessage(ids[0])
    }

    private static func person(_ name: String, _ school: String) throws -> Person {
        try Person(email: "\(name)@school.nl", name: name.capitalized, school: school)
    }

    /// The screens on it.
    func screens() throws -> ProgramScreens {
        try screens(of: Person(email: Self.iris, name: "Iris"))
    }

    /// The screens of An, who is signed up for two things to come, at nine in the morning.
    func screensOfAn(_ language: Language) throws -> ProgramScreens {
        let an = try Self.person("an", "emmacollege-hoensbroek")
        let clock = HandClock("2027-01-11 10:00")
        let ledger = try Ledger(.file("\(program.home.path)/ledger.sqlite"), clock: { clock.now })
        let catalog = try CatalogReader(folder: ProgramRunner.regionCatalog).read().catalog
        let mine = try ledger.enrolments(of: an.email).map(\.offering)
        for id in [Self.soldering, Self.spring] where !mine.contains(id) {
            let (course, offering) = try #require(catalog.offering(id))
            _ = try ledger.enrol(an, in: OfferingTerms(course: course, offering: offering, region: catalog.region))
        }
        return try screens(of: an, language, at: LocalTime("\(Self.today) 09:00"))
    }

    private func screens(
        of person: Person, _ language: Language = .dutch, at time: LocalTime? = nil
    ) throws -> ProgramScreens {
        try ProgramScreens(
            catalog: ProgramRunner.regionCatalog, ledger: ledgerURL, on: Self.today, as: person, language: language,
            at: time)
    }

    /// What a command says in JSON.
    func json(_ arguments: [String]) throws -> Any {
        let outcome = try program.run(arguments + ["--json", "--ledger", ledgerURL, "--today", Self.today])
        #expect(outcome.code == 0, "\(outcome.errors)")
        return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    }
}

/// A clock that is set by hand.
private final class HandClock: Sendable {
    private let seconds: Mutex<Int>

    init(_ start: String) {
        seconds = Mutex(LocalTime(start)?.utcSeconds ?? 0)
    }

    var now: Int { seconds.withLock(\.self) }

    func move(_ time: String) {
        seconds.withLock { $0 = LocalTime(time)?.utcSeconds ?? $0 }
    }
}
