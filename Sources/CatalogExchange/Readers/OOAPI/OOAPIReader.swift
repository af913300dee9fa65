package import CatalogKit

/// Reads courses, programmes and their offerings as the Open Education API has them, version 5 or 6 (openonderwijsapi.nl):
/// single objects, lists and pages of collections, with references expanded or to objects in other files of the import.
///
/// A course and a programme are both a course. Version 5 knows days, not times, so an offering lasts from the first day to
/// the last; one that can be entered at any time lasts as long as one can. The price is the lowest of a course's offerings.
/// What stands under `consumers` is for others and not looked at; under `ext` is what our own files hold besides.
package enum OOAPIReader: SourceReader {
    /// Reads files of JSON.
    package static func read(
        _ files: [SourceFile], mapping: ImportMapping, today: Day, into intake: inout Intake
    ) throws {
        var objects = OOAPIObjects()
        for file in files {
            for (index, value) in JSONFile.values(in: try file.contents(), of: file, into: &intake).enumerated() {
                objects.add(value, at: SourcePlace(file: file.name, path: index == 0 ? "$" : "$\(index + 1)"))
            }
        }
        guard !objects.isEmpty else {
            guard intake.findings.isEmpty else { return }
            let place = SourcePlace(file: files.first?.name ?? "")
            throw ImportFailure.notOfThisFormat(place, detail: "courseId, offeringId")
        }
        let offerings = Dictionary(grouping: objects.offerings) { OOAPIObjects.course(of: $0.value) ?? "" }
        for id in objects.courseIDs {
            guard let entry = objects.courses[id] else { continue }
            let course = OOAPICourse(id, entry, objects)
            course.take(offerings[id] ?? [], into: &intake)
        }
        for offering in objects.offerings {
            guard let course = OOAPIObjects.course(of: offering.value) else {
                intake.skip(.missingReference("course"), at: offering.place)
                continue
            }
            if objects.courses[course] == nil { intake.skip(.missingReference(course), at: offering.place) }
        }
    }
}
