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
        case .hostRefused(let problem, let role, let server): hostRefusal(problem, role, server)
        default: nil
        }
    }

    /// Why a role keeps no region's ledger, and what its operator does about it.
    private func hostRefusal(_ problem: HostProblem, _ role: String, _ server: String) -> String {
        switch problem {
        case .bypassesPolicies:
            pick(
                "‘\(role)’ ziet op \(server) de gegevens van elke regio en kan daarom geen grootboek bijhouden. Maak een regio met ‘sto-tui region add NAAM’ en gebruik het adres dat je dan krijgt.",
                "‘\(role)’ sees every region’s data at \(server), so it cannot keep a ledger. Make a region with ‘sto-tui region add NAME’ and use the address that it gives you."
            )
        case .noRegion:
            pick(
                "‘\(role)’ is op \(server) geen regio. Vraag de beheerder om ‘sto-tui region add \(role)’.",
                "‘\(role)’ is no region at \(server). Ask its operator for ‘sto-tui region add \(role)’.")
        case .tablesOutdated:
            pick(
                "De tabellen op \(server) zijn er nog niet, of zijn van een eerdere versie, en ‘\(role)’ mag ze niet bijwerken. Vraag de beheerder om ‘sto-tui region add \(role)’; dat werkt ze bij.",
                "The tables at \(server) are not there yet, or are of an earlier version, and ‘\(role)’ may not bring them up to date. Ask its operator for ‘sto-tui region add \(role)’, which does."
            )
        case .mayMakeNoRoles:
            pick(
                "‘\(role)’ mag op \(server) geen regio’s toevoegen. Laat een beheerder dit doen: ALTER ROLE \"\(role)\" CREATEROLE.",
                "‘\(role)’ may add no regions at \(server). Have an administrator do this: ALTER ROLE \"\(role)\" CREATEROLE."
            )
        case .schemaIsOpen:
            pick(
                "Op \(server) mag iedereen iets naast de tabellen zetten. Laat een beheerder dit eerst doen: REVOKE CREATE ON SCHEMA public FROM PUBLIC.",
                "At \(server) anybody may put things beside the tables. First have an administrator do this: REVOKE CREATE ON SCHEMA public FROM PUBLIC."
            )
        }
    }

    private func inBrackets(_ detail: String) -> String {
        detail.isEmpty ? "" : " (\(detail))"
    }
}
