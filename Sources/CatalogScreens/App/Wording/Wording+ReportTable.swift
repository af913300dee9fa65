package import CatalogKit

// MARK: - The figures of a report, on the screen and on the command line

extension Wording {
    /// What people call a row of a report.
    package func name(of key: String?, in report: ReportAnswer, _ catalog: Catalog) -> String {
        let dimension = report.request.dimension
        guard let key else { return none(of: dimension) }
        return switch dimension {
        case .person: report.people[key] ?? key
        case .school: catalog.school(key)?.name ?? key
        case .theme: catalog.vocabulary.themes.first { $0.id == key }?.label(in: language) ?? key
        case .pillar: catalog.region.pillars.first { $0.id == key }?.name ?? key
        case .course: catalog.course(key)?.title ?? key
        case .offering, .quarter, .schoolYear: key
        }
    }

    /// What stands in the place of no rows.
    package var nothingToReport: String { pick("Niets in deze periode.", "Nothing in this period.") }
    /// The row of everything together.
    package var total: String { pick("Totaal", "Total") }

    /// What has no school, theme or pillar.
    package func none(of dimension: ReportDimension) -> String {
        switch dimension {
        case .school: pick("(geen school)", "(no school)")
        case .theme: pick("(geen thema)", "(no theme)")
        case .pillar: pick("(geen pijler)", "(no pillar)")
        default: "–"
        }
    }

    /// What the rows of a report are, in a word.
    package func head(of dimension: ReportDimension) -> String {
        switch dimension {
        case .person: pick("persoon", "person")
        case .school: pick("school", "school")
        case .theme: pick("thema", "theme")
        case .pillar: pick("pijler", "pillar")
        case .course: pick("cursus", "course")
        case .offering: pick("uitvoering", "offering")
        case .quarter: pick("kwartaal", "quarter")
        case .schoolYear: pick("schooljaar", "school year")
        }
    }

    /// The heading of a column, short enough for ten of them side by side.
    package func head(_ column: ReportTable.Column) -> String {
        switch column {
        case .participants: pick("mensen", "people")
        case .visits: pick("bezoeken", "visits")
        case .hours: pick("uren", "hours")
        case .missing: pick("ontbreekt", "missing")
        case .correction: pick("correctie", "correction")
        case .plannedHours, .planned: pick("gepland", "planned")
        case .signUps: pick("aangemeld", "signed up")
        case .cancelled: pick("afgemeld", "cancelled")
        case .waiting: pick("wacht", "waiting")
        case .attended: pick("geweest", "attended")
        case .absent: pick("afwezig", "absent")
        case .open: pick("open", "open")
        case .interested: pick("vraagt", "asking")
        case .satisfied: pick("vervuld", "satisfied")
        case .given: pick("gegeven", "given")
        case .notEnough: pick("te weinig", "too few")
        case .questions: pick("vragen", "questions")
        case .budget: pick("budget", "budget")
        case .spent: pick("uitgegeven", "spent")
        case .unknownCosts: pick("onbekend", "unknown")
        case .trainings: pick("gedaan", "done")
        case .trainingsGoal, .hoursGoal: pick("doel", "goal")
        case .quarter(let quarter): quarter.description
        }
    }

    /// A figure as people read it: hours with one decimal, or a dash where nobody noted any; a question mark for what
    /// nobody knows.
    package func figure(_ value: ReportTable.Value) -> String {
        switch value {
        case .count(let number), .euros(let number): return String(number)
        case .unknown: return "?"
        case .noMinutes: return "–"
        case .minutes:
            let tenths = Int(((value.number ?? 0) * 10).rounded())
            let sign = tenths < 0 ? "-" : ""
            return "\(sign)\(abs(tenths) / 10)\(pick(",", "."))\(abs(tenths) % 10)"
        }
    }

    /// What one has to know to read a report's figures.
    package func notes(_ report: ReportAnswer) -> [String] {
        var notes = report.closed.map { closing in
            let closed = day(LocalTime(utcSeconds: closing.closedAt).day)
            return pick(
                "\(closing.quarter) is afgesloten op \(closed); later genoteerd staat bij correctie.",
                "\(closing.quarter) was closed on \(closed); what came later is under correction.")
        }
        if report.request.dimension.overlaps {
            notes.append(
                pick(
                    "Een cursus met twee thema’s telt in beide rijen, en in het totaal één keer.",
                    "A course with two themes counts in both rows, and once in the total."))
        }
        if report.request.kind == .pillars {
            notes += [
                pick(
                    "Budget: van een schooljaar. Uitgegeven: de kosten volgens de catalogus (cost).",
                    "Budget: of a school year. Spent: what the catalogue says it cost (cost)."),
                pick(
                    "Onbekend: zoveel uitvoeringen waarvan niemand de kosten noteerde.",
                    "Unknown: so many offerings of which nobody noted the cost."),
            ]
        }
        return notes
    }
}
