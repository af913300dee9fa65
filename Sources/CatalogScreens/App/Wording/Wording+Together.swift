package import CatalogKit

// MARK: - Being visible

extension Wording {
    var keyShowSelf: String { pick("wie ziet waar je heen gaat", "who sees where you go") }
    var visibleTitle: String { pick("Zichtbaar voor collega's", "Visible to colleagues") }

    /// What somebody agrees to who wants to be visible.
    package var visibleMeans: String {
        pick(
            "Collega's van mijn school en wie naar hetzelfde gaat, mogen zien waar ik heen ga.",
            "Colleagues of my school, and whoever goes to the same, may see where I go.")
    }

    /// Whether somebody is visible to colleagues, as a sentence.
    package func visible(_ isVisible: Bool) -> String {
        isVisible
            ? pick("Collega's mogen zien waar je heen gaat.", "Colleagues may see where you go.")
            : pick("Collega's zien niet waar je heen gaat.", "Colleagues do not see where you go.")
    }

    /// What a yes does.
    func setVisible(_ isVisible: Bool) -> String {
        isVisible ? pick("ja, dat mag", "yes, they may") : pick("niet meer laten zien", "show it no more")
    }
    var hideQuestion: String {
        pick("Niet meer laten zien? Samen reizen stopt dan ook.", "Show it no more? Travelling together ends too.")
    }
    var visibleKeys: String {
        pick("Spatie ja of nee · Enter bewaar · Esc terug", "Space yes or no · Enter keep · Esc back")
    }
}

// MARK: - Who goes

extension Wording {
    /// How many schools and people are named before the rest is counted.
    private static let mostNamed = 6

    /// Who goes to an offering: how many of which school, who travels together or would come from one's own town, and who agreed
    /// to be named; `remedy` tells how to travel together.
    package func company(_ company: Company, travelWith remedy: String) -> [String] {
        [schools(company), travelling(company) ?? town(company, remedy), names(company.known)].compactMap(\.self)
    }

    private func schools(_ company: Company) -> String? {
        guard company.total > 0 || company.mine != nil else { return nil }
        let you = company.mine.map { $0 == .waiting ? pick("jij wacht", "you wait") : pick("jij", "you") }
        if company.total == 0 { return you.map { pick("Samen: nog alleen \($0)", "Together: only \($0) so far") } }
        let named = company.schools.filter { !$0.name.isEmpty }
        let rest = company.total - named.prefix(Self.mostNamed).reduce(0) { $0 + $1.count }
        let counts = named.prefix(Self.mostNamed).map { "\($0.name) \($0.count)" }
        let others =
            rest == 0
            ? nil
            : counts.isEmpty ? pick("\(rest) anderen", "\(rest) others") : pick("elders \(rest)", "elsewhere \(rest)")
        return pick("Samen: ", "Together: ") + (counts + [others, you].compactMap(\.self)).joined(separator: " · ")
    }

    private func names(_ known: [Company.Acquaintance]) -> String? {
        guard !known.isEmpty else { return nil }
        let names = known.prefix(Self.mostNamed).map { person in
            let facts = [person.school, person.state == .waiting ? pick("wacht", "waiting") : ""].filter { !$0.isEmpty }
            return facts.isEmpty ? person.name : "\(person.name) (\(facts.joined(separator: ", ")))"
        }
        let rest = known.count - names.count
        let more = rest == 0 ? [] : [pick("en nog \(rest)", "and \(rest) more")]
        return pick("Onder wie ", "Among them ") + (names + more).joined(separator: ", ")
    }

    private func town(_ company: Company, _ remedy: String) -> String? {
        guard let town = company.town, company.fromTown > 0 else { return nil }
        let count =
            company.fromTown == 1
            ? pick("Van scholen in \(town) gaat er nog 1", "1 more goes from schools in \(town)")
            : pick(
                "Van scholen in \(town) gaan er nog \(company.fromTown)",
                "\(company.fromTown) more go from schools in \(town)")
        return count + (company.mine == .enrolled ? pick("; samen reizen? ", "; travel together? ") + remedy : "")
    }

    /// With whom somebody travels; nil for who did not say that they would travel together.
    private func travelling(_ company: Company) -> String? {
        guard let town = company.travelsFrom else { return nil }
        if company.companions.isEmpty {
            return pick(
                "Samen reizen vanuit \(town): nog niemand anders zei ja",
                "Travelling together from \(town): nobody else said yes yet")
        }
        let names = company.companions.map(\.name).joined(separator: ", ")
        return pick("✓ Samen reizen vanuit \(town): met \(names)", "✓ Travelling together from \(town): with \(names)")
    }
}

// MARK: - Inviting and travelling

extension Wording {
    var keyInviteColleague: String { pick("uitnodigen", "invite") }
    var travelWithKey: String { pick("Druk op \(key(.travelTogether))", "Press \(key(.travelTogether))") }
    var keyTravelTogether: String { pick("samen reizen", "travel together") }
    var inviteTitle: String { pick("Nodig een collega uit", "Invite a colleague") }
    var inviteConfirm: String { pick("uitnodigen", "invite") }
    var inviteNote: String {
        pick(
            "Je collega krijgt één mail met jouw naam, wat het is, wanneer en waar. Het adres bewaren we daar niet voor.",
            "Your colleague gets one mail with your name, what it is, when and where. We do not keep the address for it."
        )
    }
    var inviteEmailHint: String {
        pick("niet nodig bij een naam uit de lijst", "not needed with a name from the list")
    }
    var inviteText: String { pick("Erbij", "Add") }
    var inviteTextHint: String { pick("een zin van jezelf; hoeft niet", "a line of your own; not needed") }
    func severalColleagues(_ name: String) -> String {
        pick(
            "Er zijn er meer die \(name) heten; vul het e-mailadres in.",
            "There is more than one \(name); fill in the e-mail address.")
    }

    /// That a colleague was invited.
    package func invited(_ invitation: ColleagueInvitation, title: String) -> String {
        pick(
            "\(invitation.name) krijgt een uitnodiging voor \(title).",
            "\(invitation.name) will be invited to \(title).")
    }

    var travelTitle: String { pick("Samen reizen", "Travel together") }
    var travelConfirm: String { pick("ik reis graag samen", "I would like that") }
    var travelNote: String {
        pick(
            "Wie uit dezelfde plaats ook ja zegt, ziet je naam en plaats. Jullie krijgen dan allebei één mail met elkaars e-mailadres.",
            "Whoever says yes from the same town sees your name and town. You then both get one mail with each other's address."
        )
    }
    var travelNeedsVisible: String {
        pick("Samen reizen kan als collega's je mogen zien.", "You can travel together once colleagues may see you.")
    }
    var noTravelOnline: String { pick("Dit is online: je hoeft niet te reizen.", "This is online: no need to travel.") }
    func travelAloneQuestion(_ town: String) -> String {
        pick(
            "Je reist graag samen vanuit \(town). Toch liever alleen? Wie met je meereist, hoort dat.",
            "You would travel together from \(town). Rather alone after all? Whoever travels with you is told.")
    }
    var travelAloneConfirm: String { pick("ik reis alleen", "I travel alone") }

    /// That somebody would travel together, and with how many they do so far.
    package func travels(with count: Int, from town: String) -> String {
        switch count {
        case 0:
            pick(
                "Genoteerd: samen reizen vanuit \(town). Zegt nog iemand ja, dan horen jullie het allebei.",
                "Noted: travelling together from \(town). When somebody else says yes, you both hear of it.")
        case 1: pick("Je reist samen met 1 collega vanuit \(town).", "You travel with 1 colleague from \(town).")
        default:
            pick(
                "Je reist samen met \(count) collega's vanuit \(town).",
                "You travel with \(count) colleagues from \(town).")
        }
    }

    /// That somebody travels alone.
    package var travelsAlone: String { pick("Je reist alleen.", "You travel alone.") }

    /// Why the ledger did not do something with colleagues; nil for what is not about that.
    func togetherRefusal(_ error: LedgerError) -> String? {
        switch error {
        case .notVisible:
            pick(
                "Dit kan als collega's mogen zien waar je heen gaat: sto-tui profile --visible yes.",
                "This needs your consent to be seen by colleagues: sto-tui profile --visible yes.")
        case .travelNeedsSeat:
            pick(
                "Samen reizen kan zodra je een plek hebt; je staat nog op de wachtlijst.",
                "You can travel together once you have a place; you are still waiting for one.")
        case .travelsFrom(let town):
            pick(
                "Je reist al samen vanuit \(town). Neem dat eerst terug.",
                "You travel together from \(town) already. Take that back first.")
        case .travelsAlone:
            pick("Je had niet gezegd dat je samen wilt reizen.", "You had not said that you would travel together.")
        case .invitedBefore:
            pick("Deze collega is hier al voor uitgenodigd.", "This colleague has been invited to it already.")
        case .invitesSelf: pick("Jezelf uitnodigen hoeft niet.", "No need to invite yourself.")
        case .tooManyInvitations(let most):
            pick(
                "Je nodigde vandaag al \(most) collega's uit. Morgen kan het weer.",
                "You have invited \(most) colleagues within a day. Try again tomorrow.")
        case .invitationSent:
            pick(
                "De uitnodiging is al verstuurd; terugnemen kan niet meer.",
                "The invitation has been sent; it can no longer be taken back.")
        case .noSuchColleague:
            pick(
                "Deze collega is niet meer zichtbaar; vul het e-mailadres in.",
                "This colleague is not visible any more; fill in the e-mail address.")
        default: nil
        }
    }
}
