public import CatalogKit

/// What lies under the mouse.
public enum Target: Hashable, Sendable {
    case tab(Tab)
    case action(Action)
    case searchField
    case result(Int)
    /// A card of the tab Ontdek, by the numbers of its shelf and of the card on it.
    case card(shelf: Int, card: Int)
    /// An arrow that turns a shelf.
    case turnShelf(Int, Action)
    /// A way to finish what is typed in the search box, and a thing to try where nothing was found.
    case completion(Int), suggestion(Int)
    case facetRow(FacetTarget)
    case offering(Int)
    case entry(Int)
    case field(Int)
    case choice(Int)
    /// A cell of the grid of dayparts.
    case daypart(Daypart)
    /// A view of the tab Coördinatie.
    case view(CoordinationView)
    /// A column's heading, and a row, of a table.
    case heading(Int), row(Int)
    case proposal(Int)
    /// A report of the view Verslag.
    case report(ReportKind)
    /// An entry of the tab Mijn leren, and a chapter in the player's contents.
    case module(Int), chapter(Int)
    /// A day of the agenda, and something that the selected one holds.
    case day(Day), dayItem(Int)
    case yes, no

    /// A row of the filters.
    public struct FacetTarget: Hashable, Sendable {
        let id: FacetRow.ID
    }
}

extension AppModel {
    mutating func handle(_ mouse: Mouse) -> [Effect] {
        switch mouse {
        case .wheel(let point, let lines):
            return turn(lines, at: point)
        case .click(let point):
            guard let target = view().target(at: point) else { return [] }
            notice = nil
            showsHints = false
            return click(target)
        }
    }

    /// Turns the wheel: what lies under it moves, as with the arrows.
    private mutating func turn(_ lines: Int, at point: Point) -> [Effect] {
        if dialog == nil, page == nil, player == nil, tab == .search {
            search.focus = searchLayout.facets.contains(point) ? .facets : .results
        }
        if dialog == nil, page == nil, tab == .agenda, agenda.view != .list {
            turnCalendar(lines < 0 ? -1 : 1)
            return []
        }
        // A shelf is as high as a turn of the wheel.
        let isOnShelves = dialog == nil && page == nil && tab == .discover && !discoverLayout.isList
        var effects: [Effect] = []
        for _ in 0..<(isOnShelves ? 1 : abs(lines)) { effects += perform(lines < 0 ? .up : .down) }
        return effects
    }

    private mutating func click(_ target: Target) -> [Effect] {
        switch target {
        case .tab(let tab): return perform(.tab(tab))
        case .action(let action): return perform(action)
        case .searchField: return perform(.searchField)
        case .yes:
            if case .tour = dialog { return perform(.onward) }
            return perform(.open)
        case .no: return perform(.back)
        case .result(let number):
            if search.focus == .results, search.selected == number { return perform(.open) }
            search.focus = .results
            search.selected = number
        case .card(let shelf, let card):
            if discover.isSelected(shelf: shelf, card: card) { return perform(.open) }
            discover.select(shelf: shelf, card: card)
        case .turnShelf(let shelf, let action): turn(shelf: shelf, action)
        case .completion(let number): return take(completion: number)
        case .suggestion(let number): return take(suggestion: number)
        case .facetRow(let row):
            search.focus = .facets
            search.facetRow = row.id
            return perform(.toggle)
        case .offering(let number):
            if page?.selected == number { return perform(.enrol) }
            page?.selected = number
        case .entry(let number):
            if agenda.selected == number { return perform(.open) }
            agenda.selected = number
        case .field(let number):
            focus(number)
        case .choice(let number):
            return choose(number)
        case .daypart(let daypart):
            guard case .interest(var form) = dialog else { return [] }
            (form.part, form.cell) = (.dayparts, daypart)
            dialog = .interest(form)
            return perform(.toggle)
        case .view(let view): return show(view)
        case .heading(let number): return sort(byColumn: number)
        case .row(let number): return dialog == nil ? click(row: number) : click(match: number)
        case .proposal(let number): return click(proposal: number)
        case .report(let kind): return show(kind)
        case .module(let number):
            if learning.selected == number { return perform(.open) }
            learning.selected = number
        case .day(let day):
            if agendaDay == day { return perform(.open) }
            agenda.day = day
        case .dayItem(let number):
            guard let openable = agendaPlan.map(openables), openable.indices.contains(number) else { return [] }
            return openAgendaItem(openable[number].offering)
        case .chapter(let number):
            guard player != nil else { return [] }
            player?.focus = .contents
            player?.selected = number
            return perform(.open)
        }
        return []
    }

    /// A click on a field puts the cursor in it.
    private mutating func focus(_ field: Int) {
        switch dialog {
        case .profile(var form):
            form.focus = field
            if field == ProfileForm.visible { form.isVisible.toggle() }
            dialog = .profile(form)
        case .interest(var form):
            form.focus(InterestForm.Part(rawValue: field) ?? form.part)
            dialog = .interest(form)
        case .entry(var form):
            form.focus(field)
            dialog = .entry(form)
        case .ask(var form):
            form.focus(field)
            dialog = .ask(form)
        default: break
        }
    }

    /// A click on a suggestion or a session chooses it.
    private mutating func choose(_ number: Int) -> [Effect] {
        switch dialog {
        case .profile(var form):
            form.highlighted = number
            dialog = .profile(form)
        case .place(var form):
            form.highlighted = number
            dialog = .place(form)
        case .enrol(var enrol):
            enrol.highlighted = number
            dialog = .enrol(enrol)
        case .interest(var form):
            form.highlighted = number
            dialog = .interest(form)
        case .entry(var form):
            form.highlight(number)
            dialog = .entry(form)
        case .ask(var form):
            form.entry.highlight(number)
            dialog = .ask(form)
        case .link(var link):
            link.highlighted = number
            dialog = .link(link)
        case .palette(var palette):
            palette.selected = number
            dialog = .palette(palette)
        case .saved(let list):
            guard list.selected == number else {
                dialog = .saved(SavedSearches(selected: number))
                return []
            }
        case .day(let choice):
            dialog = .day(DayChoice(day: choice.day, highlighted: number))
        case nil:
            guard player?.check?.isAnswered == false else { return [] }
            player?.check?.highlighted = number
        default: return []
        }
        return perform(.open)
    }
}
