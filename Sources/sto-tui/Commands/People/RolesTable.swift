import CatalogKit
import CatalogScreens

/// Who may do what, as a table in Markdown.
struct RolesTable {
    let lines: [String]

    init(_ wording: Wording) {
        let roles = Role.allCases
        func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
        lines =
            [row([""] + roles.map(wording.name(of:))), row(roles.reduce(["---"]) { cells, _ in cells + ["---"] })]
            + Act.allCases.map { act in
                row([wording.name(of: act)] + roles.map { wording.word(for: act.reach(of: $0)) })
            }
    }
}
