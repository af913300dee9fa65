/// What becomes of a message when its turn comes.
enum OutboxVerdict: Hashable, Sendable {
    /// It is sent, about this: the facts as they are now.
    case send(OutboxTopic)
    /// It is not, for this reason.
    case drop(OutboxReason)
}

/// Holds a message against the ledger as it is now.
///
/// **The rule: nobody gets a message about what is no longer true, and one message about how a thing ended.**
///
/// 1. Who has left gets nothing.
/// 2. A later message to the same person, of the same ``OutboxStrand`` and about the same thing replaces an earlier one:
///    whether it waits, is under way or was sent. Only one that was dropped or given up replaces nothing.
/// 3. What is left is held against the facts:
///
/// | message | is sent while | else dropped as |
/// |---|---|---|
/// | confirmed, promoted | the person has a seat | cancelled, waiting |
/// | waiting | the person waits; it tells the position of now | cancelled, seated |
/// | restored, rechosen, resized | the person takes part, with the sessions and the position of now | cancelled |
/// | reminder | the person has a seat, and was told of it longer than ``Ledger/reminderRest`` before | cancelled, waiting, told |
/// | cancelled | the person does not take part | back |
/// | offering cancelled | the offering is called off | back |
/// | changed | the person takes part or is invited, and it is not where and when they were told last | cancelled, unchanged, over |
/// | follow-up | the person had a seat | cancelled |
/// | invited | the seat is still held for them | accepted, declined, lapsed, not interested |
/// | planned | it is still planned for them | accepted, not interested |
/// | invitation declined, invitation lapsed | no seat is held for them, and they did not sign up | back, accepted |
/// | interest noted | the interest stands | not interested |
/// | interest withdrawn, not enough | no interest stands | interested |
/// | colleague invited | the person has not signed up, and still can | accepted, closed, started, called off |
/// | travel met | the two travel together, and the person was not told of it last | otherwise, unchanged |
/// | travel ended | they do not any more, and the person was told last that they do | otherwise, unchanged |
/// | about a question, an introduction, an idea, an offer of help, a responsibility, a handover | it is as the message says; the supporters of an idea are those of now | otherwise |
///
/// Whatever counts on an offering that was called off is dropped, and so is what one can only do before it starts.
struct OutboxJudge {
    let sql: any SQLTransaction
    let now: Int

    /// What becomes of a message.
    func verdict(on message: OutboxMessage) throws(LedgerError) -> OutboxVerdict {
        if try hasLeft(message.recipient) { return .drop(.left) }
        if try isReplaced(message) { return .drop(.replaced) }
        return try judge(message)
    }

    /// A new kind does not compile without an answer.
    private func judge(_ message: OutboxMessage) throws(LedgerError) -> OutboxVerdict {
        switch message.kind {
        case .confirmed, .promoted: try place(message) { $0.holdsSeat ? nil : .waiting }
        case .waiting: try place(message) { $0 == .waiting ? nil : .seated }
        case .restored, .rechosen, .resized: try place(message) { _ in nil }
        case .reminder: try wasJustTold(message) ? .drop(.told) : place(message) { $0.holdsSeat ? nil : .waiting }
        case .cancelled: try noPlace(message)
        case .offeringCancelled: try calledOff(message)
        case .changed: try move(message)
        case .followUp: try lookingBack(message)
        case .invited: try invitation(message)
        case .planned: try plan(message)
        case .invitationDeclined, .invitationLapsed: try noInvitation(message)
        case .interestNoted: try interest(message, stands: true, else: .notInterested)
        case .interestWithdrawn, .notEnough: try interest(message, stands: false, else: .interested)
        case .questionNoted: try question(message) { $0.isOpen }
        case .questionTaken: try question(message) { $0 == .inConversation }
        case .questionAnswered: try question(message) { $0 == .answered }
        case .questionWithdrawn: try question(message) { $0 == .withdrawn }
        case .helpOffered: try help(message, stands: true)
        case .helpWithdrawn: try help(message, stands: false)
        case .introductionProposed: try introduction(message) { $0.agreed(by: $1) != nil }
        case .introductionAgreed: try introduction(message) { $0.isOpen && $0.agreed(by: $1) == nil }
        case .introductionMade: try introduction(message) { state, _ in state == .made }
        case .introductionDeclined: try introduction(message) { state, _ in state == .declined }
        case .introductionEnded: try introduction(message) { state, _ in state == .withdrawn }
        case .ideaNoted: try idea(message) { $0.state == .open && $0.people.contains($1) }
        case .ideaJoined: try idea(message) { $0.state == .open && $0.supporters.contains($1) }
        case .ideaLeft: try idea(message) { !$0.supporters.contains($1) }
        case .ideaSupported: try idea(message) { idea, _ in idea.state == .open && !idea.supporters.isEmpty }
        case .ideaBecame: try idea(message) { idea, _ in idea.state == .course }
        case .ideaClosed: try idea(message) { idea, _ in idea.state == .closed }
        case .ideaWithdrawn: try idea(message) { idea, _ in idea.state == .withdrawn }
        case .responsibilityGiven: try responsibility(message, holds: true)
        case .responsibilityEnded: try responsibility(message, holds: false)
        case .handedOver: try handover(message, isGone: true)
        case .handedBack: try handover(message, isGone: false)
        case .colleagueInvited: try colleagueInvitation(message)
        case .travelMet: try travel(message, isMet: true)
        case .travelEnded: try travel(message, isMet: false)
        }
    }

    /// Whether the person has left the region's schools.
    func hasLeft(_ person: String) throws(LedgerError) -> Bool {
        try !sql.query("SELECT 1 FROM person WHERE email = ? AND left_at IS NOT NULL", [.text(person)]).isEmpty
    }

    private func isReplaced(_ message: OutboxMessage) throws(LedgerError) -> Bool {
        try hasMessage(
            like: message, of: message.kind.strand, where: "id > ? AND state NOT IN ('dropped', 'failed')",
            [.integer(message.id)])
    }

    private func wasJustTold(_ message: OutboxMessage) throws(LedgerError) -> Bool {
        try hasMessage(
            like: message, of: .place, where: "id < ? AND created_at > ? AND state NOT IN ('dropped', 'failed')",
            [.integer(message.id), .integer(message.createdAt - Ledger.reminderRest)])
    }

    /// Whether the same person has a message of a strand about the same thing.
    private func hasMessage(
        like message: OutboxMessage, of strand: OutboxStrand, where condition: String, _ values: [SQLValue]
    ) throws(LedgerError) -> Bool {
        let kinds = OutboxKind.allCases.filter { $0.strand == strand }.map { "'\($0.rawValue)'" }
        let (column, key) = try message.topic.key()
        let found = try sql.query(
            """
            SELECT facts FROM outbox WHERE recipient = ? AND \(column) = ? AND kind IN (\(kinds.joined(separator: ", ")))
              AND \(condition)
            """, [.text(message.recipient), key] + values)
        guard let part = strand.part else { return !found.isEmpty }
        for row in found {
            let facts: [String: String] = try Facts.decode(row.text(0))
            if facts[part] == message.topic.told[part] { return true }
        }
        return false
    }
}

extension OutboxTopic {
    /// The offering that it is about, if it is about one.
    package var offering: String? {
        switch self {
        case .enrolment(let offering, _), .offering(let offering, _): offering
        case .interest, .question, .idea, .other: nil
        }
    }

    /// What is told by name.
    package var told: [String: String] {
        switch self {
        case .offering(_, let told), .question(_, let told), .idea(_, let told), .other(let told): told
        case .enrolment, .interest: [:]
        }
    }

    /// The column that names what a message is about, and the name.
    fileprivate func key() throws(LedgerError) -> (column: String, value: SQLValue) {
        switch self {
        case .enrolment(let offering, _), .offering(let offering, _): ("offering", .text(offering))
        case .interest(let course): ("course", .text(course))
        case .question(let question, _): ("question", .integer(question))
        case .idea(let idea, _): ("idea", .integer(idea))
        case .other(let told): ("facts", .text(try Facts.encode(told)))
        }
    }
}
