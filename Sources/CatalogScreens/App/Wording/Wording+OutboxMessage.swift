package import CatalogKit

// MARK: - The outbox

extension Wording {
    /// How far a message is, in the middle of a sentence.
    package func outboxState(_ state: OutboxState) -> String {
        switch state {
        case .pending: pick("wacht", "waiting")
        case .sending: pick("onderweg", "under way")
        case .sent: pick("verstuurd", "sent")
        case .failed: pick("mislukt", "failed")
        case .dropped: pick("vervallen", "dropped")
        }
    }

    /// What a message is about: an id.
    package func about(_ topic: OutboxTopic) -> String {
        switch topic {
        case .enrolment(let id, _), .offering(let id, _), .interest(let id): id
        case .question(let id, _): pick("vraag \(id)", "question \(id)")
        case .idea(let id, _): pick("idee \(id)", "idea \(id)")
        case .other(let told): told["subject"] ?? told["theme"] ?? told["course"] ?? "-"
        }
    }

    /// What somebody offers help with or is responsible for, by the name that people know; empty where a message tells none.
    package func subject(of told: [String: String], in catalog: Catalog) -> String {
        if let theme = told["theme"] {
            return catalog.vocabulary.themes.first { $0.id == theme }?.label(in: language) ?? theme
        }
        guard let id = told["subject"] ?? told["course"] else { return "" }
        return catalog.course(id)?.title ?? catalog.listing(id)?.title
            ?? catalog.region.pillars.first { $0.id == id }?.name ?? id
    }

    /// What a message tells, in a word or two.
    package func outboxKind(_ kind: OutboxKind) -> String {
        switch kind {
        case .confirmed: pick("bevestiging", "confirmation")
        case .waiting: pick("wachtlijst", "waiting list")
        case .promoted: pick("plek vrijgekomen", "place came free")
        case .cancelled: pick("afmelding", "cancellation")
        case .restored: pick("afmelding ongedaan", "cancellation undone")
        case .rechosen: pick("andere sessies", "other sessions")
        case .interestNoted: pick("belangstelling", "interest")
        case .interestWithdrawn: pick("belangstelling ingetrokken", "interest withdrawn")
        case .invited: pick("plek vrijgehouden", "place held")
        case .planned: pick("gepland", "planned")
        case .invitationDeclined: pick("vrijgehouden plek teruggegeven", "held place given up")
        case .invitationLapsed: pick("vrijgehouden plek vervallen", "held place lapsed")
        case .notEnough: pick("te weinig belangstelling", "not enough interest")
        case .offeringCancelled: pick("gaat niet door", "called off")
        case .resized: pick("groep aangepast", "group changed")
        case .changed: pick("verplaatst", "moved")
        case .followUp: pick("terugblik", "looking back")
        case .questionNoted: pick("vraag", "question")
        case .questionTaken: pick("vraag opgepakt", "question taken")
        case .questionAnswered: pick("vraag beantwoord", "question answered")
        case .questionWithdrawn: pick("vraag ingetrokken", "question withdrawn")
        case .helpOffered: pick("hulpaanbod", "offer of help")
        case .helpWithdrawn: pick("hulpaanbod ingetrokken", "offer of help withdrawn")
        case .introductionProposed: pick("kennismaking voorgesteld", "introduction proposed")
        case .introductionAgreed: pick("akkoord met kennismaking", "introduction agreed")
        case .introductionMade: pick("kennismaking", "introduction")
        case .introductionDeclined: pick("kennismaking gaat niet door", "introduction declined")
        case .introductionEnded: pick("kennismaking niet meer nodig", "introduction ended")
        case .ideaNoted: pick("idee", "idea noted")
        case .ideaJoined: pick("mee met idee", "idea joined")
        case .ideaLeft: pick("weg bij idee", "idea left")
        case .ideaSupported: pick("steun voor idee", "idea supported")
        case .ideaBecame: pick("idee werd cursus", "idea became a course")
        case .ideaClosed: pick("idee gesloten", "idea closed")
        case .ideaWithdrawn: pick("idee ingetrokken", "idea withdrawn")
        case .responsibilityGiven: pick("verantwoordelijk", "responsible")
        case .responsibilityEnded: pick("niet meer verantwoordelijk", "no longer responsible")
        case .handedOver: pick("overdracht", "handover")
        case .handedBack: pick("overdracht teruggedraaid", "handover taken back")
        case .reminder: pick("herinnering", "reminder")
        case .colleagueInvited: pick("uitnodiging van een collega", "invitation by a colleague")
        case .travelMet: pick("samen reizen", "travelling together")
        case .travelEnded: pick("niet meer samen reizen", "not travelling together any more")
        }
    }

    /// Why a message was not sent, or not at the last attempt.
    package func problem(_ problem: OutboxProblem) -> String {
        switch problem {
        case .needless(let reason): self.reason(reason)
        case .refused(let code, let said):
            pick("het mailprogramma gaf code \(code)", "the mail program gave code \(code)")
                + (said.isEmpty ? "" : ": \(said)")
        case .badAddress: pick("dit adres kan niet in een mail", "this address cannot stand in a mail")
        case .unknown:
            pick(
                "misschien verstuurd: de computer viel uit terwijl het mailprogramma bezig was",
                "perhaps sent: the computer went down while the mail program was at work")
        }
    }

    private func reason(_ reason: OutboxReason) -> String {
        switch reason {
        case .replaced: pick("een later bericht zegt hoe het afliep", "a later message tells how it ended")
        case .left: pick("deze persoon is vertrokken", "this person has left")
        case .cancelled: pick("doet niet meer mee", "does not take part any more")
        case .seated: pick("heeft intussen een plek", "has a place by now")
        case .waiting: pick("staat intussen op de wachtlijst", "is on the waiting list by now")
        case .back: pick("doet weer mee", "takes part again")
        case .over: pick("is al voorbij", "is over")
        case .unchanged: pick("staat weer zoals het stond", "is as it was before")
        case .accepted: pick("heeft zich al aangemeld", "has signed up")
        case .declined: pick("heeft de plek teruggegeven", "gave the place up")
        case .lapsed: pick("de plek wordt niet meer vrijgehouden", "the place is not held any more")
        case .calledOff: pick("gaat niet door", "was called off")
        case .started: pick("is al begonnen", "has started")
        case .told: pick("kreeg net al bericht over deze plek", "was told of this place just before")
        case .notInterested: pick("de belangstelling geldt niet meer", "the interest does not stand any more")
        case .interested: pick("heeft weer belangstelling", "is interested again")
        case .otherwise: pick("het is intussen anders", "it is otherwise by now")
        case .closed: pick("aanmelden kan niet meer", "sign-up is closed")
        case .byHand: pick("met de hand vervallen", "dropped by hand")
        }
    }

    /// That a message was dropped by hand.
    package func messageDropped(_ id: Int) -> String {
        pick("Bericht \(id) wordt niet verstuurd.", "Message \(id) will not be sent.")
    }
}
