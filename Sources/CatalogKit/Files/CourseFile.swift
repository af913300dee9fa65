/// One course's file, read.
package struct CourseFile {
    /// The file's path, relative to the catalogue's folder.
    let path: String
    /// The course, with its sound offerings.
    var course: Course
    /// Where each of the course's offerings stands.
    var positions: [Position]

    /// The folder of files that an import wrote, a folder a source in it.
    package static let importFolder = "imports"
    /// The folders that course files are in.
    static let folders = ["courses", "elearning", importFolder]

    /// The keys of a course.
    static let keys = [
        "title", "format", "provider", "summary", "themes", "profiles", "sectors", "audience", "hours", "minutes",
        "price", "language", "pillar", "contact", "url", "minimum", "variant-candidate", "added", "offerings",
        "questions",
    ]

    /// Reads a course file; nil, with diagnostics, when the course cannot be used.
    ///
    /// An offering that cannot be used is left out and the course kept. Everything is read in any case, so that one
    /// look tells all that is wrong.
    init?(path: String, bytes: [UInt8], lexicon: Lexicon, _ findings: Findings) {
        guard SourceText.isUTF8(bytes, findings), let parts = FrontMatter(of: bytes, findings) else { return nil }
        let yaml = SourceText.cleaned(bytes[parts.yaml], firstLine: FrontMatter.yamlLine, findings)
        let body = SourceText.cleaned(bytes[parts.body], firstLine: parts.bodyLine, findings)
        let id = CourseFile.id(of: path, findings)
        let errors = findings.errorCount
        let root = YAMLReader.read(yaml, firstLine: FrontMatter.yamlLine, findings)
        guard findings.errorCount == errors else { return nil }
        let top = Position(line: FrontMatter.yamlLine, column: 1)
        let node = root ?? YAMLNode(content: .mapping([]), position: top)
        guard let fields = Fields(node, known: CourseFile.keys, findings) else { return nil }
        let course = CourseFile.course(id: id ?? "", fields, body: body, lexicon)
        let isSound = findings.errorCount == errors && id != nil
        let reader = OfferingReader(course: id ?? "", lexicon: lexicon, findings: findings)
        let offerings = fields.list("offerings").compactMap { node in reader.read(node).map { ($0, node.position) } }
        let selfChecks = course.map { CourseFile.selfChecks(fields, of: $0) } ?? []
        guard isSound, var course else { return nil }
        course.offerings = offerings.map(\.0)
        course.selfChecks = selfChecks
        self.path = path
        self.course = course
        positions = offerings.map(\.1)
    }

    /// The file's name without `.md`, which has to be a slug.
    private static func id(of path: String, _ findings: Findings) -> String? {
        let name = String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...].dropLast(3))
        if Slug.isValid(name) { return name }
        findings.error(.badSlug(PlainText.line(name), suggestion: Slug.of(name)), at: .start)
        return nil
    }

    private static func course(id: String, _ fields: Fields, body: String, _ lexicon: Lexicon) -> Course? {
        let title = fields.requiredText("title")
        let format = requiredTerm("format", in: .formats, fields, lexicon)
        let provider = requiredTerm("provider", in: .providers, fields, lexicon)
        let summary = fields.text("summary") ?? ""
        let course = Course(
            id: id, title: title ?? "", summary: summary.isEmpty ? Summary.of(body) : summary, format: format ?? "",
            themes: terms("themes", in: .themes, fields, lexicon),
            profiles: terms("profiles", in: .profiles, fields, lexicon),
            sectors: terms("sectors", in: .sectors, fields, lexicon),
            audience: fields.text("audience"), provider: provider ?? "", hours: hours(fields),
            priceCents: price(fields, lexicon), language: language(fields), pillar: pillar(fields, lexicon),
            contact: fields.text("contact"), url: url(fields),
            minimum: fields.wholeNumber("minimum", in: Limits.people),
            variantCandidate: fields.flag("variant-candidate") ?? false, added: fields.day("added"), body: body)
        return title == nil || format == nil || provider == nil ? nil : course
    }

    /// The questions of a module; another course cannot have any.
    private static func selfChecks(_ fields: Fields, of course: Course) -> [SelfCheck] {
        guard fields.has("questions") else { return [] }
        guard Module(course) != nil else {
            fields.findings.warning(.questionsWithoutChapters, at: fields.position(of: "questions"))
            return []
        }
        let reader = SelfCheckReader(chapters: Chapter.titles(in: course.body), findings: fields.findings)
        return fields.list("questions").compactMap(reader.read)
    }

    // MARK: Values

    private static func requiredTerm(
        _ key: String, in list: VocabularyList, _ fields: Fields, _ lexicon: Lexicon
    ) -> String? {
        guard let value = fields.requiredText(key) else { return nil }
        guard let problem = lexicon.problem(with: value, in: list) else { return value }
        fields.findings.error(problem, at: fields.position(of: key))
        return nil
    }

    /// The known words of a list, each once; a misspelt theme is no reason to hide a course.
    private static func terms(
        _ key: String, in list: VocabularyList, _ fields: Fields, _ lexicon: Lexicon
    ) -> [String] {
        var terms: [String] = []
        for (value, position) in fields.texts(key) {
            if let problem = lexicon.problem(with: value, in: list) {
                fields.findings.warning(problem, at: position)
            } else if !terms.contains(value) {
                terms.append(value)
            }
        }
        return terms
    }

    private static func pillar(_ fields: Fields, _ lexicon: Lexicon) -> String? {
        guard let value = fields.text("pillar") else { return nil }
        guard let problem = lexicon.problem(with: value, in: .pillars) else { return value }
        fields.findings.warning(problem, at: fields.position(of: "pillar"))
        return nil
    }

    private static func hours(_ fields: Fields) -> Double? {
        fields.exclude("hours", "minutes")
        if let minutes = fields.wholeNumber("minutes", in: 1...Limits.hours.upperBound * 60) {
            return Double(minutes) / 60
        }
        return fields.number("hours", in: Limits.hours)
    }

    /// What it costs; ours is free where the file says nothing, of what others give nobody knows.
    private static func price(_ fields: Fields, _ lexicon: Lexicon) -> Int? {
        fields.number("price", in: Limits.euros).map { Int(($0 * 100).rounded()) } ?? (lexicon.isOpen ? nil : 0)
    }

    private static func language(_ fields: Fields) -> String {
        guard let code = fields.text("language") else { return "nl" }
        if code.utf8.count == 2 && code.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) { return code }
        fields.findings.error(.invalidLanguage(code), at: fields.position(of: "language"))
        return "nl"
    }

    private static func url(_ fields: Fields) -> String? {
        guard let url = fields.text("url") else { return nil }
        if URLText.isWebAddress(url) { return url }
        fields.findings.error(.invalidURL(url), at: fields.position(of: "url"))
        return nil
    }
}

/// The largest numbers that make sense, which also keep sums of them far from overflowing.
package enum Limits {
    /// Participants of an offering.
    package static let people = 1...100_000
    /// Hours of a course.
    package static let hours = 0...10_000
    /// What a course costs, in euros.
    package static let euros = 0...1_000_000
    static let reminderDays = 0...60
}
