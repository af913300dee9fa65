import CatalogKit

/// A saved page with JSON-LD in it.
enum SchemaOrgPage {
    /// Whether a file is a page: it starts with a tag, which JSON never does.
    static func isOne(_ contents: [UInt8]) -> Bool {
        let start = contents.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return contents[start...].first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "<")
    }

    /// The documents in a page's script elements.
    static func documents(
        in contents: [UInt8], of file: SourceFile, into intake: inout Intake
    ) -> [(value: JSONValue, place: SourcePlace)] {
        let page = TextBytes.text(contents).text
        let scripts = HTMLText.scripts(in: page, type: "application/ld+json")
        return scripts.enumerated().flatMap { index, script in
            let path = "script[\(index + 1)]"
            var findings = Intake()
            let values = JSONFile.values(Array(json(script).utf8), in: file.name, into: &findings)
            for finding in findings.findings {
                // Lines are those of the script, which nobody sees in a page.
                let place = SourcePlace(file: file.name, path: path)
                if finding.isSkipped {
                    intake.skip(finding.problem, at: place)
                } else {
                    intake.note(finding.problem, at: place)
                }
            }
            return values.map { ($0, SourcePlace(file: file.name, path: "\(path) $")) }
        }
    }

    /// The script without the comment or CDATA section that some pages put around it.
    private static func json(_ script: String) -> Substring {
        var text = script[...].trimmed
        for (opening, closing) in [("//<![CDATA[", "//]]>"), ("<![CDATA[", "]]>"), ("<!--", "-->"), ("/*", "*/")] {
            if text.hasPrefix(opening) { text = text.dropFirst(opening.count).trimmed }
            if text.hasSuffix(closing) { text = text.dropLast(closing.count).trimmed }
        }
        while text.hasSuffix(";") { text = text.dropLast().trimmed }
        return text
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let start = drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? ""
    }
}
