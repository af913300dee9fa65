import CatalogKit
import Foundation
import Synchronization
import Testing

/// A clock that tests set by hand, in UTC seconds.
final class TestClock: Sendable {
    private let seconds: Atomic<Int>

    init(_ start: Int = 1_800_000_000) {
        seconds = Atomic(start)
    }

    var now: Int {
        get { seconds.load(ordering: .relaxed) }
        set { seconds.store(newValue, ordering: .relaxed) }
    }

    func advance(_ by: Int) {
        now += by
    }
}

/// A folder of its own for a test, gone afterwards.
final class Scratch: Sendable {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    var ledger: String { "\(folder)/ledger.sqlite" }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }
}

/// A ledger with a clock, and short words for what the rules are about.
struct Desk {
    let ledger: Ledger
    let clock: TestClock
    private let place: TestPlace?

    init(_ storage: Storage = .usual, clock: TestClock = TestClock()) throws {
        self.clock = clock
        let place = try TestPlace(storage)
        self.place = place
        ledger = try Ledger(place.location, clock: { clock.now })
    }

    init(ledger: Ledger, clock: TestClock = TestClock()) {
        self.ledger = ledger
        self.clock = clock
        place = nil
    }

    static let day = 86_400

    /// An offering that starts in ten days, closes in eight and passes seats on until nine.
    func terms(
        _ id: String = "laser@2027", capacity: Int? = 2, rounds: [OfferingTerms.Round] = []
    ) -> OfferingTerms {
        let start = 1_800_000_000 + 10 * Desk.day
        return OfferingTerms(
            id: id, course: "laser", title: "Lasersnijden", capacity: capacity, start: start, end: start + 3600,
            enrolUntil: start - 2 * Desk.day, promoteUntil: start - Desk.day, rounds: rounds)
    }

    static func person(_ name: String) throws -> Person {
        try Person(email: "\(name)@school.nl", name: name.capitalized, school: "Sint-Jan")
    }

    @discardableResult
    func enrol(
        _ name: String, in terms: OfferingTerms, choices: [String: String] = [:], key: String? = nil
    ) throws -> EnrolOutcome {
        try ledger.enrol(Desk.person(name), in: terms, choices: choices, key: key)
    }

    @discardableResult
    func cancel(_ name: String, _ terms: OfferingTerms, key: String? = nil) throws -> CancelOutcome {
        try ledger.cancel("\(name)@school.nl", from: terms.id, key: key)
    }

    @discardableResult
    func undo(_ name: String) throws -> EnrolmentUndo {
        guard case .enrolment(let undo) = try ledger.undo("\(name)@school.nl") else { throw OtherUndone() }
        return undo
    }

    @discardableResult
    func declare(
        _ name: String, in course: String = "laser", place: String? = nil, dayparts: Set<Daypart> = [],
        reason: String = "", key: String? = nil
    ) throws -> InterestOutcome {
        try ledger.declareInterest(
            Desk.person(name), in: course, place: place, dayparts: dayparts, reason: reason, key: key)
    }

    @discardableResult
    func withdraw(_ name: String, from course: String = "laser", key: String? = nil) throws -> Interest {
        try ledger.withdrawInterest("\(name)@school.nl", in: course, key: key)
    }

    @discardableResult
    func undoInterest(_ name: String) throws -> InterestUndo {
        guard case .interest(let undo) = try ledger.undo("\(name)@school.nl") else { throw OtherUndone() }
        return undo
    }

    static let coordinator = "toos@sto.nl"

    @discardableResult
    func open(_ terms: OfferingTerms, holdHours: Int = 72) throws -> VariantOutcome {
        try ledger.openVariant(terms, holdHours: holdHours, by: Desk.coordinator)
    }

    @discardableResult
    func decline(_ name: String, _ terms: OfferingTerms, key: String? = nil) throws -> DeclineOutcome {
        try ledger.declineInvitation("\(name)@school.nl", to: terms.id, key: key)
    }

    /// What became of the seats held in an offering, as "anna open, bob lapsed": in order of interest.
    func holds(_ terms: OfferingTerms) throws -> String {
        try ledger.invitations(in: terms.id).map { "\($0.person.prefix { $0 != "@" }) \($0.state)" }
            .joined(separator: ", ")
    }

    @discardableResult
    func group(_ contact: String, _ seats: Int, in terms: OfferingTerms) throws -> EnrolOutcome {
        try ledger.enrolGroup(Desk.person(contact), party: "3 havo", seats: seats, in: terms)
    }

    /// What became of a person's interests, in order of arrival.
    func states(_ name: String) throws -> [InterestState] {
        try ledger.interests(of: "\(name)@school.nl").map(\.state)
    }

    /// Something else was undone than the test expected.
    private struct OtherUndone: Error {}

    /// Who holds a seat and who waits, as "anna bob | carl": in order of ticket.
    func seating(_ terms: OfferingTerms) throws -> String {
        let all = try ledger.participants(in: terms.id)
        func names(_ state: EnrolmentState) -> String {
            all.filter { $0.enrolment.state == state }.map { $0.person.name.lowercased() }.joined(separator: " ")
        }
        return "\(names(.enrolled)) | \(names(.waiting))"
    }
}

extension OfferingTerms {
    /// The same offering with another capacity.
    func with(capacity: Int?) -> OfferingTerms {
        var terms = self
        terms.capacity = capacity
        return terms
    }
}
