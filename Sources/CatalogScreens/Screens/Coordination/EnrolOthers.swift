import CatalogKit

// Signing others up and off, in the view Uitvoeringen.
extension AppModel {
    /// Asks who signs up for the offering that is open.
    mutating func startEnrollingOthers() -> [Effect] {
        guard let id = coordination.offerings.opened?.offering else { return [] }
        let schools = library?.catalog.vocabulary.schools.map(\.name) ?? []
        dialog = .entry(
            EntryForm(
                .enrol(offering: id), title: wording.enrolOther, confirm: wording.keyEnrol,
                fields: [
                    EntryForm.Field(wording.yourName), EntryForm.Field(wording.yourEmail),
                    EntryForm.Field(wording.yourSchool, names: schools),
                    EntryForm.Field(wording.groupName, hint: wording.onlyForGroup),
                    EntryForm.Field(wording.groupSize, hint: wording.onlyForGroup),
                ]))
        return []
    }

    func submitEnrolment(_ form: EntryForm, in offering: String) throws(EntryForm.Problem) -> [Effect] {
        let person = try form.person(name: 0, email: 1, school: 2, wording)
        let party = form.answer(3)
        let seats = try form.number(4, atLeast: 2, wording)
        if party.isEmpty, seats == nil { return [.coordination(.change(.enrol(person, in: offering)))] }
        guard let seats else { throw EntryForm.Problem(field: 4, sentence: wording.badNumber("", atLeast: 2)) }
        if party.isEmpty { throw EntryForm.Problem(field: 3, sentence: wording.groupNameNeeded) }
        return [.coordination(.change(.enrolGroup(person, party: party, seats: seats, in: offering)))]
    }

    /// Asks whether to cancel the enrolment of whoever is selected.
    mutating func startCancellingOther() -> [Effect] {
        guard let opened = coordination.offerings.opened, let participant = opened.selected else { return [] }
        dialog = .confirm(
            Confirmation(
                title: wording.cancelTitle, sentences: [participant.person.name, wording.cancelOther],
                yes: wording.yesCancel,
                effects: [.coordination(.change(.cancel(participant.person, in: opened.offering)))]))
        return []
    }
}
