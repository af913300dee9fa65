import CatalogKit
import Foundation

/// Where something is.
struct SchemaOrgPlace {
    /// The town; empty where none can be told, nil when it is online.
    private(set) var town: String?
    /// Building, street and room.
    private(set) var venue: String?
    /// Where the town lies, where the source says so.
    private(set) var coordinate: Coordinate?

    /// Reads the location of an event, or of the instance or series that it is a part of.
    init(_ view: SchemaOrgView, into intake: inout Intake) {
        town = ""
        let mode = view.line("eventAttendanceMode")?.lowercased() ?? ""
        let modes = view.texts("courseMode").map { $0.lowercased() }
        let things = view.things("location")
        let texts = view.texts("location").map(SchemaOrgView.line).filter { !$0.isEmpty }
        let isVirtual = !things.isEmpty && things.allSatisfy { $0.first.types.contains("VirtualLocation") }
        let isOnlineText = things.isEmpty && !texts.isEmpty && texts.allSatisfy(SchemaOrgPlace.isOnline)
        let isOnlineMode = modes.contains { SchemaOrgPlace.isOnline($0) } && things.isEmpty && texts.isEmpty
        let isOnlineTown = things.first?.things("address").first?.line("addressLocality").map(SchemaOrgPlace.isOnline)
        if mode.hasSuffix("onlineeventattendancemode") || isVirtual || isOnlineText || isOnlineMode
            || isOnlineTown == true
        {
            town = nil
            venue = things.first?.line("name").flatMap {
                URLText.isWebAddress($0) || $0.lowercased() == "online" ? nil : $0
            }
        } else if let thing = things.first(where: { !$0.first.types.contains("VirtualLocation") }) {
            read(thing, into: &intake)
        } else if let text = texts.first(where: { !SchemaOrgPlace.isOnline($0) }) {
            venue = text
        }
    }

    private mutating func read(_ place: SchemaOrgView, into intake: inout Intake) {
        let address = place.things("address").first ?? place
        town = address.line("addressLocality") ?? ""
        let street = address.line("streetAddress")?.trimmingCharacters(in: CharacterSet(charactersIn: " ,"))
        // An address as one text is one line, whatever is in it.
        let parts = [place.label, street, place.line("address")].compactMap { $0 }
        var seen: Set<String> = [town ?? ""]
        let venue = parts.filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: ", ")
        self.venue = venue.isEmpty ? nil : venue
        guard let town, !town.isEmpty else { return }
        let point = place.things("geo").first ?? place
        guard let north = point.line("latitude"), let east = point.line("longitude") else { return }
        guard let latitude = Double(north), let longitude = Double(east), abs(latitude) <= 90, abs(longitude) <= 180,
            latitude != 0 || longitude != 0
        else { return intake.note(.invalidCoordinate("\(north), \(east)"), at: point.first.place) }
        coordinate = Coordinate(latitude: latitude, longitude: longitude)
    }

    /// Whether a text says "online", or is an address of the web, as those of Teams and Zoom are.
    private static func isOnline(_ text: String) -> Bool {
        let text = text.lowercased()
        return text.hasPrefix("http://") || text.hasPrefix("https://") || words.contains(text)
            || text.hasPrefix("online")
            || text.hasSuffix("online")
    }

    private static let words: Set<String> = [
        "virtual", "virtueel", "streamed", "livestream", "remote", "webinar", "teams", "microsoft teams", "ms teams",
        "zoom", "google meet", "distance",
        "distance learning", "afstandsonderwijs", "op afstand", "virtuallocation",
    ]
}
