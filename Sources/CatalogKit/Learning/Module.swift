/// An e-learning course that is read here, chapter by chapter.
public struct Module: Equatable, Sendable {
    /// The course.
    public let course: Course
    /// The chapters in the order of the text; never empty.
    public let chapters: [Chapter]

    /// The module that a course is; nil for a course that is no e-learning, or has nothing to read here.
    ///
    /// A feed tells of what is read elsewhere. So does a course with an address and no chapters: its text only says what is
    /// to be found there.
    public init?(_ course: Course) {
        guard course.isELearning, !course.id.contains("/") else { return nil }
        let chapters = Chapter.all(of: course)
        guard !chapters.isEmpty, course.url == nil || chapters.contains(where: { $0.title != nil }) else { return nil }
        self.course = course
        self.chapters = chapters
    }

    /// How long it takes, in minutes; nil where that is not known.
    public var minutes: Int? { course.minutes }

    /// What the ledger needs to know of it.
    public var terms: ModuleTerms {
        ModuleTerms(course: course.id, minutes: minutes ?? 0, chapters: chapters.map(\.key))
    }
}

/// What the ledger needs to know of a module, so that it can tell when somebody has read it all.
public struct ModuleTerms: Hashable, Sendable {
    /// The course's id.
    public let course: String
    /// What it counts for in somebody's hours, in minutes.
    public let minutes: Int
    /// The chapters' keys; empty for a module that is read elsewhere.
    public let chapters: [String]

    /// Makes terms.
    public init(course: String, minutes: Int, chapters: [String]) {
        self.course = course
        self.minutes = minutes
        self.chapters = chapters
    }

    /// The terms of an e-learning course, wherever it is read; nil for any other course.
    public init?(_ course: Course) {
        guard course.isELearning else { return nil }
        self = Module(course)?.terms ?? ModuleTerms(course: course.id, minutes: course.minutes ?? 0, chapters: [])
    }
}

extension Course {
    /// Whether it is e-learning: always available, and read instead of attended.
    public var isELearning: Bool { format == "e-learning" }

    /// How long it takes, in whole minutes; nil where that is not known.
    public var minutes: Int? { hours.map { Int(($0 * 60).rounded()) } }
}
