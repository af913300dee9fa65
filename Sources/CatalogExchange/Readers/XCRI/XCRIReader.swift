package import CatalogKit

/// Reads XCRI-CAP 1.2, the profile of Metadata for Learning Opportunities (EN 15982) in which British providers publish
/// their courses; 1.1 too, whose elements have the same names.
///
/// A course's presentations are its offerings. The rules are those of the wiki of the standard (github.com/Cetis/xcri).
package enum XCRIReader: SourceReader {
    /// The elements that are read as wholes: courses, and what a provider tells of itself around them.
    private static let records: Set<String> = ["course", "location", "title"]

    /// A provider, as far as its file told of it.
    private struct Provider {
        var title: XMLElement?
        var location: XMLElement?
        var courses: [XCRICourse] = []
    }

    package static func read(
        _ files: [SourceFile], mapping: ImportMapping, today: Day, into intake: inout Intake
    ) throws {
        var isAny = false
        var taken: Set<String> = []
        for file in files {
            var order: [String] = []
            var providers: [String: Provider] = [:]
            let root = try XMLRecords.read(file, named: records, into: &intake) { record, intake in
                let key = parent(of: record)
                if providers[key] == nil { order.append(key) }
                switch record.name {
                case "course":
                    guard let course = XCRICourse(record, into: &intake) else { return }
                    providers[key, default: Provider()].courses.append(course)
                case "location":
                    if providers[key]?.location == nil { providers[key, default: Provider()].location = record }
                default:
                    let titles = [providers[key]?.title, record].compactMap { $0 }.map { ($0.language, $0) }
                    providers[key, default: Provider()].title = LanguageCode.preferred(titles)?.text
                }
            }
            guard let root, root.namespace.contains("xcri") || (root.name == "catalog" && !providers.isEmpty) else {
                if root != nil { intake.skip(.notOfThisFormat, at: SourcePlace(file: file.name)) }
                continue
            }
            isAny = true
            // A provider's location stands behind its courses.
            for provider in order.compactMap({ providers[$0] }) {
                for course in provider.courses {
                    intake.take(
                        course.course(
                            provider: provider.title?.text ?? "", location: provider.location, &taken, into: &intake))
                }
            }
        }
        guard isAny else {
            throw ImportFailure.notOfThisFormat(SourcePlace(file: files.first?.name ?? ""), detail: "xcri")
        }
    }

    /// The way to the element that a record stands in.
    private static func parent(of record: XMLElement) -> String {
        let way = record.place.path ?? ""
        return way.lastIndex(of: "/").map { String(way[..<$0]) } ?? ""
    }
}
