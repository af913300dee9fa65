/// What the planner of a regional variant needs to know: who would come, where it can be given, and when.
public struct PlanRequest: Hashable, Sendable {
    /// Who would come, in order of interest: seats go to the first.
    public var interested: [Candidate]
    /// The schools that it could be given at.
    public var hosts: [Host]
    /// The first and the last day to look at.
    public var days: ClosedRange<Day>
    /// Days on which nothing is planned: school holidays and public holidays.
    public var holidays: [ClosedRange<Day>]
    /// The times of day at which it could start, in minutes since midnight.
    public var starts: [Int]
    /// How long it takes, in minutes.
    public var minutes: Int
    /// How many people fit.
    public var seats: Int
    /// Where the national course is given, which the variant saves the way to; nil where nobody knows.
    public var nationalPlace: Coordinate?

    /// 09:00, 13:30, 15:30 and 19:00.
    public static let usualStarts = [9 * 60, 13 * 60 + 30, 15 * 60 + 30, 19 * 60]

    /// Makes a request.
    public init(
        interested: [Candidate], hosts: [Host], days: ClosedRange<Day>, holidays: [ClosedRange<Day>] = [],
        starts: [Int] = PlanRequest.usualStarts, minutes: Int, seats: Int, nationalPlace: Coordinate? = nil
    ) {
        self.interested = interested
        self.hosts = hosts
        self.days = days
        self.holidays = holidays
        self.starts = starts
        self.minutes = minutes
        self.seats = seats
        self.nationalPlace = nationalPlace
    }

    /// Somebody who would come, and when that is possible.
    public struct Candidate: Hashable, Sendable {
        /// The person's address.
        public let person: String
        /// The town that the person would travel from; nil where nobody knows.
        public var home: Coordinate?
        /// When the person could come; empty for any time from Monday to Friday.
        ///
        /// The weekend is for those who name it: that somebody named nothing is no wish for a Saturday.
        public var dayparts: Set<Daypart>
        /// The first day on which the person could come.
        public var earliest: Day?
        /// When the person is somewhere else already.
        public var busy: [Meeting]

        /// Makes a candidate.
        public init(
            person: String, home: Coordinate? = nil, dayparts: Set<Daypart> = [], earliest: Day? = nil,
            busy: [Meeting] = []
        ) {
            self.person = person
            self.home = home
            self.dayparts = dayparts
            self.earliest = earliest
            self.busy = busy
        }
    }

    /// A school that the variant could be given at.
    public struct Host: Hashable, Sendable {
        /// The school's id.
        public let school: String
        /// The school's name.
        public let name: String
        /// The town it stands in.
        public let place: String
        /// The middle of that town.
        public let coordinate: Coordinate

        /// Makes a host.
        public init(school: String, name: String, place: String, coordinate: Coordinate) {
            self.school = school
            self.name = name
            self.place = place
            self.coordinate = coordinate
        }
    }
}
