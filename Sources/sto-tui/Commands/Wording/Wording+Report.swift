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
}
