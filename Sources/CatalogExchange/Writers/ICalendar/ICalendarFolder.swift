package import CatalogKit

/// A folder of calendars to subscribe to: everything, and a file for each theme and each town.
///
/// A file's name never changes while its theme or town is there, and neither depends on what is offered just now: who
/// subscribed to a theme that rests for a year finds an empty calendar and no error. Towns are those with a school of the
/// region, and those where anything is or was given.
package enum ICalendarFolder {
    /// The files: `alles.ics`, `online.ics`, `thema-lob.ics`, `plaats-heerlen.ics` and so on, in order of name.
    ///
    /// - Parameters:
    ///   - offer: what is offered.
    ///   - words: what the calendars say to people; the name is put before that of a theme or town.
    ///   - language: the language of the themes' labels.
    /// - Returns: the files.
    package static func files(
        of offer: Offer, words: ICalendarWriter.Words, language: Language = .dutch
    ) -> [ExportedFile] {
        let themes = offer.vocabulary.themes.map { (id: $0.id, label: $0.label(in: language)) }
        let used = offer.courses.flatMap(\.themes).map { (id: $0, label: $0) }
        let towns = [offer.region.centre] + offer.vocabulary.schools.map(\.place)
        let given = offer.courses.flatMap(\.offerings).compactMap(\.place)
        var parts = [
            Part(name: "alles", label: nil) { _, _ in true },
            Part(name: "online", label: words.online) { _, offering in offering.place == nil },
        ]
        for theme in themes + used {
            guard let slug = Slug.of(theme.id) else { continue }
            parts.append(
                Part(name: "thema-\(slug)", label: theme.label) { course, _ in
                    course.themes.contains { Slug.of($0) == slug }
                })
        }
        for town in towns + given {
            guard let slug = Slug.of(town) else { continue }
            parts.append(
                Part(name: "plaats-\(slug)", label: town) { _, offering in offering.place.flatMap(Slug.of) == slug })
        }
        var names: Set<String> = []
        return parts.filter { names.insert($0.name).inserted }.map { $0.file(of: offer, words) }
            .sorted { $0.name < $1.name }
    }

    /// A calendar of the folder.
    private struct Part {
        let name: String
        let label: String?
        let holds: (Course, Offering) -> Bool

        func file(of offer: Offer, _ words: ICalendarWriter.Words) -> ExportedFile {
            let courses = offer.courses.map { course in
                var part = course
                part.offerings = course.offerings.filter { holds(course, $0) }
                return part
            }
            let part = Offer(
                region: offer.region, vocabulary: offer.vocabulary, courses: courses.filter { !$0.offerings.isEmpty },
                now: offer.now)
            let name = [words.calendarName, label].compactMap(\.self).joined(separator: ": ")
            return ICalendarOfferWriter.file(of: part, named: self.name, words: words.naming(name))
        }
    }
}

extension ICalendarWriter.Words {
    /// The same words with another name for the calendar.
    fileprivate func naming(_ name: String) -> ICalendarWriter.Words {
        ICalendarWriter.Words(
            calendarName: name, online: online, waiting: waiting, cancelled: cancelled, tomorrow: tomorrow, soon: soon)
    }
}
