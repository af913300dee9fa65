/// What people asked for: their open interests, and where they come from.
public struct Demand: Hashable, Sendable {
    /// The open interests, in the order in which they were declared.
    public var interests: [Interest]
    /// The school of each person, by address, as the person gives it; may be empty.
    public var schools: [String: String]

    /// Makes a demand; interests that are not open play no part in it.
    public init(interests: [Interest], schools: [String: String]) {
        self.interests = interests.filter { $0.state == .open }
        self.schools = schools
    }

    /// How many are interested, by course; courses that nobody asks for are left out.
    public func counts(in catalog: Catalog) -> [String: InterestCount] {
        Dictionary(grouping: interests, by: \.course).mapValues { interests in
            InterestCount(interested: interests.count, schools: schools(of: interests, in: catalog))
        }
    }

    /// How many schools people come from: one that the catalogue knows counts once, whether its name was given or its id.
    func schools(of interests: some Sequence<Interest>, in catalog: Catalog) -> Int {
        Set(
            interests.compactMap { interest -> String? in
                guard let school = schools[interest.person], !school.isEmpty else { return nil }
                return catalog.school(school)?.id ?? school.lowercased()
            }
        ).count
    }

    /// The town that somebody travels from: the one they gave, else their school's, else the region's centre.
    public func town(of interest: Interest, in catalog: Catalog) -> String {
        interest.place ?? schools[interest.person].flatMap { catalog.school($0)?.place } ?? catalog.region.centre
    }
}
