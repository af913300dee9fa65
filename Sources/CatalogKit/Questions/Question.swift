/// A school's training question (scholingsvraag): what it wants its people to learn, in its own words.
public struct Question: Hashable, Sendable, Codable, Identifiable {
    /// After how many days an open question has waited long.
    public static let longWaitDays = 14
    /// After how many days an open question has waited too long.
    public static let tooLongWaitDays = 30

    /// The order in which questions were asked, in the whole ledger; 0 for one that is in no ledger.
    public let id: Int
    /// The address of whoever asked.
    public let person: String
    /// The school's name or id, as it was given; may be empty.
    public let school: String
    /// What it is about, an identifier from ``Vocabulary/themes``.
    public let theme: String?
    /// The machine or tool that it is about, in words; may be empty.
    public let equipment: String
    /// The question itself, on one line.
    public let text: String
    /// For how many colleagues it is, the asker included where they count themself; 0 where nobody said.
    public let colleagues: Int
    /// What became of it.
    public var state: QuestionState
    /// What answers it; nil in every state but ``QuestionState/answered``.
    public var answer: QuestionAnswer?
    /// The address of whoever took it; nil unless it is ``QuestionState/inConversation``.
    public var takenBy: String?
    /// When it was asked, in UTC seconds.
    public let since: Int

    /// Makes a question, new unless said otherwise.
    public init(
        person: String, school: String, theme: String? = nil, equipment: String = "", text: String,
        colleagues: Int = 0, since: Int, id: Int = 0, state: QuestionState = .new, answer: QuestionAnswer? = nil,
        takenBy: String? = nil
    ) {
        self.id = id
        self.person = person
        self.school = school
        self.theme = theme
        self.equipment = equipment
        self.text = text
        self.colleagues = colleagues
        self.state = state
        self.answer = answer
        self.takenBy = takenBy
        self.since = since
    }

    /// Whether somebody may know who asked: whoever did, and whoever took the question.
    public func isKnown(to viewer: String?) -> Bool {
        viewer != nil && (viewer == person || viewer == takenBy)
    }

    /// How many days ago it was asked.
    public func age(on today: Day) -> Int {
        today.number - LocalTime(utcSeconds: since).day.number
    }

    /// How long it has been open on a day; a closed question does not wait.
    public func wait(on today: Day) -> Wait {
        guard state.isOpen else { return .none }
        let days = age(on: today)
        return days > Question.tooLongWaitDays ? .tooLong : days > Question.longWaitDays ? .long : .short
    }

    /// How long an open question has waited.
    public enum Wait: String, Hashable, Sendable {
        /// It is closed.
        case none
        /// At most ``Question/longWaitDays``.
        case short
        /// Longer than ``Question/longWaitDays``.
        case long
        /// Longer than ``Question/tooLongWaitDays``.
        case tooLong = "too-long"
    }
}

/// What became of a question.
public enum QuestionState: String, Hashable, Sendable, Codable, CaseIterable {
    /// Nobody has taken it yet.
    case new
    /// Somebody talks with the school about it.
    case inConversation = "in-conversation"
    /// A course, a person or an idea answers it.
    case answered
    /// The asker took it back.
    case withdrawn

    /// Whether it still waits for an answer.
    public var isOpen: Bool { self == .new || self == .inConversation }
}

/// What answers a question.
public enum QuestionAnswer: Hashable, Sendable, Codable {
    /// A course, by id.
    case course(String)
    /// Somebody whom the asker has been introduced to, by address.
    case person(String)
    /// An idea for an activity, by number.
    case idea(Int)
}
