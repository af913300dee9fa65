/// Somebody at a meeting, as a report counts it; or with a module, which counts on the day on which it was finished.
///
/// In a closed quarter what counts is what was entered when it was closed: the last line of the attendance list up to then.
/// The difference that later lines make is the correction, beside it.
struct Visit {
    let enrolment: AttendanceBook.Enrolment
    /// The day of the meeting in Europe/Amsterdam.
    let day: Day
    /// How many people it holds for.
    let seats: Int
    /// The minutes of all seats together; nil where nothing was entered.
    let minutes: Int?
    /// The minutes of all seats together that were entered after the quarter was closed, less those that were taken away.
    let correction: Int
    /// Whether the meeting is over.
    let hasEnded: Bool
    /// The minutes that all seats together would make.
    let planned: Int

    /// Whether it is a module that was read, and no meeting.
    var isModule = false

    /// Whether the meeting is over and nobody knows who was there.
    var isMissing: Bool { minutes == nil && hasEnded }
    /// Whether somebody was there.
    var isThere: Bool { minutes.map { $0 > 0 } ?? false }
}

extension Visit {
    /// Somebody at a meeting; nil where an account has no place for it: without a seat and without an entry, or added to a
    /// quarter after it was closed, without a correction.
    init?(_ meeting: AttendanceBook.Meeting, of enrolment: AttendanceBook.Enrolment, _ book: AttendanceBook, now: Int) {
        let day = LocalTime(utcSeconds: meeting.start).day
        let closing = book.closings[Quarter(day)]
        let last = meeting.entries.last
        let counted =
            if let closing { meeting.entries.last { $0.id <= closing.lastAttendance } } else { last }
        let correction = closing == nil ? 0 : (last?.total ?? 0) - (counted?.total ?? 0)
        guard counted != nil || closing == nil && enrolment.state.holdsSeat || correction != 0 else { return nil }
        let seats = counted?.seats ?? enrolment.seats
        self.enrolment = enrolment
        self.day = day
        self.seats = seats
        self.correction = correction
        minutes = counted.flatMap { $0.isKnown ? $0.total : nil }
        // What a closed quarter does not know of is nobody's omission.
        hasEnded = meeting.end <= now && (closing == nil || counted != nil)
        planned = meeting.end > now ? (meeting.end - meeting.start) / 60 * seats : 0
    }

    /// Somebody with a module. Nothing is added to a closed quarter or taken from it, so there are no corrections.
    init(_ module: AttendanceBook.FinishedModule) {
        let completion = module.completion
        enrolment = AttendanceBook.Enrolment(
            ticket: 0, person: completion.person, name: module.name, school: module.school,
            offering: completion.course, course: completion.course, state: .attended, meetings: [])
        day = LocalTime(utcSeconds: completion.doneAt).day
        (seats, minutes, correction, hasEnded, planned) = (1, completion.minutes, 0, true, 0)
        isModule = true
    }
}

extension AttendanceBook {
    /// Everybody at every meeting in a period, and with every module that was finished in it.
    func visits(in period: ReportPeriod, now: Int) -> [Visit] {
        let instants = period.days.instants
        let meetings = enrolments.flatMap { enrolment in
            enrolment.meetings.compactMap { meeting in
                instants.contains(meeting.start) ? Visit(meeting, of: enrolment, self, now: now) : nil
            }
        }
        return meetings + modules.filter { instants.contains($0.completion.doneAt) }.map(Visit.init)
    }
}

extension Sequence<Visit> {
    /// The different people who were there. A group counts its largest number of seats, for nobody knows whether the same
    /// people came again.
    var participants: Int {
        reduce(into: [String: Int]()) { people, visit in
            guard visit.isThere else { return }
            people[visit.enrolment.person] = Swift.max(people[visit.enrolment.person] ?? 0, visit.seats)
        }.values.reduce(0, +)
    }

    /// The minutes that were entered.
    var minutes: Int { reduce(0) { $0 + ($1.minutes ?? 0) } }
}
