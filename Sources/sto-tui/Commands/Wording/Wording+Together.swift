import CatalogKit
import CatalogScreens

// MARK: - Going together

extension Wording {
    var helpVisible: String {
        pick(
            "Of collega's van je school en wie naar hetzelfde gaat mogen zien waar je heen gaat.",
            "Whether colleagues of your school and whoever goes to the same may see where you go.")
    }
    func badVisible(_ text: String) -> String {
        pick(
            "‘\(text)’ past niet bij --visible: kies yes of no.", "‘\(text)’ does not fit --visible: choose yes or no.")
    }

    /// What is wrong with who is shown to whom; empty for anything else.
    func togetherSentence(for finding: AuditFinding) -> String {
        switch finding {
        case .visibleThoughGone(let person):
            pick("\(person) is vertrokken, maar nog zichtbaar.", "\(person) has left, but is still visible.")
        case .travelsUnasked(let travel):
            pick(
                "samen reizen \(travel): zonder plek, of zonder zichtbaar te zijn.",
                "travelling together \(travel): without a place, or without being visible.")
        case .travelPairDiffers(let one, let other):
            pick(
                "samen reizen \(one) en \(other): wie van elkaar weten, klopt niet met wat ze zeiden.",
                "travelling together \(one) and \(other): who knows of whom does not fit what they said.")
        case .namedUnasked(let message):
            pick(
                "bericht \(message) noemt iemand die daar geen ja op zei.",
                "message \(message) names somebody who did not agree to that.")
        case .guestKept(let person):
            pick(
                "\(person) was alleen uitgenodigd, en staat er nog.", "\(person) was only invited, and is still known.")
        default: ""
        }
    }
}
