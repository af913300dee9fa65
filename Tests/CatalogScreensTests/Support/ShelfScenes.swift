import CatalogKit
import CatalogScreens
import Foundation

extension Catalog {
    /// A catalogue with something for every shelf.
    static let shelves: Catalog = {
        func course(
            _ id: String, _ title: String, _ offerings: [(day: String, place: String?, capacity: Int?)] = [],
            format: String = "training", themes: [String] = [], sectors: [String] = ["vmbo"], hours: Double = 3,
            isNational: Bool = false, added: String? = nil
        ) -> Course {
            Course(
                id: id, title: title, format: format, themes: themes, sectors: sectors, provider: "samen-leren",
                hours: hours, variantCandidate: isNational, added: added.flatMap { Day($0) },
                offerings: offerings.map { day, place, capacity in
                    Offering(
                        id: "\(id)@\(day)",
                        meetings: [Meeting(start: .at("\(day) 15:30"), end: .at("\(day) 18:30"))], place: place,
                        capacity: capacity)
                })
        }
        return Catalog(
            region: sample.region, vocabulary: sample.vocabulary,
            courses: [
                course("brillen", "XR-brillen op school", [("2027-09-07", "Heerlen", 20)], added: "2026-12-01"),
                course("cobots", "Robotica met cobots", [("2027-01-21", "Heerlen", 4)], themes: ["techlab"]),
                course(
                    "draad", "Een draad van groep 8 tot het mbo", [("2027-10-05", "Ede", nil)],
                    sectors: ["po", "vmbo", "mbo"]),
                course("gesprek", "Het LOB-gesprek", format: "e-learning", themes: ["lob"], hours: 0.5),
                course("landelijk", "Lassen in drie processen", [("2027-05-19", "Ede", 12)], isNational: true),
                course(
                    "laser", "Lasersnijden: van tekening tot product",
                    [("2027-02-04", "Sittard", 16), ("2026-11-19", "Sittard", 16)], themes: ["techlab"]),
                course("netwerk", "Netwerk PIE", [("2027-02-11", nil, nil)]),
                course("vol", "Meet & greet met het mbo", [("2027-01-26", "Sittard", 2)]),
                course("vriend", "3D-printen met je collega’s", [("2027-06-08", "Sittard", 12)], themes: ["techlab"]),
                course("wandeling", "Samen alle TechLabs langs", [("2027-04-20", "Heerlen", 4)]),
                course("xr", "XR in de les", format: "e-learning", themes: ["xr"], hours: 0.25),
            ])
    }()

    /// A catalogue with nothing in it.
    static let bare = Catalog(region: sample.region, vocabulary: sample.vocabulary, courses: [])
}

extension TestApp {
    /// The catalogue of shelves, for An of the Emma College in Sittard.
    ///
    /// She was at the laser for three hours in November, and is signed up for the network meeting. Of the cobots three of four
    /// places are taken, the meet & greet is full with one who waits, and of the walk along the labs one of four is left. Two
    /// colleagues go printing. Three people would come to the welding, and An is one of them.
    static func onShelves(size: Size, language: Language = .dutch) throws -> TestApp {
        var app = try TestApp(
            .shelves, size: size, language: language, now: .at("2026-11-01 09:00"), profile: .an, tab: .discover)
        func enrol(_ names: String..., in offering: String, school: String = "") throws {
            guard let terms = app.terms(offering) else { return }
            for name in names {
                let person = try Person(email: "\(name)@school.nl", name: name.capitalized, school: school)
                _ = try app.ledger.enrol(person, in: terms)
            }
        }
        try enrol("an", in: "laser@2026-11-19", school: "Emma College")
        app.move(to: .at("2026-11-20 09:00"))
        try app.ledger.enterAttendance(
            "an@school.nl", in: "laser@2026-11-19", meeting: 1, as: .present, by: "toos@sto.nl")
        app.move(to: .at("2027-01-12 09:00"))
        try enrol("an", in: "netwerk@2027-02-11", school: "Emma College")
        try enrol("bo", "cas", "dik", in: "cobots@2027-01-21")
        try enrol("bo", "cas", "dik", in: "vol@2027-01-26")
        try enrol("els", "fin", in: "vriend@2027-06-08", school: "emma")
        try enrol("bo", "cas", "dik", in: "wandeling@2027-04-20")
        for name in ["an", "bo", "cas"] {
            let person = try Person(
                email: "\(name)@school.nl", name: name.capitalized, school: name == "an" ? "Emma College" : "")
            _ = try app.ledger.declareInterest(person, in: "landelijk")
        }
        try app.readLedger()
        return app
    }
}
