import CatalogKit

/// A course or programme of OOAPI.
struct OOAPICourse {
    private let key: String
    private let entry: OOAPIObjects.Entry
    private let objects: OOAPIObjects

    /// Levels that say nothing.
    private static let vagueLevels: Set<String> = ["undefined", "undivided"]

    init(_ key: String, _ entry: OOAPIObjects.Entry, _ objects: OOAPIObjects) {
        self.key = key
        self.entry = entry
        self.objects = objects
    }

    /// Takes the course in with some offerings.
    func take(_ offerings: [OOAPIObjects.Entry], into intake: inout Intake) {
        let value = entry.value
        guard let title = value.first(of: "name", "abbreviation")?.localisedLine else {
            return intake.skip(.noTitle, at: entry.place)
        }
        let ext = OOAPIExtension.of(value)
        var course = Course(
            id: OOAPIExtension.id(of: value) ?? key, title: title,
            format: word(ext, "format") ?? value["programType"]?.line ?? "",
            themes: words(ext, "themes") ?? value["fieldsOfStudy"]?.line.map { [$0] } ?? [],
            profiles: words(ext, "profiles") ?? [], sectors: words(ext, "sectors") ?? levels,
            audience: word(ext, "audience"),
            provider: provider(into: &intake) ?? "", hours: hours, priceCents: nil, language: language ?? "",
            url: value["link"]?.line.flatMap { URLText.isWebAddress($0) ? $0 : nil },
            added: word(ext, "added").flatMap { Day($0) })
        course.summary = summary(ext)
        course.body = body(isOurs: ext != nil)
        var source = SourceCourse(course, at: entry.place)
        var prices: [Int] = []
        for offering in offerings {
            let reader = OOAPIOffering(offering, of: value)
            prices += [reader.priceCents(into: &intake)].compactMap { $0 }
            guard let read = reader.read(into: &intake) else { continue }
            source.course.offerings.append(read)
            source.taken[read.id] = reader.taken
            if let place = read.place, let coordinate = reader.coordinate(into: &intake) {
                source.coordinates[place] = coordinate
            }
        }
        source.course.offerings.sort { ($0.start, $0.id) < ($1.start, $1.id) }
        source.course.priceCents = word(ext, "priceCents").flatMap { Int($0) } ?? prices.min()
        intake.take(source)
    }

    // MARK: Parts

    private func word(_ ext: JSONValue?, _ key: String) -> String? { ext?[key]?.line }

    private func words(_ ext: JSONValue?, _ key: String) -> [String]? {
        ext?[key].map { $0.elements.compactMap(\.line) }
    }

    /// The level of schooling, in the source's word with blanks for underscores.
    private var levels: [String] {
        let levels = [entry.value["level"]?.line, entry.value["sector"]?.line].compactMap { $0 }
        var seen = OOAPICourse.vagueLevels
        return levels.map { String($0.map { $0 == "_" ? " " : $0 }) }.filter { seen.insert($0).inserted }
    }

    private var language: String? {
        let codes = entry.value.first(of: "teachingLanguage", "teachingLanguages")?.elements.compactMap(\.line) ?? []
        return codes.lazy.compactMap(LanguageCode.ofAnyLength).first
    }

    /// The hours of a study load in hours of any kind; points are none.
    private var hours: Double? {
        for load in entry.value["studyLoad"]?.elements ?? [] {
            let unit = load["studyLoadUnit"]?.line ?? ""
            guard ["hour", "contacttime", "contact_time", "sbu"].contains(unit), let number = load["value"]?.line,
                let hours = Double(number), hours > 0, hours < 100_000
            else { continue }
            return hours
        }
        return entry.value["duration"]?.line.flatMap(ISODuration.hours)
    }

    /// Who gives it: the name of an organisation, or what stands in its place where that is no id.
    private func provider(into intake: inout Intake) -> String? {
        guard let reference = entry.value.first(of: "organization", "organisation", "organizationId", "organisationId")
        else { return nil }
        let id = reference.line ?? reference.first(of: "organizationId", "organisationId")?.line
        guard let organisation = id.flatMap({ objects.organisations[$0]?.value }) else {
            guard let id else { return reference["name"]?.localisedLine }
            let isID = id.utf8.count == 36 && id.utf8.filter { $0 == UInt8(ascii: "-") }.count == 4
            if isID { intake.note(.missingReference(id), at: entry.place) }
            return isID ? nil : id
        }
        return OOAPIExtension.id(of: organisation) ?? organisation["name"]?.localisedLine
            ?? organisation["shortName"]?.line
    }

    /// The text for who looks, of our own files or as version 6 has it.
    private func summary(_ ext: JSONValue?) -> String {
        if let summary = word(ext, "summary") { return summary }
        let promotion = entry.value["supplementaryInformation"]?.elements.first { element in
            element["type"]?.scalar?.hasPrefix("text") ?? false
                && ["promo", "marketing"].contains(element["role"]?.scalar)
        }
        return promotion?["value"]?.localisedLine ?? ""
    }

    /// The description, which OOAPI has in Markdown and many have in HTML, or else the learning outcomes.
    private func body(isOurs: Bool) -> String {
        if let description = entry.value["description"]?.localised {
            return isOurs ? description : BodyText.markdown(description)
        }
        let outcomes = entry.value["learningOutcomes"]?.elements.compactMap { $0.first(of: "name") ?? $0 } ?? []
        return outcomes.compactMap(\.localised).map(BodyText.markdown).joined(separator: "\n\n")
    }
}
