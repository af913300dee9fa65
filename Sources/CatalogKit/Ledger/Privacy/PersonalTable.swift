/// A table that tells something of people: whose rows are whose, and which of their columns name people or hold words.
///
/// What is exported and what is erased both follow this list; a test holds it against the tables themselves.
struct PersonalTable {
    /// What the table is called.
    let name: String
    /// Its columns.
    let columns: [String]
    /// Those that hold somebody's address; the first is whose row it is.
    var people: [String] = []
    /// Those that hold words of whoever's row it is.
    var words: [String] = []
    /// A condition on `t` that picks out the rows that tell of the person with the address `{person}`.
    let mentions: String

    /// Every such table, in alphabetical order.
    static let all = [
        PersonalTable(
            name: "attendance",
            columns: ["id", "enrolment", "meeting", "state", "minutes", "seats", "starts_at", "entered_at"],
            mentions: "t.enrolment IN (\(enrolments))"),
        PersonalTable(
            name: "change", columns: ["id", "at", "actor", "undoes"], people: ["actor"], mentions: "t.actor = {person}"),
        PersonalTable(
            name: "choice", columns: ["enrolment", "offering", "round", "session"],
            mentions: "t.enrolment IN (\(enrolments))"),
        PersonalTable(
            name: "colleague_invitation", columns: ["id", "person", "offering", "mark", "state", "since"],
            people: ["person"], mentions: own),
        PersonalTable(
            name: "completion", columns: ["id", "person", "course", "state", "minutes", "done_at", "school"],
            people: ["person"], mentions: own),
        PersonalTable(
            name: "enrolment",
            columns: ["ticket", "person", "offering", "state", "created_at", "seats", "party", "school"],
            people: ["person"], words: ["party"], mentions: own),
        PersonalTable(
            name: "help_offer", columns: ["id", "person", "theme", "course", "text", "state", "since"],
            people: ["person"], words: ["text"], mentions: own),
        PersonalTable(
            name: "idea", columns: ["id", "person", "title", "text", "state", "course", "since"], people: ["person"],
            words: ["title", "text"], mentions: own),
        PersonalTable(
            name: "interest",
            columns: [
                "id", "person", "course", "state", "place", "dayparts", "earliest", "reason", "since", "enrolment",
                "offering",
            ], people: ["person"], words: ["place", "reason"], mentions: own),
        PersonalTable(
            name: "introduction",
            columns: ["id", "question", "helper", "state", "asker_agreed_at", "helper_agreed_at", "since"],
            people: ["helper"],
            mentions: "t.helper = {person} OR t.question IN (SELECT id FROM question WHERE person = {person})"),
        PersonalTable(
            name: "invitation", columns: ["id", "interest", "offering", "state", "until", "created_at"],
            mentions: "t.interest IN (SELECT id FROM interest WHERE person = {person})"),
        PersonalTable(
            name: "journal",
            columns: [
                "id", "change", "enrolment", "action", "before_state", "after_state", "before_choices", "after_choices",
                "interest", "before_seats", "after_seats", "subject_kind", "subject",
            ], mentions: JournalSubject.ofPerson),
        PersonalTable(
            name: "login_code", columns: ["id", "person", "name", "hash", "state", "until", "attempts"],
            people: ["person"], mentions: own),
        PersonalTable(
            name: "login_key", columns: ["id", "person", "key", "state", "since"], people: ["person"], mentions: own),
        PersonalTable(
            name: "outbox",
            columns: [
                "id", "journal", "kind", "recipient", "offering", "course", "question", "idea", "person", "facts",
                "created_at", "state", "attempts", "not_before", "settled_at", "problem",
            ], people: ["recipient", "person"], words: ["facts", "problem"],
            mentions: "t.recipient = {person} OR t.person = {person}"),
        PersonalTable(
            name: "person", columns: ["email", "name", "school", "left_at", "guest"], people: ["email"],
            mentions: "t.email = {person}"),
        PersonalTable(
            name: "progress",
            columns: [
                "person", "course", "chapter", "position", "furthest", "length", "answered", "done_at", "read_at",
            ], people: ["person"], mentions: own),
        PersonalTable(
            name: "question",
            columns: [
                "id", "person", "school", "theme", "equipment", "text", "colleagues", "state", "answer_course",
                "answer_person", "answer_idea", "since",
            ], people: ["person", "answer_person"], words: ["equipment", "text"],
            mentions: "t.person = {person} OR t.answer_person = {person}"),
        PersonalTable(
            name: "request", columns: ["id", "person", "asked", "answer", "at"], people: ["person"],
            words: ["asked", "answer"], mentions: own),
        PersonalTable(
            name: "responsibility", columns: ["id", "kind", "subject", "person", "state", "since"], people: ["person"],
            mentions: own),
        PersonalTable(
            name: "role", columns: ["id", "person", "role", "school", "state"], people: ["person"], mentions: own),
        PersonalTable(
            name: "supporter", columns: ["id", "idea", "person", "state", "since"], people: ["person"], mentions: own),
        PersonalTable(
            name: "travel", columns: ["id", "enrolment", "town", "state", "since"], words: ["town"],
            mentions: "t.enrolment IN (\(enrolments))"),
        PersonalTable(
            name: "travel_pair", columns: ["id", "one", "other", "state", "since"],
            mentions: "t.one IN (\(travels)) OR t.other IN (\(travels))"),
        PersonalTable(
            name: "visibility", columns: ["id", "person", "state", "since"], people: ["person"], mentions: own),
    ]

    private static let own = "t.person = {person}"
    private static let enrolments = "SELECT ticket FROM enrolment WHERE person = {person}"
    private static let travels = "SELECT id FROM travel WHERE enrolment IN (\(enrolments))"
}

extension JournalSubject {
    /// A condition on `t`, a line of the journal, that picks out what somebody did or what happened to something of theirs.
    static let ofPerson: String = {
        let own: [Kind] = [
            .question, .helpOffer, .idea, .supporter, .responsibility, .completion, .visibility, .colleagueInvitation,
            .role, .loginKey, .loginCode,
        ]
        let rows =
            own.map { ($0, "SELECT id FROM \($0.table) WHERE person = {person}") } + [
                (
                    .introduction,
                    """
                    SELECT i.id FROM introduction i JOIN question q ON q.id = i.question
                    WHERE i.helper = {person} OR q.person = {person}
                    """
                ),
                (
                    .invitation,
                    "SELECT v.id FROM invitation v JOIN interest i ON i.id = v.interest WHERE i.person = {person}"
                ),
                (
                    .travel,
                    "SELECT w.id FROM travel w JOIN enrolment e ON e.ticket = w.enrolment WHERE e.person = {person}"
                ),
            ]
        return """
            t.change IN (SELECT id FROM change WHERE actor = {person})
            OR t.enrolment IN (SELECT ticket FROM enrolment WHERE person = {person})
            OR t.interest IN (SELECT id FROM interest WHERE person = {person})
            OR (t.subject_kind = 'person' AND t.subject = {person})
            OR (t.subject_kind = 'attendance' AND EXISTS (SELECT 1 FROM enrolment e WHERE e.person = {person}
              AND t.subject LIKE CAST(e.ticket AS TEXT) || '/%'))
            """
                + rows.map { kind, ids in
                    """

                    OR (t.subject_kind = '\(kind.rawValue)' AND t.subject IN (SELECT CAST(x.id AS TEXT) FROM (\(ids)) x))
                    """
                }.joined()
    }()
}

extension SQLTransaction {
    /// Runs a statement with a value in every place that bears its name.
    func query(_ sql: String, binding name: String, to value: String) throws(LedgerError) -> [SQLRow] {
        let parts = sql.split(separator: name, omittingEmptySubsequences: false)
        return try query(parts.joined(separator: "?"), Array(repeating: .text(value), count: parts.count - 1))
    }
}
