import CatalogKit
import CatalogScreens

// MARK: - Reports on the command line

extension Wording {
    var aboutReport: String {
        pick(
            "Toon uren, deelnemers, vraag, pijlers of plannen.", "Show hours, participants, demand, pillars or plans.")
    }
    var aboutReportDetail: String {
        pick(
            """
            Zonder periode gaat het over dit schooljaar (1 augustus tot en met 31 juli); ‘demand’ gaat dan over alles.

            Voorbeeld:
              sto-tui report hours --quarter 2027Q1 --by school
              sto-tui report plan --year 2026-2027
            """,
            """
            Without a period it is about this school year (1 August to 31 July); ‘demand’ is then about everything.

            Example:
              sto-tui report hours --quarter 2027Q1 --by school
              sto-tui report plan --year 2026-2027
            """)
    }
    var helpReportKind: String {
        pick(
            "Wat: hours, participants, demand, pillars of plan.", "What: hours, participants, demand, pillars or plan.")
    }
    var helpQuarter: String { pick("Over een kwartaal.", "About a quarter.") }
    var helpYear: String { pick("Over een schooljaar.", "About a school year.") }
    var helpReportFrom: String { pick("Vanaf deze dag; met --to.", "From this day; with --to.") }
    var helpReportTo: String { pick("Tot en met deze dag.", "Up to and including this day.") }
    var helpBy: String {
        let names = ReportDimension.allCases.map(\.rawValue).joined(separator: ", ")
        return pick("Per wat: \(names).", "By what: \(names).")
    }
    var helpCSV: String { pick("Als CSV voor Excel.", "As CSV for Excel.") }
    var helpChart: String { pick("Als staafjes.", "As bars.") }

    var oneRendering: String {
        pick("Kies één van --csv, --chart en --json.", "Choose one of --csv, --chart and --json.")
    }
    var onePeriod: String {
        pick(
            "Kies één periode: --quarter, --year, of --from met --to.",
            "Choose one period: --quarter, --year, or --from with --to.")
    }
    var badDays: String {
        pick(
            "Geef --from en --to samen, en --from niet na --to.",
            "Give --from and --to together, --from not after --to.")
    }
    var planNeedsYear: String {
        pick("Een plan gaat over een schooljaar: gebruik --year.", "A plan is about a school year: use --year.")
    }

    func badYear(_ text: String) -> String {
        pick(
            "‘\(text)’ is geen schooljaar; schrijf bijvoorbeeld 2026-2027.",
            "‘\(text)’ is not a school year; write for example 2026-2027.")
    }

    func badDimension(_ dimension: ReportDimension, _ others: [ReportDimension]) -> String {
        let names = others.map(\.rawValue).joined(separator: ", ")
        return pick(
            "Dit verslag kan niet per \(dimension.rawValue); wel per: \(names).",
            "This report cannot be by \(dimension.rawValue), only by: \(names).")
    }

    var nothingToReport: String { pick("Niets in deze periode.", "Nothing in this period.") }
    var total: String { pick("Totaal", "Total") }

    /// What has no school, theme or pillar.
    func none(of dimension: ReportDimension) -> String {
        switch dimension {
        case .school: pick("(geen school)", "(no school)")
        case .theme: pick("(geen thema)", "(no theme)")
        case .pillar: pick("(geen pijler)", "(no pillar)")
        default: "–"
        }
    }

    func head(of dimension: ReportDimension) -> String {
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
    func head(_ column: ReportTable.Column) -> String {
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

    /// A figure as people read it: hours with one decimal, a question mark for what nobody knows.
    func figure(_ value: ReportTable.Value) -> String {
        switch value {
        case .count(let number), .euros(let number): return String(number)
        case .unknown: return "?"
        case .minutes:
            let tenths = Int(((value.number ?? 0) * 10).rounded())
            let sign = tenths < 0 ? "-" : ""
            return "\(sign)\(abs(tenths) / 10)\(pick(",", "."))\(abs(tenths) % 10)"
        }
    }

    /// What one has to know to read a report's figures.
    func notes(_ report: PrintedReport) -> [String] {
        var notes = report.closed.map { closing in
            let closed = day(LocalTime(utcSeconds: closing.closedAt).day)
            return pick(
                "\(closing.quarter) is afgesloten op \(closed); later genoteerd staat bij correctie.",
                "\(closing.quarter) was closed on \(closed); what came later is under correction.")
        }
        if report.dimension.overlaps {
            notes.append(
                pick(
                    "Een cursus met twee thema’s telt in beide rijen, en in het totaal één keer.",
                    "A course with two themes counts in both rows, and once in the total."))
        }
        if report.kind == .pillars {
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
