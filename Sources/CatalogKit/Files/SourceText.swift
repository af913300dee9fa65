/// The bytes of a text file, made a string that the readers can take as it is.
enum SourceText {
    /// The UTF-8 byte order mark, which some editors put in front of a file.
    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Where the text starts: after a byte order mark.
    static func start(of bytes: [UInt8]) -> Int {
        bytes.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    }

    /// The line that starts at an offset, with the LF, CR LF or CR that ends it; empty at the end of the text.
    static func line(in bytes: [UInt8], from start: Int) -> Range<Int> {
        guard let end = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
            return start..<bytes.count
        }
        let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
        return start..<(end + (isPair ? 2 : 1))
    }

    /// The offsets at which lines start.
    static func lineStarts(in bytes: [UInt8]) -> [Int] {
        var starts = [start(of: bytes)]
        while let start = starts.last, start < bytes.count {
            starts.append(line(in: bytes, from: start).upperBound)
        }
        return starts
    }

    /// Whether all is UTF-8; notes the first byte that is not.
    static func isUTF8(_ bytes: [UInt8], _ findings: Findings) -> Bool {
        guard let offset = firstInvalid(in: bytes) else { return true }
        let starts = lineStarts(in: bytes)
        let line = starts.partitioningIndex { $0 > offset } - 1
        let before = String(decoding: bytes[starts[line]..<offset], as: UTF8.self)
        findings.error(
            .notUTF8(byte: bytes[offset]), at: Position(line: line + 1, column: before.unicodeScalars.count + 1))
        return false
    }

    /// The offset of the first byte that is not UTF-8, or nil.
    static func firstInvalid(in bytes: [UInt8]) -> Int? { firstInvalid(in: bytes[...]) }

    /// The offset, from the first of them, of the first of some bytes that is not UTF-8, or nil.
    static func firstInvalid(in bytes: ArraySlice<UInt8>) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// A part of a file that is UTF-8, with LF at the end of lines and a blank for every control character but tabs.
    ///
    /// Each character stays on its line and in its column. The first control character of a line is noted.
    static func cleaned(_ bytes: ArraySlice<UInt8>, firstLine: Int, _ findings: Findings) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard needsCleaning(bytes) else { return text }
        var result = String.UnicodeScalarView()
        var position = Position(line: firstLine, column: 1)
        var notedLine = 0
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar == "\n" || scalar == "\r" {
                if scalar == "\n" && previous == "\r" { continue }
                result.append("\n")
                position = Position(line: position.line + 1, column: 1)
                continue
            }
            let isControl = PlainText.isControl(scalar) && scalar != "\t"
            if isControl && notedLine != position.line {
                findings.warning(.controlCharacter(scalar.value), at: position)
                notedLine = position.line
            }
            result.append(isControl ? " " : scalar)
            position.column += 1
        }
        return String(result)
    }

    /// Whether there may be a CR or control character; a first byte of one that takes several bytes is enough.
    private static func needsCleaning(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.contains { byte in
            switch byte {
            case 0x00...0x08, 0x0B...0x1F, 0x7F, 0xC2, 0xE2, 0xEF: true
            default: false
            }
        }
    }
}
