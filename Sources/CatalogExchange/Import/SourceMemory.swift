import CatalogKit
import Foundation

/// What a source said the last time, as far as it takes to know what it changed since: fingerprints, by which id is which.
///
/// Kept in the catalogue as `imports/NAME/source.jsonl`, one record a line. Without it an import takes everything for new
/// words of the source, and still finds what it wrote by its ids.
struct SourceMemory: Sendable {
    /// A course, or a feed's listing, and the offerings of the course.
    struct Entry: Codable, Hashable, Sendable {
        /// The id in the source, the first if there are several.
        var source: String
        /// The id in the catalogue.
        var id: String
        /// The fingerprints of what the source said.
        var prints: Prints
        /// The other ids in the source.
        var aliases: [String]?
        /// The offerings; none in a feed.
        var offerings: [Entry]?
        /// Whether the source does not have it any more.
        var isGone: Bool?
        /// Whether it was about to be written for the first time; what stays so was interrupted.
        var isPending: Bool?

        /// All ids in the source.
        var sources: [String] { [source] + (aliases ?? []) }
    }

    /// The entries, in the order in which they came.
    var entries: [Entry] = []

    /// The name of the file within a source's folder.
    static let file = "source.jsonl"

    /// Reads what was remembered; a line that cannot be read counts as not there.
    init(_ bytes: [UInt8]) {
        let decoder = JSONDecoder()
        entries = bytes.split(separator: UInt8(ascii: "\n")).compactMap {
            try? decoder.decode(Entry.self, from: Data($0))
        }
    }

    /// Remembers nothing yet.
    init() {}

    /// What is remembered while files are written: all that was before, and that what is new is on its way, so that an
    /// import that is interrupted finds its own files the next time, and takes no deletion for its own interruption.
    func whileWriting(_ next: SourceMemory) -> SourceMemory {
        let known = Set(entries.map(\.id))
        var memory = self
        memory.entries += next.entries.filter { !known.contains($0.id) }.map { entry in
            var entry = entry
            entry.isPending = true
            return entry
        }
        return memory
    }

    /// The file's bytes.
    var bytes: [UInt8] {
        entries.reduce(into: []) { bytes, entry in
            bytes += entry.json.utf8
            bytes.append(UInt8(ascii: "\n"))
        }
    }
}

extension SourceMemory.Entry {
    /// The entry as JSON, of which the decoder makes the same: written by hand, as fast as a feed's lines.
    fileprivate var json: String {
        func quoted(_ text: String) -> String { FeedText.quoted(text) }
        var json = "{\"source\":\(quoted(source)),\"id\":\(quoted(id)),\"prints\":\(quoted(prints.text))"
        if let aliases { json += ",\"aliases\":[\(aliases.map(quoted).joined(separator: ","))]" }
        if let offerings { json += ",\"offerings\":[\(offerings.map(\.json).joined(separator: ","))]" }
        if let isGone { json += ",\"isGone\":\(isGone)" }
        if let isPending { json += ",\"isPending\":\(isPending)" }
        return json + "}"
    }
}
