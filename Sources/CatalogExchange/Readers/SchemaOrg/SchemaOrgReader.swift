package import CatalogKit

/// Reads courses and events that schema.org describes, in JSON-LD: files of it, and saved pages that hold it.
///
/// What it takes for what:
/// - A `Course` with its instances is a course with offerings; so is a series (`EventSeries`, OpenActive's `SessionSeries`)
///   with its events. An event, or an instance by itself, is a course with one offering.
/// - The events within an instance or event are its meetings, unless they overlap. An event within it whose own events
///   have no times is a round with sessions.
/// - A `Schedule` that repeats makes offerings of a series or event, and meetings of an instance; one without an end is
///   taken up to two years on.
/// - A thing without a type that has a name and a start is an event.
/// - A price is the lowest of the offers that anybody can take: not those for members, nor for some ages.
/// - What is postponed without a new date counts as called off until it has one.
/// - Two times that are both midnight, without a distance from UTC, are days.
package enum SchemaOrgReader: SourceReader {
    /// Reads files of JSON-LD and of HTML.
    package static func read(
        _ files: [SourceFile], mapping: ImportMapping, today: Day, into intake: inout Intake
    ) throws {
        var graph = LinkedGraph()
        for file in files {
            let contents = try file.contents()
            if SchemaOrgPage.isOne(contents) {
                for page in SchemaOrgPage.documents(in: contents, of: file, into: &intake) {
                    graph.add(page.value, at: page.place)
                }
            } else {
                for (index, value) in JSONFile.values(in: contents, of: file, into: &intake).enumerated() {
                    graph.add(value, at: SourcePlace(file: file.name, path: index == 0 ? "$" : "$\(index + 1)"))
                }
            }
        }
        let activities = SchemaOrgActivities(graph)
        guard !activities.roots.isEmpty else {
            let place = SourcePlace(file: files.first?.name ?? "")
            // What is wrong with the texts tells more than that there is nothing in them.
            guard intake.findings.isEmpty else { return }
            throw ImportFailure.notOfThisFormat(place, detail: "Course, Event")
        }
        var courses = SchemaOrgCourses(activities, today: today)
        for root in activities.roots { courses.add(root, into: &intake) }
        for course in courses.all { intake.take(course) }
    }
}
