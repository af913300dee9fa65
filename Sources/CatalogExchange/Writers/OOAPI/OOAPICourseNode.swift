import CatalogKit

/// A course as OOAPI has it, with its offerings.
struct OOAPICourseNode {
    private let course: Course
    private let offer: Offer
    private let isV5: Bool

    init(_ course: Course, in offer: Offer, version: OOAPIVersion) {
        self.course = course
        self.offer = offer
        isV5 = version == .v5
    }

    private var id: String { OOAPIIdentifier.uuid("course", offer.region.id, course.id) }

    /// The `Course`.
    var node: JSONValue {
        let text = [course.body, course.summary].first { !$0.isEmpty } ?? course.title
        let load = course.hours.map { JSONValue.object(["studyLoadUnit": "hour", "value": .number("\($0)")]) }
        return object([
            "courseId": .text(id),
            "primaryCode": OOAPIIdentifier.code(course.id),
            "name": texts(course.title),
            "abbreviation": .text(String(course.id.prefix(256))),
            "description": texts(text),
            "level": isV5 ? "undefined" : nil,
            "studyLoad": load.map { isV5 ? $0 : .list([$0]) },
            "link": course.url.map { .text($0) },
            "supplementaryInformation": isV5 || course.summary.isEmpty
                ? nil : .list([.object(["role": "promo", "type": "text_plain", "value": texts(course.summary)])]),
            "ext": .object([
                OOAPIExtension.key: .object([
                    "summary": course.summary.isEmpty ? nil : .text(course.summary),
                    "format": course.format.isEmpty ? nil : .text(course.format),
                    "themes": .list(course.themes.map { .text($0) }),
                    "profiles": .list(course.profiles.map { .text($0) }),
                    "sectors": .list(course.sectors.map { .text($0) }),
                    "audience": course.audience.map { .text($0) },
                    "priceCents": course.priceCents.map { .number($0) },
                    "added": course.added.map { .text($0.description) },
                ])
            ]),
        ])
    }

    // MARK: Offerings

    /// The `CourseOffering`s.
    var offerings: [JSONValue] { course.offerings.map(offering) }

    private func offering(_ offering: Offering) -> JSONValue {
        let key = OOAPIIdentifier.uuid("offering", offer.region.id, offering.id)
        let price = course.priceCents.map { cents in
            JSONValue.object([
                "costType": isV5 ? "total costs" : "total_costs", "amount": .text(Euros.text(cents: cents)),
                "currency": "EUR",
            ])
        }
        let isOnline = offering.place == nil
        let mode: JSONValue = isOnline ? "online" : isV5 ? "on campus" : "presential"
        let meetings = offering.meetings.map { meeting in
            JSONValue.object(["start": .text(ISOTime.text(meeting.start)), "end": .text(ISOTime.text(meeting.end))])
        }
        // The last minute, so that a day that ends at midnight is not taken for the next.
        let lastDay = offering.end.advanced(byMinutes: -1).day
        let ext = JSONValue.object([
            "meetings": .list(meetings), "isCancelled": isV5 && offering.isCancelled ? .flag(true) : nil,
        ])
        return object([
            isV5 ? "offeringId" : "courseOfferingId": .text(key),
            "primaryCode": OOAPIIdentifier.code(offering.id),
            "offeringType": isV5 ? "course" : nil,
            "name": texts(course.title),
            "description": isV5 ? texts(course.summary.isEmpty ? course.title : course.summary) : nil,
            "state": isV5 ? nil : offering.isCancelled ? "cancelled" : "active",
            "resultExpected": .flag(false),
            isV5 ? "modeOfDelivery" : "modesOfDelivery": .list([mode]),
            "maxNumberStudents": offering.capacity.map { .number($0) },
            "minNumberStudents": offering.minimum.map { .number($0) },
            "startDate": isV5 ? .text(offering.start.day.description) : nil,
            "endDate": isV5 ? .text(lastDay.description) : nil,
            "startDateTime": isV5 ? nil : .text(ISOTime.text(offering.start)),
            "endDateTime": isV5 ? nil : .text(ISOTime.text(offering.end)),
            "enrollEndDate": isV5 ? offering.enrolBy.map { .text($0.description) } : nil,
            "enrolmentPeriods": isV5 ? nil : offering.enrolBy.map { .list([period(until: $0)]) },
            "addresses": address(offering).map { .list([$0]) },
            "priceInformation": price.map { .list([$0]) },
            "link": course.url.map { .text($0) },
            isV5 ? "course" : "courseId": .text(id),
            "ext": .object([OOAPIExtension.key: ext]),
        ])
    }

    /// From the day that the course came, or today, up to the end of a day.
    private func period(until day: Day) -> JSONValue {
        let first = min(course.added ?? LocalTime(utcSeconds: offer.now).day, day)
        return .object([
            "startDateTime": .text(ISOTime.text(LocalTime(day: first, minute: 0))),
            "endDateTime": .text(ISOTime.text(LocalTime(day: day, minute: 1439))),
        ])
    }

    private func address(_ offering: Offering) -> JSONValue? {
        let town = offering.place ?? ""
        guard !town.isEmpty || offering.venue != nil else { return nil }
        let country: JSONValue = isV5 ? "NL" : .object(["iso3166-1-alpha2": "NL"])
        let point = offer.vocabulary.places.first { $0.name == town }?.coordinate
        return .object([
            "addressType": "teaching",
            "additional": offering.venue.map(texts),
            "city": town.isEmpty ? nil : .text(town),
            "countryCode": town.isEmpty ? nil : country,
            "geolocation": point.map {
                .object(["latitude": .number("\($0.latitude)"), "longitude": .number("\($0.longitude)")])
            },
        ])
    }

    // MARK: Parts

    /// An object of some members and those that courses and offerings share.
    private func object(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        let language = course.language.isEmpty ? nil : JSONValue.text(LanguageCode.long(course.language))
        let organisation =
            course.provider.isEmpty ? nil : JSONValue.text(OOAPIOrganisations.id(of: course.provider, in: offer))
        let shared = JSONValue.object([
            isV5 ? "teachingLanguage" : "teachingLanguages": isV5 ? language ?? "und" : language.map { .list([$0]) },
            isV5 ? "organization" : "organisationId": organisation,
        ])
        return .object(JSONValue.object(members).members + shared.members)
    }

    /// A text with its language; Dutch where the course is in none.
    private func texts(_ text: String) -> JSONValue {
        let language = course.language.isEmpty ? "nl" : course.language
        return .list([.object(["language": .text(language), "value": .text(text)])])
    }
}
