/// What shelves are made of besides what is on offer: what the ledger knows, as plain values.
public struct DiscoveryFacts: Equatable, Sendable {
    /// The user's school, as the user gives it; empty where nobody knows.
    public var school: String
    /// How many seats are taken, held and waited for, by offering.
    public var seats: [String: SeatCount]
    /// The user's enrolments; cancelled ones play no part.
    public var enrolments: [Enrolment]
    /// How many people would come, by course.
    public var demand: [String: InterestCount]
    /// How many signed up for what is still to come, by course.
    public var signUps: [String: Int]
    /// How many of those are of the user's school.
    public var colleagueSignUps: [String: Int]
    /// How far the user is in modules, by course.
    public var reading: [String: ReadingProgress]
    /// How long the user was at meetings in this school year, in minutes.
    public var minutes: Int

    /// Makes facts; what is left out is nothing.
    public init(
        school: String = "", seats: [String: SeatCount] = [:], enrolments: [Enrolment] = [],
        demand: [String: InterestCount] = [:], signUps: [String: Int] = [:],
        colleagueSignUps: [String: Int] = [:], reading: [String: ReadingProgress] = [:], minutes: Int = 0
    ) {
        self.school = school
        self.seats = seats
        self.enrolments = enrolments
        self.demand = demand
        self.signUps = signUps
        self.colleagueSignUps = colleagueSignUps
        self.reading = reading
        self.minutes = minutes
    }
}

/// How far somebody is in a module.
public struct ReadingProgress: Hashable, Sendable {
    /// The part that was read, from 0 to 1; 1 is done.
    public var share: Double
    /// How many minutes the rest takes.
    public var minutesLeft: Int
    /// When it was last read, in UTC seconds.
    public var lastRead: Int

    /// Makes a progress.
    public init(share: Double, minutesLeft: Int, lastRead: Int) {
        self.share = share
        self.minutesLeft = minutesLeft
        self.lastRead = lastRead
    }

    /// Whether it was read to the end.
    public var isDone: Bool { share >= 1 }
}
