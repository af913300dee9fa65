/// The answer to a query.
public struct SearchResult: Equatable, Sendable {
    /// How many listings match.
    public var total: Int
    /// The first of them, at most the query's limit, in its order.
    public var hits: [Hit]
    /// Per facet how many listings match for each value, with that facet's own filter lifted.
    public var facets: [Query.Facet: FacetCounts]
    /// How many listings match within each ring, with the distance filter lifted; empty without ``Query/near``.
    public var rings: [Ring]
    /// How many listings match that have room, with the filter on free places lifted.
    public var withFreePlaces: Int
    /// The words that occur nowhere, or nowhere together, and were found as others that look like them.
    public var replaced: [Replacement]

    /// A word that was found as others.
    public struct Replacement: Hashable, Sendable {
        /// The word as typed, folded.
        public var typed: String
        /// The words that were found in its place, folded: those spelt most like it first.
        public var found: [String]

        /// At most how many words are named.
        static let most = 3
    }

    /// A listing that matches.
    public struct Hit: Equatable, Sendable {
        /// The listing's number in the engine.
        public var number: Int
        /// How well its texts answer the words, above 0; 0 without words, or where too many are alike to tell apart. It puts
        /// those in order that have as many of the words in their title.
        public var score: Double
        /// Kilometres from ``Query/near``; nil without it or without a known place.
        public var kilometres: Double?
    }

    /// The count of listings within a distance.
    public struct Ring: Equatable, Sendable {
        /// The distance in kilometres, inclusive.
        public var kilometres: Double
        /// How many listings match within it.
        public var count: Int
    }

    /// The distances in kilometres that ``rings`` counts.
    public static let ringKilometres: [Double] = [5, 10, 15, 25, 50, 100]
}

/// How many listings match for each value of a facet.
public struct FacetCounts: Equatable, Sendable {
    /// Every value that occurs in the engine's listings, in order.
    public var values: [String]
    /// The count of each, in the same order; 0 where nothing matches.
    public var counts: [Int]

    /// The count of a value: in this spelling, else compared folded; 0 when it does not occur.
    public subscript(value: String) -> Int {
        let wanted = Analyzer.fold(value)
        let index = values.firstIndex(of: value) ?? values.firstIndex { Analyzer.fold($0) == wanted }
        return index.map { counts[$0] } ?? 0
    }
}

/// The seats that are free in each listing of an engine at one moment.
public struct Availability: Equatable, Sendable {
    /// The seats that our ledger may hand out in each listing, `Int32.max` without a limit.
    private let places: IndexColumn<Int32>
    /// The seats left where our ledger has handed out some, by listing number.
    private let left: [Int: Int32]
    /// The listings with room.
    let free: Bitmap
    /// Per value of a facet how many of those have it.
    let counts: [UInt32]

    init(_ places: IndexColumn<Int32>, left: [Int: Int32], free: Bitmap, counts: [UInt32]) {
        self.places = places
        self.left = left
        self.free = free
        self.counts = counts
    }

    /// Seats left in a listing; nil when there is no limit, or the index is damaged.
    public func placesLeft(_ number: Int) -> Int? {
        guard let seats = left[number] ?? (try? places.value(number)), seats != .max else { return nil }
        return Int(seats)
    }

    /// Whether the same seats are left in both.
    public static func == (one: Availability, other: Availability) -> Bool {
        one.left == other.left && one.free == other.free
    }
}

extension Vocabulary {
    /// The term that a value of a facet stands for, if the vocabulary has it.
    public func term(_ id: String, of facet: Query.Facet) -> Term? {
        terms(of: facet).first { $0.id == id }
    }

    /// The terms that a facet's values come from; none where they are no terms.
    func terms(of facet: Query.Facet) -> [Term] {
        switch facet {
        case .theme: themes
        case .format: formats
        case .profile: profiles
        case .sector: sectors
        case .provider: providers
        case .place, .language, .month, .price: []
        }
    }
}
