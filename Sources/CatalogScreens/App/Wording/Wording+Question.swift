package import CatalogKit

// MARK: - Questions, help, introductions, ideas

extension Wording {
    /// What became of a question.
    package func standing(_ state: QuestionState) -> String {
        switch state {
        case .new: pick("nieuw", "new")
        case .inConversation: pick("in gesprek", "in conversation")
        case .answered: pick("beantwoord", "answered")
        case .withdrawn: pick("ingetrokken", "withdrawn")
        }
    }

    /// Where an introduction stands, for the one on a side of it.
    package func standing(_ state: IntroductionState, for side: Introduction.Side?) -> String {
        switch (state, side) {
        case (.proposed, _), (.helperAgreed, .asker), (.askerAgreed, .helper):
            pick("wacht op je antwoord", "waits for your answer")
        case (.askerAgreed, _), (.helperAgreed, _): pick("wacht op de ander", "waits for the other")
        case (.made, _): pick("jullie kennen elkaar", "you know each other")
        case (.declined, _): pick("gaat niet door", "will not be made")
        case (.withdrawn, _): pick("niet meer nodig", "no longer needed")
        }
    }

    /// Where an introduction stands, for somebody who has no part in it.
    package func standing(_ state: IntroductionState) -> String {
        switch state {
        case .proposed: pick("voorgesteld", "proposed")
        case .askerAgreed: pick("wacht op de helper", "waits for the helper")
        case .helperAgreed: pick("wacht op de vraagsteller", "waits for the asker")
        case .made: pick("gelegd", "made")
        case .declined: pick("gaat niet door", "will not be made")
        case .withdrawn: pick("vervallen", "lapsed")
        }
    }

    /// What became of an idea.
    package func standing(_ state: IdeaState) -> String {
        switch state {
        case .open: pick("open", "open")
        case .course: pick("werd een cursus", "became a course")
        case .closed: pick("gaat niet door", "will not be carried out")
        case .withdrawn: pick("ingetrokken", "withdrawn")
        }
    }

    /// The name of a kind of thing that people name by number.
    package func name(of thing: LedgerThing) -> String {
        switch thing {
        case .question: pick("vraag", "question")
        case .helpOffer: pick("hulpaanbod", "offer of help")
        case .introduction: pick("kennismaking", "introduction")
        case .idea: pick("idee", "idea")
        }
    }

    /// The name of a kind of thing that somebody can be responsible for.
    package func name(of kind: ResponsibilityKind) -> String {
        switch kind {
        case .question: pick("vraag", "question")
        case .offering: pick("uitvoering", "offering")
        case .pillar: pick("pijler", "pillar")
        }
    }

    /// Why the ledger refuses something about questions, help, introductions, ideas or responsibilities.
    func questionRefusal(_ error: LedgerError) -> String? {
        switch error {
        case .emptyText:
            pick("Schrijf er een paar woorden bij.", "Write a few words.")
        case .noSuch(let thing, let id):
            pick("Er is geen \(name(of: thing)) \(id).", "There is no \(name(of: thing)) \(id).")
        case .notOpen(let thing, let id):
            pick(
                "Dat kan niet meer: \(name(of: thing)) \(id) is al gesloten.",
                "That cannot be done any more: \(name(of: thing)) \(id) is closed.")
        case .notYours(let thing, let id):
            pick(
                "Dat is niet aan jou: \(name(of: thing)) \(id) is van iemand anders.",
                "That is not for you to do: \(name(of: thing)) \(id) is somebody else's.")
        case .takenBy(let email):
            pick("\(email) heeft deze vraag al opgepakt.", "\(email) has taken this question already.")
        case .offersNoHelp(let email):
            pick(
                "\(email) biedt geen hulp aan. Vraag eerst om een hulpaanbod (help-offer add).",
                "\(email) does not offer help. Ask for an offer first (help-offer add).")
        case .introducedBefore:
            pick(
                "Deze twee zijn al aan elkaar voorgesteld, of een van hen bedankte.",
                "These two have been introduced already, or one of them declined.")
        case .introductionMade:
            pick(
                "Jullie hebben elkaars adres al; dat is niet terug te nemen.",
                "You have each other's address already; that cannot be taken back.")
        case .notIntroduced(let email):
            pick(
                "\(email) en de vraagsteller kennen elkaar nog niet. Stel ze eerst aan elkaar voor (question connect).",
                "\(email) and the asker do not know each other yet. Introduce them first (question connect).")
        case .ownIdea: pick("Het is je eigen idee; je doet al mee.", "It is your own idea; you take part already.")
        case .notJoined(let id):
            pick("Je doet niet mee met idee \(id).", "You have not joined idea \(id).")
        case .unknownPerson(let email):
            pick("Het grootboek kent \(email) niet.", "The ledger does not know \(email).")
        case .hasLeft(let email):
            pick("\(email) is vertrokken; kies iemand anders.", "\(email) has left; choose somebody else.")
        case .handoverToSelf:
            pick("Overdragen kan alleen aan iemand anders.", "One can hand over to somebody else only.")
        default: nil
        }
    }
}
