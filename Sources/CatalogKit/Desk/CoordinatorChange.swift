/// What a coordinator does for others.
public enum CoordinatorChange: Equatable, Sendable {
    /// Sign somebody up.
    case enrol(Person, in: String)
    /// Sign a group up, by name and number of people; the person speaks for it.
    case enrolGroup(Person, party: String, seats: Int, in: String)
    /// Cancel somebody's enrolment.
    case cancel(Person, in: String)
    /// Note whether somebody was at a meeting; its number counts from 1.
    case attend(Person, in: String, meeting: Int, AttendanceMark)
    /// Note that everybody was at a meeting of whom nothing is noted yet.
    case allPresent(in: String, meeting: Int)
    /// End the work on an offering's attendance.
    case conclude(String, leavingMissing: Bool)
    /// Fix the account of a quarter.
    case closeQuarter(Quarter)
    /// Give a message that was given up another attempt, by number.
    case retryMessage(Int)
    /// Decide that a message is not sent, by number.
    case dropMessage(Int)
}

/// What came of it.
public enum CoordinatorOutcome: Equatable, Sendable {
    /// Somebody, or a group, has signed up.
    case enrolled(Person, EnrolOutcome)
    /// Somebody's enrolment has been cancelled.
    case cancelled(Person, CancelOutcome)
    /// It is noted whether somebody was there.
    case attended(Person, AttendanceEntry)
    /// It is noted of so many that they were there.
    case allPresent(Int)
    /// The attendance of an offering is complete.
    case concluded(AttendanceClosing)
    /// The account of a quarter is fixed.
    case closedQuarter(QuarterClosing)
    /// A message waits for its turn again.
    case retriedMessage(Int)
    /// A message is not sent.
    case droppedMessage(Int)
}

extension CoordinatorChange {
    /// Does it.
    ///
    /// - Parameters:
    ///   - ledger: Where.
    ///   - coordinator: Who does it.
    ///   - catalog: Tells the terms of offerings.
    ///   - key: Names the request, so that it is done once.
    /// - Returns: What came of it.
    /// - Throws: Why the ledger says no.
    public func carryOut(
        in ledger: Ledger, by coordinator: Person, _ catalog: Catalog, key: String
    ) throws(LedgerError) -> CoordinatorOutcome {
        switch self {
        case .enrol(let person, let offering):
            .enrolled(
                person,
                try ledger.enrol(person, in: terms(of: offering, catalog), key: key, by: coordinator.email))
        case .enrolGroup(let person, let party, let seats, let offering):
            .enrolled(
                person,
                try ledger.enrolGroup(
                    person, party: party, seats: seats, in: terms(of: offering, catalog), key: key,
                    by: coordinator.email))
        case .cancel(let person, let offering):
            .cancelled(person, try ledger.cancel(person.email, from: offering, key: key, by: coordinator.email))
        case .attend(let person, let offering, let meeting, let mark):
            .attended(
                person,
                try ledger.enterAttendance(
                    person.email, in: offering, meeting: meeting, as: mark, by: coordinator.email))
        case .allPresent(let offering, let meeting):
            .allPresent(try ledger.enterAllPresent(in: offering, meeting: meeting, by: coordinator.email).count)
        case .conclude(let offering, let leavingMissing):
            .concluded(
                try ledger.closeAttendance(of: offering, leavingMissing: leavingMissing, by: coordinator.email))
        case .closeQuarter(let quarter):
            .closedQuarter(try ledger.closeQuarter(quarter, by: coordinator.email))
        case .retryMessage(let id): try retryMessage(id, in: ledger)
        case .dropMessage(let id): try dropMessage(id, in: ledger)
        }
    }

    private func retryMessage(_ id: Int, in ledger: Ledger) throws(LedgerError) -> CoordinatorOutcome {
        try ledger.retryMessage(id)
        return .retriedMessage(id)
    }

    private func dropMessage(_ id: Int, in ledger: Ledger) throws(LedgerError) -> CoordinatorOutcome {
        try ledger.dropMessage(id)
        return .droppedMessage(id)
    }

    private func terms(of id: String, _ catalog: Catalog) throws(LedgerError) -> OfferingTerms {
        guard let (course, offering) = catalog.offering(id) else { throw .noSuchOffering }
        return OfferingTerms(course: course, offering: offering, region: catalog.region)
    }
}
