/// Reads ``TypedQuery`` out of a text.
struct TypedReader {
    private let letters: [Character]
    private let meaning: TypedMeaning
    private let cursor: Int?
    private var query = TypedQuery()
    /// What is no filter.
    private var kept: [Range<Int>] = []

    init(_ text: String, _ names: SearchNames, today: Day, hasPlace: Bool, cursor: Int?) {
        letters = Array(text)
        meaning = TypedMeaning(names: names, today: today, hasPlace: hasPlace)
        self.cursor = cursor
    }

    /// Reads the text.
    mutating func read() -> TypedQuery {
        var index = 0
        while index < letters.count {
            if letters[index].isWhitespace {
                index += 1
            } else if QueryText.quotes.contains(letters[index]) {
                let end = self.end(ofQuoted: index)
                kept.append(index..<end)
                index = end
            } else {
                index = readToken(from: index)
            }
        }
        query.source = String(letters)
        query.text =
            query.fields.isEmpty && query.notes.isEmpty
            ? String(letters) : kept.map { String(letters[$0]) }.joined(separator: " ")
        meaning.give(to: &query, whileTypingAt: cursor)
        return query
    }

    /// Reads a field with its values, or a word, and says where it ends.
    private mutating func readToken(from start: Int) -> Int {
        let isExcluded = letters[start] == "-"
        let nameStart = isExcluded ? start + 1 : start
        let nameEnd = letters[nameStart...].firstIndex { !$0.isLetter } ?? letters.count
        let hasColon = nameEnd > nameStart && nameEnd < letters.count && letters[nameEnd] == ":"
        let name = String(letters[nameStart..<nameEnd])
        if hasColon, let field = SearchField(named: name) {
            let (values, end) = values(from: nameEnd + 1)
            if isExcluded {
                query.notes.append(TypedQuery.Note(kind: .excludedField(field), place: start..<end))
            } else {
                query.fields.append(TypedQuery.FieldWord(field: field, place: start..<end, values: values))
            }
            return end
        }
        let end = letters[start...].firstIndex { $0.isWhitespace || QueryText.quotes.contains($0) } ?? letters.count
        if hasColon, end > nameEnd + 1, let field = SearchField.nearest(to: name) {
            query.notes.append(TypedQuery.Note(kind: .unknownField(name, field), place: start..<end))
        }
        kept.append(start..<end)
        return end
    }

    /// The values from a place on, with commas between them, and where they end.
    private func values(from start: Int) -> (values: [TypedQuery.Value], end: Int) {
        var values: [TypedQuery.Value] = []
        var index = start
        while true {
            let first = index
            var text = first..<first
            if index < letters.count, QueryText.quotes.contains(letters[index]) {
                index = end(ofQuoted: first)
                let isClosed = index - 1 > first && QueryText.quotes.contains(letters[index - 1])
                text = first + 1..<(isClosed ? index - 1 : index)
            } else {
                index =
                    letters[index...].firstIndex { $0.isWhitespace || $0 == "," || QueryText.quotes.contains($0) }
                    ?? letters.count
                text = first..<index
            }
            values.append(TypedQuery.Value(text: String(letters[text]), place: first..<index))
            guard index < letters.count, letters[index] == "," else { return (values, index) }
            index += 1
        }
    }

    private func end(ofQuoted start: Int) -> Int {
        letters[(start + 1)...].firstIndex(where: QueryText.quotes.contains).map { $0 + 1 } ?? letters.count
    }
}
