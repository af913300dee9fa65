import CatalogKit

/// Where a presentation of XCRI-CAP is given: its venue, or else where its provider is.
struct XCRIPlace {
    /// The town; empty when it is not told apart, nil online.
    let town: String?
    /// The building and street.
    let venue: String?
    /// Where the town lies.
    let coordinate: Coordinate?

    /// The vocabulary of attendance modes: distance without attendance, and online (CourseDataProgramme).
    private static let distant: Set<String> = ["DS", "ON"]

    /// Finds the place of a presentation.
    ///
    /// - Parameters:
    ///   - presentation: the element.
    ///   - location: where the provider is.
    ///   - intake: is told of more than one town, and of coordinates that cannot be.
    init(_ presentation: XMLElement, provider location: XMLElement?, into intake: inout Intake) {
        let venues = presentation.all("venue")
        let mode = presentation.first("attendanceMode")
        let words = mode?.text.lowercased() ?? ""
        let isDistant =
            Self.distant.contains(mode?.attributes["identifier"] ?? "")
            || ["online", "distance", "self-study", "self study"].contains { words.hasPrefix($0) }
        let holder = venues.first.map { $0.first("provider") ?? $0 }
        let place = holder.map { $0.first("location") ?? $0 } ?? (isDistant ? nil : location)
        let towns = venues.compactMap { ($0.first(at: "provider", "location") ?? $0).text("town") }
        if let first = towns.first, towns.contains(where: { $0 != first }) {
            intake.note(.severalPlaces(towns), at: presentation.place)
        }
        let town = place?.text("town")
        guard let place, !OnlineWords.mean(town ?? holder?.preferredText("title") ?? "") else {
            self.town = isDistant || place != nil ? nil : ""
            (venue, coordinate) = (nil, nil)
            return
        }
        self.town = town ?? ""
        var seen: Set<String> = [town ?? "", place.text("postcode") ?? ""]
        let lines = (holder?.preferredText("title")).map { [$0] } ?? []
        let address = place.all("street").map(\.text) + place.all("address").map(\.text)
        let parts = (lines + address).filter { part in
            // An address in one line may say it all again.
            !part.isEmpty && !(town.map { part.contains(", \($0)") } ?? false) && seen.insert(part).inserted
        }
        venue = parts.isEmpty ? nil : parts.joined(separator: ", ")
        coordinate = Self.coordinate(of: place, into: &intake)
    }

    private static func coordinate(of place: XMLElement, into intake: inout Intake) -> Coordinate? {
        guard let latitude = place.text("lat"), let longitude = place.text("long") else { return nil }
        guard let north = Double(latitude), let east = Double(longitude), (-90...90).contains(north),
            (-180...180).contains(east), north != 0 || east != 0
        else {
            intake.note(.invalidCoordinate(String("\(latitude),\(longitude)".prefix(80))), at: place.place)
            return nil
        }
        return Coordinate(latitude: north, longitude: east)
    }
}
