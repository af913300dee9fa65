import CatalogKit

/// What a region's own courses have and EDU-DEX has no element for, kept in `programFree`, which other readers pass over.
enum EDUDEXExtras {
    /// The namespace of these elements.
    static let namespace = "https://netflixleren.nl/edudex"

    /// Takes what stands in a `programFree` of our own over into a course.
    static func read(_ free: XMLElement?, into course: inout Course) {
        guard let course_ = free?.children.first(where: { $0.namespace == namespace && $0.name == "course" }) else {
            return
        }
        func words(_ name: String) -> [String] { course_.all(name).map(\.text) }
        course.format = course_.text("format") ?? ""
        course.themes = words("theme")
        course.profiles = words("profile")
        course.sectors = words("sector")
        course.audience = course_.text("audience")
        course.pillar = course_.text("pillar")
        course.contact = course_.text("contact")
        course.hours = course_.text("hours").flatMap { Double($0) }
        course.body = course_.first("body")?.rawText ?? ""
    }
}
