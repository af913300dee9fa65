import CatalogKit
import CatalogScreens
import Foundation

// The agenda as a calendar file.
extension EffectRunner {
    /// Writes the agenda where it is kept, else among the person's documents, and says where.
    func writeCalendar() {
        guard !settings.isHosted else {
            mailbox.post(.notKept(Wording(settings.language).nothingKeptOnHost))
            return
        }
        let environment = ProcessInfo.processInfo.environment
        let kept = KeptCalendarFile(environment: environment).read()
        ledgerWork.async { [self] in
            guard let person, let catalog = library?.catalog else { return }
            let path =
                kept.flatMap { $0.email == person.email && $0.ledger == settings.ledgerPath ? $0.path : nil }
                ?? DocumentsFolder.path(environment: environment) + "/netflixleren-agenda.ics"
            let wording = Wording(settings.language)
            do throws(AgendaCalendarFile.Failure) {
                let file = AgendaCalendarFile(
                    catalog: catalog, ledger: try openLedger(), wording: wording, now: settings.now)
                let activities = try file.write(person.email, to: path)
                let home = (environment["HOME"] ?? "") + "/"
                let shown = home.count > 1 && path.hasPrefix(home) ? "~/" + path.dropFirst(home.count) : path
                mailbox.post(.calendarWritten(path: shown, activities: activities))
            } catch {
                mailbox.post(.notKept(wording.sentence(for: error)))
            }
        }
    }

    /// Brings the calendar that is kept in step with the ledger as it was just read.
    func followCalendar(_ ledger: Ledger) {
        let file = KeptCalendarFile(environment: ProcessInfo.processInfo.environment)
        do throws(AgendaCalendarFile.Failure) {
            try settings.follow(file, ledger) { library?.catalog }
            noteCalendar(nil)
        } catch {
            noteCalendar(Wording(settings.language).sentence(for: error))
        }
    }

    private func openLedger() throws(AgendaCalendarFile.Failure) -> Ledger {
        do throws(LedgerError) {
            return try readableLedger()
        } catch {
            throw .ledger(error)
        }
    }
}
