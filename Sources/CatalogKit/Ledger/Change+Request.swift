extension Change {
    /// A request that can be told from others by its key.
    struct Request {
        /// What the caller calls it; nil when it may simply be done again.
        let key: String?
        /// The person's address.
        let person: String
        /// Everything asked for, as text: a second request with the same key must ask for the same.
        let asked: String

        /// Stored since the first version, so its names stay; for an interest they hold the course and the wishes.
        struct Asked: Encodable {
            let action: String
            let offering: String
            let choices: [String: String]
        }

        init(
            _ action: JournalAction, person: String, about subject: String, details: [String: String] = [:],
            key: String?
        ) throws(LedgerError) {
            self.key = key
            self.person = person
            asked = try Facts.encode(Asked(action: action.rawValue, offering: subject, choices: details))
        }
    }

    /// The answer that a request with this key got before, or nil for a new one.
    func answer<Answer: Decodable>(to request: Request) throws(LedgerError) -> Answer? {
        guard let key = request.key else { return nil }
        let rows = try sql.query("SELECT person, asked, answer FROM request WHERE id = ?", [.text(key)])
        guard let row = rows.first else { return nil }
        guard try row.text(0) == request.person, try row.text(1) == request.asked else { throw .keyReused }
        return try Facts.decode(row.text(2))
    }

    /// Keeps the answer, to give it again.
    func keep(_ answer: some Encodable, for request: Request) throws(LedgerError) {
        guard let key = request.key else { return }
        try sql.execute(
            "INSERT INTO request (id, person, asked, answer, at) VALUES (?, ?, ?, ?, ?)",
            [
                .text(key), .text(request.person), .text(request.asked), .text(try Facts.encode(answer)),
                .integer(now),
            ])
    }
}
