import CPostgreSQL

/// The values of a statement as libpq takes them.
struct PostgreSQLArguments {
    /// PostgreSQL's number for the type of texts (`pg_type.dat`).
    static let text: Oid = 25

    /// PostgreSQL's numbers for the values' types; 0 leaves it to the server.
    let types: [Oid]
    private var bytes: [UInt8] = []
    private var starts: [Int?] = []
    private var lengths: [Int32] = []
    private var formats: [Int32] = []

    init(_ values: [SQLValue]) {
        types = values.map(\.type)
        for value in values {
            let begin = bytes.count
            switch value {
            case .null: break
            case .integer(let integer): bytes += Array(String(integer).utf8)
            case .text(let text): bytes += Array(text.utf8)
            }
            starts.append(value == .null ? nil : begin)
            lengths.append(Int32(bytes.count - begin))
            // With its length, so that a text with a zero in it is refused and not cut short.
            formats.append(value.type == PostgreSQLArguments.text ? 1 : 0)
            bytes.append(0)
        }
    }

    /// Hands out pointers to the values, with their lengths and formats.
    func withPointers<Result>(_ body: ([UnsafePointer<CChar>?], [Int32], [Int32]) -> Result) -> Result {
        bytes.withUnsafeBytes { bytes in
            let pointers = starts.map { start in
                start.flatMap { bytes.baseAddress?.advanced(by: $0).assumingMemoryBound(to: CChar.self) }
            }
            return body(pointers, lengths, formats)
        }
    }
}

extension SQLValue {
    fileprivate var type: Oid {
        switch self {
        case .null: 0
        case .integer: 20
        case .text: PostgreSQLArguments.text
        }
    }
}

extension SQLRow {
    /// The rows of a result that has some.
    static func all(of result: OpaquePointer?) throws(LedgerError) -> [SQLRow] {
        var rows: [SQLRow] = []
        let columns = 0..<pq_columns(result)
        let types = columns.map { pq_type(result, $0) }
        for row in 0..<pq_rows(result) {
            var values: [SQLValue] = []
            for column in columns {
                let isNull = pq_is_null(result, row, column) != 0
                values.append(try isNull ? .null : value(result, row, column, types[Int(column)]))
            }
            rows.append(SQLRow(values))
        }
        return rows
    }

    private static func value(
        _ result: OpaquePointer?, _ row: Int32, _ column: Int32, _ type: Oid
    ) throws(LedgerError) -> SQLValue {
        let bytes = UnsafeRawBufferPointer(
            start: pq_value(result, row, column), count: Int(pq_length(result, row, column)))
        let text = String(decoding: bytes, as: UTF8.self)
        switch type {
        case 16: return .integer(text == "t" ? 1 : 0)
        // int8, int2, int4, and numeric, which is what a sum is.
        case 20, 21, 23, 1700:
            guard let integer = Int(text) else { throw .storage("a number that is no integer") }
            return .integer(integer)
        case 25, 1043: return .text(text)
        // void, from a function that is called for its effect.
        case 2278: return .null
        default: throw .storage("a value of PostgreSQL's type \(type)")
        }
    }
}
