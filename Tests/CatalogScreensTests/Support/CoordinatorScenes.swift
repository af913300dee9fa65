import CatalogKit
import Testing

@testable import CatalogScreens

extension Catalog {
    /// The sample with two lines of work, of which one had a course that cost 450 euros, and a plan of one school.
    static let sampleWithAccount: Catalog = {
        let courses = Catalog.sample.courses.map { course in
            var course = course
            course.pillar = ["lasersnijden": "vak", "lob-gesprek": "lob"][course.id]
            for index in course.offerings.indices where course.offerings[index].id == "lasersnijden@2026-11-19" {
                course.offerings[index].costEuros = 450
            }
            return course
        }
        let region = Region(
            id: "zuid-limburg", name: "STO Zuid-Limburg", centre: "Heerlen",
            pillars: [
                Pillar(id: "vak", name: "Vakmanschap", lead: "rol", budgetEuros: 1000),
                Pillar(id: "lob", name: "Loopbaan", lead: "rol", budgetEuros: 500),
            ],
            activityPlans: [
                ActivityPlan(school: "emma", year: SchoolYear(Day(number: 20834)), trainings: 2, hours: 18)
            ])
        return Catalog(region: region, vocabulary: Catalog.sample.vocabulary, courses: courses)
    }()
}

extension TestApp {
    /// An afternoon of 180 minutes in the last quarter of 2026, seen on 12 January 2027.
    ///
    /// An was there and Bo for 90 minutes, both of Emma: 2 people, 270 minutes. Els' class of four was there: 4 people, 720
    /// minutes. Cas, of the same school, was not. Nobody noted whether Dirk was, who has no school.
    static func withAccount(size: Size, language: Language = .dutch) throws -> TestApp {
        var app = try TestApp(
            .sampleWithAccount, size: size, language: language, now: .at("2026-11-01 09:00"), profile: .an)
        let terms = try #require(app.terms("lasersnijden@2026-11-19"))
        for (name, school) in [("An", "emma"), ("Bo", "Emma College"), ("Cas", "Elders"), ("Dirk", "")] {
            _ = try app.ledger.enrol(person(name, school), in: terms)
        }
        _ = try app.ledger.enrolGroup(person("Els", "Elders"), party: "Klas 3", seats: 4, in: terms)
        app.move(to: .at("2026-11-20 09:00"))
        try app.note("an", .present)
        try app.note("bo", .partly(minutes: 90))
        try app.note("cas", .absent)
        try app.note("els", .present)
        app.move(to: .at("2027-01-12 09:00"))
        return app
    }

    /// Notes whether somebody was at the afternoon of ``withAccount(size:language:)``.
    mutating func note(_ name: String, _ mark: AttendanceMark) throws {
        try ledger.enterAttendance(
            "\(name)@school.nl", in: "lasersnijden@2026-11-19", meeting: 1, as: mark, by: "an@school.nl")
        send(
            .ledger(try LedgerView(of: ledger, for: model.profile, in: library.catalog, at: model.now.utcSeconds)))
    }

    /// Four messages of 11 January: one was sent the next morning, one is tried again, one was given up, one waits.
    static func withMail(size: Size, language: Language = .dutch) throws -> TestApp {
        var app = try TestApp(size: size, language: language, now: .at("2027-01-11 09:00"), profile: .an)
        let terms = try #require(app.terms("lasersnijden@2027-03-11"))
        for name in ["Bo", "Cas", "Dirk"] { _ = try app.ledger.enrol(person(name, "Elders"), in: terms) }
        _ = try app.ledger.declareInterest(person("Els", "Elders"), in: "lassen")
        app.move(to: .at("2027-01-12 09:00"))
        let results: [OutboxResult] = [
            .sent, .refused(code: 75, said: "451 later"), .refused(code: 67, said: "no such user"),
        ]
        for (id, result) in zip(1..., results) {
            guard case .claimed(let message) = try app.ledger.claim(id) else { throw NotClaimed() }
            try app.ledger.settle(message, result)
        }
        return app
    }

    /// A message was not to be had.
    private struct NotClaimed: Error {}

    private static func person(_ name: String, _ school: String) throws -> Person {
        try Person(email: "\(name.lowercased())@school.nl", name: name, school: school)
    }
}
