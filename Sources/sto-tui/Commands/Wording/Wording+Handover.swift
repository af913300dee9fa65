import CatalogKit
import CatalogScreens

// MARK: - Responsibilities and handing over on the command line

extension Wording {
    var aboutResponsible: String {
        pick(
            "Wie is verantwoordelijk voor een vraag, uitvoering of pijler.",
            "Who is responsible for a question, an offering or a pillar.")
    }
    var aboutResponsibleList: String { pick("Toon wie wat onder zich heeft.", "Show who is responsible for what.") }
    var aboutResponsibleListDetail: String {
        pick(
            "Ook de pijlers, en de vragen die langer dan \(Question.longWaitDays) dagen wachten, waar niemand over gaat.",
            "Also the pillars, and questions that have waited over \(Question.longWaitDays) days, that nobody has.")
    }
    var aboutResponsibleSet: String { pick("Maak iemand verantwoordelijk.", "Make somebody responsible.") }
    var helpResponsiblePerson: String {
        pick("Het e-mailadres van wie het onder zich heeft.", "Whose it is: an address.")
    }
    var helpKind: String { pick("question, offering of pillar.", "question, offering or pillar.") }
    var helpSubject: String {
        pick("Het nummer van de vraag, of de id.", "The question's number, or the id.")
    }
    var noResponsibilities: String { pick("Er is niets vastgelegd.", "Nothing has been set.") }
    func badNumber(_ text: String) -> String {
        pick("‘\(text)’ is geen nummer van een vraag.", "‘\(text)’ is not a question's number.")
    }
    func unknownPillar(_ id: String, _ known: [String]) -> String {
        pick("Er is geen pijler ‘\(id)’; kies uit ", "There is no pillar ‘\(id)’; choose from ")
            + known.joined(separator: ", ") + "."
    }

    /// Who is responsible for something, on one line.
    func responsibleLine(_ row: ResponsibleOutput) -> String {
        let title = row.title == row.subject ? row.subject : "\(row.subject): \(row.title)"
        let who = row.person.map { "\(row.name ?? $0) <\($0)>" } ?? pick("nog niemand", "nobody yet")
        return "\(TextWidth.pad(name(of: row.kind), to: 10)) \(title)  (\(who))"
    }

    var aboutHandover: String {
        pick("Draag alles van wie vertrekt over aan een opvolger.", "Hand everything of a leaver to a successor.")
    }
    var aboutHandoverDetail: String {
        pick(
            "Toont eerst wat er is; met --dry-run blijft het daarbij. Voorbeeld: sto-tui handover an@stozl.nl bo@stozl.nl",
            "Lists first what there is; --dry-run leaves it at that. Example: sto-tui handover an@stozl.nl bo@stozl.nl")
    }
    var helpLeaver: String { pick("Het e-mailadres van wie vertrekt.", "The address of whoever leaves.") }
    var helpSuccessor: String { pick("Het e-mailadres van de opvolger.", "The successor's address.") }
    var helpHandoverDryRun: String { pick("Toon het alleen; verander niets.", "Only show; change nothing.") }

    /// Everything that hangs on somebody, a line each.
    func holdingLines(_ holdings: Holdings) -> [String] {
        holdings.responsibilities.map { "\(TextWidth.pad(name(of: $0.kind), to: 12)) \($0.subject)" }
            + holdings.offers.map { "\(name(of: .helpOffer)) \($0.id) \(pick("vervalt", "ends")): \($0.text)" }
            + holdings.introductions.map { "\(name(of: .introduction)) \($0.id) \(pick("vervalt", "ends"))" }
    }

    func handedOver(_ holdings: Holdings, from: String, to: Person, isDone: Bool) -> String {
        let number = count(
            holdings.responsibilities.count, ("ding", "dingen"), ("thing", "things"))
        return isDone
            ? pick(
                "Overgedragen aan \(to.name): \(number). \(from) is nu vertrokken. \(undoWithCommand)",
                "Handed over to \(to.name): \(number). \(from) has now left. \(undoWithCommand)")
            : pick(
                "Dit zou naar \(to.name) gaan: \(number). Er is niets veranderd.",
                "This would go to \(to.name): \(number). Nothing has changed.")
    }

    /// What is wrong in a ledger about questions, introductions, ideas or responsibilities.
    func questionSentence(for finding: AuditFinding) -> String {
        switch finding {
        case .stateDiffers(let kind, let id):
            pick("\(kind) \(id): het journaal zegt iets anders.", "\(kind) \(id): the journal says otherwise.")
        case .responsibleLeft(let kind, let subject, let person):
            pick(
                "\(name(of: kind)) \(subject): \(person) is vertrokken maar nog verantwoordelijk.",
                "\(name(of: kind)) \(subject): \(person) has left but is still responsible.")
        case .questionAdrift(let question):
            pick(
                "vraag \(question): de toestand past niet bij wie verantwoordelijk is.",
                "question \(question): its state does not fit who is responsible.")
        case .introducedWithoutConsent(let introduction):
            pick(
                "kennismaking \(introduction) is gelegd zonder dat beiden akkoord waren.",
                "introduction \(introduction) was made before both agreed.")
        case .namedWithoutConsent(let message):
            pick(
                "bericht \(message) noemt iemand die niet akkoord was.",
                "message \(message) names somebody who had not agreed.")
        default: ""
        }
    }
}
