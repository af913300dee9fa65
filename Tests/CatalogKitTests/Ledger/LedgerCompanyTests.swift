import Foundation
import Testing

@testable import CatalogKit

@Suite("The ledger: who else goes to an offering", .onBothDatabases, .namesDatabase)
struct LedgerCompanyTests {
    private let catalog = Catalog.together

    /// Anna, Bob and Carl of Sophianum, Dora and Eva of Porta Mosana, Finn of nowhere; Anna, Dora and Finn are visible.
    private func desk(_ storage: Storage = .memory) throws -> Desk {
        let desk = try Desk(storage)
        for (name, school) in [
            ("anna", "Sophianum"), ("bob", "sophianum-gulpen"), ("carl", "Sophianum"), ("dora", "Porta Mosana"),
            ("eva", "porta-mosana"), ("finn", ""),
        ] {
            try desk.enrol(name, at: school, in: desk.terms(capacity: 5))
        }
        for (name, school) in [("anna", "Sophianum"), ("dora", "Porta Mosana"), ("finn", "")] {
            try desk.show(name, at: school)
        }
        return desk
    }

    @Test("how many come from which school is for everybody; names are not", arguments: Storage.allCases)
    func counts(_ storage: Storage) throws {
        let desk = try desk(storage)
        for stranger in [nil, "x@school.nl"] {
            let company = try desk.ledger.company(in: "laser@2027", for: stranger, in: catalog)
            #expect(company.schools.map(\.name) == ["Sophianum", "Porta Mosana"])
            #expect(company.schools.map(\.count) == [3, 2] && company.total == 5)
            #expect(company.known.isEmpty && company.mine == nil && company.town == nil)
        }
    }

    @Test("whoever signed up is not counted, and sees everybody who agreed, who waits included")
    func participant() throws {
        let company = try desk().ledger.company(in: "laser@2027", for: "bob@school.nl", in: catalog)
        #expect(company.schools.map(\.count) == [2, 2] && company.mine == .enrolled)
        #expect(company.schools.map(\.name) == ["Porta Mosana", "Sophianum"])
        #expect(company.known.map(\.name) == ["Anna", "Dora", "Finn"])
        #expect(company.known.map(\.school) == ["Sophianum", "Porta Mosana", ""])
        #expect(company.known.map(\.state) == [.enrolled, .enrolled, .waiting])
        #expect(company.town == "Gulpen" && company.fromTown == 2)
    }

    @Test("whoever did not sign up sees only colleagues of the same school who agreed")
    func colleague() throws {
        let desk = try desk()
        try desk.cancel("bob", desk.terms(capacity: 5))
        let company = try desk.ledger.company(in: "laser@2027", for: "bob@school.nl", in: catalog)
        #expect(company.known.map(\.name) == ["Anna"])
        try desk.cancel("finn", desk.terms(capacity: 5))
        #expect(try desk.ledger.company(in: "laser@2027", for: "finn@school.nl", in: catalog).known.isEmpty)
    }

    @Test("a group counts for all of its seats, under its school")
    func groups() throws {
        let desk = try Desk()
        try desk.group("anna", 4, in: desk.terms(capacity: 5))
        let company = try desk.ledger.company(in: "laser@2027", for: nil, in: catalog)
        #expect(company.schools == [Company.School(name: "Sint-Jan", count: 4)])
    }
}

extension Catalog {
    /// Three schools, two of them in one town.
    static let together = Catalog(
        region: Region(id: "zl", name: "ZL", centre: "Heerlen"),
        vocabulary: Vocabulary(
            places: [
                Place(name: "Gulpen", coordinate: Coordinate(latitude: 50.8, longitude: 5.9)),
                Place(name: "Maastricht", coordinate: Coordinate(latitude: 50.85, longitude: 5.7)),
            ],
            schools: [
                School(id: "sophianum-gulpen", name: "Sophianum", place: "Gulpen", board: "LVO", sector: "vmbo"),
                School(id: "porta-mosana", name: "Porta Mosana", place: "Maastricht", board: "LVO", sector: "vmbo"),
                School(id: "gulpdal", name: "Gulpdal", place: "Gulpen", board: "LVO", sector: "vmbo"),
            ]), courses: [])
}

extension Desk {
    static func person(_ name: String, at school: String) throws -> Person {
        try Person(email: address(name), name: name.capitalized, school: school)
    }

    @discardableResult
    func enrol(_ name: String, at school: String, in terms: OfferingTerms) throws -> EnrolOutcome {
        try ledger.enrol(Desk.person(name, at: school), in: terms)
    }

    @discardableResult
    func show(_ name: String, at school: String, _ isVisible: Bool = true) throws -> Bool {
        try ledger.setVisible(isVisible, for: Desk.person(name, at: school))
    }
}
