/// Everything that reports are made of: who signed up for what, when people came together, and who was there.
public struct AttendanceBook: Hashable, Sendable {
    /// Somebody's enrolment, cancelled or not.
    public struct Enrolment: Hashable, Sendable, Identifiable {
        /// The ticket.
        public let ticket: Int
        /// The person's address.
        public let person: String
        /// The person's name.
        public let name: String
        /// The school that it counts for, as the person gives it: the person's own, or the one at the first closing of a
        /// quarter that it has a meeting in; may be empty.
        public let school: String
        /// The offering's id.
        public let offering: String
        /// The course's id.
        public let course: String
        /// Where it stands.
        public let state: EnrolmentState
        /// How many people it is for.
        public let seats: Int
        /// The offering's meetings, in order of number.
        public let meetings: [Meeting]

        /// The ticket.
        public var id: Int { ticket }

        /// Makes an enrolment.
        public init(
            ticket: Int, person: String, name: String, school: String, offering: String, course: String,
            state: EnrolmentState, seats: Int = 1, meetings: [Meeting]
        ) {
            self.ticket = ticket
            self.person = person
            self.name = name
            self.school = school
            self.offering = offering
            self.course = course
            self.state = state
            self.seats = seats
            self.meetings = meetings
        }
    }

    /// A meeting, with what was entered of one enrolment.
    public struct Meeting: Hashable, Sendable {
        /// The number within the offering, from 1.
        public let number: Int
        /// When it starts, in UTC seconds; of one with entries as the first of them has it.
        public let start: Int
        /// When it ends, in UTC seconds.
        public let end: Int
        /// What was entered, in the order of entering; the last one counts.
        public let entries: [AttendanceEntry]

        /// Makes a meeting.
        public init(number: Int, start: Int, end: Int, entries: [AttendanceEntry] = []) {
            self.number = number
            self.start = start
            self.end = end
            self.entries = entries
        }

        /// What is known now; nil where nothing ever was entered.
        public var state: AttendanceState? { entries.last?.state }
    }

    /// A module that somebody finished, which counts as if they had been somewhere for so long.
    public struct FinishedModule: Hashable, Sendable {
        /// What was finished, by whom and when.
        public let completion: ModuleCompletion
        /// The person's name.
        public let name: String
        /// The school that it counts for, as the person gives it: the person's own, or the one at the closing of its quarter.
        public let school: String

        /// Makes a finished module.
        public init(_ completion: ModuleCompletion, name: String, school: String) {
            self.completion = completion
            self.name = name
            self.school = school
        }
    }

    /// The enrolments, in order of ticket.
    public var enrolments: [Enrolment]
    /// The modules that people finished, in the order of finishing.
    public var modules: [FinishedModule]
    /// The quarters that are closed.
    public var closings: [Quarter: QuarterClosing]

    /// Makes a book.
    public init(enrolments: [Enrolment], modules: [FinishedModule] = [], closings: [QuarterClosing] = []) {
        self.enrolments = enrolments
        self.modules = modules
        self.closings = Dictionary(closings.map { ($0.quarter, $0) }) { first, _ in first }
    }
}

extension Ledger {
    /// The book of everything, or of one offering, which has no modules in it.
    public func attendanceBook(of offering: String? = nil) throws(LedgerError) -> AttendanceBook {
        try look(.seeAccounts) { (sql) throws(LedgerError) in
            guard let offering else { return try sql.attendanceBook(where: "1 = 1", [], modules: "1 = 1") }
            return try sql.attendanceBook(where: "e.offering = ?", [.text(offering)], modules: nil)
        }
    }

    /// The book of what one person did not cancel, which is all that they can have been at, and of the modules they finished.
    public func attendanceBook(ofPerson email: String) throws(LedgerError) -> AttendanceBook {
        try look(.seePerson, of: email) { (sql) throws(LedgerError) in
            try sql.attendanceBook(
                where: "e.person = ? AND e.state <> 'cancelled'", [.text(Person.key(email))], modules: "m.person = ?")
        }
    }
}

extension SQLTransaction {
    /// The book of the enrolments that a condition on `e`, the enrolment, picks out, and of the modules that one on `m`, the
    /// completion, does for the same values; of no modules without one.
    fileprivate func attendanceBook(
        where condition: String, _ values: [SQLValue], modules: String?
    ) throws(LedgerError) -> AttendanceBook {
        var meetings: [String: [Int: Range<Int>]] = [:]
        for row in try query(
            """
            SELECT offering, number, starts_at, ends_at FROM meeting
            WHERE offering IN (SELECT e.offering FROM enrolment e WHERE \(condition))
            """, values)
        {
            let (start, end) = (try row.int(2), try row.int(3))
            meetings[try row.text(0), default: [:]][try row.int(1)] = start..<max(start, end)
        }
        var entries: [Int: [AttendanceEntry]] = [:]
        for row in try query(
            """
            \(AttendanceEntry.select)
            WHERE a.enrolment IN (SELECT e.ticket FROM enrolment e WHERE \(condition)) ORDER BY a.id
            """, values)
        {
            let entry = try AttendanceEntry(row)
            entries[entry.ticket, default: []].append(entry)
        }
        let enrolments = try query(
            """
            SELECT e.ticket, e.person, p.name, COALESCE(e.school, p.school), e.offering, o.course, e.state, e.seats
            FROM enrolment e JOIN person p ON p.email = e.person JOIN offering o ON o.id = e.offering
            WHERE \(condition) ORDER BY e.ticket
            """, values
        ).map { (row) throws(LedgerError) in
            try AttendanceBook.Enrolment(
                row, meetings: meetings[try row.text(4)] ?? [:], entries: entries[try row.int(0)] ?? [])
        }
        let finished = try modules.map { (condition) throws(LedgerError) in
            try finishedModules(where: condition, values)
        }
        return AttendanceBook(
            enrolments: enrolments, modules: finished ?? [], closings: Array(try closings().values))
    }
}

extension AttendanceBook.Enrolment {
    /// Makes an enrolment from a row, the offering's meetings as they are now, and what was entered.
    fileprivate init(
        _ row: SQLRow, meetings: [Int: Range<Int>], entries: [AttendanceEntry]
    ) throws(LedgerError) {
        let byMeeting = Dictionary(grouping: entries, by: \.meeting)
        let numbers = Set(meetings.keys).union(byMeeting.keys).sorted()
        self.init(
            ticket: try row.int(0), person: try row.text(1), name: try row.text(2),
            school: try row.text(3), offering: try row.text(4), course: try row.text(5),
            state: try row.value(6), seats: try row.int(7),
            meetings: numbers.map { number in
                let entries = byMeeting[number] ?? []
                let start = entries.first?.start ?? meetings[number]?.lowerBound ?? 0
                return AttendanceBook.Meeting(
                    number: number, start: start, end: start + (meetings[number]?.count ?? 0), entries: entries)
            })
    }
}
