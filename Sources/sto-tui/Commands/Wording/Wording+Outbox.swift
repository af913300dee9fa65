import CatalogKit
import CatalogScreens

// MARK: - The outbox on the command line

extension Wording {
    var aboutOutbox: String {
        pick("De berichten aan mensen: zie ze, verstuur ze.", "The messages to people: see them, send them.")
    }
    var aboutOutboxDetail: String {
        pick(
            """
            Verstuur ze elk kwartier, bijvoorbeeld met cron:
              */15 * * * *  sto-tui outbox send
            """,
            """
            Send them every quarter of an hour, with cron for example:
              */15 * * * *  sto-tui outbox send
            """)
    }
    var aboutOutboxList: String {
        pick(
            "Toon wat nog moet worden verstuurd, en wat niet lukte.", "Show what is still to be sent, and what failed.")
    }
    var aboutOutboxSend: String { pick("Verstuur de berichten als mail.", "Send the messages as mail.") }
    var aboutOutboxSendDetail: String {
        pick(
            """
            Elk bericht gaat naar een programma dat wordt aangeroepen zoals sendmail, bijvoorbeeld msmtp. Wat intussen niet \
            meer waar is, gaat niet uit. Wat niet lukt, probeert een volgende keer opnieuw: na 1, 5 en 30 minuten en na \
            2 en 12 uur.
            """,
            """
            Each message goes to a program that is called like sendmail, msmtp for example. What is no longer true is not \
            sent. What does not work is tried again at a later run: after 1, 5 and 30 minutes and after 2 and 12 hours.
            """)
    }
    var aboutOutboxRetry: String {
        pick("Verstuur een mislukt bericht de volgende keer opnieuw.", "Send a failed message again next time.")
    }
    var aboutOutboxDrop: String { pick("Verstuur een bericht niet.", "Do not send a message.") }
    var helpOutboxAll: String { pick("Ook wat verstuurd is.", "Also what was sent.") }
    var helpSendDryRun: String {
        pick("Laat zien wat er zou gebeuren, en doe niets.", "Show what would happen, and do nothing.")
    }
    var helpSendLimit: String { pick("Verstuur hoogstens zoveel berichten.", "Send at most this many messages.") }
    var helpSendmail: String {
        pick(
            "Het programma dat de mail aanneemt (anders $STO_SENDMAIL, anders /usr/sbin/sendmail).",
            "The program that takes the mail (else $STO_SENDMAIL, else /usr/sbin/sendmail).")
    }
    var helpMailLang: String { pick("De taal van de mail: nl of en.", "The language of the mail: nl or en.") }
    var helpMessageID: String { pick("Het nummer van het bericht.", "The message's number.") }
    var helpRetryFailed: String { pick("Alle mislukte berichten.", "All failed messages.") }

    var outboxEmpty: String { pick("Er wacht niets.", "Nothing is waiting.") }
    var retryWhat: String {
        pick("Geef het nummer van een bericht, of --failed.", "Give the number of a message, or --failed.")
    }
    func retried(_ number: Int) -> String {
        count(number, ("bericht wacht", "berichten wachten"), ("message waits", "messages wait"))
            + pick(" op de volgende ‘sto-tui outbox send’.", " for the next ‘sto-tui outbox send’.")
    }
    var noContact: String {
        pick(
            "De regio heeft geen (geldig) adres om vanaf te mailen; vul in region.yaml ‘contact’ in.",
            "The region has no (valid) address to send from; fill in ‘contact’ in region.yaml.")
    }
    func noSendmail(_ program: String) -> String {
        pick(
            "‘\(program)’ is geen programma dat mail aanneemt. Installeer er een, msmtp bijvoorbeeld, of noem het met --sendmail.",
            "‘\(program)’ is no program that takes mail. Install one, msmtp for example, or name it with --sendmail.")
    }
    func sending(_ done: Int, of all: Int) -> String {
        pick("bericht \(done) van \(all) …", "message \(done) of \(all) …")
    }
    func sent(_ tally: Postman.Tally) -> String {
        let parts = [
            tally.lapsed > 0
                ? count(tally.lapsed, ("vrijgehouden plek", "vrijgehouden plekken"), ("held place", "held places"))
                    + pick(" vervallen", " lapsed") : nil,
            tally.reminders > 0
                ? count(tally.reminders, ("herinnering", "herinneringen"), ("reminder", "reminders"))
                    + pick(" klaargezet", " prepared") : nil,
            pick("\(tally.sent) verstuurd", "\(tally.sent) sent"),
            tally.dropped > 0 ? pick("\(tally.dropped) niet meer nodig", "\(tally.dropped) dropped") : nil,
            tally.retry > 0 ? pick("\(tally.retry) later opnieuw", "\(tally.retry) to be tried again") : nil,
            tally.underway > 0 ? pick("\(tally.underway) nog onderweg", "\(tally.underway) still under way") : nil,
            tally.failed > 0 ? pick("\(tally.failed) mislukt", "\(tally.failed) failed") : nil,
        ]
        return parts.compactMap(\.self).joined(separator: ", ") + "."
    }
    func someFailed(_ number: Int) -> String {
        count(number, ("bericht is", "berichten zijn"), ("message has", "messages have"))
            + pick(
                " mislukt. ‘sto-tui outbox list’ zegt waarom, ‘sto-tui outbox retry NUMMER’ probeert het opnieuw.",
                " failed. ‘sto-tui outbox list’ says why, ‘sto-tui outbox retry NUMBER’ tries again.")
    }
    func sentence(for failure: Postman.Failure) -> String {
        switch failure {
        case .ledger(let error): sentence(for: error)
        case .spool(let failure):
            pick(
                "In \(failure.path) kan niet worden geschreven: \(failure.detail). Wat verstuurd is, is genoteerd.",
                "\(failure.path) cannot be written to: \(failure.detail). What was sent is noted.")
        case .process(let code):
            pick(
                "Het mailprogramma kon niet worden gestart (systeemfout \(code)). Wat verstuurd is, is genoteerd.",
                "The mail program could not be started (system error \(code)). What was sent is noted.")
        }
    }

    /// A message on one line: number, state, kind, to whom, about what, since when, and what went wrong.
    func outboxLine(_ message: OutboxMessage) -> String {
        let since = LocalTime(utcSeconds: message.createdAt)
        let facts = [
            message.attempts > 0 ? count(message.attempts, ("poging", "pogingen"), ("attempt", "attempts")) : nil,
            message.problem.map(problem),
        ].compactMap(\.self)
        let ending = facts.isEmpty ? "" : "  (\(facts.joined(separator: "; ")))"
        let head = "\(TextWidth.pad(String(message.id), to: 5))  \(TextWidth.pad(outboxState(message.state), to: 9))"
        return "\(head)  \(outboxKind(message.kind))  \(message.recipient)  \(about(message.topic))  "
            + "\(day(since.day)) \(since.clock)\(ending)"
    }

    /// What would become of a message, on one line.
    func wouldBe(_ turn: Ledger.Turn, subject: String) -> String? {
        switch turn {
        case .claimed(let message): "\(message.recipient)  \(subject)"
        case .dropped(let message):
            "\(message.recipient)  \(outboxKind(message.kind)): \(message.problem.map(problem) ?? "")"
        case .taken: nil
        }
    }
}
