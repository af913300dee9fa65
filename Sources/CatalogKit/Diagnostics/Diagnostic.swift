/// Something wrong in a file of the catalogue, and where it stands.
///
/// A diagnostic carries facts only; the sentence that tells a person what is wrong and what to do is made from
/// ``problem`` by whoever shows it.
public struct Diagnostic: Hashable, Sendable {
    /// What a diagnostic means for what it is about.
    public enum Severity: Hashable, Sendable {
        /// The course, offering, term or line is left out.
        case error
        /// It is kept, without the part that is wrong.
        case warning
    }

    /// Whether the faulty part was left out or mended.
    public let severity: Severity
    /// The file's path, relative to the catalogue's folder.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column, in characters from 1.
    public let column: Int
    /// What is wrong.
    public let problem: Problem

    /// Makes a diagnostic.
    public init(_ severity: Severity, file: String, line: Int, column: Int, _ problem: Problem) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.problem = problem
    }
}
