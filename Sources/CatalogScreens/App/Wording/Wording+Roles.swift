package import CatalogKit

// MARK: - Roles, and what they allow

extension Wording {
    /// A role's name.
    package func name(of role: Role) -> String {
        switch role {
        case .teacher: pick("docent", "teacher")
        case .schoolCoordinator: pick("schoolcoördinator", "school coordinator")
        case .coordinator: pick("coördinator", "coordinator")
        case .operator: pick("beheerder", "operator")
        }
    }

    /// How far a right goes, in a word.
    package func word(for reach: Reach) -> String {
        switch reach {
        case .nothing: "–"
        case .own: pick("zelf", "self")
        case .school: pick("school", "school")
        case .region: pick("regio", "region")
        }
    }

    /// What can be done, as the row of a table.
    package func name(of act: Act) -> String {
        switch act {
        case .seeOffer: pick("het aanbod zien, met vrije plekken", "see what is on offer, with free places")
        case .seePerson: pick("agenda, uren en interesses zien", "see agenda, hours and interests")
        case .seeReading: pick("zien hoever iemand is met lezen", "see how far somebody has read")
        case .seeColleagues: pick("collega's zien die dat goed vinden", "see colleagues who agreed to it")
        case .seeQuestions: pick("vragen en ideeën zien", "see questions and ideas")
        case .seeParticipants: pick("deelnemers zien", "see participants")
        case .seeDemand: pick("zien wie interesse heeft", "see who is interested")
        case .seeAccounts: pick("aanwezigheid en verslagen zien", "see attendance and reports")
        case .seeOutbox: pick("de uitgaande post zien", "see outgoing mail")
        case .seeRoles: pick("rollen en sleutels zien", "see roles and keys")
        case .enrol: pick("aanmelden en afmelden", "sign up and cancel")
        case .enrolGroup: pick("een groep aanmelden", "sign up a group")
        case .declareInterest: pick("interesse opgeven", "declare interest")
        case .learn: pick("modules lezen en afronden", "read and finish modules")
        case .ask: pick("een vraag stellen, kennismaken", "ask a question, be introduced")
        case .contribute: pick("ideeën en hulp aanbieden", "offer ideas and help")
        case .showOneself: pick("zichtbaar zijn voor collega's", "be visible to colleagues")
        case .travel: pick("samen reizen", "travel together")
        case .inviteColleague: pick("een collega uitnodigen", "invite a colleague")
        case .undo: pick("de laatste wijziging ongedaan maken", "undo the last change")
        case .planVariant: pick("een regionale variant openen", "open a regional variant")
        case .runOffering: pick("uitvoeringen wijzigen en afzeggen", "change and call off offerings")
        case .enterAttendance: pick("aanwezigheid invullen", "enter attendance")
        case .closeQuarter: pick("een kwartaal afsluiten", "close a quarter")
        case .workQuestions: pick("vragen oppakken en beantwoorden", "take and answer questions")
        case .assign: pick("taken verdelen en overdragen", "assign and hand over duties")
        case .sendMail: pick("post versturen", "send mail")
        case .manageRoles: pick("rollen, sleutels en codes beheren", "manage roles, keys and codes")
        case .audit: pick("het grootboek controleren", "audit the ledger")
        }
    }

    /// Why a host's rule, or a key, was not accepted; nil for everything else.
    func roleRefusal(_ error: LedgerError) -> String? {
        switch error {
        case .notAllowed(let act):
            pick("Dat mag je hier niet: \(name(of: act)).", "You may not do that here: \(name(of: act)).")
                + mayInstead(act)
        case .keyInUse(let email):
            pick(
                "Deze sleutel is al van \(email). Haal hem daar eerst weg.",
                "This key is \(email)'s already. Remove it there first.")
        case .invalidKey:
            pick(
                "Dit is geen publieke sleutel zoals in id_ed25519.pub. Geef het bestand, of de regel die erin staat.",
                "This is no public key as in id_ed25519.pub. Give the file, or the line that is in it.")
        case .noSuchCode:
            pick(
                "Deze code klopt niet, is al gebruikt of is verlopen.",
                "This code is not right, has been used, or has run out.")
        default: nil
        }
    }

    private func mayInstead(_ act: Act) -> String {
        let roles = Role.allCases.filter { act.reach(of: $0) == .region }
        // What everybody does for themselves is refused only for others.
        guard let role = roles.first else { return pick(" Alleen voor jezelf.", " Only for yourself.") }
        return pick(" Vraag een \(name(of: role)).", " Ask a \(name(of: role)).")
    }

    /// Why nobody becomes somebody else on a host.
    var identityIsSettled: String {
        pick(
            "Op de host hoort je sleutel bij dit e-mailadres. Vraag de beheerder om een ander adres.",
            "On the host your key belongs to this address. Ask the operator for another address.")
    }
}
