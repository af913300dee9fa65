import CatalogKit

// The tab Ontdek: what its keys do.
extension AppModel {
    /// Opens the tab: its shelves are worked out now, unless that was done already.
    mutating func openDiscover() -> [Effect] {
        guard let library, let availability else { return [] }
        return discover.load(facts, in: library, availability, now: now)
    }

    /// The catalogue, the day or what the ledger says is another: the shelves are worked out again when they are looked at.
    mutating func refreshDiscover() -> [Effect] {
        discover.isStale = true
        return tab == .discover ? openDiscover() : []
    }

    /// Takes in an answer, and asks for the next when something changed meanwhile.
    mutating func take(_ discovery: Discovery) -> [Effect] {
        discover.take(discovery)
        return tab == .discover ? openDiscover() : []
    }

    var discoverLayout: DiscoverLayout {
        DiscoverLayout(Frame(size).body, shelves: discover.shelves.count, asList: preferences.isPlain)
    }

    mutating func performInDiscover(_ action: Action) -> [Effect] {
        switch action {
        case .open:
            guard let card = discover.selectedCard, let course = library?.catalog.course(card.course) else { return [] }
            page = CoursePage(course: course, offering: card.id, today: today)
        case .filters:
            search.focus = .facets
            return perform(.tab(.search))
        case .back: discover.select(shelf: 0, card: 0)
        case .first: discover.select(shelf: discover.shelf, card: 0)
        case .last: discover.select(shelf: discover.shelf, card: .max)
        default:
            if discoverLayout.isList { moveInList(action) } else { moveOnShelves(action) }
        }
        return []
    }

    /// Turns a shelf by as many cards as are in sight.
    mutating func turn(shelf: Int, _ action: Action) {
        guard discover.shelves.indices.contains(shelf) else { return }
        let step = discoverLayout.columns * (action == .left ? -1 : 1)
        discover.select(shelf: shelf, card: discover.card(on: discover.shelves[shelf]) + step)
    }

    private mutating func moveOnShelves(_ action: Action) {
        let shelves = discover.shelves
        guard let shelf = discover.selectedShelf else { return }
        switch action {
        case .left: discover.select(shelf: discover.shelf, card: discover.card(on: shelf) - 1)
        case .right: discover.select(shelf: discover.shelf, card: discover.card(on: shelf) + 1)
        default:
            let target = List.move(discover.shelf, by: action, count: shelves.count, page: discoverLayout.rows)
            discover.select(shelf: target)
        }
    }

    /// In a list the arrows up and down go from card to card, those aside from shelf to shelf.
    private mutating func moveInList(_ action: Action) {
        let cards = discover.shelves.enumerated().flatMap { shelf, content in
            content.cards.indices.map { (shelf: shelf, card: $0) }
        }
        guard let selected = cards.firstIndex(where: { discover.isSelected(shelf: $0.shelf, card: $0.card) }) else {
            return
        }
        switch action {
        case .left: discover.select(shelf: discover.shelf - 1, card: 0)
        case .right: discover.select(shelf: discover.shelf + 1, card: 0)
        default:
            let page = max(1, discoverLayout.area.height - 1)
            let target = cards[List.move(selected, by: action, count: cards.count, page: page)]
            discover.select(shelf: target.shelf, card: target.card)
        }
    }
}
