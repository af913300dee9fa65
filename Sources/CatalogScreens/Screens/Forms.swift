import CatalogKit

/// Asks, once, who somebody is.
public struct ProfileForm: Equatable, Sendable {
    /// Name, e-mail address and school, in the order in which they are asked.
    var fields = [TextField(), TextField(), TextField()]
    /// Whether colleagues may see where the person goes: the last thing that is asked.
    var isVisible = false
    /// Which of them has the cursor.
    var focus = 0
    /// Which of the schools that fit what has been typed is highlighted, if any.
    var highlighted: Int?
    /// What is wrong with what was filled in.
    var problem: String?
    /// What to go on with afterwards.
    let purpose: Purpose

    /// What somebody wanted to do when it turned out that nobody knows them yet.
    enum Purpose: Equatable, Sendable {
        case enrol(offering: String)
        case interest(course: String)
        case ask
        case finish(course: String)
        /// Something with colleagues, on the page of an offering.
        case together(Action)
        /// Nothing else: somebody changes who they are.
        case change
        /// Something for others, which one asks for anew afterwards.
        case coordination
    }

    /// The number of the field for the school.
    static let school = 2
    /// The number of the question whether the person is visible.
    static let visible = 3

    init(for purpose: Purpose) {
        self.purpose = purpose
    }

    /// A form that has what is known of somebody in it.
    init(changing person: Person?, isVisible: Bool) {
        purpose = .change
        self.isVisible = isVisible
        guard let person else { return }
        fields = [TextField(person.name), TextField(person.email), TextField(person.school)]
    }

    mutating func edit(_ edit: (inout TextField) -> Bool) {
        highlighted = nil
        problem = nil
        guard focus == ProfileForm.visible else {
            _ = edit(&fields[focus])
            return
        }
        // Whatever is typed is a key: a blank says yes, or no again.
        var typed = TextField()
        if edit(&typed), typed.text == " " { isVisible.toggle() }
    }
}

/// Asks for a town.
public struct PlaceForm: Equatable, Sendable {
    var field = TextField()
    /// Which of the towns that fit what has been typed is highlighted.
    var highlighted = 0
    /// What is wrong with what was filled in.
    var problem: String?

    mutating func edit(_ edit: (inout TextField) -> Bool) {
        _ = edit(&field)
        highlighted = 0
        problem = nil
    }
}

/// Names that fit what somebody has typed so far.
enum Suggestions {
    /// At most `limit` of the names: those that begin with the text first, then those with a word that does.
    static func matching(_ text: String, among names: [String], limit: Int = 6) -> [String] {
        let typed = Analyzer.fold(text)
        guard !typed.isEmpty else { return [] }
        let folded = names.map { (name: $0, folded: Analyzer.fold($0)) }
            .filter { $0.folded.utf8.count >= typed.utf8.count }
        let first = folded.filter { $0.folded.hasPrefix(typed) }
        let later = folded.filter { !$0.folded.hasPrefix(typed) && $0.folded.contains(" " + typed) }
        return (first + later).prefix(limit).map(\.name)
    }
}

extension AppModel {
    // MARK: - Profile

    func suggestedSchools(_ form: ProfileForm) -> [String] {
        guard form.focus == ProfileForm.school, let schools = library?.catalog.vocabulary.schools else { return [] }
        let names = schools.map { "\($0.name), \($0.place)" }
        return Suggestions.matching(form.fields[ProfileForm.school].text, among: names)
    }

    mutating func perform(_ action: Action, in form: ProfileForm) -> [Effect] {
        var form = form
        let suggestions = suggestedSchools(form)
        switch action {
        case .down where !suggestions.isEmpty:
            form.highlighted = min((form.highlighted ?? -1) + 1, suggestions.count - 1)
        case .up where form.highlighted != nil:
            form.highlighted = form.highlighted.flatMap { $0 > 0 ? $0 - 1 : nil }
        case .open:
            // The only school that fits is the one that was meant.
            let chosen = form.highlighted ?? (suggestions.count == 1 ? 0 : -1)
            if suggestions.indices.contains(chosen) {
                form.fields[ProfileForm.school].set(suggestions[chosen])
            }
            if form.focus >= ProfileForm.school { return save(form) }
            form.focus += 1
        case .nextPane, .down:
            form.focus = (form.focus + 1) % (form.fields.count + 1)
        case .previousPane, .up:
            form.focus = (form.focus + form.fields.count) % (form.fields.count + 1)
        default: break
        }
        dialog = .profile(form)
        return []
    }

    private mutating func save(_ form: ProfileForm) -> [Effect] {
        var form = form
        // The suggestions name the town behind the school, to tell two of one name apart.
        let typed = form.fields[ProfileForm.school].text
        let known = library?.catalog.vocabulary.schools.first { typed == "\($0.name), \($0.place)" || typed == $0.name }
        do throws(LedgerError) {
            let person = try Person(
                email: form.fields[1].text, name: form.fields[0].text, school: known?.name ?? typed)
            if host != nil, person.email != profile?.email {
                form.problem = wording.identityIsSettled
                form.focus = 1
                dialog = .profile(form)
                return []
            }
            profile = person
            dialog = nil
            // Distances count from the new school unless somebody chose a place.
            if search.query.near?.within == nil { search.query.near = nil }
            // Whoever is visible is so under the new name and school, and whoever never was need not be hidden.
            let consent: [Effect] = form.isVisible || isVisible ? [.together(.setVisible(form.isVisible))] : []
            return [.saveProfile(person)] + consent + [.readLedger] + startSearch(keepingSelection: true)
                + goOn(with: form.purpose)
        } catch {
            form.problem = wording.sentence(for: error)
            form.focus = if case .emptyName = error { 0 } else { 1 }
            dialog = .profile(form)
            return []
        }
    }

    /// What somebody wanted to do before they were asked who they are.
    private mutating func goOn(with purpose: ProfileForm.Purpose) -> [Effect] {
        switch purpose {
        case .enrol(let offering): startEnrolling(in: offering)
        case .interest(let course): startInterest(in: course)
        case .ask: startAsking()
        case .finish(let course): finish(course)
        case .together(let action): perform(action)
        case .change, .coordination: []
        }
    }

    func drawProfile(_ form: ProfileForm, on canvas: inout Canvas) {
        let suggestions = suggestedSchools(form)
        let columns = min(70, size.width)
        let consent = TextWrap.lines(wording.visibleMeans, width: columns - 8)
        let outside = canvas.bounds.centred(
            columns, min(size.height, 9 + max(consent.count, suggestions.count)))
        let inside = canvas.box(outside, title: wording.profileTitle)
        canvas.put(cutting: wording.profileWhy, in: inside.row(0), .muted)
        let labels = [wording.yourName, wording.yourEmail, wording.yourSchool]
        for (number, field) in form.fields.enumerated() {
            let (label, box) = inside.row(2 + number).split(left: 10)
            canvas.put(labels[number], in: label, number == form.focus ? .strong : .text)
            field.draw(in: box, on: &canvas, isFocused: number == form.focus)
            canvas.target(.field(number), in: inside.row(2 + number))
        }
        let below = inside.split(top: 5).1
        if let problem = form.problem {
            canvas.put(problem, in: below, Style(.error, bold: true))
        } else if suggestions.isEmpty {
            drawConsent(consent, in: form, on: &canvas, in: below)
        } else {
            drawSuggestions(suggestions, highlighted: form.highlighted, on: &canvas, in: below.inset(10))
        }
        let keys = form.focus == ProfileForm.visible ? wording.visibleKeys : wording.profileKeys
        canvas.put(keys, in: inside.row(inside.height - 1), .muted)
    }

    /// The question whether colleagues may see where somebody goes; it is no until they say yes.
    private func drawConsent(_ lines: [String], in form: ProfileForm, on canvas: inout Canvas, in rect: Rect) {
        let isFocused = form.focus == ProfileForm.visible
        canvas.put(form.isVisible ? "[x]" : "[ ]", in: rect, isFocused ? .strong : .text)
        for (row, line) in lines.enumerated() {
            canvas.put(line, in: rect.row(row).split(left: 4).1, isFocused ? .strong : .muted)
            canvas.target(.field(ProfileForm.visible), in: rect.row(row))
        }
        if isFocused { canvas.cursor = Point(rect.x + 1, rect.y) }
    }

    // MARK: - Place

    func suggestedPlaces(_ form: PlaceForm) -> [String] {
        Suggestions.matching(form.field.text, among: library?.catalog.vocabulary.places.map(\.name) ?? [])
    }

    mutating func perform(_ action: Action, in form: PlaceForm) -> [Effect] {
        var form = form
        let suggestions = suggestedPlaces(form)
        switch action {
        case .down, .nextPane: form.highlighted = min(form.highlighted + 1, max(0, suggestions.count - 1))
        case .up, .previousPane: form.highlighted = max(0, form.highlighted - 1)
        case .open:
            let name = suggestions.indices.contains(form.highlighted) ? suggestions[form.highlighted] : form.field.text
            if let place = library?.catalog.place(named: name) {
                dialog = nil
                search.choose(
                    Query.Nearby(name: place.name, coordinate: place.coordinate, within: search.asked.near?.within))
                return startSearch(keepingSelection: true)
            }
            form.problem = wording.unknownPlace(name)
        default: break
        }
        dialog = .place(form)
        return []
    }

    func drawPlace(_ form: PlaceForm, on canvas: inout Canvas) {
        let suggestions = suggestedPlaces(form)
        let outside = canvas.bounds.centred(min(50, size.width), min(size.height, 5 + max(1, suggestions.count)))
        let inside = canvas.box(outside, title: wording.placeQuestion)
        form.field.draw(in: inside.row(0), on: &canvas, isFocused: true)
        let below = inside.split(top: 1).1
        if let problem = form.problem {
            canvas.put(problem, in: below, Style(.error, bold: true))
        } else {
            drawSuggestions(suggestions, highlighted: form.highlighted, on: &canvas, in: below)
        }
        canvas.put(wording.placeKeys, in: inside.row(inside.height - 1), .muted)
    }

    func drawSuggestions(
        _ suggestions: [String], highlighted: Int?, on canvas: inout Canvas, in rect: Rect
    ) {
        for (row, suggestion) in suggestions.prefix(rect.height).enumerated() {
            let style = Style.text.selected(row == highlighted)
            canvas.put(TextWidth.pad(suggestion, to: rect.width), in: rect.row(row), style)
            canvas.target(.choice(row), in: rect.row(row))
        }
    }
}
