import CatalogKit
import CatalogScreens
import Dispatch
import Foundation

// What coordinators look at: worked out on a queue of its own.
extension EffectRunner {
    func perform(_ effect: CoordinationEffect) {
        switch effect {
        case .loadDemand(let library, let today):
            workOut { (ledger) throws(LedgerError) in
                .demand(try DemandAnswer(ledger, in: library.catalog, today: today))
            }
        case .plan(let course, let library, let today):
            workOut { (ledger) throws(LedgerError) in
                .plan(try PlanAnswer(for: course, ledger, in: library.catalog, today: today))
            }
        case .loadOfferings(let library, let now):
            workOut { (ledger) throws(LedgerError) in
                .offerings(OfferingBoard(library.catalog, try ledger.standings(), now: now))
            }
        case .loadParticipants(let offering):
            workOut { (ledger) throws(LedgerError) in
                .participants(try ParticipantsAnswer(of: offering, ledger))
            }
        case .loadReport(let request, let library, let now):
            workOut { (ledger) throws(LedgerError) in
                .report(try ReportAnswer(request, ledger, in: library.catalog, now: now))
            }
        case .loadOutbox:
            workOut { (ledger) throws(LedgerError) in .outbox(try OutboxAnswer(ledger)) }
        case .loadLetter(let message, let library):
            let now = settings.now
            workOut { (ledger) throws(LedgerError) in
                // Mail is written in Dutch unless the sending is told otherwise.
                let reader = LetterReader(catalog: library.catalog, ledger: ledger, wording: Wording(.dutch), now: now)
                let (subject, body) = try reader.text(of: message)
                return .letter(OutboxLetter(message: message.id, subject: subject, body: body))
            }
        case .wish(let wish): grant(wish)
        case .change(let change):
            inLedger { [self] (ledger, person) throws(LedgerError) in
                guard let catalog = library?.catalog else { throw .noSuchOffering }
                return .coordination(
                    .changed(try change.carryOut(in: ledger, by: person, catalog, key: UUID().uuidString)))
            }
        case .questions(let effect): perform(effect)
        }
    }

    func workOut(
        _ work: @escaping @Sendable (Ledger) throws(LedgerError) -> CoordinationAnswer
    ) {
        coordination.async { [self] in
            do throws(LedgerError) {
                mailbox.post(.coordination(try work(readableLedger())))
            } catch {
                mailbox.post(.refused(error))
            }
        }
    }
}
