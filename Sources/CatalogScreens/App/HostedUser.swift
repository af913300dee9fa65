public import CatalogKit

/// Somebody who reaches the program through a host: who they are is settled, and what they may do follows from their roles.
public struct HostedUser: Equatable, Sendable {
    /// The roles.
    public let grants: [Grant]

    /// Makes a user with roles.
    public init(grants: [Grant]) {
        self.grants = grants
    }

    /// Whether something can be done for everybody.
    func may(_ act: Act) -> Bool {
        grants.contains { act.reach(of: $0.role) == .region }
    }
}

extension CoordinationView {
    /// What one must be allowed to do to be shown the view.
    var act: Act {
        switch self {
        case .demand: .seeDemand
        case .offerings: .seeParticipants
        case .questions, .ideas: .seeQuestions
        case .report: .seeAccounts
        case .outbox: .seeOutbox
        }
    }
}

extension AppModel {
    /// The views of the tab Coördinatie that the user may see.
    var coordinationViews: [CoordinationView] {
        CoordinationView.allCases.filter { host?.may($0.act) ?? true }
    }
}
