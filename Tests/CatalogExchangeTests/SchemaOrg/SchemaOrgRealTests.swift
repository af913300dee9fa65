import CatalogExchange
import CatalogKit
import Testing

/// Each line was checked by hand against the file that it is about.
@Suite("Pages and feeds that others publish", .enabled(if: RealFeeds.folder != nil))
struct SchemaOrgRealTests {
    private func read(_ names: String...) throws -> Intake {
        let folder = try #require(RealFeeds.folder)
        var intake = Intake()
        let files = try SourceFile.named(names.map { "\(folder)/schemaorg/\($0)" })
        try SchemaOrgReader.read(files, mapping: ImportMapping(), today: try #require(Day("2027-01-12")), into: &intake)
        return intake
    }

    private func times(_ offering: Offering?) -> [String] {
        offering?.meetings.map { "\($0.start)–\($0.end)" } ?? []
    }

    @Test("EBI: a course with one instance, in HTML, whose town stands in the street")
    func ebi() throws {
        let course = try #require(try read("rdfx-ebi-course-face-to-face.json").courses.first?.course)
        #expect(course.title.hasPrefix("CCPBioSim workshop: structural bioinformatics"))
        #expect(course.id == course.url && course.provider == "European Bioinformatics Institute")
        #expect(!course.body.contains("<span>") && course.body.contains("](https://www.ccpbiosim.ac.uk/)"))
        #expect(course.offerings.map(\.capacity) == [30] && course.offerings.map(\.place) == [""])
        #expect(course.offerings.map(\.venue) == ["European Bioinformatics Institute, Hinxton"])
        #expect(times(course.offerings.first) == ["2023-09-19 00:00–2023-09-23 00:00"])
    }

    @Test(
        "IFB: an instance with whole addresses for keys, over http and https",
        arguments: ["rdfx-ifb-event.json", "rdfx-http-ifb-event.json"])
    func ifb(_ name: String) throws {
        let course = try #require(try read(name).courses.first?.course)
        #expect(course.id == "https://catalogue.france-bioinformatique.fr/api/event/489/?format=json-ld")
        #expect(course.title.hasPrefix("Ecole Thématique de Bioinformatique Intégrative"))
        #expect(course.offerings.map(\.venue) == ["Fréjus, France"] && course.priceCents == nil)
        #expect(times(course.offerings.first) == ["2023-01-16 00:00–2023-01-21 00:00"])
    }

    @Test("NBIS: instances with midnight for a time, some of them online, some without an id")
    func nbis() throws {
        let read = try read("rdfx-nbis-courses.json")
        let offerings = read.courses.flatMap(\.course.offerings)
        #expect(offerings.count == 32 && read.findings.isEmpty)
        let first = read.courses[0].course
        #expect(first.title == "Neural Networks and Deep Learning" && first.language == "en")
        #expect(first.offerings.map(\.place) == ["Uppsala"] && first.offerings.map(\.capacity) == [25])
        #expect(first.offerings.map(\.venue) == ["SciLifeLab Uppsala - Navet, Husargatan 3"])
        #expect(times(first.offerings.first) == ["2023-03-20 00:00–2023-03-25 00:00"])
        #expect(read.courses[1].course.offerings.map(\.place) == [nil])
        let unnamed = read.courses[2].course
        #expect(unnamed.id == "https://www.uppmax.uu.se/support/courses-and-workshops/programming-formalisms/")
    }

    @Test("SIB: a course in a saved page, streamed, in francs")
    func sib() throws {
        let read = try read("rdfx-sib-online-course.html")
        let course = try #require(read.courses.first?.course)
        #expect(course.title == "Docker and Singularity for Reproducible Research: Getting Started with Containers")
        #expect(
            course.offerings.map(\.id) == [
                "https://www.sib.swiss/training/course/20230426_DOCK",
                "https://www.sib.swiss/training/course/20231013_DOCK",
            ])
        #expect(course.offerings.map(\.place) == [nil, nil] && course.priceCents == nil && course.language == "en")
        #expect(course.body.hasPrefix("# Overview") && course.themes.contains("data management"))
        #expect(read.findings.contains { $0.problem == .foreignCurrency("CHF") })
    }

    @Test("OpenActive: instances of a course, with meetings of their own or on a schedule in London")
    func instances() throws {
        let scheduled = try #require(try read("openactive__courseinstance_example_1.json").courses.first)
        #expect(scheduled.course.offerings.count == 1 && scheduled.taken.values.map { $0 } == [9])
        #expect(
            times(scheduled.course.offerings.first) == [
                "2018-08-01 10:00–2018-08-01 18:00", "2018-08-02 10:00–2018-08-02 18:00",
                "2018-08-03 10:00–2018-08-03 18:00",
            ])
        let listed = try #require(try read("openactive__courseinstance_event_example_1.json").courses.first?.course)
        #expect(
            times(listed.offerings.first) == ["2018-10-02 21:15–2018-10-02 21:45", "2018-10-09 21:15–2018-10-09 21:45"])
    }

    @Test("OpenActive: a series whose sessions are in another file")
    func split() throws {
        let both = try read(
            "openactive__sessionseries-split_example_1.json", "openactive__scheduledsession-split_example_1.json")
        let course = try #require(both.courses.first)
        #expect(both.courses.count == 1 && course.course.title == "Virtual BODYPUMP")
        #expect(times(course.course.offerings.first) == ["2016-05-09 20:15–2016-05-09 21:15"])
        #expect(course.taken.values.map { $0 } == [10] && course.course.offerings.map(\.place) == ["Village East"])
        let alone = try read("openactive__scheduledsession-split_example_1.json")
        #expect(alone.courses.isEmpty)
        #expect(
            alone.findings.map(\.problem) == [
                .missingReference("https://opensessions.io/api/session-series/1402CBP20150217")
            ])
    }

    @Test("OpenActive: a series on a schedule, Tuesdays and Sundays")
    func schedule() throws {
        let course = try #require(try read("openactive__sessionseries-split_example_1.json").courses.first?.course)
        #expect(
            course.offerings.flatMap(times) == [
                "2018-10-21 09:30–2018-10-21 10:30", "2018-10-23 09:30–2018-10-23 10:30",
                "2018-10-28 09:30–2018-10-28 10:30",
                "2018-10-30 09:30–2018-10-30 10:30", "2018-11-04 09:30–2018-11-04 10:30",
            ])
        let weekly = try #require(try read("openactive__part-two-finished.json").courses.first?.course)
        // Thursdays from 16 August 2018 to 13 August 2020.
        #expect(weekly.offerings.count == 105 && weekly.offerings.last?.start == LocalTime("2020-08-13 20:00"))
    }

    @Test("OSCI: events of a calendar, whose other documents hold none")
    func osci() throws {
        let read = try read(
            "tess-osci_01_0.jsonld", "tess-osci_01_1.jsonld", "tess-osci_02_0.jsonld", "tess-osci_02_1.jsonld")
        let session = try #require(
            read.courses.first { $0.course.title == "Open Research Working Group Drop-in Sessions" })
        #expect(session.course.offerings.map(\.place) == ["Sheffield"])
        #expect(session.course.body.contains("if you're considering") && session.course.body.hasSuffix("…"))
        #expect(throws: ImportFailure.self) { try self.read("tess-osci_01_0.jsonld") }
    }
}
