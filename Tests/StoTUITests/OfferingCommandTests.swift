import Foundation
import Testing

@Suite("sto-tui offering")
struct OfferingCommandTests {
    private let catalog: SmallCatalog
    private static let early = "werkplaats@2027-02-03"
    private static let late = "werkplaats@2027-02-24"

    init() throws {
        catalog = try SmallCatalog()
    }

    private func enrol(_ names: [String], _ school: String = "zuid", in offering: String = late) throws {
        for name in names {
            let outcome = try catalog.run("enrol", offering, "--name", name.uppercased(), "--school", school, as: name)
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
    }

    // MARK: list

    private struct Row: Decodable {
        struct Alert: Decodable, Equatable {
            let kind: String
            var taken, minimum, capacity, waiting, people: Int?
            var school: String?
        }

        let offering, start, deadline: String
        let capacity, minimum: Int?
        let taken, held, waiting: Int
        let cancelled: Bool
        let alerts: [Alert]
    }

    private func rows(on day: String = SmallCatalog.today, _ flags: String...) throws -> [Row] {
        try catalog.program.run(
            ["--catalog", catalog.folder, "--today", day, "offering", "list", "--json"] + flags
        ).json()
    }

    @Test("the list shows what is to come in order, how full it is, and what asks for attention")
    func list() throws {
        #expect(
            try rows().map(\.offering) == [Self.early, Self.late, "landelijk-frezen@2027-06-02"])
        // Four seats: Zuidschool has three, which is more than three fifths; five come, so one waits.
        try enrol(["a", "b", "c"], in: Self.early)
        try enrol(["d", "e"], "noord", in: Self.early)
        let row = try #require(try rows().first)
        #expect(row.taken == 4 && row.waiting == 1 && row.held == 0 && row.capacity == 4 && !row.cancelled)
        #expect(row.deadline == "2027-01-27", "a week before 3 February")
        #expect(row.alerts == [.init(kind: "one-school", taken: 3, capacity: 4, waiting: 1, school: "zuid")])
        let text = try catalog.run("offering", "list", "--alerts")
        #expect(
            text.output == """
                wo 3 feb 2027 13:00    De open werkplaats  (Zuiddorp, 4/4, 1 wacht)  werkplaats@2027-02-03
                  ! Zuidschool heeft 3 van de 4 plekken, en 1 wacht.

                """)
        // Afterwards nobody has said who was there; four weeks later it is still on the board for that.
        #expect(try rows(on: "2027-02-04")[0].alerts == [.init(kind: "attendance-missing", people: 4)])
        #expect(try rows(on: "2027-05-04").map(\.offering).first == Self.early)
        #expect(try rows(on: "2027-05-04", "--alerts").count == 1)
    }

    @Test("the list warns that the national course lacks people a week before it starts")
    func minimum() throws {
        let row = try #require(try rows(on: "2027-05-26").last)
        #expect(row.offering == "landelijk-frezen@2027-06-02" && row.minimum == 8)
        #expect(row.alerts == [.init(kind: "minimum-not-met", taken: 0, minimum: 8)])
        #expect(try rows(on: "2027-05-25").last?.alerts == [])
    }

    // MARK: change

    private struct Changed: Decodable {
        struct Clash: Decodable { let person, offering: String }
        let offering, start, end: String
        let capacity: Int?
        let told, promoted: Int
        let written: Bool
        let clashes: [Clash]
    }

    @Test("a change keeps every other byte of the file, and the offering its id")
    func bytes() throws {
        let outcome = try catalog.run(
            "offering", "change", Self.late, "--date", "2027-03-03", "--start", "14:00", "--capacity", "8",
            "--enrol-by",
            "2027-02-26", "--json")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let changed = try outcome.json(Changed.self)
        #expect(
            changed.offering == Self.late && changed.start == "2027-03-03T14:00" && changed.end == "2027-03-03T16:30")
        let expected = SmallCatalog.workshopText
            .replacing("-  start:   2027-02-24 13:30", with: "-  id: \(Self.late)\n   start:   2027-03-03 14:00")
            .replacing("end:     2027-02-24 16:30", with: "end:     2027-03-03 16:30")
            .replacing("capacity: \"6\"   # stoelen", with: "capacity: \"8\"   # stoelen")
            .replacing("enrol-by: 2027-02-17", with: "enrol-by: 2027-02-26")
        #expect(try catalog.file(SmallCatalog.workshop) == expected)
        #expect(try catalog.run("show", Self.late).output.contains("wo 3 mrt 2027, 14:00–16:30"))
        #expect(try catalog.run("check").code == 0)
    }

    @Test("within braces and with CRLF likewise")
    func otherLayouts() throws {
        #expect(try catalog.run("offering", "change", Self.early, "--end", "16:45").code == 0)
        #expect(
            try catalog.file(SmallCatalog.workshop)
                == SmallCatalog.workshopText.replacing("2027-02-03 17:00", with: "2027-02-03 16:45"))
        #expect(
            try catalog.run("offering", "change", "landelijk-frezen@2027-06-02", "--capacity", "20").code == 0)
        #expect(
            try catalog.file(SmallCatalog.national)
                == SmallCatalog.nationalText.replacing("capacity: 12", with: "capacity: 20"))
    }

    @Test("everybody is told once of a move; a dry run changes nothing and tells nobody")
    func told() throws {
        try enrol(["a", "b"])
        let move = [
            "offering", "change", Self.late, "--start", "14:00", "--end", "17:00", "--json", "--as", "co@school.nl",
        ]
        let global = ["--catalog", catalog.folder, "--today", SmallCatalog.today]
        let dry = try catalog.program.run(global + move + ["--dry-run"]).json(Changed.self)
        #expect(dry.told == 2 && !dry.written)
        #expect(try catalog.file(SmallCatalog.workshop) == SmallCatalog.workshopText)
        let done = try catalog.program.run(global + move).json(Changed.self)
        #expect(done.told == 2 && done.written)
        #expect(try catalog.program.run(global + move).json(Changed.self).told == 0, "it is so already")
        #expect(try catalog.run("audit").code == 0)
        let agenda = try catalog.run("agenda", as: "a")
        #expect(agenda.output.contains("14:00–17:00"))
    }

    @Test("after a crash between the file and the ledger the same command completes, for a move and for calling off")
    func completes() throws {
        try enrol(["a", "b"])
        // The file as the command wrote it, before the ledger learnt of it.
        let path = URL(filePath: "\(catalog.folder)/\(SmallCatalog.workshop)")
        let moved = SmallCatalog.workshopText.replacing("2027-02-24 16:30", with: "2027-02-24 17:00")
        try Data(moved.utf8).write(to: path)
        let change = try catalog.run("offering", "change", Self.late, "--end", "17:00", "--json").json(Changed.self)
        #expect(change.told == 2)
        #expect(try catalog.file(SmallCatalog.workshop) == moved)
        let cancelled = moved.replacing("2027-02-17\n", with: "2027-02-17\n   status: cancelled\n")
        try Data(cancelled.utf8).write(to: path)
        let row = try #require(try rows().first { $0.offering == Self.late })
        #expect(row.alerts == [.init(kind: "cancelled-untold", people: 2)])
        let cancel = try catalog.run("offering", "cancel", Self.late, "--reason", "Ziek", "--yes")
        #expect(cancel.code == 0 && cancel.output.contains("2 mensen krijgen bericht"))
        #expect(try catalog.file(SmallCatalog.workshop) == cancelled)
        #expect(try catalog.run("audit").code == 0)
    }

    @Test("where participants are elsewhere then, it names them and asks for a yes")
    func clashes() throws {
        try enrol(["a", "b"])
        try enrol(["a"], in: Self.early)
        let before = try catalog.file(SmallCatalog.workshop)
        let asked = try catalog.run(
            "offering", "change", Self.late, "--date", "2027-02-03", "--start", "16:00", "--end", "18:00", "--enrol-by",
            "2027-02-01")
        #expect(asked.code == 1 && asked.errors.contains("--yes"))
        #expect(asked.output == "A heeft dan ook ‘De open werkplaats’ (wo 3 feb 2027, 13:00–17:00).\n")
        #expect(try catalog.file(SmallCatalog.workshop) == before)
        let done = try catalog.run(
            "offering", "change", Self.late, "--date", "2027-02-03", "--start", "16:00", "--end", "18:00", "--enrol-by",
            "2027-02-01", "--yes")
        #expect(done.code == 0 && done.output.contains("2 mensen krijgen bericht"))
    }

    @Test("there are never fewer seats than are taken; more seats let in who waits")
    func seats() throws {
        try enrol(["a", "b", "c", "d", "e"], in: Self.early)
        let fewer = try catalog.run("offering", "change", Self.early, "--capacity", "3")
        #expect(fewer.code == 1 && fewer.errors.contains("4 plekken bezet"))
        #expect(try catalog.file(SmallCatalog.workshop) == SmallCatalog.workshopText)
        let more = try catalog.run("offering", "change", Self.early, "--capacity", "5", "--json").json(Changed.self)
        #expect(more.promoted == 1 && more.told == 0)
        #expect(try rows()[0].taken == 5)
    }

    private static let refused: [([String], Int32)] = [
        ([early], 2), ([early, "--capacity", "0"], 2), ([early, "--start", "laat"], 2), (["werkplaats"], 2),
        ([early, "--date", "2027-01-11"], 1), ([early, "--end", "12:00"], 1),
        ([early, "--meeting", "2", "--end", "18:00"], 1),
        ([early, "--enrol-by", "2027-02-04"], 1), (["werkplaats@2029-01-01", "--capacity", "5"], 1),
    ]

    @Test("what cannot be changed is refused, and the file stays as it is", arguments: refused)
    func refusals(_ arguments: [String], _ code: Int32) throws {
        let outcome = try catalog.program.run(
            ["--catalog", catalog.folder, "--today", SmallCatalog.today, "offering", "change"] + arguments
                + ["--as", "co@school.nl"])
        #expect(outcome.code == code && outcome.output == "" && !outcome.errors.isEmpty, "\(outcome.errors)")
        #expect(try catalog.file(SmallCatalog.workshop) == SmallCatalog.workshopText)
    }

    // MARK: cancel

    @Test("calling off marks the offering in the file, tells everybody, and lets nobody in")
    func cancel() throws {
        try enrol(["a", "b"])
        let asked = try catalog.run("offering", "cancel", Self.late, "--reason", "De docent is ziek")
        #expect(asked.code == 1 && asked.errors.contains("--yes") && asked.errors.contains("2 mensen"))
        #expect(try catalog.file(SmallCatalog.workshop) == SmallCatalog.workshopText)
        let done = try catalog.run("offering", "cancel", Self.late, "--reason", "De docent is ziek", "--yes")
        #expect(done.code == 0 && done.output.contains("is afgelast. 2 mensen krijgen bericht."))
        #expect(
            try catalog.file(SmallCatalog.workshop)
                == SmallCatalog.workshopText.replacing(
                    "enrol-by: 2027-02-17\n", with: "enrol-by: 2027-02-17\n   status: cancelled\n"))
        #expect(try catalog.run("agenda", "--json", as: "a").output == "[\n\n]\n")
        let late = try catalog.run("enrol", Self.late, as: "a")
        #expect(late.code == 1 && late.errors.contains("gaat niet door"))
        // The course's id means the offering that goes on.
        #expect(try catalog.run("enrol", "werkplaats", "--json", as: "a").output.contains(Self.early))
        #expect(try catalog.run("offering", "cancel", Self.late, "--reason", "x", "--yes").code == 1, "once")
        #expect(try catalog.run("audit").code == 0)
    }

    @Test("what is called off is still found, marked, and has no places")
    func findable() throws {
        #expect(try catalog.run("offering", "cancel", Self.late, "--reason", "Te weinig", "--yes").code == 0)
        struct Found: Decodable {
            struct Hit: Decodable {
                let id: String
                let cancelled: Bool
                let placesLeft: Int?
            }
            let hits: [Hit]
        }
        let hits = try catalog.run("search", "werkplaats", "--json").json(Found.self).hits
        let hit = try #require(hits.first { $0.id == Self.late })
        #expect(hits.count == 2 && hit.cancelled && hit.placesLeft == 0)
        #expect(try catalog.run("search", "werkplaats").output.contains("afgelast"))
        #expect(try catalog.run("search", "werkplaats", "--free-places", "--json").json(Found.self).hits.count == 1)
        #expect(try catalog.run("show", Self.late).output.contains("afgelast"))
        let row = try #require(try rows().first { $0.offering == Self.late })
        #expect(row.cancelled && row.alerts == [])
    }

    // MARK: follow-up

    @Test("a follow-up is kept in the catalogue and shown on the page, also a second time")
    func followUp() throws {
        let home = catalog.program.home.path
        try Data("# Slides\n\nZie **hier**.\n".utf8).write(to: URL(filePath: "\(home)/verslag.md"))
        let soon = try catalog.run("offering", "follow-up", Self.early, "verslag.md")
        #expect(soon.code == 1 && soon.errors.contains("wo 3 feb 2027"))
        try enrol(["a"], in: Self.early)
        let kept = try catalog.run("offering", "follow-up", Self.early, "verslag.md", on: "2027-02-04")
        #expect(kept.code == 0 && kept.output.contains("follow-up/\(Self.early).md"), "\(kept.errors)")
        #expect(kept.output.contains("Van 1 is de aanwezigheid nog niet ingevuld"))
        #expect(try catalog.file("follow-up/\(Self.early).md") == "# Slides\n\nZie **hier**.\n")
        let page = try catalog.run("show", Self.early)
        #expect(page.output.contains("Terugblik op wo 3 feb 2027") && page.output.contains("Zie hier."))
        try Data("Nieuwe tekst.\n".utf8).write(to: URL(filePath: "\(home)/verslag.md"))
        #expect(try catalog.run("offering", "follow-up", Self.early, "verslag.md", on: "2027-02-04").code == 0)
        #expect(try catalog.file("follow-up/\(Self.early).md") == "Nieuwe tekst.\n")
        #expect(try catalog.run("check").code == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(catalog.folder)/follow-up").count == 1)
    }

    @Test(
        "a follow-up that is empty, no text or with control characters is refused",
        arguments: ["", "  \n", "a\u{1B}[2Jb\n", "goed\nb\u{202E}c\n"])
    func badFollowUp(_ text: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(catalog.program.home.path)/verslag.md"))
        let outcome = try catalog.run("offering", "follow-up", Self.early, "verslag.md", on: "2027-02-04")
        #expect(outcome.code == 1 && outcome.output == "" && !outcome.errors.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: "\(catalog.folder)/follow-up/\(Self.early).md"))
    }

    @Test("a follow-up of an offering that is not there is a warning")
    func strayFollowUp() throws {
        try FileManager.default.createDirectory(
            atPath: "\(catalog.folder)/follow-up", withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(filePath: "\(catalog.folder)/follow-up/weg@2027-01-01.md"))
        let outcome = try catalog.program.run(["check", catalog.folder])
        #expect(outcome.code == 1 && outcome.output.contains("follow-up/weg@2027-01-01.md:1:1: waarschuwing"))
    }

    // MARK: participants, and signing up others

    private struct Participant: Decodable {
        let person, name, school, state: String
        let position: Int?
        let party: String?
        let seats: Int
    }

    @Test("participants stand in order of arrival, as text, JSON and a table that no spreadsheet calculates")
    func participants() throws {
        #expect(try catalog.run("participants", Self.early).output == "Er heeft zich nog niemand aangemeld.\n")
        #expect(try catalog.run("participants", "werkplaats@2029-01-01").code == 1)
        let evil = try catalog.run("enrol", Self.early, "--name", "=1+1;\"x\"", "--school", "zuid", as: "a")
        #expect(evil.code == 0)
        let group = try catalog.run(
            "enrol", Self.early, "--group", "Klas 3B", "--seats", "4", "--name", "Bo", "--school", "noord", as: "b")
        #expect(group.code == 0 && group.output.contains("Klas 3B (4 plekken) staat op de wachtlijst, plaats 1"))
        let people = try catalog.run("participants", Self.early, "--json").json([Participant].self)
        #expect(people.map(\.state) == ["enrolled", "waiting"] && people.map(\.seats) == [1, 4])
        #expect(people.map(\.party) == [nil, "Klas 3B"] && people[1].position == 1)
        let table = try catalog.run("participants", Self.early, "--csv")
        #expect(
            table.output == "\u{FEFF}Naam;E-mail;School;Stand;Wachtplaats;Groep;Plekken;Sessies\r\n"
                + "\"'=1+1;\"\"x\"\"\";a@school.nl;Zuidschool;aangemeld;;;1;\r\n"
                + "Bo;b@school.nl;Noordschool;wacht;1;Klas 3B;4;\r\n")
        #expect(try catalog.run("participants", Self.early, "--csv", "--json").code == 2)
    }

    @Test("a coordinator signs somebody else up, who then has it in their own agenda")
    func forOther() throws {
        let done = try catalog.run(
            "enrol", Self.early, "--for", "bo@school.nl", "--name", "Bo", "--school", "zuid")
        #expect(done.code == 0 && done.output == "Bo is aangemeld voor De open werkplaats.\n")
        #expect(try catalog.run("agenda", as: "bo").output.contains("De open werkplaats"))
        let again = try catalog.run("enrol", Self.early, "--for", "BO@school.nl")
        #expect(again.output == "Bo stond al bij De open werkplaats.\n")
        #expect(try catalog.run("enrol", Self.early, "--for", "cas@school.nl").code == 2, "a name is needed")
        #expect(try catalog.run("enrol", Self.early, "--group", "Klas 3B").code == 2, "and how many")
        #expect(
            try catalog.run(
                "enrol", Self.early, "--group", "Klas 3B", "--seats", "5", "--for", "dirk@school.nl", "--name", "Dirk",
                "--school", "zuid"
            ).code == 1, "never fits")
        #expect(try catalog.run("audit").code == 0)
    }
}
