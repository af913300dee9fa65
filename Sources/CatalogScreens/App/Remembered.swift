public import CatalogKit

/// What the program remembers of one user from one time to the next, besides who they are.
public struct Remembered: Equatable, Sendable, Codable {
    /// Whether the introduction was shown.
    public var hasSeenTour: Bool
    /// The searches that were saved, latest first.
    public var searches: [SavedSearch]

    /// Makes what there is to remember.
    public init(hasSeenTour: Bool = false, searches: [SavedSearch] = []) {
        self.hasSeenTour = hasSeenTour
        self.searches = searches
    }
}
