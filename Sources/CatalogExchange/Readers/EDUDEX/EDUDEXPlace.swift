import CatalogKit

/// Where a run of a programme is given: the most specific `location` counts, of its days, of itself, of the programme.
struct EDUDEXPlace {
    /// Where a programme is given in general.
    struct Setting {
        let classification: XMLElement?
        let generic: XMLElement?
    }

    /// The town; empty when it is not told apart, nil online.
    let town: String?
    /// The building and street, or the words for a place whose town is not told apart.
    let venue: String?
    /// Where the town lies.
    let coordinate: Coordinate?

    /// Finds the place of a run.
    init(_ run: XMLElement, days: [XMLElement], setting: Setting, into intake: inout Intake) {
        let modules = run.all("module")
        let ofDays = days.compactMap { $0.first("location") }.filter { !$0.text.isEmpty }
        let towns = Self.distinct(ofDays.compactMap { $0.text("city") })
        if towns.count > 1 { intake.note(.severalPlaces(towns), at: run.place) }
        let candidates =
            ofDays.prefix(1) + modules.compactMap { $0.first("location") }.prefix(1)
            + [run.first("location"), setting.generic?.first("location")].compactMap { $0 }
        let general = setting.classification?.preferredText("programLocation")
        let location = candidates.first { !$0.text.isEmpty }
        let isOnline =
            [
                run.text("fullyOnline"),
                run.text("fullyOnline") == nil ? setting.classification?.text("fullyOnline") : nil,
            ]
            .contains("true")
        let city = location?.text("city")
        guard !isOnline, !OnlineWords.mean(city ?? location?.preferredText("locationName") ?? general ?? "") else {
            (town, venue, coordinate) = (nil, nil, nil)
            return
        }
        if location == nil, ["e-learning", "virtual classroom"].contains(run.text("programForm") ?? "") {
            (town, venue, coordinate) = (nil, nil, nil)
            return
        }
        town = city ?? ""
        let parts = [location?.preferredText("locationName"), location?.text("address")].compactMap { $0 }
        let words = Self.distinct(parts.filter { $0 != city })
        venue =
            words.isEmpty ? (city == nil ? location?.text("zipcode") ?? general : nil) : words.joined(separator: ", ")
        coordinate = location?.first("geoCode").flatMap { Self.coordinate($0, into: &intake) }
    }

    private static func distinct(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }

    /// `51.69,5.30`.
    private static func coordinate(_ element: XMLElement, into intake: inout Intake) -> Coordinate? {
        guard !element.text.isEmpty else { return nil }
        let numbers = element.text.split { ",; ".contains($0) }.compactMap { Double($0) }
        guard numbers.count == 2, (-90...90).contains(numbers[0]), (-180...180).contains(numbers[1]),
            numbers != [0, 0]
        else {
            intake.note(.invalidCoordinate(String(element.text.prefix(80))), at: element.place)
            return nil
        }
        return Coordinate(latitude: numbers[0], longitude: numbers[1])
    }
}

/// Words that stand where a town should, and say that there is none.
enum OnlineWords {
    /// Whether a place is the internet.
    static func mean(_ place: String) -> Bool {
        let place = place.lowercased()
        return place.hasPrefix("online") || place.hasPrefix("virtual") || place.hasPrefix("virtueel")
            || ["e-learning", "webinar", "internet", "live online", "teams", "microsoft teams", "zoom", "op afstand"]
                .contains(place)
    }
}
