/// Who is in an offering, and whether they were there.
public struct ParticipantsAnswer: Equatable, Sendable {
    /// The offering's id.
    public let offering: String
    /// Who takes part or waits, in order of ticket.
    public let participants: [Participant]
    /// What is known of them at each meeting that something was noted of, by ticket and number.
    public let attendance: [Int: [Int: AttendanceEntry]]

    /// Reads who is in an offering.
    public init(of offering: String, _ ledger: Ledger) throws(LedgerError) {
        self.offering = offering
        participants = try ledger.participants(in: offering)
        attendance = Dictionary(
            try ledger.attendanceBook(of: offering).enrolments.map { enrolment in
                let known = enrolment.meetings.compactMap { meeting in meeting.entries.last.map { (meeting.number, $0) }
                }
                return (enrolment.ticket, Dictionary(known) { _, last in last })
            }
        ) { first, _ in first }
    }
}
