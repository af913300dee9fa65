/// What a report can be about.
public enum ReportKind: String, CaseIterable, Sendable {
    /// How many people came, and for how many hours.
    case hours
    /// How many people signed up, and what became of it.
    case participants
    /// What people asked for.
    case demand
    /// What each line of work cost and brought.
    case pillars
    /// What schools meant to do in a school year.
    case plan

    /// What its rows can be, the usual one first.
    public var dimensions: [ReportDimension] {
        switch self {
        case .hours, .participants: [.school] + ReportDimension.allCases.filter { $0 != .school }
        case .demand: DemandReport.dimensions
        case .pillars: [.pillar]
        case .plan: [.school]
        }
    }
}
