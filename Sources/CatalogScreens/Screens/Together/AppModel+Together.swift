import CatalogKit

// Who goes to the offering on a course's page.
extension AppModel {
    /// Asks who goes to the offering that is selected on the page, unless that was asked already.
    mutating func loadCompany() -> [Effect] {
        guard let page, let library, let offering = page.selectedOffering, page.companyAsked != offering.id,
            offering.end > now, !offering.isCancelled
        else { return [] }
        self.page?.companyAsked = offering.id
        return [.together(.load(offering: offering.id, in: library))]
    }

    /// Takes in an answer.
    mutating func take(_ answer: TogetherAnswer) -> [Effect] {
        switch answer {
        case .company(let company, let offering):
            page?.companies[offering] = company
            return []
        case .visible(let isVisible, let isNew):
            guard isNew else { return [.readLedger] }
            notice = Notice(kind: .success, text: wording.visible(isVisible) + " " + wording.undoWithKey)
        case .invited(let invitation):
            notice = Notice(
                kind: .success,
                text: wording.invited(invitation, title: title(ofOffering: invitation.offering)) + " "
                    + wording.undoWithKey)
        case .travels(let count, let town):
            notice = Notice(kind: .success, text: wording.travels(with: count, from: town) + " " + wording.undoWithKey)
        case .travelsAlone:
            notice = Notice(kind: .success, text: wording.travelsAlone + " " + wording.undoWithKey)
        }
        return [.readLedger]
    }

    /// Who goes to an offering, as lines below it; none while nobody does, or nobody knows yet.
    func companyFacts(of offering: Offering, on page: CoursePage) -> [(text: String, style: Style)] {
        guard let company = page.companies[offering.id], offering.end > now, !offering.isCancelled else { return [] }
        return wording.company(company, travelWith: wording.travelWithKey).map { ($0, .text) }
    }
}
