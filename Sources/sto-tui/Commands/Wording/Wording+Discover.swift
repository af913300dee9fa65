import CatalogKit
import CatalogScreens

// MARK: - The command discover

extension Wording {
    var aboutDiscover: String { pick("Laat zien wat er voor je is.", "Shows what there is for you.") }

    var aboutDiscoverDetail: String {
        pick(
            "Wat er binnenkort is, wat nieuw is, wat anderen kiezen en meer, zoals op het tabblad Ontdek.",
            "What is soon, what is new, what others choose and more, as in the tab Discover.")
    }

    var nothingToDiscover: String { pick("Er is nu niets om te laten zien.", "There is nothing to show now.") }

    /// A card on a line: when, where, what, how far and how full; its id last, to go on with.
    func line(_ card: Card, today: Day) -> String {
        var facts: [String] = []
        switch card.reason {
        case .read(let share, let minutes): facts = [percentage(share), minutesToGo(minutes)]
        case .interested(let number, let threshold):
            facts = ["\(number)/\(threshold)", stillNeeded(threshold - number)]
        case .colleagues, .signUps, nil:
            facts = [card.kilometres.map(kilometres), card.seats.map(seats), people(card.reason)].compactMap(\.self)
        }
        let ending = facts.isEmpty ? "" : "  (\(facts.joined(separator: ", ")))"
        return "\(TextWidth.pad(when(card, today: today), to: 30))  \(card.title)\(ending)  \(card.id)"
    }
}
