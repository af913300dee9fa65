import Foundation
import Testing

@testable import CatalogKit

@Suite("The ledger: thousands of random histories")
struct LedgerRandomTests {
    /// How often more than five thousand: `STO_LEDGER_PATIENCE`.
    private static let patience =
        ProcessInfo.processInfo.environment["STO_LEDGER_PATIENCE"].flatMap(Int.init) ?? 1

    @Test(
        "whatever people do in whatever order, the ledger does what the rules say and stays sound",
        arguments: 0..<20)
    func histories(_ part: Int) throws {
        let histories = 250 * LedgerRandomTests.patience
        try play(part * histories..<(part + 1) * histories, on: .memory)
    }

    @Test("and so on PostgreSQL, in forty of them")
    func server() throws {
        try play(0..<40, on: .server)
    }

    /// One database for many histories, so that it parses each statement once.
    private func play(_ seeds: Range<Int>, on storage: Storage) throws {
        let clock = TestClock(0)
        let ledger = try Ledger(TestPlace(storage).location, clock: { clock.now })
        for seed in seeds {
            try ledger.wipe(on: storage)
            var history = try History(seed: UInt64(seed), ledger: ledger, clock: clock)
            try history.play()
        }
    }
}

/// One random history: a few people, a few small offerings, a clock that moves.
private struct History {
    private let seed: UInt64
    private var random: SplitMix
    private var model = LedgerModel()
    private let clock: TestClock
    private let ledger: Ledger
    private let people: [Person]
    private static let coordinator = "c@x.nl"
    private var offerings: [OfferingTerms]
    private var usedKeys: [String] = []
    private var log: [String] = []

    init(seed: UInt64, ledger: Ledger, clock: TestClock) throws {
        self.seed = seed
        self.ledger = ledger
        self.clock = clock
        clock.now = 0
        random = SplitMix(state: seed)
        people = try (0..<4).map { try Person(email: "p\($0)@x.nl", name: "P\($0)") }
        offerings = ["a", "b", "a2"].map { id in
            OfferingTerms(
                id: id, course: String(id.prefix(1)), title: id, capacity: 2, start: 10_000, end: 11_000,
                enrolUntil: 9000, promoteUntil: 8000,
                rounds: id == "a"
                    ? [
                        .init(id: "r", sessions: [.init(id: "s", capacity: 1), .init(id: "t", capacity: 2)]),
                        .init(id: "u", sessions: [.init(id: "v")]),
                    ] : [])
        }
        offerings[0].capacity = random.pick([1, 2, 3])
        offerings[1].capacity = random.pick([0, 1, 2, nil])
        offerings[2].capacity = random.pick([1, 2])
    }

    mutating func play() throws {
        for _ in 0..<random.below(14) + 4 {
            clock.now += random.pick([0, 0, 1, 1, 60, 60, 60, 300, 300, 901, 1500, 3600])
            model.now = clock.now
            let (expected, actual) = try step()
            log.append("\(clock.now): \(actual)")
            try #require(actual == expected, story)
            try checkState()
        }
        // The audit plays the whole journal, so once at the end is enough.
        try #require(try ledger.audit() == [], story)
    }

    /// What to show when something is wrong.
    private var story: Comment { "seed \(seed)\n\(log.joined(separator: "\n"))" }

    /// One operation on both: what the model says, and what the ledger says.
    private mutating func step() throws -> (String, String) {
        // Half of the histories begin with people who ask, so that there is a variant to open.
        if seed.isMultiple(of: 2), log.count < 4 { return log.count < 3 ? declare() : openVariant() }
        return switch random.below(50) {
        case 0..<13: enrol()
        case 13..<18: cancel()
        case 18..<25: undo()
        case 25..<30: declare()
        case 30..<32: withdraw()
        case 32..<35: openVariant()
        case 35..<38: decline()
        case 38..<39: closeInterest()
        case 39..<42: enrolGroup()
        case 42..<44: resize()
        case 44..<45: cancelOffering()
        case 45..<46: (model.sweep(), tell { try ledger.lapseInvitations().map(\.id).sorted() })
        default: changeTerms()
        }
    }

    private mutating func enrol() -> (String, String) {
        let (aim, choices, key) = (aim(model.openHolds), randomChoices(), randomKey())
        let (person, terms) = aim
        let actor = randomActor(for: person)
        let expected = attempt { (model) throws(LedgerError) in
            try model.enrol(person.email, terms, choices, key: key, by: actor)
        }
        return (expected, tell { try ledger.enrol(person, in: terms, choices: choices, key: key, by: actor) })
    }

    private mutating func cancel() -> (String, String) {
        let key = randomKey()
        let (person, terms) = aim(model.activeLines { _ in true })
        let actor = randomActor(for: person)
        let expected = attempt { (model) throws(LedgerError) in
            try model.cancel(person.email, terms.id, key: key, by: actor)
        }
        return (expected, tell { try ledger.cancel(person.email, from: terms.id, key: key, by: actor) })
    }

    private mutating func undo() -> (String, String) {
        let actor = random.below(4) == 0 ? random.pick(people).email : model.actor
        let expected = attempt { (model) throws(LedgerError) in try model.undo(actor) }
        return (expected, tell { try ledger.undo(actor) })
    }

    private mutating func declare() -> (String, String) {
        let (person, terms, key) = (random.pick(people), randomTerms(), randomKey())
        let wanted = randomWish(person.email, terms.course)
        let expected = attempt { (model) throws(LedgerError) in
            try model.declare(person.email, terms.course, wanted.wishes, key: key)
        }
        return (
            expected,
            tell {
                try ledger.declareInterest(
                    person, in: terms.course, place: wanted.place, dayparts: wanted.dayparts,
                    earliest: wanted.earliest, reason: wanted.reason, key: key)
            }
        )
    }

    private mutating func withdraw() -> (String, String) {
        let key = randomKey()
        let (person, terms) = aim(model.openHolds)
        let expected = attempt { (model) throws(LedgerError) in
            try model.withdraw(person.email, terms.course, key: key)
        }
        return (expected, tell { try ledger.withdrawInterest(person.email, in: terms.course, key: key) })
    }

    private mutating func openVariant() -> (String, String) {
        let (terms, hours) = (randomTerms(), random.pick([0, 1, 1, 72]))
        let expected = attempt { (model) throws(LedgerError) in
            try model.openVariant(terms, hours: hours, by: History.coordinator)
        }
        return (expected, tell { try ledger.openVariant(terms, holdHours: hours, by: History.coordinator) })
    }

    private mutating func decline() -> (String, String) {
        let key = randomKey()
        let (person, terms) = aim(model.openHolds)
        let expected = attempt { (model) throws(LedgerError) in
            try model.decline(person.email, terms.id, key: key)
        }
        return (expected, tell { try ledger.declineInvitation(person.email, to: terms.id, key: key) })
    }

    private mutating func closeInterest() -> (String, String) {
        let terms = randomTerms()
        return (
            model.closeInterest(terms.course, by: History.coordinator),
            tell { try ledger.closeInterest(in: terms.course, by: History.coordinator).map(\.id) }
        )
    }

    private mutating func enrolGroup() -> (String, String) {
        let (person, terms, key) = (random.pick(people), randomTerms(), randomKey())
        let (party, seats) = (random.pick(["x", "x", "y"]), random.pick([1, 2, 2, 3]))
        let expected = attempt { (model) throws(LedgerError) in
            try model.enrolGroup(person.email, party, seats, terms, key: key)
        }
        return (expected, tell { try ledger.enrolGroup(person, party: party, seats: seats, in: terms, key: key) })
    }

    private mutating func resize() -> (String, String) {
        let key = randomKey()
        let (person, terms) = aim(model.activeLines { $0.party != "" })
        let seats = random.pick([1, 2, 3])
        let expected = attempt { (model) throws(LedgerError) in
            try model.resize(person.email, terms.id, seats, key: key)
        }
        return (expected, tell { try ledger.changeSeats(of: person.email, in: terms.id, to: seats, key: key) })
    }

    private mutating func cancelOffering() -> (String, String) {
        let terms = randomTerms()
        let expected = attempt { (model) throws(LedgerError) in
            try model.cancelOffering(terms.id, by: History.coordinator)
        }
        return (expected, tell { try ledger.cancelOffering(terms.id, by: History.coordinator).map(\.ticket) })
    }

    private mutating func changeTerms() -> (String, String) {
        let index = random.below(offerings.count)
        offerings[index].capacity = random.pick([0, 1, 2, 3, nil])
        if index == 0 { offerings[0].rounds[0].sessions[1].capacity = random.pick([0, 1, 2, nil]) }
        let changed = offerings[index]
        // Now and then the ledger hears of it only with the next person who comes by.
        guard random.below(2) == 0 else { return ("", "") }
        return (model.refresh(changed), tell { try ledger.refresh(changed).map(\.enrolment.ticket) })
    }

    /// What the model makes of an operation; a refusal leaves it as it was.
    private mutating func attempt(_ body: (inout LedgerModel) throws(LedgerError) -> String) -> String {
        var copy = model
        do {
            let answer = try body(&copy)
            model = copy
            return answer
        } catch {
            return "\(error)"
        }
    }

    private func tell(_ body: () throws -> Any) -> String {
        do {
            switch try body() {
            case let outcome as VariantOutcome:
                return "\(outcome.invited.map(\.interest)) \(outcome.planned.map(\.id))"
            case let outcome as DeclineOutcome:
                return "\(outcome.invitation.text) \(outcome.promoted.map(\.enrolment.ticket))"
            case let outcome as GroupOutcome:
                return "\(outcome.enrolment.text) \(outcome.promoted.map(\.enrolment.ticket))"
            case UndoOutcome.other(let action): return "other \(action)"
            case let outcome as EnrolOutcome: return "\(outcome.enrolment.text) \(outcome.effect)"
            case let outcome as CancelOutcome:
                return "\(outcome.enrolment.text) \(outcome.promoted.map(\.enrolment.ticket))"
            case let outcome as InterestOutcome: return "\(outcome.interest.text) \(outcome.effect)"
            case let interest as Interest: return interest.text
            case UndoOutcome.enrolment(let undo):
                return "\(undo.enrolment.text) \(undo.undone) \(undo.promoted.map(\.enrolment.ticket))"
            case UndoOutcome.interest(let undo): return "\(undo.interest.text) \(undo.undone)"
            case let other: return "\(other)"
            }
        } catch {
            return "\(error)"
        }
    }

    /// The tables against the model, and the invariants on the tables alone.
    private func checkState() throws {
        let (enrolments, interests, invitations) = try ledger.connection.read { (sql) throws(LedgerError) in
            (
                try sql.enrolments(where: "1 = 1", []), try sql.interests(where: "1 = 1", []),
                try sql.invitations(where: "1 = 1", [])
            )
        }
        try #require(invitations.map(\.text) == model.holds.indices.map(model.describe(hold:)), story)
        try #require(interests.map(\.text) == model.wishes.indices.map(model.describe(wish:)), story)
        let standing = interests.filter(\.state.isActive).map { [$0.person, $0.course] }
        try #require(Set(standing).count == standing.count, story)
        try #require(try ledger.demand().interests == interests.filter { $0.state == .open }, story)
        try #require(enrolments.map(\.text) == model.lines.indices.map(model.describe(_:)), story)
        for terms in model.terms.values {
            let active = enrolments.filter { $0.offering == terms.id && $0.state != .cancelled }
            let seated = active.filter { $0.state == .enrolled }
            try #require(Set(active.map(\.person)).count == active.count, story)
            let held = invitations.filter { $0.offering == terms.id && $0.state == .open }
            try #require(
                seated.map(\.seats).reduce(0, +) + held.count <= model.allowed[terms.id] ?? .max, story)
            try #require(Set(held.map(\.person)).count == held.count, story)
            for (round, id) in [("r", "s"), ("r", "t")] {
                let taken = seated.filter { $0.choices[round] == id }.map(\.seats).reduce(0, +)
                try #require(taken <= model.allowed["\(terms.id)/\(round)/\(id)"] ?? .max, story)
            }
        }
    }

    /// One of those for whom there is something to do, mostly; else anybody, anywhere.
    private mutating func aim(_ targets: [(person: String, offering: String)]) -> (Person, OfferingTerms) {
        guard !targets.isEmpty, random.below(4) > 0 else { return (random.pick(people), randomTerms()) }
        let target = random.pick(targets)
        return (
            people.first { $0.email == target.person } ?? people[0],
            offerings.first { $0.id == target.offering } ?? offerings[0]
        )
    }

    private mutating func randomTerms() -> OfferingTerms {
        random.pick([offerings[0], offerings[0], offerings[1], offerings[2]])
    }

    /// The person mostly, else a coordinator.
    private mutating func randomActor(for person: Person) -> String {
        random.below(5) == 0 ? History.coordinator : person.email
    }

    private mutating func randomChoices() -> [String: String] {
        random.pick([[:], [:], [:], [:], [:], ["r": "s"], ["r": "t"], ["r": "s", "u": "v"], ["u": "v"], ["r": "x"]])
    }

    private mutating func randomWish(_ person: String, _ course: String) -> Interest {
        let dayparts: [Set<Daypart>] = [
            [], [Daypart(weekday: 1, part: .morning)],
            [Daypart(weekday: 5, part: .evening), Daypart(weekday: 2, part: .afternoon)],
        ]
        return Interest(
            person: person, course: course, place: random.pick([nil, "Heerlen"]), dayparts: random.pick(dayparts),
            earliest: random.pick([nil, nil, Day(number: 20_000)]), reason: random.pick(["", "dichtbij"]), since: 0)
    }

    /// None mostly; else a new one, or one used before.
    private mutating func randomKey() -> String? {
        guard random.below(3) == 0 else { return nil }
        if random.below(2) == 0, !usedKeys.isEmpty { return random.pick(usedKeys) }
        usedKeys.append("k\(usedKeys.count)")
        return usedKeys.last
    }
}

extension Ledger {
    /// Empties every table and starts the tickets at 1 again.
    func wipe(on storage: Storage = .memory) throws {
        let tables = [
            "outbox", "journal", "change", "travel_pair", "travel", "colleague_invitation", "choice", "attendance",
            "invitation", "interest", "enrolment", "request",
            "session", "meeting", "offering", "quarter", "introduction", "question", "help_offer", "supporter",
            "idea", "responsibility", "visibility", "person",
        ]
        try connection.write { (sql) throws(LedgerError) in
            for table in tables + [storage == .server ? "numbering" : "sqlite_sequence"] {
                try sql.execute("DELETE FROM \(table)")
            }
        }
    }
}

extension Enrolment {
    fileprivate var text: String {
        LedgerModel.text(ticket, person, offering, state, choices, position, "\(party)\(seats)")
    }
}

extension Interest {
    fileprivate var text: String {
        LedgerModel.text(id, person, course, state, wishes, enrolment, offering)
    }
}

extension Invitation {
    fileprivate var text: String {
        LedgerModel.text(id, wish: interest, person, offering, state, until)
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers for a seed on every machine.
struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int {
        Int(next() % UInt64(bound))
    }

    mutating func pick<Element>(_ list: [Element]) -> Element {
        list[below(list.count)]
    }
}
