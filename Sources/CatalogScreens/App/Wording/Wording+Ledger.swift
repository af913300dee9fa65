public import CatalogKit

// MARK: - What the ledger answers

extension Wording {
    /// Why the ledger did not do what was asked, and what to do about it.
    public func sentence(for error: LedgerError) -> String {
        refusal(error) ?? seatRefusal(error) ?? accountRefusal(error) ?? questionRefusal(error) ?? learningRefusal(
            error)
            ?? togetherRefusal(error) ?? roleRefusal(error) ?? serverFault(error) ?? fault(error)
    }

    private func refusal(_ error: LedgerError) -> String? {
        switch error {
        case .invalidEmail(let text):
            pick(
                "‘\(text)’ is geen e-mailadres; schrijf het als naam@school.nl.",
                "‘\(text)’ is not an e-mail address; write it like name@school.nl.")
        case .emptyName: pick("Vul je naam in.", "Fill in your name.")
        case .deadlinePassed(let instant):
            pick("Aanmelden kon tot \(moment(instant)).", "Sign-up closed: it was open until \(moment(instant)).")
        case .started(let instant):
            pick(
                "Aan- of afmelden kan niet meer: dit begon op \(moment(instant)).",
                "It is too late to sign up or cancel: this started on \(moment(instant)).")
        case .sessionFull: pick("Die sessie is vol; kies een andere.", "That session is full; choose another.")
        case .unknownSession(let round, let session):
            pick(
                "Sessie ‘\(session)’ bestaat niet in ronde ‘\(round)’.",
                "There is no session ‘\(session)’ in round ‘\(round)’.")
        case .noSuchEnrolment: notEnrolledHere
        case .noSuchInterest:
            pick("Je staat hier niet als geïnteresseerd.", "You are not noted as interested in this.")
        case .nothingToUndo: nothingToUndo
        case .undoTooLate:
            pick(
                "Ongedaan maken kan alleen binnen een kwartier nadat je iets deed.",
                "You can undo only within a quarter of an hour of what you did.")
        case .undoSuperseded:
            pick(
                "Er is intussen iets veranderd; ongedaan maken kan niet meer.",
                "Something has changed meanwhile; it can no longer be undone.")
        case .keyReused:
            pick(
                "Deze sleutel hoort bij een andere aanvraag; gebruik een nieuwe.",
                "This key belongs to another request; use a new one.")
        case .noSuchMessage(let id): pick("Er is geen bericht \(id).", "There is no message \(id).")
        case .messageIs(let id, let state):
            pick(
                "Dat kan niet met bericht \(id): het is \(outboxState(state)).",
                "That cannot be done with message \(id): it is \(outboxState(state)).")
        default: nil
        }
    }

    private func fault(_ error: LedgerError) -> String {
        switch error {
        case .unsupportedLocation(let text):
            // Only what kind of place it is: the rest may hold a password.
            pick(
                "Een grootboek op ‘\(scheme(of: text))’ wordt niet ondersteund. Gebruik sqlite:PAD of postgresql://….",
                "A ledger at ‘\(scheme(of: text))’ is not supported. Use sqlite:PATH or postgresql://….")
        case .locked:
            pick(
                "Het grootboek is bezet door een ander programma. Er is niets veranderd; probeer het zo nog eens.",
                "Another program keeps the ledger busy. Nothing has changed; try again in a moment.")
        case .readOnly:
            pick(
                "In het grootboek kan niet worden geschreven; er is niets veranderd. Controleer de rechten van het bestand en de map.",
                "The ledger cannot be written to; nothing has changed. Check the permissions of the file and its folder."
            )
        case .diskFull:
            pick(
                "De schijf is vol; er is niets veranderd. Maak ruimte en probeer het opnieuw.",
                "The disk is full; nothing has changed. Make room and try again.")
        case .corrupt(let path):
            pick(
                "Het grootboek is beschadigd: \(path). Zet een reservekopie terug.",
                "The ledger is damaged: \(path). Restore a backup.")
        case .notALedger(let path):
            pick("Dit is een database, maar geen grootboek: \(path).", "This is a database, but no ledger: \(path).")
        case .newerSchema(let found, let known):
            pick(
                "Het grootboek komt van een nieuwere versie (\(found), deze kent \(known)). Werk het programma bij.",
                "A newer version made the ledger (\(found), this one knows \(known)). Update the program.")
        case .unreadable(let path, let detail):
            pick(
                "Het grootboek kan niet worden geopend: \(path) (\(detail)).",
                "The ledger cannot be opened: \(path) (\(detail)).")
        case .storage(let detail):
            pick(
                "Het grootboek meldt een fout; er is niets veranderd: \(detail).",
                "The ledger reports a fault; nothing has changed: \(detail).")
        default: pick("Het grootboek meldt een fout.", "The ledger reports a fault.")
        }
    }

    private func scheme(of location: String) -> String {
        location.firstRange(of: "://").map { location[..<$0.upperBound] + "…" } ?? location
    }

    /// An instant, in UTC seconds, as a day and a clock.
    func moment(_ instant: Int) -> String {
        let time = LocalTime(utcSeconds: instant)
        // Midnight is the end of the day before, to people.
        if time.minute == 0 { return pick("en met ", "and including ") + day(time.day.advanced(by: -1)) }
        return day(time.day) + pick(" om ", " at ") + time.clock
    }
}
