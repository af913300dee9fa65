import CatalogKit

// MARK: - A ledger on a server

extension Wording {
    /// Why a ledger on a PostgreSQL server is out of reach; nil for everything else.
    func serverFault(_ error: LedgerError) -> String? {
        switch error {
        case .invalidAddress:
            pick(
                "Dit is geen adres van een PostgreSQL-database. Schrijf het als postgresql://NAAM@SERVER/DATABASE.",
                "This is no address of a PostgreSQL database. Write it like postgresql://USER@SERVER/DATABASE.")
        case .missingLibrary(let library):
            pick(
                "Voor een grootboek op een server is \(library) nodig. Installeer het pakket libpq5.",
                "A ledger on a server needs \(library). Install the package libpq5.")
        case .unavailable(let server, let detail):
            pick(
                "Het grootboek op \(server) is niet bereikbaar\(inBrackets(detail)). Er is niets veranderd; probeer het straks nog eens.",
                "The ledger at \(server) cannot be reached\(inBrackets(detail)). Nothing has changed; try again later.")
        case .outcomeUnknown(let server):
            pick(
                "De verbinding met het grootboek op \(server) brak af voordat het antwoordde. Kijk straks of je wijziging is gelukt voordat je het opnieuw doet.",
                "The connection to the ledger at \(server) broke before it answered. See later whether your change was made before you try again."
            )
        case .accessRefused(let server, let code):
            pick(
                "Het grootboek op \(server) laat je niet binnen (\(code)). Vraag de beheerder naar het adres, de naam en het wachtwoord.",
                "The ledger at \(server) does not let you in (\(code)). Ask its operator for the address, the name and the password."
            )
        default: nil
        }
    }

    private func inBrackets(_ detail: String) -> String {
        detail.isEmpty ? "" : " (\(detail))"
    }
}
