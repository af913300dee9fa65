/// How many people an offering has, as far as a coordinator needs to know; a group counts for all of its seats.
public struct OfferingStanding: Hashable, Sendable {
    /// Seats that people have.
    public var taken: Int
    /// Seats that are kept free for those who were invited.
    public var held: Int
    /// Seats that people wait for.
    public var waiting: Int
    /// The seats taken, by school as people give it; who gives none counts for no school.
    public var schools: [String: Int]
    /// How many enrolments have a seat, but no word yet on whether they were there.
    public var unattended: Int

    /// Makes a standing; nobody where nothing is given.
    public init(
        taken: Int = 0, held: Int = 0, waiting: Int = 0, schools: [String: Int] = [:], unattended: Int = 0
    ) {
        self.taken = taken
        self.held = held
        self.waiting = waiting
        self.schools = schools
        self.unattended = unattended
    }
}
