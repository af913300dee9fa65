import CatalogExchange
import CatalogScreens
import Foundation

// What `export` says.
extension Wording {
    var aboutExport: String {
        pick(
            "Geef het aanbod aan anderen, in een formaat dat zij lezen.",
            "Hand the offer to others, in a format that they read.")
    }
    var aboutExportDetail: String {
        pick(
            """
            Zonder woorden, filters of --id gaat alles mee wat geen feed is. Een map kun je steeds opnieuw laten schrijven: \
            wat er niet meer is verdwijnt, en wat er van een ander in staat blijft.
              sto-tui export csv --out aanbod.csv
              sto-tui export ics thema:lob vanaf:2027-01 --out lob.ics
              sto-tui export site --out site --url https://voorbeeld.example/aanbod/
            """,
            """
            Without words, filters or --id all goes that is no feed. A folder can be written again and again: what is no \
            more disappears, and what somebody else put in it stays.
              sto-tui export csv --out offer.csv
              sto-tui export ics theme:lob from:2027-01 --out lob.ics
              sto-tui export site --out site --url https://example.org/offer/
            """)
    }
    var helpExportFormat: String {
        pick(
            "Waarin: ics, csv of schemaorg (een bestand); calendars, edudex, ooapi, ooapi6 of site (een map).",
            "In what: ics, csv or schemaorg (a file); calendars, edudex, ooapi, ooapi6 or site (a folder).")
    }
    var helpExportID: String { pick("Alleen deze cursus of uitvoering.", "This course or offering only.") }
    var helpOut: String {
        pick(
            "Waar het komt: een bestand (anders op het scherm) of een map.",
            "Where it goes: a file (else the screen) or a folder.")
    }
    var helpBaseURL: String {
        pick("Waar de map op het web komt te staan.", "Where the folder will stand on the web.")
    }
    func badBaseURL(_ url: String) -> String {
        pick(
            "‘\(url)’ bij --url is geen webadres; begin met https://.",
            "‘\(url)’ at --url is no web address; begin with https://.")
    }
    var nothingToExport: String { pick("Er is niets om te exporteren.", "There is nothing to export.") }
    func exportNeedsFolder(_ format: String) -> String {
        pick(
            "\(format) is een map met bestanden; zeg met --out welke.",
            "\(format) is a folder of files; say which with --out.")
    }
    func exported(to path: String) -> String { pick("Geschreven: \(path).", "Written: \(path).") }
    func exported(_ outcome: ExportFolder.Outcome, to path: String) -> String {
        pick(
            "\(path): \(outcome.written) geschreven, \(outcome.unchanged) gelijk, \(outcome.removed) weggehaald.",
            "\(path): \(outcome.written) written, \(outcome.unchanged) the same, \(outcome.removed) removed.")
    }
    func sentence(for failure: ExportFolder.Failure) -> String {
        switch failure {
        case .notOurs(let path):
            pick(
                "\(path) is er al en is geen export; kies een andere map of haal het weg. Er is niets geschreven.",
                "\(path) is there already and is no export; choose another folder or remove it. Nothing was written.")
        case .unwritable(let path, let code):
            pick("\(path) is niet te schrijven: \(cause(code)).", "\(path) cannot be written: \(cause(code)).")
        }
    }
}
