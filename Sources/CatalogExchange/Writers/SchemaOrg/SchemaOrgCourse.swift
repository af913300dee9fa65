import CatalogKit

/// A course as a node of schema.org.
struct SchemaOrgCourse {
    private let course: Course
    private let offer: Offer

    init(_ course: Course, in offer: Offer) {
        self.course = course
        self.offer = offer
    }

    /// The `Course`, with its `CourseInstance`s.
    var node: JSONValue {
        let words = offer.vocabulary
        let summary = course.summary.isEmpty ? Summary.of(course.body) : course.summary
        return .object([
            "@type": "Course",
            "@id": .text("#\(course.id)"),
            "identifier": .text(course.id),
            "name": .text(course.title),
            "description": .text(summary.isEmpty ? course.title : summary),
            "text": text(course.body),
            "encodingFormat": course.body.isEmpty ? nil : "text/markdown",
            "url": text(course.url),
            "provider": provider,
            "maintainer": maintainer,
            "inLanguage": text(course.language),
            "learningResourceType": term(course.format, .formats, words.formats),
            "about": list(
                course.themes.compactMap { term($0, .themes, words.themes) }
                    + course.profiles.compactMap { term($0, .profiles, words.profiles) }),
            "educationalLevel": list(course.sectors.compactMap { term($0, .sectors, words.sectors) }),
            "audience": course.audience.map {
                .object(["@type": "EducationalAudience", "audienceType": .text($0)])
            },
            "timeRequired": course.hours.map { .text(ISOTime.duration(hours: $0)) },
            "datePublished": course.added.map { .text($0.description) },
            "isAccessibleForFree": course.priceCents.map { .flag($0 == 0) },
            "offers": priceOffer(validThrough: nil),
            "hasCourseInstance": list(course.offerings.map(instance)),
        ])
    }

    // MARK: Offerings

    private func instance(_ offering: Offering) -> JSONValue {
        let isOnline = offering.place == nil
        let status = offering.isCancelled ? "EventCancelled" : "EventScheduled"
        let mode = isOnline ? "OnlineEventAttendanceMode" : "OfflineEventAttendanceMode"
        return .object([
            "@type": "CourseInstance",
            "@id": .text("#\(offering.id)"),
            "identifier": .text(offering.id),
            "name": .text(course.title),
            "startDate": .text(ISOTime.text(offering.start)),
            "endDate": .text(ISOTime.text(offering.end)),
            "courseMode": isOnline ? "Online" : "Onsite",
            "courseWorkload": course.hours.map { .text(ISOTime.duration(hours: $0)) },
            "eventStatus": .text("https://schema.org/\(status)"),
            "eventAttendanceMode": .text("https://schema.org/\(mode)"),
            "location": location(offering),
            "maximumAttendeeCapacity": offering.capacity.map { .number($0) },
            "inLanguage": text(course.language),
            "organizer": provider,
            "offers": priceOffer(validThrough: offering.enrolBy),
            "subEvent": list(meetings(offering) + offering.rounds.map(round)),
        ])
    }

    /// The meetings, where there are more than the one that the instance itself tells of.
    private func meetings(_ offering: Offering) -> [JSONValue] {
        guard offering.meetings.count > 1 else { return [] }
        return offering.meetings.map { meeting in
            .object([
                "@type": "EducationEvent",
                "name": .text(course.title),
                "startDate": .text(ISOTime.text(meeting.start)),
                "endDate": .text(ISOTime.text(meeting.end)),
                "location": location(offering),
            ])
        }
    }

    /// A round: an event whose own events, without times, run side by side.
    private func round(_ round: Round) -> JSONValue {
        .object([
            "@type": "EducationEvent",
            "identifier": .text(round.id),
            "name": .text(round.title),
            "startDate": round.time.map { .text(ISOTime.text($0.start)) },
            "endDate": round.time.map { .text(ISOTime.text($0.end)) },
            "subEvent": .list(
                round.sessions.map { session in
                    .object([
                        "@type": "EducationEvent",
                        "identifier": .text(session.id),
                        "name": .text(session.title),
                        "maximumAttendeeCapacity": session.capacity.map { .number($0) },
                    ])
                }),
        ])
    }

    private func location(_ offering: Offering) -> JSONValue? {
        guard let town = offering.place else {
            return .object(["@type": "VirtualLocation", "name": text(offering.venue), "url": text(course.url)])
        }
        guard !town.isEmpty || offering.venue != nil else { return nil }
        let point = offer.vocabulary.places.first { $0.name == town }?.coordinate
        return .object([
            "@type": "Place",
            "name": text(offering.venue ?? town),
            "address": town.isEmpty
                ? nil
                : .object(["@type": "PostalAddress", "addressLocality": .text(town), "addressCountry": "NL"]),
            "geo": point.map {
                .object([
                    "@type": "GeoCoordinates", "latitude": .number("\($0.latitude)"),
                    "longitude": .number("\($0.longitude)"),
                ])
            },
        ])
    }

    // MARK: Parts

    private var provider: JSONValue? {
        guard !course.provider.isEmpty else { return nil }
        let name = offer.vocabulary.providers.first { $0.id == course.provider }?.dutch ?? course.provider
        return .object([
            "@type": "Organization",
            "@id": .text(SchemaOrgWord.id(course.provider, in: .providers)),
            "name": .text(name),
        ])
    }

    /// The role to ask; not of the provider, which is one thing for all its courses.
    private var maintainer: JSONValue? {
        course.contact.map { role in
            let point = JSONValue.object(["@type": "ContactPoint", "contactType": .text(role)])
            return .object(["@type": "Organization", "contactPoint": point])
        }
    }

    /// What it costs, and until when one can sign up; nil when neither is known.
    private func priceOffer(validThrough day: Day?) -> JSONValue? {
        guard course.priceCents != nil || day != nil else { return nil }
        return .object([
            "@type": "Offer",
            "category": course.priceCents.map { $0 == 0 ? "Free" : "Paid" },
            "price": course.priceCents.map { .text(Euros.text(cents: $0)) },
            "priceCurrency": course.priceCents.map { _ in "EUR" },
            "validThrough": day.map { .text($0.description) },
            "url": text(course.url),
        ])
    }

    private func term(_ id: String, _ list: VocabularyList, _ terms: [Term]) -> JSONValue? {
        guard !id.isEmpty else { return nil }
        return .object([
            "@type": "DefinedTerm",
            "@id": .text(SchemaOrgWord.id(id, in: list)),
            "name": .text(terms.first { $0.id == id }?.dutch ?? id),
        ])
    }

    private func text(_ text: String?) -> JSONValue? {
        text.flatMap { $0.isEmpty ? nil : .text($0) }
    }

    private func list(_ values: [JSONValue]) -> JSONValue? {
        values.isEmpty ? nil : .list(values)
    }
}
