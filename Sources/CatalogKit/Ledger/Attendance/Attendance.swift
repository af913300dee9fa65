/// What a coordinator says of a person at a meeting.
public enum AttendanceMark: Hashable, Sendable {
    /// There from beginning to end.
    case present
    /// There for a part: 1 minute to one less than the meeting's length.
    case partly(minutes: Int)
    /// Not there.
    case absent
    /// Not there, and said so.
    case excused
}

/// What is known of a person at a meeting.
public enum AttendanceState: String, Hashable, Sendable, CaseIterable {
    /// There from beginning to end.
    case present
    /// There for a part.
    case partly
    /// Not there.
    case absent
    /// Not there, and said so.
    case excused
    /// Nobody knows: nothing was entered, or it was taken back.
    case missing
}

/// A line of the attendance list; lines are only ever added, and the last of a person and a meeting counts.
///
/// A line keeps its seats and the day of the meeting, which is that of the first line, so that a closed quarter stays as it was
/// whatever changes later.
public struct AttendanceEntry: Hashable, Sendable, Identifiable {
    /// The order in which lines were added, in the whole ledger.
    public let id: Int
    /// The enrolment's ticket.
    public let ticket: Int
    /// The meeting's number within the offering, from 1.
    public let meeting: Int
    /// What is known.
    public let state: AttendanceState
    /// How long each seat was filled: 0 unless present or partly.
    public let minutes: Int
    /// For how many people it holds: more than 1 for a group.
    public let seats: Int
    /// When the meeting started, in UTC seconds.
    public let start: Int

    /// The minutes of all seats together.
    public var total: Int { minutes * seats }
}

/// What came of closing an offering's attendance.
public struct AttendanceClosing: Hashable, Sendable {
    /// Enrolments with somebody there for at least a minute.
    public var attended = 0
    /// Enrolments with nobody there at any meeting.
    public var absent = 0
    /// Enrolments of which that is not known: an entry is missing, and what was entered tells of nobody there.
    public var unknown = 0
}

/// A quarter whose account is fixed.
public struct QuarterClosing: Hashable, Sendable {
    /// Which.
    public let quarter: Quarter
    /// When it was closed, in UTC seconds.
    public let closedAt: Int
    /// The last line of the attendance list that its account knows; what came later is a correction.
    public let lastAttendance: Int

    /// Makes a closing.
    public init(quarter: Quarter, closedAt: Int, lastAttendance: Int) {
        self.quarter = quarter
        self.closedAt = closedAt
        self.lastAttendance = lastAttendance
    }
}

extension AttendanceEntry {
    /// The columns that ``init(_:)`` expects, up to and without `WHERE`.
    static let select = """
        SELECT a.id, a.enrolment, a.meeting, a.state, a.minutes, a.seats, a.starts_at FROM attendance a
        """

    /// Makes an entry from a row of ``select``.
    init(_ row: SQLRow) throws(LedgerError) {
        id = try row.int(0)
        ticket = try row.int(1)
        meeting = try row.int(2)
        state = try row.value(3)
        minutes = try row.int(4)
        seats = try row.int(5)
        start = try row.int(6)
    }

    /// The value as the journal keeps it; nothing where nothing is known.
    var details: [String: String] {
        state == .missing ? [:] : ["minutes": String(minutes), "seats": String(seats)]
    }
}
