import CatalogKit
import CatalogScreens

extension Wording {
    /// What is wrong with seats that are held, or in an offering that was called off; empty for anything else.
    func seatSentence(for finding: AuditFinding) -> String {
        switch finding {
        case .invitedTwice(let person, let offering, let count):
            pick(
                "voor \(person) worden \(count) plekken vrijgehouden in \(offering).",
                "\(count) places in \(offering) are held for \(person).")
        case .invitedInVain(let invitation):
            pick(
                "uitnodiging \(invitation) houdt een plek vrij voor wie er niet om vroeg of er al is.",
                "invitation \(invitation) holds a place for somebody who did not ask or is there already.")
        case .invitationDiffers(let invitation):
            pick(
                "uitnodiging \(invitation): het journaal zegt iets anders.",
                "invitation \(invitation): the journal says otherwise.")
        case .calledOffWithPeople(let offering, let count):
            pick(
                "\(offering) is afgelast, maar \(count) mensen rekenen er nog op.",
                "\(offering) was called off, but \(count) people still count on it.")
        default: ""
        }
    }
}
