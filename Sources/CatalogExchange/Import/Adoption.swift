import CatalogKit

/// Makes a source's words the region's, and its values such as the catalogue takes.
struct Adoption {
    private let mapping: ImportMapping
    private let words: [VocabularyList: [String: String]]
    private let towns: Towns
    private let languages: [String: String] = [
        "nederlands": "nl", "dutch": "nl", "nld": "nl", "dut": "nl", "engels": "en", "english": "en", "eng": "en",
        "duits": "de", "german": "de", "deutsch": "de", "deu": "de", "ger": "de", "frans": "fr", "french": "fr",
        "fra": "fr", "fre": "fr",
    ]
    /// What became of words before: the same ones stand in most courses of a source.
    private var before: [VocabularyList: [String: Meaning]] = [:]
    /// The words that are not the region's, with how many courses have each.
    private(set) var unknown: [VocabularyList: [String: Int]] = [:]
    /// The places that were looked up before, by place and venue.
    private var foundBefore: [String: (town: String, venue: String?, isKnown: Bool)] = [:]
    private static let mostRemembered = 4096
    /// The towns that the region's list does not have, with how many offerings are there.
    private(set) var unknownPlaces: [String: Int] = [:]

    /// Words of a vocabulary, by all their names.
    init(_ vocabulary: Vocabulary, _ mapping: ImportMapping) {
        self.mapping = mapping
        let lists: [(VocabularyList, [Term])] = [
            (.themes, vocabulary.themes), (.formats, vocabulary.formats), (.profiles, vocabulary.profiles),
            (.sectors, vocabulary.sectors), (.providers, vocabulary.providers),
        ]
        words = Dictionary(
            lists.map { list, terms in
                let names = terms.flatMap { term in
                    ([term.id, term.dutch, term.english] + term.synonyms).map { (ImportMapping.folded($0), term.id) }
                }
                return (list, Dictionary(names) { first, _ in first })
            }
        ) { first, _ in first }
        towns = Towns(vocabulary.places, mapping.places)
    }

    /// The course with the region's words; its id and those of its offerings stay the source's.
    ///
    /// - Parameters:
    ///   - source: a course of a source.
    ///   - name: what the source is called, which is the provider of what has none.
    ///   - isFeed: whether it goes to a feed, which tells seats given out elsewhere from those that there are.
    /// - Returns: a course that a course file can hold.
    mutating func course(_ source: SourceCourse, from name: String, isFeed: Bool) -> Course {
        var course = source.course
        course.offerings = course.offerings.compactMap {
            offering(sound($0, taken: isFeed ? 0 : source.taken[$0.id] ?? 0))
        }
        course.format = term(course.format, .formats) ?? usualFormat(course)
        course.provider = term(course.provider, .providers) ?? mapping.defaults["provider"] ?? name
        course.themes = terms(course.themes, .themes, "theme")
        course.profiles = terms(course.profiles, .profiles, "profile")
        course.sectors = terms(course.sectors, .sectors, "sector")
        course.language = language(course.language)
        course.pillar = course.pillar ?? mapping.defaults["pillar"]
        course.contact = course.contact ?? mapping.defaults["contact"]
        course.body = Adoption.text(course.body)
        course.title = PlainText.line(course.title)
        course.summary = PlainText.line(course.summary)
        if course.summary.isEmpty { course.summary = Summary.of(course.body) }
        course.hours = course.hours.flatMap { Limits.hours.contains(Int($0.rounded(.up))) && $0 > 0 ? $0 : nil }
        course.priceCents = course.priceCents.flatMap { Limits.euros.contains($0 / 100) && $0 >= 0 ? $0 : nil }
        course.minimum = course.minimum.flatMap { Limits.people.contains($0) ? $0 : nil }
        course.url = course.url.map(PlainText.line).flatMap { URLText.isWebAddress($0) ? $0 : nil }
        return course
    }

    // MARK: Words

    /// The region's word for one of the source's; nil for none.
    private mutating func term(_ word: String, _ list: VocabularyList) -> String? {
        let word = PlainText.line(word)
        guard !word.isEmpty else { return nil }
        let meaning = before[list]?[word] ?? meaning(of: word, list)
        before[list, default: [:]][word] = meaning
        switch meaning {
        case .term(let term): return term
        case .nothing: return nil
        case .unknown:
            unknown[list, default: [:]][word, default: 0] += 1
            return word
        }
    }

    /// What a word of a source means here.
    private enum Meaning {
        case term(String)
        /// The mapping leaves it out.
        case nothing
        case unknown
    }

    private func meaning(of word: String, _ list: VocabularyList) -> Meaning {
        let folded = ImportMapping.folded(word)
        if let chosen = mapping.terms[list]?[folded] { return chosen.map(Meaning.term) ?? .nothing }
        return words[list]?[folded].map(Meaning.term) ?? .unknown
    }

    private mutating func terms(_ given: [String], _ list: VocabularyList, _ field: String) -> [String] {
        var result: [String] = []
        for word in given {
            if let term = term(word, list), !result.contains(term) { result.append(term) }
        }
        return result.isEmpty ? mapping.defaults[field].map { [$0] } ?? [] : result
    }

    /// What a course without a format of its own is: a module without dates, a webinar when all is online, else a training.
    private func usualFormat(_ course: Course) -> String {
        if let format = mapping.defaults["format"] { return format }
        if course.offerings.isEmpty { return "e-learning" }
        return course.offerings.allSatisfy { $0.place == nil } ? "webinar" : "training"
    }

    /// A code of two letters (ISO 639-1) for a code with a country, one of three letters, or a name.
    private func language(_ text: String) -> String {
        let first = text.lowercased().split { "-_".contains($0) }.first.map(String.init) ?? ""
        let code = languages[first] ?? first
        let isCode = code.utf8.count == 2 && code.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        return isCode ? code : mapping.defaults["language"] ?? "nl"
    }

    // MARK: Offerings

    private mutating func offering(_ offering: Offering?) -> Offering? {
        guard var offering, let place = offering.place else { return offering }
        let key = "\(place)\n\(offering.venue ?? "")"
        let (town, venue, isKnown) =
            foundBefore[key] ?? towns.place(PlainText.line(place), venue: offering.venue)
        if foundBefore.count < Self.mostRemembered { foundBefore[key] = (town, venue, isKnown) }
        if !isKnown { unknownPlaces[town, default: 0] += 1 }
        offering.place = town
        offering.venue = venue
        return offering
    }

    /// The offering with values that the catalogue takes; nil when it has no meeting.
    private func sound(_ given: Offering, taken: Int) -> Offering? {
        var offering = given
        offering.meetings = []
        for meeting in given.meetings.sorted(by: { $0.start < $1.start }) where meeting.start < meeting.end {
            if offering.meetings.last.map({ !$0.overlaps(meeting) }) ?? true { offering.meetings.append(meeting) }
        }
        guard !offering.meetings.isEmpty else { return nil }
        offering.venue = given.venue.map(PlainText.line).flatMap { $0.isEmpty ? nil : $0 }
        // Seats that others gave out are not ours to give; a course file knows no offering without any.
        offering.capacity = given.capacity.flatMap { Limits.people.contains($0) ? max(1, $0 - max(0, taken)) : nil }
        offering.minimum = given.minimum.flatMap { Limits.people.contains($0) ? $0 : nil }
        if let minimum = offering.minimum, let capacity = offering.capacity, minimum > capacity {
            offering.minimum = nil
        }
        if let enrolBy = given.enrolBy, enrolBy > offering.start.day { offering.enrolBy = nil }
        return offering
    }

    /// A text of several lines without control characters.
    private static func text(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A }
        guard !isPlain else { return text }
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        guard lines.unicodeScalars.contains(where: { $0 != "\n" && PlainText.isControl($0) }) else { return lines }
        let scalars = lines.unicodeScalars.map { $0 == "\n" || !PlainText.isControl($0) ? $0 : " " }
        return String(String.UnicodeScalarView(scalars))
    }
}

/// Finds towns in what sources say of a place.
private struct Towns {
    private let names: [String: String]
    private let mapping: [String: String?]

    init(_ places: [Place], _ mapping: [String: String?]) {
        names = Dictionary(places.map { (ImportMapping.folded($0.name), $0.name) }) { first, _ in first }
        self.mapping = mapping
    }

    /// What stands for a place of which nothing is known.
    private static let nowhere = "?"

    /// The town and the venue of a place: the town as the region writes it, or else found in the venue's text.
    func place(_ place: String, venue: String?) -> (town: String, venue: String?, isKnown: Bool) {
        if let town = known(place) { return (town, venue, true) }
        if place.isEmpty, let venue, let town = town(in: venue) { return (town, venue, true) }
        if !place.isEmpty, let town = town(in: place) { return (town, venue ?? place, true) }
        if !place.isEmpty { return (place, venue, false) }
        // The venue stands for the town when that is all there is to know.
        return venue.map { ($0, nil, false) } ?? (Self.nowhere, nil, true)
    }

    private func known(_ name: String) -> String? {
        let folded = ImportMapping.folded(name)
        if let chosen = mapping[folded] { return chosen }
        return names[folded]
    }

    /// The last town named in a text, looked for among its parts between commas and then among its words.
    private func town(in text: String) -> String? {
        let parts = text.split { ",;()/|–".contains($0) }.map(String.init)
        if let town = parts.reversed().lazy.compactMap(known).first { return town }
        // After a postal code, "6411 CD Heerlen", or as a word of its own that begins as names do.
        let words = text.split { $0.isWhitespace || ",;()/|–".contains($0) }.map(String.init)
        return words.reversed().lazy.filter { $0.first?.isUppercase ?? false }.compactMap(known).first
    }
}
