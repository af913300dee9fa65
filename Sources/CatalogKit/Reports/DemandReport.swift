/// What people asked for, and what became of it.
///
/// `interested` counts the interests that are open now, so without a period it agrees with ``DemandBoard``. A course with two
/// themes counts in both rows, and once in the total.
public struct DemandReport: Hashable, Sendable {
    /// What the rows can be.
    public static let dimensions: [ReportDimension] = [.course, .theme, .pillar, .school]

    /// What counts in one row.
    public struct Row: Hashable, Sendable {
        /// What it is of, an id; nil for what has none, and for the total.
        public let key: String?
        /// Interests that are open.
        public let interested: Int
        /// Those met by a sign-up.
        public let satisfied: Int
        /// Those for which an offering was planned.
        public let planned: Int
        /// Those for which it was given.
        public let given: Int
        /// Those that did not come to an offering.
        public let notEnough: Int
        /// Schools' questions; nil where a question has no such thing.
        public let questions: Int?
    }

    /// What the rows are.
    public let dimension: ReportDimension
    /// The rows, in order of key; those in which nobody asks for anything are left out.
    public let rows: [Row]
    /// Everything together.
    public let total: Row

    /// Makes the report of what was said in a period, or ever.
    public init(
        _ book: DemandBook, by dimension: ReportDimension, in period: ReportPeriod? = nil, _ catalog: Catalog
    ) {
        let keys = ReportKeys(dimension, in: catalog)
        func isWithin(_ instant: Int) -> Bool { period?.days.instants.contains(instant) ?? true }
        let wishes = book.interests.filter { isWithin($0.since) && $0.state != .withdrawn }.map { interest in
            Wish(
                keys: dimension == .school
                    ? [ReportKeys.school(book.schools[interest.person] ?? "", in: catalog)]
                    : keys.keys(ofCourse: interest.course), state: interest.state)
        }
        let hasQuestions = dimension == .theme || dimension == .school
        let asked = book.questions.filter { isWithin($0.since) && hasQuestions }.map { question in
            let key = dimension == .theme ? question.theme : ReportKeys.school(question.school, in: catalog)
            return Wish(keys: [key], state: nil)
        }
        self.dimension = dimension
        rows = (wishes + asked).grouped(by: \.keys).map { Row(key: $0, $1, hasQuestions: hasQuestions) }
        total = Row(key: nil, wishes + asked, hasQuestions: hasQuestions)
    }
}

/// Something that was asked for.
private struct Wish {
    let keys: [String?]
    /// What became of an interest; nil for a question.
    let state: InterestState?
}

extension DemandReport.Row {
    fileprivate init(key: String?, _ wishes: [Wish], hasQuestions: Bool) {
        func count(_ state: InterestState?) -> Int { wishes.count { $0.state == state } }
        self.key = key
        interested = count(.open)
        satisfied = count(.satisfied)
        planned = count(.planned)
        given = count(.given)
        notEnough = count(.notEnough)
        questions = hasQuestions ? count(nil) : nil
    }
}
