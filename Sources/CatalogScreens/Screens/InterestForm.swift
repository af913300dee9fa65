import CatalogKit

/// Asks when and from where somebody would come to a course, and why.
public struct InterestForm: Equatable, Sendable {
    /// The parts of the form, from the top.
    enum Part: Int, CaseIterable, Sendable { case town, dayparts, earliest, reason }

    /// The course's id.
    let course: String
    /// The interest that stands already, if one does.
    let standing: Interest?
    /// What has been typed, by part.
    var fields: [Part: TextField]
    /// The dayparts that are on; those that the grid does not show stay as they were.
    var dayparts: Set<Daypart>
    /// The part that has the cursor.
    var part: Part
    /// The cell of the grid that has the cursor.
    var cell = Daypart(weekday: 1, part: .morning)
    /// Which of the towns that fit what has been typed is highlighted.
    var highlighted = 0
    /// What is wrong with what was filled in.
    var problem: String?

    /// The days of the week in the grid: from Monday to Saturday.
    static let weekdays = 1...6

    /// Opens the form with the wishes that stand, else with the town of somebody's school.
    init(course: String, standing: Interest?, town: String?) {
        self.course = course
        self.standing = standing
        let town = standing?.place ?? town ?? ""
        fields = [
            .town: TextField(town), .earliest: TextField(standing?.earliest?.description ?? ""),
            .reason: TextField(standing?.reason ?? ""),
        ]
        dayparts = standing?.dayparts ?? []
        part = town.isEmpty ? .town : .dayparts
    }

    func text(_ part: Part) -> String {
        Typed.text(fields[part]?.text ?? "")
    }

    /// Puts the cursor in a part.
    mutating func focus(_ part: Part) {
        self.part = part
        highlighted = 0
    }

    mutating func edit(_ edit: (inout TextField) -> Bool) {
        guard var field = fields[part] else { return }
        _ = edit(&field)
        fields[part] = field
        highlighted = 0
        problem = nil
    }

    /// Moves to the part after this one or before it, round and round.
    mutating func move(by step: Int) {
        let count = Part.allCases.count
        focus(Part.allCases[(part.rawValue + step + count) % count])
    }

    /// Moves through the grid; up and down leave it at its ends.
    mutating func moveCell(_ action: Action) {
        let parts = Daypart.Part.allCases
        let row = parts.firstIndex(of: cell.part) ?? 0
        let (columns, rows) =
            switch action {
            case .left: (-1, 0)
            case .right: (1, 0)
            case .up: (0, -1)
            default: (0, 1)
            }
        guard parts.indices.contains(row + rows) else { return move(by: rows) }
        let weekday = cell.weekday + columns
        cell = Daypart(
            weekday: min(max(weekday, Self.weekdays.lowerBound), Self.weekdays.upperBound), part: parts[row + rows])
    }
}

extension AppModel {
    /// Saying that one would come to what is selected.
    mutating func startInterest() -> [Effect] {
        let selected = tab == .discover ? discover.selectedCard?.course : search.selectedListing?.course
        guard let course = page?.course.id ?? selected else { return [] }
        return isModuleSelected ? refuse(wording.noNeedForInterest) : startInterest(in: course)
    }

    mutating func startInterest(in course: String) -> [Effect] {
        guard let profile else {
            dialog = .profile(ProfileForm(for: .interest(course: course)))
            return []
        }
        let standing = interests[course].flatMap { $0.state.isActive ? $0 : nil }
        let town = library?.catalog.school(profile.school)?.place
        dialog = .interest(InterestForm(course: course, standing: standing, town: town))
        return []
    }

    /// The towns that fit what has been typed, unless it is one already.
    func suggestedTowns(_ form: InterestForm) -> [String] {
        guard form.part == .town else { return [] }
        let typed = form.text(.town)
        let names = library?.catalog.vocabulary.places.map(\.name) ?? []
        return names.contains(typed) ? [] : Suggestions.matching(typed, among: names, limit: 4)
    }

    mutating func perform(_ action: Action, in form: InterestForm) -> [Effect] {
        var form = form
        let towns = suggestedTowns(form)
        switch (form.part, action) {
        case (_, .withdraw):
            guard form.standing != nil else { return [] }
            dialog = nil
            return [.withdrawInterest(course: form.course)]
        case (.town, .open) where towns.indices.contains(form.highlighted):
            form.fields[.town] = TextField(towns[form.highlighted])
            form.move(by: 1)
        case (.town, .down) where !towns.isEmpty: form.highlighted = min(form.highlighted + 1, towns.count - 1)
        case (.town, .up) where form.highlighted > 0: form.highlighted -= 1
        case (_, .open): return save(form)
        case (.dayparts, .toggle): form.dayparts.formSymmetricDifference([form.cell])
        case (.dayparts, .up), (.dayparts, .down), (.dayparts, .left), (.dayparts, .right): form.moveCell(action)
        case (_, .nextPane), (_, .down): form.move(by: 1)
        case (_, .previousPane), (_, .up): form.move(by: -1)
        default: break
        }
        dialog = .interest(form)
        return []
    }

    private mutating func save(_ form: InterestForm) -> [Effect] {
        guard let catalog = library?.catalog else { return [] }
        var form = form
        let (typedTown, typedDay) = (form.text(.town), form.text(.earliest))
        let town = catalog.town(typedTown)
        let earliest = Typed.day(typedDay)
        if town == nil, !typedTown.isEmpty {
            form.problem = wording.unknownTown(typedTown, suggestion: catalog.nearestTown(to: typedTown))
            form.focus(.town)
        } else if earliest == nil, !typedDay.isEmpty {
            form.problem = wording.unknownDay(typedDay)
            form.focus(.earliest)
        } else {
            dialog = nil
            let wishes = InterestWishes(
                place: town?.name, dayparts: form.dayparts, earliest: earliest, reason: form.text(.reason))
            return [.declareInterest(course: form.course, wishes: wishes)]
        }
        dialog = .interest(form)
        return []
    }

    // MARK: - Drawing

    func drawInterest(_ form: InterestForm, on canvas: inout Canvas) {
        let isRoomy = size.height >= 18
        let outside = canvas.bounds.centred(68, min(size.height, isRoomy ? 15 : 12))
        var rest = canvas.box(outside, title: wording.interestTitle)
        func row(_ height: Int = 1, gap: Bool = false) -> Rect {
            let (row, below) = rest.split(top: height)
            rest = gap && isRoomy ? below.split(top: 1).1 : below
            return row
        }
        let width = rest.width
        canvas.put(TextWidth.truncate(title(ofCourse: form.course), to: width), in: row(), .strong)
        drawState(of: form, on: &canvas, in: row(isRoomy ? 2 : 1))
        drawField(.town, of: form, wording.fromTown, "", on: &canvas, in: row())
        let grid = row(4, gap: true)
        let towns = suggestedTowns(form)
        if towns.isEmpty {
            drawGrid(form, on: &canvas, in: grid)
        } else {
            drawSuggestions(
                towns, highlighted: form.highlighted, on: &canvas, in: grid.split(left: Self.interestLabel).1)
        }
        drawField(.earliest, of: form, wording.fromDay, wording.anyDay, on: &canvas, in: row())
        drawField(.reason, of: form, wording.why, wording.inYourWords, on: &canvas, in: row(gap: true))
        var answers: [(Target, String)] = [(.yes, "Enter \(wording.keepInterest)")]
        if form.standing != nil { answers.append((.action(.withdraw), "Ctrl-x \(wording.keyWithdraw)")) }
        drawAnswers(answers + [(.no, "Esc \(wording.no)")], on: &canvas, in: row())
    }

    private static let interestLabel = 10

    /// What is wrong, else how many are interested and how the user's own interest stands.
    private func drawState(of form: InterestForm, on canvas: inout Canvas, in rect: Rect) {
        let facts = [
            demand[form.course].map(wording.interested), form.standing.map(wording.standing),
        ].compactMap(\.self)
        let text = form.problem ?? facts.joined(separator: " · ")
        let style = form.problem == nil ? Style.muted : Style(.error, bold: true)
        let lines =
            rect.height > 1 ? TextWrap.lines(text, width: rect.width) : [TextWidth.truncate(text, to: rect.width)]
        for (number, line) in lines.enumerated() { canvas.put(line, in: rect.row(number), style) }
    }

    private func drawField(
        _ part: InterestForm.Part, of form: InterestForm, _ label: String, _ placeholder: String,
        on canvas: inout Canvas, in rect: Rect
    ) {
        let (left, box) = rect.split(left: Self.interestLabel)
        canvas.put(label, in: left, part == form.part ? .strong : .text)
        form.fields[part]?.draw(in: box, on: &canvas, isFocused: part == form.part, placeholder: placeholder)
        canvas.target(.field(part.rawValue), in: rect)
    }

    private func drawGrid(_ form: InterestForm, on canvas: inout Canvas, in rect: Rect) {
        canvas.put(wording.whichDayparts, in: rect.row(0), form.part == .dayparts ? .strong : .text)
        for weekday in InterestForm.weekdays {
            let x = rect.x + Self.interestLabel + (weekday - 1) * 4
            canvas.put(wording.weekday(weekday), in: Rect(x, rect.y, 3, 1), .muted)
            for (line, part) in Daypart.Part.allCases.enumerated() {
                let daypart = Daypart(weekday: weekday, part: part)
                let cell = Rect(x, rect.y + 1 + line, 3, 1)
                let hasCursor = form.part == .dayparts && form.cell == daypart
                let isOn = form.dayparts.contains(daypart)
                canvas.put(isOn ? "[x]" : "[ ]", in: cell, (isOn ? Style.strong : .muted).selected(hasCursor))
                canvas.target(.daypart(daypart), in: cell)
                if hasCursor { canvas.cursor = Point(cell.x + 1, cell.y) }
            }
        }
        for (line, part) in Daypart.Part.allCases.enumerated() {
            canvas.put("  " + wording.part(part), in: rect.row(1 + line).split(left: Self.interestLabel).0, .muted)
        }
    }
}
