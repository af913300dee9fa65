/// Where the two parts of a course file lie in its bytes: YAML between two lines `---`, and Markdown after them.
struct FrontMatter: Equatable {
    /// The YAML, from the start of the second line up to the closing `---`.
    let yaml: Range<Int>
    /// The Markdown, from the line after the closing `---`.
    let body: Range<Int>
    /// The line that the Markdown starts on, from 1.
    let bodyLine: Int

    /// The line that the YAML starts on, from 1.
    static let yamlLine = 2

    /// Finds the parts; nil, with a diagnostic, where one of the lines `---` is missing.
    init?(of bytes: [UInt8], _ findings: Findings) {
        let starts = SourceText.lineStarts(in: bytes)
        let ends = starts.dropFirst() + [bytes.count]
        let lines = zip(starts, ends).map { $0..<$1 }
        guard FrontMatter.isFence(bytes[lines[0]]) else {
            findings.error(.noFrontMatter, at: .start)
            return nil
        }
        guard let closing = lines.indices.dropFirst().first(where: { FrontMatter.isFence(bytes[lines[$0]]) }) else {
            findings.error(.unclosedFrontMatter, at: .start)
            return nil
        }
        yaml = lines[0].upperBound..<lines[closing].lowerBound
        body = lines[closing].upperBound..<bytes.count
        bodyLine = closing + 2
    }

    /// Whether a line is `---`, with nothing but blanks after it.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { " \t\r\n".utf8.contains($0) }
    }
}
