/// Reads the activity plans of `region.yaml`, each on its own.
struct ActivityPlanReader {
    /// The schools that a plan can be of; nil where every id passes.
    let schools: [School]?
    let findings: Findings

    /// The keys of a plan.
    static let keys = ["school", "year", "trainings", "hours"]
    private static let key = "activity-plans"

    /// The sound plans; a school has at most one in a school year.
    func read(_ nodes: [YAMLNode]) -> [ActivityPlan] {
        var seen = SeenIDs()
        return nodes.compactMap { plan($0, &seen) }
    }

    private func plan(_ node: YAMLNode, _ seen: inout SeenIDs) -> ActivityPlan? {
        let errors = findings.errorCount
        guard let fields = Fields(node, known: Self.keys, key: Self.key, findings) else { return nil }
        let school = school(fields)
        let year = year(fields)
        let trainings = fields.wholeNumber("trainings", in: Limits.people)
        let hours = fields.wholeNumber("hours", in: 1...1_000_000)
        if !fields.has("trainings"), !fields.has("hours") { fields.missing("trainings") }
        guard findings.errorCount == errors, let school, let year,
            seen.insert("\(school) \(year)", key: "school", fields, findings)
        else { return nil }
        return ActivityPlan(school: school, year: year, trainings: trainings, hours: hours)
    }

    private func school(_ fields: Fields) -> String? {
        guard let id = fields.requiredText("school"), let schools, !schools.contains(where: { $0.id == id }) else {
            return fields.text("school")
        }
        // Whoever writes the name means the school.
        let suggestion = schools.first { $0.name == id }?.id ?? Spelling.nearest(to: id, among: schools.map(\.id))
        findings.error(.unknownSchool(id, suggestion: suggestion), at: fields.position(of: "school"))
        return nil
    }

    private func year(_ fields: Fields) -> SchoolYear? {
        guard let text = fields.requiredText("year") else { return nil }
        if let year = SchoolYear(text) { return year }
        findings.error(.invalidSchoolYear(text), at: fields.position(of: "year"))
        return nil
    }
}
