/// A question with which readers of a module test themselves; nobody is graded.
public struct SelfCheck: Hashable, Sendable {
    /// What is asked.
    public var question: String
    /// What one can answer, at least two.
    public var options: [String]
    /// The positions of the right options, from 0; never empty.
    public var answers: Set<Int>
    /// Why that is right.
    public var explanation: String
    /// The heading of the chapter at whose end it stands; nil for the last chapter.
    public var afterChapter: String?

    /// Makes a question; the caller vouches that the answers are among the options.
    public init(
        question: String, options: [String], answers: Set<Int>, explanation: String, afterChapter: String? = nil
    ) {
        self.question = question
        self.options = options
        self.answers = answers
        self.explanation = explanation
        self.afterChapter = afterChapter
    }
}
