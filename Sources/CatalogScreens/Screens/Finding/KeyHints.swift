import CatalogKit

// What somebody sees who pressed a key that does nothing: the keys that do something here, until the next key.
extension AppModel {
    /// Answers to a key that is bound to nothing in this place.
    mutating func hint(at key: Key) -> [Effect] {
        showsHints = dialog == nil
        notice = Notice(kind: .information, text: wording.doesNothing(key.name))
        return []
    }

    /// The keys of this place in columns, at the bottom of what the screen shows.
    func drawHints(on canvas: inout Canvas, in body: Rect) {
        let bindings = keyMap.bindings(in: context)
        let width = max(1, bindings.map(hintWidth).max() ?? 1) + 2
        let columns = max(1, (body.width - 4) / width)
        let rows = min((bindings.count + columns - 1) / columns, body.height - 2)
        let panel = body.split(top: body.height - rows - 2).1
        let inside = canvas.box(panel, title: wording.helpTitle)
        for (number, binding) in bindings.prefix(rows * columns).enumerated() {
            let place = Rect(inside.x + number / rows * width, inside.y + number % rows, width - 2, 1)
            let used = canvas.put(names(of: binding), in: place, Style(.accent, bold: true))
            canvas.put(binding.label(wording), in: place.split(left: used + 1).1)
            canvas.target(.action(binding.action), in: place)
        }
    }

    private func hintWidth(_ binding: Binding) -> Int {
        TextWidth.of(names(of: binding)) + 1 + TextWidth.of(binding.label(wording))
    }

    private func names(of binding: Binding) -> String { binding.keys.prefix(2).map(\.name).joined(separator: " ") }
}
