import CatalogKit
import CatalogScreens

/// Makes the letter that a message in the outbox becomes.
struct LetterWriter {
    /// Reads what a letter tells.
    let reader: LetterReader
    /// The ledger's name.
    let ledgerName: String
    /// The region's own address.
    let sender: MailAddress

    /// The letter; nil when the recipient's address cannot stand in one.
    func letter(for message: OutboxMessage) throws(LedgerError) -> MailMessage? {
        let facts = try reader.facts(of: message)
        guard let recipient = MailAddress(name: facts.name, address: message.recipient) else { return nil }
        let (subject, body) = reader.wording.letter(facts)
        return MailMessage(
            from: sender, to: recipient, subject: subject, date: reader.now,
            id: MailMessage.id(outbox: message.id, ledger: ledgerName, region: reader.catalog.region),
            language: reader.wording.language.rawValue, body: body, calendar: try calendar(for: message))
    }

    /// The calendar that goes with a message about an offering: its events come in with the seat and go out with it.
    private func calendar(for message: OutboxMessage) throws(LedgerError) -> MailMessage.Calendar? {
        guard let id = message.topic.offering, let (course, offering) = reader.catalog.offering(id),
            let (method, standing) = try attachment(message, id)
        else { return nil }
        let writer = ICalendarWriter(
            region: reader.catalog.region, words: reader.wording.calendarWords(heldSeat: true), now: reader.now)
        let version = CalendarVersion(sequence: message.id, modifiedAt: message.createdAt)
        let activity = CalendarActivity(course: course, offering: offering, standing: standing, version: version)
        return MailMessage.Calendar(method: method, text: writer.text(activity, method: method))
    }

    /// What a calendar that goes with a message asks for; nil where none goes with it.
    private func attachment(
        _ message: OutboxMessage, _ offering: String
    ) throws(LedgerError) -> (ICalendarWriter.Method, CalendarActivity.Standing)? {
        switch message.kind {
        case .confirmed, .promoted, .restored, .rechosen:
            guard case .enrolment(_, let told) = message.topic, told.state.holdsSeat else { return nil }
            return (.publish, .confirmed)
        case .invited: return (.publish, .tentative)
        case .changed:
            let enrolment = try reader.ledger.enrolment(of: message.recipient, in: offering)
            return enrolment?.state == .waiting ? nil : (.publish, enrolment == nil ? .tentative : .confirmed)
        case .cancelled, .offeringCancelled, .invitationDeclined, .invitationLapsed: return (.cancel, .cancelled)
        case .waiting, .resized, .reminder, .followUp, .planned, .interestNoted, .interestWithdrawn, .notEnough,
            .questionNoted, .questionTaken, .questionAnswered, .questionWithdrawn, .helpOffered, .helpWithdrawn,
            .introductionProposed, .introductionAgreed, .introductionMade, .introductionDeclined, .introductionEnded,
            .ideaNoted, .ideaJoined, .ideaLeft, .ideaSupported, .ideaBecame, .ideaClosed, .ideaWithdrawn,
            .responsibilityGiven, .responsibilityEnded, .handedOver, .handedBack, .colleagueInvited, .travelMet,
            .travelEnded:
            return nil
        }
    }
}
