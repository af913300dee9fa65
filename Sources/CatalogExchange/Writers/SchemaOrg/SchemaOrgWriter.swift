package import CatalogKit

/// Writes courses as schema.org describes them, in JSON-LD 1.1: a `Course` with a `CourseInstance` for each offering.
///
/// It has what Google asks of a course (`Course`: name, description, provider, offers with category and price, and
/// instances with mode and workload) and of an event (name, startDate with its distance from UTC, location with an address,
/// eventStatus, eventAttendanceMode); developers.google.com/search/docs/appearance/structured-data, "course-info" and "event".
///
/// A course's summary is its `description`, its text (Markdown) its `text`. What the region keeps for itself and what
/// schema.org has no place for is not written: ``lostFields``. A course without a summary gets its first paragraph, which
/// is what the catalogue gives it too.
package enum SchemaOrgWriter {
    /// The fields that a file of this format does not hold.
    package static let lostFields = [
        "pillar", "minimum", "variant-candidate", "questions", "offerings.minimum", "offerings.follow-up",
        "offerings.cost",
    ]

    /// The whole offer as one document.
    package static func file(of offer: Offer) -> ExportedFile {
        let graph = offer.courses.map { SchemaOrgCourse($0, in: offer).node }
        let document = JSONValue.object(["@context": context, "@graph": .list(graph)])
        return ExportedFile(name: "catalogus.jsonld", text: document.jsonText + "\n")
    }

    /// One course as a document of its own, as the `script` element of its page holds it; no `<` stands in it.
    package static func document(of course: Course, in offer: Offer) -> String {
        let members = SchemaOrgCourse(course, in: offer).node.members
        return JSONValue.object([JSONValue.Member("@context", context)] + members).jsonText
    }

    private static let context: JSONValue = "https://schema.org"
}
