import CatalogKit
import CatalogScreens

// MARK: - Who takes part, and signing somebody else up

extension Wording {
    var aboutParticipants: String { pick("Toon wie meedoet en wie wacht.", "Show who takes part and who waits.") }
    var aboutParticipantsDetail: String {
        pick(
            "Voorbeeld: sto-tui participants lasersnijden-basis@2027-03-11 --csv > deelnemers.csv",
            "Example: sto-tui participants lasersnijden-basis@2027-03-11 --csv > participants.csv")
    }
    var helpFor: String {
        pick(
            "Het e-mailadres van wie je aanmeldt, als je dat niet zelf bent.",
            "The address of whom you sign up, if not yourself.")
    }
    var helpGroup: String { pick("Meld een groep aan, onder deze naam.", "Sign up a group, under this name.") }
    var helpGroupSeats: String { pick("Hoeveel mensen de groep heeft.", "How many people the group has.") }

    var eitherCSVOrJSON: String { pick("Kies --csv of --json, niet allebei.", "Choose --csv or --json, not both.") }
    var groupNeedsSeats: String {
        pick(
            "Bij --group hoort --seats met een aantal, en geen --session.",
            "--group needs --seats with a number, and no --session.")
    }
    var noParticipants: String { pick("Er heeft zich nog niemand aangemeld.", "Nobody has signed up yet.") }

    var participantColumns: [CSVCell] {
        [
            pick("Naam", "Name"), pick("E-mail", "E-mail"), pick("School", "School"), pick("Stand", "State"),
            pick("Wachtplaats", "Waiting number"), pick("Groep", "Group"), pick("Plekken", "Places"),
            pick("Sessies", "Sessions"),
        ].map(CSVCell.text)
    }

    /// Where an enrolment stands, in a word about somebody else.
    func state(of enrolment: Enrolment) -> String {
        switch enrolment.state {
        case .enrolled: pick("aangemeld", "signed up")
        case .waiting: pick("wacht", "waiting")
        case .cancelled: pick("afgemeld", "cancelled")
        case .attended: pick("was erbij", "was there")
        case .absent: pick("was er niet", "was not there")
        }
    }

    /// Somebody who takes part or waits, on one line.
    func participantLine(_ participant: Participant, _ catalog: Catalog) -> String {
        let (person, enrolment) = (participant.person, participant.enrolment)
        let group = enrolment.party.isEmpty ? nil : "\(enrolment.party): " + places(enrolment.seats)
        let facts = [
            state(of: enrolment) + (enrolment.position.map { " (\($0))" } ?? ""), group,
            catalog.school(person.school)?.name ?? (person.school.isEmpty ? nil : person.school),
        ]
        return "\(person.name) <\(person.email)>  \(facts.compactMap(\.self).joined(separator: ", "))"
    }

    /// What came of signing somebody else up, or a group.
    func enrolledForOther(_ outcome: EnrolOutcome, name: String, title: String) -> String {
        let enrolment = outcome.enrolment
        let who = enrolment.party.isEmpty ? name : "\(enrolment.party) (\(places(enrolment.seats)))"
        if outcome.repeated { return pick("\(who) stond al bij \(title).", "\(who) was in \(title) already.") }
        guard let position = enrolment.position else {
            return pick("\(who) is aangemeld voor \(title).", "\(who) is signed up for \(title).")
        }
        return pick(
            "\(title) is vol; \(who) staat op de wachtlijst, plaats \(position).",
            "\(title) is full; \(who) is on the waiting list, number \(position).")
    }

    private func places(_ number: Int) -> String {
        count(number, ("plek", "plekken"), ("place", "places"))
    }
}
