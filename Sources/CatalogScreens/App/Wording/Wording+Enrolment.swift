package import CatalogKit

// MARK: - A course's page

extension Wording {
    func name(of tab: Tab) -> String {
        switch tab {
        case .discover: tabDiscover
        case .search: tabSearch
        case .agenda: tabAgenda
        case .learning: tabLearning
        case .coordination: tabCoordination
        }
    }

    package var always: String { pick("altijd", "any time") }
    package var noDate: String { pick("geen datum", "no date") }
    var audience: String { pick("Voor wie", "For whom") }
    var everyoneWelcome: String { pick("iedereen is welkom", "everyone is welcome") }
    var themes: String { pick("Thema’s", "Themes") }
    var profiles: String { pick("Profielen", "Profiles") }
    var contact: String { pick("Vragen aan", "Questions to") }
    var link: String { pick("Meer op", "More at") }

    /// Format, length, price and language in one line.
    func facts(of course: Course, vocabulary: Vocabulary?) -> String {
        var facts = [vocabulary?.term(course.format, of: .format)?.label(in: language) ?? course.format]
        if let hours = course.hours { facts.append(duration(hours: hours)) }
        if let cents = course.priceCents { facts.append(price(cents: cents)) }
        if course.language != language.rawValue { facts.append(pick("in het ", "in ") + languageName(course.language)) }
        return facts.joined(separator: " · ")
    }

    func placesLeft(_ left: Int) -> String {
        left == 0 ? pick("vol", "full") : count(left, ("plek", "plekken"), ("place", "places"))
    }

    /// How full something is, in at most eleven columns.
    package func shortRoom(_ left: Int, waiting: Int) -> String {
        if left > 0, waiting == 0 { return pick("nog \(left)", "\(left) left") }
        return waiting > 0 ? pick("vol, \(waiting) w.", "full, \(waiting) w.") : pick("vol", "full")
    }

    /// How full an offering is, in full.
    func seats(capacity: Int?, count: SeatCount) -> String {
        guard let capacity else {
            return count.taken == 0
                ? pick("plek genoeg", "plenty of room")
                : pick("plek genoeg, \(count.taken) aangemeld", "plenty of room, \(count.taken) signed up")
        }
        let left = max(0, capacity - count.claimed)
        if left > 0, count.waiting == 0 {
            return pick("nog \(left) van \(capacity) plekken", "\(left) of \(capacity) places left")
        }
        return count.waiting == 0
            ? pick("vol (\(capacity) plekken)", "full (\(capacity) places)")
            : pick("vol, \(count.waiting) wachten", "full, \(count.waiting) waiting")
    }

    func enrolUntil(_ day: Day, isOver: Bool) -> String {
        isOver
            ? pick("aanmelden kon t/m \(self.day(day))", "sign-up closed on \(self.day(day))")
            : pick("aanmelden t/m \(self.day(day))", "sign up until \(self.day(day))")
    }

    var closed: String { pick("gesloten", "closed") }
    var isOver: String { pick("geweest", "over") }

    /// How somebody stands in an offering.
    package func standing(_ enrolment: Enrolment) -> String {
        switch enrolment.state {
        case .enrolled: pick("✓ je bent aangemeld", "✓ you are signed up")
        case .waiting:
            enrolment.position.map {
                pick("… je staat op de wachtlijst, plaats \($0)", "… you are on the waiting list, number \($0)")
            } ?? pick("… je staat op de wachtlijst", "… you are on the waiting list")
        case .cancelled: pick("afgemeld", "cancelled")
        case .attended: pick("✓ je was erbij", "✓ you were there")
        case .absent: pick("je was er niet", "you were not there")
        }
    }

    /// How somebody stood in an offering that is over.
    package func wasThere(_ enrolment: Enrolment) -> String {
        switch enrolment.state {
        case .enrolled: pick("je was aangemeld", "you were signed up")
        case .waiting: pick("je bleef op de wachtlijst", "you stayed on the waiting list")
        default: standing(enrolment)
        }
    }
}

// MARK: - Signing up

extension Wording {
    var enrolTitle: String { pick("Aanmelden", "Sign up") }
    var cancelTitle: String { pick("Afmelden", "Cancel") }
    var chooseSession: String { pick("kies een sessie", "choose a session") }
    var noPreference: String { pick("ik kies ter plekke", "I will choose on the spot") }
    var no: String { pick("niet doen", "do not") }
    var yesCancel: String { pick("afmelden", "cancel it") }

    func yesEnrol(isLast: Bool) -> String { isLast ? pick("aanmelden", "sign up") : pick("verder", "next") }

    func enrolQuestion(isFull: Bool) -> String {
        isFull
            ? pick("Het is vol. Wil je op de wachtlijst?", "It is full. Do you want to join the waiting list?")
            : pick("Wil je je aanmelden?", "Do you want to sign up?")
    }

    func cancelQuestion(waiting: Int) -> String {
        waiting == 0
            ? pick("Wil je je afmelden?", "Do you want to cancel?")
            : pick(
                "Wil je je afmelden? Je plek gaat naar de eerste van wie wacht.",
                "Do you want to cancel? Your place goes to the first who waits.")
    }

    var noOfferingToEnrol: String {
        pick("Hiervoor zijn nog geen data gepland.", "No dates have been planned for this yet.")
    }
    var noNeedToEnrol: String {
        pick("Aanmelden hoeft niet: open de module en begin.", "No need to sign up: open the module and begin.")
    }
    var notEnrolledHere: String { pick("Hiervoor ben je niet aangemeld.", "You are not signed up for this.") }
    var nothingToUndo: String { pick("Er valt niets ongedaan te maken.", "There is nothing to undo.") }
    package func enrolElsewhere(_ url: String) -> String {
        pick("Aanmelden gaat via de aanbieder: \(url)", "Sign up with the provider: \(url)")
    }

    var profileTitle: String { pick("Wie ben je?", "Who are you?") }
    var profileWhy: String {
        pick("Eenmalig, zodat de organisatie weet wie er komt.", "Only once, so that the organisers know who comes.")
    }
    var yourName: String { pick("Naam", "Name") }
    var yourEmail: String { pick("E-mail", "E-mail") }
    var yourSchool: String { pick("School", "School") }
    var profileKeys: String { pick("Enter volgende · ↓ kies · Esc terug", "Enter next · ↓ choose · Esc back") }
    var placeKeys: String { pick("Enter kies · Esc terug", "Enter choose · Esc back") }

    /// What came of signing up; `undo` tells how to take it back.
    package func enrolled(_ outcome: EnrolOutcome, title: String, undo: String) -> Notice {
        switch (outcome.effect, outcome.enrolment.position) {
        case (.rechosen, _):
            Notice(
                kind: .success,
                text: pick(
                    "Je sessiekeuze voor \(title) is bewaard. \(undo)",
                    "Your choice of sessions for \(title) has been kept. \(undo)"))
        case (.added, let position?):
            Notice(
                kind: .warning,
                text: pick(
                    "Het was vol: je staat op plaats \(position) van de wachtlijst voor \(title).",
                    "It was full: you are number \(position) on the waiting list for \(title)."))
        case (.added, nil):
            Notice(
                kind: .success,
                text: pick("Je bent aangemeld voor \(title). \(undo)", "You are signed up for \(title). \(undo)"))
        case (.unchanged, let position?):
            Notice(
                kind: .warning,
                text: pick(
                    "Je stond al op de wachtlijst voor \(title), op plaats \(position).",
                    "You were on the waiting list for \(title) already, number \(position)."))
        case (.unchanged, nil):
            Notice(
                kind: .success,
                text: pick("Je was al aangemeld voor \(title).", "You were signed up for \(title) already."))
        }
    }

    /// What came of cancelling; `undo` tells how to take it back.
    package func cancelled(_ outcome: CancelOutcome, title: String, undo: String) -> Notice {
        Notice(
            kind: .success,
            text: pick(
                "Je bent afgemeld voor \(title). \(undo)", "You are no longer signed up for \(title). \(undo)"))
    }

    /// What came of taking back something that is neither an enrolment nor an interest.
    package func undone(_ action: JournalAction) -> Notice {
        Notice(kind: .success, text: pick("Ongedaan gemaakt: \(word(for: action)).", "Undone: \(word(for: action))."))
    }

    /// What somebody did, as a few words: "je vraag", "de aanwezigheid".
    private func word(for action: JournalAction) -> String {
        switch action {
        case .decline: pick("je vrijgehouden plek teruggeven", "giving up the place held for you")
        case .closeInterest: pick("het sluiten van de belangstelling", "closing the interest")
        case .attend: pick("de aanwezigheid", "the attendance")
        case .closeQuarter: pick("het afsluiten van het kwartaal", "closing the quarter")
        case .ask: pick("je vraag", "your question")
        case .take: pick("het oppakken van de vraag", "taking the question")
        case .answer: pick("het antwoord op de vraag", "the answer to the question")
        case .offerHelp: pick("je hulpaanbod", "your offer of help")
        case .connect: pick("het voorstel om kennis te maken", "the proposed introduction")
        case .agree: pick("je akkoord met de kennismaking", "your agreeing to the introduction")
        case .declineIntroduction: pick("je bedankje voor de kennismaking", "your declining the introduction")
        case .propose: pick("je idee", "your idea")
        case .join: pick("je meedoen met het idee", "your joining the idea")
        case .leave: pick("je weggaan bij het idee", "your leaving the idea")
        case .close: pick("het sluiten van het idee", "closing the idea")
        case .assign: pick("wie er verantwoordelijk is", "who is responsible")
        case .handOver: pick("de overdracht", "the handover")
        case .complete: pick("het afronden van de module", "finishing the module")
        case .travel, .travelAlone: pick("wat je zei over samen reizen", "what you said about travelling together")
        case .inviteColleague: pick("je uitnodiging", "your invitation")
        case .setVisible: pick("wat collega's van je zien", "what colleagues see of you")
        default: pick("je laatste wijziging", "your last change")
        }
    }

    /// What came of taking back a change to an enrolment.
    package func undone(_ outcome: EnrolmentUndo, title: String) -> Notice {
        switch (outcome.undone, outcome.enrolment.position) {
        case (.choose, _):
            Notice(
                kind: .success,
                text: pick(
                    "Je eerdere sessiekeuze voor \(title) is terug.", "Your earlier choice for \(title) is back."))
        case (.cancel, let position?):
            Notice(
                kind: .warning,
                text: pick(
                    "Je afmelding is ongedaan gemaakt; je staat op plaats \(position) van de wachtlijst voor \(title).",
                    "Your cancellation has been undone; you are number \(position) on the waiting list for \(title)."
                ))
        case (.cancel, nil):
            Notice(
                kind: outcome.lostChoices.isEmpty ? .success : .warning,
                text: pick("Je bent weer aangemeld voor \(title).", "You are signed up for \(title) again.")
                    + (outcome.lostChoices.isEmpty
                        ? ""
                        : pick(
                            " Een gekozen sessie is intussen vol; kies een andere.",
                            " A chosen session is full by now; choose another.")))
        default:
            Notice(
                kind: .success,
                text: pick(
                    "Je aanmelding voor \(title) is ongedaan gemaakt.",
                    "Your sign-up for \(title) has been undone."))
        }
    }

    var undoWithKey: String { pick("Met \(key(.undo)) maak je het ongedaan.", "Press \(key(.undo)) to undo.") }
}

// MARK: - Agenda

extension Wording {
    package var agendaEmpty: String { pick("Je agenda is nog leeg.", "Your agenda is still empty.") }
    var agendaEmptyHint: String {
        pick(
            "Zoek een activiteit (\(key(.tab(.search)))) en meld je aan met \(key(.enrol, in: .results)).",
            "Search an activity (\(key(.tab(.search)))) and sign up with \(key(.enrol, in: .results)).")
    }
    var agendaUpcoming: String { pick("Binnenkort", "Coming up") }
    var agendaPast: String { pick("Geweest", "Past") }
    package var goneFromCatalogue: String { pick("staat niet meer in de catalogus", "is no longer in the catalogue") }
    func meetings(_ number: Int) -> String { count(number, ("bijeenkomst", "bijeenkomsten"), ("meeting", "meetings")) }
}
