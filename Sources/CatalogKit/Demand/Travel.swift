/// How far people travel, and how long that takes them.
///
/// Distances are great-circle kilometres; a road is longer, so a figure of saved travel is on the careful side.
public struct Travel: Hashable, Sendable {
    /// Kilometres.
    public var kilometres: Double
    /// Hours.
    public var hours: Double

    /// No travel at all.
    public static let none = Travel(kilometres: 0, hours: 0)

    /// How fast people drive from door to door once they are on their way.
    public static let kilometresPerHour = 80.0

    /// What every journey out of town costs besides, in hours: to the car, parking, walking in.
    public static let fixedHours = 0.25

    /// Makes a figure from its parts.
    public init(kilometres: Double, hours: Double) {
        self.kilometres = kilometres
        self.hours = hours
    }

    /// One journey of so many kilometres: `fixedHours + kilometres / kilometresPerHour`, and nothing within one's town.
    public init(journey kilometres: Double) {
        self.init(
            kilometres: kilometres,
            hours: kilometres == 0 ? 0 : Travel.fixedHours + kilometres / Travel.kilometresPerHour)
    }

    /// The two together.
    public static func + (left: Travel, right: Travel) -> Travel {
        Travel(kilometres: left.kilometres + right.kilometres, hours: left.hours + right.hours)
    }

    /// What the one is more than the other, never less than nothing.
    public static func - (left: Travel, right: Travel) -> Travel {
        Travel(
            kilometres: max(0, left.kilometres - right.kilometres), hours: max(0, left.hours - right.hours))
    }

    /// So many times as much.
    public static func * (times: Int, travel: Travel) -> Travel {
        Travel(kilometres: Double(times) * travel.kilometres, hours: Double(times) * travel.hours)
    }
}
