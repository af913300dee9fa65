import CatalogKit
import CatalogScreens
import Dispatch

// Who goes together.
extension EffectRunner {
    func perform(_ effect: TogetherEffect) {
        switch effect {
        case .load(let offering, let library):
            ledgerWork.async { [self] in
                do throws(LedgerError) {
                    let company = try readableLedger().company(in: offering, for: person?.email, in: library.catalog)
                    mailbox.post(.together(.company(company, in: offering)))
                } catch {
                    mailbox.post(.refused(error))
                }
            }
        case .setVisible(let isVisible):
            inLedger { (ledger, person) throws(LedgerError) in
                let isNew = try ledger.setVisible(isVisible, for: person)
                return .together(.visible(isVisible, isNew: isNew))
            }
        case .invite(let invitee, let offering, let text):
            inLedger { [self] (ledger, person) throws(LedgerError) in
                guard let terms = terms(of: offering) else { throw .noSuchOffering }
                return .together(.invited(try ledger.invite(invitee, to: terms, text: text, by: person)))
            }
        case .travel(let offering, let town):
            inLedger { (ledger, person) throws(LedgerError) in
                let count = try ledger.travelTogether(to: offering, from: town, by: person.email)
                return .together(.travels(with: count, from: town))
            }
        case .travelAlone(let offering):
            inLedger { (ledger, person) throws(LedgerError) in
                try ledger.travelAlone(to: offering, by: person.email)
                return .together(.travelsAlone)
            }
        }
    }
}
