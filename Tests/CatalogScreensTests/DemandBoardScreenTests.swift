import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The demand board on the screen")
struct DemandBoardScreenTests {
    @Test("shows a row per course, wide")
    func wide() throws {
        var app = try TestApp.withDemand(size: Size(120, 24))
        app.type("5")
        #expect(app.text == "")
    }

    @Test("drops the least important columns in 80 and in 40 columns")
    func narrow() throws {
        var app = try TestApp.withDemand(size: Size(80, 12))
        app.type("5")
        #expect(app.text == "")
        var small = try TestApp.withDemand(size: Size(40, 12))
        small.type("5")
        #expect(small.text == "")
    }

    @Test("opens a course: figures, towns, trend and wishes, nobody's name")
    func course() throws {
        var app = try TestApp.withDemand(size: Size(80, 36))
        app.type("5<Enter>")
        #expect(app.text == "")
    }
}

extension TestApp {
    /// Three people for welding, two of one school, one of them for laser cutting as well.
    static func withDemand(size: Size) throws -> TestApp {
        var app = try TestApp(size: size, profile: .an)
        let wednesday: Set<Daypart> = [Daypart(weekday: 3, part: .afternoon)]
        try app.declare(
            "an@school.nl", in: "lassen", school: "Emma College", town: "Sittard", dayparts: wednesday,
            reason: "Wij krijgen een lascabine")
        try app.declare("bo@school.nl", in: "lassen", school: "emma", town: "Heerlen")
        try app.declare("cas@school.nl", in: "lassen", school: "Elders", town: "Sittard", dayparts: wednesday)
        try app.declare("cas@school.nl", in: "lasersnijden", school: "Elders", town: "Sittard")
        return app
    }
}
