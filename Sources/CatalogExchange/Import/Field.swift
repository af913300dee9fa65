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
    /// The fingerprints of a record's values, by key.
    static func prints(of record: Record, _ fields: [Field]) -> [String: String] {
        Dictionary(fields.map { ($0.key, Fingerprint.of($0.text(record))) }) { first, _ in first }
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
    /// - Returns: the record, the keys of what was changed, and of what the source changed but is kept as it is here.
    static func merged(
        _ fields: [Field], here: Record, source: Record, last: [String: String]
    ) -> (record: Record, changed: [String], kept: [String]) {
        var record = here
        var changed: [String] = []
        var kept: [String] = []
        for field in fields {
            let (ours, theirs) = (Fingerprint.of(field.text(here)), Fingerprint.of(field.text(source)))
            let before = last[field.key]
            guard ours != theirs, theirs != before else { continue }
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
            Field("place", \.place), Field("coordinate", \.coordinate),
            Field("start", \.start) { $0.map(\.description) ?? "" },
            Field("enrol-by", \.enrolBy) { $0.map(\.description) ?? "" }, Field("hours", \.hours),
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
