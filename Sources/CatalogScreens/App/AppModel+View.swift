import CatalogKit

/// The parts that every screen has.
struct Frame {
    /// The name and the tabs.
    let header: Rect
    /// What the screen itself draws.
    let body: Rect
    /// One sentence.
    let notice: Rect
    /// The keys that work here.
    let footer: Rect

    init(_ size: Size) {
        let all = Rect(0, 0, size.width, size.height)
        let (header, rest) = all.split(top: 2)
        let (body, bottom) = rest.split(top: rest.height - 2)
        self.header = header
        self.body = body
        notice = bottom.row(0)
        footer = bottom.row(1)
    }

    /// Smaller than this there is only a sentence.
    private static let minimum = Size(40, 12)

    /// Whether there is room for more than a sentence.
    static func fits(_ size: Size) -> Bool {
        size.width >= minimum.width && size.height >= minimum.height
    }
}

extension AppModel {
    /// Draws the whole screen.
    public func view() -> Canvas {
        var canvas = Canvas(size: size, isPlain: preferences.isPlain)
        guard Frame.fits(size) else {
            for (row, line) in TextWrap.lines(wording.tooSmall, width: size.width).prefix(size.height).enumerated() {
                canvas.put(line, in: canvas.bounds.row(row))
            }
            return canvas
        }
        let frame = Frame(size)
        drawHeader(on: &canvas, in: frame.header)
        if let player {
            drawPlayer(player, on: &canvas, in: frame.body)
        } else if let page {
            drawCourse(page, on: &canvas, in: frame.body)
        } else {
            switch tab {
            case .discover: drawDiscover(on: &canvas, in: frame.body)
            case .search: drawSearch(on: &canvas)
            case .agenda: drawAgenda(on: &canvas, in: frame.body)
            case .learning: drawLearning(on: &canvas, in: frame.body)
            case .coordination: drawCoordination(on: &canvas, in: frame.body)
            }
        }
        if dialog != nil { canvas.coverTargets() }
        if showsHints { drawHints(on: &canvas, in: frame.body) }
        drawNotice(on: &canvas, in: frame.notice)
        drawFooter(on: &canvas, in: frame.footer)
        drawDialog(on: &canvas)
        return canvas
    }

    /// The name, the region, the tabs and the day; where not all fit, the region goes first, then the day, then the name, and
    /// then the names of the tabs but the one in front.
    private func drawHeader(on canvas: inout Canvas, in rect: Rect) {
        var tabs = Tab.allCases.map { (tab: $0, label: " \($0.rawValue) \(wording.name(of: $0)) ") }
        if tabs.reduce(0, { $0 + TextWidth.of($1.label) + 1 }) > rect.width - 1 {
            tabs = tabs.map { $0.tab == tab ? $0 : ($0.tab, " \($0.tab.rawValue) ") }
        }
        let day = wording.day(today)
        let region = library?.catalog.region.name ?? ""
        var room = rect.width - 1 - tabs.reduce(0) { $0 + TextWidth.of($1.label) + 1 }
        let columns = [(wording.appName, 2), (day, 1), (region, 4)].map { TextWidth.of($0.0) + $0.1 }
        let shown = columns.prefix { columns in
            room -= columns
            return room >= 0
        }.count
        var rest = rect.row(0).inset(1)
        if shown > 0 { rest = rest.split(left: canvas.put(wording.appName, in: rest, .heading) + 2).1 }
        if shown > 2, !region.isEmpty { rest = rest.split(left: canvas.put(region, in: rest, .muted) + 4).1 }
        for (tab, label) in tabs {
            let isOpen = tab == self.tab
            let used = canvas.put(label, in: rest, Style(isOpen ? .accent : .text, bold: isOpen, selected: isOpen))
            canvas.target(.tab(tab), in: rest.split(left: used).0)
            rest = rest.split(left: used + 1).1
        }
        if shown > 1 { canvas.putRight(day, in: rest, .muted) }
        canvas.line(rect.row(1))
    }

    private func drawNotice(on canvas: inout Canvas, in rect: Rect) {
        guard let notice else { return }
        let (mark, style): (String, Style) =
            switch notice.kind {
            case .information, .progress: ("", .text)
            case .success: ("✓ ", Style(.success, bold: true))
            case .warning: ("! ", Style(.warning, bold: true))
            case .error: ("✗ ", Style(.error, bold: true))
            }
        canvas.put(cutting: mark + notice.text, in: rect.inset(1), style)
    }

    /// The keys that work here, as many as fit; the one for help always does.
    private func drawFooter(on canvas: inout Canvas, in rect: Rect) {
        var rest = rect.inset(1)
        let bindings = keyMap.bindings(in: context)
        if let help = bindings.first(where: { $0.action == .help }) {
            let width = footerWidth(help)
            let (left, right) = rest.split(left: rest.width - width)
            drawFooter(help, on: &canvas, in: right)
            rest = left.split(left: left.width - 1).0
        }
        for binding in bindings where binding.inFooter {
            let width = footerWidth(binding)
            guard width <= rest.width else { break }
            let (place, right) = rest.split(left: width)
            drawFooter(binding, on: &canvas, in: place)
            rest = right.split(left: 3).1
        }
    }

    private func footerWidth(_ binding: Binding) -> Int {
        TextWidth.of(binding.keys[0].name) + 1 + TextWidth.of(binding.label(wording))
    }

    private func drawFooter(_ binding: Binding, on canvas: inout Canvas, in rect: Rect) {
        let used = canvas.put(binding.keys[0].name, in: rect, Style(.accent, bold: true))
        canvas.put(binding.label(wording), in: rect.split(left: used + 1).1, .muted)
        canvas.target(.action(binding.action), in: rect)
    }
}
