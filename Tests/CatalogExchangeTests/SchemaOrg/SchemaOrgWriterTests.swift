import CatalogExchange
import CatalogKit
import Foundation
import Testing

@Suite("A course as schema.org describes it")
struct SchemaOrgWriterTests {
    private let course = Course(
        id: "warmtepomp", title: "Warmtepomp", summary: "Sluit een oefenpomp aan.", format: "training",
        themes: ["techlab"], provider: "techlab-parkstad", hours: 3, priceCents: 0,
        offerings: [
            Offering(
                id: "warmtepomp@2027-03-11", meetings: [RandomCourses.meeting("2027-03-11 15:30", "2027-03-11 18:30")],
                place: "Heerlen", venue: "TechLab", capacity: 16)
        ])

    @Test("is a Course with a CourseInstance, a Place and an Offer")
    func literal() {
        let document = SchemaOrgWriter.document(of: course, in: RandomCourses.offer([course]))
        let expected = """
            {
              "@context": "https://schema.org",
              "@type": "Course",
              "@id": "#warmtepomp",
              "identifier": "warmtepomp",
              "name": "Warmtepomp",
              "description": "Sluit een oefenpomp aan.",
              "provider": {
                "@type": "Organization",
                "@id": "#providers/techlab-parkstad",
                "name": "TechLab Parkstad"
              },
              "inLanguage": "nl",
              "learningResourceType": {
                "@type": "DefinedTerm",
                "@id": "#formats/training",
                "name": "Training"
              },
              "about": [
                {
                  "@type": "DefinedTerm",
                  "@id": "#themes/techlab",
                  "name": "TechLab"
                }
              ],
              "timeRequired": "PT3H",
              "isAccessibleForFree": true,
              "offers": {
                "@type": "Offer",
                "category": "Free",
                "price": "0.00",
                "priceCurrency": "EUR"
              },
              "hasCourseInstance": [
                {
                  "@type": "CourseInstance",
                  "@id": "#warmtepomp@2027-03-11",
                  "identifier": "warmtepomp@2027-03-11",
                  "name": "Warmtepomp",
                  "startDate": "2027-03-11T15:30:00+01:00",
                  "endDate": "2027-03-11T18:30:00+01:00",
                  "courseMode": "Onsite",
                  "courseWorkload": "PT3H",
                  "eventStatus": "https://schema.org/EventScheduled",
                  "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
                  "location": {
                    "@type": "Place",
                    "name": "TechLab",
                    "address": {
                      "@type": "PostalAddress",
                      "addressLocality": "Heerlen",
                      "addressCountry": "NL"
                    },
                    "geo": {
                      "@type": "GeoCoordinates",
                      "latitude": 50.888,
                      "longitude": 5.979
                    }
                  },
                  "maximumAttendeeCapacity": 16,
                  "inLanguage": "nl",
                  "organizer": {
                    "@type": "Organization",
                    "@id": "#providers/techlab-parkstad",
                    "name": "TechLab Parkstad"
                  },
                  "offers": {
                    "@type": "Offer",
                    "category": "Free",
                    "price": "0.00",
                    "priceCurrency": "EUR"
                  }
                }
              ]
            }
            """
        #expect(document == expected)
    }

    @Test("can stand in a page's script element, whatever its texts say")
    func inAPage() throws {
        var course = RandomCourses.full
        course.title = "</script><script>alert(1)</script><!-- \u{2028}"
        let document = SchemaOrgWriter.document(of: course, in: RandomCourses.offer([course]))
        #expect(!document.contains("<") && !document.contains("\u{2028}"))
        let read = try #require(try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
        #expect(read["name"] as? String == course.title)
    }

    @Test("has what Google requires of a course and of an event")
    func required() throws {
        for course in RandomCourses.make(100) + [RandomCourses.full] {
            let document = SchemaOrgWriter.document(of: course, in: RandomCourses.offer([course]))
            let node = try #require(try JSONSerialization.jsonObject(with: Data(document.utf8)) as? [String: Any])
            for key in ["name", "description", "provider"] { #expect(node[key] != nil, "\(key)") }
            let instances = node["hasCourseInstance"] as? [[String: Any]] ?? []
            #expect(instances.count == course.offerings.count)
            for instance in instances {
                for key in ["name", "startDate", "endDate", "courseMode", "eventStatus"] {
                    #expect(instance[key] != nil, "\(key)")
                }
            }
        }
    }
}
