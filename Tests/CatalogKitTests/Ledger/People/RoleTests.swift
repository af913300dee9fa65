import Foundation
import Testing

@testable import CatalogKit

/// Every way into the ledger, in every role, for oneself, for a colleague of one's school, and for somebody of another school.
@Suite("The ledger: who may do what", .onBothDatabases, .namesDatabase)
struct RoleTests {
    /// A ledger with an offering, in which `me` has a role, and a colleague and a stranger take part.
    private struct World {
        let place: TestPlace
        let desk: Desk
        let me, colleague, stranger: Person
        let terms: OfferingTerms

        init(_ role: Role) throws {
            // Two ledgers in memory would be two.
            place = try TestPlace(Storage.usual == .memory ? .file : Storage.usual)
            desk = Desk(ledger: try Ledger(place.location, clock: { 1_800_000_000 }))
            me = try Person(email: "me@school.nl", name: "Me", school: "Sint-Jan")
            colleague = try Person(email: "colleague@school.nl", name: "Colleague", school: " sint-jan")
            stranger = try Person(email: "stranger@elders.nl", name: "Stranger", school: "Elders")
            terms = desk.terms(capacity: 20)
            for person in [me, colleague, stranger] { _ = try desk.ledger.enrol(person, in: terms) }
            if role != .teacher {
                let school = role == .schoolCoordinator ? "Sint-Jan" : ""
                try desk.ledger.give(Grant(role, school: school), to: me.email, by: nil)
            }
        }

        /// The ledger as a host opens it for `me`.
        func session() throws -> Ledger {
            try Ledger(place.location, as: .session(of: "ME@school.nl"), clock: { 1_800_000_000 })
        }
    }

    @Test("reading and changing goes as far as the table says, and no further", arguments: Role.allCases)
    func table(_ role: Role) throws {
        let world = try World(role)
        let session = try world.session()
        let others: [(Person, Reach)] = [(world.me, .own), (world.colleague, .school), (world.stranger, .region)]
        for probe in Probe.reads + Probe.changes {
            let reach = probe.act.reach(of: role)
            for (other, needed) in others {
                let isAllowed = try probe.isAllowed(session, world.me, other, world.terms)
                #expect(
                    isAllowed == (reach >= (probe.isAboutSomebody ? needed : .region)),
                    "\(probe.name) for \(other.name) as \(role)")
            }
            // What was given or taken in passing is put right again for the next.
            if role != .operator { try world.desk.ledger.take(Grant(.operator), from: world.me.email, by: nil) }
        }
    }

    @Test("what is one's own, nobody does for another, whatever their role", arguments: Role.allCases)
    func own(_ role: Role) throws {
        let world = try World(role)
        let session = try world.session()
        for probe in Probe.own {
            #expect(try probe.isAllowed(session, world.me, world.me, world.terms), "\(probe.name)")
            for other in [world.colleague, world.stranger] {
                #expect(try !probe.isAllowed(session, world.me, other, world.terms), "\(probe.name) for \(other.name)")
            }
        }
        _ = try session.invite(.person(Person(email: "nieuw@school.nl", name: "Nieuw")), to: world.terms, by: world.me)
        #expect(throws: LedgerError.notAllowed(.inviteColleague)) {
            try session.invite(
                .person(Person(email: "nog@school.nl", name: "Nog")), to: world.terms, by: world.colleague)
        }
    }

    @Test("nobody acts in another's name, not even a coordinator in a coordinator's")
    func names() throws {
        let world = try World(.coordinator)
        try world.desk.ledger.give(Grant(.coordinator), to: world.colleague.email, by: nil)
        let session = try world.session()
        for probe in Probe.changes where !probe.isAboutSomebody {
            guard
                !["refresh by nobody", "lapse", "remind", "claim", "retry", "drop", "redeem a code", "retain"].contains(
                    probe.name)
            else { continue }
            #expect(try !probe.isAllowed(session, world.colleague, world.stranger, world.terms), "\(probe.name)")
        }
    }

    @Test("every act has a way in that is tried, and each is somebody's")
    func complete() {
        let tried = Set((Probe.reads + Probe.changes + Probe.own).map(\.act)).union([.inviteColleague])
        #expect(tried == Set(Act.allCases))
        for act in Act.allCases { #expect(Role.allCases.contains { act.reach(of: $0) > .nothing }, "\(act)") }
    }

    @Test("a role that is taken back, and who leaves, lose their rights at once in a session that goes on")
    func revoked() throws {
        let world = try World(.coordinator)
        let session = try world.session()
        #expect(try session.participants(in: world.terms.id).count == 3)
        try world.desk.ledger.take(Grant(.coordinator), from: world.me.email, by: nil)
        #expect(throws: LedgerError.notAllowed(.seeParticipants)) { try session.participants(in: world.terms.id) }
        #expect(try session.enrolments(of: world.me.email).count == 1)
        _ = try world.desk.ledger.handOver(from: world.me.email, to: world.colleague, by: world.me.email)
        #expect(throws: LedgerError.notAllowed(.seeOffer)) { try session.seats() }
        #expect(throws: LedgerError.notAllowed(.enrol)) { try session.enrol(world.me, in: world.terms) }
    }

    @Test("a stranger to the ledger may nothing, and the owner everything")
    func stranger() throws {
        let world = try World(.teacher)
        let nobody = try Ledger(world.place.location, as: .session(of: "nobody@school.nl"))
        for probe in Probe.reads {
            #expect(try !probe.isAllowed(nobody, world.me, world.me, world.terms), "\(probe.name)")
            #expect(try probe.isAllowed(world.desk.ledger, world.me, world.stranger, world.terms), "\(probe.name)")
        }
    }

    @Test("changing one's own school gives no rights over its people")
    func school() throws {
        let world = try World(.schoolCoordinator)
        let session = try world.session()
        try session.renew(Person(email: world.me.email, name: "Me", school: "Elders"))
        #expect(throws: LedgerError.notAllowed(.seePerson)) { try session.enrolments(of: world.stranger.email) }
        #expect(try session.enrolments(of: world.colleague.email).count == 1)
    }

    @Test("roles are told in the journal, and the audit stays clean")
    func journal() throws {
        let world = try World(.operator)
        let ledger = world.desk.ledger
        #expect(try !ledger.give(Grant(.operator), to: world.me.email, by: nil))
        #expect(try ledger.give(Grant(.coordinator), to: world.me.email, by: world.me.email))
        #expect(try ledger.grants(of: world.me.email).map(\.role) == [.teacher, .coordinator, .operator])
        #expect(try ledger.accounts().map(\.person) == [world.me])
        #expect(throws: LedgerError.unknownPerson("x@school.nl")) {
            try ledger.give(Grant(.coordinator), to: "x@school.nl", by: nil)
        }
        #expect(try ledger.audit().isEmpty)
    }
}
