import CatalogExchange
import CatalogKit
import Testing

@Suite("A page with front matter of another catalogue")
struct MarkdownReaderTests {
    private func read(
        _ text: String, named name: String = "lassen.md", mapping: ImportMapping = ImportMapping()
    ) throws -> Intake {
        try RoundTrip.read([ExportedFile(name: name, text: text)], with: MarkdownReader.self, mapping: mapping)
    }

    private func course(_ text: String, named name: String = "lassen.md") throws -> Course {
        let read = try read(text, named: name)
        return try #require(read.courses.first?.course, "\(read.findings)")
    }

    @Test("is a course with one offering, whatever its keys are called")
    func event() throws {
        let read = try read(
            """
            ---
            title: "Lassen: de basis"
            tease: Vonken voor beginners
            date: 2026-11-01
            starts: 2027-03-11
            ends: 2027-03-12
            tags: [metaal, techniek]
            organiser:
              name: Vista
              email: info@vista.example
            location:
              name: Lokaal 3
              street: Kade 1
              city: Sittard
              geo: {lat: '51.0', lon: '5.86'}
            external_url: https://x.example/lassen
            max: 4
            ---
            De tekst.
            """, named: "events/2027/lassen.md")
        let source = try #require(read.courses.first)
        #expect(
            source.course
                == Course(
                    id: "events/2027/lassen", title: "Lassen: de basis", summary: "Vonken voor beginners", format: "",
                    themes: ["metaal", "techniek"], provider: "Vista", priceCents: nil, language: "",
                    contact: "info@vista.example", url: "https://x.example/lassen",
                    offerings: [
                        Offering(
                            id: "events/2027/lassen",
                            meetings: [RandomCourses.meeting("2027-03-11 00:00", "2027-03-13 00:00")],
                            place: "Sittard", venue: "Lokaal 3, Kade 1")
                    ], body: "De tekst."))
        #expect(source.coordinates == ["Sittard": Coordinate(latitude: 51, longitude: 5.86)] && read.findings.isEmpty)
    }

    @Test(
        "is when it says",
        arguments: [
            ("date: 2027-03-11\ndays: 2", "2027-03-11 00:00–2027-03-13 00:00"),
            ("date_start: 2027-03-11\ndate_end: 2027-03-11", "2027-03-11 00:00–2027-03-12 00:00"),
            ("start: 2027-03-11 15:30\nend: 2027-03-11 18:30", "2027-03-11 15:30–2027-03-11 18:30"),
            ("date: 11 maart 2027\ntime: 15.30 - 17.00 uur", "2027-03-11 15:30–2027-03-11 17:00"),
            ("date: 2027-03-11T15:30:00+01:00", "2027-03-11 15:30–2027-03-11 16:30"),
            ("starts: 2027-03-11\nends: 2027-03-01", "2027-03-11 00:00–2027-03-12 00:00"),
        ])
    func times(_ keys: String, _ expected: String) throws {
        let course = try course("---\ntitle: Lassen\n\(keys)\n---\n")
        #expect(course.offerings.first?.meetings.map { "\($0.start)–\($0.end)" } == [expected])
    }

    @Test(
        "is where it says, or online",
        arguments: [
            ("location: online", nil, nil), ("location: Heerlen", "Heerlen", nil),
            ("location: {name: Online}", nil, nil),
            ("location: Kade 1, 6131 AB Sittard", "Sittard", "Kade 1"), ("location_name: Vista", "", "Vista"),
            ("city: Sittard\nvenue: Lokaal 3", "Sittard", "Lokaal 3"), ("tags: [x]", "", nil),
        ] as [(String, String?, String?)])
    func places(_ keys: String, _ town: String?, _ venue: String?) throws {
        let offering = try #require(
            try course("---\ntitle: Lassen\nstarts: 2027-03-11\n\(keys)\n---\n").offerings.first)
        #expect(offering.place == town && offering.venue == venue)
    }

    @Test("is read as the mapping says, before anything else")
    func mapping() throws {
        let mapping = ImportMapping(fields: ["naam": "title", "location.room": "place", "moment": "date", "title": ""])
        let text = "---\nnaam: Lassen\ntitle: Anders\nmoment: 2027-03-11\nlocation: {room: Sittard}\n---\n"
        let course = try #require(try read(text, mapping: mapping).courses.first?.course)
        #expect(course.title == "Lassen" && course.offerings.map(\.place) == ["Sittard"])
    }

    @Test("was called off where a key or its title says so")
    func cancelled() throws {
        let off = [
            "title: CANCELLED - Lassen", "title: Event postponed, Lassen", "title: A\ncancelled: true",
            "title: A\nstatus: geannuleerd",
        ]
        for text in off {
            #expect(
                try course("---\n\(text)\nstarts: 2027-03-11\n---\n").offerings.map(\.isCancelled) == [true], "\(text)")
        }
        for text in ["title: Lassen, niet afgelast", "title: Lassen\ncancelled: false"] {
            #expect(
                try course("---\n\(text)\nstarts: 2027-03-11\n---\n").offerings.map(\.isCancelled) == [false], "\(text)"
            )
        }
    }

    @Test("that is no course is passed over, with the reason")
    func others() throws {
        let files = [
            ("kop.md", "# Geen kop\n"), ("fout.md", "---\ntitle: [Lassen\n---\n"),
            ("vragen.md", "---\ntitle: Vragen\n---\nTekst\n"),
            ("leeg.md", "---\nstarts: 2027-03-11\n---\n"), ("beeld.png", "PNG"),
        ]
        let read = try RoundTrip.read(files.map { ExportedFile(name: $0, text: $1) }, with: MarkdownReader.self)
        #expect(read.courses.isEmpty && read.findings.allSatisfy(\.isSkipped))
        #expect(read.findings.map(\.place.file) == ["fout.md", "kop.md", "leeg.md", "vragen.md"])
        #expect(read.findings.dropFirst().map(\.problem) == [.frontMatter(.noFrontMatter), .noTitle, .noStart])
        #expect(throws: ImportFailure.self) { try self.read("x", named: "x.txt") }
    }

    @Test("has its text without what only its own site understands")
    func body() throws {
        let text = """
            ---
            title: Lassen
            hours: 3 uur
            ---
            # Wat

            {% include map.html location=page.location %}

            Zie [de gids]({{< param gids >}}/x.html), [ons](/over) en [hen](https://x.example/a_(b)).{: .knop}
            {{< knop
              "x" >}}
            ![Plaatje](beeld/x.png) [![Foto](f.jpg)](https://x.example) [naar boven](#wat)

            ```liquid
            {% raw %} [x](/y)
            ```
            Tel `{{ 1 }}` op, {niet weg}, [los].
            """
        let expected = """
            # Wat

            Zie de gids, ons en [hen](https://x.example/a_(b)).

            Plaatje [Foto](https://x.example) naar boven

            ```liquid
            {% raw %} [x](/y)
            ```
            Tel `{{ 1 }}` op, {niet weg}, [los].
            """
        #expect(try course(text).body == expected)
    }

    @Test("of another region is one of ours, whole, with what remained of its offerings")
    func ours() throws {
        let offer = try RoundTrip.region()
        var files = offer.courses.map { ExportedFile(name: "courses/\($0.id).md", text: CourseText.text(of: $0)) }
        let offering = try #require(offer.courses.flatMap(\.offerings).first)
        files.append(ExportedFile(name: "follow-up/\(offering.id).md", text: "# Terugblik\n\nMooi.\n"))
        files.append(ExportedFile(name: "vocabulary/themes.yaml", text: "- id: x\n"))
        let read = try RoundTrip.read(files, with: MarkdownReader.self)
        #expect(read.findings.isEmpty && read.courses.count == offer.courses.count)
        let again = Dictionary(uniqueKeysWithValues: read.courses.map { ($0.course.id, $0.course) })
        for var course in offer.courses {
            for index in course.offerings.indices {
                course.offerings[index].followUp =
                    course.offerings[index].id == offering.id ? "# Terugblik\n\nMooi." : nil
            }
            #expect(again[course.id]?.differences(from: course) == [])
        }
    }

    @Test("of ours with a fault tells of it as the check of a catalogue does")
    func faulty() throws {
        let read = try read("---\ntitle: Lassen\nformat: training\nprovider: vista\nprice: veel\n---\n")
        #expect(read.findings.map(\.problem) == [.frontMatter(.notANumber(key: "price", value: "veel"))])
        #expect(read.findings.map(\.place.line) == [5] && read.courses.isEmpty)
    }

    @Test("in whatever state gives sound courses or none")
    func fuzz() throws {
        let page = """
            ---
            title: Lassen
            starts: 2027-03-11
            ends: 2027-03-12
            location: {city: Heerlen, geo: {lat: 1, lon: 2}}
            tags: [a]
            ---
            [x](y) {{< z >}} {% a %}
            ```
            """
        let signs = ["---\n", "{{", "](", "{%", "```\n", ": ", "  ", "[", "&a ", "*a "]
        let own = CourseText.text(of: RandomCourses.full)
        try Fuzzer.check(MarkdownReader.self, seeds: [page, own], signs: signs, ending: "md")
        for bomb in ["{{", "](", "[", "{%", "`", "((((", "{:"] {
            let read = try read("---\ntitle: A\nhours: 1\n---\n" + String(repeating: bomb, count: 5000))
            #expect(read.courses.count == 1)
        }
    }
}
