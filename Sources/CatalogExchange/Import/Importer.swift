package import CatalogKit
import Foundation

/// Takes courses of other systems into a catalogue: first everything is read and merged, then it is written.
package struct Importer: Sendable {
    /// Where the courses go.
    package enum Landing: Hashable, Sendable {
        /// Course files in `imports/NAME`, which can be edited, and have variants and several dates a course.
        case courses
        /// The feed `feeds/NAME.jsonl`, for more than one wants to have as files.
        case feed
    }

    /// More courses than this go to a feed, unless the user wants otherwise.
    package static let mostFiles = 500

    private let folder: String
    private let name: String
    private let mapping: ImportMapping
    private let today: Day

    /// Makes an importer.
    ///
    /// - Parameters:
    ///   - folder: the catalogue's folder.
    ///   - name: what the source is called here, a slug; the same at every import of it.
    ///   - mapping: what the user said of the source.
    ///   - today: the day of the import, in Europe/Amsterdam.
    package init(into folder: String, name: String, mapping: ImportMapping, today: Day) {
        self.folder = folder
        self.name = name
        self.mapping = mapping
        self.today = today
    }

    /// Reads files of a format and works out what becomes of the catalogue; nothing is written.
    ///
    /// - Parameters:
    ///   - files: the files.
    ///   - reader: reads the format.
    ///   - landing: where the courses go; nil leaves them where an earlier import put them, or goes by their number.
    /// - Returns: what would change.
    /// - Throws: ``ImportFailure``, or ``CatalogReaderError`` when the catalogue cannot be read.
    package func prepare(
        _ files: [SourceFile], with reader: any SourceReader.Type, landing: Landing? = nil
    ) throws -> PreparedImport {
        var intake = Intake()
        try reader.read(files, mapping: mapping, today: today, into: &intake)
        let parts = try CatalogReader(folder: folder).readHandWritten().parts
        let place = SourceFolder(catalog: folder, name: name)
        let landing =
            landing
            ?? (place.hasFeed
                ? .feed : intake.courses.count > Self.mostFiles && place.courses().isEmpty ? .feed : .courses)
        var adoption = Adoption(parts.vocabulary, mapping)
        let own = Set(parts.courses.map(\.id)).subtracting(place.courses())
        var adopted: [(source: SourceCourse, adopted: Course)] = []
        for source in intake.courses {
            if own.contains(source.course.id), parts.courses.contains(where: { $0.hasNames(of: source.course) }) {
                intake.skip(.ownCourse(source.course.id), at: source.place)
                continue
            }
            adopted.append((source, adoption.course(source, from: name, isFeed: landing == .feed)))
        }
        var prepared = prepared(landing, adopted, parts, place)
        prepared.summary.unknown = adoption.unknown
        prepared.summary.unknownPlaces = adoption.unknownPlaces
        prepared.summary.findings = intake.findings
        prepared.summary.further = intake.further
        return prepared
    }

    private func prepared(
        _ landing: Landing, _ adopted: [(source: SourceCourse, adopted: Course)], _ parts: HandWritten,
        _ place: SourceFolder
    ) -> PreparedImport {
        let memory = place.memory()
        guard !adopted.isEmpty else {
            // A source that is empty has failed, more likely than that nothing is on offer any more.
            let summary = ImportSummary(name: name, isFeed: landing == .feed)
            return PreparedImport(place: place, before: memory, after: memory, summary: summary)
        }
        switch landing {
        case .feed:
            var merge = FeedMerge(name, here: place.listings(), memory: memory, today: today)
            merge.merge(adopted)
            return PreparedImport(
                place: place, before: memory, after: merge.memory, listings: merge.listings, summary: merge.summary)
        case .courses:
            let ids = Set(place.courses())
            var merge = CourseMerge(
                name, here: parts.courses.filter { ids.contains($0.id) },
                taken: ids.union(parts.courses.map(\.id)), memory: memory, today: today)
            merge.merge(adopted)
            let files = merge.written.map { PreparedImport.File(course: $0, old: place.contents(of: $0.id)) }
            return PreparedImport(
                place: place, before: memory, after: merge.memory, files: files, summary: merge.summary)
        }
    }
}

/// An import that was worked out and not yet written.
package struct PreparedImport: Sendable {
    /// A course's file to write.
    struct File: Sendable {
        let course: Course
        /// What the file held when it was read; nil where there was none.
        let old: [UInt8]?
    }

    private let place: SourceFolder
    private let before: SourceMemory
    private let after: SourceMemory
    private let files: [File]
    private let listings: [Listing]?
    /// What it does.
    package internal(set) var summary: ImportSummary

    init(
        place: SourceFolder, before: SourceMemory, after: SourceMemory, files: [File] = [], listings: [Listing]? = nil,
        summary: ImportSummary
    ) {
        self.place = place
        self.before = before
        self.after = after
        self.files = files
        self.listings = listings
        self.summary = summary
    }

    /// Writes it: each file whole or not at all. Interrupted, the same import done again completes it.
    ///
    /// - Throws: ``ImportFailure``.
    package func write() throws(ImportFailure) {
        if let listings {
            if !summary.isEmpty { try place.write(listings) }
        } else {
            if !files.isEmpty { try place.write(before.whileWriting(after)) }
            for file in files { try place.write(file.course, over: file.old) }
        }
        if before.entries != after.entries { try place.write(after) }
    }
}

extension Course {
    /// Whether it is the course that another one was written from.
    fileprivate func hasNames(of other: Course) -> Bool { id == other.id && title == other.title }
}
