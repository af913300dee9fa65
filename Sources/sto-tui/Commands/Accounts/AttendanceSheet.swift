import CatalogKit
import CatalogScreens

/// The attendance list of one offering, for the command line.
struct AttendanceSheet {
    let context: CommandContext
    let catalog: Catalog
    let offering: String
    /// The meeting that is asked for; nil for all, or the last that has begun.
    let meeting: Int?

    private var wording: Wording { context.wording }

    /// Prints who was there, meeting by meeting.
    func list() throws {
        let book = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            try ledger.attendanceBook(of: offering)
        }
        let enrolments = book.enrolments.filter(\.state.holdsSeat)
        let numbers = Set(enrolments.flatMap { $0.meetings.map(\.number) }).sorted()
        let chosen = numbers.filter { meeting == nil || $0 == meeting }
        if let meeting, !enrolments.isEmpty, chosen.isEmpty {
            throw CommandFailure(LedgerError.noSuchMeeting(meeting, count: numbers.count), wording)
        }
        let meetings = chosen.map { number in
            AttendanceOutput.Meeting(number: number, enrolments, now: context.settings.now)
        }
        if context.isJSON {
            try context.printJSON(AttendanceOutput(offering: offering, meetings: meetings))
            return
        }
        guard !enrolments.isEmpty else { throw CommandFailure(LedgerError.nobodyHere, wording) }
        print("\(catalog.title(ofOffering: offering))  \(offering)")
        for meeting in meetings {
            print("")
            print(wording.meetingHeading(meeting))
            for line in meeting.entries { print(wording.attendanceLine(line)) }
        }
        let missing = meetings.reduce(0) { $0 + $1.missing }
        if missing > 0 { print("\n" + wording.stillMissing(missing)) }
    }

    /// Notes one person at one meeting.
    func enter(_ person: String, _ mark: AttendanceMark) throws {
        let coordinator = try context.email()
        let (entry, known) = try change { (ledger, number) throws(LedgerError) in
            let entry = try ledger.enterAttendance(
                person, in: offering, meeting: number, as: mark, by: coordinator)
            return (entry, try ledger.person(person))
        }
        let line = AttendanceOutput.Entry(
            person: known?.email ?? person, name: known?.name ?? person, school: known?.school ?? "", entry: entry)
        if context.isJSON {
            try context.printJSON(EnteredOutput(offering: offering, meeting: entry.meeting, line))
        } else {
            print(wording.entered(line, meeting: entry.meeting))
        }
    }

    /// Notes everybody of whom nothing is known as present.
    func enterAll() throws {
        let coordinator = try context.email()
        let entries = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
            try renew(ledger)
            return try ledger.enterAllPresent(in: offering, meeting: meeting, by: coordinator)
        }
        if context.isJSON {
            try context.printJSON(["entered": entries.count])
        } else {
            print(wording.enteredAll(entries.count))
        }
    }

    /// Closes the list.
    func close(leavingMissing: Bool) throws {
        let coordinator = try context.email()
        let closing = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
            try renew(ledger)
            return try ledger.closeAttendance(of: offering, leavingMissing: leavingMissing, by: coordinator)
        }
        if context.isJSON {
            let counts = ["attended": closing.attended, "absent": closing.absent, "unknown": closing.unknown]
            try context.printJSON(counts)
        } else {
            print(wording.closed(closing, title: catalog.title(ofOffering: offering)))
        }
    }

    /// Runs work on the meeting that is asked for: the one given, or the last that has begun.
    private func change<Value>(
        _ work: (Ledger, Int) throws(LedgerError) -> Value
    ) throws(CommandFailure) -> Value {
        try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
            try renew(ledger)
            let begun = try ledger.terms(of: offering)?.meetings.count { $0.lowerBound <= context.settings.now } ?? 1
            return try work(ledger, meeting ?? max(1, begun))
        }
    }

    /// Lets the ledger know the meetings as the catalogue has them now.
    private func renew(_ ledger: Ledger) throws(LedgerError) {
        guard let (course, offering) = catalog.offering(offering) else { return }
        _ = try ledger.refresh(OfferingTerms(course: course, offering: offering, region: catalog.region))
    }
}

/// An attendance list as JSON; minutes that nobody knows are null.
struct AttendanceOutput: Encodable {
    /// What is known of one person at a meeting.
    struct Entry: Encodable {
        let person, name, school, state: String
        /// How many people it is for.
        let seats: Int
        /// How long each of them was there.
        let minutes: Int?

        init(person: String, name: String, school: String, entry: AttendanceEntry?, seats: Int = 1) {
            self.person = person
            self.name = name
            self.school = school
            let known = entry.flatMap { $0.state == .missing ? nil : $0 }
            state = (known?.state ?? .missing).rawValue
            self.seats = known?.seats ?? seats
            minutes = known?.minutes
        }

        private enum Key: String, CodingKey {
            case person, name, school, state, seats, minutes
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(person, forKey: .person)
            try container.encode(name, forKey: .name)
            try container.encode(school, forKey: .school)
            try container.encode(state, forKey: .state)
            try container.encode(seats, forKey: .seats)
            try container.encode(minutes, forKey: .minutes)
        }
    }

    /// One meeting.
    struct Meeting: Encodable {
        let number: Int
        let start, end: String
        /// Whether it has begun, so that something can be entered.
        let begun: Bool
        /// How many times nobody knows whether somebody was there, once it is over.
        let missing: Int
        let entries: [Entry]

        init(number: Int, _ enrolments: [AttendanceBook.Enrolment], now: Int) {
            let lines = enrolments.compactMap { enrolment in
                enrolment.meetings.first { $0.number == number }.map { (enrolment, $0) }
            }
            let (start, end) = (lines.first?.1.start ?? 0, lines.first?.1.end ?? 0)
            let entries = lines.map { enrolment, meeting in
                Entry(
                    person: enrolment.person, name: enrolment.name, school: enrolment.school,
                    entry: meeting.entries.last, seats: enrolment.seats)
            }
            self.number = number
            self.start = LocalTime(utcSeconds: start).description
            self.end = LocalTime(utcSeconds: end).description
            self.entries = entries
            begun = start <= now
            missing = end <= now ? entries.count { $0.minutes == nil } : 0
        }
    }

    let offering: String
    let meetings: [Meeting]
}

/// What was entered, as JSON.
struct EnteredOutput: Encodable {
    let offering, person, state: String
    let meeting, minutes, seats: Int

    init(offering: String, meeting: Int, _ entry: AttendanceOutput.Entry) {
        self.offering = offering
        person = entry.person
        state = entry.state
        self.meeting = meeting
        minutes = entry.minutes ?? 0
        seats = entry.seats
    }
}
