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
        var line = SourceText.line(in: bytes, from: SourceText.start(of: bytes))
        guard FrontMatter.isFence(bytes[line]) else {
            findings.error(.noFrontMatter, at: .start)
            return nil
        }
        let start = line.upperBound
        var number = 1
        repeat {
            line = SourceText.line(in: bytes, from: line.upperBound)
            number += 1
            guard !line.isEmpty else {
                findings.error(.unclosedFrontMatter, at: .start)
                return nil
            }
        } while !FrontMatter.isFence(bytes[line])
        yaml = start..<line.lowerBound
        body = line.upperBound..<bytes.count
        bodyLine = number + 1
    }

    /// Whether a line is `---`, with nothing but blanks after it.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { " \t\r\n".utf8.contains($0) }
    }
}
