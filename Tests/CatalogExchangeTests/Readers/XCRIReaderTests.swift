import CatalogKit
import Foundation
import Testing

@testable import CatalogExchange

@Suite("XCRI-CAP is read")
struct XCRIReaderTests {
    private let files: TemporaryFiles

    init() throws {
        files = try TemporaryFiles()
    }

    private func read(_ sources: SourceFile...) throws -> Intake {
        var intake = Intake()
        try XCRIReader.read(sources, mapping: ImportMapping(), today: #require(Day("2027-01-12")), into: &intake)
        return intake
    }

    private func catalog(_ courses: String) -> String {
        """
        <catalog xmlns="http://xcri.org/profiles/1.2/catalog" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:mlo="http://purl.org/net/mlo" xmlns:x="http://www.w3.org/1999/xhtml"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos">
          <dc:title>De catalogus</dc:title>
          <provider><dc:title xml:lang="en">Tech Lab</dc:title><dc:title xml:lang="nl">Het Techlab</dc:title>
          \(courses)
          <mlo:location><mlo:town>Heerlen</mlo:town><mlo:postcode>6411 AA</mlo:postcode>
          <mlo:address>Plein 1</mlo:address></mlo:location></provider></catalog>
        """
    }

    private func presentation(_ rest: String, id: String = "p1", start: String = "2027-03-11") -> String {
        """
        <course><dc:identifier>https://x.nl/robots</dc:identifier><dc:title>Robots</dc:title><presentation>
        <dc:identifier>\(id)</dc:identifier><mlo:start>\(start)</mlo:start>\(rest)</presentation></course>
        """
    }

    private func offering(_ rest: String, start: String = "2027-03-11") throws -> Offering {
        let intake = try read(files.file("c.xml", catalog(presentation(rest, start: start))))
        return try #require(intake.courses.first?.course.offerings.first)
    }

    private func times(_ meetings: [Meeting]) -> [String] {
        meetings.map { "\($0.start) - \($0.end)" }
    }

    @Test("A course has its words, texts and sections")
    func course() throws {
        let text = catalog(
            """
            <course>
            <dc:description xml:lang="en">Learn</dc:description>
            <dc:description xml:lang="nl"><x:div><x:p>Leer <x:b>bouwen</x:b>.</x:p><x:ul><x:li>snel</x:li></x:ul></x:div>
            </dc:description>
            <dc:identifier xsi:type="intern">R1</dc:identifier><dc:identifier>https://x.nl/robots</dc:identifier>
            <dc:subject identifier="KC.3">KC.3</dc:subject><dc:subject xml:lang="nl">Techniek</dc:subject>
            <dc:subject xml:lang="en">Technology</dc:subject>
            <dc:title xml:lang="en">Robots for all</dc:title><dc:title xml:lang="nl">Robots voor allen</dc:title>
            <dc:type>workshop</dc:type><mlo:url>https://x.nl/r</mlo:url><abstract>In een dag.</abstract>
            <mlo:objective>Kunnen solderen.</mlo:objective>
            <presentation><mlo:duration interval="PT2H30M">2,5 uur</mlo:duration>
            <mlo:languageOfInstruction>NL</mlo:languageOfInstruction><mlo:cost>€ 45,50</mlo:cost></presentation>
            </course>
            """)
        let intake = try read(files.file("c.xml", text))
        let course = try #require(intake.courses.first?.course)
        #expect(course.id == "https://x.nl/robots")
        #expect(course.title == "Robots voor allen")
        #expect(course.summary == "In een dag.")
        #expect(course.body == "Leer **bouwen**.\n\n- snel\n\n## Objective\n\nKunnen solderen.")
        #expect(course.provider == "Het Techlab")
        #expect(course.format == "workshop")
        #expect(course.themes == ["Techniek"])
        #expect(course.language == "nl")
        #expect(course.hours == 2.5)
        #expect(course.priceCents == 4550)
        #expect(course.url == "https://x.nl/r")
        #expect(course.offerings.isEmpty)
        #expect(intake.findings.map(\.problem) == [.severalLanguages(["nl", "en"])])
    }

    @Test("A presentation has its times, venue, places and last day")
    func presentation() throws {
        let offering = try offering(
            """
            <end>2027-03-11T16:30:00+01:00</end><applyUntil dtf="2027-03-01">begin maart</applyUntil><mlo:places>20</mlo:places>
            <venue><provider><dc:title>Hal 3</dc:title><mlo:location><mlo:town>Oss</mlo:town><mlo:postcode>5341 AA</mlo:postcode>
            <mlo:address>Laan 5</mlo:address><mlo:address>Oss</mlo:address><geo:lat>51.76</geo:lat><geo:long>5.52</geo:long>
            </mlo:location></provider></venue>
            """, start: "2027-03-11T13:00:00+01:00")
        #expect(times(offering.meetings) == ["2027-03-11 13:00 - 2027-03-11 16:30"])
        #expect(offering.place == "Oss")
        #expect(offering.venue == "Hal 3, Laan 5")
        #expect(offering.capacity == 20)
        #expect(offering.enrolBy == Day("2027-03-01"))
    }

    @Test("Without a venue it is where its provider is, and at a distance it is nowhere")
    func inherited() throws {
        #expect(try offering("").place == "Heerlen")
        #expect(try offering("").venue == "Plein 1")
        #expect(try offering("<attendanceMode identifier=\"CM\">Campus</attendanceMode>").place == "Heerlen")
        #expect(try offering("<attendanceMode identifier=\"ON\">Via het net</attendanceMode>").place == nil)
        #expect(try offering("<attendanceMode>Self-study</attendanceMode>").place == nil)
        #expect(try offering("<venue><provider><dc:title>Online</dc:title></provider></venue>").place == nil)
        // 1.1 has no provider within a venue.
        #expect(try offering("<venue><town>Uden</town><street>Laan 1</street></venue>").place == "Uden")
    }

    @Test("A start and an end on different days are two meetings; a month is no day")
    func spans() throws {
        #expect(
            times(try offering("<end dtf=\"2027-07-01\">Juli</end>").meetings)
                == ["2027-03-11 00:00 - 2027-03-12 00:00", "2027-07-01 00:00 - 2027-07-02 00:00"])
        #expect(
            times(try offering("<end>2027-03-12T17:00</end>", start: "2027-03-11T09:00").meetings)
                == ["2027-03-11 09:00 - 2027-03-11 10:00", "2027-03-12 16:00 - 2027-03-12 17:00"])
        let month = try read(files.file("c.xml", catalog(presentation("", start: "2027-03"))))
        #expect(month.courses.first?.course.offerings == [])
        #expect(month.findings.map(\.problem) == [.invalidTime(field: "start", value: "2027-03")])
    }

    @Test("Presentations with the course's own identifier, or the same one twice, are told apart by their day")
    func identifiers() throws {
        let text = catalog(
            presentation(
                """
                </presentation><presentation><dc:identifier>p1</dc:identifier><mlo:start>2027-04-01</mlo:start></presentation>
                <presentation><dc:identifier>https://x.nl/robots</dc:identifier><mlo:start>2027-05-01</mlo:start></presentation>
                <presentation><mlo:start>2027-06-01</mlo:start></presentation>
                <presentation><mlo:start>2027-06-01</mlo:start>
                """))
        let intake = try read(files.file("c.xml", text))
        #expect(
            intake.courses.first?.course.offerings.map(\.id) == [
                "p1", "p1@2027-04-01", "https://x.nl/robots@2027-05-01", "https://x.nl/robots@2027-06-01",
            ])
        #expect(intake.findings.map(\.problem) == [.duplicateID("https://x.nl/robots@2027-06-01")])
    }

    @Test(
        "A price is an amount of euros, or nothing",
        arguments: [
            ("free", 0 as Int?), ("Gratis", 0), ("€ 1.250,00", 125_000), ("EUR 45", 4500), ("45.50 euro", 4550),
            ("£120", nil), ("GBP 1, Continental Europe fee: GBP 2", nil), ("45", nil), ("€ 5 of € 10", nil), ("", nil),
        ])
    func prices(text: String, cents: Int?) throws {
        let intake = try read(files.file("c.xml", catalog(presentation("<mlo:cost>\(text)</mlo:cost>"))))
        #expect(intake.courses.first?.course.priceCents == cents)
        let isForeign = text.contains("£") || text.contains("GBP")
        #expect(intake.findings.map(\.problem) == (isForeign ? [.foreignCurrency("GBP")] : []))
    }

    @Test("A course without a title or an identifier is left out, a file of another kind too")
    func leftOut() throws {
        let courses = "<course><dc:title>Zonder id</dc:title></course><course><dc:identifier>x</dc:identifier></course>"
        let schema = try files.file("s.xsd", "<schema xmlns=\"http://www.w3.org/2001/XMLSchema\"/>")
        let intake = try read(files.file("c.xml", catalog(courses)), schema)
        #expect(intake.courses.isEmpty)
        #expect(intake.findings.map(\.problem) == [.noID, .noTitle, .notOfThisFormat])
        #expect(throws: ImportFailure.self) { try read(schema) }
    }

    @Test("Whatever bytes come, courses are sound")
    func fuzz() throws {
        let seed = catalog(
            presentation(
                """
                <end dtf="2027-03-11T17:00">x</end><mlo:duration interval="PT7H"/><mlo:cost>€ 5</mlo:cost>
                <mlo:places>5</mlo:places><venue><provider><mlo:location><mlo:town>Oss</mlo:town></mlo:location></provider></venue>
                """, start: "2027-03-11T09:00"))
        try Fuzzer.check(
            XCRIReader.self, seeds: [seed], signs: ["<", "</presentation>", "<presentation>", "9999-12-31T23:59"],
            ending: "xml")
    }
}
