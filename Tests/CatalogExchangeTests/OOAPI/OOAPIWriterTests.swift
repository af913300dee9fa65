import CatalogExchange
import CatalogKit
import Foundation
import Testing

@Suite("What is written as the Open Education API has it")
struct OOAPIWriterTests {
    /// What an object must have, and how its values look: `components/schemas` of the published descriptions (OOAPI 5.0.0
    /// and 6.0, openonderwijsapi.nl), restated.
    private struct Rules {
        let required: Set<String>
        let patterns: [String: String]
    }

    private static let uuid = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
    private static let day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
    private static let time = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[+][0-9]{2}:[0-9]{2}$"
    private static let whole = "^[0-9]+$"
    private static let web = "^https?://.{1,2040}$"

    private static let rules: [OOAPIVersion: [String: Rules]] = [
        .v5: [
            // CourseId, CourseProperties.
            "courses.json": Rules(
                required: [
                    "courseId", "name", "abbreviation", "description", "teachingLanguage", "level", "primaryCode",
                ],
                patterns: [
                    "courseId": uuid, "abbreviation": "^.{1,256}$", "teachingLanguage": "^[a-z]{3}$",
                    "organization": uuid,
                    "level":
                        "^(secondary vocational education( [1-4])?|associate degree|bachelor|master|doctoral|undefined|undivided|nt2-[12])$",
                    "link": web, "studyLoad.studyLoadUnit": "^(contacttime|ects|sbu|sp|hour)$",
                    "studyLoad.value": "^[0-9]+([.][0-9]+)?$", "name.language": "^[a-z]{2,4}$",
                    "description.language": "^[a-z]{2,4}$",
                ]),
            // OfferingId, OfferingProperties, CourseOffering, Address, Cost.
            "course-offerings.json": Rules(
                required: [
                    "offeringId", "primaryCode", "offeringType", "name", "description", "teachingLanguage",
                    "resultExpected",
                    "startDate", "endDate",
                ],
                patterns: [
                    "offeringId": uuid, "course": uuid, "organization": uuid, "offeringType": "^course$",
                    "teachingLanguage": "^[a-z]{3}$", "startDate": day, "endDate": day, "enrollEndDate": day,
                    "modeOfDelivery": "^(distance-learning|on campus|online|hybrid|situated)$", "link": web,
                    "maxNumberStudents": whole, "minNumberStudents": whole,
                    "addresses.addressType": "^(postal|visit|deliveries|billing|teaching)$",
                    "addresses.countryCode": "^[A-Z]{2}$",
                    "priceInformation.costType": "^(STAP eligible|total costs)$",
                    "priceInformation.amount": "^[0-9]+([.][0-9]+)?$",
                ]),
            "organizations.json": Rules(
                required: ["organizationId", "organizationType", "name", "shortName", "primaryCode"],
                patterns: [
                    "organizationId": uuid, "shortName": "^.{1,256}$",
                    "organizationType": "^(root|institute|department|faculty|branch|academy|school)$",
                ]),
        ],
        .v6: [
            "courses.json": Rules(
                required: ["courseId", "name", "primaryCode"],
                patterns: [
                    "courseId": uuid, "organisationId": uuid, "teachingLanguages": "^[a-z]{2,3}$",
                    "abbreviation": "^.{1,256}$",
                    "link": web, "studyLoad.studyLoadUnit": "^(contact_time|ects|sbu|sp|hour)$",
                    "studyLoad.value": "^[0-9]+([.][0-9]+)?$", "name.language": "^[a-z]{2,3}$",
                    "supplementaryInformation.role": "^(announcement|badge|marketing|promo)$",
                    "supplementaryInformation.type": "^(image|text_http|text_md|text_plain|uri|video)$",
                ]),
            "course-offerings.json": Rules(
                required: ["courseOfferingId", "primaryCode", "name"],
                patterns: [
                    "courseOfferingId": uuid, "courseId": uuid, "organisationId": uuid, "startDateTime": time,
                    "endDateTime": time, "enrolmentPeriods.startDateTime": time, "enrolmentPeriods.endDateTime": time,
                    "state": "^(concept|cancelled|active|inactive)$",
                    "modesOfDelivery":
                        "^(blended|coil|hybrid|joint_delivery|online|presential|project_based|research_lab_based|work_based)$",
                    "addresses.addressType": "^(postal|visit|deliveries|invoicing|teaching)$",
                    "addresses.countryCode.iso3166-1-alpha2": "^[A-Z]{2}$",
                    "priceInformation.costType": "^(stap_eligible|total_costs)$",
                    "priceInformation.amount": "^[0-9]+([.][0-9]+)?$", "link": web,
                ]),
            "organisations.json": Rules(
                required: ["organisationId", "organisationType", "name", "primaryCode"],
                patterns: [
                    "organisationId": uuid,
                    "organisationType": "^(root|institute|department|faculty|branch|academy|school)$",
                ]),
        ],
    ]

    /// Every value at a path of keys, whatever lists there are on the way.
    private func values(_ path: String, of value: JSONValue) -> [String] {
        let steps = path.split(separator: ".").map(String.init)
        let ends = steps.reduce([value]) { found, key in found.flatMap { $0[key]?.elements ?? [] } }
        return ends.map { $0.scalar ?? "not a scalar" }
    }

    @Test(
        "has what the published description requires, in its formats and enumerations", arguments: OOAPIVersion.allCases
    )
    func rules(_ version: OOAPIVersion) throws {
        let offer = RandomCourses.offer(RandomCourses.make(150) + [RandomCourses.full])
        let region = try RoundTrip.region()
        for file in [offer, region].flatMap({ OOAPIWriter.files(of: $0, version: version) }) {
            let rules = try #require(Self.rules[version]?[file.name], "\(file.name)")
            var reader = JSONReader(file.bytes)
            let page = try #require(try reader.next())
            for key in ["pageSize", "pageNumber", "hasPreviousPage", "hasNextPage", "items"] {
                #expect(page[key] != nil)
            }
            for item in page["items"]?.elements ?? [] {
                for key in rules.required { #expect(item[key] != nil, "\(file.name) \(key)") }
                #expect(values("primaryCode.codeType", of: item) == ["x-netflixleren"])
                for (path, pattern) in rules.patterns {
                    for value in values(path, of: item) {
                        #expect(
                            value.range(of: pattern, options: .regularExpression) != nil,
                            "\(file.name) \(path): \(value)")
                    }
                }
            }
        }
    }

    @Test(
        "has an id for everything that is the same every time, and refers to nothing that is not there",
        arguments: OOAPIVersion.allCases)
    func ids(_ version: OOAPIVersion) throws {
        let offer = try RoundTrip.region()
        let files = OOAPIWriter.files(of: offer, version: version)
        #expect(files == OOAPIWriter.files(of: offer, version: version))
        let pages = try files.map { file in
            var reader = JSONReader(file.bytes)
            return try #require(try reader.next())["items"]?.elements ?? []
        }
        let ids = pages.map { $0.compactMap { $0.members.first?.value.scalar } }
        #expect(ids.allSatisfy { Set($0).count == $0.count } && ids.map(\.count) == pages.map(\.count))
        let (course, organisation) = version == .v5 ? ("course", "organization") : ("courseId", "organisationId")
        #expect(pages[1].allSatisfy { ids[0].contains($0[course]?.scalar ?? "") })
        #expect(pages[0].allSatisfy { ids[2].contains($0[organisation]?.scalar ?? "") })
    }
}

@Suite("What is written as the Open Education API has it, read again,")
struct OOAPIRoundTripTests {
    private func read(_ offer: Offer, _ version: OOAPIVersion) throws -> Intake {
        try RoundTrip.read(OOAPIWriter.files(of: offer, version: version), with: OOAPIReader.self)
    }

    @Test(
        "is the course without the fields that the format cannot hold, and only those", arguments: OOAPIVersion.allCases
    )
    func full(_ version: OOAPIVersion) throws {
        let full = RandomCourses.full
        let read = try read(RandomCourses.offer([full]), version)
        let lossy = full.losing(OOAPIWriter.lostFields)
        #expect(read.courses.first?.course.differences(from: lossy) == [])
        #expect(read.courses.map(\.coordinates) == [["Heerlen": Coordinate(latitude: 50.888, longitude: 5.979)]])
        #expect(read.findings.isEmpty)
        for field in OOAPIWriter.lostFields { #expect(full.losing([field]) != full, "\(field)") }
    }

    @Test("are as many courses, equal", arguments: OOAPIVersion.allCases)
    func random(_ version: OOAPIVersion) throws {
        let courses = RandomCourses.make(300)
        let read = try read(RandomCourses.offer(courses), version)
        #expect(read.findings.isEmpty && read.courses.count == courses.count)
        for (course, again) in zip(courses, read.courses) {
            #expect(again.course.differences(from: course.losing(OOAPIWriter.lostFields)) == [])
        }
    }

    @Test("is the region's own catalogue", arguments: OOAPIVersion.allCases)
    func region(_ version: OOAPIVersion) throws {
        let offer = try RoundTrip.region()
        let read = try read(offer, version)
        #expect(read.findings.isEmpty && read.courses.count == offer.courses.count)
        for (course, again) in zip(offer.courses, read.courses) {
            #expect(again.course.differences(from: course.losing(OOAPIWriter.lostFields)) == [])
        }
    }
}
