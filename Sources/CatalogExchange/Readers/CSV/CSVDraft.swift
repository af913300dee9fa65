import CatalogKit

/// A course as far as rows told of it.
struct CSVDraft {
    /// The course, without its offerings.
    var course: Course
    /// Where its first row stands.
    let place: SourcePlace
    /// The offerings, in the order of their first rows.
    private(set) var offerings: [Offering] = []
    /// Seats that were given out elsewhere, by the offering's id.
    var taken: [String: Int] = [:]
    /// Where towns lie.
    var coordinates: [String: Coordinate] = [:]
    private var numbers: [String: Int] = [:]

    /// Makes a course of its first row.
    init(course: Course, place: SourcePlace) {
        self.course = course
        self.place = place
    }

    /// The offerings with their meetings in order of time, each once.
    var ordered: [Offering] {
        offerings.map { offering in
            var offering = offering
            offering.meetings.sort { ($0.start, $0.end) < ($1.start, $1.end) }
            offering.meetings = offering.meetings.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
            return offering
        }
    }

    /// Takes in what a row tells of an offering: a meeting of one that is known by its id, or another offering. One without
    /// an id gets one that is made of its start, and of its town where several start at once.
    ///
    /// - Returns: The offering's id; nil when the same one is there already.
    mutating func take(_ offering: Offering) -> String? {
        if !offering.id.isEmpty {
            if let number = numbers[offering.id] {
                offerings[number].fill(from: offering)
            } else {
                add(offering)
            }
            return offering.id
        }
        let start = offering.start
        let day = "\(course.id)@\(start.day)"
        let time = "\(day)-\(start.clock.filter { $0 != ":" })"
        let ids = [day, time, "\(time)-\(Slug.of(offering.place ?? "online") ?? "")"]
        guard let id = ids.first(where: { numbers[$0] == nil }) else { return nil }
        let isKnown = ids.compactMap { numbers[$0] }.contains { number in
            (offerings[number].start, offerings[number].place) == (start, offering.place)
        }
        guard !isKnown else { return nil }
        add(offering.renamed(id))
        return id
    }

    private mutating func add(_ offering: Offering) {
        numbers[offering.id] = offerings.count
        offerings.append(offering)
    }
}

extension Course {
    /// Takes over what another row of the same course tells and this one does not; what it tells otherwise is handed to
    /// `differs`, with the field.
    mutating func fill(from other: Course, differs: (String, String) -> Void) {
        func pick<Value: Equatable>(
            _ field: CSVField, _ mine: Value, _ other: Value, nothing: Value, _ text: (Value) -> String
        ) -> Value {
            if mine == nothing || other == nothing || mine == other { return mine == nothing ? other : mine }
            differs(field.rawValue, text(other))
            return mine
        }
        func pick(_ field: CSVField, _ mine: String, _ other: String) -> String {
            pick(field, mine, other, nothing: "") { $0 }
        }
        func pick(_ field: CSVField, _ mine: [String], _ other: [String]) -> [String] {
            pick(field, mine, other, nothing: []) { $0.joined(separator: ", ") }
        }
        func pick<Value: Equatable>(_ field: CSVField, _ mine: Value?, _ other: Value?) -> Value? {
            pick(field, mine, other, nothing: nil) { value in value.map { "\($0)" } ?? "" }
        }
        title = pick(.title, title, other.title)
        summary = pick(.summary, summary, other.summary)
        format = pick(.format, format, other.format)
        themes = pick(.themes, themes, other.themes)
        profiles = pick(.profiles, profiles, other.profiles)
        sectors = pick(.sectors, sectors, other.sectors)
        audience = pick(.audience, audience, other.audience)
        provider = pick(.provider, provider, other.provider)
        hours = pick(.hours, hours, other.hours)
        priceCents = pick(.price, priceCents, other.priceCents)
        language = pick(.language, language, other.language)
        pillar = pick(.pillar, pillar, other.pillar)
        contact = pick(.contact, contact, other.contact)
        url = pick(.url, url, other.url)
        minimum = pick(.courseMinimum, minimum, other.minimum)
        added = pick(.added, added, other.added)
        variantCandidate = variantCandidate || other.variantCandidate
        if body.isEmpty { body = other.body }
    }
}

extension Offering {
    /// Takes in another row of the same offering: its meeting, and what was not known yet.
    fileprivate mutating func fill(from other: Offering) {
        meetings += other.meetings
        if place == "" { place = other.place }
        venue = venue ?? other.venue
        capacity = capacity ?? other.capacity
        minimum = minimum ?? other.minimum
        enrolBy = enrolBy ?? other.enrolBy
        followUp = followUp ?? other.followUp
        costEuros = costEuros ?? other.costEuros
        isCancelled = isCancelled || other.isCancelled
    }
}
