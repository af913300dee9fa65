import CatalogKit

// MARK: - Running offerings

extension Wording {
    func heading(of column: OfferingsState.Column) -> String {
        switch column {
        case .start: pick("Wanneer", "When")
        case .course: pick("Uitvoering", "Offering")
        case .place: pick("Plaats", "Place")
        case .seats: pick("Plekken", "Places")
        case .held: pick("Vast", "Held")
        case .waiting: pick("Wachten", "Waiting")
        case .alerts: pick("Let op", "Mind")
        }
    }

    func heading(of column: OfferingsState.PersonColumn) -> String {
        switch column {
        case .name: pick("Naam", "Name")
        case .school: pick("School", "School")
        case .standing: pick("Staat", "State")
        case .meeting(let number): "\(number)"
        }
    }

    func offeringsSummary(_ number: Int, alerts: Int) -> String {
        count(number, ("uitvoering", "uitvoeringen"), ("offering", "offerings")) + " · "
            + (alerts == 0
                ? pick("niets dat aandacht vraagt", "nothing asks for attention")
                : pick("\(alerts) met iets dat aandacht vraagt", "\(alerts) with something to attend to"))
    }

    /// Seats taken of how many, "8/16".
    func taken(_ taken: Int, of capacity: Int?) -> String { capacity.map { "\(taken)/\($0)" } ?? "\(taken)" }

    /// An alert in at most 18 columns.
    func short(_ alert: OfferingBoard.Alert) -> String {
        switch alert {
        case .minimumNotMet(let taken, let minimum):
            pick("te weinig, \(taken)/\(minimum)", "too few, \(taken)/\(minimum)")
        case .oneSchool(_, let taken, let capacity, _):
            pick("één school \(taken)/\(capacity)", "one school \(taken)/\(capacity)")
        case .attendanceMissing(let number): pick("\(number)× aanwezig?", "\(number)× present?")
        case .secondRun: pick("nog een keer?", "once more?")
        case .cancelledUntold(let number): pick("\(number)× niet bericht", "\(number)× not told")
        }
    }

    /// An alert in full; `school` gives the name of the one with an id.
    func sentence(for alert: OfferingBoard.Alert, school name: (String) -> String) -> String {
        switch alert {
        case .minimumNotMet(let taken, let minimum):
            pick(
                "Er zijn \(taken) aanmeldingen en er zijn er \(minimum) nodig.",
                "\(taken) people have signed up and \(minimum) are needed.")
        case .oneSchool(let id, let taken, let capacity, let waiting):
            pick(
                "\(name(id)) heeft \(taken) van de \(capacity) plekken; \(waiting) wachten.",
                "\(name(id)) has \(taken) of the \(capacity) places; \(waiting) wait.")
        case .attendanceMissing(let number):
            pick(
                "Van \(number) is nog niet bekend of ze er waren.",
                "Of \(number) nobody has said whether they were there.")
        case .secondRun(let waiting):
            pick("\(waiting) wachten: genoeg voor nog een keer.", "\(waiting) wait: enough to give it once more.")
        case .cancelledUntold(let number):
            pick(
                "Afgelast in het bestand, maar \(number) plekken staan nog: gelast het hier af, dan horen ze het.",
                "Called off in the file, but \(number) places still stand: call it off here, so that they hear.")
        }
    }

    /// How an offering stands, in one line.
    func standing(_ standing: OfferingStanding, capacity: Int?, minimum: Int?, deadline: Day) -> String {
        [
            pick(
                "\(taken(standing.taken, of: capacity)) plekken bezet",
                "\(taken(standing.taken, of: capacity)) places taken"),
            standing.held == 0 ? nil : pick("\(standing.held) vastgehouden", "\(standing.held) held"),
            standing.waiting == 0 ? nil : pick("\(standing.waiting) wachten", "\(standing.waiting) waiting"),
            minimum.map { pick("minstens \($0)", "at least \($0)") },
            pick("beslissen op ", "decide on ") + shortDay(deadline),
        ].compactMap(\.self).joined(separator: " · ")
    }

    var nobodyYet: String { pick("Nog niemand aangemeld.", "Nobody has signed up yet.") }

    func group(_ name: String, seats: Int) -> String { "\(name) (\(seats))" }

    /// How somebody else stands in an offering, in a word or two.
    func word(for enrolment: Enrolment) -> String {
        switch enrolment.state {
        case .enrolled: pick("aangemeld", "signed up")
        case .waiting:
            enrolment.position.map { pick("wacht, plaats \($0)", "waits, number \($0)") } ?? pick("wacht", "waits")
        case .cancelled: pick("afgemeld", "cancelled")
        case .attended: pick("was erbij", "was there")
        case .absent: pick("was er niet", "was not there")
        }
    }
}

// MARK: - Signing others up and off

extension Wording {
    var keyAddPerson: String { pick("aanmelden", "sign up") }
    var enrolOther: String { pick("Iemand aanmelden", "Sign somebody up") }
    var groupName: String { pick("Groep", "Group") }
    var groupSize: String { pick("Aantal", "People") }
    var onlyForGroup: String { pick("alleen voor een groep", "only for a group") }
    var groupNameNeeded: String { pick("Geef de groep een naam.", "Give the group a name.") }
    var cancelOther: String { pick("Deze aanmelding afmelden?", "Cancel this enrolment?") }

    func badNumber(_ text: String, atLeast least: Int) -> String {
        text.isEmpty
            ? pick("Vul een getal in, minstens \(least).", "Fill in a number, at least \(least).")
            : pick(
                "‘\(text)’ is hier geen getal; vul er een in van minstens \(least).",
                "‘\(text)’ is no number here; fill in one of at least \(least).")
    }

    func badTime(_ text: String) -> String {
        pick("‘\(text)’ is geen tijd; schrijf bijvoorbeeld 15:30.", "‘\(text)’ is no time; write for example 15:30.")
    }

    /// What came of something that a coordinator did.
    func notice(_ outcome: CoordinatorOutcome, title: (String) -> String) -> Notice {
        switch outcome {
        case .enrolled(let person, let outcome):
            let course = title(outcome.enrolment.offering)
            if outcome.effect == .unchanged {
                return Notice(
                    kind: .information,
                    text: pick("\(person.name) stond al bij \(course).", "\(person.name) was in \(course) already."))
            }
            if let position = outcome.enrolment.position {
                return Notice(
                    kind: .warning,
                    text: pick(
                        "Vol: \(person.name) staat op plaats \(position) van de wachtlijst. \(undoWithKey)",
                        "Full: \(person.name) is number \(position) on the waiting list. \(undoWithKey)"))
            }
            return Notice(
                kind: .success,
                text: pick(
                    "\(person.name) is aangemeld voor \(course). \(undoWithKey)",
                    "\(person.name) is signed up for \(course). \(undoWithKey)"))
        case .cancelled(let person, let outcome):
            let promoted = outcome.promoted.count
            let next =
                promoted == 0
                ? "" : pick(" De plek ging naar wie wachtte.", " The place went to who waited.")
            return Notice(
                kind: .success,
                text: pick("\(person.name) is afgemeld.", "\(person.name) is no longer signed up.") + next + " "
                    + undoWithKey)
        case .attended(let person, let entry):
            return Notice(kind: .success, text: "\(person.name): \(word(for: entry)). \(undoWithKey)")
        case .allPresent(let number):
            return Notice(
                kind: .success,
                text: pick("Van \(number) genoteerd dat ze er waren.", "Noted of \(number) that they were there."))
        case .concluded(let closing):
            return Notice(
                kind: .success,
                text: pick(
                    "Afgesloten: \(closing.attended) waren er, \(closing.absent) niet, \(closing.unknown) onbekend.",
                    "Closed: \(closing.attended) were there, \(closing.absent) not, \(closing.unknown) unknown."))
        case .closedQuarter(let closing):
            return Notice(kind: .success, text: quarterIsClosed(closing))
        case .retriedMessage(let id):
            return Notice(kind: .success, text: messageWaits(id))
        case .droppedMessage(let id):
            return Notice(kind: .success, text: messageDropped(id))
        }
    }
}

// MARK: - Opening, changing and calling off

extension Wording {
    var keyOpenVariant: String { pick("openen", "open") }
    var keyChange: String { pick("wijzigen", "change") }
    var keyCallOff: String { pick("afgelasten", "call off") }
    var openVariant: String { pick("Variant openen", "Open the variant") }
    var changeOffering: String { pick("Uitvoering wijzigen", "Change the offering") }
    var changeFirstMeeting: String {
        pick("Uitvoering wijzigen: de eerste bijeenkomst", "Change the offering: its first meeting")
    }
    var changeAnyway: String { pick("Toch wijzigen?", "Change it all the same?") }
    var callOffTitle: String { pick("Uitvoering afgelasten", "Call the offering off") }
    var sayWhy: String { pick("Zeg waarom: wie zich aanmeldde, leest het.", "Say why: who signed up reads it.") }
    var reasonLabel: String { pick("Reden", "Reason") }
    var dateLabel: String { pick("Datum", "Date") }
    var startLabel: String { pick("Begin", "Start") }
    var endLabel: String { pick("Einde", "End") }
    var capacityLabel: String { pick("Plekken", "Places") }
    var minimumLabel: String { pick("Minstens", "At least") }
    var enrolByLabel: String { pick("Aanmelden t/m", "Sign up until") }
    var holdLabel: String { pick("Uren vrijhouden", "Hours held") }
    var noLimit: String { pick("geen grens", "no limit") }
    var untilStart: String { pick("tot het begin", "until the start") }
    var endsTooEarly: String { pick("Het einde ligt niet na het begin.", "The end is not after the start.") }
    var dayIsPast: String { pick("Die dag is al voorbij.", "That day is past.") }
    var deadlineAfterStart: String {
        pick("Aanmelden kan niet tot na het begin.", "Signing up cannot go on after the start.")
    }

    func noSuchSchool(_ name: String) -> String {
        pick("‘\(name)’ is geen school van de regio.", "‘\(name)’ is no school of the region.")
    }

    func callOffNote(_ told: Int) -> String {
        messagesGo(to: told) + pick(" Dit kan niet ongedaan worden gemaakt.", " This cannot be undone.")
    }
}

// MARK: - Attendance

extension Wording {
    var keyAttend: String { pick("aanwezig?", "present?") }
    var keyMinutes: String { pick("minuten", "minutes") }
    var keyAllPresent: String { pick("allen aanwezig", "all present") }
    var keyConclude: String { pick("afsluiten", "close") }
    var present: String { pick("Erbij", "There") }
    var minutesTitle: String { pick("Hoe lang erbij?", "There for how long?") }
    var minutesLabel: String { pick("Minuten", "Minutes") }
    var concludeTitle: String { pick("Aanwezigheid afsluiten", "Close the attendance") }
    var concludeQuestion: String { pick("Is de lijst zo compleet?", "Is the list complete?") }

    func stayUnknown(_ number: Int) -> String {
        pick(
            "\(number) keer is niets ingevuld; dat blijft onbekend.",
            "\(number) times nothing is noted; that stays unknown.")
    }

    /// What is known of somebody at a meeting, in at most six columns.
    func mark(_ entry: AttendanceEntry?) -> String {
        switch entry?.state {
        case .present: "✓"
        case .partly: "\(entry?.minutes ?? 0) min"
        case .absent: "✗"
        case .excused: pick("afgem.", "exc.")
        case .missing, nil: "·"
        }
    }

    /// What is known of somebody at a meeting, in words.
    func word(for entry: AttendanceEntry) -> String {
        switch entry.state {
        case .present: pick("aanwezig", "present")
        case .partly: pick("\(entry.minutes) minuten aanwezig", "present for \(entry.minutes) minutes")
        case .absent: pick("afwezig", "absent")
        case .excused: pick("afwezig met bericht", "excused")
        case .missing: pick("onbekend", "unknown")
        }
    }
}
