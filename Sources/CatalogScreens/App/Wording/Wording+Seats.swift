import CatalogKit

// MARK: - Held seats, groups and offerings that are called off

extension Wording {
    var heldForYou: String { pick("er is een plek voor je vrijgehouden", "a place is held for you") }

    /// Why the ledger did not give, hold or end a seat; nil for what is about something else.
    func seatRefusal(_ error: LedgerError) -> String? {
        switch error {
        case .variantOpenedBefore:
            pick(
                "Dit aanbod is al opengesteld voor wie belangstelling had.",
                "This has been opened for those who were interested already.")
        case .noSuchInvitation:
            pick(
                "Er wordt hier geen plek voor je vrijgehouden; misschien is de termijn voorbij. Aanmelden kan gewoon.",
                "No place is held for you here; its time may be up. You can sign up as usual.")
        case .heldSeatGone:
            pick(
                "De plek die voor je was vrijgehouden is weg; meld je aan, dan krijg je een plek of wacht je.",
                "The place that was held for you is gone; sign up to get a place or to wait.")
        case .enrolledOtherwise:
            pick(
                "Je doet hier al mee, met een ander aantal of onder een andere naam; wijzig dat aantal.",
                "You are in this already, with another number or name; change that number.")
        case .noSuchGroup: pick("Je hebt hier geen groep aangemeld.", "You have no group here.")
        case .invalidGroup(let seats):
            pick(
                "Een groep heeft 1 tot \(Enrolment.largestGroup) plekken, niet \(seats).",
                "A group has 1 to \(Enrolment.largestGroup) places, not \(seats).")
        case .groupTooLarge(let capacity):
            pick(
                "Zo'n grote groep past hier nooit: er zijn \(capacity) plekken. Splits de groep.",
                "Such a large group never fits: there are \(capacity) places. Split the group.")
        case .noRoomToGrow:
            pick(
                "Je groep kan niet groter: de plekken zijn niet vrij of anderen wachten erop.",
                "Your group cannot grow: the places are not free, or others wait for them.")
        case .noSuchOffering:
            pick(
                "Dit aanbod staat niet in het grootboek; controleer het kenmerk.",
                "The ledger does not have this offering; check its id.")
        case .offeringCancelled(let instant):
            pick(
                "Dit gaat niet door: het is afgelast op \(day(LocalTime(utcSeconds: instant).day)).",
                "This will not take place: it was called off on \(day(LocalTime(utcSeconds: instant).day)).")
        case .offeringOver(let instant):
            pick(
                "Dit is al geweest, op \(day(LocalTime(utcSeconds: instant).day)); afgelasten kan niet meer.",
                "This is over, since \(day(LocalTime(utcSeconds: instant).day)); it cannot be called off any more.")
        default: nil
        }
    }
}
