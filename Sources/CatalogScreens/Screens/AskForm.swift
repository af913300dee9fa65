import CatalogKit

/// Asks what a school wants to learn, and shows meanwhile what may answer that already.
public struct AskForm: Equatable, Sendable {
    /// The lines to fill in.
    var entry: EntryForm
    /// What matches are drawn from: read once, when the form was opened; nil until then.
    private(set) var circle: QuestionMatches.Circle?
    /// What may answer what has been typed; that of a moment ago while the next is worked out.
    private(set) var matches: QuestionMatches?
    /// Which of the matches has the cursor; nil while a line has it.
    private(set) var selected: Int?

    /// Opens the form, with the lines as they were when somebody left it to look at a match.
    init(_ entry: EntryForm) {
        self.entry = entry
        self.entry.focus(0)
    }

    /// The lines, from the top.
    enum Line: Int { case text, theme, equipment, colleagues }

    init(_ wording: Wording, themes: [String]) {
        entry = EntryForm(
            .ask, title: wording.askTitle, confirm: wording.keyAsk,
            fields: [
                EntryForm.Field(wording.questionLabel, hint: wording.inYourWords),
                EntryForm.Field(wording.facet(.theme), hint: wording.mayBeEmpty, names: themes),
                EntryForm.Field(wording.equipmentLabel, hint: wording.mayBeEmpty),
                EntryForm.Field(wording.colleaguesLabel, hint: wording.howMany),
            ])
    }

    func answer(_ line: Line) -> String { entry.answer(line.rawValue) }

    /// The match that has the cursor.
    var match: QuestionMatch? {
        selected.flatMap { number in matches.flatMap { $0.all.indices.contains(number) ? $0.all[number] : nil } }
    }

    mutating func edit(_ edit: (inout TextField) -> Bool) {
        selected = nil
        entry.edit(edit)
    }

    /// Puts the cursor in a line.
    mutating func focus(_ line: Int) {
        selected = nil
        entry.focus(line)
    }

    /// Puts the cursor on a match.
    mutating func select(_ match: Int) {
        selected = matches.flatMap { $0.all.indices.contains(match) ? match : nil }
    }

    mutating func take(_ circle: QuestionMatches.Circle) {
        self.circle = self.circle ?? circle
    }

    mutating func take(_ matches: QuestionMatches?) {
        self.matches = matches
        if match == nil { selected = nil }
    }

    /// Moves through the lines and then the matches, round and round.
    mutating func move(_ action: Action) {
        let last = (matches?.all.count ?? 0) - 1
        let isForward = action == .down || action == .nextPane
        guard let number = selected else {
            let isAtEnd = entry.focus == (isForward ? entry.fields.count - 1 : 0)
            let walksNames = !entry.names.isEmpty && (action == .down || entry.highlighted > 0)
            if isAtEnd, !walksNames, last >= 0 { selected = isForward ? 0 : last } else { entry.move(action) }
            return
        }
        switch action {
        case .down where number < last: selected = number + 1
        case .up where number > 0: selected = number - 1
        case .down, .nextPane: focus(0)
        case .up, .previousPane: focus(entry.fields.count - 1)
        default: break
        }
    }
}
