/// What may answer a question at once: courses, the same question elsewhere, people who know.
///
/// Everything follows from the catalogue and what is known of people; nobody is named who did not offer help.
public struct QuestionMatches: Hashable, Sendable {
    /// At most how many courses there are.
    public static let mostCourses = 5
    /// The part of the best course's score that another needs, so that one chance word is no answer.
    public static let relevance = 0.4
    /// How many times as much a word counts that is in the course's title.
    public static let titleWeight = 3.0

    /// Courses that can still be taken, best first.
    public let courses: [Course]
    /// Open questions at other schools, those that share most first, then the oldest.
    public let similar: [Question]
    /// People who offer help with this, those from other schools first.
    public let helpers: [Helper]
    /// How many others were there when one of these courses was given.
    public let experienced: Int

    /// What is known of people, for the matches to draw on.
    public struct Circle: Equatable, Sendable {
        /// The questions that have been asked.
        public var questions: [Question]
        /// The offers of help that stand.
        public var helpers: [Helper]
        /// Who was there in an offering of each course: addresses by the course's id.
        public var attended: [String: Set<String>]

        /// Makes a circle; whoever is left out is not there.
        public init(
            questions: [Question] = [], helpers: [Helper] = [], attended: [String: Set<String>] = [:]
        ) {
            self.questions = questions
            self.helpers = helpers
            self.attended = attended
        }
    }

    /// A course that may answer the question.
    public struct Course: Hashable, Sendable, Identifiable {
        /// The course's id.
        public let id: String
        /// The course's title.
        public let title: String
        /// The listing that comes first: the next offering, or the course itself where there are no dates.
        public let listing: String
        /// The kind of course.
        public let format: String
        /// When that starts; nil where there are no dates.
        public let start: LocalTime?
        /// The town of that; nil when online or without dates.
        public let place: String?
    }

    /// Looks for matches.
    ///
    /// - Parameters:
    ///   - question: The question, which need not be in any ledger.
    ///   - catalog: What is on offer.
    ///   - engine: What searches that catalogue.
    ///   - circle: What is known of people.
    ///   - today: Courses that were over before this day are left out.
    public init(
        for question: Question, in catalog: Catalog, _ engine: any SearchEngine, circle: Circle, today: Day
    ) {
        let words = QuestionWords(engine, today: today)
        let telling = words.telling(in: "\(question.text) \(question.equipment)")
        let found = QuestionMatches.courses(for: question, telling, in: catalog, words, today)
        let ids = Set(found.map(\.id))
        let themes = question.theme.map { [$0] } ?? found.first.flatMap { catalog.course($0.id)?.themes } ?? []
        let stems = words.stems(of: telling)
        func shared(_ text: String) -> Int { words.stems(of: Analyzer.words(text)).intersection(stems).count }

        courses = found
        let others = circle.questions.filter { other in
            other.state.isOpen && other.id != question.id && other.person != question.person
                && !catalog.isSameSchool(other.school, question.school)
        }
        similar = QuestionMatches.ranked(others) { other in
            (other.theme != nil && other.theme == question.theme ? 2 : 0) + shared("\(other.text) \(other.equipment)")
        }
        let candidates = circle.helpers.filter { $0.offer.person != question.person }
        let able = QuestionMatches.ranked(candidates) { helper in
            let fits =
                switch helper.offer.subject {
                case .theme(let theme): themes.contains(theme)
                case .course(let course): ids.contains(course)
                }
            return (fits ? 2 : 0) + shared(helper.offer.text)
        }
        helpers =
            able.filter { !catalog.isSameSchool($0.school, question.school) }
            + able.filter { catalog.isSameSchool($0.school, question.school) }
        experienced = Set(ids.flatMap { circle.attended[$0] ?? [] }).subtracting([question.person]).count
    }

    /// Those that share anything, most first; equal ones stay in their order.
    private static func ranked<Element>(_ elements: [Element], by score: (Element) -> Int) -> [Element] {
        elements.enumerated().map { (place: $0.offset, element: $0.element, score: score($0.element)) }
            .filter { $0.score > 0 }
            .sorted { ($1.score, $0.place) < ($0.score, $1.place) }
            .map(\.element)
    }

    /// The best courses for the words, then as far as there is room others on the theme.
    ///
    /// A course's score is the sum over the question's telling words, those in its title ``titleWeight`` times; the theme
    /// doubles it.
    private static func courses(
        for question: Question, _ telling: [String], in catalog: Catalog, _ words: QuestionWords, _ today: Day
    ) -> [Course] {
        let listings = Dictionary(
            grouping: catalog.listings.filter { $0.start.map { $0.day >= today } ?? true }, by: \.course)
        func isOnTheme(_ id: String) -> Bool {
            question.theme.map { listings[id]?.first?.themes.contains($0) == true } ?? false
        }
        var scores: [String: Double] = [:]
        for word in telling {
            for (course, score) in words.courses(for: word) {
                let isInTitle = words.isInTitle(word, of: listings[course]?.first?.title ?? "")
                scores[course, default: 0] += isInTitle ? titleWeight * score : score
            }
        }
        for course in scores.keys where isOnTheme(course) { scores[course, default: 0] *= 2 }
        let least = (scores.values.max() ?? 0) * relevance
        func order(_ id: String) -> (Double, Int, String) {
            (-(scores[id] ?? 0), first(of: listings[id])?.start?.day.number ?? .max, id)
        }
        let answers = scores.filter { $0.value >= least }.keys.sorted { order($0) < order($1) }
        let onTheme = listings.keys.filter { !answers.contains($0) && isOnTheme($0) }.sorted { order($0) < order($1) }
        return (answers + onTheme).prefix(mostCourses).compactMap { id in
            first(of: listings[id]).map {
                Course(
                    id: id, title: $0.title, listing: $0.id, format: $0.format, start: $0.start, place: $0.place)
            }
        }
    }

    private static func first(of listings: [Listing]?) -> Listing? {
        listings?.min { left, right in
            guard let start = left.start else { return false }
            return right.start.map { start < $0 } ?? true
        }
    }
}

extension Catalog {
    /// Whether two texts mean the same school, by name or by id; a text that says nothing means none.
    func isSameSchool(_ left: String, _ right: String) -> Bool {
        schoolKey(left).map { $0 == schoolKey(right) } ?? false
    }

    /// What two texts that mean the same school have in common; nil where nobody said which.
    func schoolKey(_ school: String) -> String? {
        school.isEmpty ? nil : self.school(school)?.id ?? school.lowercased()
    }
}
