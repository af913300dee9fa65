/// What is on offer: an immutable snapshot of the catalogue's files.
public struct Catalog: Sendable {
    /// The region that runs the catalogue.
    public let region: Region
    /// The words that course files may use.
    public let vocabulary: Vocabulary
    /// The hand-written courses, in order of id.
    public let courses: [Course]
    /// Every listing.
    ///
    /// In memory those of the courses come first, in order of course and file, then those of the feeds.
    public let listings: Listings

    private let store: any ListingStore
    private let courseIndex: [String: Int]
    private let placeIndex: [String: Place]

    /// Makes a catalogue from its parts.
    ///
    /// Ids are expected to be unique; of two courses or listings with one id the first is kept for look-ups.
    public init(region: Region, vocabulary: Vocabulary, courses: [Course], feeds: [Listing] = []) {
        self.init(
            region: region, vocabulary: vocabulary, courses: courses,
            store: ListingArray(Catalog.listings(of: courses, vocabulary) + feeds))
    }

    /// Makes a catalogue whose listings, those of the courses among them, are kept elsewhere.
    init(region: Region, vocabulary: Vocabulary, courses: [Course], store: any ListingStore) {
        self.region = region
        self.vocabulary = vocabulary
        self.courses = courses
        self.store = store
        listings = Listings(store)
        placeIndex = Catalog.placeIndex(vocabulary)
        courseIndex = Dictionary(zip(courses.map(\.id), courses.indices)) { first, _ in first }
    }

    /// The listings of hand-written courses, in order of course and file.
    static func listings(of courses: [Course], _ vocabulary: Vocabulary) -> [Listing] {
        let places = placeIndex(vocabulary)
        return courses.flatMap { listings(of: $0, places) }
    }

    /// The listings of a hand-written course, in the order of its file.
    func listings(of course: Course) -> [Listing] {
        Catalog.listings(of: course, placeIndex)
    }

    private static func listings(of course: Course, _ places: [String: Place]) -> [Listing] {
        if course.offerings.isEmpty { return [Listing(course, offering: nil, coordinate: nil)] }
        return course.offerings.map { offering in
            let coordinate = offering.place.flatMap { places[$0.lowercased()]?.coordinate }
            return Listing(course, offering: offering, coordinate: coordinate)
        }
    }

    private static func placeIndex(_ vocabulary: Vocabulary) -> [String: Place] {
        Dictionary(vocabulary.places.map { ($0.name.lowercased(), $0) }) { first, _ in first }
    }

    /// The course with an id: a hand-written one, or what a feed's listing tells of its own.
    public func course(_ id: String) -> Course? {
        if let course = handWritten(id) { return course }
        // A listing under another id is an offering of a hand-written course.
        guard let listing = listing(id), listing.course == id else { return nil }
        return Course(feedListing: listing)
    }

    /// The hand-written course with an id.
    func handWritten(_ id: String) -> Course? {
        courseIndex[id].map { courses[$0] }
    }

    /// The listing with an id.
    public func listing(_ id: String) -> Listing? {
        store.number(ofListing: id).map { store.listing(at: $0) }
    }

    /// The offering with an id, and its course.
    public func offering(_ id: String) -> (course: Course, offering: Offering)? {
        guard let listing = listing(id), let course = course(listing.course),
            let offering = course.offerings.first(where: { $0.id == id })
        else { return nil }
        return (course, offering)
    }

    /// The town with a name, in any case of letters.
    public func place(named name: String) -> Place? {
        placeIndex[name.lowercased()]
    }

    /// The school with an id or a name, in any case of letters.
    public func school(_ idOrName: String) -> School? {
        let wanted = idOrName.lowercased()
        return vocabulary.schools.first { $0.id == wanted || $0.name.lowercased() == wanted }
    }
}

extension Listing {
    /// The listing of an offering of a course, or of a course without dates.
    package init(_ course: Course, offering: Offering?, coordinate: Coordinate?) {
        self.init(
            id: offering?.id ?? course.id, course: course.id, title: course.title, summary: course.summary,
            format: course.format, themes: course.themes, profiles: course.profiles, sectors: course.sectors,
            provider: course.provider, place: offering?.place, coordinate: coordinate, start: offering?.start,
            enrolBy: offering?.enrolBy, hours: course.hours, capacity: offering?.capacity,
            priceCents: course.priceCents,
            language: course.language, url: course.url, isCancelled: offering?.isCancelled ?? false)
    }
}

extension Course {
    /// The course that a feed's listing stands for; a listing with a start has one offering under its own id.
    ///
    /// A feed gives no end, so the meeting lasts the listing's hours, or one, and ends at midnight at the latest.
    init(feedListing listing: Listing) {
        var offerings: [Offering] = []
        if let start = listing.start {
            let midnight = LocalTime(day: start.day.advanced(by: 1), minute: 0)
            let end = min(midnight, start.advanced(byMinutes: max(1, Int((listing.hours ?? 1) * 60))))
            offerings = [
                Offering(
                    id: listing.id, meetings: [Meeting(start: start, end: end)], place: listing.place,
                    capacity: listing.capacity.map { max(0, $0 - listing.takenElsewhere) },
                    enrolBy: listing.enrolBy, isCancelled: listing.isCancelled)
            ]
        }
        self.init(
            id: listing.course, title: listing.title, summary: listing.summary, format: listing.format,
            themes: listing.themes, profiles: listing.profiles, sectors: listing.sectors, provider: listing.provider,
            hours: listing.hours, priceCents: listing.priceCents, language: listing.language, url: listing.url,
            offerings: offerings, body: listing.summary)
    }
}
