import CatalogKit
import CatalogScreens

// MARK: - Backup and restore on the command line

extension Wording {
    var aboutBackup: String {
        pick("Bewaar het hele grootboek in één bestand.", "Keep the whole ledger in one file.")
    }
    var aboutBackupDetail: String {
        pick(
            """
            Anderen kunnen doorwerken. Het bestand staat er pas als het helemaal klaar en nagelezen is; alleen jij kunt het \
            lezen. Voorbeeld: sto-tui backup /backup/grootboek-2027-02-03
            """,
            """
            Others can go on working. The file is there only once it is complete and read back; only you can read it. \
            Example: sto-tui backup /backup/ledger-2027-02-03
            """)
    }
    var helpBackupFile: String { pick("Het bestand om te maken.", "The file to make.") }
    var helpForce: String { pick("Vervang een bestand dat er al is.", "Replace a file that is there.") }

    var aboutRestore: String {
        pick("Zet een reservekopie terug.", "Put a backup in the place of the ledger.")
    }
    var aboutRestoreDetail: String {
        pick(
            """
            Leest de kopie eerst na en bewaart wat er nu staat naast het grootboek. Programma's die open zijn gaan verder met \
            wat is teruggezet. Voorbeeld: sto-tui restore /backup/grootboek-2027-02-03
            """,
            """
            Reads the backup first, and keeps what stands now beside the ledger. Programs that are open go on with what was \
            restored. Example: sto-tui restore /backup/ledger-2027-02-03
            """)
    }
    var helpRestoreFile: String { pick("De reservekopie.", "The backup.") }

    func backedUp(_ summary: LedgerSummary, file: String) -> String {
        pick(
            "Bewaard in \(file): \(contents(summary)). Alleen jij kunt het lezen.",
            "Kept in \(file): \(contents(summary)). Only you can read it.")
    }

    func restored(_ restored: LedgerRestore) -> [String] {
        var lines = [
            pick("Teruggezet: \(contents(restored.summary)).", "Restored: \(contents(restored.summary)).")
        ]
        if let kept = restored.kept {
            lines.append(pick("Wat er stond is bewaard in \(kept).", "What stood there is kept in \(kept)."))
        }
        return lines
    }

    /// What is in a ledger: "12 mensen, 34 aanmeldingen, laatste wijziging wo 3 feb 2027 14:03".
    private func contents(_ summary: LedgerSummary) -> String {
        let last = summary.lastChange.map { instant in
            let time = LocalTime(utcSeconds: instant)
            return pick(", laatste wijziging ", ", last change ") + "\(day(time.day)) \(time.clock)"
        }
        return count(summary.people, ("mens", "mensen"), ("person", "people")) + ", "
            + count(summary.enrolments, ("aanmelding", "aanmeldingen"), ("enrolment", "enrolments")) + (last ?? "")
    }
}
