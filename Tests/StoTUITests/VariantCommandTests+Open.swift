import Foundation
import Testing

/// `sto-tui variant open`, and what can go wrong on the way.
extension VariantCommandTests {
    @Test("opening puts the offering in the course's file and leaves every other byte")
    func bytes() throws {
        try declareAll()
        let outcome = try catalog.run(
            "variant", "open", Self.course, "--date", "2027-02-17", "--start", "13:30", "--end", "16:30", "--school",
            "Middenschool", "--capacity", "7", "--minimum", "4", "--enrol-by", "2027-02-10", "--venue", "Lokaal #3")
        #expect(outcome.code == 0 && outcome.output == "\(Self.offering)\n")
        #expect(outcome.errors.contains("7 mensen zijn uitgenodigd") && outcome.errors.contains("2 anderen"))
        let added = """
                -   start: 2027-02-17 13:30
                    end: 2027-02-17 16:30
                    place: Middendorp
                    venue: 'Middenschool, Lokaal #3'
                    capacity: 7
                    minimum: 4
                    enrol-by: 2027-02-10

            """.replacing("\n", with: "\r\n")
        #expect(
            try catalog.file(SmallCatalog.national)
                == SmallCatalog.nationalText.replacing(
                    "        capacity: 12\r\n", with: "        capacity: 12\r\n\(added)"))
        #expect(try catalog.run("check").code == 0)
    }

    @Test("a second time is refused; after a crash before the ledger the same command completes")
    func again() throws {
        try declareAll()
        #expect(try open().code == 0)
        let bytes = try catalog.file(SmallCatalog.national)
        let second = try open()
        #expect(second.code == 1 && second.output == "")
        let other = try open(9)
        #expect(other.code == 1 && other.errors.contains(Self.offering))
        #expect(try catalog.file(SmallCatalog.national) == bytes)
        // The file is written, the ledger is that of before: as a power cut between the two leaves it.
        let ledger = catalog.program.home.path + "/fresh.sqlite"
        let completed = try catalog.program.run([
            "--catalog", catalog.folder, "--today", SmallCatalog.today, "--ledger", "sqlite:\(ledger)", "variant",
            "open", Self.course, "--date", "2027-02-17", "--start", "13:30", "--end", "16:30", "--school", "midden",
            "--capacity", "7", "--as", "coordinator@school.nl",
        ])
        #expect(completed.code == 0 && completed.output == "\(Self.offering)\n")
        #expect(try catalog.file(SmallCatalog.national) == bytes)
    }

    @Test("the file gets its old bytes back when the ledger refuses")
    func putBack() throws {
        try declareAll()
        // Signing up would have closed: the ledger says so, after the file was written.
        let path = "\(catalog.folder)/\(SmallCatalog.national)"
        let before = try catalog.file(SmallCatalog.national)
        let late = try catalog.run(
            "variant", "open", Self.course, "--date", "2027-02-17", "--start", "13:30", "--end", "16:30", "--school",
            "midden", "--capacity", "7", "--enrol-by", "2027-02-18")
        #expect(late.code == 1 && late.errors.contains("2027-02-18"))
        #expect(try catalog.file(SmallCatalog.national) == before)
        // A ledger that cannot be written to refuses before the file is touched.
        let stamp = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        let broken = catalog.program.home.path + "/broken.sqlite"
        try Data("geen grootboek".utf8).write(to: URL(filePath: broken))
        let outcome = try catalog.program.run([
            "--catalog", catalog.folder, "--today", SmallCatalog.today, "--ledger", "sqlite:\(broken)", "variant",
            "open", Self.course, "--date", "2027-02-17", "--start", "13:30", "--end", "16:30", "--school", "midden",
            "--capacity", "7", "--as", "coordinator@school.nl",
        ])
        #expect(outcome.code == 3 && outcome.output == "")
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date == stamp)
        #expect(try catalog.file(SmallCatalog.national) == before)
    }

    private var opening: [String] {
        [
            "--catalog", catalog.folder, "--today", SmallCatalog.today, "variant", "open", Self.course, "--date",
            "2027-02-17", "--start", "13:30", "--end", "16:30", "--school", "midden", "--capacity", "7", "--as",
            "coordinator@school.nl",
        ]
    }

    /// Whether there is one offering in the file, opened once in the ledger.
    private func isOpenOnce() throws -> Bool {
        let status = try catalog.run("variant", "status", Self.course, "--json").json(Status.self)
        let text = try catalog.file(SmallCatalog.national)
        return status.variants.map(\.offering) == [Self.offering] && status.variants[0].invited == 7
            && text.components(separatedBy: "2027-02-17 13:30").count == 2
    }

    @Test("of several who open the same at once, one does")
    func together() throws {
        try declareAll()
        let runs = try (0..<6).map { _ in try catalog.program.start(opening) }
        let outcomes = try runs.map { try $0.outcome() }
        #expect(outcomes.filter { $0.code == 0 }.count == 1)
        #expect(outcomes.allSatisfy { $0.code == 0 || $0.code == 1 && !$0.errors.isEmpty })
        #expect(try isOpenOnce())
        #expect(try catalog.run("audit").code == 0)
    }

    @Test("whenever the program is killed, the same command makes it whole")
    func killed() throws {
        try declareAll()
        for _ in 0..<8 {
            let run = try catalog.program.start(opening)
            run.kill9()
            _ = try run.outcome()
        }
        // Done now, or refused because one of those runs had come that far.
        #expect(try [0, 1].contains(catalog.program.run(opening).code))
        #expect(try isOpenOnce())
        #expect(try catalog.run("audit").code == 0)
    }

    @Test("an offering that was taken out of the file keeps its id; a new one on that day gets another")
    func takenOut() throws {
        try declareAll()
        #expect(try open().code == 0)
        try Data(SmallCatalog.nationalText.utf8).write(to: URL(filePath: "\(catalog.folder)/\(SmallCatalog.national)"))
        let opened = try open().json(Opened.self)
        #expect(opened.offering == "\(Self.offering)-2" && opened.invited == 0)
        #expect(try catalog.file(SmallCatalog.national).contains("-   id: \(Self.offering)-2\r\n"))
    }

    private static let badOpens: [([String], Int32, String)] = [
        (["--date", "2027-01-11"], 1, "al geweest"), (["--school", "mideen"], 1, "Bedoel je ‘midden’?"),
        (["--end", "13:00"], 1, "niet na het begin"), (["--date", "morgen"], 2, "geen datum"),
        (["--start", "half twee"], 2, "geen tijd"), (["--capacity", "0"], 2, "minstens 1"),
        (["--minimum", "9"], 1, "minstens 9 deelnemers"), (["--enrol-by", "2027-01-11"], 1, "al geweest"),
        (["--hold", "-1"], 2, "--hold"),
    ]

    @Test("what cannot be opened is refused, and the file stays as it is", arguments: badOpens)
    func openRefusals(_ changes: [String], _ code: Int32, _ words: String) throws {
        var arguments = [
            "--date": "2027-02-17", "--start": "13:30", "--end": "16:30", "--school": "midden", "--capacity": "7",
        ]
        arguments[changes[0]] = changes[1]
        let outcome = try catalog.program.run(
            ["--catalog", catalog.folder, "--today", SmallCatalog.today, "variant", "open", Self.course]
                + arguments.map { "\($0)=\($1)" } + ["--as", "coordinator@school.nl"])
        #expect(outcome.code == code && outcome.output == "")
        #expect(outcome.errors.contains(words), "\(outcome.errors)")
        #expect(try catalog.file(SmallCatalog.national) == SmallCatalog.nationalText)
    }

    @Test("a date in a holiday, and one on which the interested are elsewhere, is warned of and done")
    func warnings() throws {
        try declareAll()
        for name in ["t1", "t2"] {
            #expect(try catalog.run("enrol", "werkplaats@2027-02-03", as: name).code == 0)
        }
        let busy = try catalog.run(
            "variant", "open", Self.course, "--date", "2027-02-03", "--start", "16:00", "--end", "19:00", "--school",
            "midden", "--capacity", "7")
        #expect(busy.code == 0 && busy.errors.contains("2 van de 9"))
        let holiday = try catalog.run(
            "variant", "open", Self.course, "--date", "2027-02-10", "--start", "13:30", "--end", "16:30", "--school",
            "midden", "--capacity", "7")
        #expect(holiday.code == 0 && holiday.errors.contains("Carnaval"))
    }
}
