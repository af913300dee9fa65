import CatalogKit

/// The JSON of a source's file.
enum JSONFile {
    /// More values with faults than anybody reads about.
    private static let mostFailures = 20

    /// The values in a file: one, or several after one another.
    ///
    /// A value with a fault is noted, and reading goes on at the next line that starts an object, as exports with an
    /// object a line have them; without one it ends there.
    static func values(in contents: [UInt8], of file: SourceFile, into intake: inout Intake) -> [JSONValue] {
        guard String(validating: contents, as: UTF8.self) == nil else {
            return values(contents, in: file.name, into: &intake)
        }
        let (text, isWindows1252) = TextBytes.text(contents)
        if isWindows1252 { intake.note(.readAsWindows1252, at: SourcePlace(file: file.name)) }
        return values(Array(text.utf8), in: file.name, into: &intake)
    }

    /// The values in a text in UTF-8.
    static func values(_ bytes: [UInt8], in file: String, into intake: inout Intake) -> [JSONValue] {
        var reader = JSONReader(bytes)
        var values: [JSONValue] = []
        var failures = 0
        while true {
            let start = reader.index
            do throws(JSONReader.Failure) {
                guard let value = try reader.next() else { break }
                values.append(value)
            } catch {
                intake.skip(.json(error.fault), at: place(of: error.offset, in: bytes, file: file))
                failures += 1
                guard failures < mostFailures, let next = nextObject(after: start, in: bytes) else { break }
                reader.index = next
            }
        }
        for (key, offset) in reader.duplicates {
            intake.note(
                .duplicateKey(PlainText.line(key)), at: place(of: offset, in: bytes, file: file))
        }
        return values
    }

    /// The next line's start, where it is a brace.
    private static func nextObject(after start: Int, in bytes: [UInt8]) -> Int? {
        let first = bytes[start...].firstIndex { !" \t\r\n".utf8.contains($0) } ?? start
        guard let end = bytes[first...].firstIndex(of: UInt8(ascii: "\n")), end + 1 < bytes.count,
            bytes[end + 1] == UInt8(ascii: "{")
        else { return nil }
        return end + 1
    }

    private static func place(of offset: Int, in bytes: [UInt8], file: String) -> SourcePlace {
        let before = bytes[..<min(offset, bytes.count)]
        let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        let lines = before.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
        let column = String(decoding: before[lineStart...], as: UTF8.self).count + 1
        return SourcePlace(file: file, line: 1 + lines, column: column)
    }
}
