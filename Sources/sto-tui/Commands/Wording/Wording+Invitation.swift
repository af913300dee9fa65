import CatalogKit
import CatalogScreens

// MARK: - Opening a variant, and what people make of their invitation

extension Wording {
    var aboutVariantOpen: String {
        pick("Plan de uitvoering en nodig uit wie erom vroeg.", "Plan the offering and invite those who asked.")
    }
    var aboutVariantOpenDetail: String {
        pick(
            """
            Zet de uitvoering in het bestand van de cursus en houdt plekken vast voor wie het eerst belangstelling toonde. \
            Stopt de opdracht halverwege, geef hem dan opnieuw: hij maakt af wat er nog niet is.

            Voorbeeld:
              sto-tui variant open landelijk-lassen-drie-processen --date 2027-04-14 \\
                --start 13:30 --end 17:00 --school dacapo-sittard --capacity 12
            """,
            """
            Puts the offering in the course's file and holds places for those who were interested first. Should the command \
            stop half-way, give it again: it completes what is not there yet.

            Example:
              sto-tui variant open landelijk-lassen-drie-processen --date 2027-04-14 \\
                --start 13:30 --end 17:00 --school dacapo-sittard --capacity 12
            """)
    }
    var helpHost: String { pick("De school waar het is.", "The school where it is.") }
    var helpMinimum: String { pick("Bij hoeveel mensen het doorgaat.", "How many people it takes.") }
    var helpHold: String {
        pick("Hoeveel uur de plekken worden vastgehouden.", "For how many hours places are held.")
    }
    var helpVenue: String { pick("Het lokaal of de ingang.", "The room or the entrance.") }
    var aboutVariantStatus: String {
        pick(
            "Toon hoeveel genodigden kwamen, bedankten of nog niets zeiden.",
            "Show how many of those invited said what.")
    }
    var aboutVariantClose: String {
        pick(
            "Zeg wie erom vroeg dat het deze keer te weinig zijn.",
            "Tell those who asked that they are too few this time.")
    }
    var aboutVariantCloseDetail: String {
        pick(
            "Met ‘sto-tui undo’ neem je het binnen een kwartier terug.",
            "‘sto-tui undo’ takes it back within a quarter of an hour.")
    }
    var aboutInvitation: String {
        pick("Toon of weiger een plek die voor je is vastgehouden.", "Show or decline a place that is held for you.")
    }
    var aboutInvitationDetail: String {
        pick(
            "Aannemen doe je met: sto-tui enrol UITVOERING", "Accept with: sto-tui enrol OFFERING")
    }
    var aboutInvitationList: String { pick("Toon je uitnodigingen.", "Show your invitations.") }
    var aboutInvitationDecline: String { pick("Geef een vastgehouden plek op.", "Give up a place that is held.") }

    func sameTimeAndPlace(_ id: String) -> String {
        pick(
            "Dan en daar is er al een uitvoering, met andere gegevens: \(id). Verander die met ‘sto-tui offering change’.",
            "There is an offering then and there already, with other details: \(id). Change it with ‘sto-tui offering change’."
        )
    }
    func inHoliday(_ name: String, _ day: Day) -> String {
        pick(
            "Let op: \(self.day(day)) valt in een vakantie of vrije dag (\(name)).",
            "Mind: \(self.day(day)) is in a holiday (\(name)).")
    }
    func busyThen(_ number: Int, of people: Int) -> String {
        pick(
            "Let op: \(number) van de \(people) geïnteresseerden \(number == 1 ? "heeft" : "hebben") dan al iets anders.",
            "Mind: \(number) of the \(people) who are interested are elsewhere then.")
    }

    func stillAsking(_ title: String, _ interested: Int, _ threshold: Int) -> String {
        let people = count(interested, ("mens vraagt", "mensen vragen"), ("person asks", "people ask"))
        return pick(
            "\(title): \(people) er nu om; \(threshold) zijn genoeg.",
            "\(title): \(people) for it now; \(threshold) are enough.")
    }

    /// How a variant fares, as lines.
    func lines(for standing: VariantStanding) -> [String] {
        let when = LocalTime(utcSeconds: standing.variant.start)
        let states: [(InvitationState, String)] = [
            (.accepted, pick("aangemeld", "accepted")), (.declined, pick("bedankt", "declined")),
            (.lapsed, pick("verlopen", "lapsed")), (.withdrawn, pick("vervallen", "withdrawn")),
            (.open, pick("open", "open")),
        ]
        let said = states.filter { standing.count($0.0) > 0 }.map { "\(standing.count($0.0)) \($0.1)" }
        let invited = pick("\(standing.invited) uitgenodigd", "\(standing.invited) invited")
        let seats = standing.variant.seats
        let taken = standing.offering?.capacity.map { "\(seats.taken)/\($0)" } ?? "\(seats.taken)"
        return [
            "\(standing.variant.id): \(day(when.day)) \(when.clock)"
                + (standing.variant.cancelledAt == nil ? "" : ", \(calledOff)"),
            "  \(invited)\(said.isEmpty ? "" : ": " + said.joined(separator: ", "))"
                + (standing.openUntil.map { " \(until($0))" } ?? ""),
            "  \(taken) " + pick("plekken bezet, ", "places taken, ") + waiting(seats.waiting),
        ]
    }

    func interestClosed(_ title: String, told: Int) -> String {
        pick("Voor \(title) zijn er deze keer te weinig mensen. ", "Too few people asked for \(title) this time. ")
            + messagesGo(to: told)
    }

    var noInvitations: String { pick("Er is geen plek voor je vastgehouden.", "No place has been held for you.") }

    /// An invitation on one line: to what, when, and what became of it.
    func invitationLine(_ invitation: Invitation, _ found: (course: Course, offering: Offering)?) -> String {
        let what = found.map { "\($0.course.title)  (\(span($0.offering.start, $0.offering.meetings[0].end)))" }
        let state =
            switch invitation.state {
            case .open: pick("je plek blijft vrij ", "your place is held ") + until(invitation.until)
            case .accepted: pick("je hebt je aangemeld", "you have signed up")
            case .declined: pick("je hebt bedankt", "you declined")
            case .lapsed: pick("verlopen", "lapsed")
            case .withdrawn: pick("vervallen", "withdrawn")
            }
        return "\(what ?? invitation.offering)  \(state)  \(invitation.offering)"
    }

    func declined(_ title: String) -> String {
        pick(
            "Je plek bij \(title) is vrijgegeven; je belangstelling blijft staan.",
            "Your place in \(title) has been given up; your interest stands.")
    }

    // MARK: Calling off

    var aboutOfferingCancel: String { pick("Gelast een uitvoering af.", "Call an offering off.") }
    var aboutOfferingCancelDetail: String {
        pick(
            "Iedereen die meedoet, wacht of uitgenodigd is, krijgt bericht met de reden. Terug kan niet.",
            "Everybody who takes part, waits or is invited is told why. It cannot be taken back.")
    }
    var helpCancelReason: String { pick("Waarom, voor de deelnemers.", "Why, for the participants.") }
    var helpYesCancel: String { pick("Ja, gelast het af.", "Yes, call it off.") }
    var reasonNeeded: String { pick("Geef bij --reason een reden.", "Give a reason with --reason.") }
    func cancelNeedsYes(_ title: String, _ offering: Offering, _ concerned: Int) -> String {
        pick(
            "\(title) op \(day(offering.start.day)) afgelasten? \(messagesGo(to: concerned)) Geef --yes als je het zeker weet.",
            "Call \(title) on \(day(offering.start.day)) off? \(messagesGo(to: concerned)) Give --yes if you are sure.")
    }
}
