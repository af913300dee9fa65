import CatalogKit

/// A form with a line to fill in for each question; Enter does it all, Tab and the arrows walk through it.
public struct EntryForm: Equatable, Sendable {
    /// A question with a line for the answer.
    struct Field: Equatable, Sendable {
        let label: String
        var text: TextField
        /// What stands in the line while it is empty.
        let hint: String
        /// Names that complete what has been typed.
        let names: [String]

        init(_ label: String, _ text: String = "", hint: String = "", names: [String] = []) {
            self.label = label
            self.text = TextField(text)
            self.hint = hint
            self.names = names
        }
    }

    /// Why a form is not taken: in which field, and a sentence.
    struct Problem: Error, Equatable {
        let field: Int
        let sentence: String
    }

    /// What it is for.
    let purpose: Purpose
    let title: String
    /// What Enter does, in a word.
    let confirm: String
    /// What somebody should know before filling it in; may be empty.
    let note: String
    var fields: [Field]
    /// Which field has the cursor.
    private(set) var focus = 0
    /// Which of the names that fit what has been typed is highlighted.
    private(set) var highlighted = 0
    private(set) var problem: Problem?

    /// How many names are offered at a time.
    private static let mostNames = 4

    init(_ purpose: Purpose, title: String, confirm: String, note: String = "", fields: [Field]) {
        self.purpose = purpose
        self.title = title
        self.confirm = confirm
        self.note = note
        self.fields = fields
    }

    /// What was filled in, without blanks around it.
    func answer(_ field: Int) -> String {
        fields.indices.contains(field) ? Typed.text(fields[field].text.text) : ""
    }

    /// The names that fit what has been typed, unless it is one already.
    var names: [String] {
        let (field, typed) = (fields[focus], answer(focus))
        return field.names.contains(typed) ? [] : Suggestions.matching(typed, among: field.names, limit: Self.mostNames)
    }

    mutating func edit(_ edit: (inout TextField) -> Bool) {
        _ = edit(&fields[focus].text)
        highlighted = 0
        problem = nil
    }

    /// Puts the cursor in a field.
    mutating func focus(_ field: Int) {
        focus = max(0, min(field, fields.count - 1))
        highlighted = 0
    }

    mutating func highlight(_ name: Int) {
        highlighted = max(0, min(name, names.count - 1))
    }

    /// Takes the highlighted name, if there is one, and goes on to the next field.
    mutating func takeName() -> Bool {
        guard names.indices.contains(highlighted) else { return false }
        fields[focus].text.set(names[highlighted])
        focus(focus + 1)
        return true
    }

    /// Says what is wrong, with the cursor where it is.
    mutating func refuse(_ problem: Problem) {
        self.problem = problem
        focus(problem.field)
    }

    /// Moves between fields, and between names where some are offered.
    mutating func move(_ action: Action) {
        let count = fields.count
        switch action {
        case .down where !names.isEmpty: highlight(highlighted + 1)
        case .up where highlighted > 0: highlight(highlighted - 1)
        case .nextPane, .down: focus((focus + 1) % count)
        case .previousPane, .up: focus((focus + count - 1) % count)
        default: break
        }
    }
}

extension AppModel {
    mutating func perform(_ action: Action, in form: EntryForm) -> [Effect] {
        var form = form
        if action == .open {
            if form.takeName() {
                dialog = .entry(form)
                return []
            }
            do throws(EntryForm.Problem) {
                let effects = try submit(form)
                dialog = nil
                return effects
            } catch {
                form.refuse(error)
            }
        } else {
            form.move(action)
        }
        dialog = .entry(form)
        return []
    }

    func drawEntry(_ form: EntryForm, on canvas: inout Canvas) {
        let columns = min(70, size.width) - 4
        let isRoomy = size.height >= form.fields.count + 10
        // Where there is little room, the note gives way.
        let note = isRoomy && !form.note.isEmpty ? TextWrap.lines(form.note, width: columns) + [""] : []
        let height = note.count + form.fields.count + (isRoomy ? 5 : 4)
        let (above, inside) = canvas.box(canvas.bounds.centred(columns + 4, height), title: form.title)
            .split(top: note.count)
        for (row, line) in note.enumerated() { canvas.put(line, in: above.row(row), .muted) }
        let labels = drawFields(of: form, on: &canvas, in: inside)
        if let problem = form.problem {
            let below = inside.split(top: form.fields.count).1
            let lines = TextWrap.lines(problem.sentence, width: inside.width)
            for (row, line) in lines.prefix(max(1, below.height - 1)).enumerated() {
                canvas.put(line, in: below.row(row), Style(.error, bold: true))
            }
        }
        drawAnswers(
            [(.yes, "Enter \(form.confirm)"), (.no, "Esc \(wording.no)")], on: &canvas,
            in: inside.row(inside.height - 1))
        // The names lie over the fields below.
        drawNames(of: form, on: &canvas, in: inside.split(top: form.focus + 1).1.split(left: labels).1)
    }

    /// Draws a line for each field from the top of a rectangle, and says how many columns the labels take.
    func drawFields(of form: EntryForm, hasCursor: Bool = true, on canvas: inout Canvas, in rect: Rect) -> Int {
        let labels = min(rect.width / 2, 2 + (form.fields.map { TextWidth.of($0.label) }.max() ?? 0))
        for (number, field) in form.fields.enumerated() {
            let row = rect.row(number)
            let (label, box) = row.split(left: labels)
            let isFocused = hasCursor && number == form.focus
            canvas.put(TextWidth.truncate(field.label, to: labels - 1), in: label, isFocused ? .strong : .text)
            field.text.draw(in: box, on: &canvas, isFocused: isFocused, placeholder: field.hint)
            canvas.target(.field(number), in: row)
        }
        return labels
    }

    /// Draws the names that fit what has been typed.
    func drawNames(of form: EntryForm, on canvas: inout Canvas, in rect: Rect) {
        let names = form.names
        if names.isEmpty { return }
        let place = Rect(rect.x, rect.y, rect.width, min(names.count, rect.height))
        canvas.fill(place)
        drawSuggestions(names, highlighted: form.highlighted, on: &canvas, in: place)
    }
}
