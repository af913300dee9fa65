import CatalogKit

// The forms with which a coordinator opens, changes and calls off an offering.
extension AppModel {
    // MARK: - Opening a variant

    /// Asks for what a proposal leaves open, with a guess in every field.
    mutating func startOpening(_ proposal: VariantProposal, of course: Course, seats: Int, needed: Int) -> [Effect] {
        let meeting = proposal.meeting
        let enrolBy = max(today, meeting.start.day.advanced(by: -OfferingBoard.decisionDays))
        let schools = library?.catalog.vocabulary.schools.map(\.name) ?? []
        dialog = .entry(
            EntryForm(
                .open(course), title: wording.openVariant, confirm: wording.keyOpenVariant,
                note: course.title,
                fields: [
                    EntryForm.Field(wording.dateLabel, meeting.start.day.description),
                    EntryForm.Field(wording.startLabel, meeting.start.clock),
                    EntryForm.Field(wording.endLabel, meeting.end.clock),
                    EntryForm.Field(wording.yourSchool, proposal.host.name, names: schools),
                    EntryForm.Field(wording.capacityLabel, "\(seats)"),
                    EntryForm.Field(wording.minimumLabel, "\(min(needed, seats))"),
                    EntryForm.Field(wording.enrolByLabel, enrolBy.description),
                    EntryForm.Field(wording.holdLabel, "72"),
                ]))
        return []
    }

    func submitOpening(_ form: EntryForm, of course: Course) throws(EntryForm.Problem) -> [Effect] {
        let meeting = try meeting(in: form, day: 0, start: 1, end: 2)
        let name = form.answer(3)
        guard let school = library?.catalog.school(name) else {
            throw EntryForm.Problem(field: 3, sentence: wording.noSuchSchool(name))
        }
        let offering = Offering(
            id: "\(course.id)@\(meeting.start.day)", meetings: [meeting], place: school.place, venue: school.name,
            capacity: try needed(4, in: form, atLeast: 1), minimum: try form.number(5, atLeast: 1, wording),
            enrolBy: try deadline(6, in: form, before: meeting))
        return [.coordination(.wish(.open(offering, of: course, holdHours: try needed(7, in: form, atLeast: 0))))]
    }

    // MARK: - Changing an offering

    /// Asks what shall be different about the offering that is open.
    mutating func startChanging() -> [Effect] {
        guard let offering = coordination.offerings.openedRow?.offering else { return [] }
        if offering.isCancelled { return refuse(wording.isCalledOff) }
        let meeting = offering.meetings[0]
        let title = offering.meetings.count > 1 ? wording.changeFirstMeeting : wording.changeOffering
        dialog = .entry(
            EntryForm(
                .change(offering), title: title, confirm: wording.keyChange, note: "",
                fields: [
                    EntryForm.Field(
                        wording.capacityLabel, offering.capacity.map(String.init) ?? "", hint: wording.noLimit),
                    EntryForm.Field(wording.dateLabel, meeting.start.day.description),
                    EntryForm.Field(wording.startLabel, meeting.start.clock),
                    EntryForm.Field(wording.endLabel, meeting.end.clock),
                    EntryForm.Field(
                        wording.enrolByLabel, offering.enrolBy?.description ?? "", hint: wording.untilStart),
                ]))
        return []
    }

    func submitChange(_ form: EntryForm, of offering: Offering) throws(EntryForm.Problem) -> [Effect] {
        var changes: [OfferingChange] = []
        if let capacity = try form.number(0, atLeast: 1, wording), capacity != offering.capacity {
            changes.append(.capacity(capacity))
        }
        let meeting = try meeting(in: form, day: 1, start: 2, end: 3)
        if meeting != offering.meetings[0] { changes.append(.meeting(number: 0, meeting)) }
        if let last = try form.day(4, wording), last != offering.enrolBy { changes.append(.enrolBy(last)) }
        return changes.isEmpty ? [] : [.coordination(.wish(.change(offering.id, changes, isSure: false)))]
    }

    // MARK: - Calling an offering off

    /// Asks why the offering that is open is called off.
    mutating func startCallingOff() -> [Effect] {
        guard let row = coordination.offerings.openedRow else { return [] }
        if row.offering.isCancelled, row.alerts.isEmpty { return refuse(wording.isCalledOff) }
        let told = row.standing.taken + row.standing.held + row.standing.waiting
        dialog = .entry(
            EntryForm(
                .callOff(offering: row.id), title: wording.callOffTitle, confirm: wording.keyCallOff,
                note: wording.callOffNote(told), fields: [EntryForm.Field(wording.reasonLabel)]))
        return []
    }

    func submitCallingOff(_ form: EntryForm, of offering: String) throws(EntryForm.Problem) -> [Effect] {
        let reason = form.answer(0)
        if reason.isEmpty { throw EntryForm.Problem(field: 0, sentence: wording.sayWhy) }
        return [.coordination(.wish(.callOff(offering, reason: reason)))]
    }

    // MARK: - What came of it

    /// Takes in what came of a wish.
    mutating func take(_ answer: OfferingAnswer) -> [Effect] {
        switch answer {
        case .opened(let title, let outcome):
            coordination.demand.plan = nil
            coordination.demand.opened = nil
            notice = Notice(kind: .success, text: wording.variantOpened(title, outcome))
        case .changed(let told, let promoted):
            notice = Notice(
                kind: .success, text: wording.offeringChanged(told: told, promoted: promoted))
        case .calledOff(let title, let offering, let told):
            notice = Notice(kind: .success, text: wording.offeringCancelled(title, offering, told: told))
        case .refused(let sentence):
            notice = Notice(kind: .warning, text: sentence)
        case .clashing(let wish, let clashes, let names):
            guard case .change(let id, let changes, _) = wish else { return [] }
            let sentences = clashes.map { wording.clash($0, names[$0.person] ?? $0.person) }
            dialog = .confirm(
                Confirmation(
                    title: wording.changeOffering, sentences: sentences + [wording.changeAnyway],
                    yes: wording.keyChange,
                    effects: [.coordination(.wish(.change(id, changes, isSure: true)))]))
        }
        return [.readLedger]
    }

    // MARK: - Fields

    /// The meeting that three fields spell, to come and not backwards.
    private func meeting(in form: EntryForm, day: Int, start: Int, end: Int) throws(EntryForm.Problem) -> Meeting {
        guard let date = try form.day(day, wording) else {
            throw EntryForm.Problem(field: day, sentence: wording.unknownDay(""))
        }
        let meeting = Meeting(
            start: LocalTime(day: date, minute: try form.minute(start, wording)),
            end: LocalTime(day: date, minute: try form.minute(end, wording)))
        guard meeting.start < meeting.end else { throw EntryForm.Problem(field: end, sentence: wording.endsTooEarly) }
        guard meeting.start > now else { throw EntryForm.Problem(field: day, sentence: wording.dayIsPast) }
        return meeting
    }

    /// The last day to sign up that a field spells, not past and not after the start; nil where nothing is filled in.
    private func deadline(
        _ field: Int, in form: EntryForm, before meeting: Meeting
    ) throws(EntryForm.Problem) -> Day? {
        guard let last = try form.day(field, wording) else { return nil }
        guard last >= today else { throw EntryForm.Problem(field: field, sentence: wording.dayIsPast) }
        guard last <= meeting.start.day else {
            throw EntryForm.Problem(field: field, sentence: wording.deadlineAfterStart)
        }
        return last
    }

    /// The number in a field that must be filled in.
    private func needed(_ field: Int, in form: EntryForm, atLeast least: Int) throws(EntryForm.Problem) -> Int {
        guard let number = try form.number(field, atLeast: least, wording) else {
            throw EntryForm.Problem(field: field, sentence: wording.badNumber("", atLeast: least))
        }
        return number
    }
}
