import CatalogKit
import CatalogScreens

// MARK: - When and where, and what one can do now

extension Wording {
    /// When and where, for whoever takes part, waits or may come; for all others nothing.
    func letterDetails(_ facts: LetterFacts) -> String {
        var lines = occasion(facts.meetings, facts.place, venue: facts.venue)
        lines += facts.sessions.map { "\(PlainText.line($0.round)): \(PlainText.line($0.session))" }
        lines += facts.lostSessions.map {
            let session = PlainText.line($0)
            return pick(
                "Vol, dus niet gelukt: \(session). Kies gerust een andere sessie.",
                "Full, so it did not work out: \(session). Feel free to choose another session.")
        }
        if facts.message.kind == .changed, let move = OfferingMove(facts: facts.told) {
            lines += [pick("Het was:", "It was:")] + occasion(move.from.meetings, move.from.place, venue: nil)
        }
        return lines.joined(separator: "\n")
    }

    private func occasion(_ meetings: [Meeting], _ place: String?, venue: String?) -> [String] {
        guard !meetings.isEmpty else { return [] }
        let times = meetings.map { span($0.start, $0.end) }
        let whereabouts = [place ?? online, venue].compactMap(\.self).map(PlainText.line)
        return [
            pick("Wanneer: ", "When: ") + times.joined(separator: "\n         "),
            pick("Waar: ", "Where: ") + whereabouts.joined(separator: ", "),
        ]
    }

    /// What one can do now: which key, which command.
    func letterAdvice(_ facts: LetterFacts) -> String {
        let id = facts.id.map(PlainText.line) ?? ""
        return switch facts.message.kind {
        case .confirmed, .promoted, .restored, .rechosen, .resized, .reminder, .changed:
            pick(
                "Kun je toch niet? Meld je af, dan gaat je plek naar wie wacht.",
                "Cannot make it? Cancel, and your place goes to whoever waits.")
                + agendaCommand("x", "sto-tui cancel \(id)")
        case .waiting:
            pick("Wil je niet meer wachten?", "Do not want to wait any more?")
                + agendaCommand("x", "sto-tui cancel \(id)")
        case .cancelled:
            pick("Wil je toch meedoen?", "Want to take part after all?") + pageCommand("a", "sto-tui enrol \(id)")
        case .invited:
            pick("Kom je? Meld je dan aan.", "Will you come? Then sign up.") + pageCommand("a", "sto-tui enrol \(id)")
                + "\n"
                + pick(
                    "Kun je niet? Geef je plek terug, dan gaat hij naar een ander:",
                    "Cannot make it? Give your place up, and it goes to somebody else:")
                + "\n  sto-tui invitation decline \(id)"
        case .planned, .invitationLapsed:
            pick("Wil je mee?", "Want to come?") + pageCommand("a", "sto-tui enrol \(id)")
        case .invitationDeclined:
            pick("Kun je toch wel?", "Can you come after all?") + pageCommand("a", "sto-tui enrol \(id)")
        case .interestNoted:
            pick("Wil je dat niet meer? Typ dan:", "Do not want that any more? Then type:")
                + "\n  sto-tui interest withdraw \(id)"
        case .interestWithdrawn, .notEnough:
            pick("Wil je het later weer laten weten?", "Want to say so again later?")
                + pageCommand("i", "sto-tui interest add \(id)")
        case .offeringCancelled: alternatives(facts)
        case .followUp: pick("Zo vind je het:", "This is how to find it:") + "\n  sto-tui show \(id)"
        case .questionNoted, .questionTaken, .questionAnswered, .questionWithdrawn, .helpOffered, .helpWithdrawn,
            .introductionProposed, .introductionAgreed, .introductionMade, .introductionDeclined, .introductionEnded,
            .ideaNoted, .ideaJoined, .ideaLeft, .ideaSupported, .ideaBecame, .ideaClosed, .ideaWithdrawn,
            .responsibilityGiven, .responsibilityEnded, .handedOver, .handedBack:
            samenAdvice(facts, id)
        case .colleagueInvited, .travelMet, .travelEnded: togetherAdvice(facts, id)
        }
    }

    func agendaCommand(_ key: String, _ command: String) -> String {
        pick(
            " Druk in Netflixleren in je agenda op \(key), of typ:\n  \(command)",
            " In Netflixleren press \(key) in your agenda, or type:\n  \(command)")
    }

    func pageCommand(_ key: String, _ command: String) -> String {
        pick(
            " Zoek het op in Netflixleren en druk op \(key), of typ:\n  \(command)",
            " Find it in Netflixleren and press \(key), or type:\n  \(command)")
    }

    private func alternatives(_ facts: LetterFacts) -> String {
        guard !facts.alternatives.isEmpty else { return "" }
        let lines = facts.alternatives.map { listing in
            let when = listing.start.map { "\(day($0.day)) \($0.clock), " } ?? ""
            return "- \(PlainText.line(listing.title)): \(when)\(PlainText.line(listing.place ?? online))\n"
                + "  sto-tui enrol \(PlainText.line(listing.id))"
        }
        return ([pick("Misschien is dit iets voor je:", "Perhaps one of these suits you:")] + lines).joined(
            separator: "\n")
    }
}
