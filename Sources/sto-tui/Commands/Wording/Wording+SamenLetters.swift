import CatalogKit
import CatalogScreens

// MARK: - What a mail says about questions, introductions, ideas and who is responsible

extension Wording {
    /// The news, for a subject.
    func samenNews(_ kind: OutboxKind) -> String {
        switch kind {
        case .questionNoted: pick("Je vraag staat genoteerd", "Your question is noted")
        case .questionTaken: pick("Je vraag is opgepakt", "Your question was taken up")
        case .questionAnswered: pick("Je vraag is beantwoord", "Your question was answered")
        case .questionWithdrawn: pick("Je vraag is ingetrokken", "Your question was withdrawn")
        case .helpOffered: pick("Fijn dat je wilt helpen", "Thank you for offering help")
        case .helpWithdrawn: pick("Je hulpaanbod is ingetrokken", "Your offer of help was withdrawn")
        case .introductionProposed: pick("Zullen we jullie voorstellen?", "Shall we introduce you?")
        case .introductionAgreed: pick("Nu nog de ander", "Now the other")
        case .introductionMade: pick("Mogen we jullie voorstellen", "May we introduce you")
        case .introductionDeclined: pick("De kennismaking gaat niet door", "The introduction will not be made")
        case .introductionEnded: pick("De kennismaking is niet meer nodig", "The introduction is not needed any more")
        case .ideaNoted: pick("Je idee staat genoteerd", "The idea is noted")
        case .ideaJoined: pick("Je doet mee met een idee", "You have joined an idea")
        case .ideaLeft: pick("Je doet niet meer mee met een idee", "You have left an idea")
        case .ideaSupported: pick("Er doen collega's mee met je idee", "Colleagues have joined your idea")
        case .ideaBecame: pick("Het idee wordt een cursus", "The idea becomes a course")
        case .ideaClosed: pick("Het idee gaat niet door", "The idea will not be carried out")
        case .ideaWithdrawn: pick("Het idee is ingetrokken", "The idea was withdrawn")
        case .responsibilityGiven: pick("Je bent nu verantwoordelijk", "You are responsible now")
        case .responsibilityEnded: pick("Je bent niet meer verantwoordelijk", "You are no longer responsible")
        case .handedOver: pick("Je neemt het werk van een collega over", "You take over from a colleague")
        case .handedBack: pick("De overdracht is teruggedraaid", "The handover was taken back")
        default: ""
        }
    }

    /// The first paragraph.
    func samenOpening(_ facts: LetterFacts, _ title: String) -> String {
        switch facts.message.kind {
        case .questionNoted:
            pick(
                "We hebben je vraag: \(title). We zoeken wie of wat je verder helpt, en laten van ons horen.",
                "We have your question: \(title). We look for who or what can help, and let you know.")
        case .questionTaken:
            pick(
                "Een coördinator gaat met je vraag aan de slag: \(title). Je hoort binnenkort meer.",
                "A coordinator is working on your question: \(title). You will hear more soon.")
        case .questionAnswered:
            pick("Er is een antwoord op je vraag: \(title).", "There is an answer to your question: \(title).")
        case .questionWithdrawn: pick("Je vraag is ingetrokken: \(title).", "Your question was withdrawn: \(title).")
        case .helpOffered:
            pick(
                "Dank je wel. We weten nu dat je anderen wilt helpen met \(title). Past er een vraag bij, dan vragen we je eerst of het uitkomt.",
                "Thank you. We know now that you would help others with \(title). When a question fits, we ask you first whether it suits you."
            )
        case .helpWithdrawn:
            pick("We vragen je niet meer om hulp met \(title).", "We will not ask you for help with \(title) any more.")
        case .introductionProposed, .introductionAgreed, .introductionMade, .introductionDeclined, .introductionEnded:
            introduction(facts, title)
        case .ideaNoted:
            pick(
                "Het idee \(title) staat er. Collega's kunnen nu meedoen.",
                "The idea \(title) is there. Colleagues can join now.")
        case .ideaJoined: pick("Je doet mee met het idee \(title).", "You have joined the idea \(title).")
        case .ideaLeft: pick("Je doet niet meer mee met het idee \(title).", "You have left the idea \(title).")
        case .ideaSupported:
            pick(
                "Je idee \(title) slaat aan: er doen nu \(facts.told["supporters"] ?? "") collega's mee.",
                "Your idea \(title) catches on: \(facts.told["supporters"] ?? "") have joined by now.")
        case .ideaBecame:
            pick(
                "Het idee \(title) wordt een cursus. Je belangstelling staat genoteerd: is er een datum, dan hoor je het.",
                "The idea \(title) becomes a course. Your interest is noted: when there is a date, we let you know.")
        case .ideaClosed:
            pick(
                "Het idee \(title) gaat helaas niet door. Dank dat je meedacht.",
                "Unfortunately the idea \(title) will not be carried out. Thank you for thinking along.")
        case .ideaWithdrawn:
            pick(
                "Wie het bedacht, heeft het idee \(title) ingetrokken.",
                "Whoever had the idea \(title) has withdrawn it.")
        case .responsibilityGiven:
            pick("Vanaf nu ben jij verantwoordelijk voor \(title).", "From now on you are responsible for \(title).")
        case .responsibilityEnded:
            pick("Je bent niet meer verantwoordelijk voor \(title).", "You are no longer responsible for \(title).")
        case .handedOver:
            pick(
                "Alles waarvoor \(other(facts)) verantwoordelijk was, is nu van jou.",
                "Everything that \(other(facts)) was responsible for is yours now.")
        case .handedBack:
            pick(
                "Wat je van \(other(facts)) had overgenomen, is weer van die persoon.",
                "What you had taken over from \(other(facts)) is theirs again.")
        default: ""
        }
    }

    private func introduction(_ facts: LetterFacts, _ title: String) -> String {
        let isHelper = facts.told["side"] == Introduction.Side.helper.rawValue
        switch facts.message.kind {
        case .introductionProposed:
            return isHelper
                ? pick(
                    "Iemand heeft een vraag waarbij je zou kunnen helpen: \(title). Mogen we jullie aan elkaar voorstellen? Tot je allebei ja zegt, weet de ander niet wie je bent.",
                    "Somebody has a question that you could help with: \(title). May we introduce you? Until you both say yes, the other does not know who you are."
                )
                : pick(
                    "Er is iemand die je kan helpen met je vraag: \(title). Mogen we jullie aan elkaar voorstellen? Tot je allebei ja zegt, weet de ander niet wie je bent.",
                    "There is somebody who can help with your question: \(title). May we introduce you? Until you both say yes, the other does not know who you are."
                )
        case .introductionAgreed:
            return pick(
                "Je hebt ja gezegd tegen de kennismaking over \(title). We wachten nog op de ander.",
                "You said yes to the introduction about \(title). We are waiting for the other.")
        case .introductionMade:
            return pick(
                "Jullie zeiden allebei ja. Over \(title) kun je verder praten met \(other(facts)).",
                "You both said yes. About \(title) you can now talk with \(other(facts)).")
        case .introductionDeclined:
            return pick(
                "De kennismaking over \(title) gaat niet door. We zoeken verder.",
                "The introduction about \(title) will not be made. We go on looking.")
        default:
            return pick(
                "De kennismaking over \(title) is niet meer nodig. Je hoeft niets te doen.",
                "The introduction about \(title) is not needed any more. There is nothing to do.")
        }
    }

    /// The one whom a message may name.
    func other(_ facts: LetterFacts) -> String {
        guard let person = facts.message.person else { return pick("een collega", "a colleague") }
        let school = person.school.isEmpty ? "" : ", " + PlainText.line(person.school)
        return "\(PlainText.line(person.name)) (\(person.email)\(school))"
    }

    /// What one can do now.
    func samenAdvice(_ facts: LetterFacts, _ id: String) -> String {
        let introduction = facts.told["introduction"].map(PlainText.line) ?? ""
        return switch facts.message.kind {
        case .questionNoted, .questionTaken:
            pick("Zo zie je hoe het ermee staat:", "This is how to see where it stands:")
                + "\n  sto-tui question show \(id)"
        case .questionAnswered: pick("Zo lees je het:", "This is how to read it:") + "\n  sto-tui question show \(id)"
        case .introductionProposed:
            pick("Zeg ja of nee:", "Say yes or no:")
                + "\n  sto-tui introduction agree \(introduction)\n  sto-tui introduction decline \(introduction)"
        case .introductionAgreed:
            pick("Bedenk je je? Typ:", "Changed your mind? Type:") + "\n  sto-tui introduction decline \(introduction)"
        case .ideaNoted, .ideaJoined, .ideaSupported, .ideaBecame:
            pick("Zo zie je hoe het ermee staat:", "This is how to see where it stands:")
                + "\n  sto-tui idea show \(id)"
        case .responsibilityGiven, .handedOver:
            pick("Zo zie je wat er van jou is:", "This is how to see what is yours:") + "\n  sto-tui responsible list"
        default: ""
        }
    }
}
