import CatalogExchange
import CatalogKit
import CatalogScreens

/// What `import --json` prints.
struct ImportOutput: Encodable {
    let name: String
    let landing: String
    let dryRun: Bool
    let courses: Counts
    let offerings: Counts
    let cancelled: [String]
    let kept: [Changed]
    let removed: [String]
    let skipped: [Finding]
    let noted: [Finding]
    /// How many more there are than are printed.
    let further: Int
    /// Words without a meaning here by list, with how often each came; `places` among the lists.
    let unknown: [String: [String: Int]]

    /// What became of courses, offerings or listings.
    struct Counts: Encodable {
        let new: [String]
        let changed: [Changed]
        let unchanged: Int
        let vanished: [String]

        init(_ counts: ImportSummary.Counts) {
            new = counts.new
            changed = counts.changed.map(Changed.init)
            unchanged = counts.unchanged
            vanished = counts.vanished
        }
    }

    /// Something with the keys of its values.
    struct Changed: Encodable {
        let id: String
        let keys: [String]

        init(_ changed: ImportSummary.Changed) {
            id = changed.id
            keys = changed.keys
        }
    }

    /// A finding with its sentence.
    struct Finding: Encodable {
        let file: String
        let line: Int?
        let column: Int?
        let path: String?
        let message: String

        init(_ finding: ImportFinding, _ wording: Wording) {
            file = finding.place.file
            line = finding.place.line
            column = finding.place.column
            path = finding.place.path
            message = wording.sentence(for: finding.problem)
        }
    }

    init(_ summary: ImportSummary, isDryRun: Bool, _ wording: Wording) {
        name = summary.name
        landing = summary.isFeed ? "feed" : "courses"
        dryRun = isDryRun
        courses = Counts(summary.courses)
        offerings = Counts(summary.offerings)
        cancelled = summary.cancelled
        kept = summary.kept.map(Changed.init)
        removed = summary.removed
        skipped = summary.findings.filter(\.isSkipped).map { Finding($0, wording) }
        noted = summary.findings.filter { !$0.isSkipped }.map { Finding($0, wording) }
        further = summary.further
        var words = Dictionary(summary.unknown.map { ($0.key.rawValue, $0.value) }) { first, _ in first }
        if !summary.unknownPlaces.isEmpty { words["places"] = summary.unknownPlaces }
        unknown = words
    }
}
