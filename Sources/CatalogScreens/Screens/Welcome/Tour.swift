import CatalogKit

// The introduction in four steps, for who opens the program for the first time.
extension AppModel {
    mutating func perform(_ action: Action, inTour step: Int) -> [Effect] {
        switch action {
        case .onward:
            guard step + 1 < wording.tour.count else { return endTour() }
            dialog = .tour(step: step + 1)
        case .left:
            dialog = .tour(step: max(0, step - 1))
        default: break
        }
        return []
    }

    /// The introduction was seen, or is not wanted; it does not come by itself again.
    mutating func endTour() -> [Effect] {
        dialog = nil
        guard !remembered.hasSeenTour else { return [] }
        remembered.hasSeenTour = true
        return [.remember(remembered)]
    }

    func drawTour(step: Int, on canvas: inout Canvas) {
        let steps = wording.tour
        let width = min(64, size.width)
        let texts = steps.map { TextWrap.lines($0.text, width: width - 4) }
        // All steps are as high, so that nothing jumps.
        let height = (texts.map(\.count).max() ?? 0) + 4
        let outside = canvas.bounds.centred(width, min(height, size.height))
        let inside = canvas.box(outside, title: steps[step].title)
        for (row, line) in texts[step].prefix(inside.height - 1).enumerated() { canvas.put(line, in: inside.row(row)) }
        let bottom = inside.row(inside.height - 1)
        canvas.put(wording.step(step + 1, of: steps.count), in: bottom, .muted)
        canvas.putRight(step + 1 < steps.count ? wording.tourKeys : wording.tourEnd, in: bottom, .muted)
        canvas.target(.yes, in: outside)
        canvas.cursor = Point(inside.x, inside.y)
    }
}
