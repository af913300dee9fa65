import CatalogExchange
import CatalogKit
import CatalogScreens
import Foundation

// What `import` says.
extension Wording {
    var aboutImport: String {
        pick("Neem aanbod van anderen op in de catalogus.", "Take what others offer into the catalogue.")
    }
    var aboutImportDetail: String {
        pick(
            """
            Wat erin komt, staat daarna in imports/NAAM als cursusbestanden die je kunt bewerken, of bij meer dan 500 \
            cursussen in feeds/NAAM.jsonl. Importeer je later opnieuw onder dezelfde naam, dan blijft wat jij veranderde, \
            wordt bijgewerkt wat de aanbieder veranderde, en is afgelast wat die niet meer heeft.
              sto-tui import ics agenda.ics --name vista
              sto-tui import csv aanbod.csv --name roc --mapping roc.yaml --dry-run
            """,
            """
            What comes in then stands in imports/NAME as course files that you can edit, or with more than 500 courses in \
            feeds/NAME.jsonl. Import again later under the same name, and what you changed stays, what the provider \
            changed is brought up to date, and what it does not have any more is called off.
              sto-tui import ics calendar.ics --name vista
              sto-tui import csv offer.csv --name roc --mapping roc.yaml --dry-run
            """)
    }
    var helpImportFormat: String {
        pick(
            "Waarin het geschreven is: ics, csv, edudex, schemaorg, ooapi, xcri of markdown; of places: plaatsen van GeoNames.",
            "What it is written in: ics, csv, edudex, schemaorg, ooapi, xcri or markdown; or places: towns of GeoNames."
        )
    }
    var helpImportFiles: String { pick("De bestanden of mappen.", "The files or folders.") }
    var helpInto: String {
        pick("De map van de catalogus; anders die van --catalog.", "The catalogue's folder; else that of --catalog.")
    }
    var helpSourceName: String {
        pick(
            "Hoe de bron hier heet, elke keer hetzelfde; anders naar het eerste bestand.",
            "What the source is called here, the same each time; else after the first file.")
    }
    var helpMapping: String {
        pick(
            "Wat de kolommen en woorden van de bron hier betekenen; het wordt voor de volgende keer bewaard.",
            "What the source’s columns and words mean here; it is kept for the next time.")
    }
    var helpGuess: String {
        pick(
            "Toon waarvoor de kolommen van een tabel worden gehouden, als begin van een mapping.",
            "Show what the columns of a table are taken for, as the start of a mapping.")
    }
    var helpAsFeed: String { pick("Zet alles in een feed.", "Put everything in a feed.") }
    var helpImportDryRun: String {
        pick("Zeg wat er zou gebeuren en schrijf niets.", "Say what would happen, and write nothing.")
    }

    /// What the columns of a table are taken for, in lines.
    func lines(for guess: CSVGuess) -> [String] {
        guess.columns.map { column in
            let meaning = column.field?.rawValue ?? pick("(weggelaten)", "(left out)")
            let header = TextWidth.pad(PlainText.line(column.header), to: 26)
            return
                "  \(header) → \(TextWidth.pad(meaning, to: 16)) \(PlainText.line(String(column.example.prefix(40))))"
        }
    }
    var isGuessRight: String { pick("Klopt dit? [J/n] ", "Is this right? [Y/n] ") }
    func isYes(_ answer: String) -> Bool { ["", "j", "ja", "y", "yes"].contains(answer.lowercased()) }
    var guessRefused: String {
        pick(
            "Niets geïmporteerd. Schrijf met --guess een mapping, verbeter die, en geef hem met --mapping.",
            "Nothing was imported. Write a mapping with --guess, correct it, and give it with --mapping.")
    }

    func badSourceName(_ name: String) -> String {
        pick(
            "‘\(name)’ kan geen naam van een bron zijn; geef er met --name een van kleine letters, cijfers en streepjes.",
            "‘\(name)’ cannot be a source’s name; give one of lower-case letters, digits and hyphens with --name.")
    }
    func reading(percentage: Int) -> String { pick("Lezen: \(percentage)%", "Reading: \(percentage)%") }
    func nothingToImport(_ format: String) -> String {
        pick(
            "Er staat niets in dat als \(format) te importeren is; er is niets veranderd.",
            "There is nothing in it to import as \(format); nothing was changed.")
    }

    // MARK: The summary

    /// How many of each kind are shown as text; JSON has them all.
    private static let most = 10

    /// What an import did or would do, in lines.
    func lines(for summary: ImportSummary, isDryRun: Bool) -> [String] {
        let place = summary.isFeed ? "feeds/\(summary.name).jsonl" : "imports/\(summary.name)"
        var lines = [
            isDryRun ? pick("Zou gaan naar \(place):", "Would go to \(place):") : pick("In \(place):", "Into \(place):")
        ]
        lines += table(summary)
        lines += list(
            pick("Afgelast, want de bron heeft het niet meer", "Called off, for the source has it no more"),
            summary.cancelled)
        lines += list(
            pick(
                "Hier veranderd en zo gelaten, ook al veranderde de bron het",
                "Changed here and left so, though the source changed it"),
            summary.kept.map { "\($0.id): \($0.keys.joined(separator: ", "))" })
        lines += list(pick("Hier weggehaald en weggelaten", "Deleted here and left out"), summary.removed)
        for list in VocabularyList.allCases {
            let words = summary.unknown[list] ?? [:]
            lines += self.list(unknown(list), counted(words))
        }
        lines += list(
            pick("Plaatsen die de regio niet kent", "Towns that the region does not know"),
            counted(summary.unknownPlaces))
        lines += self.lines(for: summary.findings)
        if summary.further > 0 { lines.append(further(summary.further)) }
        return lines
    }

    /// What could not be used, and what is remarkable, in lines.
    func lines(for findings: [ImportFinding]) -> [String] {
        list(pick("Overgeslagen", "Left out"), findings.filter(\.isSkipped).map(line))
            + list(pick("Opmerkingen", "Remarks"), findings.filter { !$0.isSkipped }.map(line))
    }

    /// How the list of towns changed.
    func importedPlaces(total: Int, new: Int, gone: Int, isDryRun: Bool) -> String {
        let (dutch, english) = isDryRun ? ("Zou geven", "Would give") : ("Geschreven", "Written")
        return pick(
            "\(dutch): \(total) plaatsen, \(new) nieuw, \(gone) weg.",
            "\(english): \(total) towns, \(new) new, \(gone) gone.")
    }

    private func table(_ summary: ImportSummary) -> [String] {
        let heads = [
            pick("nieuw", "new"), pick("gewijzigd", "changed"), pick("gelijk", "same"), pick("verdwenen", "vanished"),
        ]
        func row(_ title: String, _ cells: [String]) -> String {
            "  " + TextWidth.pad(title, to: 14)
                + zip(cells, heads).map { String(repeating: " ", count: max(1, 11 - $0.0.count)) + $0.0 }.joined()
        }
        func cells(_ counts: ImportSummary.Counts) -> [String] {
            [counts.new.count, counts.changed.count, counts.unchanged, counts.vanished.count].map(String.init)
        }
        var rows = [row("", heads)]
        if !summary.isFeed { rows.append(row(pick("cursussen", "courses"), cells(summary.courses))) }
        rows.append(row(pick("uitvoeringen", "offerings"), cells(summary.offerings)))
        return rows
    }

    private func list(_ title: String, _ items: [String]) -> [String] {
        guard !items.isEmpty else { return [] }
        let shown = items.prefix(Self.most).map { "  \($0)" }
        let more = items.count > Self.most ? ["  " + further(items.count - Self.most)] : []
        return ["\(title) (\(items.count)):"] + shown + more
    }

    private func further(_ count: Int) -> String {
        pick("… en nog \(count); --json noemt ze alle.", "… and \(count) more; --json names them all.")
    }

    private func counted(_ words: [String: Int]) -> [String] {
        words.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) (\($0.value)×)" }
    }

    private func unknown(_ list: VocabularyList) -> String {
        switch list {
        case .themes: pick("Thema’s die de regio niet kent", "Themes that the region does not know")
        case .formats: pick("Werkvormen die de regio niet kent", "Formats that the region does not know")
        case .profiles: pick("Profielen die de regio niet kent", "Profiles that the region does not know")
        case .sectors: pick("Sectoren die de regio niet kent", "Sectors that the region does not know")
        case .providers: pick("Aanbieders die de regio niet kent", "Providers that the region does not know")
        case .pillars: pick("Pijlers die de regio niet kent", "Pillars that the region does not know")
        }
    }

    /// Where a finding stands and what it is.
    private func line(_ finding: ImportFinding) -> String {
        let place = finding.place
        let numbers = [place.line, place.column].compactMap { $0.map(String.init) }
        let position = ([place.file] + numbers).joined(separator: ":")
        return "\(position)\(place.path.map { " (\($0))" } ?? ""): \(sentence(for: finding.problem))"
    }
}
