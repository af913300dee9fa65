import CatalogExchange
import CatalogKit
import Testing

@Suite("What schema.org describes")
struct SchemaOrgReaderTests {
    private func read(_ json: String, named name: String = "a.jsonld") throws -> Intake {
        try RoundTrip.read(json, named: name, with: SchemaOrgReader.self)
    }

    private func course(_ json: String) throws -> Course {
        let read = try read(json)
        return try #require(read.courses.first?.course, "\(read.findings)")
    }

    private func times(_ offerings: [Offering]) -> [String] {
        offerings.map { $0.meetings.map { "\($0.start)–\($0.end.clock)" }.joined(separator: ", ") }
    }

    private func event(_ members: String) -> String {
        #"{"@context": "https://schema.org", "@type": "Event", "@id": "https://x.example/1", "name": "Lassen", \#(members)}"#
    }

    // MARK: Linked data

    @Test(
        "has the same keys and types however they are written",
        arguments: [
            #"{"@context": "https://schema.org", "@type": "Event", "name": "Lassen", "startDate": "2027-03-11T15:30"}"#,
            #"{"http://schema.org/name": [{"@value": "Lassen"}], "@type": ["http://schema.org/Event"], "http://schema.org/startDate": "2027-03-11T15:30"}"#,
            #"{"@context": {"s": "https://schema.org/"}, "@type": "s:EducationEvent", "s:name": "Lassen", "s:startDate": "2027-03-11T15:30"}"#,
            #"{"@context": {"@vocab": "http://schema.org/", "titel": "name", "van": {"@id": "schema:startDate"}}, "@type": "Event", "titel": "Lassen", "van": "2027-03-11T15:30"}"#,
            #"{"@graph": [{"@type": ["Thing", "BusinessEvent"], "name": {"@list": ["Lassen"]}, "startDate": "2027-03-11T15:30"}]}"#,
            #"[{"@context": ["https://schema.org", {"x": "https://x.example/"}], "type": "Event", "name": {"en": "Welding", "nl": "Lassen"}, "startDate": "2027-03-11T15:30"}]"#,
            #"{"@type": "Event", "name": [{"@value": "Welding", "@language": "en"}, {"@value": "Lassen", "@language": "nl"}], "startDate": "2027-03-11T15:30"}"#,
            #"{"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": {"@type": "Event", "headline": "Lassen", "startDate": "2027-03-11T15:30"}}]}"#,
        ])
    func spelling(_ json: String) throws {
        let course = try course(json)
        #expect(course.title == "Lassen" && course.id == "lassen@2027-03-11 15:30")
        #expect(times(course.offerings) == ["2027-03-11 15:30–16:30"])
    }

    @Test("hangs together by reference, also from one file to another")
    func references() throws {
        let first =
            #"{"@graph": [{"@type": "Place", "@id": "_:p", "name": "TechLab", "address": {"addressLocality": "Heerlen"}}, {"@type": "CourseInstance", "@id": "https://x.example/i", "startDate": "2027-03-11", "location": {"@id": "_:p"}}]}"#
        let second =
            #"{"@type": "Course", "@id": "https://x.example/c", "name": "Lassen", "hasCourseInstance": {"@id": "https://x.example/i"}, "provider": {"@id": "_:p"}}"#
        let read = try RoundTrip.read(
            [ExportedFile(name: "1.json", text: first), ExportedFile(name: "2.json", text: second)],
            with: SchemaOrgReader.self)
        let course = try #require(read.courses.first?.course)
        #expect(read.courses.count == 1 && course.id == "https://x.example/c")
        #expect(course.offerings.map(\.id) == ["https://x.example/i"] && course.offerings.map(\.place) == ["Heerlen"])
        // A blank node is one within its own file only.
        #expect(course.provider.isEmpty)
    }

    @Test("may refer to itself in circles")
    func circles() throws {
        let course = try course(
            #"{"@graph": [{"@type": "EventSeries", "@id": "x:a", "name": "A", "superEvent": {"@id": "x:b"}}, {"@type": "EventSeries", "@id": "x:b", "name": "B", "superEvent": {"@id": "x:a"}, "subEvent": {"@type": "Event", "@id": "x:e", "startDate": "2027-03-11", "subEvent": {"@id": "x:e"}}}]}"#
        )
        #expect(course.offerings.map(\.id) == ["x:e"])
    }

    @Test("in a page stands in its scripts, of which one with a fault costs itself alone")
    func page() throws {
        let page = """
            <!doctype html><script type="application/ld+json">{"@type": "Event",}</script>
            <script type="application/ld+json"><!-- {"@type": "Event", "name": "Een", "startDate": "2027-03-11"} --></script>
            <script type="APPLICATION/LD+JSON; charset=utf-8">
            //<![CDATA[
            {"@type": "Event", "name": "Twee", "description": "<p>Met <b>vonken</b> &amp; vuur</p>", "startDate": "2027-03-12"};
            //]]></script>
            <script>var x = {"@type": "Event", "name": "Nee", "startDate": "2027-03-12"}</script>
            """
        let read = try read(page, named: "pagina.HTML")
        #expect(read.courses.map(\.course.title) == ["Een", "Twee"])
        #expect(read.courses.last?.course.body == "Met **vonken** & vuur")
        #expect(read.findings.map(\.problem) == [.json(.unexpectedCharacter("}"))])
        #expect(read.findings.map(\.place.path) == ["script[1]"])
    }

    @Test("without any course or event is refused")
    func nothing() throws {
        #expect(throws: ImportFailure.self) { try read(#"{"@type": "Recipe", "name": "Soep"}"#) }
        let faulty = try read("{")
        #expect(faulty.findings.map(\.problem) == [.json(.unexpectedEnd)] && faulty.findings.first?.place.line == 1)
    }

    // MARK: Times

    @Test(
        "is when it says",
        arguments: [
            (
                #""startDate": "2027-03-11T15:30:00+01:00", "endDate": "2027-03-11T18:30:00+01:00""#,
                "2027-03-11 15:30–18:30"
            ),
            (#""startDate": "2027-03-11T14:30:00Z", "duration": "PT2H30M""#, "2027-03-11 15:30–18:00"),
            (#""startDate": "2027-03-11""#, "2027-03-11 00:00–00:00"),
            (#""startDate": "2027-03-11T00:00:00", "endDate": "2027-03-11T00:00:00""#, "2027-03-11 00:00–00:00"),
            (#""startDate": "2027-03-11", "startTime": "15:30", "endTime": "17:00:00""#, "2027-03-11 15:30–17:00"),
            (#""startDate": "2027-03-11T15:30", "endDate": "2027-03-11T14:30""#, "2027-03-11 15:30–16:30"),
        ])
    func times(_ members: String, _ expected: String) throws {
        #expect(times(try course(event(members)).offerings) == [expected])
    }

    @Test("without a time that can be read is left out")
    func noTime() throws {
        let read = try read(event(#""startDate": "binnenkort""#))
        #expect(read.courses.isEmpty)
        #expect(read.findings.map(\.problem) == [.invalidTime(field: "startDate", value: "binnenkort"), .noStart])
        let long = try self.read(event(#""startDate": "2027-03-11", "endDate": "2029-03-11""#))
        #expect(long.findings.first?.problem == .unlikelyTime(start: "2027-03-11 00:00", end: "2029-03-12 00:00"))
    }

    @Test("on a schedule happens as often as it says, and without an end up to two years on")
    func schedule() throws {
        let weekly =
            #""eventSchedule": {"@type": "Schedule", "startDate": "2027-01-11", "startTime": "15:30", "endTime": "17:00", "repeatFrequency": "P2W", "byDay": ["https://schema.org/Tuesday", "Thursday"]"#
        let few = try course(event(weekly + #", "repeatCount": "3", "exceptDate": "2027-01-14"}"#))
        // Tuesday 12 January; not Thursday the 14th; Tuesday 26 and Thursday 28 January.
        #expect(times(few.offerings) == ["2027-01-12 15:30–17:00", "2027-01-26 15:30–17:00", "2027-01-28 15:30–17:00"])
        #expect(few.offerings.map(\.id)[0] == "https://x.example/1@2027-01-12 15:30")
        let endless = try course(event(weekly + "}"))
        // Two days in each of the 53 odd weeks from 11 January 2027 to 12 January 2029, the last of which is the Tuesday and Thursday of the week of the 8th.
        #expect(endless.offerings.last?.start.day == Day("2029-01-11"))
        #expect(endless.offerings.count == 106)
        let monthly = try course(
            event(
                #""eventSchedule": {"startDate": "2027-01-31", "endDate": "2027-06-30", "startTime": "20:00", "repeatFrequency": "P1M", "scheduleTimezone": "Europe/London"}"#
            ))
        // Only months with 31 days; eight in London is nine here.
        #expect(
            times(monthly.offerings) == ["2027-01-31 21:00–22:00", "2027-03-31 21:00–22:00", "2027-05-31 21:00–22:00"])
    }

    @Test("as an instance with events has those for its meetings, and with events side by side its own time")
    func meetings() throws {
        func instance(_ second: String) -> String {
            #"{"@type": "Course", "name": "Lassen", "hasCourseInstance": {"@type": "CourseInstance", "startDate": "2027-03-11T09:00", "endDate": "2027-03-18T12:00", "subEvent": [{"@type": "Event", "startDate": "2027-03-11T09:00", "endDate": "2027-03-11T12:00"}, {"@type": "Event", "startDate": "\#(second)"}]}}"#
        }
        #expect(
            times(try course(instance("2027-03-18T09:00")).offerings) == [
                "2027-03-11 09:00–12:00, 2027-03-18 09:00–10:00"
            ])
        #expect(times(try course(instance("2027-03-11T11:00")).offerings) == ["2027-03-11 09:00–12:00"])
    }

    @Test("as a series has an offering for each of its events, with the series' place")
    func series() throws {
        let course = try course(
            #"{"@type": "EventSeries", "@id": "https://x.example/s", "name": "Inloop", "location": "Bibliotheek", "subEvent": [{"@type": "Event", "@id": "https://x.example/e1", "startDate": "2027-03-11T09:00"}, {"@type": "Event", "identifier": 2, "startDate": "2027-03-12T09:00", "eventStatus": "https://schema.org/EventCancelled"}]}"#
        )
        #expect(course.offerings.map(\.id) == ["https://x.example/e1", "https://x.example/s#2"])
        #expect(
            course.offerings.map(\.venue) == ["Bibliotheek", "Bibliotheek"]
                && course.offerings.map(\.isCancelled) == [false, true])
    }

    // MARK: Places and prices

    @Test(
        "is where it says, or online",
        arguments: [
            (#""location": "Zaal 3, Heerlen""#, "", "Zaal 3, Heerlen"), (#""location": "Online""#, nil, nil),
            (#""location": "https://teams.microsoft.com/l/1""#, nil, nil),
            (#""location": {"@type": "VirtualLocation", "url": "https://x.example"}"#, nil, nil),
            (
                #""location": [{"@type": "VirtualLocation"}, {"@type": "Place", "name": "Vista", "address": {"addressLocality": "Sittard", "streetAddress": "Kade 1"}}]"#,
                "Sittard", "Vista, Kade 1"
            ),
            (#""location": {"@type": "Place", "address": "Kade 1, 6131 Sittard"}"#, "", "Kade 1, 6131 Sittard"),
            (
                #""location": {"@type": "Place", "name": "Sittard", "address": {"addressLocality": "Sittard"}}"#,
                "Sittard", nil
            ),
            (#""eventAttendanceMode": "OnlineEventAttendanceMode""#, nil, nil),
            (#""courseMode": ["Online", "synchronous"]"#, nil, nil),
            (#""image": "x""#, "", nil),
        ] as [(String, String?, String?)])
    func places(_ members: String, _ town: String?, _ venue: String?) throws {
        let offering = try #require(try course(event(members + #", "startDate": "2027-03-11""#)).offerings.first)
        #expect(offering.place == town && offering.venue == venue)
    }

    @Test("has a coordinate where that can be")
    func coordinates() throws {
        func place(_ latitude: String) -> String {
            event(
                #""startDate": "2027-03-11", "location": {"address": {"addressLocality": "Heerlen"}, "geo": {"latitude": \#(latitude), "longitude": "5.98"}}"#
            )
        }
        #expect(
            try read(place("50.89")).courses.first?.coordinates == [
                "Heerlen": Coordinate(latitude: 50.89, longitude: 5.98)
            ])
        #expect(try read(place("91")).findings.map(\.problem) == [.invalidCoordinate("91, 5.98")])
    }

    @Test(
        "costs the lowest price that anybody can have",
        arguments: [
            (#""offers": {"price": "0"}"#, 0), (#""offers": {"price": 45.5, "priceCurrency": "EUR"}"#, 4550),
            (
                #""offers": [{"name": "Leden", "price": 10}, {"name": "Niet-leden", "price": 25}, {"name": "Vroeg", "price": 20}]"#,
                2000
            ),
            (#""offers": [{"name": "Member", "price": 10}]"#, 1000), (#""isAccessibleForFree": true"#, 0),
            (#""offers": {"price": 99, "priceCurrency": "GBP"}"#, nil), (#""offers": {"category": "Free"}"#, 0),
            (#""offers": {"priceSpecification": {"price": "12,50", "priceCurrency": "EUR"}}"#, 1250),
            (#""offers": {"price": "op aanvraag"}"#, nil), (#""offers": "gratis voor leden""#, nil),
        ] as [(String, Int?)])
    func prices(_ members: String, _ cents: Int?) throws {
        #expect(try course(event(members + #", "startDate": "2027-03-11""#)).priceCents == cents)
    }

    @Test("tells of seats, of organisations but never of people, and of words")
    func rest() throws {
        let read = try read(
            event(
                #""startDate": "2027-03-11", "maximumAttendeeCapacity": "16", "remainingAttendeeCapacity": 5.0, "organizer": {"@type": "Person", "name": "Jan"}, "publisher": {"@type": "Organization", "name": "Vista"}, "keywords": "lassen, metaal; Lassen", "about": {"@type": "DefinedTerm", "name": "Techniek"}, "inLanguage": "nl-NL", "timeRequired": "PT2H30M", "eventStatus": "https://schema.org/EventPostponed", "offers": {"validThrough": "2027-03-04T12:00:00+01:00"}, "audience": {"audienceType": "Docenten"}, "educationalLevel": ["Beginner", "mbo"]"#
            ))
        let source = try #require(read.courses.first)
        #expect(source.course.offerings.map(\.capacity) == [16] && source.taken == ["https://x.example/1": 11])
        #expect(source.course.provider == "Vista" && source.course.themes == ["Techniek", "lassen", "metaal"])
        #expect(source.course.language == "nl" && source.course.hours == 2.5 && source.course.audience == "Docenten")
        #expect(source.course.offerings.map(\.isCancelled) == [true] && source.course.sectors == ["mbo"])
        #expect(source.course.offerings.map(\.enrolBy) == [Day("2027-03-04")])
    }

    @Test("with one address for courses with other titles is told apart by title")
    func sharedAddress() throws {
        let read = try read(
            #"[{"@type": "Course", "name": "Lassen", "url": "https://x.example/"}, {"@type": "Course", "name": "Zagen", "url": "https://x.example/"}]"#
        )
        #expect(read.courses.map(\.course.id) == ["lassen", "zagen"])
    }

    // MARK: Hostile input

    @Test("in whatever state gives sound courses or none")
    func fuzz() throws {
        let written = String(
            decoding: SchemaOrgWriter.file(of: RandomCourses.offer([RandomCourses.full])).bytes, as: UTF8.self)
        let series =
            #"{"@context": {"s": "http://schema.org/"}, "@type": "EventSeries", "@id": "x:1", "name": {"nl": "A"}, "eventSchedule": {"startDate": "2027-01-11", "startTime": "15:30", "repeatFrequency": "P1W", "byDay": "Monday"}, "subEvent": [{"@id": "x:2"}]}"#
        let signs = [
            "\"@id\": \"x:1\",", "{", "}", "[", "]", "\"subEvent\":", "\"superEvent\": {\"@id\": \"x:1\"},", "P0D",
            "P1M",
        ]
        try Fuzzer.check(SchemaOrgReader.self, seeds: [written, series], signs: signs, ending: "jsonld")
        let page = "<script type=\"application/ld+json\">\(series)</script>"
        try Fuzzer.check(SchemaOrgReader.self, seeds: [page], signs: ["<script>", "</script>", "<!--"], ending: "html")
    }

    @Test("ten thousand levels deep, or a hundred thousand times the same, is read or refused at once")
    func bombs() throws {
        let deep = try read(String(repeating: #"{"subEvent":"#, count: 10_000))
        #expect(deep.findings.map(\.problem) == [.json(.tooDeep)])
        let chain = (0..<20_000).map {
            #"{"@type": "EventSeries", "@id": "x:\#($0)", "name": "A", "superEvent": "x:\#($0 + 1)"}"#
        }
        let chained = try read("[\(chain.joined(separator: ","))]")
        #expect(chained.courses.count <= 1)
        let same = try read(
            "[\(Array(repeating: event(#""startDate": "2027-03-11", "keywords": "a""#), count: 20_000).joined(separator: ","))]"
        )
        #expect(same.courses.map(\.course.offerings.count) == [1])
    }
}
