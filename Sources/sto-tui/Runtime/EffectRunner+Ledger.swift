import CatalogKit
import CatalogScreens
import Dispatch
import Foundation
import Synchronization

/// How the ledger is opened, read and changed, on a queue of its own.
extension EffectRunner {
    /// Does something in the ledger for the user, once somebody said who that is, and posts what came of it.
    func inLedger(
        _ work: @escaping @Sendable (Ledger, Person) throws(LedgerError) -> Message
    ) {
        ledgerWork.async { [self] in
            guard let person = state.withLock({ $0.person }) else { return }
            do throws(LedgerError) {
                mailbox.post(try work(try writableLedger(), person))
            } catch {
                mailbox.post(.refused(error))
            }
        }
    }

    /// Reads the ledger and tells the model.
    func readLedger() {
        do throws(LedgerError) {
            mailbox.post(.ledger(try viewOfLedger()))
        } catch {
            tell(error)
        }
    }

    /// What the ledger holds, once that is known: shelves that are worked out with it need not be made twice.
    ///
    /// What goes wrong is told when the model asks.
    func viewOfLedgerSoon() -> Answer<LedgerView?> {
        let answer = Answer<LedgerView?>()
        ledgerWork.async { [self] in answer.give(try? viewOfLedger()) }
        return answer
    }

    /// What the ledger holds now, on the ledger's queue.
    private func viewOfLedger() throws(LedgerError) -> LedgerView {
        // One that nobody has written to yet is not made for looking at it.
        guard settings.ledger.isThere || state.withLock({ $0.ledger != nil }) else { return .empty }
        let ledger = try readableLedger()
        let token = try ledger.changeToken()
        let (person, library) = state.withLock { ($0.person, $0.library) }
        var view = try view(of: ledger, token)
        if let library { try view.complete(from: ledger, for: person, in: library.catalog) }
        // What the screen shows is in the calendar already.
        followCalendar(ledger)
        state.withLock { ($0.changeToken, $0.outage) = (token, nil) }
        return view
    }

    /// Says why the ledger cannot be read, unless that was said already: a server that stays away is looked for all the time.
    func tell(_ error: LedgerError) {
        let isNews = state.withLock { state in
            defer { state.outage = error }
            return state.outage != error
        }
        if isNews { mailbox.post(.refused(error)) }
    }

    /// What the ledger holds, without what needs the catalogue; read anew unless that was done just now.
    func view(of ledger: Ledger, _ token: Int) throws(LedgerError) -> LedgerView {
        let now = settings.clock()
        let (person, read) = state.withLock { ($0.person, $0.read) }
        if let read, read.person == person, read.token == token, (0..<60).contains(now - read.at) { return read.view }
        let view = try LedgerView(of: ledger, for: person, in: nil, at: now)
        if ledger.isKept { state.withLock { $0.read = (view, person, now, token) } }
        return view
    }

    /// The ledger for changing; from then on it is read through the same connection.
    func writableLedger() throws(LedgerError) -> Ledger {
        if let ledger = state.withLock({ $0.isWritable ? $0.ledger : nil }) { return ledger }
        let ledger = try Ledger(settings.ledger, as: settings.authority, clock: settings.clock)
        state.withLock { ($0.ledger, $0.isWritable, $0.changeToken, $0.read) = (ledger, true, nil, nil) }
        return ledger
    }

    /// The ledger for looking; one that does not exist yet is not made for that, and looked for again the next time.
    func readableLedger() throws(LedgerError) -> Ledger {
        if let ledger = state.withLock({ $0.ledger }) { return ledger }
        let ledger = try Ledger(settings.ledger, for: .reading, as: settings.authority, clock: settings.clock)
        // Its file may be there already while somebody is making the tables.
        guard ledger.isKept else { return ledger }
        return state.withLock { state in
            // Another queue may have opened it meanwhile, and for writing: that one stays.
            if state.ledger == nil { state.ledger = ledger }
            return state.ledger ?? ledger
        }
    }

    /// Notes that we changed the ledger ourselves in a way that needs no reading again.
    func passOver(writes: Int) {
        state.withLock { state in state.changeToken = state.changeToken.map { $0 + writes } }
    }
}

extension LedgerLocation {
    /// Whether there is a ledger to look at.
    var isThere: Bool {
        switch self {
        case .file(let path): FileManager.default.fileExists(atPath: path)
        case .memory: false
        case .server: true
        }
    }
}
