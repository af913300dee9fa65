import CatalogKit
import CatalogScreens

// MARK: - What a mail says about colleagues

extension Wording {
    /// The news, for a subject.
    func togetherNews(_ kind: OutboxKind) -> String {
        switch kind {
        case .colleagueInvited: pick("Ga je mee", "Will you come along")
        case .travelMet: pick("Jullie reizen samen", "You travel together")
        case .travelEnded: pick("Je reist niet meer samen", "You do not travel together any more")
        default: ""
        }
    }

    /// The first paragraph.
    func togetherOpening(_ facts: LetterFacts, _ title: String) -> String {
        let town = PlainText.line(facts.told["town"] ?? "")
        switch facts.message.kind {
        case .colleagueInvited:
            let invitation = pick(
                "\(colleague(facts)) denkt bij \(title) aan jou, en nodigt je uit om mee te gaan.",
                "\(colleague(facts)) thought of you with \(title), and invites you to come along.")
            guard let text = facts.told["text"].map(PlainText.line), !text.isEmpty else { return invitation }
            return invitation + "\n\n" + pick("Erbij schreef je collega: \(text)", "Your colleague adds: \(text)")
        case .travelMet:
            return pick(
                "Jullie gaan allebei vanuit \(town) naar \(title), en zeiden allebei graag samen te reizen. Spreek af met \(other(facts)).",
                "You both go from \(town) to \(title), and both said that you would travel together. Get in touch with \(other(facts))."
            )
        case .travelEnded:
            return pick(
                "\(colleague(facts)) reist niet meer met je mee vanuit \(town) naar \(title).",
                "\(colleague(facts)) does not travel with you from \(town) to \(title) any more.")
        default: return ""
        }
    }

    /// What one can do now.
    func togetherAdvice(_ facts: LetterFacts, _ id: String) -> String {
        switch facts.message.kind {
        case .colleagueInvited:
            pick("Ga je mee?", "Will you come?") + pageCommand("a", "sto-tui enrol \(id)") + "\n"
                + pick(
                    "Dit is de enige uitnodiging die je hiervoor krijgt. Doe je niets, dan gebeurt er niets.",
                    "This is the only invitation to it that you get. If you do nothing, nothing happens.")
        case .travelMet:
            pick("Reis je toch alleen?", "Will you travel alone after all?")
                + pageCommand("m", "sto-tui colleague travel \(id) --alone")
        default: ""
        }
    }

    /// The one whom a message may name, by name and school and without an address.
    private func colleague(_ facts: LetterFacts) -> String {
        guard let person = facts.message.person else { return pick("Een collega", "A colleague") }
        let school = person.school.isEmpty ? "" : " (\(PlainText.line(person.school)))"
        return PlainText.line(person.name) + school
    }
}
