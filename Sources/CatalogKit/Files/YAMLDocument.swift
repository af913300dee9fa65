/// A file of YAML that is not the catalogue's own: a mapping, or a course file of another program.
package struct YAMLDocument {
    /// The value at the top.
    package let root: YAMLNode
    /// The text after the front matter, in Markdown; empty for a file of YAML alone.
    package let body: String
    /// The line that the text starts on, from 1.
    package let bodyLine: Int

    /// Why a document cannot be read.
    package struct Failure: Error {
        /// What is wrong, and where.
        package let diagnostic: Diagnostic
    }

    /// Reads a file of YAML alone.
    ///
    /// - Parameters:
    ///   - bytes: what the file holds.
    ///   - file: its name, for telling where something is wrong.
    /// - Throws: ``Failure`` when it is not UTF-8 or not YAML.
    package init(yaml bytes: [UInt8], file: String) throws(Failure) {
        let findings = Findings(file: PlainText.line(file), bytes: bytes)
        let start = SourceText.start(of: bytes)
        root = try YAMLDocument.root(bytes[start...], whole: bytes, firstLine: 1, findings)
        body = ""
        bodyLine = 1
    }

    /// Reads a file with front matter: YAML between two lines `---`, and text after them.
    ///
    /// - Parameters:
    ///   - bytes: what the file holds.
    ///   - file: its name, for telling where something is wrong.
    /// - Throws: ``Failure`` when it is not UTF-8, has no front matter, or that is not YAML.
    package init(frontMatterOf bytes: [UInt8], file: String) throws(Failure) {
        let findings = Findings(file: PlainText.line(file), bytes: bytes)
        guard let parts = FrontMatter(of: bytes, findings) else { throw Failure(findings) }
        let yaml = bytes[parts.yaml]
        root = try YAMLDocument.root(yaml, whole: bytes, firstLine: FrontMatter.yamlLine, findings)
        body = SourceText.cleaned(bytes[parts.body], firstLine: parts.bodyLine, findings)
        bodyLine = parts.bodyLine
    }

    private static func root(
        _ yaml: ArraySlice<UInt8>, whole: [UInt8], firstLine: Int, _ findings: Findings
    ) throws(Failure) -> YAMLNode {
        guard SourceText.isUTF8(whole, findings) else { throw Failure(findings) }
        let text = SourceText.cleaned(yaml, firstLine: firstLine, findings)
        if let node = YAMLReader.read(text, firstLine: firstLine, findings) { return node }
        guard findings.errorCount == 0 else { throw Failure(findings) }
        // Nothing but comments: no keys.
        return YAMLNode(content: .mapping([]), position: Position(line: firstLine, column: 1))
    }
}

extension YAMLDocument.Failure {
    fileprivate init(_ findings: Findings) {
        diagnostic =
            findings.diagnostics.first { $0.severity == .error }
            ?? Diagnostic(.error, file: findings.file, line: 1, column: 1, .emptyFile)
    }
}
