// What the user did and chose.
extension ShelfMaker {
    /// The courses of which the user was at an offering, or did the module.
    var done: Set<String> {
        Set(visited.map(\.course.id)).union(facts.reading.filter(\.value.isDone).keys)
    }

    /// What the user was at last, or the module that was done last.
    var lastDone: Course? {
        let modules = facts.reading.filter(\.value.isDone).compactMap { id, progress in
            open.catalog.course(id).map { (course: $0, at: progress.lastRead) }
        }
        let visits = visited.map { (course: $0.course, at: $0.offering.start.utcSeconds) }
        return (modules + visits).max { ($0.at, $1.course.id) < ($1.at, $0.course.id) }?.course
    }

    /// What the user signed up for last, of what is still to come.
    var lastChosen: Course? {
        facts.enrolments.filter { $0.state == .enrolled || $0.state == .waiting }
            .sorted { $0.ticket > $1.ticket }
            .lazy.compactMap { open.catalog.offering($0.offering) }
            .first { $0.offering.start > open.now }?.course
    }

    /// The offerings that have begun in which the user had a seat, but those where somebody noted that the user was absent.
    private var visited: [(course: Course, offering: Offering)] {
        facts.enrolments.filter { $0.state == .enrolled || $0.state == .attended }
            .compactMap { open.catalog.offering($0.offering) }
            .filter { $0.offering.start <= open.now && !$0.offering.isCancelled }
    }
}
