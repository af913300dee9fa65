import CatalogKit

// MARK: - The view of messages

extension Wording {
    var keyRetry: String { pick("nog eens", "try again") }
    var keyDrop: String { pick("laat vervallen", "drop") }
    var keyShowSent: String { pick("ook verstuurd", "sent as well") }

    func heading(of column: PostState.Column) -> String {
        switch column {
        case .state: pick("Stand", "State")
        case .kind: pick("Bericht", "Message")
        case .recipient: pick("Aan", "To")
        case .about: pick("Over", "About")
        case .since: pick("Sinds", "Since")
        case .note: pick("Waarom", "Why")
        }
    }

    /// How many messages there are in each state, what asks for attention first.
    func outboxSummary(_ counts: [OutboxState: Int]) -> String {
        let parts = [OutboxState.failed, .pending, .sending, .dropped, .sent].compactMap { state in
            counts[state].map { number in
                state == .pending
                    ? count(number, ("wacht", "wachten"), ("waits", "wait")) : "\(number) \(outboxState(state))"
            }
        }
        return parts.isEmpty ? pick("nog geen berichten", "no messages yet") : parts.joined(separator: " · ")
    }

    func nothingSent(since instant: Int) -> String {
        let since = LocalTime(utcSeconds: instant)
        return pick(
            "Er wacht post sinds \(shortDay(since.day)) \(since.clock). Verstuur die met: sto-tui outbox send",
            "Mail waits since \(shortDay(since.day)) \(since.clock). Send it with: sto-tui outbox send")
    }

    var noMail: String { pick("Er wacht niets en er is niets misgegaan.", "Nothing waits and nothing went wrong.") }

    /// When a message is tried again: a clock where that is today.
    func again(_ instant: Int, today: Day) -> String {
        let time = LocalTime(utcSeconds: instant)
        return pick("opnieuw ", "again ") + (time.day == today ? "" : shortDay(time.day) + " ") + time.clock
    }

    /// Why a message was not sent, shorter: what the mail program said is what tells.
    func short(_ problem: OutboxProblem) -> String {
        guard case .refused(let code, let said) = problem else { return self.problem(problem) }
        return "code \(code)" + (said.isEmpty ? "" : ": \(said)")
    }

    // MARK: - One message

    var letterTo: String { pick("Aan", "To") }
    var letterAbout: String { pick("Over", "About") }
    var letterWritten: String { pick("Geschreven", "Written") }
    var letterState: String { pick("Stand", "State") }
    var letterAttempts: String { pick("Pogingen", "Attempts") }
    var letterAgain: String { pick("Opnieuw", "Again") }
    var letterWhy: String { pick("Waarom", "Why") }
    var letterSubject: String { pick("Onderwerp", "Subject") }
    var letterText: String { pick("De brief, met wat er nu bekend is", "The letter, with what is known now") }

    /// How far a message is, and since when where it is settled.
    func standing(of message: OutboxMessage) -> String {
        outboxState(message.state) + (message.settledAt.map { " · " + moment($0) } ?? "")
    }

    // MARK: - By hand

    func notFailed(_ state: OutboxState) -> String {
        switch state {
        case .pending, .sending:
            pick(
                "Dit bericht gaat vanzelf mee met de volgende ‘sto-tui outbox send’.",
                "This message goes out by itself with the next ‘sto-tui outbox send’.")
        case .sent, .dropped, .failed:
            pick(
                "Alleen wat mislukt is, kun je nog eens sturen; dit is \(outboxState(state)).",
                "Only what failed can be sent again; this is \(outboxState(state)).")
        }
    }
    func notDroppable(_ state: OutboxState) -> String {
        pick("Dit bericht is al \(outboxState(state)).", "This message is \(outboxState(state)) already.")
    }
    var dropTitle: String { pick("Bericht laten vervallen", "Drop the message") }
    var dropNote: String {
        pick(
            "Wie het zou krijgen, hoort dit dan niet. Dit kan niet ongedaan worden gemaakt.",
            "Whoever would get it does not hear this. This cannot be undone.")
    }
    var dropQuestion: String { pick("Dit bericht laten vervallen?", "Drop this message?") }

    func messageWaits(_ id: Int) -> String {
        pick(
            "Bericht \(id) wacht op de volgende ‘sto-tui outbox send’.",
            "Message \(id) waits for the next ‘sto-tui outbox send’.")
    }
}
