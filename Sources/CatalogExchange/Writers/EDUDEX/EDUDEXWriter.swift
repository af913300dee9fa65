import CatalogKit

/// Writes the region's offer as EDU-DEX: a directory, what the region tells of itself, and a file for each course.
///
/// The order of elements is that of the published schemas as far as it is told in public: alphabetical, with ids first and
/// what is free last. What EDU-DEX has no element for stands in each programme's `programFree`, in a namespace of its own,
/// where ``EDUDEXReader`` finds it and others pass it over. Lost are ``lost``.
package enum EDUDEXWriter {
    /// What an offer loses: what is the region's own business (its costs, what it looks for, when a course came in), and what
    /// has no place in a programme.
    package static let lost = [
        "variantCandidate", "added", "selfChecks", "offerings.rounds", "offerings.followUp", "offerings.costEuros",
    ]

    /// The files of an offer.
    ///
    /// - Parameters:
    ///   - offer: what to write.
    ///   - address: where the folder will stand on the web, for the directory's links; without it these are relative.
    /// - Returns: `directory.xml`, `institute.xml` and a file for each course.
    package static func files(of offer: Offer, at address: String? = nil) -> [ExportedFile] {
        let base = address.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
        let head = EDUDEXHead(offer)
        return [directory(of: offer, head, base), institute(of: offer, head)]
            + offer.courses.map { course in
                ExportedFile(
                    name: name(of: course), text: EDUDEXProgramText(course, in: offer, head).text)
            }
    }

    private static func name(of course: Course) -> String {
        "program-\(EDUDEXID.of(course.id)).xml"
    }

    private static func directory(of offer: Offer, _ head: EDUDEXHead, _ base: String) -> ExportedFile {
        var xml = XMLText()
        xml.element("edudexDirectory", ["xmlns": EDUDEXHead.namespace + "directory"]) { xml in
            xml.leaf("editor", head.editor)
            xml.leaf("generator", EDUDEXHead.generator)
            xml.leaf("version", "1")
            xml.leaf("lastEdited", head.edited)
            xml.leaf("instituteDataResource", base + "institute.xml")
            xml.leaf("orgUnitId", head.unit)
            for course in offer.courses {
                xml.element("programResource") { xml in
                    xml.leaf("programId", EDUDEXID.of(course.id))
                    xml.leaf("resourceUrl", base + name(of: course))
                }
            }
        }
        return ExportedFile(name: "directory.xml", text: xml.text)
    }

    private static func institute(of offer: Offer, _ head: EDUDEXHead) -> ExportedFile {
        var xml = XMLText()
        xml.element("instituteData", ["xmlns": EDUDEXHead.namespace + "institute"]) { xml in
            xml.leaf("editor", head.editor)
            xml.leaf("format", EDUDEXHead.format)
            xml.leaf("generator", EDUDEXHead.generator)
            xml.leaf("orgUnitId", head.unit)
            xml.leaf("lastEdited", head.edited)
            xml.element("contactData") { xml in
                xml.leaf("contactName", offer.region.name)
                xml.leaf("email", head.editor)
                xml.leaf("role", "info")
            }
            xml.leaf("instituteName", EDUDEXHead.cut(offer.region.name, 200), ["xml:lang": "nl"])
        }
        return ExportedFile(name: "institute.xml", text: xml.text)
    }
}

/// What all files of an EDU-DEX offer begin with.
struct EDUDEXHead {
    /// What the namespaces of the three kinds of file begin with.
    static let namespace = "http://studieData.nl/schema/edudex/"
    /// The version of the format.
    static let format = "2.5"
    /// Who writes it.
    static let generator = "Netflixleren"

    /// The address that messages about errors go to.
    let editor: String
    /// The region's `orgUnitId`.
    let unit: String
    /// When it was written.
    let edited: String
    /// Until when it holds: for the 90 days that a region may take before it writes anew.
    let expires: String
    /// The day of writing.
    let today: Day

    init(_ offer: Offer) {
        let now = LocalTime(utcSeconds: offer.now)
        editor = offer.region.contact.flatMap { $0.contains("@") ? $0 : nil } ?? "info@\(offer.region.id).invalid"
        unit = EDUDEXID.of(offer.region.id).lowercased()
        edited = "\(now.day)T\(now.clock):00"
        expires = "\(now.day.advanced(by: 90))"
        today = now.day
    }

    /// A text of at most `limit` characters, cut off between words.
    static func cut(_ text: String, _ limit: Int) -> String {
        guard text.unicodeScalars.count > limit else { return text }
        let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 1)))
        let whole = start.lastIndex { $0.isWhitespace }.map { String(start[..<$0]) } ?? start
        return whole + "…"
    }
}
