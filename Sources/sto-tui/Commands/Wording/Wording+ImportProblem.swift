import CatalogExchange
import CatalogKit
import CatalogScreens
import Foundation

// What was wrong in what was imported.
extension Wording {
    /// What is wrong in a source, and what became of it.
    func sentence(for problem: ImportProblem) -> String {
        switch problem {
        case .syntax(let detail):
            pick("Dit is niet goed geschreven: \(detail).", "This is not well written: \(detail).")
        case .readAsWindows1252:
            pick(
                "Dit is geen UTF-8; het is gelezen als Windows-1252.", "This is not UTF-8; it was read as Windows-1252."
            )
        case .tooLong(let limit):
            pick("Dit is langer dan \(limit) bytes.", "This is longer than \(limit) bytes.")
        case .tooDeep(let limit):
            pick("Dit zit meer dan \(limit) niveaus diep.", "This is more than \(limit) levels deep.")
        case .notOfThisFormat: pick("Dit bestand hoort niet bij dit formaat.", "This file is not of this format.")
        case .json(let fault): sentence(for: .jsonSyntax(fault) as Problem)
        case .frontMatter(let problem): sentence(for: problem)
        case .duplicateKey(let key):
            pick("‘\(key)’ staat er twee keer; het eerste telt.", "‘\(key)’ stands twice; the first counts.")
        case .unclosedQuote:
            pick("Er gaat een aanhalingsteken open dat nergens sluit.", "A quotation mark opens that nothing closes.")
        case .emptyHeader, .duplicateHeader, .fieldCount, .missingColumn, .unknownField: column(problem)
        default: value(problem)
        }
    }

    private func value(_ problem: ImportProblem) -> String {
        switch problem {
        case .noTitle: pick("Er is geen titel.", "There is no title.")
        case .noID:
            pick(
                "Er is niets waaraan het de volgende keer te herkennen is.",
                "There is nothing to know it by the next time.")
        case .duplicateID(let id):
            pick("‘\(id)’ was er al; het eerste telt.", "‘\(id)’ was there before; the first counts.")
        case .noStart: pick("Er is geen begin.", "There is no start.")
        case .invalidTime(let field, let value):
            pick("‘\(value)’ bij \(field) is geen datum of tijd.", "‘\(value)’ at \(field) is no date or time.")
        case .invalidNumber(let field, let value):
            pick("‘\(value)’ bij \(field) is geen getal.", "‘\(value)’ at \(field) is no number.")
        case .endBeforeStart(let start, let end):
            pick(
                "Het eindigt (\(end)) voor het begint (\(start)); het duurt nu een uur.",
                "It ends (\(end)) before it starts (\(start)); it lasts an hour now.")
        case .unlikelyTime(let start, let end):
            pick("Van \(start) tot \(end) kan niet kloppen.", "From \(start) to \(end) cannot be right.")
        case .unknownTimeZone(let zone):
            pick(
                "Tijdzone ‘\(zone)’ is onbekend; de tijden gelden als Nederlandse.",
                "Time zone ‘\(zone)’ is unknown; the times are taken as Dutch.")
        case .invalidRecurrence(let rule):
            pick(
                "De herhaling ‘\(rule)’ is niet te lezen; alleen de eerste keer telt.",
                "The recurrence ‘\(rule)’ cannot be read; only the first time counts.")
        case .tooManyOccurrences(let limit):
            pick(
                "Meer dan \(limit) herhalingen; niet alle zijn genomen.",
                "More than \(limit) occurrences; not all were taken.")
        case .endlessRecurrence(let day):
            pick("Het herhaalt zonder einde; genomen tot \(day).", "It recurs without end; taken until \(day).")
        case .notPublic: pick("Volgens de bron is dit niet openbaar.", "By what the source says this is not public.")
        case .missingReference(let reference): pick("‘\(reference)’ is er niet.", "‘\(reference)’ is not there.")
        case .invalidURL(let url): pick("‘\(url)’ is geen webadres.", "‘\(url)’ is no web address.")
        case .invalidCoordinate(let value):
            pick("‘\(value)’ is geen plek op aarde.", "‘\(value)’ is no place on earth.")
        case .foreignCurrency(let currency):
            pick("Een bedrag in \(currency), niet in euro.", "An amount in \(currency), not in euros.")
        case .pricePerPeriod(let period):
            pick(
                "Een prijs per \(period), waarvan het aantal onbekend is.",
                "A price per \(period), of which nobody knows how many.")
        case .outdated(let day):
            pick(
                "Volgens de bron geldt het sinds \(day) niet meer.",
                "The source says that it does not hold since \(day).")
        case .severalLanguages(let languages):
            pick(
                "In meer talen (\(languages.joined(separator: ", "))); de eerste telt.",
                "In several languages (\(languages.joined(separator: ", "))); the first counts.")
        case .severalPlaces(let places):
            pick(
                "In meer plaatsen (\(places.joined(separator: ", "))); de eerste telt.",
                "In several towns (\(places.joined(separator: ", "))); the first counts.")
        case .unknownLanguage(let language):
            pick("Taal ‘\(language)’ is onbekend.", "Language ‘\(language)’ is unknown.")
        case .differentValue(let field, let value):
            pick(
                "Bij \(field) staat nu ‘\(value)’; wat er eerst stond telt.",
                "At \(field) there is ‘\(value)’ now; what stood first counts.")
        case .ownCourse(let id):
            pick(
                "\(id) is een cursus van jullie zelf; bewerk die in het eigen bestand.",
                "\(id) is a course of your own; edit it in its own file.")
        default: pick("Hier kan het programma niets mee.", "The program can do nothing with this.")
        }
    }

    private func column(_ problem: ImportProblem) -> String {
        switch problem {
        case .emptyHeader(let column): pick("Kolom \(column) heeft geen kop.", "Column \(column) has no header.")
        case .duplicateHeader(let header):
            pick(
                "Kop ‘\(header)’ staat er twee keer; de eerste telt.",
                "Header ‘\(header)’ stands twice; the first counts.")
        case .fieldCount(let expected, let found):
            pick(
                "Deze regel heeft \(found) velden in plaats van \(expected).",
                "This record has \(found) fields instead of \(expected).")
        case .missingColumn(let column):
            pick("Kolom ‘\(column)’ uit de mapping is er niet.", "Column ‘\(column)’ of the mapping is not there.")
        case .unknownField(let field, let suggestion):
            pick(
                "Het veld ‘\(field)’ bestaat niet\(meant(suggestion)).",
                "There is no field ‘\(field)’\(meant(suggestion)).")
        default: ""
        }
    }

    private func meant(_ suggestion: String?) -> String {
        suggestion.map { pick("; bedoel je ‘\($0)’?", "; do you mean ‘\($0)’?") } ?? ""
    }
}

extension CommandFailure {
    /// Why an import cannot be done.
    init(_ failure: ImportFailure, _ wording: Wording) {
        switch failure {
        case .unreadable, .tooLarge, .notOfThisFormat, .noTitleColumn:
            self.init(.refused, wording.sentence(for: failure))
        case .mapping: self.init(.usage, wording.sentence(for: failure))
        case .unwritable, .changedMeanwhile, .libraryMissing: self.init(.broken, wording.sentence(for: failure))
        }
    }
}

extension Wording {
    /// Why an import cannot be done, and what to do.
    fileprivate func sentence(for failure: ImportFailure) -> String {
        switch failure {
        case .unreadable(let path, let code):
            pick("\(path) is niet te lezen: \(cause(code)).", "\(path) cannot be read: \(cause(code)).")
        case .tooLarge(let path, let limit):
            pick("\(path) is groter dan \(limit / 1_000_000) MB.", "\(path) is larger than \(limit / 1_000_000) MB.")
        case .notOfThisFormat(let place, let detail):
            pick("\(place.file) is niet in dit formaat: \(detail).", "\(place.file) is not of this format: \(detail).")
        case .noTitleColumn(let place, let headers):
            pick(
                "\(place.file) heeft geen kolom met titels. Zeg in een mapping welke het is: \(headers.joined(separator: ", ")).",
                "\(place.file) has no column of titles. Say in a mapping which it is: \(headers.joined(separator: ", "))."
            )
        case .mapping(let diagnostic):
            "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column): \(sentence(for: diagnostic.problem))"
        case .unwritable(let path, let code):
            pick("\(path) is niet te schrijven: \(cause(code)).", "\(path) cannot be written: \(cause(code)).")
        case .changedMeanwhile(let path):
            pick("\(path) is intussen veranderd; doe het nog eens.", "\(path) changed meanwhile; do it again.")
        case .libraryMissing(let library):
            pick("Hiervoor is \(library) nodig; installeer dat eerst.", "This needs \(library); install that first.")
        }
    }

    /// What kept the system from it, in the system's own words where they are rare.
    func cause(_ code: Int32) -> String {
        switch code {
        case ENOENT: pick("het bestaat niet", "it does not exist")
        case EACCES, EPERM: pick("dat mag niet", "that is not allowed")
        case EISDIR: pick("het is een map", "it is a folder")
        case ENOSPC, EDQUOT: pick("de schijf is vol", "the disk is full")
        case EROFS: pick("de schijf is alleen te lezen", "the disk can only be read")
        default: String(cString: strerror(code))
        }
    }
}
