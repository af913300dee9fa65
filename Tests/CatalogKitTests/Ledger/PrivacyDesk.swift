import CatalogKit
import Foundation

/// Somebody who did everything that leaves a trace.
extension Desk {
    /// Lets somebody do everything, in the company of Anna, Bob, Linda and Toos. The offering has one seat too few.
    func liveFully(_ name: String) throws {
        let address = Desk.address(name)
        let person = try Person(email: address, name: "\(name.capitalized) Quackelbeen", school: "Sint-Jan")
        let earlier = OfferingTerms(
            id: "vorig@2027", course: "vorig", title: "Vorige", capacity: 9, start: clock.now + 7200,
            end: clock.now + 10_800, enrolUntil: clock.now + 3600, promoteUntil: clock.now + 3600)
        _ = try ledger.enrol(person, in: earlier)
        try ledger.give(Grant(.coordinator), to: address, by: Desk.address("linda"))
        try ledger.addKey(
            LoginKey("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINTHpI/j4pDPU8mdTs1VRiK1bTJjV+BFGkRrweCXTsfF"), to: address,
            by: nil)
        _ = try ledger.makeLoginCode(for: address, by: nil)
        clock.advance(4 * 3600)
        try ledger.enterAllPresent(in: earlier.id, by: Desk.coordinator)
        let laser = terms(capacity: 2)
        _ = try ledger.enrol(person, in: laser, key: "\(name)-laser")
        try seat("anna", in: laser)
        try enrol("bob", in: laser)
        try ledger.setVisible(true, for: person)
        try travel(name, to: laser)
        try travel("anna", to: laser)
        _ = try ledger.enrolGroup(person, party: "Klas van Zebedeus", seats: 2, in: terms("groep@2027", capacity: 9))
        let rounds = [
            OfferingTerms.Round(
                id: "ronde", sessions: [.init(id: "hout", capacity: 4), .init(id: "staal", capacity: 4)])
        ]
        _ = try ledger.enrol(person, in: terms("keuze@2027", capacity: nil, rounds: rounds), choices: ["ronde": "hout"])
        _ = try ledger.declareInterest(
            person, in: "frezen", place: "Gulpen", reason: "\(name.capitalized) wil frezen", key: "\(name)-frezen")
        _ = try ledger.openVariant(frezen, holdHours: 72, by: Desk.coordinator)
        _ = try ledger.ask(
            person, text: "Wie helpt \(person.name) met frezen?", theme: "techlab", equipment: "de oude frees")
        try offerHelp("bob", "Ik weet alles van lassen")
        try connect("toos", 1, to: "bob")
        _ = try ledger.offerHelp(person, with: .theme("techlab"), text: "Bel \(person.name) maar")
        try ask("anna", "Wie leert ons lassen?")
        try connect("toos", 2, to: name)
        try agree(name, 2)
        try agree("anna", 2)
        try answer("toos", 2, with: .person(address))
        _ = try ledger.propose(person, title: "Met \(person.name) naar de beurs", text: "Vraag \(address)")
        try join("anna", 1)
        try propose("anna", "Alle TechLabs bezoeken met \(person.name)")
        _ = try ledger.join(person, 2)
        try ledger.invite(
            .person(Person(email: "gast@school.nl", name: "Gast")), to: laser, text: "Ga je mee? \(name)", by: person)
        _ = try ledger.invite(
            .person(person), to: terms("elders@2027", capacity: 5), by: Desk.person("anna", at: "Sophianum"))
        let module = ModuleTerms(course: "lasersnijden-veilig", minutes: 30, chapters: ["een"])
        try ledger.completeModule(
            module, by: person,
            keeping: [
                ChapterProgress(
                    course: module.course, chapter: "een", position: 3, furthest: 3, length: 9, at: clock.now)
            ])
        _ = try ledger.assign(.pillar, "techlabs", to: person, by: Desk.address("linda"))
        try handOver(name, to: "linda", by: "toos")
        _ = try undoOther("toos")
        try assign(.pillar, "techlabs", to: "linda")
    }

    /// An offering opened for those who asked for it.
    var frezen: OfferingTerms {
        var frezen = terms("frezen@2027", capacity: 4)
        frezen.course = "frezen"
        return frezen
    }
}
