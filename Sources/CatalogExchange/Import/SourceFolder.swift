import CatalogKit
import Foundation

/// Where a source's courses are kept in a catalogue: `imports/NAME`, and `feeds/NAME.jsonl` when there are many.
package struct SourceFolder: Sendable {
    private let catalog: String
    private let name: String

    /// The place of a source in a catalogue's folder.
    package init(catalog: String, name: String) {
        self.catalog = catalog
        self.name = name
    }

    /// The folder of course files and of what the source said last.
    private var folder: String { "\(catalog)/\(CourseFile.importFolder)/\(name)" }
    /// The path of the feed.
    private var feed: String { "\(catalog)/\(FeedText.path(feed: name))" }
    private var mappingFile: String { "\(folder)/mapping.yaml" }
    private var memoryFile: String { "\(folder)/\(SourceMemory.file)" }

    /// The path of a course's file.
    private func file(of course: String) -> String { "\(folder)/\(course).md" }

    /// The ids of the courses with a file here.
    func courses() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") && $0 != "README.md" }
            .map { String($0.dropLast(3)) }.sorted()
    }

    /// Whether the source has a feed here.
    var hasFeed: Bool { access(feed, F_OK) == 0 }

    /// What the source said last.
    func memory() -> SourceMemory { bytes(memoryFile).map(SourceMemory.init) ?? SourceMemory() }

    /// The listings of its feed.
    func listings() -> [Listing] { bytes(feed).map { FeedText.listings($0, feed: name) } ?? [] }

    /// What was said of the source at an earlier import; nil where nothing was.
    ///
    /// - Returns: the mapping.
    /// - Throws: ``ImportFailure/mapping(_:)``.
    package func mapping() throws(ImportFailure) -> ImportMapping? {
        guard let bytes = bytes(mappingFile) else { return nil }
        return try ImportMapping(bytes, file: mappingFile)
    }

    /// What a course's file holds; nil where there is none.
    func contents(of course: String) -> [UInt8]? { bytes(file(of: course)) }

    private func bytes(_ path: String) -> [UInt8]? { FileManager.default.contents(atPath: path).map(Array.init) }

    // MARK: Writing

    /// Keeps what was said of the source.
    ///
    /// - Parameter mapping: the text of a mapping file.
    /// - Throws: ``ImportFailure/unwritable(_:code:)``.
    package func write(mapping: [UInt8]) throws(ImportFailure) { try write(mapping, to: mappingFile) }

    /// Writes what the source said.
    func write(_ memory: SourceMemory) throws(ImportFailure) { try write(memory.bytes, to: memoryFile) }

    /// Writes a course's file, unless it is not any more as it was read.
    func write(_ course: Course, over old: [UInt8]?) throws(ImportFailure) {
        guard contents(of: course.id) == old else { throw .changedMeanwhile(file(of: course.id)) }
        try write(Array(CourseText.text(of: course).utf8), to: file(of: course.id))
    }

    /// Writes the feed.
    func write(_ listings: [Listing]) throws(ImportFailure) {
        var bytes: [UInt8] = []
        for listing in listings {
            bytes += FeedText.line(listing, id: String(listing.id.dropFirst(name.count + 1))).utf8
            bytes.append(UInt8(ascii: "\n"))
        }
        try write(bytes, to: feed)
    }

    private func write(_ bytes: [UInt8], to path: String) throws(ImportFailure) {
        let parent = URL(filePath: path).deletingLastPathComponent().path
        guard mkdirs(parent) else { throw .unwritable(parent, code: errno) }
        do throws(FileReplacement.Failure) {
            try FileReplacement.replace(path, with: bytes)
        } catch {
            throw .unwritable(path, code: error.code)
        }
    }

    private func mkdirs(_ path: String) -> Bool {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT else { return false }
        return mkdirs(URL(filePath: path).deletingLastPathComponent().path) && mkdir(path, 0o755) == 0
    }
}
