import CatalogKit
import CatalogScreens

// MARK: - Interest on the command line

extension Wording {
    var aboutInterest: String {
        pick(
            "Zeg dat je zou komen als een cursus hier werd gegeven.",
            "Say that you would come if a course were given here.")
    }
    var aboutInterestDetail: String {
        pick(
            """
            Wie opnieuw ‘add’ zegt, vervangt wat er stond. Aanmelden voor een uitvoering vervult de belangstelling.

            Voorbeeld:
              sto-tui interest add landelijk-lassen-drie-processen --daypart wed-afternoon,thu-afternoon
            """,
            """
            Saying ‘add’ again replaces what was there. Signing up for an offering satisfies the interest.

            Example:
              sto-tui interest add landelijk-lassen-drie-processen --daypart wed-afternoon,thu-afternoon
            """)
    }
    var aboutInterestAdd: String { pick("Toon belangstelling.", "Declare interest.") }
    var aboutInterestWithdraw: String { pick("Trek je belangstelling in.", "Withdraw your interest.") }
    var aboutInterestList: String {
        pick("Toon je belangstelling en wat ervan werd.", "Show your interests and what became of them.")
    }
    var aboutDemand: String {
        pick("Toon waar de regio om vraagt, per cursus.", "Show what the region asks for, per course.")
    }
    var aboutDemandDetail: String {
        let columns = DemandBoard.Column.allCases.map(\.rawValue).joined(separator: ", ")
        return pick(
            "De besparing is wat een Limburgse uitvoering aan reizen scheelt. Kolommen: \(columns).",
            "The saving is the travel that an offering in the region spares. Columns: \(columns).")
    }

    var helpCourse: String { pick("De id van een cursus.", "The id of a course.") }
    var helpTown: String {
        pick("De plaats vanwaar je reist (anders die van je school).", "The town you travel from (else your school's).")
    }
    var helpDaypart: String {
        pick(
            "Wanneer je kunt: mon tot sun, met morning, afternoon of evening; met komma’s ertussen.",
            "When you can come: mon to sun, with morning, afternoon or evening; with commas between them.")
    }
    var helpEarliest: String { pick("De eerste dag waarop je kunt.", "The first day on which you can come.") }
    var helpReason: String { pick("Waarom, in je eigen woorden.", "Why, in your own words.") }
    var helpSortDemand: String { pick("De kolom om op te sorteren.", "The column to sort by.") }

    func badDaypart(_ text: String) -> String {
        pick(
            "‘\(text)’ bij --daypart klopt niet; schrijf bijvoorbeeld mon-morning, wed-afternoon of fri-evening.",
            "‘\(text)’ at --daypart is wrong; write for example mon-morning, wed-afternoon or fri-evening.")
    }

    func declared(_ outcome: InterestOutcome, title: String, _ count: InterestCount) -> String {
        "\(declared(outcome.effect, title: title)): \(interested(count))."
    }

    var noInterests: String {
        pick("Je hebt nog nergens belangstelling voor getoond.", "You have not declared any interest yet.")
    }

    /// An interest on one line: in what, what became of it, how many, and the wishes.
    func interestLine(_ interest: Interest, title: String?, _ count: InterestCount?) -> String {
        let facts = [standing(interest), count.map(interested)].compactMap(\.self) + wishes(interest)
        return "\(title ?? interest.course)  (\(facts.joined(separator: ", ")))  \(interest.course)"
    }
}

// MARK: - The demand board as lines

extension Wording {
    var demandHeader: String {
        demandColumns(
            pick("mensen", "people"), pick("scholen", "schools"), pick("plaatsen", "towns"), pick("verloop", "trend"),
            pick("nodig op", "reached"), pick("bespaart", "saves"), pick("cursus", "course"))
    }

    /// A course on one line: how many of how many, schools, towns, trend, when it is enough, what it saves.
    func demandLine(_ row: DemandBoard.Row) -> String {
        let reached = row.met ? pick("✓ genoeg", "✓ enough") : row.forecast.map(day) ?? "–"
        let saving = row.saving.flatMap {
            $0 == Travel.none ? nil : "\(kilometres($0.kilometres)), \(Int($0.hours.rounded())) \(pick("uur", "h"))"
        }
        return demandColumns(
            "\(row.interested)/\(row.threshold)", "\(row.schools)", "\(row.towns.count)", Bars.spark(row.trend),
            reached,
            saving ?? "–", "\(row.title)  \(row.course)")
    }

    private func demandColumns(
        _ people: String, _ schools: String, _ towns: String, _ trend: String, _ reached: String, _ saving: String,
        _ course: String
    ) -> String {
        let cells = [(people, 7), (schools, 8), (towns, 9), (trend, 8), (reached, 16), (saving, 18)]
        return cells.map { TextWidth.pad($0.0, to: $0.1) }.joined() + course
    }
}
