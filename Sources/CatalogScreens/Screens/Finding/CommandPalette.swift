import CatalogKit

/// The command palette: everything that can be done here, looked up by some letters of its name.
public struct CommandPalette: Equatable, Sendable {
    /// What is looked up.
    var field = TextField()
    /// Which entry is selected.
    var selected = 0

    /// Something that can be done.
    struct Entry {
        /// What it is called.
        let label: String
        /// The keys for it; none where it has none.
        let keys: [Key]
        /// What it does.
        let deed: Deed
        /// Which characters of the label fit what was typed.
        var found: [Int] = []
    }

    /// What an entry does.
    enum Deed: Equatable {
        case action(Action)
        /// Looks for what was typed in the whole offer.
        case search(String)
    }
}

extension AppModel {
    /// What can be done in the place that the palette lies on, what fits the typed letters best first.
    func entries(of palette: CommandPalette) -> [CommandPalette.Entry] {
        var seen: Set<Action> = [.palette]
        let all = keyMap.bindings.filter {
            $0.contexts.contains(place) && !$0.action.isMovement && seen.insert($0.action).inserted
        }.map { binding in
            CommandPalette.Entry(
                label: wording.sentenceCase(binding.label(wording)), keys: binding.keys, deed: .action(binding.action))
        }
        let typed = palette.field.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !typed.isEmpty else { return all }
        let matches = all.enumerated().compactMap { number, entry in
            FuzzyMatch(typed, in: entry.label).map { (number: number, entry: entry, match: $0) }
        }
        let fitting = matches.sorted { ($1.match.score, $0.number) < ($0.match.score, $1.number) }.map { found in
            var entry = found.entry
            entry.found = found.match.places
            return entry
        }
        return fitting + [CommandPalette.Entry(label: wording.searchFor(typed), keys: [], deed: .search(typed))]
    }

    mutating func perform(_ action: Action, in palette: CommandPalette) -> [Effect] {
        let entries = entries(of: palette)
        guard action == .open else {
            var palette = palette
            palette.selected = List.move(palette.selected, by: action, count: entries.count, page: paletteRows)
            dialog = .palette(palette)
            return []
        }
        guard entries.indices.contains(palette.selected) else { return [] }
        dialog = nil
        switch entries[palette.selected].deed {
        case .action(let action):
            return perform(action)
        case .search(let text):
            search.field.set(text)
            let effects = perform(.searchField)
            search.focus = .results
            return effects + startSearch()
        }
    }

    /// How many entries are in sight.
    private var paletteRows: Int { max(1, min(14, size.height - 4)) }

    func drawPalette(_ palette: CommandPalette, on canvas: inout Canvas) {
        let entries = entries(of: palette)
        let width = min(60, size.width)
        let outside = Rect((size.width - width) / 2, min(2, size.height - paletteRows - 3), width, paletteRows + 3)
        let inside = canvas.box(outside, title: wording.paletteTitle)
        palette.field.draw(in: inside.row(0), on: &canvas, isFocused: true, placeholder: wording.palettePlaceholder)
        let list = inside.split(top: 1).1
        for (row, number) in List.page(
            around: palette.selected, count: entries.count, height: paletteRows
        ).enumerated() {
            let entry = entries[number]
            let isSelected = number == palette.selected
            let place = list.row(row)
            canvas.fill(place, Style(selected: isSelected))
            let keys = entry.keys.prefix(2).map(\.name).joined(separator: " ")
            let found = Set(entry.found)
            var rest = place.split(left: place.width - TextWidth.of(keys) - 1).0
            for (position, letter) in entry.label.enumerated() {
                let style = Style(bold: found.contains(position), underlined: found.contains(position))
                rest = rest.split(left: canvas.put(String(letter), in: rest, style.selected(isSelected))).1
            }
            canvas.putRight(keys, in: place, Style(.muted).selected(isSelected))
            canvas.target(.choice(number), in: place)
        }
    }
}
