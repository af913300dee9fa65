import CatalogExchange
import CatalogKit
import Testing

/// Each line was checked by hand against the file that it is about.
@Suite("Galaxy's events and the Carpentries' pages", .enabled(if: RealFeeds.folder != nil))
struct MarkdownRealTests {
    private func read() throws -> Intake {
        let folder = try #require(RealFeeds.folder)
        var intake = Intake()
        let files = try SourceFile.named(["\(folder)/markdown"])
        try MarkdownReader.read(files, mapping: ImportMapping(), today: try #require(Day("2027-01-12")), into: &intake)
        return intake
    }

    @Test("are twenty-nine events and a page of questions")
    func count() throws {
        let read = try read()
        #expect(read.courses.count == 29 && read.courses.allSatisfy { $0.course.offerings.count == 1 })
        #expect(read.findings.filter(\.isSkipped).map(\.place.file) == ["carpentries__workshops-faq.md"])
        // The BioHackathon of 2022 ends in 2021.
        #expect(
            read.findings.filter { !$0.isSkipped }.map(\.problem) == [
                .endBeforeStart(start: "2022-11-07 00:00", end: "2021-11-12 00:00")
            ])
        #expect(!read.courses.contains { $0.course.body.contains("{%") || $0.course.body.contains("{{") })
    }

    /// A page's name, its first and last day, its town, its venue and who gives it.
    typealias Line = (name: String, first: String, last: String, town: String?, venue: String?, provider: String)

    private static let lines: [Line] = [
        (
            "2016-01-19-Registry-hackathon", "2016-01-19", "2016-01-20", "Freiburg im Breisgau",
            "Building 101, Georges-Köhler-Allee 101", "Freiburg Galaxy Team"
        ),
        ("2016-03-08-RADseq-hackathon", "2016-03-08", "2016-03-08", nil, nil, "IUC"),
        ("2016-05-18-MIOSS2016", "2016-05-18", "2016-05-19", "Cambridgeshire", "EMBL/EBI", "EMBL/EBI"),
        ("2016-09-07-ECCB2016", "2016-09-03", "2016-09-07", "The Hague", nil, "EBI"),
        (
            "2017-09-04-primer-rna-seq-workshop-de-stairs", "2017-10-04", "2017-10-06", "Freiburg im Breisgau",
            "Schänzlestr. 1", "de.STAIR"
        ),
        ("2018-04-13-ELIXIR-all-hands", "2018-06-04", "2018-06-07", "Berlin", nil, ""),
        (
            "2018-07-03-ElixirNL-course", "2018-10-17", "2018-10-19", "Amsterdam",
            "VU, O|2 Lab Building, Gustav Mahlerlaan 665", "Elixir-NL, VU Amsterdam, Erasmus Medical Center"
        ),
        ("2019-08-08-gtn-cofest", "2019-09-12", "2019-09-12", "", nil, "Galaxy Training Network"),
        (
            "2019-08-30-GalaxyTalk", "2019-09-10", "2019-09-10", "Freiburg",
            "BIOSS center at University of Freiburg, Schänzlestr. 18", ""
        ),
        ("2020-07-18-CVMFS-pulsar-BCC2020", "2020-07-18", "2020-07-18", nil, nil, "Freiburg Galaxy Team"),
        ("2022-10-31-Galaxy-biohackaton-Europe", "2022-11-07", "2022-11-07", "", "Hybrid (Paris, online)", ""),
    ]

    @Test("are where and when they say")
    func events() throws {
        let courses = try read().courses.map(\.course)
        for line in Self.lines {
            let course = try #require(courses.first { $0.id == "usegalaxy-eu__\(line.name)" })
            let offering = try #require(course.offerings.first)
            #expect(offering.start.day == Day(line.first), "\(line.name)")
            #expect(offering.end.advanced(byMinutes: -1).day == Day(line.last), "\(line.name)")
            #expect(offering.place == line.town && offering.venue == line.venue, "\(line.name)")
            #expect(course.provider == line.provider, "\(line.name)")
        }
    }

    @Test("are called off where the title says so, and lie where the page says so")
    func rest() throws {
        let read = try read()
        let off = read.courses.filter { $0.course.offerings[0].isCancelled }.map(\.course.id)
        #expect(off == ["usegalaxy-eu__2020-01-21-MachineLearning"])
        let roscoff = try #require(read.courses.first { $0.course.id.contains("roscoff") })
        #expect(roscoff.coordinates == ["Roscoff": Coordinate(latitude: 48.7266863, longitude: -4.0224983)])
        let day = try #require(read.courses.first { $0.course.id.contains("Sysadmin") })
        #expect(day.course.themes == ["sysadmins", "ice cream", "beer"])
    }
}
