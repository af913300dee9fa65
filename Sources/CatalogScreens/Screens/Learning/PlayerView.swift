import CatalogKit

/// Where the parts of the player stand.
struct PlayerLayout {
    /// The title, the chapter's number, and how much was read; or the search field.
    let status: Rect
    /// The table of contents beside the text; empty where there is no room for it.
    let contents: Rect
    /// The text.
    let text: Rect

    /// From this many columns on the contents stand beside the text.
    private static let wide = 100
    /// Not so wide that the eye loses its line.
    private static let widest = 80

    init(_ body: Rect) {
        let inside = body.inset(1)
        let (top, rest) = inside.split(top: inside.height >= 12 ? 2 : 1)
        status = top
        let (left, right) = rest.split(left: inside.width >= Self.wide - 2 ? 32 : 0)
        contents = left.split(left: left.width - 3).0
        // The last columns are for the sign that there is more.
        text = right.split(left: min(Self.widest, right.width - 2)).0
    }
}

extension AppModel {
    var playerLayout: PlayerLayout { PlayerLayout(Frame(size).body) }

    func drawPlayer(_ player: Player, on canvas: inout Canvas, in rect: Rect) {
        let layout = PlayerLayout(rect)
        drawStatus(player, on: &canvas, in: layout.status)
        let isBeside = !layout.contents.isEmpty
        if isBeside {
            drawContents(player, on: &canvas, in: layout.contents)
            let edge = Rect(layout.contents.x + layout.contents.width + 1, layout.contents.y, 1, layout.contents.height)
            canvas.verticalLine(edge)
        }
        if let check = player.check, player.focus == .check {
            drawCheck(check, of: player, on: &canvas, in: layout.text)
        } else if player.focus == .contents, !isBeside {
            drawContents(player, on: &canvas, in: layout.text)
        } else {
            drawText(player, on: &canvas, in: layout.text)
        }
    }

    private func drawStatus(_ player: Player, on canvas: inout Canvas, in rect: Rect) {
        if rect.height > 1 { canvas.line(rect.row(1)) }
        if player.focus == .find, let field = player.search.field {
            let used = canvas.put("/ ", in: rect.row(0), Style(.accent, bold: true))
            field.draw(
                in: rect.row(0).split(left: used).1, on: &canvas, isFocused: dialog == nil,
                placeholder: wording.findPlaceholder)
            return
        }
        let share = player.share
        let percent = share >= 1 ? 100 : Int(share * 100)
        var right = "\(player.chapter + 1)/\(player.module.chapters.count) "
        right += "\(Bars.gauge(percent, of: 100, width: 10)) \(percent)%"
        if rect.width >= 60, let minutes = player.module.minutes, share < 1 {
            right += " · " + wording.minutesLeft(max(1, Int((Double(minutes) * (1 - share)).rounded(.up))))
        }
        let width = TextWidth.of(right)
        let title = TextWidth.truncate(player.module.course.title, to: rect.width - width - 2)
        canvas.put(title, in: rect.row(0), .strong)
        canvas.putRight(right, in: rect.row(0), Style(.accent))
    }

    private func drawContents(_ player: Player, on canvas: inout Canvas, in rect: Rect) {
        let hasKeys = player.focus == .contents
        let selected = hasKeys ? player.selected : player.chapter
        let page = List.page(around: selected, count: player.module.chapters.count, height: rect.height)
        for (row, number) in page.enumerated() {
            let chapter = player.module.chapters[number]
            let mark = player.marks[chapter.key]
            let sign = mark?.doneAt != nil ? "✓" : (mark?.furthest ?? 0) > 0 ? "·" : " "
            let isSelected = number == selected
            let title =
                "\(isSelected ? "▸" : " ")\(sign) \(number + 1) \(wording.title(of: chapter, in: player.module))"
            let style: Style = number == player.chapter ? .strong : mark?.doneAt != nil ? .muted : .text
            canvas.put(
                TextWidth.pad(title, to: rect.width), in: rect.row(row), style.selected(isSelected && hasKeys))
            canvas.target(.chapter(number), in: rect.row(row))
            if isSelected, hasKeys, dialog == nil { canvas.cursor = Point(rect.x, rect.y + row) }
        }
    }

    private func drawText(_ player: Player, on canvas: inout Canvas, in rect: Rect) {
        let top = player.text.top(at: player.mark.position, height: rect.height)
        for (row, line) in player.text.lines.dropFirst(top).prefix(rect.height).enumerated() {
            line.draw(on: &canvas, in: rect.row(row))
        }
        if player.focus == .text, dialog == nil {
            let place = player.search.current.map { player.search.matches[$0].letters.lowerBound }
            let row = place.map { player.text.line(of: $0) - top } ?? 0
            canvas.cursor = Point(rect.x, rect.y + ((0..<rect.height).contains(row) ? row : 0))
        }
        if player.text.lines.count > top + rect.height, rect.height > 0 {
            canvas.putRight(
                " ↓ ", in: Rect(rect.x, rect.y, size.width - rect.x, rect.height).row(rect.height - 1), .muted)
        }
    }
}
