import Foundation
import Testing

@Suite("sto-tui agenda")
struct AgendaCommandTests {
    private struct Entry: Decodable, Equatable {
        let offering, state: String
        let course, title, start, end, place, venue: String?
        let position: Int?
        let sessions: [String: String]
    }

    private let program: ProgramRunner
    private let catalog: URL

    /// A catalogue of three courses: one that is soon over, one with a single seat, and one online in two meetings.
    init() throws {
        program = try ProgramRunner()
        catalog = program.home.appending(path: "catalog")
        let files = FileManager.default
        try files.createDirectory(at: catalog.appending(path: "courses/training"), withIntermediateDirectories: true)
        for name in ["region.yaml", "vocabulary"] {
            try files.copyItem(
                atPath: "\(ProgramRunner.regionCatalog)/\(name)", toPath: catalog.appending(path: name).path)
        }
        try write(
            "kennismaking", "Kennismaking", "start: 2027-01-20 15:30\n    end: 2027-01-20 17:00\n    place: Geleen")
        try write(
            "lassen", "Lassen, een begin",
            "start: 2027-03-18 15:30\n    end: 2027-03-18 18:30\n    place: Sittard\n    venue: lokaal 3\n    capacity: 1"
        )
        try write(
            "online-reeks", "Online reeks",
            """
            meetings:
                  - {start: 2027-03-25 19:00, end: 2027-03-25 21:00}
                  - {start: 2027-04-01 19:00, end: 2027-04-01 21:00}
                online: true
            """)
    }

    private func file(_ id: String) -> URL { catalog.appending(path: "courses/training/\(id).md") }

    private func write(_ id: String, _ title: String, _ offering: String) throws {
        let text = """
            ---
            title: "\(title)"
            summary: Je doet het zelf.
            format: training
            themes: [techlab]
            provider: samen-leren-zuid-limburg
            offerings:
              - \(offering)
            ---
            Tekst.
            """
        try Data(text.utf8).write(to: file(id))
    }

    private func run(_ arguments: [String], today: String = "2027-02-01") throws -> ProgramRunner.Outcome {
        try program.run(arguments + ["--catalog", catalog.path, "--today", today])
    }

    private func agenda(_ arguments: String...) throws -> ProgramRunner.Outcome {
        try run(["agenda", "--as", "an@school.nl"] + arguments)
    }

    /// Signs An up for everything; Bob has the only seat of the welding.
    private func enrol() throws {
        for (name, course) in [("bob", "lassen"), ("an", "online-reeks"), ("an", "lassen"), ("an", "kennismaking")] {
            let person = ["--as", "\(name)@school.nl", "--name", name, "--school", "Emma"]
            let outcome = try run(["enrol", course] + person, today: "2027-01-12")
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
    }

    // MARK: - Text and JSON

    @Test("lists what is to come by start, with the waiting list shown as such, and then what is over")
    func text() throws {
        try enrol()
        let outcome = try agenda()
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(
            outcome.output == """
                do 18 mrt 2027, 15:30–18:30  Lassen, een begin  (Sittard)  … je staat op de wachtlijst, plaats 1
                do 25 mrt 2027, 19:00–21:00  Online reeks  (online)  ✓ je bent aangemeld
                wo 20 jan 2027, 15:30–17:00  Kennismaking  (Geleen)  je was aangemeld

                """)
    }

    @Test("answers in JSON by start, with null for what is not there")
    func json() throws {
        try enrol()
        let outcome = try agenda("--json")
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(
            try outcome.json([Entry].self) == [
                Entry(
                    offering: "kennismaking@2027-01-20", state: "enrolled", course: "kennismaking",
                    title: "Kennismaking", start: "2027-01-20T15:30", end: "2027-01-20T17:00", place: "Geleen",
                    venue: nil, position: nil, sessions: [:]),
                Entry(
                    offering: "lassen@2027-03-18", state: "waiting", course: "lassen", title: "Lassen, een begin",
                    start: "2027-03-18T15:30", end: "2027-03-18T18:30", place: "Sittard", venue: "lokaal 3",
                    position: 1, sessions: [:]),
                Entry(
                    offering: "online-reeks@2027-03-25", state: "enrolled", course: "online-reeks",
                    title: "Online reeks", start: "2027-03-25T19:00", end: "2027-04-01T21:00", place: nil, venue: nil,
                    position: nil, sessions: [:]),
            ])
        let keys: Set = [
            "offering", "course", "title", "start", "end", "meetings", "place", "venue", "state", "position",
            "sessions",
        ]
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let entries = try #require(object as? [[String: Any]])
        #expect(entries.allSatisfy { Set($0.keys) == keys })
        #expect(["place", "venue", "position"].allSatisfy { entries.last?[$0] is NSNull })
    }

    @Test("keeps what the catalogue does not have any more, and leaves out what was cancelled")
    func changes() throws {
        try enrol()
        try FileManager.default.removeItem(at: file("online-reeks"))
        #expect(try run(["cancel", "lassen", "--as", "an@school.nl"]).code == 0)
        #expect(
            try agenda().output == """
                online-reeks@2027-03-25: staat niet meer in de catalogus
                wo 20 jan 2027, 15:30–17:00  Kennismaking  (Geleen)  je was aangemeld

                """)
        let entries = try agenda("--json").json([Entry].self)
        #expect(entries.map(\.offering) == ["kennismaking@2027-01-20", "online-reeks@2027-03-25"])
        #expect(entries.last?.title == nil && entries.last?.state == "enrolled")
    }

    @Test("of somebody unknown is empty, and says so")
    func empty() throws {
        let text = try agenda()
        #expect(text.code == 0 && text.errors == "" && text.output == "Je agenda is nog leeg.\n")
        #expect(try agenda("--json").json([Entry].self) == [])
    }

    @Test("needs to know whose it is")
    func nobody() throws {
        let outcome = try run(["agenda"])
        #expect(outcome.code == 2 && outcome.output == "" && outcome.errors.contains("--as"))
    }

    // MARK: - A calendar

    /// The lines of a calendar that begin with one of the given names.
    private func lines(_ calendar: String, _ names: String...) -> [String] {
        calendar.split(whereSeparator: \.isNewline).map(String.init).filter { line in
            names.contains { line.hasPrefix($0) }
        }
    }

    @Test("is written as a calendar that only its owner can read, with an event a meeting")
    func calendar() throws {
        try enrol()
        let outcome = try agenda("--ics", "agenda.ics")
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(outcome.output == "Je agenda staat in agenda.ics: 3 activiteiten.\n")

        let path = program.home.appending(path: "agenda.ics").path
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let calendar = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
        #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\n") && calendar.hasSuffix("\r\nEND:VCALENDAR\r\n"))
        #expect(
            lines(calendar, "UID", "DTSTART;", "SUMMARY", "STATUS", "LOCATION", "DESCRIPTION") == [
                "UID:kennismaking@2027-01-20.1@zuid-limburg.netflixleren",
                "DTSTART;TZID=Europe/Amsterdam:20270120T153000", "SUMMARY:Kennismaking", "LOCATION:Geleen",
                "STATUS:CONFIRMED", "DESCRIPTION:Je doet het zelf.", "DESCRIPTION:Morgen: Kennismaking",
                "DESCRIPTION:Over twee uur: Kennismaking",
                "UID:lassen@2027-03-18.1@zuid-limburg.netflixleren",
                "DTSTART;TZID=Europe/Amsterdam:20270318T153000", #"SUMMARY:Lassen\, een begin"#,
                #"LOCATION:Sittard\, lokaal 3"#, "STATUS:TENTATIVE",
                #"DESCRIPTION:Je staat op de wachtlijst en hebt nog geen plek.\n\nJe doet het"#,
                "UID:online-reeks@2027-03-25.1@zuid-limburg.netflixleren",
                "DTSTART;TZID=Europe/Amsterdam:20270325T190000", "SUMMARY:Online reeks", "LOCATION:online",
                "STATUS:CONFIRMED", "DESCRIPTION:Je doet het zelf.", "DESCRIPTION:Morgen: Online reeks",
                "DESCRIPTION:Over twee uur: Online reeks",
                "UID:online-reeks@2027-03-25.2@zuid-limburg.netflixleren",
                "DTSTART;TZID=Europe/Amsterdam:20270401T190000", "SUMMARY:Online reeks", "LOCATION:online",
                "STATUS:CONFIRMED", "DESCRIPTION:Je doet het zelf.", "DESCRIPTION:Morgen: Online reeks",
                "DESCRIPTION:Over twee uur: Online reeks",
            ])
        #expect(Set(lines(calendar, "DTSTAMP")).count == 1)
        #expect(lines(calendar, "DTSTAMP")[0].wholeMatch(of: /DTSTAMP:2027(0131|0201)T\d{6}Z/) != nil)
    }

    @Test("goes to standard output for -, in the language that was asked for, and nothing else with it")
    func standardOutput() throws {
        try enrol()
        let outcome = try agenda("--ics", "-", "--lang", "en")
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(outcome.output.hasPrefix("BEGIN:VCALENDAR\r\n") && outcome.output.hasSuffix("\r\nEND:VCALENDAR\r\n"))
        #expect(outcome.output.contains("DESCRIPTION:You are on the waiting list"))
    }

    @Test("replaces an older calendar whole, also behind a link, and leaves nothing beside it")
    func replacing() throws {
        try enrol()
        let files = FileManager.default
        let folder = program.home.appending(path: "map")
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        let target = folder.appending(path: "oud.ics")
        try Data(repeating: 0x41, count: 100_000).write(to: target)
        try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: target.path)
        try files.createSymbolicLink(
            atPath: folder.appending(path: "link.ics").path, withDestinationPath: "oud.ics")

        #expect(try agenda("--ics", folder.appending(path: "link.ics").path).code == 0)
        #expect(try files.contentsOfDirectory(atPath: folder.path).sorted() == ["link.ics", "oud.ics"])
        #expect(try files.attributesOfItem(atPath: target.path)[.posixPermissions] as? Int == 0o600)
        let contents = String(decoding: try Data(contentsOf: target), as: UTF8.self)
        #expect(lines(contents, "BEGIN:VEVENT").count == 4 && contents.hasSuffix("END:VCALENDAR\r\n"))
    }

    @Test("says which activities have no time any more and are not in the calendar")
    func gone() throws {
        try enrol()
        try FileManager.default.removeItem(at: file("lassen"))
        let outcome = try agenda("--ics", "-")
        #expect(outcome.code == 0)
        #expect(outcome.errors == "sto-tui: lassen@2027-03-18: staat niet meer in de catalogus\n")
        #expect(lines(outcome.output, "BEGIN:VEVENT").count == 3)
    }

    @Test("of somebody who signed up for nothing is a calendar without events")
    func emptyCalendar() throws {
        let outcome = try agenda("--ics", "-")
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(
            lines(outcome.output, "BEGIN") == ["VCALENDAR", "VTIMEZONE", "DAYLIGHT", "STANDARD"].map { "BEGIN:\($0)" })
    }

    @Test(
        "that cannot be written is one sentence with exit code 1, and what was there stays",
        arguments: [
            ("weg/agenda.ics", "die map is er niet"), ("bestand/agenda.ics", "die map is er niet"),
            ("catalog", "dat is geen bestand"), ("/dev/null", "dat is geen bestand"), ("nieuw/", "die map is er niet"),
            ("", "die map is er niet"),
        ])
    func unwritable(_ path: String, _ reason: String) throws {
        let files = FileManager.default
        try Data("van mij".utf8).write(to: program.home.appending(path: "bestand"))
        let before = try files.subpathsOfDirectory(atPath: program.home.path).sorted()
        let outcome = try agenda("--ics", path)
        #expect(outcome.code == 1 && outcome.output == "")
        #expect(outcome.errors == "sto-tui: De agenda kon niet in ‘\(path)’ worden geschreven: \(reason).\n")
        #expect(try files.subpathsOfDirectory(atPath: program.home.path).sorted() == before)
        #expect(files.contents(atPath: program.home.appending(path: "bestand").path) == Data("van mij".utf8))
    }

    @Test("is either a calendar or JSON")
    func both() throws {
        let outcome = try agenda("--ics", "agenda.ics", "--json")
        #expect(outcome.code == 2 && outcome.output == "")
        #expect(outcome.errors.contains("--ics") && outcome.errors.contains("--json"))
        #expect(!FileManager.default.fileExists(atPath: program.home.appending(path: "agenda.ics").path))
    }
}
