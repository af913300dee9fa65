import CatalogKit

/// Where the parts of the tab Ontdek lie: cards in rows, or where there is no room for that, a list.
struct DiscoverLayout {
    /// What is next.
    let dashboard: Rect
    /// The shelves.
    let area: Rect
    /// How many cards stand side by side.
    let columns: Int
    /// How many shelves are in sight at once; 0 in a list.
    let rows: Int
    /// How many rows of the screen a shelf takes: its heading and a card, whose title has two rows where there is room.
    let height: Int

    /// A heading and a card with one row for its title.
    private static let leastHeight = 6
    /// A card with anything less in it is no better than a row of a list.
    private static let narrowestCard = 34

    /// Lays so many shelves out, on request as a list whatever the room.
    init(_ body: Rect, shelves: Int, asList: Bool = false) {
        dashboard = body.row(0)
        area = body.split(top: 1).1
        columns = asList ? 1 : (area.width - 1) / (Self.narrowestCard + 1)
        rows = columns < 2 ? 0 : area.height / Self.leastHeight
        height = rows == 0 ? 0 : min(Self.leastHeight + 1, area.height / max(1, min(rows, shelves)))
    }

    /// Whether the cards are the rows of a list.
    var isList: Bool { rows == 0 }

    /// The rectangle of a shelf that is in sight, counted from the top.
    func shelf(_ row: Int) -> Rect {
        Rect(area.x, area.y + row * height, area.width, height)
    }

    /// The rectangle of a card that is in sight on a shelf, counted from the left.
    func card(_ column: Int, in shelf: Rect) -> Rect {
        let width = (area.width - 1) / columns - 1
        return Rect(shelf.x + 1 + column * (width + 1), shelf.y + 1, width, height - 1)
    }
}

/// The rows of a list of cards: each shelf's heading, and below it its cards.
enum ShelfRow: Equatable {
    case heading(shelf: Int)
    case card(shelf: Int, card: Int)

    /// The pages of the list, each of so many rows and each with a heading on top.
    static func pages(_ shelves: [Shelf], height: Int) -> [[ShelfRow]] {
        var pages: [[ShelfRow]] = []
        var page: [ShelfRow] = []
        for (shelf, content) in shelves.enumerated() {
            for card in content.cards.indices {
                let needed = card == 0 ? 2 : 1
                if !page.isEmpty, page.count + needed > height {
                    pages.append(page)
                    page = []
                }
                if card == 0 || page.isEmpty { page.append(.heading(shelf: shelf)) }
                page.append(.card(shelf: shelf, card: card))
            }
        }
        return page.isEmpty ? pages : pages + [page]
    }
}
