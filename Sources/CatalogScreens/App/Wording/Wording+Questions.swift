import CatalogKit

// MARK: - The view of schools' questions

extension Wording {
    var keyTake: String { pick("oppakken", "take on") }
    var keyAnswer: String { pick("beantwoorden", "answer") }
    var keyConnect: String { pick("kennismaken", "introduce") }
    var keyAgree: String { pick("ja op een kennismaking", "yes to an introduction") }
    var keyDecline: String { pick("nee op een kennismaking", "no to an introduction") }
    var noIntroductionForYou: String {
        pick("Er is je hier niemand voorgesteld.", "Nobody was proposed to you here.")
    }
    var keyClosedToo: String { pick("ook gesloten", "closed too") }
    var you: String { pick("jij", "you") }

    func heading(ofQuestions column: QuestionsState.Column) -> String {
        switch column {
        case .age: pick("Dagen", "Days")
        case .text: pick("Vraag", "Question")
        case .theme: pick("Thema", "Theme")
        case .school: pick("School", "School")
        case .colleagues: pick("Aantal", "People")
        case .state: pick("Staat", "State")
        case .taker: pick("Bij wie", "With whom")
        }
    }

    /// How many are open, how many nobody has taken, and what the sign of a long wait means.
    func questionsSummary(_ questions: [Question], today: Day) -> String {
        let open = questions.filter(\.state.isOpen)
        let long = open.count { $0.wait(on: today) == .long || $0.wait(on: today) == .tooLong }
        let new = open.count { $0.state == .new }
        return [
            count(open.count, ("open vraag", "open vragen"), ("open question", "open questions")),
            pick("\(new) nog niet opgepakt", "\(new) not taken yet"),
            long == 0
                ? nil
                : pick(
                    "\(long) \(long == 1 ? "wacht" : "wachten") langer dan \(Question.longWaitDays) dagen (!)",
                    "\(long) waiting over \(Question.longWaitDays) days (!)"),
        ].compactMap(\.self).joined(separator: " · ")
    }

    var noOpenQuestions: String { pick("Er zijn geen open vragen.", "There are no open questions.") }
    var noQuestionsHint: String {
        pick(
            "Met \(key(.ask)) stel je een vraag; met \(key(.closedToo)) zie je ook wat gesloten is.",
            "Press \(key(.ask)) to ask a question; \(key(.closedToo)) shows closed ones too.")
    }

    /// What became of a question in at most 18 columns; of an answered one by what.
    func shortStanding(_ question: Question) -> String {
        switch question.answer {
        case .course: pick("beantwoord: cursus", "answered: course")
        case .person: pick("beantwoord: iemand", "answered: person")
        case .idea: pick("beantwoord: idee", "answered: idea")
        case nil: standing(question.state)
        }
    }

    // MARK: A question

    var answerLabel: String { pick("Antwoord", "Answer") }
    var asked: String { pick("Gevraagd", "Asked") }
    var askedBy: String { pick("Door", "By") }
    var equipmentLabel: String { pick("Apparaat", "Equipment") }
    var introductions: String { pick("Kennismakingen", "Introductions") }
    var somebodyWhoHelps: String { pick("iemand die wil helpen", "somebody who wants to help") }
    var nothingMatches: String { pick("Hier past nog niets bij.", "Nothing matches this yet.") }
    func idea(_ title: String) -> String { pick("idee: \(title)", "idea: \(title)") }
    func colleagues(_ number: Int) -> String {
        number == 0 ? "" : count(number, ("collega", "collega’s"), ("colleague", "colleagues"))
    }

    /// How long ago something was, and on which day.
    func ago(_ since: Int, today: Day) -> String {
        let day = LocalTime(utcSeconds: since).day
        let number = today.number - day.number
        return number == 0
            ? days(0) : pick("\(days(number)) geleden, \(self.day(day))", "\(days(number)) ago, \(self.day(day))")
    }

    /// How long ago a question was asked, with the sign of a long wait.
    func asked(_ question: Question, today: Day) -> String {
        let sign = sign(of: question.wait(on: today))
        return (sign.isEmpty ? "" : sign + " ") + ago(question.since, today: today)
    }

    /// An introduction, for whoever looks; the helper's name and school where the viewer may know them.
    func introduction(_ introduction: Introduction, helper: [String], viewer: String?) -> String {
        let side = viewer.flatMap(introduction.side)
        let state = side == nil ? standing(introduction.state) : standing(introduction.state, for: side)
        let name = helper.isEmpty ? pick("een helper", "a helper") : helper.joined(separator: ", ")
        let isAsked = viewer.map(introduction.waits) ?? false
        return "\(name): \(state)" + (isAsked ? pick(" (y ja, d nee)", " (y yes, d no)") : "")
    }

    // MARK: What one does with it

    var answerTitle: String { pick("Wat beantwoordt deze vraag?", "What answers this question?") }
    var answerHint: String { pick("een cursus, iemand of een idee", "a course, a person or an idea") }
    func noSuchAnswer(_ text: String) -> String {
        text.isEmpty
            ? pick(
                "Typ een paar letters van een cursus of idee, of van wie al kennismaakte.",
                "Type some letters of a course, an idea or somebody the asker has met.")
            : pick(
                "‘\(text)’ is geen cursus, geen idee, en niemand die al kennismaakte met de vraagsteller.",
                "‘\(text)’ is no course, no idea, and nobody whom the asker has met.")
    }
    var connectTitle: String { pick("Laten kennismaken", "Introduce two people") }
    var connectNote: String {
        pick(
            "Beiden krijgen bericht. Pas als allebei ja zeggen, krijgen ze elkaars naam en adres.",
            "Both are asked. Only when both say yes do they get each other's name and address.")
    }
    var connectQuestion: String {
        pick(
            "De vraagsteller en deze helper aan elkaar voorstellen?", "Propose to introduce the asker and this helper?")
    }
    var helperLabel: String { pick("Wie helpt", "Who helps") }
    var nobodyHelps: String { pick("Nog niemand biedt hulp aan.", "Nobody offers help yet.") }
    func noSuchHelper(_ text: String) -> String {
        text.isEmpty
            ? pick("Typ een paar letters van de naam.", "Type some letters of the name.")
            : pick("‘\(text)’ biedt geen hulp aan.", "‘\(text)’ does not offer help.")
    }
    var withdrawQuestionTitle: String { pick("Vraag intrekken", "Withdraw the question") }
    var withdrawQuestion: String { pick("Je vraag intrekken?", "Withdraw your question?") }

    /// What came of doing something with a question.
    func notice(_ outcome: QuestionOutcome) -> Notice {
        let sentence =
            switch outcome {
            case .asked(_, nil):
                pick(
                    "Je vraag is genoteerd; je hoort wie hem oppakt.",
                    "Your question is noted; you will hear who takes it.")
            case .asked(_, .some):
                pick(
                    "Je vraag is genoteerd; jullie krijgen allebei bericht.",
                    "Your question is noted; both of you are asked.")
            case .taken: pick("De vraag is nu van jou.", "The question is yours now.")
            case .answered: pick("Beantwoord; wie het vroeg, krijgt bericht.", "Answered; the asker is told.")
            case .connected: pick("Voorgesteld: beiden krijgen bericht.", "Proposed: both are asked.")
            case .replied(let introduction):
                switch introduction.state {
                case .made: pick("Jullie krijgen elkaars naam en adres.", "You get each other's name and address.")
                case .declined: pick("Bedankt; de ander hoort geen reden.", "Declined; no reason is told.")
                default: pick("Je zei ja; nu de ander nog.", "You said yes; now the other.")
                }
            case .withdrawn: pick("Je vraag is ingetrokken.", "Your question is withdrawn.")
            }
        return Notice(kind: .success, text: sentence + " " + undoWithKey)
    }
}
