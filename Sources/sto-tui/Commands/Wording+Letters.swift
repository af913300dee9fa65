import CatalogKit
import CatalogScreens

// MARK: - What a mail says

extension Wording {
    /// A letter: its subject, and its text with lines that `\n` ends. What people wrote stays on its line.
    func letter(_ facts: LetterFacts) -> (subject: String, body: String) {
        let paragraphs = [
            pick("Beste ", "Dear ") + PlainText.line(facts.name) + ",", opening(facts), details(facts), advice(facts),
            signature(facts.region),
        ]
        return (subject(facts), paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n")
    }

    private func subject(_ facts: LetterFacts) -> String {
        let title = PlainText.line(facts.title)
        return switch facts.message.kind {
        case .confirmed: pick("Je hebt een plek: \(title)", "You have a place: \(title)")
        case .waiting: pick("Je staat op de wachtlijst: \(title)", "You are on the waiting list: \(title)")
        case .promoted: pick("Er is een plek voor je: \(title)", "There is a place for you: \(title)")
        case .cancelled: pick("Je bent afgemeld: \(title)", "You have cancelled: \(title)")
        case .restored: pick("Je bent weer aangemeld: \(title)", "You are signed up again: \(title)")
        case .rechosen: pick("Je keuze is aangepast: \(title)", "Your choice was changed: \(title)")
        case .interestNoted: pick("Je belangstelling staat genoteerd: \(title)", "Your interest is noted: \(title)")
        case .interestWithdrawn:
            pick("Je belangstelling is ingetrokken: \(title)", "Your interest is withdrawn: \(title)")
        case .reminder:
            facts.meetings.first.map {
                pick(
                    "\(shortDay($0.start.day)) is het zover: \(title)", "Coming up \(shortDay($0.start.day)): \(title)")
            } ?? pick("Binnenkort: \(title)", "Coming up: \(title)")
        }
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
        case .interestNoted:
            pick(
                "We weten dat je zou komen als \(title) hier in de buurt wordt gegeven. Zodra er genoeg belangstelling is, zoeken we een dag en een plek, en hoor je van ons.",
                "We know that you would come if \(title) were given near here. As soon as enough people are interested we look for a day and a place, and let you know."
            )
        case .interestWithdrawn:
            pick(
                "Je belangstelling voor \(title) staat niet meer genoteerd.",
                "Your interest in \(title) is no longer noted.")
        case .reminder:
            pick(
                "Bijna is het zover: je hebt een plek bij \(title).", "It is nearly time: you have a place in \(title)."
            )
        }
    }

    /// Where somebody stands now.
    private func standing(_ facts: LetterFacts) -> String {
        guard case .enrolment(_, let told) = facts.message.topic else { return "" }
        guard let position = told.position else { return pick("Je hebt een plek.", "You have a place.") }
        return pick(
            "Je staat op plaats \(position) van de wachtlijst. Komt er een plek vrij, dan hoor je het meteen.",
            "You are number \(position) on the waiting list. If a place comes free, you will hear at once.")
    }

    /// When and where, for whoever takes part or waits.
    private func details(_ facts: LetterFacts) -> String {
        var lines: [String] = []
        if !facts.meetings.isEmpty {
            let times = facts.meetings.map { span($0.start, $0.end) }
            lines.append(pick("Wanneer: ", "When: ") + times.joined(separator: "\n         "))
            let place = [facts.place ?? online, facts.venue].compactMap(\.self).map(PlainText.line)
            lines.append(pick("Waar: ", "Where: ") + place.joined(separator: ", "))
        }
        lines += facts.sessions.map { "\(PlainText.line($0.round)): \(PlainText.line($0.session))" }
        lines += facts.lostSessions.map {
            let session = PlainText.line($0)
            return pick(
                "Vol, dus niet gelukt: \(session). Kies gerust een andere sessie.",
                "Full, so it did not work out: \(session). Feel free to choose another session.")
        }
        return lines.joined(separator: "\n")
    }

    /// What one can do now.
    private func advice(_ facts: LetterFacts) -> String {
        guard let id = facts.id.map(PlainText.line) else { return "" }
        return switch facts.message.kind {
        case .confirmed, .promoted, .restored, .rechosen, .reminder:
            pick(
                "Kun je toch niet? Meld je af, dan gaat je plek naar wie wacht. Druk in Netflixleren in je agenda op x, of typ:\n  sto-tui cancel \(id)",
                "Cannot make it after all? Cancel, and your place goes to whoever waits. In Netflixleren press x in your agenda, or type:\n  sto-tui cancel \(id)"
            )
        case .waiting:
            pick(
                "Wil je niet meer wachten? Druk in Netflixleren in je agenda op x, of typ:\n  sto-tui cancel \(id)",
                "Do not want to wait any more? In Netflixleren press x in your agenda, or type:\n  sto-tui cancel \(id)"
            )
        case .cancelled:
            pick(
                "Wil je toch meedoen? Zoek het op in Netflixleren en druk op a, of typ:\n  sto-tui enrol \(id)",
                "Want to take part after all? Find it in Netflixleren and press a, or type:\n  sto-tui enrol \(id)")
        case .interestNoted:
            pick(
                "Wil je dat niet meer? Typ dan:\n  sto-tui interest withdraw \(id)",
                "Do not want that any more? Then type:\n  sto-tui interest withdraw \(id)")
        case .interestWithdrawn:
            pick(
                "Toch weer belangstelling? Druk in Netflixleren op i, of typ:\n  sto-tui interest add \(id)",
                "Interested again? Press i in Netflixleren, or type:\n  sto-tui interest add \(id)")
        }
    }

    private func signature(_ region: Region) -> String {
        let contact = region.contact.map {
            pick("Vragen? Mail ", "Questions? Write to ") + PlainText.line($0) + "."
        }
        return [contact, pick("Groet,", "Kind regards,"), PlainText.line(region.name)].compactMap(\.self)
            .joined(separator: "\n")
    }
}
