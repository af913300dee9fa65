extension AppModel {
    /// Does what a key asks for while something lies on top of everything.
    mutating func performInDialog(_ action: Action) -> [Effect] {
        if action == .back {
            if case .tour = dialog { return endTour() }
            dialog = nil
            return []
        }
        switch dialog {
        case .profile(let form): return perform(action, in: form)
        case .place(let form): return perform(action, in: form)
        case .enrol(let enrol): return perform(action, in: enrol)
        case .interest(let form): return perform(action, in: form)
        case .entry(let form): return perform(action, in: form)
        case .ask(let form): return perform(action, in: form)
        case .link(let link): return perform(action, in: link)
        case .confirm(let confirmation): return perform(action, in: confirmation)
        case .palette(let palette): return perform(action, in: palette)
        case .saved(let list): return perform(action, in: list)
        case .tour(let step): return perform(action, inTour: step)
        case .cancel(let offering):
            guard action == .open else { return [] }
            dialog = nil
            return [.cancel(offering: offering)]
        case .day(let choice): return perform(action, in: choice)
        case .help(let scroll):
            let lines = helpLines.count
            let height = helpRect.inset(2, 1).height
            dialog = .help(
                scroll: List.move(scroll, by: action, count: max(1, lines - height + 1), page: height))
            return []
        case nil: return []
        }
    }

    func drawDialog(on canvas: inout Canvas) {
        switch dialog {
        case .profile(let form): drawProfile(form, on: &canvas)
        case .place(let form): drawPlace(form, on: &canvas)
        case .enrol(let enrol): drawEnrol(enrol, on: &canvas)
        case .interest(let form): drawInterest(form, on: &canvas)
        case .entry(let form): drawEntry(form, on: &canvas)
        case .ask(let form): drawAsk(form, on: &canvas)
        case .link(let link): drawLink(link, on: &canvas)
        case .confirm(let confirmation): drawConfirmation(confirmation, on: &canvas)
        case .palette(let palette): drawPalette(palette, on: &canvas)
        case .saved(let list): drawSaved(list, on: &canvas)
        case .tour(let step): drawTour(step: step, on: &canvas)
        case .cancel(let offering): drawCancel(offering, on: &canvas)
        case .day(let choice): drawDayChoice(choice, on: &canvas)
        case .help(let scroll): drawHelp(scroll: scroll, on: &canvas)
        case nil: break
        }
    }

    // MARK: - Help

    private var helpRect: Rect {
        Rect(0, 0, size.width, size.height).centred(64, min(size.height, helpLines.count + 2))
    }

    /// Every key, the ones of this place first.
    private var helpLines: [TextLine] {
        let here = place == .searchField ? .results : place
        var lines: [TextLine] = []
        for context in [here] + Context.allCases.filter({ $0 != here && $0 != .help }) {
            if !lines.isEmpty { lines.append(.empty) }
            lines.append(TextLine(wording.helpHeading(context), .heading))
            for binding in keyMap.bindings(in: context) {
                let keys = binding.keys.map(\.name).joined(separator: " ")
                lines.append(
                    TextLine(spans: [
                        TextLine.Span(text: TextWidth.pad(keys, to: 18), style: .strong),
                        TextLine.Span(text: binding.label(wording), style: .text),
                    ]))
            }
        }
        lines.append(.empty)
        lines += TextWrap.lines(wording.helpMouse, width: 58).map { TextLine($0, .muted) }
        return lines
    }

    private func drawHelp(scroll: Int, on canvas: inout Canvas) {
        let inside = canvas.box(helpRect, title: wording.helpTitle)
        let scroll = min(scroll, max(0, helpLines.count - inside.height))
        for (row, line) in helpLines.dropFirst(scroll).prefix(inside.height).enumerated() {
            line.draw(on: &canvas, in: inside.row(row))
        }
        canvas.cursor = Point(inside.x, inside.y)
    }
}
