extension TypedQuery {
    /// A way to finish the value that somebody is typing.
    public struct Completion: Hashable, Sendable {
        /// The field that it is a value of.
        public let field: SearchField
        /// The value: a facet's, a month, or what is typed.
        public let value: String
        /// What is typed for it.
        public let text: String
        /// How many listings of the answer have it.
        public let count: Int
    }

    /// The ways to finish the value at the cursor: those of a facet by how many of the answer have them, most first.
    ///
    /// - Parameters:
    ///   - cursor: how many characters of the text stand before the cursor.
    ///   - result: the answer to what was typed so far.
    ///   - names: what the values are called.
    ///   - language: the language that is typed in.
    /// - Returns: the completions; empty where no value is being typed, or it is whole.
    public func completions(
        at cursor: Int, _ result: SearchResult, _ names: SearchNames, in language: Language
    ) -> [Completion] {
        guard let (field, typed) = value(at: cursor) else { return [] }
        switch field {
        case .theme, .place, .format, .profile, .sector, .provider, .language:
            guard let facet = field.facet, let counts = result.facets[facet] else { return [] }
            let wanted = names.values(of: facet, beginningWith: typed.text)
            let named = zip(counts.values, counts.counts).filter { value, count in
                count > 0 && wanted.contains(value) && !typed.meaning.contains(value)
            }
            return named.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map { value, count in
                Completion(field: field, value: value, text: Self.quoted(value), count: count)
            }
        case .price:
            let counts = result.facets[.price]
            var sum = 0
            return PriceClass.allCases.dropLast().compactMap { price in
                sum += counts?[price.rawValue] ?? 0
                let text = price.most.map { $0 / 100 }.flatMap { $0 > 0 ? String($0) : nil }
                return text.map { ($0, sum) } ?? (language == .dutch ? "gratis" : "free", sum)
            }.flatMap { finished(field, typed, $0.0, value: $0.0, $0.1) }
        case .within:
            return result.rings.flatMap { ring in
                let text = "\(Int(ring.kilometres))km"
                return finished(field, typed, text, value: text, ring.count)
            }
        case .from, .until:
            guard let counts = result.facets[.month] else { return [] }
            return zip(counts.values, counts.counts).flatMap { finished(field, typed, $0, value: $0, $1) }
        case .free:
            let text = language == .dutch ? "ja" : "yes"
            return finished(field, typed, text, value: text, result.withFreePlaces)
        }
    }

    /// The text with the value at the cursor replaced by a whole one, and where the cursor stands then: behind the blank
    /// that follows.
    public func taking(_ completion: Completion, at cursor: Int) -> (text: String, cursor: Int) {
        guard let (_, typed) = value(at: cursor) else { return (source, cursor) }
        let letters = Array(source)
        let before = String(letters[..<typed.place.lowerBound]) + completion.text + " "
        let after = letters[typed.place.upperBound...]
        return (before + String(after.first == " " ? after.dropFirst() : after), before.count)
    }

    /// The value that the cursor stands in or behind.
    private func value(at cursor: Int) -> (SearchField, Value)? {
        for word in fields {
            for value in word.values where (value.place.lowerBound...value.place.upperBound).contains(cursor) {
                return (word.field, value)
            }
        }
        return nil
    }

    /// A completion that begins with what was typed and is more than that, if any listing has it.
    private func finished(
        _ field: SearchField, _ typed: Value, _ text: String, value: String, _ count: Int
    ) -> [Completion] {
        let wanted = typed.text.lowercased()
        guard count > 0, text.hasPrefix(wanted), text != wanted else { return [] }
        return [Completion(field: field, value: value, text: text, count: count)]
    }

    private static func quoted(_ value: String) -> String {
        let text = value.filter { !QueryText.quotes.contains($0) }
        return text.contains { $0.isWhitespace || $0 == "," } ? "\"\(text)\"" : text
    }
}
