import CatalogKit

/// The state of the tab Ontdek.
public struct DiscoverState: Equatable, Sendable {
    /// Whether the shelves must be worked out anew before they count.
    var isStale = true
    /// Whether an answer is on its way.
    private var isAsked = false
    /// What there is; an earlier answer while the next is on its way.
    private(set) var answer: Discovery?
    /// The number of the selected shelf.
    private(set) var shelf = 0
    /// The number of the selected card of each shelf.
    private var cards: [Shelf.Rule: Int] = [:]
    /// Whether somebody moved: until then the first card is selected, whatever shelf comes first.
    private var isUsed = false

    /// The shelves.
    var shelves: [Shelf] { answer?.shelves ?? [] }

    /// The number of the selected card on a shelf.
    func card(on shelf: Shelf) -> Int { min(cards[shelf.rule] ?? 0, shelf.cards.count - 1) }

    /// The selected shelf.
    var selectedShelf: Shelf? { shelves.indices.contains(shelf) ? shelves[shelf] : nil }

    /// The selected card.
    var selectedCard: Card? { selectedShelf.map { $0.cards[card(on: $0)] } }

    /// Whether a card is the selected one.
    func isSelected(shelf: Int, card: Int) -> Bool {
        shelf == self.shelf && selectedShelf.map { self.card(on: $0) } == card
    }

    /// Selects a shelf, and a card on it; nil for the one that was selected there before.
    mutating func select(shelf: Int, card: Int? = nil) {
        guard !shelves.isEmpty else { return }
        isUsed = true
        self.shelf = max(0, min(shelf, shelves.count - 1))
        let cards = shelves[self.shelf].cards
        if let card { self.cards[shelves[self.shelf].rule] = max(0, min(card, cards.count - 1)) }
    }

    /// Whether something on a shelf has begun.
    func hasBegun(by now: LocalTime) -> Bool {
        shelves.contains { $0.cards.contains { $0.start.map { $0 <= now } ?? false } }
    }

    // MARK: - Answers

    /// Asks for the shelves when there are none that count, and none are on their way.
    mutating func load(
        _ facts: DiscoveryFacts, in library: Library, _ availability: Availability, now: LocalTime
    ) -> [Effect] {
        guard isStale, !isAsked else { return [] }
        (isStale, isAsked) = (false, true)
        return [.discover(facts, in: library, availability: availability, now: now)]
    }

    /// Another catalogue was read: of the last one no answer may ever come.
    mutating func forget() {
        isAsked = false
    }

    /// Takes in an answer; the selected card stays selected for as long as it is on a shelf.
    mutating func take(_ answer: Discovery) {
        let (rule, card) = (selectedShelf?.rule, selectedCard?.id)
        self.answer = answer
        isAsked = false
        guard isUsed, let rule, let card else {
            shelf = 0
            return
        }
        let found = shelves.indices.filter { shelves[$0].cards.contains { $0.id == card } }
        shelf =
            found.first ?? shelves.firstIndex { $0.rule == rule } ?? max(0, min(shelf, shelves.count - 1))
        if let number = found.first, let place = shelves[number].cards.firstIndex(where: { $0.id == card }) {
            cards[shelves[number].rule] = place
        }
    }
}
