import CatalogKit

// MARK: - Attendance and quarters

extension Wording {
    /// Why the ledger did not enter or close something; nil for what is not about that.
    func accountRefusal(_ error: LedgerError) -> String? {
        switch error {
        case .noSeat: pick("Deze persoon heeft hier geen plek.", "This person has no place here.")
        case .nobodyHere: pick("Hier heeft niemand zich voor aangemeld.", "Nobody signed up for this.")
        case .noSuchMeeting(let number, let count):
            pick(
                "Bijeenkomst \(number) is er niet; het zijn er \(count).",
                "There is no meeting \(number); there \(count == 1 ? "is 1" : "are \(count)").")
        case .notBegun(let instant):
            pick(
                "De bijeenkomst is nog niet begonnen: dat is op \(moment(instant)).",
                "The meeting has not begun yet: that is on \(moment(instant)).")
        case .notEnded(let instant):
            pick(
                "Dit is nog niet voorbij: het eindigt op \(moment(instant)).",
                "This is not over yet: it ends on \(moment(instant)).")
        case .minutesOutOfRange(let minutes, let length):
            pick(
                "\(minutes) minuten kan niet: de bijeenkomst duurt er \(length). Gebruik --present of --absent.",
                "\(minutes) minutes cannot be: the meeting takes \(length). Use --present or --absent.")
        case .attendanceMissing(let number):
            pick(
                "Nog niet genoteerd of iemand er was: \(number) keer. Vul het aan, of sluit af met --leave-missing.",
                "Not noted yet whether somebody was there: \(number) times. Enter it, or close with --leave-missing."
            )
        case .quarterNotEnded(let quarter):
            pick(
                "\(quarter) is nog niet voorbij; afsluiten kan vanaf \(day(quarter.days.upperBound.advanced(by: 1))).",
                "\(quarter) is not over; you can close it from \(day(quarter.days.upperBound.advanced(by: 1))).")
        case .quarterClosed(let quarter):
            pick("\(quarter) is al afgesloten.", "\(quarter) is closed already.")
        default: nil
        }
    }
}
