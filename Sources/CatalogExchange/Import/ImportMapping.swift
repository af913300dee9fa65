package import CatalogKit

/// What a user says about a source in a mapping file: which of its columns or keys hold what, and what its words mean here.
///
/// The file is YAML:
/// ```yaml
/// fields:            # the source's columns or keys → our fields
///   Titel: title
///   Aanvang: start
/// defaults:          # what the source leaves unsaid
///   provider: vista-college
///   format: training
/// themes:            # the source's words → the region's; a word without one is left out
///   Lasersnijden: maakonderwijs
///   Overig:
/// places:
///   Den Bosch: 's-Hertogenbosch
/// ```
/// and likewise `formats`, `profiles`, `sectors` and `providers`.
package struct ImportMapping: Hashable, Sendable {
    /// Our field by the source's column or key; an empty field leaves the column out.
    package var fields: [String: String]
    /// What a course has where the source does not say, by our field.
    package var defaults: [String: String]
    /// The region's word by the source's, folded by ``folded(_:)``; nil leaves the word out.
    package var terms: [VocabularyList: [String: String?]]
    /// The region's town by the source's, folded.
    package var places: [String: String?]

    /// Makes a mapping; one that says nothing, unless told otherwise.
    package init(
        fields: [String: String] = [:], defaults: [String: String] = [:],
        terms: [VocabularyList: [String: String?]] = [:], places: [String: String?] = [:]
    ) {
        self.fields = fields
        self.defaults = defaults
        self.terms = terms
        self.places = places
    }

    /// The fields that can have a default.
    package static let defaultFields = [
        "format", "provider", "language", "theme", "profile", "sector", "pillar", "contact",
    ]
    private static let lists: [VocabularyList] = [.themes, .formats, .profiles, .sectors, .providers]
    private static let keys = ["fields", "defaults", "places"] + lists.map(\.rawValue)

    /// Reads a mapping file.
    ///
    /// - Parameters:
    ///   - bytes: what the file holds.
    ///   - file: its name, for telling where something is wrong.
    /// - Throws: ``ImportFailure/mapping(_:)``.
    package init(_ bytes: [UInt8], file: String) throws(ImportFailure) {
        self.init()
        let root: YAMLNode
        do throws(YAMLDocument.Failure) {
            root = try YAMLDocument(yaml: bytes, file: file).root
        } catch {
            throw .mapping(error.diagnostic)
        }
        for entry in try ImportMapping.entries(of: root, key: nil, file) {
            let pairs = try ImportMapping.pairs(of: entry, file)
            switch entry.key {
            case "fields": fields = Dictionary(pairs.map { ($0.key, $0.value ?? "") }) { first, _ in first }
            case "defaults": defaults = try ImportMapping.defaults(entry, pairs, file)
            case "places": places = ImportMapping.byFoldedWord(pairs)
            default:
                guard let list = VocabularyList(rawValue: entry.key), ImportMapping.lists.contains(list) else {
                    throw .unknownKey(entry, among: ImportMapping.keys, file)
                }
                terms[list] = ImportMapping.byFoldedWord(pairs)
            }
        }
    }

    /// A word without what people write in different ways: case, marks, and everything but letters and digits.
    package static func folded(_ word: String) -> String {
        let slug = (Slug.of(word) ?? "").replacing("-", with: "")
        return slug.isEmpty ? word.lowercased() : slug
    }

    // MARK: Reading

    private typealias Pairs = [(key: String, value: String?)]

    private static func entries(
        of node: YAMLNode, key: String?, _ file: String
    ) throws(ImportFailure) -> [YAMLNode.Entry] {
        if case .mapping(let entries) = node.content { return entries }
        if node.isNull { return [] }
        throw .wrongType(key, .mapping, node.position, file)
    }

    private static func pairs(of entry: YAMLNode.Entry, _ file: String) throws(ImportFailure) -> Pairs {
        var pairs: Pairs = []
        for pair in try entries(of: entry.value, key: entry.key, file) {
            guard case .scalar(let text, let isNull) = pair.value.content else {
                throw .wrongType(pair.key, .text, pair.value.position, file)
            }
            let value = PlainText.line(text)
            pairs.append((PlainText.line(pair.key), isNull || value.isEmpty ? nil : value))
        }
        return pairs
    }

    private static func defaults(
        _ entry: YAMLNode.Entry, _ pairs: Pairs, _ file: String
    ) throws(ImportFailure) -> [String: String] {
        for pair in try entries(of: entry.value, key: entry.key, file) where !defaultFields.contains(pair.key) {
            throw .unknownKey(pair, among: defaultFields, file)
        }
        return Dictionary(pairs.compactMap { pair in pair.value.map { (pair.key, $0) } }) { first, _ in first }
    }

    private static func byFoldedWord(_ pairs: Pairs) -> [String: String?] {
        Dictionary(pairs.map { (folded($0.key), $0.value) }) { first, _ in first }
    }
}

extension ImportFailure {
    fileprivate static func wrongType(
        _ key: String?, _ shape: ValueShape, _ position: Position, _ file: String
    ) -> ImportFailure {
        .mapping(
            Diagnostic(
                .error, file: file, line: position.line, column: position.column, .wrongType(key: key, expected: shape))
        )
    }

    fileprivate static func unknownKey(_ entry: YAMLNode.Entry, among known: [String], _ file: String) -> ImportFailure
    {
        let key = PlainText.line(entry.key)
        return .mapping(
            Diagnostic(
                .error, file: file, line: entry.position.line, column: entry.position.column,
                .unknownKey(key, suggestion: Spelling.nearest(to: key, among: known))))
    }
}
