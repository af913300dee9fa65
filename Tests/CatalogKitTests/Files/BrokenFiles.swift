import CatalogKit

/// What is wrong in the other files of `Fixtures/broken`.
enum BrokenFiles {
    static let diagnostics: [Diagnostic] = [
        error("courses/link-naar-map", 1, 1, .linkOutside),
        error(
            "courses/workshop/gezond.md", 1, 1,
            .duplicateID("gezond", firstFile: "courses/training/gezond.md", firstLine: 1)),
        error("elearning/vragen-als-tekst.md", 6, 12, .wrongType(key: "questions", expected: .list)),
        error("elearning/vragen.md", 14, 13, .answerNotAmongOptions("3", options: 2)),
        error("elearning/vragen.md", 18, 13, .answerNotAmongOptions("ja", options: 2)),
        error("elearning/vragen.md", 21, 14, .outOfRange(key: "options", value: "1", least: 2, most: 9)),
        error("elearning/vragen.md", 25, 24, .duplicateOption("ja")),
        error("elearning/vragen.md", 32, 20, .unknownChapter("De klap", suggestion: "De klep")),
        error("elearning/vragen.md", 33, 5, .missingKey("options")),
        error("elearning/vragen.md", 33, 5, .missingKey("explanation")),
        warning("elearning/vragen.md", 34, 5, .unknownKey("opties", suggestion: "options")),
        error("elearning/vragen.md", 36, 5, .wrongType(key: "questions", expected: .mapping)),
        error("elearning/vragen.md", 37, 5, .missingKey("question")),
        error("elearning/vragen.md", 38, 13, .emptyValue(key: "answer")),
        error("feeds/kapot.jsonl", 2, 1, .jsonSyntax(.notAnObject)),
        error("feeds/kapot.jsonl", 3, 34, .jsonSyntax(.unexpectedEnd)),
        error("feeds/kapot.jsonl", 4, 38, .jsonSyntax(.unexpectedEnd)),
        error("feeds/kapot.jsonl", 5, 32, .jsonSyntax(.unexpectedCharacter("}"))),
        error("feeds/kapot.jsonl", 6, 30, .jsonSyntax(.badEscape)),
        error("feeds/kapot.jsonl", 7, 38, .jsonSyntax(.badNumber)),
        error("feeds/kapot.jsonl", 8, 39, .wrongType(key: "themes", expected: .list)),
        error("feeds/kapot.jsonl", 9, 36, .invalidTime(key: "start", value: "2027-02-30T10:00")),
        error("feeds/kapot.jsonl", 10, 1, .missingKey("title")),
        error("feeds/kapot.jsonl", 11, 1, .missingKey("id")),
        error("feeds/kapot.jsonl", 12, 1, .duplicateID("kapot/1", firstFile: "feeds/kapot.jsonl", firstLine: 1)),
        error("feeds/kapot.jsonl", 13, 29, .notUTF8(byte: 0xE9)),
        error("feeds/kapot.jsonl", 14, 31, .jsonSyntax(.unexpectedCharacter("{"))),
        error("feeds/kapot.jsonl", 15, 1, .missingKey("title")),
        error("feeds/kapot.jsonl", 16, 98, .jsonSyntax(.tooDeep)),
        error("feeds/kapot.jsonl", 17, 38, .jsonSyntax(.unexpectedCharacter("x"))),
        error("feeds/kapot.jsonl", 18, 1, .jsonSyntax(.notAnObject)),
        error("region.yaml", 1, 5, .badSlug("Zuid Limburg", suggestion: "zuid-limburg")),
        error("region.yaml", 3, 9, .unknownPlace("Herlen", suggestion: "Heerlen")),
        error("region.yaml", 4, 26, .notAWholeNumber(key: "promotion-cut-off-hours", value: "morgen")),
        error("region.yaml", 10, 9, .duplicateID("techlabs", firstFile: "region.yaml", firstLine: 6)),
        error("region.yaml", 14, 5, .missingKey("lead")),
        error("region.yaml", 16, 13, .notAWholeNumber(key: "budget", value: "veel")),
        error(
            "region.yaml", 18, 41,
            .lastDayBeforeFirst(first: Day(number: 20_821), last: Day(number: 20_806))),
        error("region.yaml", 19, 25, .invalidDate(key: "from", value: "2027-03-32")),
        error("region.yaml", 20, 5, .missingKey("from")),
        error("region.yaml", 21, 5, .missingKey("name")),
        warning("region.yaml", 21, 24, .unknownKey("until", suggestion: nil)),
        error("region.yaml", 22, 5, .wrongType(key: "holidays", expected: .mapping)),
        error("region.yaml", 23, 16, .outOfRange(key: "reminder-days", value: "90", least: 0, most: 60)),
        error("vocabulary/places.yaml", 2, 24, .outOfRange(key: "lat", value: "500.9989", least: -90, most: 90)),
        error("vocabulary/places.yaml", 3, 3, .missingKey("lon")),
        error("vocabulary/places.yaml", 4, 25, .notANumber(key: "lat", value: "50,87")),
        error("vocabulary/profiles.yaml", 1, 1, .missingFile),
        error("vocabulary/schools.yaml", 1, 1, .emptyFile),
        error("vocabulary/sectors.yaml", 1, 1, .wrongType(key: nil, expected: .list)),
        warning("vocabulary/themes.yaml", 2, 27, .unknownKey("synoniemen", suggestion: nil)),
        error("vocabulary/themes.yaml", 3, 8, .badSlug("Robotica", suggestion: "robotica")),
        error("vocabulary/themes.yaml", 4, 8, .duplicateID("lob", firstFile: "vocabulary/themes.yaml", firstLine: 2)),
        error("vocabulary/themes.yaml", 5, 3, .missingKey("nl")),
        error("vocabulary/themes.yaml", 6, 3, .wrongType(key: nil, expected: .mapping)),
    ]

    private static func error(_ file: String, _ line: Int, _ column: Int, _ problem: Problem) -> Diagnostic {
        Diagnostic(.error, file: file, line: line, column: column, problem)
    }

    private static func warning(_ file: String, _ line: Int, _ column: Int, _ problem: Problem) -> Diagnostic {
        Diagnostic(.warning, file: file, line: line, column: column, problem)
    }
}
