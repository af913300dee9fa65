package import CatalogKit

/// Writes courses as iCalendar (RFC 5545): an event a meeting, for calendar programs to follow.
///
/// What iCalendar has no property for stands in properties of our own (``CalendarExtension``), so that what is read back is
/// what was written, but for ``lostFields`` and for courses without dates, of which a calendar has no place at all.
/// Offerings come back in order of time, and a tab as a blank, for a calendar's texts have none.
package enum ICalendarOfferWriter {
    /// The fields that a file of this format does not hold.
    package static let lostFields = ["questions", "offerings.rounds"]

    /// A calendar of the whole offer: a listing, the hits of a search, or everything.
    ///
    /// - Parameters:
    ///   - offer: what is offered.
    ///   - name: the file's name, without its extension.
    ///   - words: what the calendar says to people, its own name among it.
    /// - Returns: the file.
    package static func file(of offer: Offer, named name: String, words: ICalendarWriter.Words) -> ExportedFile {
        let writer = ICalendarWriter(region: offer.region, words: words, now: offer.now)
        let activities = offer.courses.flatMap { course in
            course.offerings.map { offering in
                CalendarActivity(
                    course: course, offering: offering, standing: offering.isCancelled ? .cancelled : .offered)
            }
        }
        let text = writer.text(activities) { activity in
            CalendarExtension.properties(of: activity.offering, activity.course)
        }
        return ExportedFile(name: "\(name).ics", text: text)
    }
}

extension CalendarExtension {
    /// What stands in an event beside what iCalendar has a property for, in the order of the cases.
    fileprivate static func properties(of offering: Offering, _ course: Course) -> [(name: String, texts: [String])] {
        allCases.compactMap { property in
            property.texts(of: offering, course).map { (property.name, $0) }
        }
    }

    /// What a property says; nil where there is nothing to say.
    private func texts(of offering: Offering, _ course: Course) -> [String]? {
        let text: String? =
            switch self {
            case .course: course.id
            case .offering: offering.id
            case .place: offering.place
            case .venue: offering.venue
            case .format: course.format
            case .provider: course.provider
            case .profiles, .sectors: nil
            case .audience: course.audience
            case .hours: course.hours.map { "\($0)" }
            case .price: course.priceCents.map(String.init)
            case .language: course.language
            case .pillar: course.pillar
            case .contact: course.contact
            case .courseMinimum: course.minimum.map(String.init)
            case .variantCandidate: course.variantCandidate ? "TRUE" : nil
            case .added: course.added?.description
            case .capacity: offering.capacity.map(String.init)
            case .minimum: offering.minimum.map(String.init)
            case .enrolBy: offering.enrolBy?.description
            case .cost: offering.costEuros.map(String.init)
            case .followUp: offering.followUp
            case .body: course.body
            }
        switch self {
        case .profiles: return course.profiles.isEmpty ? nil : course.profiles
        case .sectors: return course.sectors.isEmpty ? nil : course.sectors
        default: return text.map { [$0] }
        }
    }
}
