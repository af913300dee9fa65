extension Change {
    /// Adds a line for a person at a meeting, unless it says what the last one says.
    func enter(
        _ mark: AttendanceMark, for enrolment: Enrolment, at number: Int, _ terms: OfferingTerms
    ) throws(LedgerError) -> AttendanceEntry {
        guard terms.meetings.indices.contains(number - 1) else {
            throw .noSuchMeeting(number, count: terms.meetings.count)
        }
        let meeting = terms.meetings[number - 1]
        guard meeting.lowerBound <= now else { throw .notBegun(meeting.lowerBound) }
        let (state, minutes) = try Change.value(of: mark, length: meeting.count / 60)
        let seats = enrolment.seats
        let known = try sql.attendance(of: enrolment.ticket)
        if let last = known[number], (last.state, last.minutes, last.seats) == (state, minutes, seats) { return last }
        return try add(
            state, minutes: minutes, seats: seats, for: enrolment.ticket, meeting: number, start: meeting.lowerBound,
            known: known, action: .attend)
    }

    private static func value(
        of mark: AttendanceMark, length: Int
    ) throws(LedgerError) -> (AttendanceState, minutes: Int) {
        switch mark {
        case .present: return (.present, length)
        case .partly(let minutes):
            guard minutes >= 1, minutes < length else { throw .minutesOutOfRange(minutes, length: length) }
            return (.partly, minutes)
        case .absent: return (.absent, 0)
        case .excused: return (.excused, 0)
        }
    }

    /// Adds a line with its line in the journal.
    private func add(
        _ state: AttendanceState, minutes: Int, seats: Int, for ticket: Int, meeting: Int, start: Int,
        known: [Int: AttendanceEntry], action: JournalAction
    ) throws(LedgerError) -> AttendanceEntry {
        try knowActor()
        let entry = try insert(
            state, minutes: minutes, seats: seats, for: ticket, meeting: meeting, start: start, known)
        let earlier = known[meeting]
        _ = try journal(
            JournalLine(
                action: action, subject: JournalSubject(.attendance, "\(ticket)/\(meeting)"),
                before: (earlier?.state ?? .missing).rawValue, after: state.rawValue,
                detailsBefore: earlier?.details ?? [:], detailsAfter: entry.details))
        return entry
    }

    /// Adds a line that nobody entered; the day is that of the meeting's first line.
    func insert(
        _ state: AttendanceState, minutes: Int = 0, seats: Int, for ticket: Int, meeting: Int, start: Int,
        _ known: [Int: AttendanceEntry] = [:]
    ) throws(LedgerError) -> AttendanceEntry {
        try AttendanceEntry(
            sql.row(
                """
                INSERT INTO attendance (enrolment, meeting, state, minutes, seats, starts_at, entered_at)
                VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id, enrolment, meeting, state, minutes, seats, starts_at
                """,
                [
                    .integer(ticket), .integer(meeting), .text(state.rawValue), .integer(minutes), .integer(seats),
                    .integer(known[meeting]?.start ?? start), .integer(now),
                ]))
    }

    /// Brings back what was known before a change to the attendance list, by adding lines that say it.
    func takeBackAttendance(_ entry: SubjectEntry) throws(LedgerError) -> JournalAction {
        let entries = try sql.query(
            "\(SubjectEntry.select) WHERE j.change = ? AND j.subject_kind = 'attendance' ORDER BY j.id",
            [.integer(entry.change)]
        ).map { (row) throws(LedgerError) in try SubjectEntry(row) }
        var offerings: Set<String> = []
        for entry in entries {
            let parts = entry.subject.id.split(separator: "/").compactMap { Int($0) }
            guard parts.count == 2, let state = entry.before.flatMap(AttendanceState.init),
                let enrolment = try sql.enrolments(where: "e.ticket = ?", [.integer(parts[0])]).first
            else { throw .nothingToUndo }
            let known = try sql.attendance(of: enrolment.ticket)
            guard let last = known[parts[1]] else { throw .nothingToUndo }
            guard last.state.rawValue == entry.after, last.details == entry.detailsAfter else { throw .undoSuperseded }
            _ = try add(
                state, minutes: entry.detailsBefore["minutes"].flatMap { Int($0) } ?? 0,
                seats: entry.detailsBefore["seats"].flatMap { Int($0) } ?? last.seats, for: enrolment.ticket,
                meeting: parts[1], start: last.start, known: known, action: .undo)
            offerings.insert(enrolment.offering)
        }
        for offering in offerings { try tally(offering) }
        return entry.action
    }

    // MARK: Closing an offering

    /// How many times nothing is known of someone with a seat at a meeting.
    func missing(in terms: OfferingTerms) throws(LedgerError) -> Int {
        var missing = 0
        for enrolment in try sql.seated(in: terms.id) {
            let known = try sql.attendance(of: enrolment.ticket)
            missing += terms.meetings.indices.count { known[$0 + 1]?.isKnown != true }
        }
        return missing
    }

    /// Notes that an offering's attendance is closed, and that what was planned was given; the first time counts.
    func conclude(_ offering: String) throws(LedgerError) {
        let closed = try sql.row("SELECT closed_at FROM offering WHERE id = ?", [.text(offering)]).optionalInt(0)
        guard closed == nil else { return }
        try knowActor()
        try sql.execute(
            "UPDATE offering SET closed_at = ? WHERE id = ?", [.integer(now), .text(offering)])
        _ = try journal(
            JournalLine(
                action: .conclude, subject: JournalSubject(.offering, offering), after: "concluded", detailsBefore: [:],
                detailsAfter: [:]))
        try markGiven(offering: offering)
    }

    /// Lets the enrolments of a closed offering follow what was entered; those of another are left alone.
    @discardableResult
    func tally(_ offering: String) throws(LedgerError) -> AttendanceClosing {
        var closing = AttendanceClosing()
        guard let terms = try terms(of: offering),
            try sql.row("SELECT closed_at FROM offering WHERE id = ?", [.text(offering)]).optionalInt(0) != nil
        else { return closing }
        for enrolment in try sql.seated(in: offering) {
            let known = try sql.attendance(of: enrolment.ticket)
            let state = AttendanceEntry.outcome(of: known, meetings: terms.meetings.count)
            switch state {
            case .attended: closing.attended += 1
            case .absent: closing.absent += 1
            default: closing.unknown += 1
            }
            guard state != enrolment.state else { continue }
            try knowActor()
            try sql.execute(
                "UPDATE enrolment SET state = ? WHERE ticket = ?", [.text(state.rawValue), .integer(enrolment.ticket)])
            _ = try journal(
                JournalLine(
                    action: .tally, enrolment: enrolment.ticket, before: enrolment.state.rawValue,
                    after: state.rawValue, detailsBefore: enrolment.choices, detailsAfter: enrolment.choices,
                    seatsBefore: enrolment.seats, seatsAfter: enrolment.seats))
        }
        return closing
    }
}

extension AttendanceEntry {
    /// What becomes of an enrolment in a closed offering: there for a minute is attended, known to be nowhere is absent.
    static func outcome(of known: [Int: AttendanceEntry], meetings: Int) -> EnrolmentState {
        if known.values.contains(where: { $0.minutes > 0 }) { return .attended }
        return (0..<max(1, meetings)).allSatisfy { known[$0 + 1]?.isKnown == true } ? .absent : .enrolled
    }
}
