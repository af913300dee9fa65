import Testing

@testable import CatalogKit

/// One way into the ledger, tried by somebody for somebody: by every public function of it, none left out.
struct Probe: CustomTestStringConvertible, Sendable {
    let act: Act
    let name: String
    /// Whether it is about the person that is given; else about nobody, and open to who may do it for everybody.
    let isAboutSomebody: Bool
    let attempt: @Sendable (Ledger, _ me: Person, _ other: Person, OfferingTerms) throws -> Void

    var testDescription: String { name }

    /// Whether it succeeds or fails for another reason than that it is not allowed.
    func isAllowed(_ ledger: Ledger, _ me: Person, _ other: Person, _ terms: OfferingTerms) throws -> Bool {
        do {
            try attempt(ledger, me, other, terms)
        } catch LedgerError.notAllowed(let refused) {
            #expect(refused == act, "\(name) is judged as \(refused)")
            return false
        } catch is LedgerError {
        }
        return true
    }

    /// Looks at, or does something for, a person.
    private static func about(
        _ act: Act, _ name: String,
        _ attempt: @escaping @Sendable (Ledger, Person, Person, OfferingTerms) throws -> Void
    ) -> Probe {
        Probe(act: act, name: name, isAboutSomebody: true, attempt: attempt)
    }

    /// Looks at, or changes, what is the region's.
    private static func open(
        _ act: Act, _ name: String,
        _ attempt: @escaping @Sendable (Ledger, Person, Person, OfferingTerms) throws -> Void
    ) -> Probe {
        Probe(act: act, name: name, isAboutSomebody: false, attempt: attempt)
    }

    private static let module = ModuleTerms(course: "laser", minutes: 40, chapters: ["A"])
    private static let catalog = Catalog.together
    private static let key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTHpI/j4pDPU8mdTs1VRiK1bTJjV+BFGkRrweCXTsfF"

    static let reads: [Probe] = [
        open(.seeOffer, "seats") { ledger, me, _, _ in _ = try ledger.seats(seenBy: me.email) },
        open(.seeOffer, "seats of") { ledger, _, _, terms in _ = try ledger.seats(of: terms.id) },
        open(.seeOffer, "session seats") { ledger, _, _, terms in _ = try ledger.sessionSeats(of: terms.id) },
        open(.seeOffer, "terms") { ledger, _, _, terms in _ = try ledger.terms(of: terms.id) },
        open(.seeOffer, "offerings of") { ledger, _, _, _ in _ = try ledger.offerings(of: "laser") },
        open(.seeOffer, "move") { ledger, _, _, terms in _ = try ledger.move(to: terms) },
        open(.seeOffer, "standings") { ledger, _, _, _ in _ = try ledger.standings() },
        open(.seeOffer, "uptake") { ledger, _, _, _ in _ = try ledger.uptake() },
        open(.seeOffer, "sign-ups") { ledger, _, _, _ in _ = try ledger.signUps(of: catalog.vocabulary.schools[0]) },
        open(.seeOffer, "interest counts") { ledger, _, _, _ in _ = try ledger.interestCounts(in: catalog) },
        open(.seeOffer, "variants") { ledger, _, _, _ in _ = try ledger.variants(of: "laser") },
        open(.seeOffer, "interest standing") { ledger, _, _, _ in _ = try ledger.interestStanding(of: "laser") },
        open(.seeOffer, "closed quarters") { ledger, _, _, _ in _ = try ledger.closedQuarters() },
        open(.seeOffer, "name") { ledger, _, _, _ in _ = try ledger.name() },
        about(.seePerson, "person") { ledger, _, other, _ in _ = try ledger.person(other.email) },
        about(.seePerson, "enrolments") { ledger, _, other, _ in _ = try ledger.enrolments(of: other.email) },
        about(.seePerson, "enrolment") { ledger, _, other, terms in
            _ = try ledger.enrolment(of: other.email, in: terms.id)
        },
        about(.seePerson, "history of a person") { ledger, _, other, _ in _ = try ledger.history(of: other.email) },
        about(.seePerson, "interests") { ledger, _, other, _ in _ = try ledger.interests(of: other.email) },
        about(.seePerson, "invitations") { ledger, _, other, _ in _ = try ledger.invitations(of: other.email) },
        about(.seePerson, "completions") { ledger, _, other, _ in _ = try ledger.completions(of: other.email) },
        about(.seePerson, "visibility") { ledger, _, other, _ in _ = try ledger.isVisible(other.email) },
        about(.seePerson, "calendar versions") { ledger, _, other, _ in
            _ = try ledger.calendarVersions(of: other.email)
        },
        about(.seePerson, "hours") { ledger, _, other, _ in _ = try ledger.attendanceBook(ofPerson: other.email) },
        about(.seePerson, "introductions of") { ledger, _, other, _ in _ = try ledger.introductions(of: other.email) },
        about(.seePerson, "roles of") { ledger, _, other, _ in _ = try ledger.grants(of: other.email) },
        about(.seeReading, "progress") { ledger, _, other, _ in _ = try ledger.progress(of: other.email) },
        about(.seeColleagues, "colleagues") { ledger, _, other, _ in
            _ = try ledger.colleagues(of: other.email, in: catalog)
        },
        about(.seeColleagues, "company") { ledger, _, other, terms in
            _ = try ledger.company(in: terms.id, for: other.email, in: catalog)
        },
        open(.seeQuestions, "questions") { ledger, _, _, _ in _ = try ledger.questions() },
        open(.seeQuestions, "question") { ledger, _, _, _ in _ = try ledger.question(1) },
        open(.seeQuestions, "attended") { ledger, _, _, _ in _ = try ledger.attended() },
        open(.seeQuestions, "helpers") { ledger, _, _, _ in _ = try ledger.helpers() },
        open(.seeQuestions, "ideas") { ledger, _, _, _ in _ = try ledger.ideas() },
        open(.seeQuestions, "idea") { ledger, _, _, _ in _ = try ledger.idea(1) },
        open(.seeQuestions, "introductions") { ledger, _, _, _ in _ = try ledger.introductions() },
        open(.seeQuestions, "introductions for") { ledger, _, _, _ in _ = try ledger.introductions(for: 1) },
        open(.seeQuestions, "responsibilities") { ledger, _, _, _ in _ = try ledger.responsibilities() },
        open(.seeParticipants, "participants") { ledger, _, _, terms in _ = try ledger.participants(in: terms.id) },
        open(.seeParticipants, "history in an offering") { ledger, _, _, terms in _ = try ledger.history(in: terms.id)
        },
        open(.seeParticipants, "engagements") { ledger, _, _, _ in _ = try ledger.engagements() },
        open(.seeParticipants, "concerned") { ledger, _, _, terms in _ = try ledger.concerned(by: terms.id) },
        open(.seeDemand, "demand") { ledger, _, _, _ in _ = try ledger.demand() },
        open(.seeDemand, "interests in") { ledger, _, _, _ in _ = try ledger.interests(in: "laser") },
        open(.seeDemand, "invitations in") { ledger, _, _, terms in _ = try ledger.invitations(in: terms.id) },
        open(.seeAccounts, "attendance") { ledger, _, _, _ in _ = try ledger.attendanceBook() },
        open(.seeAccounts, "attendance of") { ledger, _, _, terms in _ = try ledger.attendanceBook(of: terms.id) },
        open(.seeAccounts, "demand book") { ledger, _, _, _ in _ = try ledger.demandBook() },
        open(.seeOutbox, "addressee") { ledger, _, other, _ in _ = try ledger.addressee(other.email) },
        open(.seeOutbox, "messages") { ledger, _, _, _ in _ = try ledger.outboxMessages() },
        open(.seeOutbox, "pending") { ledger, _, _, _ in _ = try ledger.outboxPending() },
        open(.seeOutbox, "counts") { ledger, _, _, _ in _ = try ledger.outboxCounts() },
        open(.seeOutbox, "due") { ledger, _, _, _ in _ = try ledger.outboxDue() },
        open(.seeRoles, "accounts") { ledger, _, _, _ in _ = try ledger.accounts() },
        open(.seeRoles, "holder of a key") { ledger, _, _, _ in _ = try ledger.holder(of: LoginKey(key)) },
        open(.assign, "holdings") { ledger, _, other, _ in _ = try ledger.holdings(of: other.email) },
        about(.seePerson, "story of") { ledger, _, other, _ in _ = try ledger.story(of: other.email) },
        open(.seeParticipants, "story of an offering") { ledger, _, _, terms in
            _ = try ledger.story(ofOffering: terms.id)
        },
        about(.exportPerson, "personal file") { ledger, _, other, _ in _ = try ledger.personalFile(of: other.email) },
        open(.backUp, "summary") { ledger, _, _, _ in _ = try ledger.summary() },
        open(.backUp, "backup") { ledger, _, _, _ in _ = try ledger.backUp(to: "/nowhere/at/all") },
        open(.audit, "audit") { ledger, _, _, _ in _ = try ledger.audit() },
    ]

    static let changes: [Probe] = [
        about(.enrol, "enrol") { ledger, me, other, terms in _ = try ledger.enrol(other, in: terms, by: me.email) },
        about(.enrol, "cancel") { ledger, me, other, terms in
            _ = try ledger.cancel(other.email, from: terms.id, by: me.email)
        },
        about(.enrolGroup, "enrol a group") { ledger, me, other, terms in
            _ = try ledger.enrolGroup(other, party: "3B", seats: 1, in: terms, by: me.email)
        },
        about(.enrolGroup, "change a group") { ledger, me, other, terms in
            _ = try ledger.changeSeats(of: other.email, in: terms.id, to: 2, by: me.email)
        },
        open(.planVariant, "open a variant") { ledger, me, _, terms in
            _ = try ledger.openVariant(terms, by: me.email)
        },
        open(.planVariant, "close an interest") { ledger, me, _, _ in
            _ = try ledger.closeInterest(in: "laser", by: me.email)
        },
        open(.runOffering, "refresh") { ledger, me, _, terms in _ = try ledger.refresh(terms, by: me.email) },
        open(.runOffering, "refresh by nobody") { ledger, _, _, terms in _ = try ledger.refresh(terms) },
        open(.runOffering, "call off") { ledger, me, _, terms in
            _ = try ledger.cancelOffering(terms.id, by: me.email)
        },
        open(.runOffering, "follow up") { ledger, me, _, terms in
            _ = try ledger.tellFollowUp(of: terms.id, by: me.email)
        },
        open(.enterAttendance, "attendance") { ledger, me, other, terms in
            _ = try ledger.enterAttendance(other.email, in: terms.id, meeting: 1, as: .present, by: me.email)
        },
        open(.enterAttendance, "all present") { ledger, me, _, terms in
            _ = try ledger.enterAllPresent(in: terms.id, by: me.email)
        },
        open(.enterAttendance, "conclude") { ledger, me, _, terms in
            _ = try ledger.closeAttendance(of: terms.id, by: me.email)
        },
        open(.closeQuarter, "close a quarter") { ledger, me, _, _ in
            _ = try ledger.closeQuarter(Quarter(LocalTime(utcSeconds: 1_700_000_000).day), by: me.email)
        },
        open(.workQuestions, "take") { ledger, me, _, _ in _ = try ledger.take(1, by: me.email) },
        open(.workQuestions, "answer") { ledger, me, _, _ in
            _ = try ledger.answer(1, with: .course("laser"), by: me.email)
        },
        open(.workQuestions, "connect") { ledger, me, other, _ in
            _ = try ledger.connect(1, to: other.email, by: me.email)
        },
        open(.workQuestions, "turn an idea into a course") { ledger, me, _, _ in
            _ = try ledger.become(1, course: "laser", by: me.email)
        },
        open(.workQuestions, "close an idea") { ledger, me, _, _ in _ = try ledger.closeIdea(1, by: me.email) },
        open(.assign, "assign") { ledger, me, other, terms in
            _ = try ledger.assign(.offering, terms.id, to: other, by: me.email)
        },
        open(.assign, "hand over") { ledger, me, other, _ in
            _ = try ledger.handOver(from: "nobody@school.nl", to: other, by: me.email)
        },
        open(.sendMail, "lapse") { ledger, _, _, _ in _ = try ledger.lapseInvitations() },
        open(.sendMail, "remind") { ledger, _, _, _ in _ = try ledger.remind(daysBefore: 3) },
        open(.sendMail, "claim") { ledger, _, _, _ in _ = try ledger.claim(1) },
        open(.sendMail, "retry") { ledger, _, _, _ in try ledger.retryMessage(1) },
        open(.sendMail, "drop") { ledger, _, _, _ in try ledger.dropMessage(1) },
        open(.erase, "erase") { ledger, me, _, _ in _ = try ledger.erase("nobody@school.nl", by: me.email) },
        open(.erase, "retain") { ledger, _, _, _ in _ = try ledger.retain(isTrial: true) },
        open(.manageRoles, "add") { ledger, me, other, _ in try ledger.addPerson(other, by: me.email) },
        open(.manageRoles, "give") { ledger, me, _, _ in
            _ = try ledger.give(Grant(.operator), to: me.email, by: me.email)
        },
        open(.manageRoles, "take a role") { ledger, me, other, _ in
            _ = try ledger.take(Grant(.coordinator), from: other.email, by: me.email)
        },
        open(.manageRoles, "add a key") { ledger, me, _, _ in
            try ledger.addKey(LoginKey(key), to: me.email, by: me.email)
        },
        open(.manageRoles, "remove a key") { ledger, me, _, _ in try ledger.removeKey(LoginKey(key), by: me.email) },
        open(.manageRoles, "make a code") { ledger, me, other, _ in
            _ = try ledger.makeLoginCode(for: other.email, by: me.email)
        },
        open(.manageRoles, "redeem a code") { ledger, _, _, _ in
            _ = try ledger.redeem("0000-0000-0000-0000", with: LoginKey(key))
        },
    ]

    /// What everybody does in their own name only.
    static let own: [Probe] = [
        about(.declareInterest, "declare interest") { ledger, _, other, _ in
            _ = try ledger.declareInterest(other, in: "laser")
        },
        about(.declareInterest, "withdraw interest") { ledger, _, other, _ in
            _ = try ledger.withdrawInterest(other.email, in: "laser")
        },
        about(.declareInterest, "decline") { ledger, _, other, terms in
            _ = try ledger.declineInvitation(other.email, to: terms.id)
        },
        about(.learn, "keep progress") { ledger, _, other, _ in
            _ = try ledger.keepProgress([], of: other, in: module)
        },
        about(.learn, "finish") { ledger, _, other, _ in _ = try ledger.completeModule(module, by: other) },
        about(.learn, "forget") { ledger, _, other, _ in _ = try ledger.forgetProgress(of: other.email) },
        about(.ask, "ask") { ledger, _, other, _ in _ = try ledger.ask(other, text: "Wie helpt?") },
        about(.ask, "withdraw a question") { ledger, _, other, _ in
            _ = try ledger.withdrawQuestion(1, by: other.email)
        },
        about(.ask, "agree") { ledger, _, other, _ in _ = try ledger.agree(to: 1, by: other.email) },
        about(.ask, "decline an introduction") { ledger, _, other, _ in _ = try ledger.decline(1, by: other.email) },
        about(.contribute, "offer help") { ledger, _, other, _ in
            _ = try ledger.offerHelp(other, with: .course("laser"), text: "Ik help.")
        },
        about(.contribute, "withdraw help") { ledger, _, other, _ in _ = try ledger.withdrawHelp(1, by: other.email) },
        about(.contribute, "propose") { ledger, _, other, _ in _ = try ledger.propose(other, title: "Samen") },
        about(.contribute, "join") { ledger, _, other, _ in _ = try ledger.join(other, 1) },
        about(.contribute, "leave") { ledger, _, other, _ in _ = try ledger.leave(other.email, 1) },
        about(.contribute, "withdraw an idea") { ledger, _, other, _ in
            _ = try ledger.withdrawIdea(1, by: other.email)
        },
        about(.showOneself, "be visible") { ledger, _, other, _ in _ = try ledger.setVisible(true, for: other) },
        about(.showOneself, "renew") { ledger, _, other, _ in try ledger.renew(other) },
        about(.travel, "travel together") { ledger, _, other, terms in
            _ = try ledger.travelTogether(to: terms.id, from: "heerlen", by: other.email)
        },
        about(.travel, "travel alone") { ledger, _, other, terms in
            try ledger.travelAlone(to: terms.id, by: other.email)
        },
        about(.undo, "undo") { ledger, _, other, _ in _ = try ledger.undo(other.email) },
    ]
}
