/// Reads the questions of a module's file, each on its own: a fault in one leaves the others alone.
struct SelfCheckReader {
    /// The headings of the module's chapters.
    let chapters: [String]
    let findings: Findings

    static let keys = ["question", "options", "answer", "explanation", "after-chapter"]

    /// How many options make a choice that still fits on a screen.
    private static let options = 2...9

    /// The question; nil, with diagnostics, when anything in it is wrong.
    func read(_ node: YAMLNode) -> SelfCheck? {
        let errors = findings.errorCount
        guard let fields = Fields(node, known: SelfCheckReader.keys, key: "questions", findings) else { return nil }
        let question = fields.requiredText("question")
        let options = options(fields)
        let answers = answers(fields, among: options)
        let explanation = fields.requiredText("explanation")
        let chapter = chapter(fields)
        guard findings.errorCount == errors, let question, let explanation else { return nil }
        return SelfCheck(
            question: question, options: options, answers: answers, explanation: explanation, afterChapter: chapter)
    }

    private func options(_ fields: Fields) -> [String] {
        guard fields.has("options") else {
            fields.missing("options")
            return []
        }
        let texts = fields.texts("options")
        for (index, option) in texts.enumerated() where texts[..<index].contains(where: { $0.text == option.text }) {
            findings.error(.duplicateOption(option.text), at: option.position)
        }
        if !SelfCheckReader.options.contains(texts.count) {
            let (least, most) = (SelfCheckReader.options.lowerBound, SelfCheckReader.options.upperBound)
            findings.error(
                .outOfRange(key: "options", value: "\(texts.count)", least: least, most: most),
                at: fields.position(of: "options"))
        }
        return texts.map(\.text)
    }

    /// The numbers of the right options, which count from 1 in the file.
    private func answers(_ fields: Fields, among options: [String]) -> Set<Int> {
        guard fields.has("answer") else {
            fields.missing("answer")
            return []
        }
        let texts = fields.texts("answer")
        if texts.isEmpty { findings.error(.emptyValue(key: "answer"), at: fields.position(of: "answer")) }
        return Set(
            texts.compactMap { text, position in
                if let number = DecimalText.wholeNumber(text), options.indices.contains(number - 1) {
                    return number - 1
                }
                // Without options the fault is that there are none.
                if !options.isEmpty {
                    findings.error(.answerNotAmongOptions(text, options: options.count), at: position)
                }
                return nil
            })
    }

    private func chapter(_ fields: Fields) -> String? {
        guard let title = fields.text("after-chapter") else { return nil }
        if chapters.contains(title) { return title }
        findings.error(
            .unknownChapter(title, suggestion: Spelling.nearest(to: title, among: chapters)),
            at: fields.position(of: "after-chapter"))
        return nil
    }
}
