import CatalogKit
import Foundation

/// A course, from a page of another training catalogue.
struct MarkdownCourse {
    private let facts: MarkdownFacts
    private let document: YAMLDocument
    private let file: SourceFile

    /// Fields that any page has, whatever it is about.
    private static let ofAnyPage: Set<CSVField> = [.title, .id, .summary, .url, .language, .status, .added, .contact]

    init(_ facts: MarkdownFacts, _ document: YAMLDocument, _ file: SourceFile) {
        self.facts = facts
        self.document = document
        self.file = file
    }

    /// The course; nil where the page is about none.
    func read(into intake: inout Intake) -> SourceCourse? {
        guard let title = facts[.title] else {
            intake.skip(.noTitle, at: place(nil))
            return nil
        }
        guard !facts.fields.isSubset(of: MarkdownCourse.ofAnyPage) else {
            intake.skip(.noStart, at: place(nil))
            return nil
        }
        let id = facts[.id] ?? self.id
        var course = Course(
            id: id, title: title, summary: facts[.summary] ?? "", format: facts[.format] ?? "",
            themes: facts.list(.themes), profiles: facts.list(.profiles), sectors: facts.list(.sectors),
            audience: facts.texts(.audience).isEmpty ? nil : facts.texts(.audience).joined(separator: ", "),
            provider: facts[.provider] ?? "", hours: facts[.hours].flatMap(WrittenNumber.hours),
            priceCents: price(into: &intake), language: facts[.language].flatMap(WrittenWord.language) ?? "",
            contact: facts[.contact].flatMap { WrittenWord.isRole($0) ? $0 : nil }, url: url(into: &intake),
            body: MarkdownBody.plain(document.body))
        var source = SourceCourse(course, at: place(nil))
        if let offering = offering(of: id, title: title, into: &intake) {
            course.offerings = [offering]
            if let town = offering.place, !town.isEmpty { source.coordinates[town] = coordinate(into: &intake) }
            source.taken[offering.id] = facts[.taken].flatMap(WrittenNumber.count)
        }
        source.course = course
        return source
    }

    /// The file's name, or its folder's where it is one of `index.md`; with its folders when it was found in one.
    private var id: String {
        let isOwnName = !file.name.hasPrefix("/") && !file.name.hasPrefix(".")
        var parts = file.name.split(separator: "/").map(String.init)
        if let last = parts.popLast() {
            let stem = last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last
            let isIndex = ["index", "_index", "readme"].contains(stem.lowercased()) && !parts.isEmpty
            parts = isIndex ? parts : parts + [stem]
        }
        return isOwnName ? parts.joined(separator: "/") : parts.last ?? file.name
    }

    private func place(_ field: CSVField?) -> SourcePlace {
        SourcePlace(file: file.name, line: field.flatMap(facts.line) ?? 1, path: field.map(facts.key))
    }

    private func price(into intake: inout Intake) -> Int? {
        guard let text = facts[.price] else { return nil }
        switch WrittenNumber.price(text) {
        case .cents(let cents): return cents
        case .otherCurrency: intake.note(.foreignCurrency(text), at: place(.price))
        case nil: intake.note(.invalidNumber(field: facts.key(.price), value: text), at: place(.price))
        default: break
        }
        return nil
    }

    private func url(into intake: inout Intake) -> String? {
        guard let text = facts[.url] else { return nil }
        if URLText.isWebAddress(text) { return text }
        // A link within their own site leads nowhere from here.
        if !text.hasPrefix("/") { intake.note(.invalidURL(text), at: place(.url)) }
        return nil
    }

    // MARK: The event

    private func offering(of course: String, title: String, into intake: inout Intake) -> Offering? {
        guard let meeting = meeting(into: &intake) else { return nil }
        let (town, venue) = location
        let enrolBy = facts[.enrolBy].flatMap { WrittenTime($0)?.day }
        let isCancelled = facts[.status].map(WrittenWord.isCancelled) ?? false
        return Offering(
            id: facts[.offering] ?? course, meetings: [meeting], place: town, venue: venue,
            capacity: facts[.capacity].flatMap(WrittenNumber.count).flatMap { $0 > 0 ? $0 : nil },
            minimum: facts[.minimum].flatMap(WrittenNumber.count).flatMap { $0 > 0 ? $0 : nil },
            enrolBy: enrolBy.flatMap { $0 <= meeting.start.day ? $0 : nil },
            isCancelled: isCancelled || MarkdownCourse.saysOff(title))
    }

    private func meeting(into intake: inout Intake) -> Meeting? {
        let startField: CSVField = facts[.date] == nil ? .start : .date
        guard let text = facts[startField] else { return nil }
        let start = WrittenTime(text)
        guard let start, let day = start.day else {
            intake.skip(.invalidTime(field: facts.key(startField), value: text), at: place(startField))
            return nil
        }
        let clock = startField == .date ? facts[.start].flatMap { WrittenTime($0) } : nil
        let endText = facts[.endDate]
        let end = endText.flatMap { WrittenTime($0) }
        if let endText, end == nil {
            intake.note(.invalidTime(field: facts.key(.endDate), value: endText), at: place(.endDate))
        }
        let lastDay = end?.day ?? start.endDay ?? facts.days.map { day.advanced(by: $0 - 1) }
        let endClock = facts[.end].flatMap { WrittenTime($0) }
        let first = MarkdownCourse.time(day, start.minute ?? clock?.minute)
        let endMinute = end?.minute ?? endClock?.minute ?? start.endMinute ?? clock?.endMinute
        let isSingle = lastDay == nil && endMinute == nil
        let last = isSingle ? nil : MarkdownCourse.time(lastDay ?? day, endMinute)
        return SourceMeeting.meeting(from: first, to: last, at: place(startField), into: &intake)
    }

    private static func time(_ day: Day, _ minute: Int?) -> ISOTime {
        minute.map { .time(LocalTime(day: day, minute: 0).advanced(byMinutes: $0)) } ?? .day(day)
    }

    /// Town and venue; online where one of them says so.
    private var location: (town: String?, venue: String?) {
        let venues = facts.texts(.venue)
        let venue = venues.isEmpty ? nil : venues.joined(separator: ", ")
        guard let place = facts[.place] else {
            return venues.contains(where: WrittenWord.isOnline) ? (nil, nil) : ("", venue)
        }
        if WrittenWord.isOnline(place) { return (nil, venue) }
        // A key for towns holds one; any other holds whatever people make of it.
        guard facts.key(.place) == "location" else { return (place, venue) }
        let (town, rest) = DutchAddress.parts(place)
        let parts = [rest, venue].compactMap(\.self)
        return (town, parts.isEmpty ? nil : parts.joined(separator: ", "))
    }

    private func coordinate(into intake: inout Intake) -> Coordinate? {
        guard let north = facts[.latitude], let east = facts[.longitude] else { return nil }
        guard let latitude = WrittenNumber.degrees(north), let longitude = WrittenNumber.degrees(east),
            abs(latitude) <= 90, abs(longitude) <= 180, latitude != 0 || longitude != 0
        else {
            intake.note(.invalidCoordinate("\(north), \(east)"), at: place(.latitude))
            return nil
        }
        return Coordinate(latitude: latitude, longitude: longitude)
    }

    /// Whether a title starts with words that say that it is off, as catalogues without a field for that do.
    private static func saysOff(_ title: String) -> Bool {
        let words = title.lowercased().split { !$0.isLetter }.prefix(2)
        let off: Set<Substring> = [
            "cancelled", "canceled", "postponed", "geannuleerd", "afgelast", "uitgesteld", "vervallen",
        ]
        return words.first.map(off.contains) ?? false
            || (words.first == "event" && words.last.map(off.contains) ?? false)
    }
}
