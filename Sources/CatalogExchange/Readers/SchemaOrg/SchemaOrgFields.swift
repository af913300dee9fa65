import CatalogKit
import Foundation

/// The fields of a course, from what schema.org says of it.
enum SchemaOrgFields {
    /// The course, without offerings.
    static func course(_ id: String, _ title: String, _ view: SchemaOrgView, into intake: inout Intake) -> Course {
        let offers = SchemaOrgOffers(view, into: &intake)
        var course = Course(
            id: id, title: title, format: "", provider: provider(view) ?? "", priceCents: offers.priceCents,
            language: language(view) ?? "")
        (course.summary, course.body) = texts(view)
        for word in words(view, "learningResourceType") {
            course.format = course.format.isEmpty ? word.text : course.format
        }
        for word in words(view, "about", "keywords", "teaches", "activity", "category") {
            if word.list == .profiles { course.profiles.append(word.text) } else { course.themes.append(word.text) }
        }
        course.sectors = words(view, "educationalLevel").map(\.text).filter { !skillLevels.contains($0.lowercased()) }
        let audience = view.labels("audience").joined(separator: ", ")
        course.audience = audience.isEmpty ? nil : audience
        course.hours =
            view.line("timeRequired").flatMap(ISODuration.hours)
            ?? view.line("courseWorkload").flatMap(ISODuration.hours)
        course.contact = view.things("maintainer").first?.things("contactPoint").first?.line("contactType")
        course.url = view.line("url").flatMap { URLText.isWebAddress($0) ? $0 : nil }
        course.added = view.line("datePublished").flatMap { Day($0) }
        return course
    }

    /// Summary and text: a description is the summary where there is a text besides, and the text where there is none.
    private static func texts(_ view: SchemaOrgView) -> (summary: String, body: String) {
        let description = view.text("description") ?? ""
        let abstract = view.line("abstract", "disambiguatingDescription") ?? ""
        guard let text = view.text("text") else { return (abstract, BodyText.markdown(description)) }
        let isMarkdown = view.line("encodingFormat") == "text/markdown"
        return (SchemaOrgView.line(description), isMarkdown ? text : BodyText.markdown(text))
    }

    /// Who gives it: an organisation, never a person.
    private static func provider(_ view: SchemaOrgView) -> String? {
        for organisation in view.things("provider") + view.things("organizer") + view.things("publisher")
        where !organisation.first.types.contains("Person") {
            if let word = organisation.first.id.flatMap(SchemaOrgWord.word), word.list == .providers {
                return word.word
            }
            if let name = organisation.line("name", "legalName") { return name }
        }
        return (view.texts("provider") + view.texts("organizer")).map(PlainText.line)
            .first { !URLText.isWebAddress($0) && !$0.isEmpty }
    }

    // MARK: Words

    /// What some properties name, each word once: words of our own documents by their ids, others as they are written.
    private static func words(
        _ view: SchemaOrgView, _ properties: String...
    ) -> [(list: VocabularyList?, text: String)] {
        var words: [(list: VocabularyList?, text: String)] = []
        for property in properties {
            for text in view.texts(property) {
                for part in SchemaOrgView.line(text).split(whereSeparator: { ",;".contains($0) }) {
                    words.append((nil, part.trimmingCharacters(in: .whitespaces)))
                }
            }
            for thing in view.things(property) {
                let own = thing.first.id.flatMap(SchemaOrgWord.word)
                if let text = own?.word ?? thing.label { words.append((own?.list, text)) }
            }
        }
        var seen: Set<String> = []
        // A sentence is no word.
        return words.filter { word in
            !word.text.isEmpty && word.text.count <= 60 && !URLText.isWebAddress(word.text)
                && seen.insert("\(word.list?.rawValue ?? "") \(word.text.lowercased())").inserted
        }
    }

    /// Levels of skill, which say nothing of the kind of school.
    private static let skillLevels: Set<String> = [
        "beginner", "intermediate", "advanced", "all levels", "expert", "gemiddeld", "gevorderd", "alle niveaus",
    ]

    /// The language as a code of two letters, from one of any length or from its name.
    private static func language(_ view: SchemaOrgView) -> String? {
        (view.texts("inLanguage").map(PlainText.line) + view.labels("inLanguage")).lazy
            .compactMap { WrittenWord.language($0) ?? LanguageCode.ofAnyLength($0) }.first
    }
}
