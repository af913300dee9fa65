/// The ways to look at an agenda.
enum AgendaView: CaseIterable, Sendable {
    case list, week, month

    /// The way after this one, and after the last the first.
    var next: AgendaView {
        switch self {
        case .list: .week
        case .week: .month
        case .month: .list
        }
    }
}
