import CatalogKit

/// What front matter says, by our fields.
///
/// A key within another is `location.city`. What the mapping says of a key counts, by its whole name or its last part; else
/// its usual meaning in event pages, else that of a column of a table with the same name.
struct MarkdownFacts {
    private var values: [CSVField: [String]] = [:]
    private var keys: [CSVField: String] = [:]
    private var lines: [CSVField: Int] = [:]

    /// How many events last, in days (`days: 3`).
    private(set) var days: Int?

    /// Keys that say something else than a column of that name would; without a field they say nothing.
    private static let usual: [String: CSVField?] = [
        "starts": .date, "start": .date, "date-start": .date, "start-date": .date, "startdate": .date, "begin": .date,
        "ends": .endDate, "end": .endDate, "date-end": .endDate, "end-date": .endDate, "enddate": .endDate,
        "start-time": .start, "time": .start, "end-time": .end,
        "location": .place, "location-city": .place, "location-name": .venue, "location-street": .venue,
        "location-room": .venue, "location-address": .venue, "location-geo-lat": .latitude,
        "location-geo-lon": .longitude, "location-geo-lng": .longitude, "venue-name": .venue, "venue-city": .place,
        "external": .url, "external-url": .url, "website": .url, "registration-url": .url,
        "tease": .summary, "excerpt": .summary, "description": .summary, "intro": .summary,
        "organiser": .provider, "organizer": .provider, "organiser-name": .provider, "organizer-name": .provider,
        "host": .provider, "contact-email": .contact, "organiser-email": .contact, "organizer-email": .contact,
        "lang": .language, "registration-closes": .enrolBy, "registration-deadline": .enrolBy, "cancelled": .status,
        "slug": .id, "uid": .id, "type": nil, "layout": nil, "weight": nil, "draft": nil, "image": nil, "body": nil,
        "content": nil, "min": nil, "max": nil, "nav": nil, "status": .status, "created": nil, "number": nil,
    ]

    /// Takes the facts out of front matter.
    init(_ root: YAMLNode, _ mapping: ImportMapping) {
        let folded = Dictionary(mapping.fields.map { (ImportMapping.folded($0.key), $0.value) }) { first, _ in first }
        take(root, path: [], folded)
    }

    /// The levels of keys within keys that are looked at.
    private static let deepest = 4

    private mutating func take(_ node: YAMLNode, path: [String], _ mapping: [String: String]) {
        switch node.content {
        case .mapping(let entries):
            guard path.count < MarkdownFacts.deepest else { return }
            for entry in entries { take(entry.value, path: path + [entry.key], mapping) }
        case .scalar(let text, let isNull):
            if !isNull { take([text], path: path, mapping, line: node.position.line) }
        case .sequence(let elements):
            let texts = elements.compactMap { element -> String? in
                guard case .scalar(let text, isNull: false) = element.content else { return nil }
                return text
            }
            take(texts, path: path, mapping, line: node.position.line)
        }
    }

    private mutating func take(_ texts: [String], path: [String], _ mapping: [String: String], line: Int) {
        let texts = texts.map(PlainText.line).filter { !$0.isEmpty }
        guard let first = texts.first, let last = path.last else { return }
        let whole = path.joined(separator: " ")
        guard let name = Slug.of(whole) else { return }
        if name == "days" { days = WrittenNumber.count(first).flatMap { (1...366).contains($0) ? $0 : nil } }
        let given = mapping[ImportMapping.folded(whole)] ?? mapping[ImportMapping.folded(last)]
        guard let field = given.map(CSVField.init(rawValue:)) ?? MarkdownFacts.field(name, path.count) else { return }
        // `cancelled: true` is a status.
        let isFlag = name == "cancelled"
        let status = WrittenWord.flag(first) == true ? ["cancelled"] : []
        // The day of a page is that of its events only where nothing else is.
        let isWeak = name == "date"
        let isStronger = keys[field].map { $0 == "date" && !isWeak } ?? true
        if isStronger {
            values[field] = isFlag ? status : texts
            lines[field] = line
            keys[field] = path.joined(separator: ".")
        } else if field == .venue || field == .themes {
            values[field, default: []] += texts
        }
    }

    private static func field(_ name: String, _ depth: Int) -> CSVField? {
        if let field = usual[name] { return field }
        // Keys within others mean what they mean there.
        return depth == 1 ? CSVHeaders.field(name) : nil
    }

    // MARK: Asking

    /// The fields that are there.
    var fields: Set<CSVField> { Set(values.filter { !$0.value.isEmpty }.keys) }

    /// The first text of a field.
    subscript(field: CSVField) -> String? { values[field]?.first }

    /// All texts of a field; one text with commas or semicolons is several.
    func list(_ field: CSVField) -> [String] {
        let texts = values[field] ?? []
        let parts =
            texts.count > 1
            ? texts : texts.flatMap { $0.split { ",;".contains($0) }.map { PlainText.line(String($0)) } }
        var seen: Set<String> = []
        return parts.filter { !$0.isEmpty && seen.insert($0).inserted }
    }

    /// All texts of a field, as they are.
    func texts(_ field: CSVField) -> [String] { values[field] ?? [] }

    /// The key that a field stands under.
    func key(_ field: CSVField) -> String { keys[field] ?? field.rawValue }

    /// The line that a field's value stands on.
    func line(_ field: CSVField) -> Int? { lines[field] }
}
