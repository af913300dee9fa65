package import CatalogKit

/// What an import did, or would do.
package struct ImportSummary: Sendable {
    /// How something in the catalogue came out of it.
    package struct Counts: Hashable, Sendable {
        /// The ids of what was not there before.
        package var new: [String] = []
        /// The ids of what the source changed, with the keys of the values.
        package var changed: [Changed] = []
        /// How many the source left as they were.
        package var unchanged = 0
        /// The ids of what the source does not have any more.
        package var vanished: [String] = []
    }

    /// Something that changed.
    package struct Changed: Hashable, Sendable {
        /// Its id in the catalogue.
        package let id: String
        /// The keys of the values, as in a course file.
        package let keys: [String]
    }

    /// The name of the source, which is that of its folder or feed.
    package let name: String
    /// Whether it went to a feed instead of course files.
    package let isFeed: Bool
    /// The courses; none for a feed, of which each listing is its own course.
    package var courses = Counts()
    /// The offerings; for a feed the listings.
    package var offerings = Counts()
    /// Of what vanished, the ids of offerings that are still to come and are marked as cancelled.
    package var cancelled: [String] = []
    /// What the source changed but stays as it is, because somebody changed it here.
    package var kept: [Changed] = []
    /// The ids of courses that the source has, but somebody deleted here.
    package var removed: [String] = []
    /// The words that the region does not have, with how often each came; they stay as they are.
    package var unknown: [VocabularyList: [String: Int]] = [:]
    /// The towns that the region does not have.
    package var unknownPlaces: [String: Int] = [:]
    /// What could not be used, or not as it is.
    package var findings: [ImportFinding] = []
    /// How many findings there are more.
    package var further = 0

    /// Whether nothing in the catalogue changes.
    package var isEmpty: Bool {
        [courses, offerings].allSatisfy { $0.new.isEmpty && $0.changed.isEmpty } && cancelled.isEmpty
    }

    init(name: String, isFeed: Bool) {
        self.name = name
        self.isFeed = isFeed
    }
}
