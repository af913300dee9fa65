import CatalogKit

/// Makes courses of what schema.org describes.
struct SchemaOrgCourses {
    /// The courses so far.
    var all: [SourceCourse] { order.compactMap { courses[$0] } }

    private let activities: SchemaOrgActivities
    private var offerings: SchemaOrgOfferings
    private var order: [String] = []
    private var courses: [String: SourceCourse] = [:]
    private var offeringIDs: Set<String> = []
    /// Addresses that lead to courses with other titles, such as a provider's front page, and so name none.
    private let sharedAddresses: Set<String>

    init(_ activities: SchemaOrgActivities, today: Day) {
        self.activities = activities
        offerings = SchemaOrgOfferings(activities, today: today)
        var titles: [String: String] = [:]
        var shared: Set<String> = []
        for root in activities.roots {
            let view = SchemaOrgView(graph: activities.graph, numbers: [root])
            guard let address = view.line("url"), let title = view.line("name", "headline") else { continue }
            if titles.updateValue(title, forKey: address).map({ $0 != title }) ?? false { shared.insert(address) }
        }
        sharedAddresses = shared
    }

    /// Makes a course of one that is part of no other; the offerings of one that is there already join its others.
    mutating func add(_ root: Int, into intake: inout Intake) {
        let ways = activities.leaves(below: root)
        let view = SchemaOrgView(graph: activities.graph, numbers: [root] + (ways.first?.dropFirst() ?? []))
        let place = activities.graph.nodes[root].place
        guard let title = view.line("name", "headline") else {
            let whole = view.line("superEvent", "instanceOfCourse")
            return intake.skip(whole.map { .missingReference($0) } ?? .noTitle, at: place)
        }
        var found: [SchemaOrgOfferings.Found] = []
        for way in ways { found += offerings.read(way, into: &intake) }
        let types = activities.graph.nodes[root].types
        if found.isEmpty, SchemaOrgTypes.isEvent(types), !SchemaOrgTypes.isInstance(types) {
            return intake.skip(.noStart, at: place)
        }
        let start = found.compactMap(\.offering.meetings.first?.start).min()
        let id = id(of: root, title: title, start: start)
        // Taken out, so that its offerings are not copied for each that joins them.
        let known = courses.removeValue(forKey: id)
        var course = known ?? SourceCourse(SchemaOrgFields.course(id, title, view, into: &intake), at: place)
        if known == nil { order.append(id) }
        for one in found { add(one, to: &course, at: place, into: &intake) }
        courses[id] = course
    }

    private mutating func add(
        _ found: SchemaOrgOfferings.Found, to course: inout SourceCourse, at place: SourcePlace,
        into intake: inout Intake
    ) {
        let start = found.offering.start
        let id = found.identifier.map { identifier in
            // An id without a scheme may be one within its course only.
            LinkedNode.isAbsolute(identifier) || identifier.hasPrefix(course.course.id)
                ? identifier : "\(course.course.id)#\(identifier)"
        }
        let candidates = [id, "\(course.course.id)@\(start)"].compactMap { $0 }
        guard let free = candidates.first(where: { !offeringIDs.contains($0) }) else {
            return intake.skip(.duplicateID(candidates[0]), at: place)
        }
        offeringIDs.insert(free)
        course.course.offerings.append(found.offering.renamed(free))
        if let taken = found.taken { course.taken[free] = taken }
        if let town = found.offering.place, let coordinate = found.coordinate { course.coordinates[town] = coordinate }
    }

    /// What stays the same: its own id, its address, or else the title of a course, and of an event its start too.
    private func id(of root: Int, title: String, start: LocalTime?) -> String {
        let view = SchemaOrgView(graph: activities.graph, numbers: [root])
        if let id = view.identifiers.first { return id }
        if let address = view.line("url"), !sharedAddresses.contains(address) { return address }
        let name = Slug.of(title) ?? title
        let isCourse = SchemaOrgTypes.isCourse(view.first.types) || SchemaOrgTypes.isInstance(view.first.types)
        return isCourse ? name : start.map { "\(name)@\($0)" } ?? name
    }
}
