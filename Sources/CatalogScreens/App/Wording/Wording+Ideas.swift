import CatalogKit

// MARK: - The view of ideas

extension Wording {
    var keyPropose: String { pick("nieuw idee", "new idea") }
    var keyJoin: String { pick("meedoen", "join") }
    var keyLeave: String { pick("stap uit", "step out") }
    var keyBecome: String { pick("werd een cursus", "became a course") }
    var keyCloseIdea: String { pick("idee sluiten", "close the idea") }
    var keyKeep: String { pick("bewaren", "keep") }

    func heading(ofIdeas column: IdeasState.Column) -> String {
        switch column {
        case .title: pick("Idee", "Idea")
        case .joined: pick("Doen mee", "Joined")
        case .schools: pick("Scholen", "Schools")
        case .own: pick("Jij", "You")
        case .state: pick("Staat", "State")
        case .age: pick("Dagen", "Days")
        }
    }

    func ideasSummary(_ ideas: Int, people: Int) -> String {
        count(ideas, ("idee", "ideeën"), ("idea", "ideas")) + " · "
            + count(people, ("mens", "mensen"), ("person", "people"))
    }

    var noOpenIdeas: String { pick("Er zijn geen open ideeën.", "There are no open ideas.") }
    var noIdeasHint: String {
        pick(
            "Met \(key(.propose)) stel je er een voor; met \(key(.closedToo)) zie je ook wat gesloten is.",
            "Press \(key(.propose)) to propose one; \(key(.closedToo)) shows closed ones too.")
    }
    func word(for part: IdeasAnswer.Part) -> String {
        switch part {
        case .own: pick("jouw idee", "your idea")
        case .joined: pick("je doet mee", "you joined")
        }
    }
    var proposed: String { pick("Voorgesteld", "Proposed") }
    var joinHint: String {
        pick("Iets voor jou? Druk op \(key(.join)) om mee te doen.", "Something for you? Press \(key(.join)) to join.")
    }

    var proposeTitle: String { pick("Een idee voorstellen", "Propose an idea") }
    var proposeNote: String {
        pick(
            "Anderen zien je idee en kunnen meedoen; je naam staat er niet bij.",
            "Others see your idea, not your name, and can join.")
    }
    var ideaTitleLabel: String { pick("Het idee", "The idea") }
    var ideaTextLabel: String { pick("Wat je voor je ziet", "What you have in mind") }
    var courseLabel: String { pick("Cursus", "Course") }
    var becomeTitle: String { pick("Dit idee werd een cursus", "This idea became a course") }
    func becomeNote(_ people: Int) -> String {
        pick(
            "Wie ervoor was (\(people)), krijgt bericht en telt mee als belangstelling voor de cursus.",
            "Whoever was for it (\(people)) is told and counts as interested in the course.")
    }
    func noSuchCourse(_ text: String) -> String {
        text.isEmpty
            ? pick("Typ een paar letters van de cursus.", "Type some letters of the course.")
            : pick("‘\(text)’ staat niet in de catalogus.", "‘\(text)’ is not in the catalogue.")
    }
    var closeIdeaTitle: String { pick("Idee sluiten", "Close the idea") }
    func closeIdea(_ people: Int) -> String {
        pick(
            "Dit idee sluiten? Wie ervoor was (\(people)), krijgt bericht.",
            "Close this idea? Whoever was for it (\(people)) is told.")
    }
    var withdrawIdeaTitle: String { pick("Idee intrekken", "Withdraw the idea") }
    func withdrawIdea(_ joined: Int) -> String {
        joined == 0
            ? pick("Je idee intrekken?", "Withdraw your idea?")
            : pick(
                "Je idee intrekken? Wie meedoet (\(joined)), krijgt bericht.",
                "Withdraw your idea? Those who joined (\(joined)) are told.")
    }

    /// What came of doing something with an idea.
    func notice(_ outcome: IdeaOutcome) -> Notice {
        let sentence =
            switch outcome.change {
            case .propose: pick("Je idee staat erbij.", "Your idea is on the list.")
            case .join: pick("Je doet mee.", "You have joined.")
            case .leave: pick("Je doet niet meer mee.", "You have stepped out.")
            case .become: pick("Het idee werd een cursus.", "The idea became a course.")
            case .close: pick("Het idee is gesloten.", "The idea is closed.")
            case .withdraw: pick("Je idee is ingetrokken.", "Your idea is withdrawn.")
            }
        return Notice(kind: .success, text: sentence + " " + undoWithKey)
    }
}
