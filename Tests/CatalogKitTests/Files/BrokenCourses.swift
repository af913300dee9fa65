import CatalogKit

/// What is wrong in `Fixtures/broken/courses/training`, each file named after its fault: the line, the column and the problem.
enum BrokenCourses {
    static let diagnostics: [Diagnostic] = [
        error("Hoofdletters.md", 1, 1, .badSlug("Hoofdletters", suggestion: "hoofdletters")),
        error("aanbod-als-tekst.md", 6, 5, .wrongType(key: "offerings", expected: .mapping)),
        error(
            "aanbod-id-zonder-datum.md", 6, 9,
            .badOfferingID("mijn cursus", suggestion: "aanbod-id-zonder-datum@2027-03-11")),
        error("aanbod-zonder-lijst.md", 5, 12, .wrongType(key: "offerings", expected: .list)),
        error("aanhalingsteken-open.md", 2, 8, .yamlSyntax(.unclosedQuote)),
        error("adres-zonder-http.md", 5, 6, .invalidURL("www.voorbeeld.example")),
        error("alleen-een-kop.md", 2, 1, .missingKey("title")),
        error("alleen-een-kop.md", 2, 1, .missingKey("format")),
        error("alleen-een-kop.md", 2, 1, .missingKey("provider")),
        error("anker.md", 2, 8, .anchorOrAlias),
        error("begin-en-bijeenkomsten.md", 7, 5, .conflictingKeys("start", "meetings")),
        error("bom.md", 8, 12, .anchorOrAlias),
        error("datum-die-niet-bestaat.md", 5, 8, .invalidDate(key: "added", value: "2027-02-30")),
        error("datum-op-zijn-nederlands.md", 5, 8, .invalidDate(key: "added", value: "1-2-2027")),
        error("diep-als-een-put.md", 5, 10, .yamlSyntax(.tooDeep)),
        error("dubbele-punt-in-titel.md", 2, 14, .yamlSyntax(.colonInValue)),
        error("dubbele-sleutel-in-aanbod.md", 9, 5, .duplicateKey("place", firstLine: 8)),
        error("dubbele-sleutel.md", 5, 1, .duplicateKey("title", firstLine: 2)),
        error("dubbele-sleutel.md", 7, 1, .duplicateKey("language", firstLine: 6)),
        error(
            "einde-voor-begin.md", 7, 10, .endBeforeStart(start: at("2027-03-11 18:30"), end: at("2027-03-11 15:30"))),
        error("geen-bijeenkomsten.md", 6, 15, .emptyValue(key: "meetings")),
        error("geen-dubbele-punt.md", 2, 1, .yamlSyntax(.missingColon)),
        error("geen-einde.md", 6, 5, .missingKey("end")),
        error("geen-plaats.md", 6, 5, .missingKey("place")),
        error("geen-stoelen.md", 9, 15, .outOfRange(key: "capacity", value: "0", least: 1, most: 100_000)),
        error("geen-titel.md", 2, 1, .missingKey("title")),
        error("geen-utf8-in-tekst.md", 6, 12, .notUTF8(byte: 0xFF)),
        error("geen-utf8.md", 2, 11, .notUTF8(byte: 0xE9)),
        error("geen-voorblad.md", 1, 1, .noFrontMatter),
        error("gereserveerd-teken.md", 2, 8, .yamlSyntax(.reservedStart("@"))),
        error(
            "gezond.md", 6, 5,
            .duplicateID("gezond@2027-03-11", firstFile: "courses/training/geleend-aanbod.md", firstLine: 6)),
        error("haak-open.md", 5, 9, .yamlSyntax(.unclosedBracket)),
        error(
            "inschrijven-na-begin.md", 9, 15,
            .deadlineAfterStart(deadline: on("2027-03-12"), start: at("2027-03-11 15:30"))),
        warning("kolom-in-tekens.md", 5, 10, .unknownTerm(.themes, value: "é́́n👩‍🏫", suggestion: nil)),
        warning("kolom-in-tekens.md", 5, 17, .unknownTerm(.themes, value: "techlap", suggestion: "techlab")),
        error("leeg.md", 1, 1, .noFrontMatter),
        error("lege-titel.md", 2, 8, .emptyValue(key: "title")),
        error("lijst-als-titel.md", 2, 8, .wrongType(key: "title", expected: .text)),
        error("lijst-in-lijst.md", 5, 19, .wrongType(key: "themes", expected: .text)),
        error("link-naar-buiten.md", 1, 1, .linkOutside),
        error("meer-fouten-tegelijk.md", 2, 1, .missingKey("provider")),
        error("meer-fouten-tegelijk.md", 3, 9, .unknownTerm(.formats, value: "cursus", suggestion: nil)),
        error("meer-fouten-tegelijk.md", 4, 8, .notANumber(key: "hours", value: "lang")),
        error("meer-fouten-tegelijk.md", 5, 8, .notANumber(key: "price", value: "gratis")),
        warning("meer-fouten-tegelijk.md", 6, 1, .unknownKey("themas", suggestion: "themes")),
        error("meer-fouten-tegelijk.md", 8, 5, .missingKey("end")),
        error("meer-fouten-tegelijk.md", 8, 5, .missingKey("place")),
        error("meer-fouten-tegelijk.md", 8, 12, .invalidTime(key: "start", value: "gisteren")),
        error("meer-fouten-tegelijk.md", 9, 15, .outOfRange(key: "capacity", value: "0", least: 1, most: 100_000)),
        error("minimum-boven-capaciteit.md", 10, 14, .minimumAboveCapacity(minimum: 12, capacity: 8)),
        error("misschien.md", 5, 20, .wrongType(key: "variant-candidate", expected: .flag)),
        error("negatieve-prijs.md", 5, 8, .outOfRange(key: "price", value: "-5", least: 0, most: 1_000_000)),
        warning("onbekend-thema.md", 5, 10, .unknownTerm(.themes, value: "techlap", suggestion: "techlab")),
        warning("onbekend-thema.md", 5, 24, .unknownTerm(.themes, value: "dansen", suggestion: nil)),
        error("onbekende-aanbieder.md", 4, 11, .unknownTerm(.providers, value: "de bakker", suggestion: nil)),
        warning("onbekende-pijler.md", 5, 9, .unknownTerm(.pillars, value: "techlap", suggestion: "techlabs")),
        error("onbekende-plaats.md", 8, 12, .unknownPlace("Herleen", suggestion: "Heerlen")),
        warning("onbekende-sleutel.md", 5, 1, .unknownKey("themas", suggestion: "themes")),
        warning("onbekende-sleutel.md", 6, 1, .unknownKey("kleur", suggestion: nil)),
        error("onbekende-vorm.md", 3, 9, .unknownTerm(.formats, value: "trianing", suggestion: "training")),
        error("overlappende-bijeenkomsten.md", 7, 9, .meetingsOverlap(firstLine: 8)),
        error("plaats-en-online.md", 8, 5, .conflictingKeys("place", "online")),
        error("prijs-met-komma.md", 5, 8, .notANumber(key: "price", value: "12,50")),
        warning("richtingsteken.md", 2, 12, .controlCharacter(0x202E)),
        error("rondes.md", 10, 9, .missingKey("title")),
        error("rondes.md", 12, 20, .duplicateID("lassen", firstFile: "courses/training/rondes.md", firstLine: 11)),
        error("rondes.md", 13, 21, .badSlug("???", suggestion: nil)),
        error("rondes.md", 14, 9, .missingKey("end")),
        error("rondes.md", 14, 9, .missingKey("sessions")),
        error("scheef-ingesprongen.md", 5, 4, .yamlSyntax(.indentation)),
        error("spatie in naam.md", 1, 1, .badSlug("spatie in naam", suggestion: "spatie-in-naam")),
        error("status-onbekend.md", 9, 13, .unknownStatus("misschien")),
        error("stoelen-in-woorden.md", 9, 15, .notAWholeNumber(key: "capacity", value: "zestien")),
        warning("stuurteken-in-tekst.md", 7, 5, .controlCharacter(0x1B)),
        warning("stuurteken-in-titel.md", 2, 11, .controlCharacter(0x1B)),
        error("taal-voluit.md", 5, 11, .invalidLanguage("Nederlands")),
        error("tab-als-inspringing.md", 6, 1, .yamlSyntax(.tabIndentation)),
        error("te-diep.md", 5, 25, .yamlSyntax(.tooDeep)),
        warning("tekst-als-lijst-sleutel.md", 5, 3, .wrongType(key: nil, expected: .text)),
        error("tekst-na-aanhaling.md", 2, 17, .yamlSyntax(.textAfterValue)),
        error("tijd-ontbreekt.md", 6, 12, .invalidTime(key: "start", value: "2027-03-11")),
        warning("titel-van-stuurtekens.md", 2, 8, .controlCharacter(0x1B)),
        error("titel-van-stuurtekens.md", 2, 8, .emptyValue(key: "title")),
        error("titel-zonder-waarde.md", 2, 1, .missingKey("title")),
        error(
            "twee-op-een-dag.md", 7, 5,
            .duplicateID("twee-op-een-dag@2027-09-01", firstFile: "courses/training/twee-op-een-dag.md", firstLine: 6)),
        error("uren-en-minuten.md", 6, 1, .conflictingKeys("hours", "minutes")),
        error("uren-in-woorden.md", 5, 8, .notANumber(key: "hours", value: "drie")),
        error("verwijzing.md", 2, 8, .anchorOrAlias),
        warning("vragen-bij-training.md", 6, 3, .questionsWithoutChapters),
        error("voorblad-open.md", 1, 1, .unclosedFrontMatter),
    ]

    private static func error(_ name: String, _ line: Int, _ column: Int, _ problem: Problem) -> Diagnostic {
        Diagnostic(.error, file: "courses/training/\(name)", line: line, column: column, problem)
    }

    private static func warning(_ name: String, _ line: Int, _ column: Int, _ problem: Problem) -> Diagnostic {
        Diagnostic(.warning, file: "courses/training/\(name)", line: line, column: column, problem)
    }

    private static func on(_ day: String) -> Day {
        Day(day) ?? Day(number: 0)
    }

    private static func at(_ time: String) -> LocalTime {
        LocalTime(time) ?? LocalTime(day: Day(number: 0), minute: 0)
    }
}
