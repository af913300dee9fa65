/// Things whose whole story is a state: a question, an offer of help, an introduction, an idea, somebody's joining one, a
/// responsibility. Each entry of the journal says from which state to which, and an undo goes back along them.
extension Change {
    /// Brings a thing into a state; nil `before` is for one that was just added in it.
    ///
    /// - Returns: The entry in the journal.
    @discardableResult
    func move(
        _ kind: JournalSubject.Kind, _ id: Int, from before: String?, to after: String, action: JournalAction
    ) throws(LedgerError) -> Int {
        if before != nil { try set(kind, id, to: after) }
        return try journal(
            JournalLine(
                action: action, subject: JournalSubject(kind, id), before: before, after: after, detailsBefore: [:],
                detailsAfter: [:]))
    }

    private func set(_ kind: JournalSubject.Kind, _ id: Int, to state: String) throws(LedgerError) {
        let assignments =
            switch kind {
            // What answered it does so no more; whoever answers it says with what in a statement of their own.
            case .question: "state = ?, answer_course = NULL, answer_person = NULL, answer_idea = NULL"
            default: "state = ?"
            }
        try sql.execute(
            "UPDATE \(kind.table) SET \(assignments) WHERE id = ?", [.text(state), .integer(id)])
    }

    /// Tells those concerned how a thing stands now.
    func tell(_ kind: JournalSubject.Kind, _ id: Int, journal: Int) throws(LedgerError) {
        switch kind {
        case .question: try tell(sql.question(id), journal: journal)
        case .helpOffer: try tell(sql.helpOffer(id), journal: journal)
        case .introduction: try tell(sql.introduction(id), journal: journal)
        case .idea: try tell(sql.idea(id), journal: journal)
        case .supporter: try tellSupporter(id, journal: journal)
        case .responsibility: try tellResponsible(id, journal: journal)
        case .offering, .invitation, .attendance, .quarter, .person, .completion, .visibility, .travel,
            .travelPair, .colleagueInvitation, .role, .loginKey, .loginCode:
            break
        }
    }
}

extension JournalSubject.Kind {
    /// The kinds of things whose whole story is a state.
    static let stated: [JournalSubject.Kind] = [
        .question, .helpOffer, .introduction, .idea, .supporter, .responsibility, .completion, .visibility, .travel,
        .travelPair, .colleagueInvitation, .role, .loginKey, .loginCode,
    ]

    /// The table that a kind's rows are in.
    var table: String {
        switch self {
        case .helpOffer: "help_offer"
        case .travelPair: "travel_pair"
        case .colleagueInvitation: "colleague_invitation"
        case .loginKey: "login_key"
        case .loginCode: "login_code"
        default: rawValue
        }
    }

    /// The state of one that was added by a change that was taken back.
    var undoneState: String {
        switch self {
        case .supporter: "left"
        case .responsibility: "ended"
        case .visibility: Visibility.hidden.rawValue
        default: "withdrawn"
        }
    }
}
