/// Reads `region.yaml`.
enum RegionFile {
    static let path = "region.yaml"
    /// What there is when the file is not.
    static let missing = Region(id: "", name: "", centre: "")

    private static let keys = ["id", "name", "centre", "contact", "promotion-cut-off-hours", "pillars"]

    /// The region with whatever of it is sound; nil when the file holds no keys at all.
    static func read(_ node: YAMLNode, _ lexicon: Lexicon, _ findings: Findings) -> Region? {
        guard let fields = Fields(node, known: keys, findings) else { return nil }
        let id = fields.slug("id") ?? ""
        let name = fields.requiredText("name") ?? ""
        let centre = fields.requiredText("centre").flatMap {
            lexicon.place($0, at: fields.position(of: "centre"), findings)
        }
        var seen = SeenIDs()
        let pillars = fields.list("pillars").compactMap { pillar($0, &seen, findings) }
        return Region(
            id: id, name: name, centre: centre ?? "", contact: fields.text("contact"), pillars: pillars,
            promotionCutoffHours: fields.wholeNumber("promotion-cut-off-hours", in: Limits.hours) ?? 24)
    }

    private static func pillar(_ node: YAMLNode, _ seen: inout SeenIDs, _ findings: Findings) -> Pillar? {
        let errors = findings.errorCount
        guard let fields = Fields(node, known: ["id", "name", "lead", "budget"], key: "pillars", findings) else {
            return nil
        }
        let id = fields.slug("id")
        let name = fields.requiredText("name") ?? ""
        let lead = fields.requiredText("lead") ?? ""
        if !fields.has("budget") { fields.missing("budget") }
        let budget = fields.wholeNumber("budget", in: 0...1_000_000_000) ?? 0
        guard findings.errorCount == errors, let id, seen.insert(id, fields, findings) else { return nil }
        return Pillar(id: id, name: name, lead: lead, budgetEuros: budget)
    }
}

/// The ids of one list, each of which may stand there once.
struct SeenIDs {
    private var lines: [String: Int] = [:]

    /// Whether the id was not there yet; notes when it was.
    mutating func insert(_ id: String, key: String = "id", _ fields: Fields, _ findings: Findings) -> Bool {
        let position = fields.position(of: key)
        if let first = lines[id] {
            findings.error(.duplicateID(id, firstFile: findings.file, firstLine: first), at: position)
            return false
        }
        lines[id] = position.line
        return true
    }
}
