import Foundation

/// Feeds of others, which are no part of the project: tests look at them where the environment says where they are.
enum RealFeeds {
    /// The folder with them.
    static let folder = ProcessInfo.processInfo.environment["STO_REAL_FEEDS"]
}
