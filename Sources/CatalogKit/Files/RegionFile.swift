/// Reads `region.yaml`.
enum RegionFile {
    static let path = "region.yaml"
    /// What there is when the file is not.
    static let missing = Region(id: "", name: "", centre: "")

    /// The keys of the region.
    static let keys = [
        "id", "name", "centre", "contact", "promotion-cut-off-hours", "reminder-days", "pillars", "holidays",
        "activity-plans",
    ]
    /// The keys of a pillar.
    static let pillarKeys = ["id", "name", "lead", "budget"]
    /// The keys of a holiday.
    static let holidayKeys = ["name", "from", "to"]

    /// The region with whatever of it is sound; nil when the file holds no keys at all. An activity plan can be of one of
    /// `schools`, or of any where these are nil.
    static func read(
        _ node: YAMLNode, _ lexicon: Lexicon, schools: [School]?, _ findings: Findings
    ) -> Region? {
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
            promotionCutoffHours: fields.wholeNumber("promotion-cut-off-hours", in: Limits.hours) ?? 24,
            reminderDays: fields.wholeNumber("reminder-days", in: Limits.reminderDays) ?? 3,
            holidays: fields.list("holidays").compactMap { holiday($0, findings) },
            activityPlans: ActivityPlanReader(schools: schools, findings: findings).read(fields.list("activity-plans")))
    }

    private static func pillar(_ node: YAMLNode, _ seen: inout SeenIDs, _ findings: Findings) -> Pillar? {
        let errors = findings.errorCount
        guard let fields = Fields(node, known: pillarKeys, key: "pillars", findings) else { return nil }
        let id = fields.slug("id")
        let name = fields.requiredText("name") ?? ""
        let lead = fields.requiredText("lead") ?? ""
        if !fields.has("budget") { fields.missing("budget") }
        let budget = fields.wholeNumber("budget", in: 0...1_000_000_000) ?? 0
        guard findings.errorCount == errors, let id, seen.insert(id, fields, findings) else { return nil }
        return Pillar(id: id, name: name, lead: lead, budgetEuros: budget)
    }

    /// A holiday; without `to` it is one day.
    private static func holiday(_ node: YAMLNode, _ findings: Findings) -> Holiday? {
        let errors = findings.errorCount
        guard let fields = Fields(node, known: holidayKeys, key: "holidays", findings) else { return nil }
        let name = fields.requiredText("name")
        if !fields.has("from") { fields.missing("from") }
        let from = fields.day("from")
        let last = fields.day("to")
        guard findings.errorCount == errors, let name, let from else { return nil }
        guard from <= last ?? from else {
            findings.error(.lastDayBeforeFirst(first: from, last: last ?? from), at: fields.position(of: "to"))
            return nil
        }
        return Holiday(name: name, days: from...(last ?? from))
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
