extension Ledger {
    /// Notes whether somebody was at a meeting; entering the same again changes nothing.
    ///
    /// A group is entered as one: the minutes are those of each of its seats. Once an offering is closed, an entry is a
    /// correction, and the enrolment follows it.
    ///
    /// - Parameters:
    ///   - email: The person's address.
    ///   - offering: The offering's id.
    ///   - meeting: The meeting's number, from 1.
    ///   - mark: What to note.
    ///   - coordinator: The address of whoever notes it.
    /// - Returns: The line that counts now.
    /// - Throws: ``LedgerError/noSeat``, ``LedgerError/noSuchMeeting(_:count:)``, ``LedgerError/notBegun(_:)``,
    ///   ``LedgerError/minutesOutOfRange(_:length:)``, or a broken storage.
    @discardableResult
    public func enterAttendance(
        _ email: String, in offering: String, meeting: Int, as mark: AttendanceMark, by coordinator: String
    ) throws(LedgerError) -> AttendanceEntry {
        let email = Person.key(email)
        return try change(.enterAttendance, by: Person.key(coordinator)) { (change) throws(LedgerError) in
            guard let enrolment = try change.sql.activeEnrolment(of: email, in: offering), enrolment.state.holdsSeat,
                let terms = try change.terms(of: offering)
            else { throw .noSeat }
            let entry = try change.enter(mark, for: enrolment, at: meeting, terms)
            try change.tally(offering)
            return entry
        }
    }

    /// Notes that everybody was there of whom nothing is entered yet.
    ///
    /// - Parameters:
    ///   - offering: The offering's id.
    ///   - meeting: The meeting's number, from 1; nil for every one that has begun.
    ///   - coordinator: The address of whoever notes it.
    /// - Returns: The lines added, in order of ticket; empty when there was nothing left to enter.
    /// - Throws: ``LedgerError/nobodyHere``, ``LedgerError/noSuchMeeting(_:count:)``, ``LedgerError/notBegun(_:)``, or a
    ///   broken storage.
    @discardableResult
    public func enterAllPresent(
        in offering: String, meeting: Int? = nil, by coordinator: String
    ) throws(LedgerError) -> [AttendanceEntry] {
        try change(.enterAttendance, by: Person.key(coordinator)) { (change) throws(LedgerError) in
            guard let terms = try change.terms(of: offering) else { throw .nobodyHere }
            let begun = terms.meetings.count { $0.lowerBound <= change.now }
            guard begun > 0 else { throw .notBegun(terms.start) }
            var entries: [AttendanceEntry] = []
            for enrolment in try change.sql.seated(in: offering) {
                let known = try change.sql.attendance(of: enrolment.ticket)
                for number in meeting.map({ [$0] }) ?? Array(1...begun) where known[number]?.isKnown != true {
                    entries.append(try change.enter(.present, for: enrolment, at: number, terms))
                }
            }
            try change.tally(offering)
            return entries
        }
    }

    /// Ends the work on an offering's attendance: who was there at all has attended, who was nowhere was absent.
    ///
    /// What is missing stays missing and never counts as nothing; of who has only that, it stays open. Entering something
    /// later is still possible.
    ///
    /// - Parameters:
    ///   - offering: The offering's id.
    ///   - leavingMissing: Whether entries may be missing.
    ///   - coordinator: The address of whoever closes it.
    /// - Returns: How many attended, were absent, and are unknown.
    /// - Throws: ``LedgerError/nobodyHere``, ``LedgerError/notEnded(_:)``, ``LedgerError/attendanceMissing(_:)``, or a
    ///   broken storage.
    @discardableResult
    public func closeAttendance(
        of offering: String, leavingMissing: Bool = false, by coordinator: String
    ) throws(LedgerError) -> AttendanceClosing {
        try change(.enterAttendance, by: Person.key(coordinator)) { (change) throws(LedgerError) in
            guard let terms = try change.terms(of: offering) else { throw .nobodyHere }
            guard change.now >= terms.end else { throw .notEnded(terms.end) }
            let missing = try change.missing(in: terms)
            guard missing == 0 || leavingMissing else { throw .attendanceMissing(missing) }
            try change.conclude(offering)
            try change.markGiven(offering: offering)
            return try change.tally(offering)
        }
    }
}

extension AttendanceEntry {
    /// Whether the line says anything.
    var isKnown: Bool { state != .missing }
}

extension SQLTransaction {
    /// Those who hold a seat, in order of ticket.
    func seated(in offering: String) throws(LedgerError) -> [Enrolment] {
        try enrolments(where: "e.offering = ? AND e.state IN ('enrolled', 'attended', 'absent')", [.text(offering)])
    }

    /// The lines that count for an enrolment, by the meeting's number.
    func attendance(of ticket: Int) throws(LedgerError) -> [Int: AttendanceEntry] {
        var entries: [Int: AttendanceEntry] = [:]
        for row in try query("\(AttendanceEntry.select) WHERE a.enrolment = ? ORDER BY a.id", [.integer(ticket)]) {
            let entry = try AttendanceEntry(row)
            entries[entry.meeting] = entry
        }
        return entries
    }
}
