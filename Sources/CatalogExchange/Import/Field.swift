import CatalogKit

/// A value of a record that a source can change: of a course, an offering or a listing.
struct Field<Record: Sendable>: Sendable {
    /// What it is called in summaries, as in a course file.
    let key: String
    /// What tells whether two records have the same value.
    let text: @Sendable (Record) -> String
    /// Puts the value of one record into another.
    let copy: @Sendable (_ from: Record, _ to: inout Record) -> Void

    /// A value at a key path, told by its description unless `text` does so.
    init<Value: Sendable>(
        _ key: String, _ path: any WritableKeyPath<Record, Value> & Sendable,
        text: @escaping @Sendable (Value) -> String = { String(describing: $0) }
    ) {
        self.key = key
        self.text = { text($0[keyPath: path]) }
        copy = { $1[keyPath: path] = $0[keyPath: path] }
    }
}

extension Field {
    /// The fingerprints of a record's values.
    static func prints(of record: Record, _ fields: [Field]) -> Prints {
        var prints = Prints()
        for field in fields { prints.add(Fingerprint.of(field.text(record)), for: field.key) }
        return prints
    }

    /// What comes of a record here and what the source says now, given what the source said last.
    ///
    /// A value that the source left as it was stays as it is here; one that it changed is taken, unless somebody changed it
    /// here too.
    ///
    /// - Parameters:
    ///   - fields: the values to look at.
    ///   - here: the record as it is here.
    ///   - source: the record as the source gives it.
    ///   - last: the fingerprints of what the source said last; a value that it does not have is taken.
    ///   - forgetting: a key of which the source said nothing, whatever is remembered.
    /// - Returns: the record, the keys of what was changed, and of what the source changed but is kept as it is here.
    static func merged(
        _ fields: [Field], here: Record, source: Record, last: Prints, forgetting: String? = nil
    ) -> (record: Record, changed: [String], kept: [String]) {
        var record = here
        var changed: [String] = []
        var kept: [String] = []
        for field in fields {
            let (ours, theirs) = (Fingerprint.of(field.text(here)), Fingerprint.of(field.text(source)))
            guard ours != theirs else { continue }
            let before = field.key == forgetting ? nil : last[field.key]
            guard theirs != before else { continue }
            if before == nil || ours == before {
                field.copy(source, &record)
                changed.append(field.key)
            } else {
                kept.append(field.key)
            }
        }
        return (record, changed, kept)
    }
}

extension Field {
    /// A text at a key path.
    init(_ key: String, _ path: any WritableKeyPath<Record, String> & Sendable) {
        self.init(key, path) { $0 }
    }

    /// Texts at a key path.
    init(_ key: String, _ path: any WritableKeyPath<Record, [String]> & Sendable) {
        self.init(key, path) { $0.joined(separator: "\n") }
    }

    /// A text at a key path, where there is one.
    init(_ key: String, _ path: any WritableKeyPath<Record, String?> & Sendable) {
        self.init(key, path) { $0 ?? "" }
    }

    /// A number at a key path, where there is one.
    init(_ key: String, _ path: any WritableKeyPath<Record, Int?> & Sendable) {
        self.init(key, path) { $0.map(String.init) ?? "" }
    }
}

extension Field<Course> {
    /// What a source can change of a course; not the id, nor the day on which it came here.
    static var all: [Field<Course>] {
        [
            Field("title", \.title), Field("format", \.format), Field("summary", \.summary), Field("themes", \.themes),
            Field("profiles", \.profiles), Field("sectors", \.sectors), Field("audience", \.audience),
            Field("provider", \.provider), Field("hours", \.hours) { $0.map { "\(($0 * 60).rounded())" } ?? "" },
            Field("price", \.priceCents), Field("language", \.language), Field("pillar", \.pillar),
            Field("contact", \.contact), Field("url", \.url), Field("minimum", \.minimum),
            Field("variant-candidate", \.variantCandidate),
            Field("questions", \.selfChecks) {
                $0.map { "\($0.question)\($0.options)\($0.answers.sorted())" }.joined()
            },
            Field("text", \.body) { trimmed($0) },
        ]
    }

    /// A text without the blanks and line ends around it.
    private static func trimmed(_ text: String) -> String {
        String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension Field<Offering> {
    /// What a source can change of an offering; not its id, nor what the region notes with it.
    static var all: [Field<Offering>] {
        [
            Field("meetings", \.meetings) { $0.map { "\($0.start)–\($0.end)" }.joined(separator: ",") },
            Field("place", \.place), Field("venue", \.venue), Field("capacity", \.capacity),
            Field("minimum", \.minimum), Field("enrol-by", \.enrolBy) { $0.map(\.description) ?? "" },
            Field("rounds", \.rounds), Field("status", \.isCancelled),
        ]
    }
}

extension Field<Listing> {
    /// What a source can change of a feed's listing; not its id.
    static var all: [Field<Listing>] {
        [
            Field("title", \.title), Field("summary", \.summary), Field("format", \.format), Field("themes", \.themes),
            Field("profiles", \.profiles), Field("sectors", \.sectors), Field("provider", \.provider),
            Field("place", \.place),
            Field("coordinate", \.coordinate) { $0.map { "\($0.latitude) \($0.longitude)" } ?? "" },
            Field("start", \.start) { $0.map(\.description) ?? "" },
            Field("enrol-by", \.enrolBy) { $0.map(\.description) ?? "" },
            Field("hours", \.hours) { $0.map { "\($0)" } ?? "" },
            Field("capacity", \.capacity), Field("taken", \.takenElsewhere), Field("price", \.priceCents),
            Field("language", \.language), Field("url", \.url), Field("status", \.isCancelled),
        ]
    }
}

/// A short text that is the same for the same text, and else almost surely another.
enum Fingerprint {
    /// FNV-1a with 64 bits (Fowler, Noll and Vo), in 13 letters and digits at most.
    static func of(_ text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 36)
    }
}

/// The fingerprints of a record's values by key, in one text, for there may be a hundred thousand records.
struct Prints: Hashable, Sendable {
    /// `key:print` after `key:print`, each with a blank behind it.
    private(set) var text = ""

    /// No fingerprints.
    init() {}

    /// The fingerprints of a text that was kept.
    init(text: String) {
        self.text = text
    }

    /// Adds that of a key.
    mutating func add(_ print: String, for key: String) {
        text += key
        text += ":"
        text += print
        text += " "
    }

    /// That of a key; nil where there is none.
    subscript(key: String) -> String? {
        for part in text.utf8.split(separator: UInt8(ascii: " ")) where part.starts(with: key.utf8) {
            let rest = part.dropFirst(key.utf8.count)
            if rest.first == UInt8(ascii: ":") { return String(Substring(rest.dropFirst())) }
        }
        return nil
    }
}

extension Prints: Codable {
    init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
