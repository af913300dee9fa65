import Foundation

/// The index of one feed without a catalogue around it, for measuring.
package enum FeedIndex {
    /// Builds the index of a feed and keeps it in a file.
    ///
    /// - Throws: ``CatalogReaderError`` when the feed's folder cannot be read; ``IndexFile/WriteFailure``.
    package static func build(feed path: String, analysis: Analysis, at file: String) throws {
        try IndexFile.write(words(of: try feeds(path), analysis), to: file)
    }

    private static func words(of feeds: FeedFiles, _ analysis: Analysis) -> [UInt64] {
        var builder = IndexBuilder(analysis: analysis)
        builder.reserve(bytes: feeds.size)
        _ = feeds.readAhead(0, as: 1) { builder.add($0) }
        return builder.index()
    }

    /// Opens the index of a feed.
    ///
    /// - Throws: ``CatalogReaderError`` when the feed's folder cannot be read; ``IndexDamage``.
    package static func open(feed path: String, at file: String) throws -> SearchIndex {
        try SearchIndex(mapping: file, source: FileListings(try feeds(path)))
    }

    private static func feeds(_ path: String) throws -> FeedFiles {
        let url = URL(filePath: path)
        return FeedFiles(try CatalogFolder(url.deletingLastPathComponent().path), paths: [url.lastPathComponent])
    }
}
