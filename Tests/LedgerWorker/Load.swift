import CatalogKit
import Foundation
import History
import Synchronization

/// A client that signs people of its own up and off, takes that back and looks, at random, and logs what it asks and hears:
///
///     LedgerWorker --load LOG --ledger LOCATION --offerings N --capacity C --count K --worker W --first F [--unguarded]
///
/// `W` is a number below 128 that no other client has; `F` says how many operations it did in earlier runs.
final class Load {
    let ledger: Ledger
    let log: CallLog
    let offerings: Int
    let capacity: Int
    let worker: Int
    /// The moment that the ledger takes for now: the stamp of the operation.
    let stamp: Stamp
    /// Who is in where, as far as this client knows.
    private var places: Set<[String]> = []
    /// Who did something last whose end is known: only then is it told what an undo takes back.
    private var surePerson: String?

    init(ledger: Ledger, log: CallLog, offerings: Int, capacity: Int, worker: Int, stamp: Stamp) {
        (self.ledger, self.log, self.offerings) = (ledger, log, offerings)
        (self.capacity, self.worker, self.stamp) = (capacity, worker, stamp)
    }

    /// Does so many operations, the first of which has a number.
    func run(from first: Int, count: Int) {
        for number in first..<first + count {
            stamp.number = 1_800_000_000 + number * 128 + worker
            let offering = "o\(Int.random(in: 0..<offerings))"
            let person = "w\(worker)p\(Int.random(in: 0..<4))@example.org"
            switch Int.random(in: 0..<100) {
            case ..<20: look(offering)
            case ..<35: undo(surePerson ?? person)
            case ..<65:
                let place = places.randomElement() ?? [person, offering]
                cancel(place[0], place[1])
            default: enrol(person, offering)
            }
        }
    }

    private func enrol(_ person: String, _ offering: String) {
        let answer = answer(.enrol, person, offering) { () throws(LedgerError) in
            let outcome = try ledger.enrol(
                Person(email: person, name: person), in: terms(offering), key: "k\(stamp.number)")
            let place = Call.Place(outcome.enrolment)
            return outcome.effect == .unchanged
                ? .unchanged(place) : .done(place, taken: outcome.seats.taken, waiting: outcome.seats.waiting)
        }
        if answer != .unknown { places.insert([person, offering]) }
    }

    private func cancel(_ person: String, _ offering: String) {
        places.remove([person, offering])
        _ = answer(.cancel, person, offering) { () throws(LedgerError) in
            let outcome = try ledger.cancel(person, from: offering, key: "k\(stamp.number)")
            return .done(
                Call.Place(outcome.enrolment), taken: outcome.seats.taken, waiting: outcome.seats.waiting)
        }
    }

    private func undo(_ person: String) {
        _ = answer(.undo, person, "") { () throws(LedgerError) in
            guard case .enrolment(let undo) = try ledger.undo(person) else { return .unknown }
            return .done(Call.Place(undo.enrolment), taken: undo.seats.taken, waiting: undo.seats.waiting)
        }
    }

    private func look(_ offering: String) {
        _ = answer(.look, "", offering) { () throws(LedgerError) in
            let seats = try ledger.seats(of: offering)
            return .seats(taken: seats.taken, waiting: seats.waiting)
        }
    }

    private func answer(
        _ kind: Call.Kind, _ person: String, _ offering: String,
        _ work: () throws(LedgerError) -> Call.Answer
    ) -> Call.Answer {
        log.ask(kind, stamp: stamp.number, person: person, offering: offering)
        let answer: Call.Answer
        do throws(LedgerError) {
            answer = try work()
        } catch .outcomeUnknown {
            answer = .unknown
        } catch .noSuchEnrolment {
            answer = .refused("noSuchEnrolment")
        } catch .nothingToUndo, .undoSuperseded, .undoTooLate {
            answer = .refused("undo")
        } catch {
            answer = .failed
        }
        log.hear(answer, stamp: stamp.number)
        if kind != .look { surePerson = if case .done = answer { person } else { nil } }
        return answer
    }

    private func terms(_ id: String) -> OfferingTerms {
        let far = 4_000_000_000
        return OfferingTerms(
            id: id, course: id, title: id, capacity: capacity, start: far, end: far + 3600, enrolUntil: far,
            promoteUntil: far)
    }
}

/// The clock of a client that stands still at each operation's number.
final class Stamp: Sendable {
    private let value = Atomic(0)

    var number: Int {
        get { value.load(ordering: .relaxed) }
        set { value.store(newValue, ordering: .relaxed) }
    }
}

extension Call.Place {
    /// A place as the ledger's answer tells it.
    fileprivate init(_ enrolment: Enrolment) {
        self.init(
            ticket: enrolment.ticket, state: enrolment.state.rawValue, position: enrolment.position ?? 0)
    }
}
