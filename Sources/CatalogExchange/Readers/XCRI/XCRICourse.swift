import CatalogKit

/// A course of XCRI-CAP.
struct XCRICourse {
    private var course: Course
    private let presentations: [XMLElement]
    private let place: SourcePlace

    /// What is told of a course beside its description, with the words that the standard has for it.
    private static let sections = [
        ("objective", "Objective"), ("learningOutcome", "Learning outcome"), ("prerequisite", "Prerequisite"),
        ("assessment", "Assessment"), ("applicationProcedure", "Application procedure"), ("regulations", "Regulations"),
    ]

    /// Reads a `course`; nil when it has no title or no identifier, of which the intake is told.
    init?(_ element: XMLElement, into intake: inout Intake) {
        place = element.place
        presentations = element.all("presentation")
        guard let title = element.preferred("title") else {
            intake.skip(.noTitle, at: element.place)
            return nil
        }
        let url = XMLElement.address(among: element.all("url"), into: &intake)
        guard let id = Self.identifier(of: element) ?? url else {
            intake.skip(.noID, at: element.place)
            return nil
        }
        let languages = Set(element.all("title").compactMap(\.language))
        if let language = title.language, languages.count > 1 {
            intake.note(.severalLanguages([language] + languages.subtracting([language]).sorted()), at: element.place)
        }
        func inLanguage(_ name: String) -> [XMLElement] {
            element.all(name).filter { $0.language == nil || $0.language == title.language }
        }
        let taught = presentations.lazy.compactMap { $0.text("languageOfInstruction") }.compactMap(LanguageCode.short)
        course = Course(
            id: id, title: title.plainText, summary: inLanguage("abstract").first?.plainText ?? "",
            format: element.text("type") ?? "",
            // A subject that is only its own code is no word.
            themes: inLanguage("subject").filter { $0.attributes["identifier"] != $0.text }.map(\.text)
                .filter { !$0.isEmpty },
            sectors: element.all("qualification").compactMap { $0.text("educationLevel") }, provider: "",
            priceCents: nil, language: taught.first ?? title.language ?? "",
            url: url ?? (WebAddress.isSound(id) ? id : nil))
        let parts = inLanguage("description").map(\.markdown)
        let sections = Self.sections.compactMap { name, heading -> String? in
            let text = inLanguage(name).map(\.markdown).filter { !$0.isEmpty }.joined(separator: "\n\n")
            return text.isEmpty ? nil : "## \(heading)\n\n\(text)"
        }
        course.body = (parts + sections).filter { !$0.isEmpty }.joined(separator: "\n\n")
        course.hours =
            presentations.lazy.compactMap { $0.first("duration")?.attributes["interval"] }
            .compactMap(ISODuration.hours).first
        for presentation in presentations where course.priceCents == nil {
            course.priceCents = XCRICost.price(presentation.first("cost"), into: &intake)
        }
    }

    /// The identifier of an element: the one without an encoding scheme, or else the first (Identifier 1.2).
    private static func identifier(of element: XMLElement) -> String? {
        let all = element.all("identifier").filter { !$0.text.isEmpty }
        return (all.first { $0.attributes["type"] == nil } ?? all.first)?.text
    }

    /// The course with its presentations as offerings.
    ///
    /// - Parameters:
    ///   - name: what its provider is called.
    ///   - location: where its provider is, which counts for a presentation that names no venue (Venue 1.2).
    ///   - taken: the ids of offerings so far.
    ///   - intake: is told of what cannot be used.
    /// - Returns: the course.
    func course(
        provider name: String, location: XMLElement?, _ taken: inout Set<String>, into intake: inout Intake
    ) -> SourceCourse {
        var course = course
        course.provider = name
        var coordinates: [String: Coordinate] = [:]
        for presentation in presentations {
            let meetings = XCRITime.meetings(of: presentation, into: &intake)
            guard let first = meetings.first else { continue }
            // Some give all presentations of a course the course's own identifier.
            let own = Self.identifier(of: presentation).flatMap { $0 == course.id ? nil : $0 }
            let dated = "\(own ?? course.id)@\(first.start.day)"
            let id = own.map { taken.contains($0) ? dated : $0 } ?? dated
            guard taken.insert(id).inserted else {
                intake.skip(.duplicateID(id), at: presentation.place)
                continue
            }
            let place = XCRIPlace(presentation, provider: location, into: &intake)
            course.offerings.append(
                Offering(
                    id: id, meetings: meetings, place: place.town, venue: place.venue,
                    capacity: presentation.number("places", into: &intake),
                    enrolBy: XCRITime.time(presentation.first("applyUntil"), into: &intake)?.day))
            if let town = place.town, let coordinate = place.coordinate { coordinates[town] = coordinate }
        }
        return SourceCourse(course, coordinates: coordinates, at: place)
    }
}
