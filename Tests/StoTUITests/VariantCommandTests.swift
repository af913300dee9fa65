import Foundation
import Testing

@Suite("sto-tui variant and invitation")
struct VariantCommandTests {
    let catalog: SmallCatalog
    static let course = "landelijk-frezen"
    static let offering = "landelijk-frezen@2027-02-17"

    init() throws {
        catalog = try SmallCatalog()
    }

    // MARK: Answers

    struct Plan: Decodable {
        let course, from, to: String
        let interested, minutes, seats: Int
        let proposals: [Proposal]
    }

    struct Proposal: Decodable {
        let place, school, date, start, end: String
        let canCome, seated: Int
        let totalKm, worstKm: Double
        let kmSaved: Double?
        let comes, waits: [String]
        let absent: [[String: String]]
    }

    struct Opened: Decodable {
        let offering: String
        let invited, planned, held: Int
        let until: String?
        let invitations: [String]
    }

    struct Status: Decodable {
        let interested, threshold: Int
        let met: Bool
        let variants: [Variant]
    }

    struct Variant: Decodable {
        let offering: String
        let invited, accepted, declined, lapsed, open, taken, waiting: Int
        let openUntil: String?
    }

    struct Enrolled: Decodable {
        let state: String
        let position: Int?
    }

    struct Demand: Decodable {
        let interested, schools: Int
        let met: Bool
    }

    // MARK: The whole story

    /// Nine teachers of four schools, in order of interest; the last can come on Thursday mornings only.
    private static let teachers = [
        ("t1", "zuid"), ("t2", "zuid"), ("t3", "zuid"), ("t4", "midden"), ("t5", "midden"), ("t6", "noord"),
        ("t7", "noord"), ("t8", "oost"), ("t9", "oost"),
    ]

    func declare(_ name: String, _ school: String, _ dayparts: String) throws {
        let outcome = try catalog.run(
            "interest", "add", Self.course, "--name", name.uppercased(), "--school", school, "--daypart", dayparts,
            as: name)
        #expect(outcome.code == 0, "\(outcome.errors)")
    }

    func declareAll() throws {
        for (name, school) in Self.teachers {
            try declare(name, school, name == "t9" ? "thu-morning" : "wed-afternoon")
        }
    }

    func open(_ capacity: Int = 7, hold: Int = 72) throws -> ProgramRunner.Outcome {
        try catalog.run(
            "variant", "open", Self.course, "--date", "2027-02-17", "--start", "13:30", "--end", "16:30", "--school",
            "midden", "--capacity", "\(capacity)", "--hold", "\(hold)", "--json")
    }

    func enrol(_ name: String, _ school: String? = nil) throws -> Enrolled {
        let known = school.map { ["--name", name.uppercased(), "--school", $0] } ?? []
        let outcome = try catalog.program.run(
            ["--catalog", catalog.folder, "--today", SmallCatalog.today, "enrol", Self.offering, "--json", "--as"]
                + ["\(name)@school.nl"] + known)
        #expect(outcome.code == 0, "\(outcome.errors)")
        return try outcome.json()
    }

    @Test("from nine who ask to a full variant: demand, plan, open, decline, accept, and the rest")
    func story() throws {
        try declareAll()
        let demand = try #require(try catalog.run("demand", "--json").json([Demand].self).first)
        #expect(demand.interested == 9 && demand.schools == 4 && demand.met)
        // The first teacher is elsewhere on Wednesday 3 February, from 13:00 to 17:00.
        #expect(try catalog.run("enrol", "werkplaats@2027-02-03", as: "t1").code == 0)

        let plan = try catalog.run("variant", "plan", Self.course, "--json").json(Plan.self)
        // Three weeks from 12 January is 2 February.
        #expect(plan.from == "2027-02-02" && plan.interested == 9 && plan.minutes == 180 && plan.seats == 12)
        // 3 February lacks the first teacher, the week after is carnival; at 13:30 the eight can come. Two schools stand in
        // Middendorp, as far for all; the third proposal is the first of them, a week later.
        #expect(
            plan.proposals.map { "\($0.school) \($0.date) \($0.start)-\($0.end)" } == [
                "midden 2027-02-17 13:30-16:30", "oost 2027-02-17 13:30-16:30", "midden 2027-02-24 13:30-16:30",
            ])
        let best = plan.proposals[0]
        #expect(best.place == "Middendorp" && best.canCome == 8 && best.seated == 8 && best.waits == [])
        #expect(best.comes == (1...8).map { "t\($0)@school.nl" })
        #expect(best.absent == [["person": "t9@school.nl", "reason": "daypart"]])
        // Five of them travel a tenth of a degree, 11,119 m each; three live there.
        #expect(best.totalKm == 55.6 && best.worstKm == 11.1)
        // To Verweg: three times 2.0° (222,390 m), three times 1.9° (211,270 m), twice 1.8° (200,151 m); less 55,595 m.
        #expect(best.kmSaved == 1645.7)

        let opened = try open().json(Opened.self)
        #expect(opened.offering == Self.offering && opened.invited == 7 && opened.planned == 2 && opened.held == 7)
        #expect(opened.invitations == (1...7).map { "t\($0)@school.nl" })
        #expect(try catalog.run("demand", "--json").json([Demand].self).isEmpty)

        // Seven seats are held: who was not invited waits, until somebody declines.
        #expect(try enrol("t8").position == 1)
        for name in ["t2", "t4", "t6"] {
            #expect(try catalog.run("invitation", "decline", Self.offering, as: name).code == 0)
        }
        #expect(try enrol("t8").state == "enrolled")
        for name in ["t1", "t3", "t5"] { #expect(try enrol(name).state == "enrolled") }
        var status = try catalog.run("variant", "status", Self.course, "--json").json(Status.self)
        #expect(status.interested == 3 && status.threshold == 8 && !status.met, "those who declined still ask")
        var variant = try #require(status.variants.first)
        #expect(variant.invited == 7 && variant.accepted == 3 && variant.declined == 3 && variant.open == 1)
        #expect(variant.openUntil?.hasPrefix("2027-01-15T") == true, "72 hours after 12 January")
        #expect(variant.taken == 4)

        #expect(try enrol("t7").state == "enrolled")
        // Five seats are taken, the other two are free to all.
        #expect(try enrol("t9").state == "enrolled")
        #expect(try enrol("t10", "zuid").state == "enrolled")
        #expect(try enrol("t11", "zuid").position == 1)
        status = try catalog.run("variant", "status", Self.course, "--json").json(Status.self)
        variant = try #require(status.variants.first)
        #expect(variant.accepted == 4 && variant.declined == 3 && variant.lapsed == 0 && variant.open == 0)
        #expect(variant.openUntil == nil && variant.taken == 7 && variant.waiting == 1)
        #expect(try catalog.run("audit").code == 0)
    }

    // MARK: plan

    @Test("a plan as text says where, when, who can, what it saves, and how to open it")
    func planText() throws {
        try declareAll()
        // Of the five with a seat three live in Zuiddorp (222,390 m from Verweg) and two in Middendorp (211,270 m): there two
        // travel 11,119 m, in Middendorp three; 1,089,710 m less 22,238 m or 33,357 m.
        let outcome = try catalog.run(
            "variant", "plan", Self.course, "--from", "2027-02-15", "--to", "2027-02-19", "--seats", "5")
        #expect(
            outcome.output == """
                Frezen, de basis: 9 geïnteresseerden, 3 uur, 5 plekken
                1. Zuidschool, Zuiddorp: wo 17 feb 2027, 13:30–16:30
                   8 van 9 kunnen komen, 5 hebben een plek
                   samen 22 km, de verste 11 km; scheelt 1067 km
                   niet: 1 kan dat dagdeel niet
                   sto-tui variant open landelijk-frezen --date 2027-02-17 --start 13:30 --end 16:30 --school zuid --capacity 5
                2. Middenschool, Middendorp: wo 17 feb 2027, 13:30–16:30
                   8 van 9 kunnen komen, 5 hebben een plek
                   samen 33 km, de verste 11 km; scheelt 1056 km
                   niet: 1 kan dat dagdeel niet
                   sto-tui variant open landelijk-frezen --date 2027-02-17 --start 13:30 --end 16:30 --school midden --capacity 5
                3. Oostschool, Middendorp: wo 17 feb 2027, 13:30–16:30
                   8 van 9 kunnen komen, 5 hebben een plek
                   samen 33 km, de verste 11 km; scheelt 1056 km
                   niet: 1 kan dat dagdeel niet
                   sto-tui variant open landelijk-frezen --date 2027-02-17 --start 13:30 --end 16:30 --school oost --capacity 5

                """)
        #expect(!outcome.output.contains("@"), "nobody's address")
    }

    @Test("a plan for nobody, or for days on which nobody can, is no plan")
    func noPlan() throws {
        let nobody = try catalog.run("variant", "plan", Self.course, "--json")
        #expect(nobody.code == 1 && nobody.errors.contains("Niemand toont nu belangstelling"))
        #expect(try nobody.json(Plan.self).proposals.isEmpty)
        try declare("t1", "zuid", "wed-afternoon")
        let never = try catalog.run(
            "variant", "plan", Self.course, "--from", "2027-02-18", "--to", "2027-02-21")
        #expect(never.code == 1 && never.output == "" && never.errors.contains("kan niemand"))
    }

    private static let badPlans: [([String], Int32)] = [
        (["bestaat-niet"], 1), ([course, "--from", "2027-01-11"], 1), ([course, "--from", "morgen"], 2),
        ([course, "--from", "2027-03-02", "--to", "2027-03-01"], 2), ([course, "--seats", "0"], 2),
        ([course, "--minutes", "481"], 2), ([course, "--from", "2027-03-01", "--to", "9999-01-01"], 2), ([], 2),
    ]

    @Test("what cannot be planned is refused with a sentence", arguments: badPlans)
    func planRefusals(_ arguments: [String], _ code: Int32) throws {
        let outcome = try catalog.program.run(
            ["variant", "plan", "--catalog", catalog.folder, "--today", SmallCatalog.today] + arguments)
        #expect(outcome.code == code && outcome.output == "" && !outcome.errors.isEmpty)
    }

    // MARK: close, and invitations

    @Test("closing tells those who ask that they are too few, and can be undone")
    func close() throws {
        #expect(try catalog.run("variant", "close", Self.course).code == 1)
        try declare("t1", "zuid", "wed-afternoon")
        try declare("t2", "noord", "wed-afternoon")
        let closed = try catalog.run("variant", "close", Self.course)
        #expect(closed.code == 0 && closed.output.contains("2 mensen krijgen bericht"))
        #expect(try catalog.run("demand", "--json").json([Demand].self).isEmpty)
        #expect(try catalog.run("undo").code == 0)
        #expect(try catalog.run("demand", "--json").json([Demand].self).map(\.interested) == [2])
        #expect(try catalog.run("audit").code == 0)
    }

    @Test("somebody sees their invitation until it is answered or lapses, and declines it once")
    func invitations() throws {
        struct Invitation: Decodable { let offering, state, title: String }
        try declareAll()
        #expect(try catalog.run("invitation", "list", as: "t1").output.contains("geen plek"))
        #expect(try open().code == 0)
        func state(_ name: String, on day: String = SmallCatalog.today) throws -> [String] {
            try catalog.run("invitation", "list", "--json", as: name, on: day).json([Invitation].self).map(\.state)
        }
        #expect(try state("t1") == ["open"])
        #expect(try state("t1", on: "2027-01-16") == ["lapsed"], "72 hours later")
        #expect(try state("t8") == [])
        #expect(
            try catalog.run("invitation", "list", as: "t1").output.contains("je plek blijft vrij tot vr 15 jan 2027"))
        #expect(try catalog.run("invitation", "decline", Self.offering, as: "t1").code == 0)
        #expect(try catalog.run("invitation", "decline", Self.offering, as: "t1").code == 1)
        #expect(try catalog.run("invitation", "decline", Self.offering, as: "t8").code == 1)
        #expect(try state("t1") == ["declined"])
    }
}
