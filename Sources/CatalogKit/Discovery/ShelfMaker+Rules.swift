// The rules of the shelves; Discovery tells them in a table.
extension ShelfMaker {
    /// What a rule finds, best first; what has a card already may be among it.
    func found(by rule: Shelf.Rule) throws(IndexDamage) -> Found {
        switch rule {
        case .reading: reading
        case .nearby: open.home.school == nil ? Found() : try soon(within: Discovery.nearKilometres)
        case .region: open.home.school == nil ? try soon(within: Discovery.regionKilometres) : Found()
        case .new: new
        case .colleagues: colleagues
        case .popular: Found(mostChosen(facts.signUps, atLeast: Discovery.leastSignUps) { .signUps($0) })
        case .done: try alike(lastDone)
        case .chosen: try lastDone == nil ? alike(lastChosen) : Found()
        case .almostFull: try almostFull()
        case .short: Found(open.short)
        case .throughLine: Found(open.own.filter { Discovery.throughLine.isSubset(of: $0.listing.sectors) })
        case .collecting: collecting
        }
    }

    private var reading: Found {
        let begun = facts.reading.filter { !$0.value.isDone && $0.value.share > 0 }.flatMap { course, progress in
            open.offers(of: course).map { $0.because(.read(progress.share, minutesLeft: progress.minutesLeft)) }
        }
        return Found(begun.ranked { -(facts.reading[$0.id]?.lastRead ?? 0) })
    }

    // MARK: - When and where

    private func soon(within kilometres: Double) throws(IndexDamage) -> Found {
        let last = open.now.day.advanced(by: Discovery.soonDays)
        let offers = open.own.filter { offer in
            offer.listing.start.map { $0.day <= last } ?? false && open.isWithin(kilometres, offer)
        }
        let query = Query(near: open.home.near(within: kilometres), from: open.now.day, to: last, sort: .date)
        return Found((offers + (try fromFeeds(query, first: Discovery.most))).ranked(), about: open.home.place?.name)
    }

    private func almostFull() throws(IndexDamage) -> Found {
        func isAlmostFull(_ offer: Offer) -> Bool {
            guard offer.listing.start != nil, let capacity = offer.listing.capacity,
                let left = placesLeft(offer.listing)
            else { return false }
            return (1...Discovery.fewSeats).contains(left) && left * 4 <= capacity
        }
        let region = Discovery.regionKilometres
        let query = Query(near: open.home.near(within: region), from: open.now.day, freePlaces: true, sort: .date)
        let offers = open.own.filter { isAlmostFull($0) && open.isWithin(region, $0) }
        return Found((offers + (try fromFeeds(query, first: Discovery.most, where: isAlmostFull))).ranked())
    }

    private var new: Found {
        let days = open.now.day.advanced(by: 1 - Discovery.newDays)...open.now.day
        func added(_ offer: Offer) -> Day? { offer.course?.added.flatMap { days.contains($0) ? $0 : nil } }
        return Found(open.own.filter { added($0) != nil }.ranked { -(added($0)?.number ?? 0) })
    }

    // MARK: - What others choose

    private var colleagues: Found {
        guard let school = open.home.school else { return Found() }
        return Found(
            mostChosen(facts.colleagueSignUps, atLeast: Discovery.leastColleagues) { .colleagues($0) },
            about: school.name)
    }

    /// The courses that most people chose, as many as a shelf has room for; what comes after those is not read, for of a feed
    /// people may have chosen thousands.
    private func mostChosen(
        _ counts: [String: Int], atLeast least: Int, reason: (Int) -> Card.Reason
    ) -> [Offer] {
        var found: [Offer] = []
        for count in Set(counts.values).sorted(by: >)
        where count >= least && Set(found.map(\.id)).count < Discovery.most {
            let equal = counts.filter { $0.value == count && !taken.contains($0.key) }.keys
            found += equal.flatMap(open.offers(of:)).map { $0.because(reason(count)) }.ranked()
        }
        return found
    }

    private var collecting: Found {
        let offers = open.catalog.courses.compactMap { course -> Offer? in
            let interested = facts.demand[course.id]?.interested ?? 0
            let threshold = course.minimum ?? DemandBoard.usualThreshold
            let offers = open.ownByCourse[course.id] ?? []
            let isHere = offers.contains { $0.listing.start != nil && open.isWithin(Discovery.regionKilometres, $0) }
            guard course.variantCandidate || interested > 0, interested < threshold, !isHere else { return nil }
            let whole = Offer(listing: Listing(course, offering: nil, coordinate: nil), course: course, kilometres: nil)
            return (offers.first ?? whole).because(.interested(interested, of: threshold))
        }
        return Found(
            offers.ranked {
                if case .interested(let number, let threshold) = $0.reason { threshold - number } else { 0 }
            })
    }

    // MARK: - What the user did

    /// What has a theme in common with a course.
    private func alike(_ course: Course?) throws(IndexDamage) -> Found {
        guard let course, !course.themes.isEmpty else { return Found() }
        let done = done
        func common(_ own: [String], _ others: [String]) -> Int { Set(own).intersection(others).count }
        func isAlike(_ offer: Offer) -> Bool {
            common(course.themes, offer.listing.themes) > 0 && !done.contains(offer.id) && offer.id != course.id
                && (offer.listing.start == nil || open.isWithin(Discovery.regionKilometres, offer))
        }
        let query = Query(
            filters: [.theme: Set(course.themes)], near: open.home.near(within: Discovery.regionKilometres),
            upcoming: open.now.day, sort: .date)
        let offers = open.own.filter(isAlike) + (try fromFeeds(query, where: isAlike))
        // No course has as many profiles as this, so that themes come first.
        let ranked = offers.ranked { offer in
            -1000 * common(course.themes, offer.listing.themes) - common(course.profiles, offer.listing.profiles)
        }
        return Found(ranked, about: course.title)
    }
}
