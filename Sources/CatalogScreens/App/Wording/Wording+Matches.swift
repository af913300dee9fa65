package import CatalogKit

// MARK: - What may answer a question

extension Wording {
    /// That a theme is none of the catalogue's, and which one may be meant.
    package func unknownTheme(_ name: String, suggestion: String?) -> String {
        pick("‘\(name)’ is geen thema van de catalogus.", "‘\(name)’ is not a theme of the catalogue.")
            + (suggestion.map { pick(" Bedoel je ‘\($0)’?", " Did you mean ‘\($0)’?") } ?? "")
    }

    /// The heading above courses that may answer a question.
    package var matchingCourses: String { pick("Deze cursussen passen erbij:", "These courses may answer it:") }
    /// The heading above questions of other schools.
    package var similarQuestions: String { pick("Andere scholen vragen ook:", "Other schools ask as well:") }
    /// The heading above people who offer help.
    package var matchingHelpers: String { pick("Deze mensen willen helpen:", "These people want to help:") }

    /// How many others took one of the courses.
    package func experienced(_ number: Int) -> String {
        pick(
            number == 1 ? "1 ander volgde zo’n cursus al." : "\(number) anderen volgden zo’n cursus al.",
            number == 1 ? "1 other has taken such a course." : "\(number) others have taken such a course.")
    }

    /// How many days something waits.
    package func days(_ number: Int) -> String {
        number == 0 ? pick("vandaag", "today") : count(number, ("dag", "dagen"), ("day", "days"))
    }

    /// The sign of having waited long, which says the same as the colour; empty where nothing stands out.
    package func sign(of wait: Question.Wait) -> String {
        switch wait {
        case .none, .short: ""
        case .long: "!"
        case .tooLong: "!!"
        }
    }

    /// A course that may answer a question, on one line.
    func match(_ course: QuestionMatches.Course, today: Day) -> String {
        let when = course.start.map { compactDay($0.day, today: today) }
        let missing = course.format == "e-learning" ? always : noDate
        let place = course.start == nil ? "" : "  (\(course.place ?? online))"
        return "\(TextWidth.pad(when ?? missing, to: 11)) \(course.title)\(place)"
    }

    /// A question of another school, on one line.
    func match(_ question: Question, school: String, today: Day) -> String {
        (school.isEmpty ? "" : school + ": ") + "\(question.text)  (\(days(question.age(on: today))))"
    }

    /// Somebody who offers help, on one line; nobody's address.
    func match(_ helper: Helper, school: String) -> String {
        "\(name(of: helper, school: school)): \(helper.offer.text)"
    }

    /// The name and school of somebody who offers help.
    func name(of helper: Helper, school: String) -> String {
        [helper.name, school].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
