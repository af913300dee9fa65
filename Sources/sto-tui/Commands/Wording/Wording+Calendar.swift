import CatalogKit
import CatalogScreens

// Calendars of an agenda.
extension Wording {
    var aboutKeep: String {
        pick(
            "Schrijf je agenda in dit bestand, en houd het vanaf nu bij.",
            "Write your agenda to this file, and keep it up to date from now on.")
    }
    var aboutStopKeeping: String {
        pick("Houd het bestand niet meer bij.", "Stop keeping the file up to date.")
    }
    var helpMonth: String { pick("Toon een maand, JJJJ-MM.", "Show a month, YYYY-MM.") }
    func badMonth(_ text: String) -> String {
        pick("‘\(text)’ is geen maand; schrijf JJJJ-MM.", "‘\(text)’ is not a month; write YYYY-MM.")
    }
    var oneWayToShow: String {
        pick(
            "Kies één van --ics, --json, --month, --keep en --stop-keeping; --month mag met --json.",
            "Choose one of --ics, --json, --month, --keep and --stop-keeping; --month may go with --json.")
    }

    /// The words of a calendar, in which who has no seat waits for one, or has one held.
    func calendarWords(named name: String = "Netflixleren", heldSeat: Bool = false) -> ICalendarWriter.Words {
        ICalendarWriter.Words(
            calendarName: name, online: online,
            waiting: heldSeat
                ? pick("Er wordt een plek voor je vrijgehouden.", "A place is held for you.")
                : pick(
                    "Je staat op de wachtlijst en hebt nog geen plek.",
                    "You are on the waiting list and have no place yet."),
            cancelled: pick("Vervalt:", "Cancelled:"), tomorrow: pick("Morgen:", "Tomorrow:"),
            soon: pick("Over twee uur:", "In two hours:"))
    }

    func calendarKept(_ number: Int, _ path: String) -> String {
        calendarWritten(number, path)
            + pick(
                " Het bestand loopt vanaf nu mee met je agenda.", " The file follows your agenda from now on.")
    }

    func keptIn(_ path: String) -> String {
        pick("Loopt mee in \(path).", "Kept up to date in \(path).")
    }

    var stoppedKeeping: String {
        pick(
            "Het bestand loopt niet meer mee met je agenda; het blijft staan zoals het is.",
            "The file no longer follows your agenda; it stays as it is.")
    }

    var nothingKept: String {
        pick(
            "Er is geen bestand dat met je agenda meeloopt; begin met ‘sto-tui agenda --keep BESTAND’.",
            "No file follows your agenda; begin with ‘sto-tui agenda --keep FILE’.")
    }

    func calendarNotWritten(_ path: String, _ failure: PrivateFile.Failure) -> String {
        let reason =
            switch failure {
            case .noFolder: pick("die map is er niet", "there is no such folder")
            case .notAFile: pick("dat is geen bestand", "that is not a file")
            case .forbidden: pick("je mag daar niet schrijven", "you may not write there")
            case .diskFull: pick("de schijf is vol", "the disk is full")
            case .other(let detail): detail
            }
        return pick(
            "De agenda kon niet in ‘\(path)’ worden geschreven: \(reason).",
            "The agenda could not be written to ‘\(path)’: \(reason).")
    }

    func sentence(for failure: AgendaCalendarFile.Failure) -> String {
        switch failure {
        case .ledger(let error): sentence(for: error)
        case .file(let path, let failure): calendarNotWritten(path, failure)
        }
    }
}
