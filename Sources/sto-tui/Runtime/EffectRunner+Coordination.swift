import CatalogKit
import CatalogScreens
import Dispatch

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
        }
    }

    private func workOut(
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
