import CatalogKit
import CatalogScreens

// MARK: - What a mail says

extension Wording {
    /// A letter: its subject, and its text with lines that `\n` ends. What people wrote stays on its line.
    func letter(_ facts: LetterFacts) -> (subject: String, body: String) {
        let paragraphs = [
            pick("Beste ", "Dear ") + PlainText.line(facts.name) + ",", opening(facts), letterDetails(facts),
            letterAdvice(facts), signature(facts.region),
        ]
        return (subject(facts), paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n")
    }

    private func subject(_ facts: LetterFacts) -> String {
        let start = facts.meetings.first.map { " " + shortDay($0.start.day) } ?? ""
        let news =
            switch facts.message.kind {
            case .confirmed: pick("Je hebt een plek", "You have a place")
            case .waiting: pick("Je staat op de wachtlijst", "You are on the waiting list")
            case .promoted: pick("Er is een plek voor je", "There is a place for you")
            case .cancelled: pick("Je bent afgemeld", "You have cancelled")
            case .restored: pick("Je bent weer aangemeld", "You are signed up again")
            case .rechosen: pick("Je keuze is aangepast", "Your choice was changed")
            case .resized: pick("Je groep is aangepast", "Your group was changed")
            case .interestNoted: pick("Je belangstelling staat genoteerd", "Your interest is noted")
            case .interestWithdrawn: pick("Je belangstelling is ingetrokken", "Your interest is withdrawn")
            case .notEnough: pick("Nog te weinig belangstelling", "Not enough interest yet")
            case .invited: pick("We houden een plek voor je vrij", "We hold a place for you")
            case .planned: pick("Er is een datum", "There is a date")
            case .invitationDeclined: pick("Je hebt je plek teruggegeven", "You gave your place up")
            case .invitationLapsed: pick("Je vrijgehouden plek is vervallen", "Your held place has lapsed")
            case .offeringCancelled: pick("Gaat niet door", "Called off")
            case .changed: pick("Andere tijd of plaats", "Another time or place")
            case .reminder: pick("Bijna zover\(start)", "Coming up\(start)")
            case .followUp: pick("Terugkijken", "Looking back")
            case .questionNoted, .questionTaken, .questionAnswered, .questionWithdrawn, .helpOffered, .helpWithdrawn,
                .introductionProposed, .introductionAgreed, .introductionMade, .introductionDeclined,
                .introductionEnded,
                .ideaNoted, .ideaJoined, .ideaLeft, .ideaSupported, .ideaBecame, .ideaClosed, .ideaWithdrawn,
                .responsibilityGiven, .responsibilityEnded, .handedOver, .handedBack:
                samenNews(facts.message.kind)
            case .colleagueInvited, .travelMet, .travelEnded: togetherNews(facts.message.kind)
            }
        let title = PlainText.line(facts.title)
        return title.isEmpty ? news : "\(news): \(title.count > 80 ? title.prefix(79) + "…" : title)"
    }

    private func opening(_ facts: LetterFacts) -> String {
        let title = "‘\(PlainText.line(facts.title))’"
        return switch facts.message.kind {
        case .confirmed:
            pick(
                "Fijn dat je meedoet. Je hebt een plek bij \(title).", "Good to have you. You have a place in \(title)."
            )
        case .waiting: pick("\(title) is vol. ", "\(title) is full. ") + standing(facts)
        case .promoted:
            pick(
                "Er kwam een plek vrij bij \(title), en die is voor jou.",
                "A place came free in \(title), and it is yours.")
        case .cancelled:
            pick(
                "Je bent afgemeld voor \(title). Je hoeft niets meer te doen.",
                "You have cancelled \(title). There is nothing left to do.")
        case .restored:
            pick("Je afmelding voor \(title) is ongedaan gemaakt. ", "Your cancellation of \(title) was undone. ")
                + standing(facts)
        case .rechosen:
            pick("Je keuze bij \(title) is aangepast. ", "Your choice in \(title) was changed. ") + standing(facts)
        case .resized:
            pick("Je groep bij \(title) is aangepast. ", "Your group in \(title) was changed. ") + standing(facts)
        case .reminder:
            pick(
                "Bijna is het zover: je hebt een plek bij \(title).", "It is nearly time: you have a place in \(title)."
            )
        case .changed:
            pick("\(title) is verplaatst. Zo wordt het:", "\(title) was moved. This is how it will be:")
        case .offeringCancelled:
            pick("\(title) gaat helaas niet door.", "Unfortunately \(title) will not take place.") + why(facts)
        case .followUp:
            pick(
                "Je was bij \(title). Er staat nu iets om op terug te kijken, zoals een verslag of de gebruikte bladen.",
                "You were at \(title). There is something to look back on now, a report for instance, or the slides.")
        case .interestNoted, .interestWithdrawn, .notEnough, .invited, .planned, .invitationDeclined, .invitationLapsed:
            interestOpening(facts, title)
        case .questionNoted, .questionTaken, .questionAnswered, .questionWithdrawn, .helpOffered, .helpWithdrawn,
            .introductionProposed, .introductionAgreed, .introductionMade, .introductionDeclined, .introductionEnded,
            .ideaNoted, .ideaJoined, .ideaLeft, .ideaSupported, .ideaBecame, .ideaClosed, .ideaWithdrawn,
            .responsibilityGiven, .responsibilityEnded, .handedOver, .handedBack:
            samenOpening(facts, title)
        case .colleagueInvited, .travelMet, .travelEnded: togetherOpening(facts, title)
        }
    }

    private func interestOpening(_ facts: LetterFacts, _ title: String) -> String {
        switch facts.message.kind {
        case .interestNoted:
            pick(
                "We weten dat je zou komen als \(title) hier in de buurt wordt gegeven. Zodra er genoeg belangstelling is, zoeken we een dag en een plek, en hoor je van ons.",
                "We know that you would come if \(title) were given near here. As soon as enough people are interested we look for a day and a place, and let you know."
            )
        case .interestWithdrawn:
            pick(
                "Je belangstelling voor \(title) staat niet meer genoteerd.",
                "Your interest in \(title) is no longer noted.")
        case .notEnough:
            pick(
                "Dank dat je liet weten dat je zou komen bij \(title). Er is deze keer te weinig belangstelling om het hier te geven. Daarom staat je belangstelling niet meer genoteerd.",
                "Thank you for saying that you would come to \(title). This time there is not enough interest to give it here, so your interest is no longer noted."
            )
        case .invited:
            pick(
                "Je zou komen als \(title) hier werd gegeven. Dat gaat gebeuren, en er is een plek voor je",
                "You would come if \(title) were given here. It will be, and a place is held for you")
                + (facts.heldUntil.map {
                    pick(
                        ": we houden hem vrij tot \(day($0.day)) om \($0.clock).",
                        ", until \(day($0.day)) at \($0.clock).")
                } ?? ".")
        case .planned:
            pick(
                "Je zou komen als \(title) hier werd gegeven. Dat gaat gebeuren. De plekken zijn nog vrijgehouden voor wie eerder was; meld je aan, dan schuif je door zodra er een vrijkomt.",
                "You would come if \(title) were given here. It will be. The places are held for those who were earlier; sign up, and you move up when one comes free."
            )
        case .invitationDeclined:
            pick(
                "Je hebt je plek bij \(title) teruggegeven. Je belangstelling blijft staan: komt er een andere datum, dan hoor je het.",
                "You gave your place in \(title) up. Your interest stands: if there is another date, we let you know.")
        case .invitationLapsed:
            pick(
                "We hielden een plek voor je vrij bij \(title), maar de tijd daarvoor is om. Je belangstelling blijft staan: komt er een andere datum, dan hoor je het.",
                "We held a place for you in \(title), but time is up. Your interest stands: if there is another date, we let you know."
            )
        default: ""
        }
    }

    /// Where somebody stands now.
    private func standing(_ facts: LetterFacts) -> String {
        guard let told = facts.enrolment else { return "" }
        guard let position = told.position else {
            return told.seats.map { pick("Je hebt \($0) plekken.", "You have \($0) places.") }
                ?? pick("Je hebt een plek.", "You have a place.")
        }
        return pick(
            "Je staat op plaats \(position) van de wachtlijst. Komt er een plek vrij, dan hoor je het meteen.",
            "You are number \(position) on the waiting list. If a place comes free, you will hear at once.")
    }

    private func why(_ facts: LetterFacts) -> String {
        guard let reason = facts.told["reason"].map(PlainText.line), !reason.isEmpty else { return "" }
        return pick(" De reden: \(reason)", " The reason: \(reason)")
    }

    private func signature(_ region: Region) -> String {
        let contact = region.contact.map {
            pick("Vragen? Mail ", "Questions? Write to ") + PlainText.line($0) + "."
        }
        return [contact, pick("Groet,", "Kind regards,"), PlainText.line(region.name)].compactMap(\.self)
            .joined(separator: "\n")
    }
}
