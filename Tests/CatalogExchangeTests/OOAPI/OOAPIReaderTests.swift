import CatalogExchange
import CatalogKit
import Testing

@Suite("What the Open Education API has")
struct OOAPIReaderTests {
    private func read(_ texts: String...) throws -> Intake {
        let files = texts.enumerated().map { ExportedFile(name: "\($0).json", text: $1) }
        return try RoundTrip.read(files, with: OOAPIReader.self)
    }

    private let organisation =
        #"{"organizationId": "0a000000-0000-4000-8000-000000000001", "name": [{"language": "en-GB", "value": "Vista"}]}"#

    @Test("in version 5 has days, and refers from one file to another")
    func v5() throws {
        let course =
            #"{"pageSize": 10, "items": [{"courseId": "c1", "name": [{"language": "en-GB", "value": "Welding"}, {"language": "nl-NL", "value": "Lassen"}], "teachingLanguage": "nld", "level": "secondary vocational education 3", "organization": "0a000000-0000-4000-8000-000000000001", "studyLoad": {"studyLoadUnit": "hour", "value": "6.0"}, "description": [{"language": "nl", "value": "<p>Met <em>vuur</em></p>"}], "fieldsOfStudy": "0715", "link": "https://x.example/c1", "consumers": [{"consumerKey": "rio", "name": "niet dit"}]}]}"#
        let offering =
            #"{"items": [{"offeringId": "o1", "offeringType": "course", "course": "c1", "startDate": "2027-03-11", "endDate": "2027-03-12", "enrollEndDate": "2027-03-01", "maxNumberStudents": 20, "enrolledNumberStudents": "7", "minNumberStudents": 5.0, "modeOfDelivery": ["on campus", "online"], "addresses": [{"addressType": "postal", "city": "Utrecht"}, {"addressType": "teaching", "street": "Kade", "streetNumber": "1", "city": "Sittard", "geolocation": {"latitude": 51.0, "longitude": "5.86"}}], "priceInformation": [{"costType": "total costs", "amount": "340.84", "currency": "EUR"}]}]}"#
        let read = try read(course, offering, organisation)
        let source = try #require(read.courses.first)
        #expect(
            source.course
                == Course(
                    id: "c1", title: "Lassen", format: "", themes: ["0715"],
                    sectors: ["secondary vocational education 3"],
                    provider: "Vista", hours: 6, priceCents: 34_084, language: "nl", url: "https://x.example/c1",
                    offerings: [
                        Offering(
                            id: "o1", meetings: [RandomCourses.meeting("2027-03-11 00:00", "2027-03-13 00:00")],
                            place: "Sittard", venue: "Kade 1", capacity: 20, minimum: 5, enrolBy: Day("2027-03-01"))
                    ], body: "Met *vuur*"))
        #expect(source.taken == ["o1": 7] && read.findings.isEmpty)
        #expect(source.coordinates == ["Sittard": Coordinate(latitude: 51, longitude: 5.86)])
    }

    @Test("in version 6 has times, with what is referred to within it")
    func v6() throws {
        let offering =
            #"[{"courseOfferingId": "o1", "courseId": "c1", "course": {"courseId": "c1", "name": [{"language": "nl-NL", "value": "Lassen"}], "teachingLanguages": ["deu", "nld"], "level": "secondary_vocational_education", "organisation": {"organisationId": "g1", "name": [{"language": "nl", "value": "Vista"}]}, "supplementaryInformation": [{"role": "promo", "type": "text_plain", "value": [{"language": "nl", "value": "Vonken!"}]}]}, "name": [{"language": "nl", "value": "Lassen"}], "state": "cancelled", "startDateTime": "2027-03-11T14:30:00Z", "endDateTime": "2027-03-11T18:30:00+01:00", "enrolmentPeriods": [{"startDateTime": "2027-01-01T00:00:00Z", "endDateTime": "2027-02-20T23:59:00+01:00"}, {"startDateTime": "2027-02-01T00:00:00Z", "endDateTime": "2027-03-04T12:00:00+01:00"}], "modesOfDelivery": ["online"], "maxNumberStudents": null}]"#
        let course = try #require(try read(offering).courses.first?.course)
        #expect(
            course
                == Course(
                    id: "c1", title: "Lassen", summary: "Vonken!", format: "",
                    sectors: ["secondary vocational education"],
                    provider: "Vista", priceCents: nil, language: "de",
                    offerings: [
                        Offering(
                            id: "o1", meetings: [RandomCourses.meeting("2027-03-11 15:30", "2027-03-11 18:30")],
                            place: nil,
                            enrolBy: Day("2027-03-04"), isCancelled: true)
                    ]))
    }

    @Test("may be lines of objects, and a course may hold its offerings")
    func lines() throws {
        let read = try read(
            "{\"courseId\": \"c1\", \"name\": \"Lassen\", \"offerings\": [{\"offeringId\": \"o1\", \"flexibleEntryPeriodStart\": \"2027-03-11\"}]}\n{oeps}\n{\"programId\": \"p1\", \"name\": [{\"value\": \"Leergang\"}], \"programType\": \"minor\"}\n"
        )
        #expect(
            read.courses.map(\.course.title) == ["Lassen", "Leergang"] && read.courses.last?.course.format == "minor")
        #expect(read.courses.first?.course.offerings.map { "\($0.start)" } == ["2027-03-11 00:00"])
        #expect(read.findings.map(\.problem) == [.json(.unexpectedCharacter("o"))])
        #expect(read.findings.first?.place.line == 2 && read.findings.first?.place.column == 2)
    }

    @Test("without what it refers to, or without a time, tells so")
    func missing() throws {
        let read = try read(
            #"[{"courseId": "c1", "name": "Lassen", "organization": "0b000000-0000-4000-8000-000000000001"}, {"offeringId": "o1", "course": "c1"}, {"offeringId": "o2", "course": "c9", "startDate": "2027-03-11"}, {"offeringId": "o3", "course": "c1", "startDate": "2003-09-01", "endDate": "2019-01-31"}, {"courseId": "c2"}, {"offeringId": "o4", "course": "c1", "startDate": "morgen"}]"#
        )
        #expect(
            read.findings.map(\.problem) == [
                .missingReference("0b000000-0000-4000-8000-000000000001"), .noStart,
                .unlikelyTime(start: "2003-09-01 00:00", end: "2019-02-01 00:00"),
                .invalidTime(field: "startDate", value: "morgen"), .noTitle, .missingReference("c9"),
            ])
        #expect(read.courses.map(\.course.id) == ["c1"] && read.findings[1].place.path == "$[1]")
        #expect(throws: ImportFailure.self) { try self.read(#"{"openapi": "3.0.0"}"#) }
    }

    @Test("in whatever state gives sound courses or none")
    func fuzz() throws {
        let seeds = OOAPIVersion.allCases.flatMap { version in
            OOAPIWriter.files(of: RandomCourses.offer([RandomCourses.full]), version: version).map {
                String(decoding: $0.bytes, as: UTF8.self)
            }
        }
        let expanded =
            #"[{"courseId": "c1", "name": "A", "offerings": [{"offeringId": "o1", "startDate": "2027-03-11"}]}]"#
        let signs = ["\"courseId\": \"c1\",", "{", "}", "[", "]", "\"offeringId\": 1,", "null", "\"value\":"]
        try Fuzzer.check(OOAPIReader.self, seeds: seeds + [expanded], signs: signs, ending: "json")
    }
}

/// Each line was checked by hand against the file that it is about.
@Suite("The Open Education API's own demonstration", .enabled(if: RealFeeds.folder != nil))
struct OOAPIRealTests {
    private func read(_ names: String...) throws -> Intake {
        let folder = try #require(RealFeeds.folder)
        var intake = Intake()
        let files = try SourceFile.named(
            names.map { "\(folder)/ooapi/open-education-api+oeapi-endpoint-quickstart__\($0).json" })
        try OOAPIReader.read(files, mapping: ImportMapping(), today: try #require(Day("2027-01-12")), into: &intake)
        return intake
    }

    @Test("a course, its offering and its organisation from three files")
    func quickstart() throws {
        let resources = "src__main__resources__"
        let read = try read("\(resources)1-Organization", "\(resources)3-Course", "\(resources)4-Offering")
        let source = try #require(read.courses.first)
        #expect(read.courses.count == 1 && source.course.title == "Course Example")
        #expect(source.course.id == "1668dd09-660f-4303-a2bf-14bea154b39d" && source.course.language == "es")
        #expect(source.course.provider == "OEAPI Test Organization" && source.course.sectors == ["bachelor"])
        #expect(source.course.body.hasPrefix("This course introduces fundamental concepts of calculus"))
        let offering = try #require(source.course.offerings.first)
        #expect(offering.id == "123e4567-e89b-12d3-a456-134564174000" && offering.place == "Utrecht")
        #expect(offering.meetings == [RandomCourses.meeting("2019-08-21 00:00", "2019-10-24 00:00")])
        #expect(offering.capacity == 200 && offering.minimum == 15 && source.taken == [offering.id: 150])
        #expect(
            offering.venue == "On the other side of the road, Moreelsepark 48" && offering.enrolBy == Day("2019-08-01"))
    }

    @Test("a programme whose only offering lasts for sixteen years")
    func programme() throws {
        let read = try read("program-demo04", "program-demo04-offering")
        #expect(read.courses.map(\.course.title) == ["NL VERTALING: Opleiding tot Oefentherapeut-Mensendieck"])
        #expect(read.courses.first?.course.offerings == [] && read.courses.first?.course.format == "minor")
        #expect(
            read.findings.map(\.problem).contains(.unlikelyTime(start: "2003-09-01 00:00", end: "2019-02-01 00:00")))
    }

    @Test("templates, in which a programme's texts are twice in one language")
    func templates() throws {
        let program = try read("src__test__resources__program")
        #expect(program.courses.map(\.course.title) == ["Matemáticas y UNITA"])
        #expect(program.courses.map(\.course.provider) == ["UNITA"])
        let template = try read("src__test__resources__courseOffering_template")
        #expect(template.courses.isEmpty)
        #expect(template.findings.map(\.problem) == [.missingReference("--COURSE_ID_TOBEINFORMED--")])
        // Organisations alone are of the format, and nothing to import.
        #expect(try read("examples__organizations").courses.isEmpty)
    }

    @Test("descriptions of the interface hold no courses")
    func descriptions() throws {
        let folder = try #require(RealFeeds.folder)
        let files = try SourceFile.named([
            "\(folder)/ooapi/ooapi-v5-openapi.json", "\(folder)/ooapi/ooapi-v6-openapi.json",
        ])
        var intake = Intake()
        #expect(throws: ImportFailure.self) {
            try OOAPIReader.read(files, mapping: ImportMapping(), today: Day(number: 20_000), into: &intake)
        }
    }
}
