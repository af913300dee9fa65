import Foundation
import Testing

@Suite("sto-tui agenda --keep")
struct KeptCalendarTests {
    private let small: SmallCatalog
    private let files = FileManager.default

    init() throws {
        small = try SmallCatalog()
    }

    private var calendar: String { small.program.home.path + "/agenda.ics" }

    private var text: String? {
        files.contents(atPath: calendar).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The number of the file itself: another one means that it was written anew.
    private var inode: Int? {
        (try? files.attributesOfItem(atPath: calendar))?[.systemFileNumber] as? Int
    }

    private func status() -> [String] {
        (text ?? "").split(separator: "\r\n").filter { $0.hasPrefix("STATUS:") }.map { String($0.dropFirst(7)) }
    }

    private func enrol(_ name: String = "an", _ id: String = "werkplaats@2027-02-03") throws {
        let outcome = try small.run("enrol", id, "--name", name, "--school", "zuid", as: name)
        #expect(outcome.code == 0 && outcome.errors == "", "\(outcome.errors)")
    }

    private func keep(_ path: String = "agenda.ics", as name: String = "an") throws -> ProgramRunner.Outcome {
        try small.run("agenda", "--keep", path, as: name)
    }

    @Test("writes the file at once, and says where it is and that it follows")
    func begin() throws {
        try enrol()
        let outcome = try keep()
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(
            outcome.output
                == "Je agenda staat in \(calendar): 1 activiteit. Het bestand loopt vanaf nu mee met je agenda.\n")
        #expect(status() == ["CONFIRMED"])
        #expect(try small.run("agenda", as: "an").output.hasSuffix("Loopt mee in \(calendar).\n"))
        #expect(try !small.run("agenda", as: "bo").output.contains(calendar))
        let config = small.program.home.path + "/config/netflixleren/agenda.json"
        #expect(try files.attributesOfItem(atPath: config)[.posixPermissions] as? Int == 0o600)
    }

    @Test("follows every change of the agenda, whoever makes it")
    func following() throws {
        #expect(try keep().code == 0)
        #expect(status() == [])
        try enrol()
        #expect(status() == ["CONFIRMED"])
        #expect(try small.run("offering", "change", "werkplaats@2027-02-03", "--date", "2027-02-17").code == 0)
        #expect(text?.contains("DTSTART;TZID=Europe/Amsterdam:20270217T130000") == true)
        #expect(try small.run("cancel", "werkplaats", as: "an").code == 0)
        #expect(status() == ["CANCELLED"])
        #expect(try small.run("undo", as: "an").code == 0)
        #expect(status() == ["CONFIRMED"])
        #expect(
            try small.run("offering", "cancel", "werkplaats@2027-02-03", "--reason", "griep", "--yes").code == 0)
        #expect(status() == ["CANCELLED"])
    }

    @Test("leaves the file alone when its agenda is what it was")
    func unchanged() throws {
        try enrol()
        #expect(try keep().code == 0)
        let (before, file) = (text, inode)
        try enrol("bo")
        #expect(try small.run("agenda", as: "an", on: "2027-01-13").code == 0)
        #expect(text == before && inode == file)
        try enrol("an", "werkplaats@2027-02-24")
        #expect(inode != file && status() == ["CONFIRMED", "CONFIRMED"])
    }

    @Test("follows also what changed elsewhere, as soon as the agenda is looked at")
    func elsewhere() throws {
        try enrol()
        #expect(try keep().code == 0)
        try files.removeItem(atPath: calendar)
        #expect(try small.run("agenda", as: "an").code == 0)
        #expect(status() == ["CONFIRMED"])
    }

    @Test("stops when asked to, and the file stays")
    func stop() throws {
        try enrol()
        #expect(try keep().code == 0)
        let before = text
        let outcome = try small.run("agenda", "--stop-keeping", as: "an")
        #expect(
            outcome.output == "Het bestand loopt niet meer mee met je agenda; het blijft staan zoals het is.\n")
        try enrol("an", "werkplaats@2027-02-24")
        #expect(text == before)
        #expect(try small.run("agenda", "--stop-keeping", as: "an").code == 1)
    }

    @Test("does its change also when the file cannot be written, and says so")
    func unwritable() throws {
        #expect(try keep().code == 0)
        try files.removeItem(atPath: calendar)
        try files.createDirectory(atPath: calendar, withIntermediateDirectories: false)
        let outcome = try small.run("enrol", "werkplaats", "--name", "An", "--school", "zuid", as: "an")
        #expect(outcome.code == 0)
        #expect(
            outcome.errors == "sto-tui: De agenda kon niet in ‘\(calendar)’ worden geschreven: dat is geen bestand.\n")
    }

    @Test("remembers nothing of a file that cannot be written")
    func refused() throws {
        let outcome = try keep("weg/agenda.ics")
        #expect(outcome.code == 1 && outcome.errors.contains("die map is er niet"))
        #expect(!files.fileExists(atPath: small.program.home.path + "/config/netflixleren/agenda.json"))
    }

    @Test("keeps out of what another ledger holds")
    func otherLedger() throws {
        #expect(try keep().code == 0)
        let other = ["--ledger", small.program.home.path + "/other.sqlite"]
        let enrolled = try small.program.run(
            ["--catalog", small.folder, "--today", SmallCatalog.today, "enrol", "werkplaats", "--name", "An"] + other
                + ["--as", "an@school.nl"])
        #expect(enrolled.code == 0)
        #expect(status() == [])
    }
}
