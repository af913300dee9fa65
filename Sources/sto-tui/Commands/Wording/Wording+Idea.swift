import CatalogKit
import CatalogScreens

// MARK: - Ideas on the command line

extension Wording {
    var aboutIdea: String { pick("Stel samen iets voor om te doen.", "Propose something to do together.") }
    var aboutIdeaDetail: String {
        pick(
            "Voorbeeld: sto-tui idea add \"Alle TechLabs van Limburg bezoeken\" --text \"Elke maand een ander lab\"",
            "Example: sto-tui idea add \"Visit every TechLab in Limburg\" --text \"Another lab each month\"")
    }
    var aboutIdeaAdd: String { pick("Stel een activiteit voor.", "Propose an activity.") }
    var aboutIdeaList: String { pick("Toon de open ideeën.", "Show the open ideas.") }
    var aboutIdeaShow: String { pick("Toon een idee.", "Show an idea.") }
    var aboutIdeaJoin: String { pick("Doe mee met een idee.", "Join an idea.") }
    var aboutIdeaLeave: String { pick("Doe niet meer mee.", "Leave an idea.") }
    var aboutIdeaBecome: String {
        pick(
            "Maak er een cursus van; wie meedeed, krijgt belangstelling voor die cursus.",
            "Turn it into a course; those who joined are noted as interested in it.")
    }
    var aboutIdeaClose: String {
        pick("Sluit een idee dat niet doorgaat.", "Close an idea that will not be carried out.")
    }
    var aboutIdeaWithdraw: String { pick("Trek je idee in.", "Withdraw your idea.") }
    var helpIdeaTitle: String { pick("Hoe het heet.", "What it is called.") }
    var helpIdeaText: String { pick("Wat je voor je ziet.", "What you have in mind.") }
    var helpIdeaState: String { pick("Alleen in deze toestand; mag vaker.", "Only in this state; may be repeated.") }
    var noIdeas: String { pick("Er zijn geen ideeën.", "There are no ideas.") }

    /// An idea on one line: its number, what it is called, how many are for it and what became of it.
    func ideaLine(_ idea: Idea) -> String {
        let others = pick(
            idea.supporters.count == 1 ? "1 doet mee" : "\(idea.supporters.count) doen mee",
            "\(idea.supporters.count) joined")
        let facts = [standing(idea.state), idea.course, others].compactMap(\.self)
        return "\(TextWidth.pad(String(idea.id), to: 4)) \(idea.title)  (\(facts.joined(separator: ", ")))"
    }
}
