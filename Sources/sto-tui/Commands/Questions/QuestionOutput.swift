import CatalogKit

/// A question in the shape of the command line's contract; what it does not have is null.
struct QuestionOutput: Encodable {
    let question: Question
    let today: Day
    /// The address of whoever looks: only the asker and whoever took the question see who asked.
    let viewer: String?
    /// What may answer it; left out where nobody looked.
    let matches: QuestionMatches?
    /// Who was proposed to the asker; left out where nobody looked.
    let introductions: [Introduction]?

    init(
        _ question: Question, _ context: CommandContext, viewer: String?, matches: QuestionMatches? = nil,
        introductions: [Introduction]? = nil
    ) {
        self.question = question
        today = context.now.day
        self.viewer = viewer
        self.matches = matches
        self.introductions = introductions
    }

    private enum Key: String, CodingKey {
        case id, state, school, theme, equipment, text, colleagues, since, days, wait, person, takenBy, answer
        case matches, introductions
    }

    func encode(to encoder: any Encoder) throws {
        let isKnown = question.isKnown(to: viewer)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(question.id, forKey: .id)
        try container.encode(question.state.rawValue, forKey: .state)
        try container.encode(question.school, forKey: .school)
        try container.encode(question.theme, forKey: .theme)
        try container.encode(question.equipment, forKey: .equipment)
        try container.encode(question.text, forKey: .text)
        try container.encode(question.colleagues, forKey: .colleagues)
        try container.encode(LocalTime(utcSeconds: question.since).iso, forKey: .since)
        try container.encode(question.age(on: today), forKey: .days)
        try container.encode(question.wait(on: today).rawValue, forKey: .wait)
        try container.encode(isKnown ? question.person : nil, forKey: .person)
        try container.encode(question.takenBy, forKey: .takenBy)
        try container.encode(question.answer.map { Answer($0, isKnown: isKnown) }, forKey: .answer)
        try container.encodeIfPresent(matches.map { Matches($0, today: today) }, forKey: .matches)
        try container.encodeIfPresent(
            introductions?.map { IntroductionOutput($0, viewer: viewer) }, forKey: .introductions)
    }

    /// What answers the question.
    private struct Answer: Encodable {
        let kind: String
        /// A course's id, an idea's number, or the address of somebody whom the asker knows.
        let id: String?

        init(_ answer: QuestionAnswer, isKnown: Bool) {
            (kind, id) =
                switch answer {
                case .course(let id): ("course", id)
                case .person(let email): ("person", isKnown ? email : nil)
                case .idea(let number): ("idea", String(number))
                }
        }
    }

    /// What may answer the question; nobody is named but who offers help.
    private struct Matches: Encodable {
        let courses: [CourseOutput]
        let similar: [Similar]
        let helpers: [HelperOutput]
        let experienced: Int

        init(_ matches: QuestionMatches, today: Day) {
            courses = matches.courses.map(CourseOutput.init)
            similar = matches.similar.map { Similar($0, today: today) }
            helpers = matches.helpers.map { HelperOutput($0) }
            experienced = matches.experienced
        }
    }

    private struct CourseOutput: Encodable {
        let match: QuestionMatches.Course

        init(_ match: QuestionMatches.Course) {
            self.match = match
        }

        private enum Key: String, CodingKey {
            case course, title, listing, format, start, place
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(match.id, forKey: .course)
            try container.encode(match.title, forKey: .title)
            try container.encode(match.listing, forKey: .listing)
            try container.encode(match.format, forKey: .format)
            try container.encode(match.start?.iso, forKey: .start)
            try container.encode(match.place, forKey: .place)
        }
    }

    private struct Similar: Encodable {
        let question: Question
        let today: Day

        init(_ question: Question, today: Day) {
            self.question = question
            self.today = today
        }

        private enum Key: String, CodingKey {
            case id, school, theme, text, colleagues, days
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(question.id, forKey: .id)
            try container.encode(question.school, forKey: .school)
            try container.encode(question.theme, forKey: .theme)
            try container.encode(question.text, forKey: .text)
            try container.encode(question.colleagues, forKey: .colleagues)
            try container.encode(question.age(on: today), forKey: .days)
        }
    }
}
