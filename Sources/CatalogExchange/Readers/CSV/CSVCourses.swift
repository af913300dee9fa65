import CatalogKit

/// Puts courses together from rows.
struct CSVCourses {
    private var drafts: [CSVDraft] = []
    private var numbers: [String: Int] = [:]

    /// Takes in what a row tells of its course and offering.
    mutating func add(_ row: inout CSVRow, at place: SourcePlace, into intake: inout Intake) {
        guard let id = row.courseID else { return intake.skip(.noTitle, at: place) }
        let told = row.course(id)
        if let number = numbers[id] {
            drafts[number].course.fill(from: told) { row.note(.differentValue(field: $0, value: $1)) }
            add(&row, to: number, at: place, into: &intake)
        } else {
            numbers[id] = drafts.count
            drafts.append(CSVDraft(course: told, place: place))
            add(&row, to: drafts.count - 1, at: place, into: &intake)
        }
    }

    /// Hands the courses over, in the order of their first rows.
    func handOver(to intake: inout Intake) {
        let uses = Dictionary(drafts.flatMap { $0.offerings.map { ($0.id, 1) } }, uniquingKeysWith: +)
        for draft in drafts {
            guard !draft.course.title.isEmpty else {
                intake.skip(.noTitle, at: draft.place)
                continue
            }
            var (course, taken) = (draft.course, [String: Int]())
            course.offerings = draft.ordered.map { offering in
                // A number that several courses use, such as that of a group, is no offering's own.
                let id = uses[offering.id] == 1 ? offering.id : "\(course.id)@\(offering.id)"
                if let count = draft.taken[offering.id] { taken[id] = count }
                return offering.renamed(id)
            }
            intake.take(
                SourceCourse(course, coordinates: draft.coordinates, taken: taken, at: draft.place))
        }
    }

    private mutating func add(
        _ row: inout CSVRow, to number: Int, at place: SourcePlace, into intake: inout Intake
    ) {
        let offering = row.offering(of: drafts[number].course.id)
        let coordinate = row.coordinate()
        let taken = row.read(.taken, WrittenNumber.count)
        for problem in row.problems {
            let isTime =
                switch problem {
                case .noStart, .invalidTime, .unlikelyTime: true
                default: false
                }
            if isTime, offering == nil { intake.skip(problem, at: place) } else { intake.note(problem, at: place) }
        }
        guard let offering, let id = drafts[number].take(offering) else {
            if let offering { intake.skip(.duplicateID("\(drafts[number].course.id)@\(offering.start)"), at: place) }
            return
        }
        if let taken { drafts[number].taken[id] = taken }
        if let coordinate, let town = offering.place, !town.isEmpty, drafts[number].coordinates[town] == nil {
            drafts[number].coordinates[town] = coordinate
        }
    }
}
