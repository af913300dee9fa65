import CatalogKit

// Inviting a colleague, travelling together, and being visible: asked on a course's page.
extension AppModel {
    /// Asks whether colleagues may see where the user goes, or may not any more.
    mutating func startShowing() -> [Effect] {
        guard knows(.showSelf) else { return [] }
        dialog = .confirm(
            Confirmation(
                title: wording.visibleTitle, sentences: [wording.visibleMeans, wording.visible(isVisible)],
                yes: wording.setVisible(!isVisible), effects: [.together(.setVisible(!isVisible))]))
        return []
    }

    /// Asks whom to invite to the offering that is selected.
    mutating func startInviting() -> [Effect] {
        guard let offering = page?.selectedOffering else { return refuse(wording.noOfferingToEnrol) }
        if let url = library?.catalog.listing(offering.id)?.url, page?.course.id == offering.id {
            return refuse(wording.enrolElsewhere(url))
        }
        guard offering.start > now else {
            return refuse(wording.sentence(for: .started(offering.start.utcSeconds)))
        }
        guard knows(.inviteColleague) else { return [] }
        dialog = .entry(
            EntryForm(
                .invite(offering: offering.id), title: wording.inviteTitle, confirm: wording.inviteConfirm,
                note: wording.inviteNote,
                fields: [
                    EntryForm.Field(wording.yourName, names: colleagues.map(\.name)),
                    EntryForm.Field(wording.yourEmail, hint: colleagues.isEmpty ? "" : wording.inviteEmailHint),
                    EntryForm.Field(wording.inviteText, hint: wording.inviteTextHint),
                ]))
        return []
    }

    func submitInvitation(_ form: EntryForm, to offering: String) throws(EntryForm.Problem) -> [Effect] {
        let named = colleagues.filter { $0.name == form.answer(0) }
        let invitee: Invitee
        if form.answer(1).isEmpty, let colleague = named.first {
            guard named.count == 1 else {
                throw EntryForm.Problem(field: 1, sentence: wording.severalColleagues(colleague.name))
            }
            invitee = .colleague(colleague.id)
        } else {
            do throws(LedgerError) {
                invitee = .person(try Person(email: form.answer(1), name: form.answer(0)))
            } catch {
                let field = if case .emptyName = error { 0 } else { 1 }
                throw EntryForm.Problem(field: field, sentence: wording.sentence(for: error))
            }
        }
        return [.together(.invite(invitee, to: offering, text: form.answer(2)))]
    }

    /// Asks from which town the user would travel together, or whether they travel alone after all.
    mutating func startTravelling() -> [Effect] {
        guard let page, let offering = page.selectedOffering else { return refuse(wording.noOfferingToEnrol) }
        guard offering.place != nil else { return refuse(wording.noTravelOnline) }
        guard let mine = enrolments[offering.id] else { return refuse(wording.sentence(for: .noSuchEnrolment)) }
        guard mine.state == .enrolled else { return refuse(wording.sentence(for: .travelNeedsSeat)) }
        if let town = page.companies[offering.id]?.travelsFrom {
            dialog = .confirm(
                Confirmation(
                    title: wording.travelTitle, sentences: [wording.travelAloneQuestion(town)],
                    yes: wording.travelAloneConfirm, effects: [.together(.travelAlone(to: offering.id))]))
            return []
        }
        guard isVisible else {
            dialog = .confirm(
                Confirmation(
                    title: wording.visibleTitle, sentences: [wording.travelNeedsVisible, wording.visibleMeans],
                    yes: wording.setVisible(true), effects: [.together(.setVisible(true))]))
            return []
        }
        dialog = .entry(
            EntryForm(
                .travel(offering: offering.id), title: wording.travelTitle, confirm: wording.travelConfirm,
                note: wording.travelNote,
                fields: [
                    EntryForm.Field(
                        wording.fromTown, page.companies[offering.id]?.town ?? "",
                        names: library?.catalog.vocabulary.places.map(\.name) ?? [])
                ]))
        return []
    }

    func submitTravel(_ form: EntryForm, to offering: String) throws(EntryForm.Problem) -> [Effect] {
        guard let town = library?.catalog.place(named: form.answer(0)) else {
            throw EntryForm.Problem(field: 0, sentence: wording.unknownPlace(form.answer(0)))
        }
        return [.together(.travel(to: offering, from: town.name))]
    }

    /// Whether it is known who the user is; else they are asked, and what they wanted to do goes on after that.
    private mutating func knows(_ action: Action) -> Bool {
        if profile != nil { return true }
        dialog = .profile(ProfileForm(for: .together(action)))
        return false
    }
}
