/// Where a listing is written: in a line of a file, whose bytes have a checksum.
package struct ListingPlace: Hashable, Sendable {
    /// The number of the file among the sources of the index.
    package var file: Int
    /// The first byte of its line.
    package var offset: Int
    /// How many bytes the line has.
    package var length: Int
    /// The checksum of the bytes.
    package var sum: UInt64

    /// Makes a place.
    package init(file: Int, offset: Int, length: Int, sum: UInt64) {
        self.file = file
        self.offset = offset
        self.length = length
        self.sum = sum
    }

    /// Hashes the checksum, which tells places apart by itself.
    package func hash(into hasher: inout Hasher) { hasher.combine(sum) }
}

/// What knows the listings of an index.
package protocol ListingSource: Sendable {
    /// The listing at a place that was given with it when the index was built; nil when something else is there now.
    func listing(at place: ListingPlace) -> Listing?

    /// The texts of a listing in which words that stand side by side make a phrase.
    func texts(of listing: Listing) -> [String]
}

/// The listings of a catalogue in memory; the place of each is its index among them.
struct MemoryListings: ListingSource {
    private let listings: Listings
    private let texts: CourseTexts

    init(_ catalog: Catalog) {
        listings = catalog.listings
        texts = CourseTexts(catalog.courses)
    }

    func listing(at place: ListingPlace) -> Listing? {
        listings.indices.contains(place.offset) ? listings[place.offset] : nil
    }

    func texts(of listing: Listing) -> [String] { texts.texts(of: listing) }
}

/// The texts of listings, those of their courses too.
struct CourseTexts: Sendable {
    private let courses: [String: [String]]

    init(_ courses: [Course]) {
        let texts = courses.map { ($0.id, [$0.body, $0.audience].compactMap(\.self)) }
        self.courses = Dictionary(texts) { first, _ in first }
    }

    func texts(of listing: Listing) -> [String] {
        [listing.title, listing.summary] + (courses[listing.course] ?? [])
    }
}

/// The places of listings while an index is built.
struct ListingPlaces {
    private var places: [UInt64] = []

    mutating func add(_ place: ListingPlace) {
        places += [UInt64(place.file) << 32 | UInt64(place.length), UInt64(place.offset), place.sum]
    }

    /// Puts the places of the listings in an index.
    func write(_ order: [UInt32], to writer: inout IndexWriter) {
        writer.add(.listings, order.flatMap { places[Int($0) * 3..<Int($0) * 3 + 3] })
    }
}

/// What finds a listing by its id, while it is put in an index: the checksums of the ids in order, and whose they are.
struct IdSums {
    private let sums: [(sum: UInt64, listing: UInt32)]

    init(_ ids: [String], _ order: [UInt32]) {
        sums = order.enumerated().map { (sum: Checksum.of(ids[Int($0.element)]), listing: UInt32($0.offset)) }
            .sorted { ($0.sum, $0.listing) < ($1.sum, $1.listing) }
    }

    func write(to writer: inout IndexWriter) {
        writer.add(.idSums, sums.map(\.sum))
        writer.add(.idListings, sums.map(\.listing))
    }
}
