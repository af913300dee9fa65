package import CatalogKit

/// What a reader of a format does: takes courses out of files.
package protocol SourceReader {
    /// Reads files to their ends; what it cannot use it notes in the intake, and goes on.
    ///
    /// - Parameters:
    ///   - files: the files, in the order in which they were named, those of a folder in order of path.
    ///   - mapping: what the user said about the source.
    ///   - today: the day of reading, in Europe/Amsterdam; events that recur for ever are taken up to two years on.
    ///   - intake: takes the courses and the findings.
    /// - Throws: ``ImportFailure`` when nothing of a file can be used.
    static func read(_ files: [SourceFile], mapping: ImportMapping, today: Day, into intake: inout Intake) throws
}

/// What a reader took out of a source so far.
package struct Intake: Sendable {
    /// The courses, in the order of the source, each id once.
    package private(set) var courses: [SourceCourse] = []
    /// What could not be used, or not as it is.
    package private(set) var findings: [ImportFinding] = []
    /// How many findings there are more than ``findings`` holds.
    package private(set) var further = 0
    private var known: Set<String> = []

    /// More findings than anybody reads.
    private static let mostFindings = 1000

    /// An empty intake.
    package init() {}

    /// Takes a course in; one with an id that was there before is noted and passed over.
    package mutating func take(_ course: SourceCourse) {
        guard known.insert(course.course.id).inserted else {
            return skip(.duplicateID(course.course.id), at: course.place)
        }
        courses.append(course)
    }

    /// Notes that something is not imported.
    package mutating func skip(_ problem: ImportProblem, at place: SourcePlace) {
        add(ImportFinding(isSkipped: true, place: place, problem: problem))
    }

    /// Notes that something is imported without a part of it.
    package mutating func note(_ problem: ImportProblem, at place: SourcePlace) {
        add(ImportFinding(isSkipped: false, place: place, problem: problem))
    }

    private mutating func add(_ finding: ImportFinding) {
        if findings.count < Self.mostFindings { findings.append(finding) } else { further += 1 }
    }
}

/// Something in a source that could not be used, or not as it is.
package struct ImportFinding: Hashable, Sendable {
    /// Whether what it is about is left out; if not, it is there without the part.
    package let isSkipped: Bool
    /// Where it stands.
    package let place: SourcePlace
    /// What is wrong.
    package let problem: ImportProblem
}
