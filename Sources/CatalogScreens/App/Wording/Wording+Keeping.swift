import CatalogKit

// MARK: - Backups and what is erased

extension Wording {
    /// Why a backup, a restore or an erasure was refused; nil for anything else.
    func keepingRefusal(_ error: LedgerError) -> String? {
        switch error {
        case .fileExists(let path):
            pick(
                "\(path) bestaat al. Kies een andere naam, of vervang het met --force.",
                "\(path) exists already. Choose another name, or replace it with --force.")
        case .isTheLedger(let path):
            pick(
                "\(path) is het grootboek zelf; kies een ander bestand.", "\(path) is the ledger; choose another file.")
        case .nothingKept:
            pick("Er is nog geen grootboek om te bewaren.", "There is no ledger to keep yet.")
        case .keptByServer:
            pick(
                "Dit grootboek staat op een PostgreSQL-server. Maak een reservekopie met pg_dump -Fc en zet die terug met pg_restore.",
                "This ledger is on a PostgreSQL server. Make a backup with pg_dump -Fc, and restore it with pg_restore."
            )
        case .unsoundBackup(let number):
            pick(
                "De reservekopie klopt niet (\(count(number, ("bevinding", "bevindingen"), ("finding", "findings")))); er is niets veranderd. Kies een andere.",
                "The backup is not sound (\(count(number, ("bevinding", "bevindingen"), ("finding", "findings")))); nothing has changed. Choose another."
            )
        case .stillResponsible(let email, let number):
            pick(
                "\(email) heeft nog \(count(number, ("ding", "dingen"), ("thing", "things"))) onder zich. Draag dat eerst over: sto-tui handover \(email) OPVOLGER",
                "\(email) is still responsible for \(count(number, ("ding", "dingen"), ("thing", "things"))). Hand that over first: sto-tui handover \(email) SUCCESSOR"
            )
        default: nil
        }
    }
}
