import CatalogKit
import Foundation
import Testing

@testable import CatalogExchange

@Suite("EDU-DEX is read")
struct EDUDEXReaderTests {
    private let files: TemporaryFiles

    init() throws {
        files = try TemporaryFiles()
    }

    private func read(_ sources: SourceFile...) throws -> Intake {
        var intake = Intake()
        try EDUDEXReader.read(
            sources, mapping: ImportMapping(), today: #require(Day("2027-01-12")), into: &intake)
        return intake
    }

    private func program(
        _ id: String = "robots", admission: String = "", classification: String = "", curriculum: String = "",
        names: String = "<programName xml:lang=\"nl\">Robots &amp; zo</programName>", schedule: String = "",
        rest: String = ""
    ) -> String {
        """
        <program xmlns="http://studieData.nl/schema/edudex/program">\(rest)
        <programAdmission>\(admission)</programAdmission>
        <programClassification><orgUnitId>techlab</orgUnitId>\(classification)<programId>\(id)</programId>
        </programClassification>
        <programCurriculum>\(curriculum)</programCurriculum>
        <programDescriptions>\(names)</programDescriptions>
        <programSchedule>\(schedule)</programSchedule></program>
        """
    }

    private func run(_ id: String = "r1", _ rest: String = "", date: String = "2027-03-11") -> String {
        """
        <programRun><id>\(id)</id><status>application opened</status><startDate isFinal="true">\(date)</startDate>
        <endDate isFinal="true">\(date)</endDate>\(rest)</programRun>
        """
    }

    private func offering(_ schedule: String, classification: String = "") throws -> Offering {
        let intake = try read(files.file("p.xml", program(classification: classification, schedule: schedule)))
        return try #require(intake.courses.first?.course.offerings.first)
    }

    private func price(_ costs: String) throws -> Int? {
        let schedule = "<genericProgramRun>\(costs)</genericProgramRun>"
        return try read(files.file("p.xml", program(schedule: schedule))).courses.first?.course.priceCents
    }

    private func time(_ text: String) throws -> LocalTime {
        try #require(LocalTime(text))
    }

    @Test("A directory brings the programmes that stand beside it, and its provider's name")
    func directory() throws {
        let directory = try files.file(
            "directory.xml",
            """
            <edudexDirectory xmlns="http://studieData.nl/schema/edudex/directory">
            <instituteDataResource>https://x.nl/institute.xml</instituteDataResource>
            <programResource><programId>robots</programId><resourceUrl>https://x.nl/feed/robots.xml?v=2</resourceUrl>
            </programResource>
            <programResource><programId>weg</programId><resourceUrl>https://x.nl/weg.xml</resourceUrl></programResource>
            <programResource><programId>pas</programId><resourceUrl>https://x.nl/%2e%2e%2fetc</resourceUrl>
            </programResource>
            </edudexDirectory>
            """)
        _ = try files.file("robots.xml", program())
        _ = try files.file(
            "institute.xml",
            """
            <instituteData><orgUnitId>techlab</orgUnitId><instituteName xml:lang="en">Tech Lab</instituteName>
            <instituteName xml:lang="nl">Het Techlab</instituteName></instituteData>
            """)
        let intake = try read(directory)
        #expect(intake.courses.map(\.course.id) == ["robots"])
        #expect(intake.courses.first?.course.provider == "Het Techlab")
        #expect(intake.findings.map(\.problem) == [.missingReference("weg.xml")])
        #expect(intake.findings.first?.place.path == "edudexDirectory/programResource[2]")
    }

    @Test("A file that is no EDU-DEX is told, and alone it is refused")
    func otherFiles() throws {
        let other = try files.file("rss.xml", "<rss><channel/></rss>")
        #expect(throws: ImportFailure.notOfThisFormat(SourcePlace(file: "rss.xml"), detail: "edudex")) {
            try read(other)
        }
        let both = try read(other, files.file("p.xml", program()))
        #expect(both.courses.count == 1)
        #expect(both.findings.map(\.problem) == [.notOfThisFormat])
    }

    @Test("A programme becomes a course with what it says of itself")
    func course() throws {
        let text = program(
            admission: "<minNumberOfParticipants>6</minNumberOfParticipants>",
            classification: """
                <programDuration unit="hour">7</programDuration><programLevel>mbo</programLevel>
                <programType>workshop</programType><theme>automation and it</theme><theme>coaching</theme>
                """,
            curriculum: """
                <instructionLanguage><languageCode>en</languageCode><percentage>20</percentage></instructionLanguage>
                <instructionLanguage><languageCode>NL</languageCode><percentage>80</percentage></instructionLanguage>
                """,
            names: """
                <programDescriptionHtml xml:lang="nl">&lt;p&gt;Leer &lt;b&gt;bouwen&lt;/b&gt;.&lt;/p&gt;</programDescriptionHtml>
                <programDescriptionText xml:lang="nl">Leer bouwen.</programDescriptionText>
                <programName xml:lang="nl">Robots
                  bouwen</programName>
                <programSummaryText xml:lang="nl">In een dag.</programSummaryText>
                <subjectText><subject>objectives</subject><header1 xml:lang="nl">Doel</header1>
                <summaryText xml:lang="nl">Kunnen solderen.</summaryText></subjectText>
                <webLink xml:lang="nl">geen adres</webLink><webLink xml:lang="nl">https://x.nl/robots</webLink>
                """)
        let intake = try read(files.file("p.xml", text))
        let course = try #require(intake.courses.first?.course)
        #expect(course.title == "Robots bouwen")
        #expect(course.summary == "In een dag.")
        #expect(course.body == "Leer **bouwen**.\n\n## Doel\n\nKunnen solderen.")
        #expect(course.provider == "techlab")
        #expect(course.format == "workshop")
        #expect(course.themes == ["automation and it", "coaching"])
        #expect(course.sectors == ["mbo"])
        #expect(course.hours == 7)
        #expect(course.language == "nl")
        #expect(course.minimum == 6)
        #expect(course.url == "https://x.nl/robots")
        #expect(course.priceCents == nil)
        #expect(course.offerings.isEmpty)
        #expect(intake.findings.map(\.problem) == [.invalidURL("geen adres")])
    }

    @Test("HTML that is written out in a title or summary is only its words")
    func writtenOut() throws {
        let names = """
            <programName xml:lang="nl">Meten &amp;amp; &lt;b&gt;weten&lt;/b&gt;</programName>
            <programSummaryHtml xml:lang="nl">&lt;p&gt;Caf&amp;eacute; *1*&lt;/p&gt;</programSummaryHtml>
            """
        let course = try read(files.file("p.xml", program(names: names))).courses.first?.course
        #expect(course?.title == "Meten & weten")
        #expect(course?.summary == "Café *1*")
    }

    @Test("One programme in several languages is one course, in Dutch before English, with all its runs")
    func languages() throws {
        func named(_ code: String, _ name: String) -> String {
            "<programName xml:lang=\"\(code)\">\(name)</programName>"
                + "<programSummaryText xml:lang=\"\(code)\">\(name)!</programSummaryText>"
        }
        let intake = try read(
            files.file("de.xml", program(names: named("de", "Roboter"), schedule: run("r1"))),
            files.file("en.xml", program(names: named("en", "Robots"), schedule: run("r2", date: "2027-04-01"))),
            files.file("both.xml", program("ai", names: named("en", "AI for you") + named("nl", "AI voor jou"))))
        #expect(intake.courses.map(\.course.title) == ["Robots", "AI voor jou"])
        #expect(intake.courses.map(\.course.summary) == ["Robots!", "AI voor jou!"])
        #expect(intake.courses.map(\.course.language) == ["en", "nl"])
        #expect(intake.courses.first?.course.offerings.map(\.id) == ["r1", "r2"])
        #expect(
            intake.findings.map(\.problem) == [.severalLanguages(["en", "de"]), .severalLanguages(["nl", "en"])])
    }

    @Test("A run that two programmes name is told apart by the second one's id")
    func sameRun() throws {
        let intake = try read(
            files.file(
                "all.xml", "<programs>\(program("a", schedule: run()))\(program("b", schedule: run()))</programs>"))
        #expect(intake.courses.map { $0.course.offerings.map(\.id) } == [["r1"], ["b/r1"]])
    }

    @Test("Course days become meetings in order of time, also those of modules")
    func meetings() throws {
        let offering = try offering(
            run(
                "r1",
                """
                <courseDay><id>d2</id><date>2027-03-18</date><startTime>13:00:00</startTime><endTime>16:30</endTime></courseDay>
                <courseDay><id>d1</id><date>2027-03-11</date></courseDay>
                <module><courseDay><id>d3</id><date>2027-03-25</date><startTime>19:00:00</startTime></courseDay></module>
                """))
        #expect(
            offering.meetings == [
                Meeting(start: try time("2027-03-11T00:00"), end: try time("2027-03-12T00:00")),
                Meeting(start: try time("2027-03-18T13:00"), end: try time("2027-03-18T16:30")),
                Meeting(start: try time("2027-03-25T19:00"), end: try time("2027-03-25T20:00")),
            ])
    }

    @Test("A run without days has its first and its last day, and one without a start is left out")
    func span() throws {
        let text = """
            <programRun><id>a</id><startDate>2027-03-11</startDate><endDate>2027-05-20</endDate></programRun>
            <programRun><id>b</id><startDate>binnenkort</startDate></programRun><programRun><id>c</id></programRun>
            <programRun><id>d</id><startDate>1900-01-01</startDate></programRun>
            """
        let intake = try read(files.file("p.xml", program(schedule: text)))
        let offerings = try #require(intake.courses.first?.course.offerings)
        #expect(offerings.map(\.id) == ["a"])
        #expect(offerings.first?.meetings.map(\.start) == [try time("2027-03-11T00:00"), try time("2027-05-20T00:00")])
        #expect(intake.findings.map(\.isSkipped) == [false, true, true])
        #expect(intake.findings.first?.problem == .invalidTime(field: "startDate", value: "binnenkort"))
        #expect(intake.findings[1].problem == .noStart)
    }

    @Test(
        "The most specific location counts",
        arguments: [
            ("", "", "", "", nil as String?, ""),
            ("", "", "", "<programLocation>Heel Brabant</programLocation>", "Heel Brabant", ""),
            ("", "", "<city>Oss</city>", "", nil, "Oss"),
            ("", "<city>Uden</city><address>Plein 1</address>", "<city>Oss</city>", "", "Plein 1", "Uden"),
            (
                "<locationName xml:lang=\"en\">Hall</locationName><locationName xml:lang=\"nl\">Hal</locationName><city>Boxtel</city>",
                "<city>Uden</city>", "<city>Oss</city>", "", "Hal", "Boxtel"
            ),
        ])
    func locations(
        day: String, run: String, generic: String, classification: String, venue: String?, town: String
    ) throws {
        let offering = try offering(
            "<genericProgramRun><location>\(generic)</location></genericProgramRun>"
                + self.run(
                    "r1",
                    "<courseDay><date>2027-03-11</date><location>\(day)</location></courseDay><location>\(run)</location>"
                ),
            classification: classification)
        #expect(offering.place == town)
        #expect(offering.venue == venue)
    }

    @Test(
        "A run is online when it or its programme says so",
        arguments: [
            "<fullyOnline>true</fullyOnline>", "<location><city>Online</city></location>",
            "<programForm>virtual classroom</programForm>",
        ])
    func online(rest: String) throws {
        #expect(try offering(run("r1", rest)).place == nil)
    }

    @Test("A run of a programme that is online says itself where it is not")
    func notOnline() throws {
        let rest = "<fullyOnline>false</fullyOnline><location><city>Oss</city></location>"
        #expect(try offering(run("r1", rest), classification: "<fullyOnline>true</fullyOnline>").place == "Oss")
        #expect(try offering(run("r1"), classification: "<fullyOnline>true</fullyOnline>").place == nil)
    }

    @Test("Participants, the deadline and a cancellation are taken over")
    func run() throws {
        let offering = try offering(
            run(
                "r1",
                """
                <applicationDeadline>2027-03-01</applicationDeadline><maxNumberOfParticipants>16</maxNumberOfParticipants>
                <minNumberOfParticipants>8</minNumberOfParticipants>
                """
            ).replacing("application opened", with: "canceled"))
        #expect(offering.capacity == 16)
        #expect(offering.minimum == 8)
        #expect(offering.enrolBy == Day("2027-03-01"))
        #expect(offering.isCancelled)
    }

    private func cost(_ amount: String, _ rest: String = "", required: Bool = true) -> String {
        """
        <cost><amount>\(amount)</amount><costType>tuition fee</costType><currency>EUR</currency>
        <isRequiredCost>\(required)</isRequiredCost>\(rest)</cost>
        """
    }

    @Test("The price is what one must pay, with its tax")
    func prices() throws {
        #expect(try price("") == nil)
        #expect(try price(cost("0")) == 0)
        #expect(try price(cost("100") + cost("12.50") + cost("50", required: false)) == 11_250)
        #expect(try price(cost("100", "<amountVAT>21.00</amountVAT><VATPercentage>21</VATPercentage>")) == 12_100)
        #expect(try price(cost("99.99", "<VATPercentage>21</VATPercentage>")) == 12_099)
        #expect(try price(cost("100") + cost("90", "<amountValidUntil>2027-01-11</amountValidUntil>")) == 10_000)
        #expect(try price(cost("100") + cost("5", "<period>hour</period>")) == nil)
        #expect(try price(cost("100").replacing("EUR", with: "USD")) == nil)
        #expect(try price(cost("veel")) == nil)
        #expect(try price(cost("50", required: false)) == nil)
    }

    @Test("What has expired is read, and told")
    func expired() throws {
        let intake = try read(files.file("p.xml", program(rest: "<expires>2027-01-11</expires>")))
        #expect(intake.courses.count == 1)
        #expect(intake.findings.map(\.problem) == [.outdated("2027-01-11")])
    }

    @Test("A programme for all goes before one for a client")
    func clients() throws {
        let client = program("a", names: "<programName>Voor ons</programName>", rest: "<clientId>min</clientId>")
        let all = program("a", names: "<programName>Voor allen</programName>")
        for text in [client + all, all + client] {
            let intake = try read(files.file("p.xml", "<programs>\(text)</programs>"))
            #expect(intake.courses.map(\.course.title) == ["Voor allen"])
        }
    }

    @Test("Whatever bytes come, courses are sound")
    func fuzz() throws {
        let text = program(
            classification: "<programDuration unit=\"hour\">7</programDuration>",
            schedule: "<genericProgramRun>\(cost("10", "<VATPercentage>21</VATPercentage>"))</genericProgramRun>"
                + run(
                    "r1",
                    """
                    <courseDay><date>2027-03-11</date><startTime>09:00:00</startTime><endTime>17:00:00</endTime></courseDay>
                    <location><city>Oss</city><geoCode>51.7,5.5</geoCode></location>
                    <maxNumberOfParticipants>16</maxNumberOfParticipants>
                    """))
        try Fuzzer.check(
            EDUDEXReader.self, seeds: [text], signs: ["<", "</programRun>", "<programRun>", "9999-12-31", "24:00"],
            ending: "xml")
    }
}
