/// What somebody's days hold: meetings, last days to sign up, and when schools are closed.
public struct AgendaCalendar: Hashable, Sendable {
    /// A meeting of something that the person signed up for.
    public struct Item: Hashable, Sendable {
        /// The enrolment and its offering.
        public let entry: Agenda.Entry
        /// The meeting.
        public let meeting: Meeting
        /// Whether the person waits for a seat.
        public var isWaiting: Bool { entry.enrolment.state == .waiting }
    }

    /// The last day to sign up for something that the person wants or waits for.
    public struct Deadline: Hashable, Sendable {
        /// The course.
        public let course: Course
        /// The offering that one can sign up for until then.
        public let offering: Offering
    }

    /// What a day holds.
    public struct Plan: Hashable, Sendable {
        /// The day.
        public let day: Day
        /// The meetings that touch it, in order of time.
        public let items: [Item]
        /// What it is the last day for, in order of start.
        public let deadlines: [Deadline]
        /// The colleagues with a meeting on it, in order of name; only those who agreed that it is seen.
        public let away: [Colleague]
        /// Why schools are closed; nil where they are open.
        public let holiday: Holiday?

        /// Whether there is nothing to do; colleagues may be away all the same.
        public var isEmpty: Bool { items.isEmpty && deadlines.isEmpty }
    }

    private var items: [Day: [Item]] = [:]
    private var deadlines: [Day: [Deadline]] = [:]
    private var away: [Day: Set<Colleague>] = [:]
    private let holidays: [Holiday]

    /// Whether there is any day on which a colleague is away.
    public var knowsColleagues: Bool { !away.isEmpty }

    /// Lays an agenda out by day.
    ///
    /// - Parameters:
    ///   - agenda: What the person signed up for.
    ///   - interests: What the person is or was interested in; only what is open or planned still wants a seat.
    ///   - colleagues: Who agreed that it is seen where they go.
    ///   - catalog: What is on offer, and when schools are closed.
    public init(
        _ agenda: Agenda, interests: some Sequence<Interest>, colleagues: [Colleague] = [], in catalog: Catalog
    ) {
        holidays = catalog.region.holidays
        for entry in agenda.entries {
            for meeting in entry.offering?.meetings ?? [] {
                for day in meeting.days { items[day, default: []].append(Item(entry: entry, meeting: meeting)) }
            }
        }
        for day in items.keys { items[day]?.sort { ($0.meeting.start, $0.entry.id) < ($1.meeting.start, $1.entry.id) } }
        for colleague in colleagues {
            for (id, state) in colleague.offerings where state.holdsSeat {
                guard let offering = catalog.offering(id)?.offering, !offering.isCancelled else { continue }
                for day in offering.meetings.flatMap(\.days) { away[day, default: []].insert(colleague) }
            }
        }
        let wanted = Set(interests.filter { $0.state == .open || $0.state == .planned }.map(\.course))
        let mine = Dictionary(agenda.entries.map { ($0.id, $0.enrolment.state) }) { first, _ in first }
        for course in Set(wanted.union(agenda.entries.compactMap(\.course?.id))).sorted().compactMap(catalog.course) {
            for offering in course.offerings where !offering.isCancelled {
                let state = mine[offering.id]
                guard let last = offering.enrolBy, state == .waiting || state == nil && wanted.contains(course.id)
                else {
                    continue
                }
                deadlines[last, default: []].append(Deadline(course: course, offering: offering))
            }
        }
        for day in deadlines.keys {
            deadlines[day]?.sort { ($0.offering.start, $0.offering.id) < ($1.offering.start, $1.offering.id) }
        }
    }

    /// What a day holds.
    public func plan(of day: Day) -> Plan {
        Plan(
            day: day, items: items[day] ?? [], deadlines: deadlines[day] ?? [],
            away: (away[day] ?? []).sorted { ($0.name, $0.id) < ($1.name, $1.id) },
            holiday: holidays.first { $0.days.contains(day) })
    }

    /// The holidays that some days lie in, in order of time.
    public func holidays(in days: ClosedRange<Day>) -> [Holiday] {
        holidays.filter { $0.days.overlaps(days) }.sorted { $0.days.lowerBound < $1.days.lowerBound }
    }
}
