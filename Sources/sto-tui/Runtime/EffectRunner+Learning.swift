import CatalogKit
import CatalogScreens
import Dispatch
import Synchronization

/// What was read and is not kept yet: kept together, a few seconds after the first of it.
struct UnkeptReading {
    /// How far the reader is, by module and chapter.
    var marks: [ModuleTerms: [String: ChapterProgress]] = [:]
    /// Whether somebody will see to it.
    var isScheduled = false
}

extension EffectRunner {
    /// How long reading waits to be kept, in seconds: so much at most is lost.
    private static let readingDelay = 3.0

    func perform(_ effect: LearningEffect) {
        switch effect {
        case .keep(let marks, let terms, let isUrgent):
            let isScheduled = unkept.withLock { unkept in
                for mark in marks { unkept.marks[terms, default: [:]][mark.chapter] = mark }
                defer { unkept.isScheduled = true }
                return unkept.isScheduled
            }
            if isUrgent {
                keepReading()
            } else if !isScheduled {
                ledgerWork.asyncAfter(deadline: .now() + Self.readingDelay) { [self] in writeReading() }
            }
        case .complete(let terms, let marks):
            keepReading()
            inLedger { (ledger, person) throws(LedgerError) in
                .learning(.completed(try ledger.completeModule(terms, by: person, keeping: marks)))
            }
        case .openLink(let url):
            // Starting a program may take a while, and nobody else waits for it.
            DispatchQueue.global().async { [mailbox] in
                mailbox.post(.learning(Browser.open(url) ? .linkOpened(url) : .noBrowser(url)))
            }
        }
    }

    /// Keeps what was read, as soon as the ledger's queue gets to it.
    func keepReading() {
        ledgerWork.async { [self] in writeReading() }
    }

    private func writeReading() {
        let waiting = unkept.withLock { unkept in
            defer { unkept = UnkeptReading() }
            return unkept.marks
        }
        guard let person else { return }
        for (terms, marks) in waiting {
            do throws(LedgerError) {
                if let completion = try writableLedger().keepProgress(Array(marks.values), of: person, in: terms) {
                    mailbox.post(.learning(.completed(completion)))
                } else {
                    // The screen shows it already.
                    passOver(writes: 1)
                }
            } catch {
                // Another process may hold the ledger: it is tried again with what is read next.
                unkept.withLock { $0.marks[terms, default: [:]].merge(marks) { newer, _ in newer } }
                mailbox.post(.refused(error))
            }
        }
    }
}
