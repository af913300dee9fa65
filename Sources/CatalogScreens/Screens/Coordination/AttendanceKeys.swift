import CatalogKit

// Who was there, in the list of an offering's people.
extension AppModel {
    /// Turns to another meeting of the offering.
    mutating func moveMeeting(_ action: Action) {
        guard let opened = coordination.offerings.opened else { return }
        let count = coordination.offerings.openedRow?.offering.meetings.count ?? 1
        coordination.offerings.opened?.meeting = max(1, min(opened.meeting + (action == .left ? -1 : 1), count))
    }

    /// Notes the next thing of whoever is selected: present, absent, excused and round again.
    mutating func attendNext() -> [Effect] {
        guard let opened = coordination.offerings.opened, let participant = opened.selected else { return [] }
        let mark: AttendanceMark =
            switch opened.attendance[participant.enrolment.ticket]?[opened.meeting]?.state {
            case .present, .partly: .absent
            case .absent: .excused
            case .excused, .missing, nil: .present
            }
        return attend(participant.person, opened, mark)
    }

    /// Asks for how many minutes whoever is selected was there.
    mutating func startMinutes() -> [Effect] {
        guard let opened = coordination.offerings.opened, let participant = opened.selected else { return [] }
        let known = opened.attendance[participant.enrolment.ticket]?[opened.meeting]?.minutes
        dialog = .entry(
            EntryForm(
                .minutes(participant.person), title: wording.minutesTitle, confirm: wording.keepInterest,
                note: participant.person.name,
                fields: [EntryForm.Field(wording.minutesLabel, known.map(String.init) ?? "")]))
        return []
    }

    func submitMinutes(_ form: EntryForm, of person: Person) throws(EntryForm.Problem) -> [Effect] {
        guard let opened = coordination.offerings.opened,
            let minutes = try form.number(0, atLeast: 1, wording)
        else { throw EntryForm.Problem(field: 0, sentence: wording.badNumber("", atLeast: 1)) }
        return attend(person, opened, .partly(minutes: minutes))
    }

    private func attend(_ person: Person, _ opened: OfferingsState.Opened, _ mark: AttendanceMark) -> [Effect] {
        [.coordination(.change(.attend(person, in: opened.offering, meeting: opened.meeting, mark)))]
    }

    /// Notes that everybody was at the meeting of whom nothing is noted yet.
    mutating func noteAllPresent() -> [Effect] {
        guard let opened = coordination.offerings.opened else { return [] }
        return [.coordination(.change(.allPresent(in: opened.offering, meeting: opened.meeting)))]
    }

    /// Asks whether the attendance is complete.
    mutating func startConcluding() -> [Effect] {
        guard let opened = coordination.offerings.opened, let row = coordination.offerings.openedRow else { return [] }
        let seated = (opened.participants ?? []).filter(\.enrolment.state.holdsSeat)
        let known = seated.reduce(0) { sum, participant in
            sum + (opened.attendance[participant.enrolment.ticket]?.values.count { $0.state != .missing } ?? 0)
        }
        let missing = seated.count * row.offering.meetings.count - known
        dialog = .confirm(
            Confirmation(
                title: wording.concludeTitle,
                sentences: [row.course.title] + (missing > 0 ? [wording.stayUnknown(missing)] : [])
                    + [wording.concludeQuestion],
                yes: wording.keyConclude,
                effects: [.coordination(.change(.conclude(opened.offering, leavingMissing: missing > 0)))]))
        return []
    }
}
