public import CatalogKit

// MARK: - What is wrong in the catalogue's files

extension Wording {
    /// Why a catalogue cannot be read at all, and what to do about it.
    public func sentence(for error: CatalogReaderError) -> String {
        switch error {
        case .folderMissing(let path):
            pick(
                "Er is geen catalogus in ‘\(path)’. Geef de map op met --catalog.",
                "There is no catalogue in ‘\(path)’. Name its folder with --catalog.")
        case .notAFolder(let path):
            pick(
                "‘\(path)’ is geen map. Geef de map van de catalogus op met --catalog.",
                "‘\(path)’ is not a folder. Name the catalogue's folder with --catalog.")
        case .folderUnreadable(let path, let code):
            pick(
                "De map ‘\(path)’ kan niet worden gelezen (systeemfout \(code)). Controleer de rechten.",
                "The folder ‘\(path)’ cannot be read (system error \(code)). Check its permissions.")
        }
    }

    /// A diagnostic on one line as compilers write them, so that editors jump to the place.
    ///
    /// - Parameters:
    ///   - diagnostic: what is wrong.
    ///   - folder: the catalogue's folder, put before the file's path.
    /// - Returns: `file:line:column: error: what is wrong and what to do`.
    public func line(for diagnostic: Diagnostic, folder: String) -> String {
        let severity =
            diagnostic.severity == .error ? pick("fout", "error") : pick("waarschuwing", "warning")
        let place = "\(folder)/\(diagnostic.file):\(diagnostic.line):\(diagnostic.column)"
        return "\(place): \(severity): \(sentence(for: diagnostic.problem))"
    }

    /// What is wrong, and what to do about it.
    public func sentence(for problem: Problem) -> String {
        file(problem) ?? shape(problem) ?? value(problem) ?? combination(problem)
    }

    private func didYouMean(_ suggestion: String?) -> String? {
        suggestion.map { pick(" Bedoel je ‘\($0)’?", " Did you mean ‘\($0)’?") }
    }

    private func file(_ problem: Problem) -> String? {
        switch problem {
        case .missingFile: pick("dit bestand ontbreekt; maak het aan.", "this file is missing; make it.")
        case .emptyFile: pick("dit bestand is leeg; vul het in.", "this file is empty; fill it in.")
        case .unreadable(let code):
            pick(
                "dit kan niet worden gelezen (systeemfout \(code)); controleer de rechten.",
                "this cannot be read (system error \(code)); check its permissions.")
        case .tooLarge(let limit):
            pick(
                "dit bestand is groter dan \(limit / 1024) kB; maak het kleiner.",
                "this file is larger than \(limit / 1024) kB; make it smaller.")
        case .linkOutside:
            pick(
                "deze koppeling wijst buiten de catalogus en wordt niet gevolgd; zet het bestand zelf hier.",
                "this link leads outside the catalogue and is not followed; put the file itself here.")
        case .notUTF8(let byte):
            pick(
                "byte \(hex(UInt32(byte))) is geen UTF-8; bewaar het bestand als UTF-8.",
                "byte \(hex(UInt32(byte))) is not UTF-8; save the file as UTF-8.")
        case .controlCharacter(let number):
            pick(
                "onzichtbaar stuurteken U+\(hex(number)); haal het weg.",
                "invisible control character U+\(hex(number)); remove it.")
        default: nil
        }
    }

    private func shape(_ problem: Problem) -> String? {
        switch problem {
        case .noFrontMatter:
            pick(
                "het bestand begint niet met een regel ‘---’; zet daar de gegevens tussen twee van zulke regels.",
                "the file does not begin with a line ‘---’; put the facts there between two such lines.")
        case .unclosedFrontMatter:
            pick(
                "de gegevens worden niet afgesloten; zet er een regel ‘---’ onder.",
                "the facts are not closed; put a line ‘---’ below them.")
        case .yamlSyntax(let fault): sentence(for: fault)
        case .anchorOrAlias:
            pick(
                "verwijzingen met & en * worden niet gelezen; schrijf de waarde uit, of zet haar tussen aanhalingstekens.",
                "references with & and * are not read; write the value out, or put it between quotes.")
        case .duplicateKey(let key, let line):
            pick(
                "‘\(key)’ staat er al op regel \(line); haal een van de twee weg.",
                "‘\(key)’ is already on line \(line); remove one of the two.")
        case .unknownKey(let key, let suggestion):
            pick("‘\(key)’ is geen bekend gegeven.", "‘\(key)’ is not a known key.")
                + (didYouMean(suggestion) ?? pick(" Haal het weg.", " Remove it."))
        case .missingKey(let key): pick("‘\(key)’ ontbreekt; vul het aan.", "‘\(key)’ is missing; add it.")
        case .conflictingKeys(let one, let other):
            pick(
                "‘\(one)’ en ‘\(other)’ gaan niet samen; haal een van de twee weg.",
                "‘\(one)’ and ‘\(other)’ cannot both be given; remove one of the two.")
        case .wrongType(let key, let expected):
            (key.map { pick("bij ‘\($0)’ hoort ", "‘\($0)’ takes ") } ?? pick("hier hoort ", "this takes "))
                + name(of: expected) + "."
        case .emptyValue(let key): pick("‘\(key)’ is leeg; vul het in.", "‘\(key)’ is empty; fill it in.")
        case .jsonSyntax(let fault): sentence(for: fault)
        default: nil
        }
    }

    private func value(_ problem: Problem) -> String? {
        switch problem {
        case .notANumber(let key, let value):
            pick(
                "‘\(value)’ bij ‘\(key)’ is geen getal; schrijf bijvoorbeeld 7.50.",
                "‘\(value)’ at ‘\(key)’ is not a number; write for example 7.50.")
        case .notAWholeNumber(let key, let value):
            pick(
                "‘\(value)’ bij ‘\(key)’ is geen heel getal; schrijf bijvoorbeeld 16.",
                "‘\(value)’ at ‘\(key)’ is not a whole number; write for example 16.")
        case .outOfRange(let key, let value, let least, let most):
            pick(
                "\(value) bij ‘\(key)’ kan niet; het moet \(most == .max ? "minstens \(least)" : "van \(least) tot \(most)") zijn.",
                "\(value) at ‘\(key)’ cannot be; it must be \(most == .max ? "at least \(least)" : "from \(least) to \(most)")."
            )
        case .invalidDate(let key, let value):
            pick(
                "‘\(value)’ bij ‘\(key)’ is geen datum; schrijf jaar-maand-dag, bijvoorbeeld 2027-03-11.",
                "‘\(value)’ at ‘\(key)’ is not a date; write year-month-day, for example 2027-03-11.")
        case .invalidTime(let key, let value):
            pick(
                "‘\(value)’ bij ‘\(key)’ is geen datum met tijd; schrijf bijvoorbeeld 2027-03-11 15:30.",
                "‘\(value)’ at ‘\(key)’ is not a date with a time; write for example 2027-03-11 15:30.")
        case .invalidURL(let value):
            pick(
                "‘\(value)’ is geen webadres; het begint met https://.",
                "‘\(value)’ is not a web address; it begins with https://.")
        case .invalidLanguage(let value):
            pick(
                "‘\(value)’ is geen taalcode; schrijf bijvoorbeeld nl, en of de.",
                "‘\(value)’ is not a language code; write for example nl, en or de.")
        case .unknownTerm(let list, let value, let suggestion):
            pick("‘\(value)’ staat niet in \(fileName(of: list)).", "‘\(value)’ is not in \(fileName(of: list)).")
                + (didYouMean(suggestion) ?? pick(" Kies een waarde daaruit.", " Choose a value from there."))
        case .unknownPlace(let value, let suggestion):
            pick(
                "plaats ‘\(value)’ staat niet in vocabulary/places.yaml.",
                "place ‘\(value)’ is not in vocabulary/places.yaml.")
                + (didYouMean(suggestion) ?? pick(" Voeg de plaats daar toe.", " Add the place there."))
        case .unknownSchool(let value, let suggestion):
            pick(
                "school ‘\(value)’ staat niet in vocabulary/schools.yaml.",
                "school ‘\(value)’ is not in vocabulary/schools.yaml.")
                + (didYouMean(suggestion)
                    ?? pick(" Gebruik het id van een school daaruit.", " Use the id of a school there."))
        case .invalidSchoolYear(let value):
            pick(
                "‘\(value)’ is geen schooljaar; schrijf bijvoorbeeld 2026-2027.",
                "‘\(value)’ is not a school year; write for example 2026-2027.")
        case .badSlug(let value, let suggestion):
            pick(
                "‘\(value)’ kan geen naam zijn; gebruik kleine letters, cijfers en streepjes.",
                "‘\(value)’ cannot be a name; use small letters, digits and hyphens.") + (didYouMean(suggestion) ?? "")
        case .badOfferingID(let value, let suggestion):
            pick(
                "‘\(value)’ is geen id van een uitvoering; schrijf cursus@datum.",
                "‘\(value)’ is not an offering's id; write course@date.") + (didYouMean(suggestion) ?? "")
        case .unknownStatus(let value):
            pick(
                "‘\(value)’ is geen status; schrijf cancelled als het niet doorgaat, en laat de regel anders weg.",
                "‘\(value)’ is not a status; write cancelled when it is called off, and leave the line out otherwise.")
        case .duplicateID(let id, let file, let line):
            pick(
                "‘\(id)’ bestaat al in \(file), regel \(line); geef een van de twee een eigen id.",
                "‘\(id)’ exists already in \(file), line \(line); give one of the two an id of its own.")
        default: nil
        }
    }

    private func combination(_ problem: Problem) -> String {
        switch problem {
        case .endBeforeStart(let start, let end):
            pick(
                "het einde (\(end)) ligt niet na het begin (\(start)); verbeter een van de twee.",
                "the end (\(end)) is not after the start (\(start)); correct one of the two.")
        case .lastDayBeforeFirst(let first, let last):
            pick(
                "de laatste dag (\(last)) ligt voor de eerste (\(first)); verbeter een van de twee.",
                "the last day (\(last)) is before the first (\(first)); correct one of the two.")
        case .meetingsOverlap(let line):
            pick(
                "deze bijeenkomst valt samen met die op regel \(line); verbeter een van de twee.",
                "this meeting overlaps the one on line \(line); correct one of the two.")
        case .deadlineAfterStart(let deadline, let start):
            pick(
                "aanmelden tot \(deadline) kan niet: het begint al op \(start); kies een eerdere dag.",
                "signing up until \(deadline) cannot be: it starts on \(start); choose an earlier day.")
        case .minimumAboveCapacity(let minimum, let capacity):
            pick(
                "er zijn minstens \(minimum) deelnemers nodig, maar er zijn \(capacity) plekken; verbeter een van de twee.",
                "at least \(minimum) participants are needed, but there are \(capacity) places; correct one of the two."
            )
        case .followUpOfNothing(let id):
            pick(
                "er is geen uitvoering ‘\(id)’; geef dit bestand de id van de uitvoering als naam.",
                "there is no offering ‘\(id)’; name this file after the offering's id.")
        case .answerNotAmongOptions, .duplicateOption, .unknownChapter, .questionsWithoutChapters:
            selfCheckSentence(problem) + (didYouMean(problem.suggestedChapter) ?? "")
        default: pick("dit klopt niet.", "this is wrong.")
        }
    }

    private func sentence(for fault: YAMLFault) -> String {
        switch fault {
        case .colonInValue:
            pick(
                "een dubbele punt in een waarde: zet de waarde tussen aanhalingstekens.",
                "a colon within a value: put the value between quotes.")
        case .unclosedQuote:
            pick(
                "een aanhalingsteken wordt niet gesloten; zet er een achter.",
                "a quotation mark is not closed; put one at the end.")
        case .unclosedBracket:
            pick(
                "een haakje wordt niet gesloten of een komma ontbreekt; vul het aan.",
                "a bracket is not closed or a comma is missing; add it.")
        case .tabIndentation:
            pick(
                "een tab aan het begin van de regel; gebruik spaties.",
                "a tab at the beginning of the line; use spaces.")
        case .indentation:
            pick(
                "deze regel springt anders in dan de regels erboven; zet hem recht onder de vorige.",
                "this line is not indented as the lines above it; align it with them.")
        case .reservedStart(let sign):
            pick(
                "een waarde kan niet met \(sign) beginnen; zet haar tussen aanhalingstekens.",
                "a value cannot begin with \(sign); put it between quotes.")
        case .textAfterValue:
            pick(
                "er staat tekst achter het einde van de waarde; haal die weg.",
                "there is text after the end of the value; remove it.")
        case .missingColon:
            pick(
                "hier ontbreekt een dubbele punt; schrijf ‘gegeven: waarde’.",
                "a colon is missing here; write ‘key: value’.")
        case .tooDeep:
            pick(
                "lijsten binnen lijsten, dieper dan de opmaak kent; maak het eenvoudiger.",
                "lists within lists, deeper than the format goes; make it simpler.")
        case .other(let detail):
            pick(
                "dit is geen geldige YAML (\(detail)); vergelijk het met een andere cursus.",
                "this is not valid YAML (\(detail)); compare it with another course.")
        }
    }

    private func sentence(for fault: JSONFault) -> String {
        let remedy = pick(" Verbeter de regel of haal hem weg.", " Correct the line or remove it.")
        return switch fault {
        case .notAnObject: pick("deze regel is geen JSON-object {…}.", "this line is not a JSON object {…}.") + remedy
        case .unexpectedEnd: pick("deze regel houdt halverwege op.", "this line stops halfway.") + remedy
        case .unexpectedCharacter(let sign):
            pick("hier kan in JSON geen \(sign) staan.", "JSON does not have \(sign) here.") + remedy
        case .badEscape: pick("een \\ met iets onbekends erachter.", "a \\ with something unknown after it.") + remedy
        case .badNumber: pick("zo schrijft JSON geen getal.", "JSON does not write a number like this.") + remedy
        case .tooDeep: pick("te diep genest.", "nested too deeply.") + remedy
        }
    }

    private func name(of shape: ValueShape) -> String {
        switch shape {
        case .text: pick("één tekst", "one text")
        case .list: pick("een lijst, bijvoorbeeld [lob, techlab]", "a list, for example [lob, techlab]")
        case .mapping:
            pick("een groep gegevens met elk een naam en een dubbele punt", "a group of keys, each with a colon")
        case .flag: pick("true of false", "true or false")
        case .number: pick("een getal", "a number")
        }
    }

    private func fileName(of list: VocabularyList) -> String {
        list == .pillars ? "region.yaml (pillars)" : "vocabulary/\(list.rawValue).yaml"
    }

    private func hex(_ number: UInt32) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 2 - digits.count)) + digits
    }
}
