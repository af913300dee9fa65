import CatalogKit

/// The shelves, worked out by looking at every listing for every rule: slow, and with nothing of the index.
struct DiscoveryOracle {
    let catalog: Catalog
    let facts: DiscoveryFacts
    let now: LocalTime

    /// The courses on each shelf that has any.
    func shelves() -> [(rule: Shelf.Rule, courses: [String])] {
        var seen = leftOut
        var shelves: [(rule: Shelf.Rule, courses: [String])] = []
        for rule in Shelf.Rule.allCases {
            var courses: [String] = []
            let found = candidates(rule).compactMap { listing in rank(listing, rule).map { (listing, $0) } }
                .sorted { ($0.1, minutes($0.0.start), $0.0.id) < ($1.1, minutes($1.0.start), $1.0.id) }
            for (listing, _) in found where courses.count < 12 && !seen.contains(listing.course) {
                courses.append(listing.course)
                seen.insert(listing.course)
            }
            if !courses.isEmpty { shelves.append((rule, courses)) }
        }
        return shelves
    }

    /// Where a listing stands on the shelf of a rule, before others with a higher number; nil if it does not belong there.
    func rank(_ listing: Listing, _ rule: Shelf.Rule) -> Int? {
        let course = catalog.courses.first { $0.id == listing.course }
        let days = listing.start.map { $0.day.number - now.day.number }
        let signUps = facts.signUps[listing.course] ?? 0
        let colleagues = facts.colleagueSignUps[listing.course] ?? 0
        switch rule {
        case .reading:
            guard let progress = facts.reading[listing.course], progress.share > 0, progress.share < 1 else {
                return nil
            }
            return -progress.lastRead
        case .nearby: return school != nil && (days ?? 99) <= 60 && isNear(listing, 25) ? 0 : nil
        case .region: return school == nil && (days ?? 99) <= 60 && isNear(listing, 50) ? 0 : nil
        case .new:
            let age = course?.added.map { now.day.number - $0.number }
            return age.flatMap { (0..<90).contains($0) ? $0 : nil }
        case .colleagues:
            return school != nil && colleagues >= 2 ? -colleagues : nil
        case .popular:
            return signUps >= 3 ? -signUps : nil
        case .done: return likeness(listing, lastDone)
        case .chosen: return lastDone == nil ? likeness(listing, lastChosen) : nil
        case .almostFull:
            let left = listing.placesLeft(taken: facts.seats[listing.id].map { $0.taken + $0.held } ?? 0)
            guard let left, let capacity = listing.capacity, listing.start != nil else { return nil }
            return left >= 1 && left <= 3 && left * 4 <= capacity && isNear(listing, 50) ? 0 : nil
        case .short:
            guard listing.format == "e-learning", listing.start == nil, let hours = listing.hours else { return nil }
            return hours <= 0.5 ? Int((hours * 3600).rounded()) : nil
        case .throughLine:
            return course != nil && ["po", "vmbo", "mbo"].allSatisfy(listing.sectors.contains) ? 0 : nil
        case .collecting:
            guard let course else { return nil }
            let interested = facts.demand[course.id]?.interested ?? 0
            let isHere = open.contains { $0.course == course.id && $0.start != nil && isNear($0, 50) }
            guard course.variantCandidate || interested > 0, interested < course.minimum ?? 8, !isHere else {
                return nil
            }
            return (course.minimum ?? 8) - interested
        }
    }

    /// What a rule may pick from: what is open, and to collect interest in also what is over.
    private func candidates(_ rule: Shelf.Rule) -> [Listing] {
        guard rule == .collecting else { return open }
        let over = catalog.listings.filter { listing in
            !isOpen(listing) && !open.contains { $0.course == listing.course }
        }
        return open
            + over.map { listing in
                var whole = Listing(
                    id: listing.course, course: listing.course, title: listing.title, format: listing.format,
                    provider: "p")
                whole.themes = listing.themes
                return whole
            }
    }

    private var open: [Listing] { catalog.listings.filter(isOpen) }

    private func isOpen(_ listing: Listing) -> Bool {
        guard let start = listing.start else { return true }
        return !listing.isCancelled && start > now && (listing.enrolBy ?? start.day) >= now.day
    }

    private func isFeed(_ listing: Listing) -> Bool { !catalog.courses.contains { $0.id == listing.course } }

    private var school: School? { facts.school.isEmpty ? nil : catalog.school(facts.school) }

    /// Nearby, or online where it is our own: where a feed's listing without a town is held, nobody knows.
    private func isNear(_ listing: Listing, _ kilometres: Double) -> Bool {
        if listing.place == nil, listing.start != nil, !isFeed(listing) { return true }
        let home = catalog.place(named: school?.place ?? catalog.region.centre)
        guard let home, let point = listing.coordinate else { return false }
        return home.coordinate.kilometres(to: point) <= kilometres
    }

    private func minutes(_ time: LocalTime?) -> Int { time.map { $0.day.number * 1440 + $0.minute } ?? .max }

    // MARK: - What the user did

    private func course(ofOffering id: String) -> (course: Course, offering: Offering)? { catalog.offering(id) }

    private var leftOut: Set<String> {
        Set(
            facts.enrolments.filter { $0.state == .enrolled || $0.state == .waiting }.compactMap { enrolment in
                catalog.offering(enrolment.offering).flatMap { $0.offering.end > now ? $0.course.id : nil }
            } + facts.reading.filter { $0.value.share >= 1 }.keys)
    }

    private var visits: [(course: Course, at: Int)] {
        facts.enrolments.filter { $0.state == .enrolled || $0.state == .attended }.compactMap { enrolment in
            catalog.offering(enrolment.offering).flatMap { course, offering in
                offering.start <= now && !offering.isCancelled ? (course, offering.start.utcSeconds) : nil
            }
        }
            + facts.reading.filter { $0.value.share >= 1 }.compactMap { id, progress in
                catalog.course(id).map { ($0, progress.lastRead) }
            }
    }

    private var lastDone: Course? {
        visits.sorted { ($1.at, $0.course.id) < ($0.at, $1.course.id) }.first?.course
    }

    private var lastChosen: Course? {
        let chosen = facts.enrolments.filter { $0.state == .enrolled || $0.state == .waiting }
            .filter { enrolment in catalog.offering(enrolment.offering).map { $0.offering.start > now } ?? false }
        return chosen.max { $0.ticket < $1.ticket }.flatMap { catalog.offering($0.offering)?.course }
    }

    private func likeness(_ listing: Listing, _ course: Course?) -> Int? {
        guard let course, listing.course != course.id, !visits.contains(where: { $0.course.id == listing.course })
        else {
            return nil
        }
        let isHere = isNear(listing, 50) || listing.start == nil && !isFeed(listing)
        let themes = Set(course.themes).intersection(listing.themes).count
        guard themes > 0, isHere else { return nil }
        return -1000 * themes - Set(course.profiles).intersection(listing.profiles).count
    }
}
