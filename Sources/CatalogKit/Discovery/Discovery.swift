/// What there is for somebody at a moment, without a question being asked: shelves of cards, and what is next.
///
/// Everything follows from the catalogue, what the ledger knows and the moment, so that the same appears wherever it is
/// shown. What has begun, was called off or is past its deadline is on no shelf; nor is a course that the user is signed up
/// for, or a module that the user did. A course stands on the first shelf that has it, and once; there in its first offering
/// that the rule admits. The rules, "near" being at most ``nearKilometres`` from the user's school, and "in the region" at
/// most ``regionKilometres`` from there or else from the region's centre, in both cases online too:
///
/// | shelf | what | order |
/// |---|---|---|
/// | reading | modules that were begun and are not done | last read first |
/// | nearby, region | near (without a school: in the region), within ``soonDays`` | by start |
/// | new | courses that came into the catalogue in the last ``newDays`` | newest first |
/// | colleagues | at least ``leastColleagues`` of the school signed up for what is to come | most first |
/// | popular | at least ``leastSignUps`` signed up for what is to come | most first |
/// | done, chosen | a theme in common with what the user was at last, else signed up for last; in the region, or without a date | most themes, then profiles, in common |
/// | almost full | in the region, at most ``fewSeats`` and a quarter of the seats left, not none | by start |
/// | short | e-learning of at most ``shortMinutes`` | shortest first |
/// | through line | for po, vmbo and mbo | by start, without a date last |
/// | collecting | somebody would come or it is a national course, not enough for it yet, not open in the region | fewest missing first |
///
/// What is equal follows by start, then by id. Hand-written courses are looked at one by one; a feed, which may have a million
/// listings, is asked by a query for nearby, region, done, chosen, almost full and short, and its answers are looked at as far
/// as ``looked``. A feed's listing counts for popular and colleagues too.
public struct Discovery: Equatable, Sendable {
    /// At most how many cards a shelf has.
    public static let most = 12
    /// How many days "soon" is.
    public static let soonDays = 60
    /// How many days a course is new.
    public static let newDays = 90
    /// How far "near" is, in kilometres.
    public static let nearKilometres = 25.0
    /// How far the region reaches, in kilometres.
    public static let regionKilometres = 50.0
    /// How many of a school make a course one that colleagues choose.
    public static let leastColleagues = 2
    /// How many people make a course popular.
    public static let leastSignUps = 3
    /// How many seats are few.
    public static let fewSeats = 3
    /// How long a short module takes at most, in minutes.
    public static let shortMinutes = 30
    /// The sectors that the through line runs along.
    public static let throughLine: Set<String> = ["po", "vmbo", "mbo"]
    /// How many of a query's answers are looked at, besides those that are hand-written.
    public static let looked = 100

    /// The shelves that have anything on them.
    public let shelves: [Shelf]
    /// When the user is expected next; nil for never.
    public let next: NextMeeting?
    /// How long the user was at meetings in this school year, in minutes.
    public let minutes: Int

    /// Works it out.
    ///
    /// - Parameters:
    ///   - catalog: What is on offer.
    ///   - index: The catalogue's index.
    ///   - availability: What is free in the index.
    ///   - facts: What the ledger knows.
    ///   - now: The moment.
    /// - Throws: ``IndexDamage`` when a part of the index that it needs is damaged.
    public init(
        _ catalog: Catalog, _ index: SearchIndex, _ availability: Availability, _ facts: DiscoveryFacts, now: LocalTime
    ) throws(IndexDamage) {
        try self.init(OpenOffers(catalog, index, school: facts.school, now: now), availability, facts)
    }

    /// Works it out of what is open to somebody of the school that the facts name.
    ///
    /// - Parameters:
    ///   - open: What is open.
    ///   - availability: What is free in the index.
    ///   - facts: What the ledger knows.
    /// - Throws: ``IndexDamage`` when a part of the index that it needs is damaged.
    public init(
        _ open: OpenOffers, _ availability: Availability, _ facts: DiscoveryFacts
    ) throws(IndexDamage) {
        var maker = ShelfMaker(open, availability, facts)
        var shelves: [Shelf] = []
        for rule in Shelf.Rule.allCases {
            if let shelf = try maker.shelf(rule) { shelves.append(shelf) }
        }
        self.shelves = shelves
        next = NextMeeting(of: facts.enrolments, in: open.catalog, now: open.now)
        minutes = facts.minutes
    }
}

extension NextMeeting {
    /// The first meeting after a moment of whatever somebody has a seat in.
    init?(of enrolments: [Enrolment], in catalog: Catalog, now: LocalTime) {
        let meetings = enrolments.filter { $0.state == .enrolled }.flatMap { enrolment -> [NextMeeting] in
            guard let (course, offering) = catalog.offering(enrolment.offering), !offering.isCancelled else {
                return []
            }
            return offering.meetings.filter { $0.start > now }.map {
                NextMeeting(
                    offering: offering.id, course: course.id, title: course.title, start: $0.start,
                    place: offering.place)
            }
        }
        guard let first = meetings.min(by: { ($0.start, $0.offering) < ($1.start, $1.offering) }) else { return nil }
        self = first
    }
}
