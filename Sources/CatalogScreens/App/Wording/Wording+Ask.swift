import CatalogKit

// MARK: - Asking a question

extension Wording {
    var keyAsk: String { pick("vraag stellen", "ask") }
    var askTitle: String { pick("Wat wil jouw school leren?", "What does your school want to learn?") }
    var questionLabel: String { pick("Je vraag", "Question") }
    var colleaguesLabel: String { pick("Collega’s", "Colleagues") }
    var mayBeEmpty: String { pick("mag leeg blijven", "may stay empty") }
    var howMany: String { pick("met hoeveel zijn jullie", "how many you are") }
    var askHint: String {
        pick("Begin te typen: hier komt wat er al is.", "Start typing: what is there already shows up here.")
    }
    var nothingYet: String {
        pick(
            "Hier is nog niets voor. Stel je vraag, dan gaat iemand ermee aan de slag.",
            "There is nothing for this yet. Ask, and somebody will get to work on it.")
    }
    var toMatches: String { pick("↓ naar wat past", "↓ to what matches") }
    var keptQuestion: String {
        pick("Je vraag staat nog klaar: druk op v.", "Your question is still there: press v.")
    }
    var askAndConnect: String {
        pick("Je vraag stellen, en aan deze helper voorgesteld worden?", "Ask your question, and be introduced?")
    }

    /// What Enter does on a match, in a word or two.
    func goTo(_ match: QuestionMatch) -> String {
        switch match {
        case .course: pick("naar deze cursus", "to this course")
        case .similar: pick("naar die vraag", "to that question")
        case .helper: pick("vragen en kennismaken", "ask and be introduced")
        }
    }
}
