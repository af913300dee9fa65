import CatalogKit
import Foundation

/// An offering of a course or programme of OOAPI.
struct OOAPIOffering {
    private let value: JSONValue
    private let course: JSONValue
    private let place: SourcePlace

    init(_ entry: OOAPIObjects.Entry, of course: JSONValue) {
        value = entry.value
        place = entry.place
        self.course = course
    }

    /// The offering; nil where it has no time.
    func read(into intake: inout Intake) -> Offering? {
        let meetings = ownMeetings ?? meeting(into: &intake).map { [$0] } ?? []
        guard let first = meetings.first else { return nil }
        let key =
            value.first(of: "offeringId", "courseOfferingId", "programOfferingId", "programmeOfferingId")?.line ?? ""
        let (town, venue) = location
        let lastDay = enrolBy
        let isCancelled =
            value["state"]?.scalar == "cancelled" || OOAPIExtension.of(value)?["isCancelled"] == .flag(true)
        return Offering(
            id: OOAPIExtension.id(of: value) ?? key, meetings: meetings, place: town, venue: venue,
            capacity: number("maxNumberStudents", into: &intake).flatMap { $0 > 0 ? $0 : nil },
            minimum: number("minNumberStudents", into: &intake).flatMap { $0 > 0 ? $0 : nil },
            enrolBy: lastDay.flatMap { $0 <= first.start.day ? $0 : nil }, isCancelled: isCancelled)
    }

    /// Seats that were given out.
    var taken: Int? {
        value["enrolledNumberStudents"]?.line.flatMap { Double($0) }.flatMap {
            (0...1_000_000).contains($0) ? Int($0) : nil
        }
    }

    /// What it costs in all; nil where it does not say so in euros.
    func priceCents(into intake: inout Intake) -> Int? {
        let prices = value["priceInformation"]?.elements ?? []
        let total = prices.first { ["total costs", "total_costs"].contains($0["costType"]?.scalar) } ?? prices.first
        guard let total, let amount = total["amount"]?.line else { return nil }
        let currency = total["currency"]?.line ?? "EUR"
        guard currency == "EUR" else {
            intake.note(.foreignCurrency(currency), at: place)
            return nil
        }
        guard let cents = Euros.cents(amount) else {
            intake.note(.invalidNumber(field: "amount", value: amount), at: place)
            return nil
        }
        return cents
    }

    private func number(_ key: String, into intake: inout Intake) -> Int? {
        guard let text = value[key]?.line else { return nil }
        if let number = Double(text), (0...1_000_000).contains(number) { return Int(number) }
        intake.note(.invalidNumber(field: key, value: text), at: place)
        return nil
    }

    // MARK: Times

    /// The meetings of a file of ours.
    private var ownMeetings: [Meeting]? {
        let meetings = OOAPIExtension.of(value)?["meetings"]?.elements.compactMap { element -> Meeting? in
            guard let start = element["start"]?.scalar.flatMap({ ISOTime($0) }),
                let end = element["end"]?.scalar.flatMap({ ISOTime($0) })
            else { return nil }
            var ignored = Intake()
            return SourceMeeting.meeting(from: start, to: end, at: place, into: &ignored)
        }
        return meetings.flatMap { $0.isEmpty ? nil : $0.sorted { ($0.start, $0.end) < ($1.start, $1.end) } }
    }

    /// From the start to the end, or where there is none as long as one can step in.
    private func meeting(into intake: inout Intake) -> Meeting? {
        let keys = [
            ("startDateTime", "endDateTime"), ("startDate", "endDate"),
            ("flexibleEntryPeriodStartDateTime", "flexibleEntryPeriodEndDateTime"),
            ("flexibleEntryPeriodStart", "flexibleEntryPeriodEnd"),
        ]
        guard let (first, last) = keys.first(where: { value[$0.0]?.line != nil }), let text = value[first]?.line else {
            intake.skip(.noStart, at: place)
            return nil
        }
        guard let start = ISOTime(text) else {
            intake.skip(.invalidTime(field: first, value: text), at: place)
            return nil
        }
        let end = value[last]?.line.flatMap { text -> ISOTime? in
            let end = ISOTime(text)
            if end == nil { intake.note(.invalidTime(field: last, value: text), at: place) }
            return end
        }
        return SourceMeeting.meeting(from: start, to: end, at: place, into: &intake)
    }

    /// The last day on which anybody can sign up.
    private var enrolBy: Day? {
        // Version 5 has enrollEndDate; endEnrollDate is what some make of it.
        if let text = value.first(of: "enrollEndDate", "endEnrollDate")?.line { return ISOTime(text)?.day }
        let ends = value["enrolmentPeriods"]?.elements.compactMap {
            $0["endDateTime"]?.line.flatMap { ISOTime($0) }?.day
        }
        return ends?.max()
    }

    // MARK: Where

    private var address: JSONValue? {
        let addresses = [value, course].lazy.compactMap { $0["addresses"]?.elements }.first { !$0.isEmpty } ?? []
        return addresses.first { ["teaching", "visit"].contains($0["addressType"]?.scalar) } ?? addresses.first
    }

    /// Town and building; online where every mode of delivery is.
    private var location: (town: String?, venue: String?) {
        let keys = ["modeOfDelivery", "modesOfDelivery"]
        let modes =
            [value, course].lazy.compactMap { object in keys.lazy.compactMap { object[$0]?.elements }.first }.first
            ?? []
        let online: Set<String?> = ["online", "distance-learning", "distance_learning", "coil"]
        let isOnline = !modes.isEmpty && modes.allSatisfy { online.contains($0.scalar) }
        let street = [address?["street"]?.line, address?["streetNumber"]?.line].compactMap { $0 }.joined(separator: " ")
        let parts = [address?["additional"]?.localisedLine, street.isEmpty ? nil : street].compactMap { $0 }
        let venue = parts.isEmpty ? nil : parts.joined(separator: ", ")
        if isOnline { return (nil, street.isEmpty ? venue : nil) }
        return (address?["city"]?.line ?? "", venue)
    }

    /// Where the town lies, as far as the source says so.
    func coordinate(into intake: inout Intake) -> Coordinate? {
        guard let town = address?["city"]?.line, !town.isEmpty,
            let point = address?.first(of: "geolocation", "geoLocation"), let north = point["latitude"]?.line,
            let east = point["longitude"]?.line
        else { return nil }
        guard let latitude = Double(north), let longitude = Double(east), abs(latitude) <= 90, abs(longitude) <= 180,
            latitude != 0 || longitude != 0
        else {
            intake.note(.invalidCoordinate("\(north), \(east)"), at: place)
            return nil
        }
        return Coordinate(latitude: latitude, longitude: longitude)
    }
}
