import Foundation

/// A point on the earth, in decimal degrees (WGS 84).
public struct Coordinate: Hashable, Sendable {
    /// Degrees north, −90 to 90.
    public var latitude: Double
    /// Degrees east, −180 to 180.
    public var longitude: Double

    /// Makes a point from degrees north and degrees east.
    public init(latitude: Double, longitude: Double) {
        self.latitude = latitude
        self.longitude = longitude
    }

    /// The great-circle distance in kilometres, on a sphere of 6,371 km.
    ///
    /// The haversine formula (R. W. Sinnott, "Virtues of the Haversine", Sky & Telescope 68, 1984), which stays exact
    /// for points close together.
    public func kilometres(to other: Coordinate) -> Double {
        let radians = Double.pi / 180
        let latitudes = sin((other.latitude - latitude) * radians / 2)
        let longitudes = sin((other.longitude - longitude) * radians / 2)
        let haversine =
            latitudes * latitudes
            + cos(latitude * radians) * cos(other.latitude * radians) * longitudes * longitudes
        return 2 * 6371 * asin(min(1, haversine.squareRoot()))
    }
}

/// A town with a coordinate.
public struct Place: Hashable, Sendable {
    /// The town's name as people write it, "Sittard".
    public var name: String
    /// The middle of the town.
    public var coordinate: Coordinate
    /// The municipality, where it differs from the town.
    public var municipality: String?

    /// Makes a town.
    public init(name: String, coordinate: Coordinate, municipality: String? = nil) {
        self.name = name
        self.coordinate = coordinate
        self.municipality = municipality
    }
}
