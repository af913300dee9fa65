/// Where listings are kept, of which there may be so many that not all of them are in memory.
public protocol ListingStore: Sendable {
    /// How many there are.
    var count: Int { get }

    /// The listing with a number below ``count``.
    func listing(at number: Int) -> Listing

    /// The number of the listing with an id; nil when there is none.
    func number(ofListing id: String) -> Int?
}

/// The listings of a catalogue, each of which is read when somebody looks at it.
public struct Listings: RandomAccessCollection, Sendable {
    private let store: any ListingStore

    /// The listings of a store.
    public init(_ store: any ListingStore) {
        self.store = store
    }

    /// The number of the first listing.
    public var startIndex: Int { 0 }

    /// One more than the number of the last.
    public var endIndex: Int { store.count }

    /// The listing with a number.
    public subscript(number: Int) -> Listing { store.listing(at: number) }
}

extension Listings: Equatable {
    /// Whether two stores hold the same listings in the same order.
    public static func == (left: Listings, right: Listings) -> Bool { left.elementsEqual(right) }

    /// Whether a store holds these listings in this order.
    public static func == (left: Listings, right: [Listing]) -> Bool { left.elementsEqual(right) }
}

/// Listings in memory.
struct ListingArray: ListingStore {
    private let listings: [Listing]
    private let numbers: [String: Int]

    /// Of two listings with one id the first is found.
    init(_ listings: [Listing]) {
        self.listings = listings
        numbers = Dictionary(zip(listings.map(\.id), listings.indices)) { first, _ in first }
    }

    var count: Int { listings.count }

    func listing(at number: Int) -> Listing { listings[number] }

    func number(ofListing id: String) -> Int? { numbers[id] }
}
