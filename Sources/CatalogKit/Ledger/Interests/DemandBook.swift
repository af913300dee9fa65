/// Everything that was ever asked for: interests, whatever became of them, and questions.
public struct DemandBook: Hashable, Sendable {
    /// A school's question, as far as a report needs it.
    public struct Question: Hashable, Sendable {
        /// The theme's id; nil where it is about none.
        public let theme: String?
        /// The school, as people write it.
        public let school: String
        /// When it was asked, in UTC seconds.
        public let since: Int

        /// Makes a question.
        public init(theme: String?, school: String, since: Int) {
            self.theme = theme
            self.school = school
            self.since = since
        }
    }

    /// The interests, in order of arrival.
    public var interests: [Interest]
    /// The school of each person, by address, as the person gives it; may be empty.
    public var schools: [String: String]
    /// The questions that were not withdrawn, in order of arrival.
    public var questions: [Question]

    /// Makes a book.
    public init(interests: [Interest], schools: [String: String], questions: [Question] = []) {
        self.interests = interests
        self.schools = schools
        self.questions = questions
    }
}

extension Ledger {
    /// The book of everything that was ever asked for.
    public func demandBook() throws(LedgerError) -> DemandBook {
        try look(.seeAccounts) { (sql) throws(LedgerError) in
            var schools: [String: String] = [:]
            for row in try sql.query("SELECT p.email, p.school FROM person p") {
                schools[try row.text(0)] = try row.text(1)
            }
            let questions = try sql.query(
                "SELECT theme, school, since FROM question WHERE state <> 'withdrawn' ORDER BY id"
            ).map { (row) throws(LedgerError) in
                DemandBook.Question(theme: try row.optionalText(0), school: try row.text(1), since: try row.int(2))
            }
            return DemandBook(interests: try sql.interests(where: "1 = 1", []), schools: schools, questions: questions)
        }
    }
}
