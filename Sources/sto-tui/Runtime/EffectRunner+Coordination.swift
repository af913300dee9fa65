import CatalogKit
import CatalogScreens
import Dispatch

// What coordinators look at: worked out on a queue of its own.
extension EffectRunner {
    func perform(_ effect: CoordinationEffect) {
        switch effect {
        case .loadDemand(let library, let today):
            workOut { (ledger) throws(LedgerError) in
                let demand = try ledger.demand()
                return .demand(
                    DemandAnswer(board: DemandBoard(demand, in: library.catalog, today: today), demand: demand))
            }
        case .plan: break
        }
    }

    private func workOut(
        _ work: @escaping @Sendable (Ledger) throws(LedgerError) -> CoordinationAnswer?
    ) {
        coordination.async { [self] in
            do throws(LedgerError) {
                if let answer = try work(readableLedger()) { mailbox.post(.coordination(answer)) }
            } catch {
                mailbox.post(.refused(error))
            }
        }
    }
}
