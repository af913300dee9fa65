import CatalogKit

extension Course {
    /// The same course under another id.
    func renamed(_ id: String) -> Course {
        Course(
            id: id, title: title, summary: summary, format: format, themes: themes, profiles: profiles,
            sectors: sectors, audience: audience, provider: provider, hours: hours, priceCents: priceCents,
            language: language, pillar: pillar, contact: contact, url: url, minimum: minimum,
            variantCandidate: variantCandidate, added: added, offerings: offerings, selfChecks: selfChecks, body: body)
    }
}

extension Offering {
    /// The same offering under another id.
    func renamed(_ id: String) -> Offering {
        Offering(
            id: id, meetings: meetings, place: place, venue: venue, capacity: capacity, minimum: minimum,
            enrolBy: enrolBy, rounds: rounds, isCancelled: isCancelled, followUp: followUp, costEuros: costEuros)
    }
}

extension Listing {
    /// The same listing under another id, which is its course's too.
    func renamed(_ id: String) -> Listing {
        Listing(
            id: id, course: id, title: title, summary: summary, format: format, themes: themes, profiles: profiles,
            sectors: sectors, provider: provider, place: place, coordinate: coordinate, start: start,
            enrolBy: enrolBy, hours: hours, capacity: capacity, takenElsewhere: takenElsewhere,
            priceCents: priceCents, language: language, url: url, isCancelled: isCancelled)
    }
}
