/// A reader of what ``CSVWriter`` writes, that accepts nothing else: RFC 4180 with `;`, for the tests.
enum StrictCSV {
    struct Malformed: Error, Equatable {
        let reason: String
    }

    static func records(_ text: String) throws(Malformed) -> [[String]] {
        var rest = Array(text.unicodeScalars)[...]
        guard rest.popFirst() == "\u{FEFF}" else { throw Malformed(reason: "no byte order mark") }
        var records: [[String]] = []
        while !rest.isEmpty {
            var record: [String] = []
            repeat {
                record.append(try field(&rest))
            } while take(";", from: &rest)
            guard take("\r", from: &rest), take("\n", from: &rest) else { throw Malformed(reason: "no CRLF") }
            records.append(record)
        }
        return records
    }

    private static func field(_ rest: inout ArraySlice<Unicode.Scalar>) throws(Malformed) -> String {
        var field = String.UnicodeScalarView()
        guard take("\"", from: &rest) else {
            while let next = rest.first, next != ";", next != "\r" {
                guard next != "\"", next != "\n" else { throw Malformed(reason: "a bare \(next.value)") }
                field.append(rest.removeFirst())
            }
            return String(field)
        }
        while let next = rest.popFirst() {
            if next == "\"" {
                guard take("\"", from: &rest) else { return String(field) }
            }
            field.append(next)
        }
        throw Malformed(reason: "a quote without its end")
    }

    private static func take(_ scalar: Unicode.Scalar, from rest: inout ArraySlice<Unicode.Scalar>) -> Bool {
        guard rest.first == scalar else { return false }
        rest.removeFirst()
        return true
    }
}
