import Foundation

/// Small values kept as JSON in a text column; the same value always gives the same text.
enum Facts {
    static func encode(_ details: [String: String]) throws(LedgerError) -> String {
        // Mostly there are none.
        details.isEmpty ? "{}" : try encode(value: details)
    }

    static func encode(_ value: some Encodable) throws(LedgerError) -> String {
        try encode(value: value)
    }

    private static func encode(value: some Encodable) throws(LedgerError) -> String {
        if let facts = value as? any PlainFacts {
            var json: [UInt8] = []
            try facts.plain().append(to: &json)
            return String(decoding: json, as: UTF8.self)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(value), as: UTF8.self)
        } catch {
            throw .storage("\(error)")
        }
    }

    static func decode<Value: Decodable>(_ text: String) throws(LedgerError) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        } catch {
            throw .storage("\(error)")
        }
    }
}

extension SQLRow {
    /// The word of a fixed list in a column.
    func value<Word: RawRepresentable<String>>(_ column: Int) throws(LedgerError) -> Word {
        let text = try text(column)
        guard let word = Word(rawValue: text) else { throw .storage("unknown \(Word.self) \(text)") }
        return word
    }
}
