import Foundation
import Testing

@Suite("sto-tui import")
struct ImportCommandTests {
    private let runner: ProgramRunner
    private let catalog: URL

    init() throws {
        runner = try ProgramRunner()
        catalog = runner.home.appending(path: "catalog")
        try FileManager.default.copyItem(atPath: ProgramRunner.regionCatalog, toPath: catalog.path)
    }

    private static let header = "ID;Uitvoering;Titel;Begin;Einde;Plaats;Max;Thema's;Prijs\n"

    /// Writes a table of some rows and imports it as the source "roc", on a day.
    @discardableResult
    private func take(_ rows: String, on day: String = "2027-01-12", _ more: String...) throws -> ProgramRunner.Outcome
    {
        let file = runner.home.appending(path: "aanbod.csv")
        try Data((Self.header + rows).utf8).write(to: file)
        return try runner.run(
            ["import", "csv", file.path, "--into", catalog.path, "--name", "roc", "--today", day] + more)
    }

    private func course(_ id: String) throws -> String {
        String(
            decoding: try Data(contentsOf: catalog.appending(path: "imports/roc/\(id).md")), as: UTF8.self)
    }

    private struct Result: Decodable {
        let landing: String
        let offerings: Counts
        let cancelled: [String]
        let kept: [Changed]

        struct Counts: Decodable {
            let new: [String]
            let changed: [Changed]
            let unchanged: Int
            let vanished: [String]
        }

        struct Changed: Decodable {
            let id: String
            let keys: [String]
        }
    }

    private static let first = """
        1;r1;Lassen voor docenten;11-03-2027 15:30;11-03-2027 18:30;Heerlen;2;Techlab;gratis
        2;r2;Frezen voor docenten;18-03-2027 15.30;18-03-2027 18.30;sittard;12;Techlab;€ 25,50

        """

    @Test("brings courses that can be found, shown and signed up for")
    func found() throws {
        let outcome = try take(Self.first)
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.output.hasPrefix("In imports/roc:\n"))
        #expect(try runner.run(["check", catalog.path]).code == 0)
        let shown = try runner.run(["show", "frezen-voor-docenten@2027-03-18", "--catalog", catalog.path])
        #expect(shown.output.contains("Sittard"))
        #expect(shown.output.contains("25,50"))
        let enrolled = try runner.run([
            "enrol", "lassen-voor-docenten", "--as", "an@school.nl", "--name", "An", "--catalog", catalog.path,
            "--today", "2027-01-12",
        ])
        #expect(enrolled.code == 0, "\(enrolled.errors)")
    }

    @Test("done again changes nothing, not even a file's time")
    func idempotent() throws {
        try take(Self.first)
        func times() throws -> [String: Date?] {
            let folder = catalog.appending(path: "imports/roc")
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            return try Dictionary(
                uniqueKeysWithValues: names.map {
                    let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: $0).path)
                    return ($0, attributes[.modificationDate] as? Date)
                })
        }
        let before = try times()
        let outcome = try take(Self.first)
        #expect(outcome.output.contains(/uitvoeringen +0 +0 +2 +0/))
        #expect(try times() == before)
        #expect(
            before.keys.sorted() == [
                "frezen-voor-docenten.md", "lassen-voor-docenten.md", "mapping.yaml", "source.jsonl",
            ])
    }

    @Test("over four days tells new, changed and vanished apart, keeps edits, and orphans nobody")
    func fourDays() throws {
        try take(Self.first, on: "2027-01-12")
        for person in ["an", "bo", "cor"] {
            _ = try runner.run([
                "enrol", "lassen-voor-docenten@2027-03-11", "--as", "\(person)@school.nl", "--name", person,
                "--catalog", catalog.path, "--today", "2027-01-12",
            ])
        }
        // Somebody gives it another title; the source moves it, and has something new.
        let file = catalog.appending(path: "imports/roc/lassen-voor-docenten.md")
        let edited = try course("lassen-voor-docenten").replacing(
            "title: Lassen voor docenten", with: "title: Lassen met An")
        try Data(edited.utf8).write(to: file)
        let second = try take(
            """
            1;r1;Lassen voor docenten;25-03-2027 15:30;25-03-2027 18:30;Heerlen;2;Techlab;gratis
            2;r2;Frezen voor docenten;18-03-2027 15.30;18-03-2027 18.30;sittard;12;Techlab;€ 25,50
            3;r3;Draaien;01-04-2027 15:30;01-04-2027 17:30;Heerlen;8;Techlab;0

            """, on: "2027-01-13", "--json"
        ).json(Result.self)
        #expect(second.offerings.new == ["draaien@2027-04-01"])
        #expect(second.offerings.changed.map(\.id) == ["lassen-voor-docenten@2027-03-11"])
        #expect(second.offerings.unchanged == 1)
        #expect(try course("lassen-voor-docenten").contains("title: Lassen met An"))
        #expect(try course("lassen-voor-docenten").contains("id: lassen-voor-docenten@2027-03-11"))
        // The next day two are gone, and the day after one is back.
        let third = try take(
            "3;r3;Draaien;01-04-2027 15:30;01-04-2027 17:30;Heerlen;8;Techlab;0\n", on: "2027-01-14", "--json"
        )
        .json(Result.self)
        #expect(
            third.offerings.vanished.sorted() == ["frezen-voor-docenten@2027-03-18", "lassen-voor-docenten@2027-03-11"])
        #expect(third.cancelled.sorted() == third.offerings.vanished.sorted())
        #expect(try course("lassen-voor-docenten").contains("status: cancelled"))
        let fourth = try take(
            """
            2;r2;Frezen voor docenten;18-03-2027 15.30;18-03-2027 18.30;sittard;12;Techlab;€ 25,50
            3;r3;Draaien;01-04-2027 15:30;01-04-2027 17:30;Heerlen;8;Techlab;0

            """, on: "2027-01-15", "--json"
        ).json(Result.self)
        #expect(fourth.offerings.new.isEmpty)
        #expect(fourth.offerings.changed.map(\.id) == ["frezen-voor-docenten@2027-03-18"])
        #expect(try !course("frezen-voor-docenten").contains("cancelled"))
        // Whoever signed up still finds what they signed up for.
        let agenda = try runner.run([
            "agenda", "--as", "cor@school.nl", "--catalog", catalog.path, "--today", "2027-01-15",
        ])
        #expect(agenda.output.contains("Lassen met An"))
        #expect(try runner.run(["audit"]).code == 0)
        #expect(try runner.run(["check", catalog.path]).code == 0)
    }

    @Test("of a source that is empty all of a sudden changes nothing and says so")
    func empty() throws {
        try take(Self.first)
        let outcome = try take("")
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("er is niets veranderd"))
        #expect(try !course("lassen-voor-docenten").contains("cancelled"))
    }

    @Test("as a rehearsal writes nothing")
    func dryRun() throws {
        let outcome = try take(Self.first, "--dry-run")
        #expect(outcome.code == 0)
        #expect(outcome.output.hasPrefix("Zou gaan naar imports/roc:\n"))
        #expect(!FileManager.default.fileExists(atPath: catalog.appending(path: "imports").path))
    }

    @Test("puts much, or what is asked for so, in a feed, where it vanishes and comes back likewise")
    func feed() throws {
        let rows = (1...600).map {
            "\($0);r\($0);Cursus \($0);11-03-2027 15:30;11-03-2027 18:30;Heerlen;2;Techlab;gratis\n"
        }
        let first = try take(rows.joined(), "--json").json(Result.self)
        #expect(first.landing == "feed")
        #expect(first.offerings.new.count == 600)
        let again = try take(rows.joined(), "--json").json(Result.self)
        #expect(again.offerings.unchanged == 600)
        let fewer = try take(rows.dropLast().joined(), "--json").json(Result.self)
        #expect(fewer.cancelled == ["roc/r600"])
        let shown = try runner.run(["show", "roc/r600", "--catalog", catalog.path, "--json"])
        #expect(
            shown.output.contains("\"cancelled\" : true"), "\(shown.output)")
        let back = try take(rows.joined(), "--json").json(Result.self)
        #expect(back.offerings.changed.map(\.id) == ["roc/r600"])
        #expect(back.landing == "feed")
    }

    /// A table of two hundred courses, and the command that imports it.
    private func twoHundred() throws -> [String] {
        let rows = (1...200).map {
            "\($0);r\($0);Cursus nummer \($0);11-03-2027 15:30;11-03-2027 18:30;Heerlen;2;Techlab;gratis\n"
        }
        let file = runner.home.appending(path: "aanbod.csv")
        try Data((Self.header + rows.joined()).utf8).write(to: file)
        return ["import", "csv", file.path, "--into", catalog.path, "--name", "roc", "--today", "2027-01-12"]
    }

    /// How many course files there are of the source.
    private func files() -> Int {
        let names = try? FileManager.default.contentsOfDirectory(atPath: catalog.appending(path: "imports/roc").path)
        return (names ?? []).count { $0.hasSuffix(".md") }
    }

    /// Starts a command again and again, each time sending a signal a little later, until it got done before that.
    private func interrupt(_ arguments: [String], with signal: Int32, _ afterwards: () throws -> Void) throws {
        for delay in 1...200 {
            let run = try runner.start(arguments)
            usleep(UInt32(delay) * 20_000)
            kill(run.process.processIdentifier, signal)
            let isDone = try run.outcome().code == 0
            try afterwards()
            if isDone { return }
        }
    }

    @Test("killed at any moment leaves the catalogue sound, and done again completes it")
    func killed() throws {
        let arguments = try twoHundred()
        try interrupt(arguments, with: SIGKILL) {
            let code = try runner.run(["check", catalog.path]).code
            #expect(code == 0)
        }
        #expect(try runner.run(arguments).code == 0)
        #expect(files() == 200, "none twice and none missing")
        #expect(try runner.run(arguments + ["--json"]).json(Result.self).offerings.unchanged == 200)
    }

    @Test("stopped with Ctrl-C has done all or nothing", arguments: [SIGINT, SIGTERM])
    func stopped(_ signal: Int32) throws {
        try interrupt(try twoHundred(), with: signal) { #expect([0, 200].contains(files())) }
        #expect(files() == 200)
    }

    @Test(
        "refuses what it cannot read, in a sentence",
        arguments: [
            (["import", "csv", "nergens.csv"], 1, "bestaat niet"),
            (["import", "onzin", "x.csv"], 2, "csv"),
            (["import", "csv", "x.csv", "--name", "A B"], 2, "kan geen naam van een bron zijn"),
        ])
    func refusals(_ arguments: [String], _ code: Int32, _ part: String) throws {
        let outcome = try runner.run(arguments + ["--catalog", catalog.path])
        #expect(outcome.code == code)
        #expect(outcome.errors.contains(part), "\(outcome.errors)")
    }
}
