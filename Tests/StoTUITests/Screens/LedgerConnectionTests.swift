import ArgumentParser
import CatalogKit
import CatalogScreens
import Dispatch
import Foundation
import Testing

@testable import sto_tui

@Suite("The ledger that the screens share")
struct LedgerConnectionTests {
    @Test("stays open for writing once it is, whoever opens it for looking at the same time")
    func race() throws {
        let home = try Home()
        let ledger = "sqlite:\(home.folder)/ledger.db"
        let person = try Person(email: "an@school.example", name: "An")
        _ = try Ledger(LedgerLocation(ledger)).renew(person)
        for _ in 0..<50 {
            let options = GlobalValues(catalog: "\(home.folder)/catalog", ledger: ledger)
            let effects = EffectRunner(
                settings: try Settings(options, environment: [:]), profileFile: ProfileFile(environment: [:]),
                keeper: Keeper(environment: [:]), person: person, mailbox: Mailbox())
            DispatchQueue.concurrentPerform(iterations: 4) { number in
                _ = number == 0 ? try? effects.writableLedger() : try? effects.readableLedger()
            }
            #expect(throws: Never.self) { try effects.writableLedger().renew(person) }
        }
    }
}
