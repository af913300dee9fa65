import CatalogKit
import CatalogScreens

// MARK: - The command `colleague`

extension Wording {
    var aboutColleague: String {
        pick(
            "Wie er ook gaat, iemand uitnodigen en samen reizen.",
            "Who else goes, inviting somebody, travelling together.")
    }
    var aboutColleagueDetail: String {
        pick(
            "Je ziet alleen wie dat goed vindt. Zelf zichtbaar zijn: sto-tui profile --visible yes.",
            "You see only who agreed to it. To be visible yourself: sto-tui profile --visible yes.")
    }
    var aboutColleagueList: String {
        pick(
            "Toon waar zichtbare collega's van je school heen gaan.", "Show where visible colleagues of your school go."
        )
    }
    var aboutColleagueShow: String { pick("Toon wie er ook naar iets gaat.", "Show who else goes to something.") }
    var aboutColleagueShowDetail: String {
        pick(
            "Hoeveel er van welke school komen, is er voor iedereen. Namen zie je van wie dat goed vindt: van allen als je bent aangemeld, anders van collega's van je school.",
            "How many come from which school is for everybody. Names are of who agreed: of all once you signed up, else of colleagues of your school."
        )
    }
    var aboutColleagueInvite: String { pick("Nodig een collega uit.", "Invite a colleague.") }
    var aboutColleagueInviteDetail: String {
        pick(
            "Je collega krijgt één mail, met jouw naam. Terugnemen kan met ‘undo’ tot die is verstuurd.",
            "Your colleague gets one mail, with your name. Take it back with ‘undo’ until it has been sent.")
    }
    var aboutColleagueTravel: String {
        pick("Zeg dat je graag samen reist, of toch alleen.", "Say that you would travel together, or alone after all.")
    }
    var aboutColleagueTravelDetail: String {
        pick(
            "Voor wie een plek heeft en zichtbaar is. Zegt iemand uit dezelfde plaats ook ja, dan zien jullie elkaars naam en krijgen jullie allebei één mail met elkaars adres.",
            "For who has a place and is visible. When somebody from the same town says yes too, you see each other's name and both get one mail with the other's address."
        )
    }
    var helpColleagueOffering: String {
        pick(
            "De id van een uitvoering, of van een cursus: dan de eerstvolgende.",
            "The id of an offering, or of a course: then its next.")
    }
    var helpColleagueEmail: String { pick("Het e-mailadres van je collega.", "Your colleague's e-mail address.") }
    var helpColleagueName: String { pick("De naam van je collega.", "Your colleague's name.") }
    var helpColleagueText: String { pick("Een zin van jezelf erbij.", "A line of your own.") }
    var helpTravelFrom: String {
        pick(
            "De plaats van waaruit je reist; zonder dit die van je school.",
            "The town you travel from; else your school's.")
    }
    var helpTravelAlone: String { pick("Toch alleen reizen.", "Travel alone after all.") }

    var noColleagues: String {
        pick(
            "Er zijn nog geen zichtbare collega's van je school.", "No colleagues of your school are visible yet.")
    }
    var nobodyGoes: String { pick("Hier gaat nog niemand heen.", "Nobody goes to this yet.") }
    var travelFromWhere: String {
        pick("Vanuit welke plaats reis je? Geef --from PLAATS.", "From which town do you travel? Give --from TOWN.")
    }
    func inviterUnknown(_ email: String) -> String {
        pick(
            "We kennen \(email) nog niet; bewaar eerst je naam met: sto-tui profile --email … --name …",
            "We do not know \(email) yet; keep your name first with: sto-tui profile --email … --name …")
    }

    /// A colleague, and below where they go.
    func lines(for colleague: Colleague, in catalog: Catalog) -> [String] {
        let going = colleague.offerings.map { id, state in
            let found = catalog.offering(id)
            let day = found.map { "\(self.day($0.offering.start.day)) \($0.offering.start.clock)  " } ?? ""
            let waits = state == .waiting ? pick(" · wacht op een plek", " · waits for a place") : ""
            return (
                start: found?.offering.start.utcSeconds ?? .max,
                text: "  \(day)\(found?.course.title ?? id)\(waits)  \(id)"
            )
        }
        return [colleague.name] + going.sorted { ($0.start, $0.text) < ($1.start, $1.text) }.map(\.text)
    }
}
