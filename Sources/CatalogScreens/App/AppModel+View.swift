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
    static let minimum = Size(40, 12)
}

extension AppModel {
    /// Draws the whole screen.
    public func view() -> Canvas {
        var canvas = Canvas(size: size)
        guard size.width >= Frame.minimum.width, size.height >= Frame.minimum.height else {
            for (row, line) in TextWrap.lines(wording.tooSmall, width: size.width).prefix(size.height).enumerated() {
                canvas.put(line, in: canvas.bounds.row(row))
            }
            return canvas
        }
        let frame = Frame(size)
        drawHeader(on: &canvas, in: frame.header)
        if let page {
            drawCourse(page, on: &canvas, in: frame.body)
        } else {
            switch tab {
            case .search: drawSearch(on: &canvas)
            case .agenda: drawAgenda(on: &canvas, in: frame.body)
            }
        }
        if dialog != nil { canvas.dropTargets() }
        drawNotice(on: &canvas, in: frame.notice)
        drawFooter(on: &canvas, in: frame.footer)
        drawDialog(on: &canvas)
        return canvas
    }

    private func drawHeader(on canvas: inout Canvas, in rect: Rect) {
        var rest = rect.row(0).inset(1)
        rest = rest.split(left: canvas.put(wording.appName, in: rest, .heading) + 2).1
        if size.width >= 80, let region = library?.catalog.region.name {
            rest = rest.split(left: canvas.put(region, in: rest, .muted) + 4).1
        }
        for tab in Tab.allCases {
            let isOpen = tab == self.tab
            let label = " \(tab.rawValue + 1) \(wording.name(of: tab)) "
            let used = canvas.put(label, in: rest, Style(isOpen ? .accent : .text, bold: isOpen, selected: isOpen))
            canvas.target(.tab(tab), in: rest.split(left: used).0)
            rest = rest.split(left: used + 1).1
        }
        if rest.width > 16 { canvas.putRight(wording.day(today), in: rest, .muted) }
        canvas.line(rect.row(1))
    }

    private func drawNotice(on canvas: inout Canvas, in rect: Rect) {
        guard let notice else { return }
        let (mark, style): (String, Style) =
            switch notice.kind {
            case .information: ("", .text)
            case .success: ("✓ ", Style(.success, bold: true))
            case .warning: ("! ", Style(.warning, bold: true))
            case .error: ("✗ ", Style(.error, bold: true))
            }
        canvas.put(TextWidth.truncate(mark + notice.text, to: rect.width - 2), in: rect.inset(1), style)
    }

    /// The keys that work here, as many as fit.
    private func drawFooter(on canvas: inout Canvas, in rect: Rect) {
        var rest = rect.inset(1)
        for binding in KeyMap.bindings(in: context) where binding.inFooter {
            let key = binding.keys[0].name
            let label = binding.label(wording)
            let width = TextWidth.of(key) + 1 + TextWidth.of(label)
            guard width <= rest.width else { break }
            let place = rest.split(left: width).0
            let used = canvas.put(key, in: place, Style(.accent, bold: true))
            canvas.put(label, in: place.split(left: used + 1).1, .muted)
            canvas.target(.action(binding.action), in: place)
            rest = rest.split(left: width + 3).1
        }
    }
}
