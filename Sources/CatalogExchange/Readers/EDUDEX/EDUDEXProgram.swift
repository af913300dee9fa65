import CatalogKit

/// A programme of EDU-DEX, as one or more files describe it.
struct EDUDEXProgram {
    /// What it is called and about, in one language.
    private struct Description {
        let title: String
        let summary: String
        let body: String
        let url: String?
    }

    /// The `programId`.
    let id: String
    /// The `orgUnitId` of who gives it.
    let provider: String
    /// Whether it is a version for one client (`clientId`).
    let isForOneClient: Bool
    private var course: Course
    private var descriptions: [(language: String?, text: Description)] = []
    private var runs: [EDUDEXRun]
    private let extras: EDUDEXExtras?
    private let place: SourcePlace

    /// Reads a `program` element.
    ///
    /// - Returns: nil when it has no id or no name; the intake is told so.
    init?(_ record: XMLElement, today: Day, into intake: inout Intake) {
        let classification = record.first("programClassification")
        let admission = record.first("programAdmission")
        let schedule = record.first("programSchedule")
        place = record.place
        guard let id = classification?.text("programId") else {
            intake.skip(.noID, at: record.place)
            return nil
        }
        self.id = id
        provider = classification?.text("orgUnitId") ?? ""
        isForOneClient = record.first("clientId") != nil
        descriptions = Self.descriptions(record.first("programDescriptions"), into: &intake)
        guard !descriptions.isEmpty else {
            intake.skip(.noTitle, at: record.place)
            return nil
        }
        if let expires = record.text("expires").flatMap({ Day($0.prefix(10)) }), expires < today {
            intake.note(.outdated("\(expires)"), at: record.first("expires")?.place ?? record.place)
        }
        let generic = schedule?.first("genericProgramRun")
        let setting = EDUDEXPlace.Setting(classification: classification, generic: generic)
        runs = (schedule?.all("programRun") ?? []).compactMap {
            EDUDEXRun($0, setting: setting, limits: admission, into: &intake)
        }
        course = Course(
            id: id, title: "", format: classification?.text("programType") ?? "",
            themes: Self.words(classification?.all("theme")),
            sectors: Self.words(classification?.all("programLevel")).filter { $0 != "none" }, provider: "",
            hours: Self.hours(record, into: &intake), priceCents: nil,
            language: Self.language(record.first("programCurriculum")),
            minimum: admission?.number("minNumberOfParticipants", into: &intake))
        let costs = generic?.all("cost") ?? []
        course.priceCents = EDUDEXCost.price(
            costs.isEmpty ? schedule?.all("programRun").first { $0.first("cost") != nil }?.all("cost") ?? [] : costs,
            today: today, into: &intake)
        extras = EDUDEXExtras(record.first("programFree"))
    }

    private static func words(_ elements: [XMLElement]?) -> [String] {
        (elements ?? []).map(\.text).filter { !$0.isEmpty }
    }

    /// The hours that it takes: its duration where that is in hours, or else the study load of the whole.
    private static func hours(_ record: XMLElement, into intake: inout Intake) -> Double? {
        let duration = record.first(at: "programClassification", "programDuration")
        let load = record.first("programCurriculum")?.all("studyLoad").first { $0.attributes["period"] == "program" }
        guard let hours = duration?.attributes["unit"] == "hour" ? duration : load else { return nil }
        guard let number = Double(hours.text), (0...100_000).contains(number) else {
            intake.note(.invalidNumber(field: hours.name, value: String(hours.text.prefix(80))), at: hours.place)
            return nil
        }
        return number
    }

    /// The language in which most of it is given.
    private static func language(_ curriculum: XMLElement?) -> String {
        let languages = (curriculum?.all("instructionLanguage") ?? []).compactMap { element in
            element.text("languageCode").flatMap(LanguageCode.short).map {
                (code: $0, share: element.text("percentage").flatMap { Int($0) } ?? 100)
            }
        }
        let most = languages.map(\.share).max()
        return languages.first { $0.share == most && $0.code == "nl" }?.code
            ?? languages.first { $0.share == most }?.code ?? ""
    }

    private static func descriptions(
        _ element: XMLElement?, into intake: inout Intake
    ) -> [(language: String?, text: Description)] {
        guard let element else { return [] }
        return element.all("programName").filter { !$0.text.isEmpty }.map { name in
            func inLanguage(_ names: String...) -> XMLElement? {
                names.lazy.compactMap { wanted in
                    element.all(wanted).first { $0.language == name.language && !$0.text.isEmpty }
                }.first
            }
            let links = (element.all("webLink") + element.all("courseSiteLink")).filter {
                $0.language == name.language || $0.language == nil
            }
            let body = inLanguage("programDescriptionHtml", "programDescriptionText").map(\.markdown) ?? ""
            return (
                name.language,
                Description(
                    title: name.plainText,
                    summary: inLanguage("programSummaryText", "programSummaryHtml").map(\.plainText) ?? "",
                    body: ([body] + EDUDEXSubjects.sections(of: element, language: name.language))
                        .filter { !$0.isEmpty }.joined(separator: "\n\n"),
                    url: XMLElement.address(among: links, into: &intake))
            )
        }
    }

    /// This one with what another file tells of the same programme.
    func merging(_ other: EDUDEXProgram) -> EDUDEXProgram {
        var merged = self
        merged.descriptions += other.descriptions
        let known = Set(runs.map(\.offering.id))
        merged.runs += other.runs.filter { !known.contains($0.offering.id) }
        return merged
    }

    /// The course, in the language that readers prefer.
    ///
    /// - Parameters:
    ///   - name: what its provider is called.
    ///   - taken: the ids of runs so far; one that is there already is told apart by the programme's.
    ///   - intake: is told of several languages.
    /// - Returns: the course with its runs.
    func course(provider name: String, _ taken: inout Set<String>, into intake: inout Intake) -> SourceCourse {
        var course = course
        course.provider = name
        let languages = descriptions.compactMap(\.language)
        if let (language, text) = LanguageCode.preferred(descriptions) {
            (course.title, course.summary, course.url) = (text.title, text.summary, text.url)
            course.body = text.body
            if course.language.isEmpty { course.language = language ?? "" }
            let others = languages.filter { $0 != language }
            if let language, !others.isEmpty { intake.note(.severalLanguages([language] + others), at: place) }
        }
        var coordinates: [String: Coordinate] = [:]
        for run in runs {
            var offering = extras?.applied(to: run.offering) ?? run.offering
            if !taken.insert(offering.id).inserted {
                offering = offering.renamed("\(id)/\(offering.id)")
                guard taken.insert(offering.id).inserted else { continue }
            }
            course.offerings.append(offering)
            if let place = offering.place, let coordinate = run.coordinate { coordinates[place] = coordinate }
        }
        if let extras { course = extras.applied(to: course) }
        return SourceCourse(course, coordinates: coordinates, at: place)
    }
}
