/// How many people signed up, and what became of it.
///
/// A sign-up counts in the period in which the offering has a meeting, for as many people as it is for. The sign-ups of a row
/// are those cancelled, waiting, attended, absent and open together. In a closed quarter, who attended is as it was known at
/// the closing. A course with two themes counts in both rows, and once in the total.
public struct ParticipantsReport: Hashable, Sendable {
    /// What counts in one row.
    public struct Row: Hashable, Sendable {
        /// What it is of, an id; nil for what has none, and for the total.
        public let key: String?
        /// Different people who were there; a group counts for its seats.
        public let participants: Int
        /// All sign-ups.
        public var signUps: Int { cancelled + waiting + attended + absent + open }
        /// Those withdrawn.
        public let cancelled: Int
        /// Those without a seat.
        public let waiting: Int
        /// Those with somebody there.
        public let attended: Int
        /// Those known to have nobody there.
        public let absent: Int
        /// Those of which it is not known yet.
        public let open: Int
    }

    /// What the rows are.
    public let dimension: ReportDimension
    /// The rows, in order of key.
    public let rows: [Row]
    /// Everything together.
    public let total: Row

    /// Makes the report of a period, as known at an instant in UTC seconds.
    public init(
        _ book: AttendanceBook, by dimension: ReportDimension, in period: ReportPeriod, _ catalog: Catalog, now: Int
    ) {
        let instants = period.days.instants
        let moments = book.enrolments.flatMap { enrolment in
            enrolment.meetings.filter { instants.contains($0.start) }.map { meeting in
                Moment(
                    enrolment: enrolment, day: LocalTime(utcSeconds: meeting.start).day,
                    visit: Visit(meeting, of: enrolment, book, now: now))
            }
        }
        let keys = ReportKeys(dimension, in: catalog)
        self.dimension = dimension
        rows = moments.grouped { keys.keys(of: $0.enrolment, on: $0.day) }.map { Row(key: $0, $1) }
        total = Row(key: nil, moments)
    }
}

/// A meeting that an enrolment is for.
private struct Moment {
    let enrolment: AttendanceBook.Enrolment
    let day: Day
    /// Nil without a seat.
    let visit: Visit?
}

extension ParticipantsReport.Row {
    private enum Fate {
        case cancelled, waiting, attended, absent, open
    }

    fileprivate init(key: String?, _ moments: [Moment]) {
        var counts: [Fate: Int] = [:]
        for moments in Dictionary(grouping: moments, by: \.enrolment.ticket).values {
            let visits = moments.compactMap(\.visit)
            let seats = visits.map(\.seats).max() ?? moments[0].enrolment.seats
            counts[Self.fate(of: moments[0].enrolment, visits, meetings: moments.count), default: 0] += seats
        }
        self.key = key
        participants = moments.compactMap(\.visit).participants
        cancelled = counts[.cancelled] ?? 0
        waiting = counts[.waiting] ?? 0
        attended = counts[.attended] ?? 0
        absent = counts[.absent] ?? 0
        open = counts[.open] ?? 0
    }

    private static func fate(of enrolment: AttendanceBook.Enrolment, _ visits: [Visit], meetings: Int) -> Fate {
        if visits.contains(where: \.isThere) { return .attended }
        switch enrolment.state {
        case .cancelled: return .cancelled
        case .waiting: return .waiting
        case .enrolled, .attended, .absent:
            return visits.count == meetings && visits.allSatisfy { $0.minutes == 0 } ? .absent : .open
        }
    }
}
