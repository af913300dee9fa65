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
        default: ""
        }
    }
}
