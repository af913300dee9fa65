import CatalogKit

/// A version of the Open Education API.
package enum OOAPIVersion: String, CaseIterable, Sendable {
    /// Version 5.
    case v5
    /// Version 6, with other names for the same, and times beside days.
    case v6
}

/// Writes courses, offerings and organisations as the Open Education API has them (openonderwijsapi.nl), each collection
/// as the one page that its endpoint would answer with.
///
/// Ids are UUIDs made of ours, which stand beside them as primary codes. What has no field of its own is under
/// `ext.netflixleren`; not written is what the region keeps for itself and what is not worth an extension: ``lostFields``.
/// Version 5 wants a level of schooling, which is `undefined`. A course without a text has its summary or title for a
/// description, and an offering without a last day to sign up no period for that.
package enum OOAPIWriter {
    /// The fields that files of this format do not hold.
    package static let lostFields = [
        "pillar", "contact", "minimum", "variant-candidate", "questions", "offerings.rounds", "offerings.follow-up",
        "offerings.cost",
    ]

    /// The files of an offer.
    package static func files(of offer: Offer, version: OOAPIVersion) -> [ExportedFile] {
        let courses = offer.courses.map { OOAPICourseNode($0, in: offer, version: version) }
        let organisations = version == .v5 ? "organizations.json" : "organisations.json"
        return [
            page("courses.json", courses.map(\.node)), page("course-offerings.json", courses.flatMap(\.offerings)),
            page(organisations, OOAPIOrganisations.nodes(of: offer, version: version)),
        ]
    }

    private static func page(_ name: String, _ items: [JSONValue]) -> ExportedFile {
        let page = JSONValue.object([
            "pageSize": .number(max(1, items.count)), "pageNumber": .number(1), "hasPreviousPage": .flag(false),
            "hasNextPage": .flag(false), "totalPages": .number(1), "items": .list(items),
        ])
        return ExportedFile(name: name, text: page.jsonText + "\n")
    }
}
