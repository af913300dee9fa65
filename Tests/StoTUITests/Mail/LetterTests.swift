import CatalogKit
import CatalogScreens
import Foundation
import Testing

@testable import sto_tui

@Suite("What a mail says")
struct LetterTests {
    /// A desk of the region's own: a catalogue with two offerings of a course, and a ledger in memory.
    private struct Desk {
        let catalog: Catalog
        let ledger: Ledger

        init() throws {
            let meeting = Meeting(
                start: try #require(LocalTime("2027-03-11 15:30")), end: try #require(LocalTime("2027-03-11 18:30")))
            let later = Meeting(
                start: try #require(LocalTime("2027-05-20 15:30")), end: try #require(LocalTime("2027-05-20 18:30")))
            let course = Course(
                id: "lassen", title: "Lassen\r\nBcc: weg", summary: "", format: "training", themes: ["metaal"],
                provider: "techlab",
                offerings: [
                    Offering(id: "lassen@2027-03-11", meetings: [meeting], place: "Heerlen", venue: "TechLab"),
                    Offering(id: "lassen@2027-05-20", meetings: [later], place: "Sittard"),
                ])
            let region = Region(id: "zl", name: "STO Zuid", centre: "Heerlen", contact: "loket@sto.example")
            catalog = Catalog(region: region, vocabulary: Vocabulary(), courses: [course])
            ledger = try Ledger(.memory, clock: { PostOffice.now })
        }

        var terms: OfferingTerms {
            OfferingTerms(course: catalog.courses[0], offering: catalog.courses[0].offerings[0], region: catalog.region)
        }

        /// What the letters say that would go out now, in a language.
        func letters(_ language: Language = .dutch) throws -> [(kind: OutboxKind, mail: MailMessage)] {
            let writer = LetterWriter(
                reader: LetterReader(
                    catalog: catalog, ledger: ledger, wording: Wording(language), now: PostOffice.now),
                ledgerName: "abc",
                sender: try #require(MailAddress(name: "STO Zuid", address: "loket@sto.example")))
            return try ledger.outboxDue().compactMap { turn in
                guard case .claimed(let message) = turn else { return nil }
                return (message.kind, try #require(try writer.letter(for: message)))
            }
        }
    }

    private static func person(_ name: String) throws -> Person {
        try Person(email: "\(name)@school.example", name: name)
    }

    @Test("a confirmation says what, when, where, what to do when one cannot come, and who it is from")
    func confirmation() throws {
        let desk = try Desk()
        _ = try desk.ledger.enrol(Self.person("anna"), in: desk.terms)
        let mail = try #require(try desk.letters().first).mail
        #expect(mail.subject == "Je hebt een plek: Lassen Bcc: weg")
        #expect(
            mail.body == """
                Beste anna,

                Fijn dat je meedoet. Je hebt een plek bij ‘Lassen Bcc: weg’.

                Wanneer: do 11 mrt 2027, 15:30–18:30
                Waar: Heerlen, TechLab

                Kun je toch niet? Meld je af, dan gaat je plek naar wie wacht. Druk in Netflixleren in je agenda op x, of typ:
                  sto-tui cancel lassen@2027-03-11

                Vragen? Mail loket@sto.example.
                Groet,
                STO Zuid

                """)
        #expect(mail.id == "outbox.1.abc@zl.netflixleren")
    }

    @Test("who hears that it is called off hears why, and of what else there is")
    func calledOff() throws {
        let desk = try Desk()
        _ = try desk.ledger.enrol(Self.person("anna"), in: desk.terms)
        _ = try desk.ledger.cancelOffering(desk.terms.id, reason: "De docent is ziek.", by: "loket@sto.example")
        let mail = try #require(try desk.letters().first).mail
        #expect(mail.subject == "Gaat niet door: Lassen Bcc: weg")
        #expect(mail.body.contains("gaat helaas niet door. De reden: De docent is ziek."))
        #expect(
            mail.body.contains("Misschien is dit iets voor je:\n- Lassen Bcc: weg: do 20 mei 2027 15:30, Sittard\n"))
        #expect(mail.body.contains("  sto-tui enrol lassen@2027-05-20"))
        #expect(mail.calendar?.method == .cancel)
    }

    @Test("who is invited hears until when, and how to say yes or no")
    func invited() throws {
        let desk = try Desk()
        _ = try desk.ledger.declareInterest(Self.person("anna"), in: "lassen")
        _ = try desk.ledger.openVariant(desk.terms, holdHours: 72, by: "loket@sto.example")
        let mail = try #require(try desk.letters().first { $0.kind == .invited }).mail
        // 72 hours after Tuesday 12 January 2027, 09:30.
        #expect(mail.body.contains("we houden hem vrij tot vr 15 jan 2027 om 09:30."))
        #expect(mail.body.contains("sto-tui enrol lassen@2027-03-11"))
        #expect(mail.body.contains("sto-tui invitation decline lassen@2027-03-11"))
        #expect(mail.calendar?.text.contains("STATUS:TENTATIVE") == true)
    }

    @Test("who hears of a move hears how it was as well")
    func moved() throws {
        let desk = try Desk()
        var before = desk.terms
        before.place = "Maastricht"
        _ = try desk.ledger.enrol(Self.person("anna"), in: before)
        _ = try desk.ledger.refresh(desk.terms, by: "loket@sto.example")
        let mail = try #require(try desk.letters().first { $0.kind == .changed }).mail
        #expect(
            mail.body.contains(
                """
                Wanneer: do 11 mrt 2027, 15:30–18:30
                Waar: Heerlen, TechLab
                Het was:
                Wanneer: do 11 mrt 2027, 15:30–18:30
                Waar: Maastricht
                """))
        #expect(mail.calendar?.method == .publish)
    }

    @Test("every letter is whole, in either language")
    func whole() throws {
        let desk = try Desk()
        var terms = desk.terms
        terms.capacity = 1
        _ = try desk.ledger.enrol(Self.person("anna"), in: terms)
        _ = try desk.ledger.enrol(Self.person("bob"), in: terms)
        _ = try desk.ledger.declareInterest(Self.person("carl"), in: "lassen")
        _ = try desk.ledger.declareInterest(Self.person("dora"), in: "smeden")
        _ = try desk.ledger.closeInterest(in: "smeden", by: "loket@sto.example")
        _ = try desk.ledger.enrolGroup(Self.person("eva"), party: "3 havo", seats: 1, in: terms)
        _ = try desk.ledger.cancel("anna@school.example", from: terms.id)
        _ = try desk.ledger.openVariant(terms, by: "loket@sto.example")
        let (dutch, english) = (try desk.letters(), try desk.letters(.english))
        #expect(Set(dutch.map(\.kind)) == [.promoted, .waiting, .interestNoted, .notEnough, .cancelled, .planned])
        for (one, other) in zip(dutch, english) {
            #expect(one.mail.subject != other.mail.subject && one.mail.id == other.mail.id)
            #expect(one.mail.body.hasPrefix("Beste ") && one.mail.body.hasSuffix("Groet,\nSTO Zuid\n"))
            #expect(other.mail.body.hasPrefix("Dear ") && other.mail.body.hasSuffix("Kind regards,\nSTO Zuid\n"))
            #expect(one.mail.body.contains("\n  sto-tui ") && other.mail.body.contains("\n  sto-tui "))
        }
    }

    @Test("an invitation says who thought of you, what they add, when, where and how to sign up; not their address")
    func invitation() throws {
        let desk = try Desk()
        let anna = try Person(email: "anna@school.example", name: "Anna Smit", school: "Sophianum")
        try desk.ledger.invite(
            .person(Person(email: "zoe@x.example", name: "Zoe")), to: desk.terms, text: "Iets voor jou\r\nBcc: weg",
            by: anna)
        let mail = try #require(try desk.letters().first).mail
        #expect(mail.subject == "Ga je mee: Lassen Bcc: weg")
        #expect(
            mail.body == """
                Beste Zoe,

                Anna Smit (Sophianum) denkt bij ‘Lassen Bcc: weg’ aan jou, en nodigt je uit om mee te gaan.

                Erbij schreef je collega: Iets voor jou Bcc: weg

                Wanneer: do 11 mrt 2027, 15:30–18:30
                Waar: Heerlen, TechLab

                Ga je mee? Zoek het op in Netflixleren en druk op a, of typ:
                  sto-tui enrol lassen@2027-03-11
                Dit is de enige uitnodiging die je hiervoor krijgt. Doe je niets, dan gebeurt er niets.

                Vragen? Mail loket@sto.example.
                Groet,
                STO Zuid

                """)
        let english = try #require(try desk.letters(.english).first).mail
        #expect(english.subject == "Will you come along: Lassen Bcc: weg")
        #expect(!english.body.contains("anna@") && english.body.contains("Your colleague adds: Iets voor jou Bcc: weg"))
    }

    @Test("who travel together get each other's name and address once; the end of it only a name")
    func travelling() throws {
        let desk = try Desk()
        for name in ["anna", "bob"] {
            _ = try desk.ledger.enrol(Self.person(name), in: desk.terms)
            try desk.ledger.setVisible(true, for: Self.person(name))
            try desk.ledger.travelTogether(to: desk.terms.id, from: "Gulpen", by: "\(name)@school.example")
        }
        let met = try desk.letters().filter { $0.kind == .travelMet }.map(\.mail)
        #expect(met.map(\.subject) == ["Jullie reizen samen: Lassen Bcc: weg", "Jullie reizen samen: Lassen Bcc: weg"])
        #expect(met.first?.body.contains("Spreek af met anna (anna@school.example).") == true)
        #expect(met.last?.body.contains("Spreek af met bob (bob@school.example).") == true)
        #expect(met.first?.body.contains("sto-tui colleague travel lassen@2027-03-11 --alone") == true)
        for message in try desk.ledger.outboxPending() {
            guard case .claimed(let claimed) = try desk.ledger.claim(message.id) else { continue }
            try desk.ledger.settle(claimed, .sent)
        }
        try desk.ledger.travelAlone(to: desk.terms.id, by: "anna@school.example")
        let ended = try #require(try desk.letters().first)
        #expect(ended.kind == .travelEnded && ended.mail.subject == "Je reist niet meer samen: Lassen Bcc: weg")
        #expect(ended.mail.body.contains("anna reist niet meer met je mee vanuit Gulpen naar ‘Lassen Bcc: weg’."))
        #expect(!ended.mail.body.contains("anna@"))
    }
}
