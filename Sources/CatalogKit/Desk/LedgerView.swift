/// What a program shows of the ledger to its user, read in one go.
public struct LedgerView: Equatable, Sendable {
    /// Seats taken and held for others, and people waiting, by offering.
    public var seats: [String: SeatCount]
    /// The user's own enrolments, but for cancelled ones.
    public var mine: [Enrolment]
    /// Everything that the user was ever interested in and did not withdraw, in order of arrival.
    public var interests: [Interest]
    /// How many are interested, by course.
    public var demand: [String: InterestCount]
    /// How many signed up for what is still to come, by course.
    public var signUps: [String: Int]
    /// How many of those are of the user's school.
    public var colleagueSignUps: [String: Int]
    /// How long the user was at meetings in this school year, in minutes.
    public var minutes: Int

    /// The offerings in which a seat is held for the user, by id.
    public var invitedTo: Set<String>
    /// How far the user is in what they read.
    public var progress: [ChapterProgress]
    /// The modules that the user finished, in the order of finishing.
    public var completions: [ModuleCompletion]
    /// Whether the user agreed that colleagues see where they go.
    public var isVisible: Bool
    /// The colleagues of the user's school who agreed to that, and where they go.
    public var colleagues: [Colleague]

    /// What a ledger holds that nobody has written to.
    public static let empty = LedgerView(seats: [:], mine: [])

    /// Reads what the ledger holds.
    ///
    /// - Parameters:
    ///   - ledger: The ledger.
    ///   - person: The user, if anybody knows who that is.
    ///   - catalog: Tells schools apart, to count the interested and know colleagues; without it there are none.
    ///   - now: The moment, in UTC seconds; a seat that was held until then is held no more.
    /// - Throws: A broken storage.
    public init(of ledger: Ledger, for person: Person?, in catalog: Catalog?, at now: Int) throws(LedgerError) {
        try self.init(of: ledger, for: person, at: now)
        if let catalog { try complete(from: ledger, for: person, in: catalog) }
    }

    /// Adds what can be told only with the catalogue: how many are interested, who are colleagues, and what those sign up for.
    ///
    /// - Throws: A broken storage.
    public mutating func complete(
        from ledger: Ledger, for person: Person?, in catalog: Catalog
    ) throws(LedgerError) {
        demand = try ledger.interestCounts(in: catalog)
        colleagueSignUps =
            try (person?.school).flatMap(catalog.school).map { (school) throws(LedgerError) in
                try ledger.signUps(of: school)
            } ?? [:]
        colleagues =
            try person.map { (person) throws(LedgerError) in
                try ledger.colleagues(of: person.email, in: catalog)
            } ?? []
    }

    /// Reads what can be told without the catalogue.
    private init(of ledger: Ledger, for person: Person?, at now: Int) throws(LedgerError) {
        let email = person?.email
        demand = [:]
        colleagueSignUps = [:]
        colleagues = []
        let uptake = try ledger.uptake(seenBy: email)
        (seats, signUps) = (uptake.seats, uptake.signUps)
        mine = try email.map { (email) throws(LedgerError) in try ledger.enrolments(of: email, cancelled: false) } ?? []
        interests =
            try email.map { (email) throws(LedgerError) in try ledger.interests(of: email, withdrawn: false) } ?? []
        let invitations = try email.map { (email) throws(LedgerError) in try ledger.invitations(of: email) } ?? []
        invitedTo = Set(invitations.filter { $0.state == .open && now < $0.until }.map(\.offering))
        progress = try email.map { (email) throws(LedgerError) in try ledger.progress(of: email) } ?? []
        completions = try email.map { (email) throws(LedgerError) in try ledger.completions(of: email) } ?? []
        isVisible = try email.map { (email) throws(LedgerError) in try ledger.isVisible(email) } ?? false
        minutes =
            try email.map { (email) throws(LedgerError) in
                try ledger.attendanceBook(ofPerson: email).minutes(inSchoolYearAt: now)
            } ?? 0
    }

    /// Makes a view of the ledger.
    public init(
        seats: [String: SeatCount], mine: [Enrolment], interests: [Interest] = [],
        demand: [String: InterestCount] = [:], invitedTo: Set<String> = [], progress: [ChapterProgress] = [],
        completions: [ModuleCompletion] = [], signUps: [String: Int] = [:],
        colleagueSignUps: [String: Int] = [:], minutes: Int = 0, isVisible: Bool = false,
        colleagues: [Colleague] = []
    ) {
        self.seats = seats
        self.mine = mine
        self.interests = interests
        self.demand = demand
        self.invitedTo = invitedTo
        self.progress = progress
        self.completions = completions
        self.signUps = signUps
        self.colleagueSignUps = colleagueSignUps
        self.minutes = minutes
        self.isVisible = isVisible
        self.colleagues = colleagues
    }
}

extension AttendanceBook {
    /// How long everybody in it was at meetings in the school year of a moment in UTC seconds, as a report counts it with
    /// its corrections.
    fileprivate func minutes(inSchoolYearAt now: Int) -> Int {
        let year = SchoolYear(LocalTime(utcSeconds: now).day)
        return visits(in: .schoolYear(year), now: now).reduce(0) { $0 + ($1.minutes ?? 0) + $1.correction }
    }
}

extension DiscoveryFacts {
    /// What shelves need to know of what a program shows of the ledger to its user.
    public init(_ view: LedgerView, school: String) {
        self.init(
            school: school, seats: view.seats, enrolments: view.mine, demand: view.demand, signUps: view.signUps,
            colleagueSignUps: view.colleagueSignUps, minutes: view.minutes)
    }
}
