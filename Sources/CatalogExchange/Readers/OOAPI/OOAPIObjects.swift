import CatalogKit

/// The courses, programmes, offerings and organisations in some files, each by its id.
struct OOAPIObjects {
    /// An object with the place that it stands at.
    struct Entry {
        let value: JSONValue
        let place: SourcePlace
    }

    /// What an object is.
    private enum Kind {
        case course, offering, organisation
    }

    /// The ids of courses and programmes, in order.
    private(set) var courseIDs: [String] = []
    /// Courses and programmes.
    private(set) var courses: [String: Entry] = [:]
    /// Offerings of courses and programmes, in order.
    private(set) var offerings: [Entry] = []
    /// Organisations.
    private(set) var organisations: [String: Entry] = [:]
    private var offeringIDs: Set<String> = []

    private static let deepest = 8

    /// Whether there is nothing at all.
    var isEmpty: Bool { courses.isEmpty && offerings.isEmpty && organisations.isEmpty }

    /// Takes in a document: an object, a list, or a page of a collection (`items`), with what is expanded within them.
    mutating func add(_ value: JSONValue, at place: SourcePlace) {
        add(value, at: place, depth: 0, parent: nil)
    }

    private mutating func add(_ value: JSONValue, at place: SourcePlace, depth: Int, parent: String?) {
        guard depth < OOAPIObjects.deepest else { return }
        if case .list(let elements) = value {
            for (index, element) in elements.enumerated() {
                add(element, at: OOAPIObjects.place(place, "[\(index)]"), depth: depth + 1, parent: parent)
            }
            return
        }
        let id = take(value, at: place, parent: parent)
        for member in value.members where OOAPIObjects.expandable.contains(member.key) {
            switch member.value {
            case .object, .list:
                add(
                    member.value, at: OOAPIObjects.place(place, ".\(member.key)"), depth: depth + 1,
                    parent: id ?? parent)
            case .null, .flag, .number, .text: break
            }
        }
    }

    /// What OOAPI v5 ("expand") and v6 put in the place of a reference.
    private static let expandable: Set<String> = [
        "items", "course", "courses", "program", "programs", "programme", "programmes", "organization", "organisation",
        "offerings", "courseOfferings", "courseOffering", "programmeOfferings", "parent",
    ]

    /// Takes an object in; answers its id when it is a course.
    private mutating func take(_ value: JSONValue, at place: SourcePlace, parent: String?) -> String? {
        guard let (kind, id) = OOAPIObjects.identity(of: value) else { return nil }
        switch kind {
        case .organisation:
            if organisations[id] == nil { organisations[id] = Entry(value: value, place: place) }
        case .offering:
            guard offeringIDs.insert(id).inserted else { return nil }
            offerings.append(Entry(value: OOAPIObjects.offering(value, of: parent), place: place))
        case .course:
            if courses[id] == nil { courseIDs.append(id) }
            // A reference that was expanded may say less than the object itself.
            if (courses[id]?.value.members.count ?? 0) < value.members.count {
                courses[id] = Entry(value: value, place: place)
            }
            return id
        }
        return nil
    }

    private static func identity(of value: JSONValue) -> (Kind, String)? {
        if let id = value.first(of: "offeringId", "courseOfferingId", "programOfferingId", "programmeOfferingId")?.line
        {
            return (.offering, id)
        }
        if let id = value.first(of: "courseId", "programId", "programmeId")?.line { return (.course, id) }
        return value.first(of: "organizationId", "organisationId")?.line.map { (.organisation, $0) }
    }

    /// An offering that stands within its course names it.
    private static func offering(_ value: JSONValue, of course: String?) -> JSONValue {
        guard let course, OOAPIObjects.course(of: value) == nil else { return value }
        return .object(value.members + [JSONValue.Member("course", .text(course))])
    }

    /// The id of the course or programme that an offering is of.
    static func course(of offering: JSONValue) -> String? {
        for key in ["course", "courseId", "program", "programId", "programme", "programmeId"] {
            guard let value = offering[key] else { continue }
            if let id = value.line ?? identity(of: value)?.1 { return id }
        }
        return nil
    }

    private static func place(_ place: SourcePlace, _ step: String) -> SourcePlace {
        var place = place
        place.path = (place.path ?? "$") + step
        return place
    }
}
