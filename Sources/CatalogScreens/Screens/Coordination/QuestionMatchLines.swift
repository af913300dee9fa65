import CatalogKit

/// Something that may answer a question and can be chosen.
enum QuestionMatch: Equatable, Sendable {
    case course(QuestionMatches.Course)
    case similar(Question)
    case helper(Helper)
}

extension QuestionMatches {
    /// Everything that can be chosen, in the order in which it is shown.
    var all: [QuestionMatch] {
        courses.map(QuestionMatch.course) + similar.map(QuestionMatch.similar) + helpers.map(QuestionMatch.helper)
    }
}

extension AppModel {
    /// What may answer a question as lines, each part under its heading; the choices are numbered as in `matches.all`.
    func matchLines(_ matches: QuestionMatches, selected: Int?, width: Int) -> [TextLine] {
        var lines: [TextLine] = []
        var number = 0
        for (heading, texts) in [
            (wording.matchingCourses, matches.courses.map { wording.match($0, today: today) }),
            (
                wording.similarQuestions,
                matches.similar.map { wording.match($0, school: schoolName($0.school), today: today) }
            ),
            (wording.matchingHelpers, matches.helpers.map { wording.match($0, school: schoolName($0.school)) }),
        ] where !texts.isEmpty {
            lines.append(TextLine(heading, .heading))
            for text in texts {
                let isSelected = number == selected
                let row = TextWidth.truncate((isSelected ? "▸ " : "  ") + text, to: width)
                lines.append(
                    TextLine(TextWidth.pad(row, to: width), Style.text.selected(isSelected)).of(choice: number))
                number += 1
            }
        }
        if matches.experienced > 0 { lines.append(TextLine(wording.experienced(matches.experienced), .muted)) }
        return lines
    }

    /// Goes to the course's page that answers a question, with the offering selected that comes first.
    mutating func open(_ match: QuestionMatches.Course) {
        guard let course = library?.catalog.course(match.id) else { return }
        page = CoursePage(course: course, offering: match.listing, today: today)
    }
}
