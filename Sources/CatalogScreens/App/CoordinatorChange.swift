public import CatalogKit

/// What a coordinator does for others.
public enum CoordinatorChange: Equatable, Sendable {
    /// Sign somebody up.
    case enrol(Person, in: String)
    /// Sign a group up, by name and number of people; the person speaks for it.
    case enrolGroup(Person, party: String, seats: Int, in: String)
    /// Cancel somebody's enrolment.
    case cancel(Person, in: String)
}

/// What came of it.
public enum CoordinatorOutcome: Equatable, Sendable {
    /// Somebody, or a group, has signed up.
    case enrolled(Person, EnrolOutcome)
    /// Somebody's enrolment has been cancelled.
    case cancelled(Person, CancelOutcome)
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
        }
    }

    private func terms(of id: String, _ catalog: Catalog) throws(LedgerError) -> OfferingTerms {
        guard let (course, offering) = catalog.offering(id) else { throw .noSuchOffering }
        return OfferingTerms(course: course, offering: offering, region: catalog.region)
    }
}
