/// A course as the text of a course file.
package enum CourseText {
    /// The file's text, of which the reader makes the same course.
    ///
    /// A key that says nothing is left out. The summary is too where it is what the reader would make of the text.
    ///
    /// - Parameter course: a course with a title, a format and a provider.
    /// - Returns: the front matter and the text, each line ended by LF.
    package static func text(of course: Course) -> String {
        var lines = ["---"] + facts(course).map { "\($0.key): \($0.value)" }
        if !course.offerings.isEmpty {
            lines.append("offerings:")
            lines += course.offerings.map {
                String(OfferingText($0, course: course.id).block(indent: 2, gap: 1, lineEnd: "\n").dropLast())
            }
        }
        if !course.selfChecks.isEmpty { lines += ["questions:"] + course.selfChecks.flatMap(questions) }
        lines.append("---")
        let body = course.body.isEmpty || course.body.hasSuffix("\n") ? course.body : course.body + "\n"
        return lines.joined(separator: "\n") + "\n" + body
    }

    private static func facts(_ course: Course) -> [(key: String, value: String)] {
        func text(_ value: String?) -> String? { value.map { YAMLText.scalar($0) } }
        func list(_ values: [String]) -> String? { values.isEmpty ? nil : YAMLText.list(values) }
        let summary = course.summary == Summary.of(course.body) ? nil : course.summary
        let (hoursKey, hours) = length(course.hours)
        let facts: [(String, String?)] = [
            ("title", text(course.title)), ("format", text(course.format)), ("summary", text(summary)),
            ("themes", list(course.themes)), ("profiles", list(course.profiles)), ("sectors", list(course.sectors)),
            ("audience", text(course.audience)), ("provider", text(course.provider)), (hoursKey, hours),
            ("price", course.priceCents.map { price(cents: $0) }), ("language", course.language),
            ("pillar", text(course.pillar)), ("contact", text(course.contact)), ("url", text(course.url)),
            ("minimum", course.minimum.map(String.init)),
            ("variant-candidate", course.variantCandidate ? "true" : nil), ("added", course.added?.description),
        ]
        return facts.compactMap { key, value in value.map { (key, $0) } }
    }

    /// How long it takes: in hours of at most two decimals, or else in minutes.
    private static func length(_ hours: Double?) -> (key: String, value: String?) {
        guard let hours, hours.isFinite else { return ("hours", nil) }
        let hundredths = (hours * 100).rounded()
        guard abs(hundredths - hours * 100) < 1e-6 else { return ("minutes", "\(Int((hours * 60).rounded()))") }
        return ("hours", decimal(hundredths: Int(hundredths)))
    }

    private static func price(cents: Int) -> String {
        decimal(hundredths: cents)
    }

    private static func decimal(hundredths: Int) -> String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(whole)" }
        return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(Digits.padded(rest, to: 2))"
    }

    private static func questions(_ check: SelfCheck) -> [String] {
        let answers = check.answers.sorted().map { "\($0 + 1)" }.joined(separator: ", ")
        let lines = [
            "  - question: \(YAMLText.scalar(check.question))", "    options: \(YAMLText.list(check.options))",
            "    answer: [\(answers)]", "    explanation: \(YAMLText.scalar(check.explanation))",
        ]
        return lines + (check.afterChapter.map { ["    after-chapter: \(YAMLText.scalar($0))"] } ?? [])
    }
}
