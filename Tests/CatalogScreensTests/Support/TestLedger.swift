import CatalogKit
import CatalogScreens

/// The world behind the interface: a real ledger in memory that does what effects ask, at once.
struct TestLedger {
    let ledger: Ledger
    let library: Library

    /// The answer to an effect, if there is one to wait for.
    func answer(_ effect: Effect, by person: Person?) -> Message? {
        do throws(LedgerError) {
            switch effect {
            case .search(let query, let library, let availability, let generation):
                return .found(library.engine.search(query, availability: availability), generation: generation)
            case .readLedger:
                return .ledger(try LedgerView(of: ledger, for: person, in: library.catalog))
            case .loadSessions(let offering):
                return .sessions(offering: offering, taken: try ledger.sessionSeats(of: offering))
            case .coordination(.change(let change)):
                guard let person else { throw .emptyName }
                return .coordination(
                    .changed(
                        try change.carryOut(
                            in: ledger, by: person, library.catalog, key: "\(Int.random(in: 0 ... .max))")))
            case .coordination(let effect):
                return try answer(effect).map(Message.coordination)
            case .saveProfile, .quit:
                return nil
            case .enrol, .cancel, .undo, .declareInterest, .withdrawInterest:
                guard let person else { throw .emptyName }
                return try change(effect, by: person)
            }
        } catch {
            return .refused(error)
        }
    }

    private func change(_ effect: Effect, by person: Person) throws(LedgerError) -> Message? {
        switch effect {
        case .enrol(let offering, let choices):
            guard let terms = terms(offering) else { throw .noSuchEnrolment }
            return .enrolled(try ledger.enrol(person, in: terms, choices: choices))
        case .cancel(let offering): return .cancelled(try ledger.cancel(person.email, from: offering))
        case .declareInterest(let course, let wishes):
            return .interested(
                try ledger.declareInterest(
                    person, in: course, place: wishes.place, dayparts: wishes.dayparts, earliest: wishes.earliest,
                    reason: wishes.reason))
        case .withdrawInterest(let course):
            return .interestWithdrawn(try ledger.withdrawInterest(person.email, in: course))
        case .undo: return .undone(try ledger.undo(person.email))
        default: return nil
        }
    }

    private func answer(_ effect: CoordinationEffect) throws(LedgerError) -> CoordinationAnswer? {
        switch effect {
        case .loadDemand(let library, let today):
            .demand(try DemandAnswer(ledger, in: library.catalog, today: today))
        case .plan(let course, let library, let today):
            .plan(try PlanAnswer(for: course, ledger, in: library.catalog, today: today))
        case .loadOfferings(let library, let now):
            .offerings(OfferingBoard(library.catalog, try ledger.standings(), now: now))
        case .loadParticipants(let offering): .participants(try ParticipantsAnswer(of: offering, ledger))
        case .change: nil
        }
    }

    /// The terms of an offering of the catalogue.
    func terms(_ id: String) -> OfferingTerms? {
        library.catalog.offering(id).map {
            OfferingTerms(course: $0.course, offering: $0.offering, region: library.catalog.region)
        }
    }
}
