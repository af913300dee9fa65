extension TypedQuery {
    /// The text without what makes a filter; as it is where nothing typed does.
    public func without(_ kind: FilterKind) -> String {
        without { word, _ in makes(word.field, kind) }
    }

    /// The text without what makes a value of a facet a filter, and the other values that this stood for as well.
    public func without(_ value: String, of facet: Query.Facet) -> (text: String, others: Set<String>) {
        func isMeant(_ word: FieldWord, _ typed: Value) -> Bool {
            word.field.facet == facet && typed.meaning.contains(value)
        }
        var others: Set<String> = []
        for word in fields {
            for typed in word.values where isMeant(word, typed) { others.formUnion(typed.meaning) }
        }
        others.remove(value)
        return (without(isMeant), others)
    }

    /// The text with words put in the place of others; fields stay as they are.
    public func replacing(_ replacements: [String: String]) -> String {
        let letters = Array(source)
        var result = ""
        var index = 0
        for word in fields {
            result += SearchSuggestions.replacing(replacements, in: String(letters[index..<word.place.lowerBound]))
            result += String(letters[word.place])
            index = word.place.upperBound
        }
        return result + SearchSuggestions.replacing(replacements, in: String(letters[index...]))
    }

    /// Whether a field makes a filter.
    private func makes(_ field: SearchField, _ kind: FilterKind) -> Bool {
        switch kind {
        case .facet(let facet): field.facet == facet && !(facet == .place && near != nil)
        case .near: field == .within || field == .place && near != nil
        case .dates: field == .from || field == .until
        case .freePlaces: field == .free
        case .upcoming: false
        }
    }

    /// The text without some values of fields; a field without values goes too.
    private func without(_ isUnwanted: (FieldWord, Value) -> Bool) -> String {
        let letters = Array(source)
        var pieces: [String] = []
        var index = 0
        for word in fields {
            let kept = word.values.filter { !isUnwanted(word, $0) }
            guard kept.count < word.values.count else { continue }
            pieces.append(String(letters[index..<word.place.lowerBound]))
            if let first = word.values.first, !kept.isEmpty {
                let name = String(letters[word.place.lowerBound..<first.place.lowerBound])
                pieces.append(name + kept.map { String(letters[$0.place]) }.joined(separator: ","))
            }
            index = word.place.upperBound
        }
        guard !pieces.isEmpty else { return source }
        pieces.append(String(letters[index...]))
        return pieces.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
            .filter { !$0.isEmpty }.joined(separator: " ")
    }
}
