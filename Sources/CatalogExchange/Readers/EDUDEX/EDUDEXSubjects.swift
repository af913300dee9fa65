import CatalogKit

/// What a programme of EDU-DEX tells of single subjects (`subjectText`), such as its objectives.
enum EDUDEXSubjects {
    /// A section of Markdown for each subject that has text in a language.
    static func sections(of descriptions: XMLElement, language: String?) -> [String] {
        descriptions.all("subjectText").compactMap { subject in
            func inLanguage(_ name: String) -> XMLElement? {
                subject.all(name).first { $0.language == language && !$0.text.isEmpty }
            }
            let text = ["descriptionHtml", "descriptionText", "summaryHtml", "summaryText"].lazy.compactMap(inLanguage)
                .first
            guard let text = text?.markdown, !text.isEmpty else { return nil }
            guard let heading = inLanguage("header1")?.text ?? subject.text("subject") else { return text }
            return "## \(MarkdownEscape.text(heading))\n\n\(text)"
        }
    }
}
