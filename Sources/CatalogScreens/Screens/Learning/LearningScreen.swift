import CatalogKit

// The tab Mijn leren.
extension AppModel {
    /// What the user is reading, has finished, and has not begun; empty until the catalogue was read.
    var learningShelf: LearningShelf {
        guard let library else { return .empty }
        return LearningShelf(
            library.modules, in: library.catalog, progress: learning.progress.values.flatMap(\.values),
            completions: learning.completions)
    }

    /// The selected entry, if there is one.
    var selectedModule: LearningShelf.Standing? {
        let all = learningShelf.all
        return all.indices.contains(learning.selected) ? all[learning.selected] : nil
    }

    mutating func performInLearning(_ action: Action) -> [Effect] {
        switch action {
        case .open: return selectedModule.map { openModule($0.id) } ?? []
        case .finish: return selectedModule.map { finish($0.id) } ?? []
        case .back: return perform(.tab(.discover))
        default:
            learning.selected = List.move(
                learning.selected, by: action, count: learningShelf.all.count, page: learningPage)
        }
        return []
    }

    func drawLearning(on canvas: inout Canvas, in rect: Rect) {
        let shelf = learningShelf
        let all = shelf.all
        guard !all.isEmpty else {
            if library != nil { canvas.put(wording.noModules, in: rect.inset(1, 1), .strong) }
            return
        }
        let page = List.page(around: learning.selected, count: all.count, height: learningPage)
        var rest = rect.inset(1)
        for number in page {
            if number == page.lowerBound || number == shelf.reading.count
                || number == shelf.reading.count + shelf.finished.count
            {
                canvas.put(heading(of: number, in: shelf), in: rest, .heading)
                rest = rest.split(top: 1).1
            }
            let lines = standingLines(all[number], isSelected: number == learning.selected, width: rest.width)
            if number == learning.selected, dialog == nil { canvas.cursor = Point(rest.x, rest.y) }
            canvas.target(.module(number), in: rest.split(top: lines.count).0)
            for line in lines {
                line.draw(on: &canvas, in: rest)
                rest = rest.split(top: 1).1
            }
        }
    }

    /// How many entries fit: two lines each, below at most three headings.
    private var learningPage: Int { max(1, (Frame(size).body.height - 3) / 2) }

    private func heading(of number: Int, in shelf: LearningShelf) -> String {
        if number < shelf.reading.count { return wording.learningReading }
        return number < shelf.reading.count + shelf.finished.count ? wording.learningFinished : wording.learningNew
    }

    private func standingLines(_ standing: LearningShelf.Standing, isSelected: Bool, width: Int) -> [TextLine] {
        let mark = isSelected ? "▸ " : "  "
        let style: Style = standing.doneAt == nil ? .strong : .muted
        var facts = wording.facts(of: standing, today: today)
        if standing.doneAt == nil, standing.lastRead != nil {
            let percent = standing.share >= 1 ? 100 : Int(standing.share * 100)
            facts = "\(Bars.gauge(percent, of: 100, width: 10)) \(percent)% · \(facts)"
        }
        return [
            TextLine(TextWidth.pad(mark + standing.title, to: width), style.selected(isSelected)),
            TextLine(TextWidth.truncate("    " + facts, to: width), standing.doneAt == nil ? .muted : Style(.success)),
        ]
    }
}
