import CatalogKit
import Foundation

extension CSVRow {
    /// What the row tells of an offering; nil where it has no time, with a note where it should have.
    mutating func offering(of course: String) -> Offering? {
        guard let meeting = meeting() else { return nil }
        let (place, venue) = location()
        var offering = Offering(
            id: value(.offering) ?? "", meetings: [meeting], place: place, venue: venue, capacity: people(.capacity),
            minimum: people(.minimum), enrolBy: day(.enrolBy),
            isCancelled: value(.status).map(WrittenWord.isCancelled) ?? false,
            followUp: followUp(), costEuros: read(.cost, WrittenNumber.price).flatMap(\.euros))
        if let enrolBy = offering.enrolBy, enrolBy > meeting.start.day {
            note(.invalidTime(field: CSVField.enrolBy.rawValue, value: text(.enrolBy)))
            offering.enrolBy = nil
        }
        return offering
    }

    /// Where the town lies; nil, with a note, where that is nowhere.
    mutating func coordinate() -> Coordinate? {
        guard let latitude = value(.latitude), let longitude = value(.longitude) else { return nil }
        if let north = WrittenNumber.degrees(latitude), let east = WrittenNumber.degrees(longitude),
            (-90...90).contains(north), (-180...180).contains(east), north != 0 || east != 0
        {
            return Coordinate(latitude: north, longitude: east)
        }
        note(.invalidCoordinate("\(latitude), \(longitude)"))
        return nil
    }

    private func followUp() -> String? {
        let text = lines(.followUp)
        return text.isEmpty ? nil : CSVRow.clean(text)
    }

    // MARK: Places

    /// Town and venue, as ``Offering`` has them.
    private func location() -> (place: String?, venue: String?) {
        let (place, venue) = (value(.place), value(.venue))
        if value(.online).flatMap(WrittenWord.flag) == true { return (nil, place == nil ? venue : nil) }
        guard let place else {
            if let venue, WrittenWord.isOnline(venue) { return (nil, nil) }
            return ("", venue)
        }
        if WrittenWord.isOnline(place) { return (nil, venue) }
        let (town, rest) = DutchAddress.parts(place)
        let parts = [venue, rest].compactMap(\.self)
        return (town, parts.isEmpty ? nil : parts.joined(separator: ", "))
    }

    // MARK: Times

    private mutating func meeting() -> Meeting? {
        let known = problems.count
        let (date, start) = (time(.date), time(.start))
        guard let day = start?.day ?? date?.day else {
            if problems.count == known, value(.date) != nil || value(.start) != nil { note(.noStart) }
            return nil
        }
        guard problems.count == known else { return nil }
        let (endDate, end) = (time(.endDate), time(.end))
        let givenEndDay = end?.day ?? endDate?.endDay ?? endDate?.day ?? start?.endDay ?? date?.endDay
        let minute = start?.minute ?? date?.minute
        let endMinute = end?.minute ?? endDate?.minute ?? start?.endMinute ?? date?.endMinute
        let from = LocalTime(day: day, minute: 0).advanced(byMinutes: minute ?? 0)
        let until = CSVRow.end(of: from, isWholeDay: minute == nil, on: givenEndDay, at: endMinute)
        let isZoned = start?.isZoned ?? date?.isZoned ?? false
        return checked(isZoned ? Meeting(start: from, end: until) : inAmsterdam(from, until))
    }

    /// When a meeting ends: without a time with the day where it takes whole days or the end's day is given, else after an
    /// hour; in the night when it starts in the evening.
    private static func end(of start: LocalTime, isWholeDay: Bool, on day: Day?, at minute: Int?) -> LocalTime {
        guard let minute else {
            if !isWholeDay, day == nil || day == start.day { return start.advanced(byMinutes: 60) }
            return LocalTime(day: (day ?? start.day).advanced(by: 1), minute: 0)
        }
        let end = LocalTime(day: day ?? start.day, minute: 0).advanced(byMinutes: minute)
        let isNight = day == nil && end < start && start.minute >= 17 * 60 && minute <= 6 * 60
        return isNight ? end.advanced(byMinutes: 1440) : end
    }

    private mutating func checked(_ meeting: Meeting) -> Meeting? {
        var meeting = meeting
        if meeting.end <= meeting.start {
            note(.endBeforeStart(start: meeting.start.description, end: meeting.end.description))
            meeting.end = meeting.start.advanced(byMinutes: 60)
        }
        let days = meeting.end.day.number - meeting.start.day.number
        guard CSVRow.years.contains(meeting.start.day.components.year), days <= 366 else {
            note(.unlikelyTime(start: "\(meeting.start)", end: "\(meeting.end)"))
            return nil
        }
        return meeting
    }

    /// The times of a meeting whose row names another time zone.
    private mutating func inAmsterdam(_ start: LocalTime, _ end: LocalTime) -> Meeting {
        guard let name = value(.timeZone), name != "Europe/Amsterdam" else { return Meeting(start: start, end: end) }
        guard name.contains("/") || name == "UTC", let zone = TimeZone(identifier: name) else {
            note(.unknownTimeZone(name))
            return Meeting(start: start, end: end)
        }
        return Meeting(start: CSVRow.local(start, in: zone), end: CSVRow.local(end, in: zone))
    }

    private static func local(_ wall: LocalTime, in zone: TimeZone) -> LocalTime {
        let seconds = wall.day.number * 86_400 + wall.minute * 60
        // The offset at the wall time taken for UTC is right but for hours around a change, for which it is asked again.
        let near = seconds - zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(near)))
        return LocalTime(utcSeconds: seconds - offset)
    }
}

extension WrittenNumber.Price {
    /// Whole euros; nil for an amount with cents.
    fileprivate var euros: Int? {
        guard case .cents(let cents) = self, cents % 100 == 0 else { return nil }
        return cents / 100
    }
}
