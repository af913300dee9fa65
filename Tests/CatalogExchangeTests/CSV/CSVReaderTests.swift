import CatalogExchange
import CatalogKit
import Foundation
import Testing

@Suite("Tables of courses")
struct CSVReaderTests {
    @Test("are read with Dutch headers, dates, decimals and words")
    func dutch() throws {
        let intake = try CSVSample.read(
            """
            Titel;Datum;Tijd;Plaats;Zaal;Prijs;Uren;Thema's;Max;Min;Aanmelden voor;Taal;Website;Status;Omschrijving
            Lasersnijden;do 11 mrt. 2027;15.30 - 18.30 uur;Heerlen;TechLab;€ 12,50;3 uur;techlab, lob;16;8;4-3-2027;\
            Nederlands;www.lab.example/x;;Neem een usb-stick mee.
            Robots;12-04-2027;9:00;online;;gratis;90 minuten;;;;;;;Geannuleerd;
            """)
        #expect(intake.findings.isEmpty)
        let laser = try #require(intake.courses.first?.course)
        #expect(laser.id == "Lasersnijden" && laser.title == "Lasersnijden" && laser.body == "Neem een usb-stick mee.")
        #expect(laser.priceCents == 1250 && laser.hours == 3 && laser.themes == ["techlab", "lob"])
        #expect(laser.language == "nl" && laser.url == "https://www.lab.example/x" && laser.format == "")
        #expect(
            laser.offerings == [
                Offering(
                    id: "Lasersnijden@2027-03-11",
                    meetings: [try CSVSample.meeting("2027-03-11 15:30", "2027-03-11 18:30")],
                    place: "Heerlen", venue: "TechLab", capacity: 16, minimum: 8, enrolBy: Day("2027-03-04"))
            ])
        let robots = try #require(intake.courses.last?.course)
        #expect(robots.priceCents == 0 && robots.hours == 1.5)
        #expect(
            robots.offerings == [
                Offering(
                    id: "Robots@2027-04-12", meetings: [try CSVSample.meeting("2027-04-12 09:00", "2027-04-12 10:00")],
                    place: nil, isCancelled: true)
            ])
    }

    @Test(
        "are read whatever stands between fields, and whatever their bytes are",
        arguments: [
            "Titel,Plaats\r\n\"Zorg, welzijn\",Echt\r\n", "Titel\tPlaats\n\"Zorg, welzijn\"\tEcht",
            "sep=|\r\nTitel|Plaats\r\nZorg, welzijn|Echt\r\n", "\u{FEFF}Titel;Plaats\rZorg, welzijn;Echt\r",
            "Ons aanbod;\n\nTitel;Plaats\nZorg, welzijn;Echt\n;\n", "Titel, Plaats\n \"Zorg, welzijn\", \"Echt\"",
        ])
    func dialects(_ text: String) throws {
        let intake = try CSVSample.read(text)
        #expect(intake.courses.map(\.course.title) == ["Zorg, welzijn"])
        #expect(intake.findings.isEmpty)
    }

    @Test("in an old code page are read, and that is told")
    func windows1252() throws {
        let intake = try CSVSample.read(
            bytes: Array("Titel;Prijs\nCaf".utf8) + [0xE9] + Array(";".utf8) + [0x80, 0x20, 0x35])
        #expect(intake.courses.first?.course.title == "Café" && intake.courses.first?.course.priceCents == 500)
        #expect(intake.findings.map(\.problem) == [.readAsWindows1252])
    }

    @Test("have quoted line ends, doubled quotes and stray ones")
    func quotes() throws {
        let intake = try CSVSample.read(
            "Titel;Omschrijving\n\"De \"\"echte\"\" toets\";\"een\r\n\r\ntwee\"\nEen 3\" buis;\"a\"b \"c\" d\n")
        #expect(intake.courses.map(\.course.title) == ["De \"echte\" toets", "Een 3\" buis"])
        #expect(intake.courses.map(\.course.body) == ["een\n\ntwee", "ab \"c\" d"])
        #expect(intake.courses.map(\.place.line) == [2, 5])
    }

    @Test("with a quote that nothing closes lose that row only")
    func unclosed() throws {
        let intake = try CSVSample.read("Titel;Plaats\nEen;Echt\nTwee;\"Echt\nDrie;Echt\nVier;Echt")
        #expect(intake.courses.map(\.course.title) == ["Een", "Drie", "Vier"])
        #expect(intake.findings.map(\.problem) == [.unclosedQuote])
        #expect(intake.findings.map(\.place.line) == [3] && intake.findings.map(\.isSkipped) == [true])
        let long = "Titel;Plaats\nEen;\"" + String(repeating: "x", count: 1 << 20) + "\nTwee;Echt\n"
        let rest = try CSVSample.read(long)
        #expect(rest.courses.map(\.course.title) == ["Twee"])
        #expect(rest.findings.map(\.problem) == [.tooLong(limit: 1 << 20)])
    }

    @Test("have rows of a course's offerings, and of an offering's meetings")
    func grouped() throws {
        let intake = try CSVSample.read(
            """
            Code;Titel;Uitvoering;Startdatum;Begintijd;Eindtijd;Plaats;Bezet;Prijs
            A1;Lassen;A1-2;18-03-2027;9:00;12:00;Heerlen;;
            A1;Lassen;A1-1;10-02-2027;9:00;12:00;Sittard;7;10
            A1;;A1-2;11-03-2027;9:00;12:00;;;25
            B;Frezen;;;;;;;
            A1;Lassen;;01-04-2027;;;;;
            """)
        let course = try #require(intake.courses.first)
        #expect(intake.courses.map(\.course.id) == ["A1", "B"])
        #expect(course.course.offerings.map(\.id) == ["A1-2", "A1-1", "A1@2027-04-01"])
        #expect(
            course.course.offerings.map(\.meetings) == [
                [
                    try CSVSample.meeting("2027-03-11 09:00", "2027-03-11 12:00"),
                    try CSVSample.meeting("2027-03-18 09:00", "2027-03-18 12:00"),
                ],
                [try CSVSample.meeting("2027-02-10 09:00", "2027-02-10 12:00")],
                [try CSVSample.meeting("2027-04-01 00:00", "2027-04-02 00:00")],
            ])
        #expect(course.course.offerings.map(\.place) == ["Heerlen", "Sittard", ""])
        #expect(course.taken == ["A1-1": 7] && course.course.priceCents == 1000)
        #expect(intake.findings.map(\.problem) == [.differentValue(field: "price", value: "2500")])
        #expect(intake.courses.last?.course.offerings.isEmpty == true)
    }

    @Test("with American dates are told by a day that is no month, and only then")
    func american() throws {
        let american = try CSVSample.read("Title,Date\nOne,03/11/2027\nTwo,03/25/2027")
        #expect(american.courses.map { $0.course.offerings[0].start.day } == [Day("2027-03-11"), Day("2027-03-25")])
        let mixed = try CSVSample.read("Title,Date\nOne,03/11/2027\nTwo,03/25/2027\nThree,25/03/2027")
        #expect(
            mixed.courses.map { $0.course.offerings.first?.start.day } == [Day("2027-11-03"), nil, Day("2027-03-25")])
        #expect(mixed.findings.map(\.problem) == [.invalidTime(field: "Date", value: "03/25/2027")])
    }

    @Test("say what is wrong in their headers and rows, and go on")
    func findings() throws {
        let intake = try CSVSample.read(
            "Titel;Datum;;Datum;Prijs;Link\nEen;31-02-2027;x;;€ 1 of 2;ftp://x\n;1-1-2027;;;;\nTwee;1-1-2027\nDrie;1-1-2027;;;$ 3;;;y"
        )
        #expect(intake.courses.map(\.course.title) == ["Een", "Twee", "Drie"])
        #expect(
            intake.findings.map(\.problem) == [
                .emptyHeader(column: 3), .duplicateHeader("Datum"),
                .invalidNumber(field: "Prijs", value: "€ 1 of 2"), .invalidURL("ftp://x"),
                .invalidTime(field: "Datum", value: "31-02-2027"), .noTitle, .fieldCount(expected: 6, found: 2),
                .fieldCount(expected: 6, found: 8), .foreignCurrency("$ 3"),
            ])
        #expect(intake.findings.map(\.place.line) == [1, 1, 2, 2, 2, 3, 4, 5, 5])
    }

    @Test("without a column for titles are refused, with the headers that there are")
    func noTitle() {
        #expect(throws: ImportFailure.noTitleColumn(SourcePlace(file: "t.csv", line: 1), headers: ["A", "B"])) {
            try CSVSample.read("A;B\n1;2\n")
        }
        #expect(throws: ImportFailure.noTitleColumn(SourcePlace(file: "t.csv", line: 1), headers: [])) {
            try CSVSample.read("")
        }
    }

    @Test("keep control characters out, and formulas as texts")
    func hostile() throws {
        let intake = try CSVSample.read("Titel;Omschrijving;Zaal\nA\0\u{1B}[2J;a\0\tb;'=1+1\n'Tis;;'tis")
        #expect(intake.courses.map(\.course.title) == ["A [2J", "'Tis"])
        #expect(intake.courses.map(\.course.body) == ["a \tb", ""])
    }

    @Test("with very many columns, words in a cell or rows of a course are read all the same")
    func large() throws {
        let wide = "Titel;" + String(repeating: "a;", count: 100_000) + "\nLassen"
        #expect(try CSVSample.read(wide).courses.map(\.course.title) == ["Lassen"])
        let words = (0..<30_000).map { "w\($0)" }
        let deep = try CSVSample.read("Titel;Thema\nLassen;\(words.joined(separator: "|"))")
        #expect(deep.courses.first?.course.themes == words)
        let long = try CSVSample.read("Titel;Datum\n" + String(repeating: "A;11-03-2027\n", count: 4000))
        #expect(long.courses.map(\.course.offerings.count) == [1] && long.findings.count + long.further == 3999)
    }

    @Test("change at random without harm")
    func fuzz() throws {
        try Fuzzer.check(
            CSVReader.self,
            seeds: [
                "Titel;Datum;Tijd;Plaats;Prijs;Uren\nLassen;11-03-2027;15:30 - 17:00;Echt;€ 1.250,50;2,5 uur\n",
                "ID,Title,Start,End,City,Tags,Description\n1,\"A, b\",2027-03-11T15:30:00Z,2027-03-12,X,a|b,\"x\ny\"\n",
            ],
            signs: [";", ",", "\t", "\"\"", "sep=;\n", "46457,64", "11/13/2027", "pm", "maart", "'="], ending: "csv")
    }
}

/// Tables in a file of their own.
enum CSVSample {
    static func read(_ text: String, mapping: ImportMapping = ImportMapping()) throws -> Intake {
        try read(bytes: Array(text.utf8), mapping: mapping)
    }

    static func read(bytes: [UInt8], mapping: ImportMapping = ImportMapping()) throws -> Intake {
        var intake = Intake()
        let today = try #require(Day("2027-01-12"))
        try file(bytes) { try CSVReader.read([$0], mapping: mapping, today: today, into: &intake) }
        return intake
    }

    static func file<Result>(_ bytes: [UInt8], _ body: (SourceFile) throws -> Result) throws -> Result {
        let path = FileManager.default.temporaryDirectory.appending(path: "table-\(UUID().uuidString).csv").path
        try Data(bytes).write(to: URL(filePath: path))
        defer { unlink(path) }
        return try body(SourceFile(path: path, name: "t.csv"))
    }

    static func meeting(_ start: String, _ end: String) throws -> Meeting {
        Meeting(start: try #require(LocalTime(start)), end: try #require(LocalTime(end)))
    }
}
