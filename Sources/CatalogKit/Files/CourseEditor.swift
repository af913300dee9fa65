/// Changes the offerings in a course's file and leaves every other byte as it was.
///
/// Comments, blank lines, indentation, quotes, line ends and the byte order mark stay. Nothing is rendered anew: a value
/// is replaced where it stands, and lines are put in. The result is read again as the catalogue would read it, and
/// only kept when the reader then sees the intended change, nothing else, and no new problem. A way of writing
/// that the editor does not know thus ends in an error, never in a damaged file.
public struct CourseEditor: Sendable {
    /// The file's path, relative to the catalogue's folder.
    public let path: String
    /// The file's bytes, with the changes so far.
    public private(set) var bytes: [UInt8]
    /// The course as these bytes give it.
    public private(set) var course: Course

    /// What the file holds as far as is known here.
    private var original: [UInt8]
    private let lexicon: Lexicon

    /// Opens the file of a course.
    ///
    /// - Parameters:
    ///   - course: The course's id.
    ///   - catalog: The catalogue that the course is of; a new place has to be one of its places.
    ///   - folder: The catalogue's folder.
    /// - Throws: ``CourseEditError`` when there is no such file, or no sound course in it.
    public init(course: String, in catalog: Catalog, folder: String) throws(CourseEditError) {
        let found: (path: String, bytes: [UInt8])?
        do {
            found = try CatalogFolder(folder).courseFile(course)
        } catch let failure as CatalogFolder.Failure {
            throw .unreadable(failure.problem)
        } catch {
            throw .courseMissing(course)
        }
        guard let found else { throw .courseMissing(course) }
        try self.init(path: found.path, bytes: found.bytes, lexicon: Lexicon(catalog).forFiles(under: found.path))
    }

    /// Opens a course's file that was read already.
    init(path: String, bytes: [UInt8], lexicon: Lexicon) throws(CourseEditError) {
        let findings = Findings(file: PlainText.line(path), bytes: bytes)
        guard let file = CourseFile(path: path, bytes: bytes, lexicon: lexicon, findings) else {
            throw .unsound(findings.diagnostics)
        }
        self.path = path
        self.bytes = bytes
        self.lexicon = lexicon
        course = file.course
        original = bytes
    }

    // MARK: Changes

    /// An id for an offering on a day that no offering of the file has: `course@date`, or with `-2` and on.
    ///
    /// - Parameters:
    ///   - day: The day of its first meeting.
    ///   - others: Ids that are not free either, of offerings that the file had before.
    /// - Returns: The id.
    public func freeOfferingID(on day: Day, besides others: Set<String> = []) -> String {
        let usual = "\(course.id)@\(day)"
        let taken = Set(course.offerings.map(\.id)).union(others)
        // One more than there are offerings, so that one is free.
        let candidates = [usual] + (2...taken.count + 2).map { "\(usual)-\($0)" }
        return candidates.first { !taken.contains($0) } ?? usual
    }

    /// Adds an offering without rounds after the others.
    ///
    /// Its `id` is written only where it is not `course@date`.
    ///
    /// - Throws: ``CourseEditError``; the bytes are then as they were.
    public mutating func add(_ offering: Offering) throws(CourseEditError) {
        guard !course.offerings.contains(where: { $0.id == offering.id }) else { throw .idTaken(offering.id) }
        var intended = course
        intended.offerings.append(offering)
        try keep(source().adding(OfferingText(offering, course: course.id)), intended)
    }

    /// Changes values of an offering.
    ///
    /// The offering keeps its id, for enrolments point at it: where its first day changes, the id is written as `id:`.
    ///
    /// - Throws: ``CourseEditError``; the bytes are then as they were.
    public mutating func change(_ id: String, _ changes: [OfferingChange]) throws(CourseEditError) {
        guard let index = course.offerings.firstIndex(where: { $0.id == id }) else { throw .offeringMissing(id) }
        let before = course.offerings[index]
        var after = before
        for change in changes { try change.apply(to: &after) }
        guard after != before else { return }
        var intended = course
        intended.offerings[index] = after
        intended.offerings[index].meetings.sort { $0.start < $1.start }
        let usual = "\(course.id)@\(intended.offerings[index].start.day)"
        let position = try file().positions[index]
        let changed = try source().changing(position, from: before, to: after, id: usual == id ? nil : id)
        try keep(changed, intended)
    }

    /// Takes back the changes since an earlier state of this editor; ``write(to:)`` then puts the file back.
    public mutating func revert(to earlier: CourseEditor) {
        bytes = earlier.bytes
        course = earlier.course
    }

    /// Writes the file in a catalogue's folder, unless somebody else changed it since it was opened.
    ///
    /// The new file is written beside the old one, flushed to the disk and then put in its place, with the same
    /// permissions: whoever reads meanwhile sees the old file or the new one, also after a power cut.
    ///
    /// - Throws: ``CourseEditError/changedMeanwhile`` or ``CourseEditError/unwritable(code:)``; the file is then as it
    ///   was.
    public mutating func write(to folder: String) throws(CourseEditError) {
        do {
            let folder = try CatalogFolder(folder)
            guard try folder.contents(of: path) == original else { throw CourseEditError.changedMeanwhile }
            try FileReplacement.replace(folder.resolved(path), with: bytes)
            original = bytes
        } catch let error as CourseEditError {
            throw error
        } catch let failure as CatalogFolder.Failure {
            throw .unreadable(failure.problem)
        } catch let failure as FileReplacement.Failure {
            throw .unwritable(code: failure.code)
        } catch {
            throw .courseMissing(course.id)
        }
    }

    // MARK: Reading again

    private func source() throws(CourseEditError) -> CourseSource {
        guard let source = CourseSource(bytes) else { throw .unsound([]) }
        return source
    }

    private func file() throws(CourseEditError) -> CourseFile {
        let findings = Findings(file: path, bytes: bytes)
        guard let file = CourseFile(path: path, bytes: bytes, lexicon: lexicon, findings) else {
            throw .unsound(findings.diagnostics)
        }
        return file
    }

    /// Keeps changed bytes if the reader sees the intended course in them and nothing wrong that was not there before.
    private mutating func keep(_ changed: [UInt8], _ intended: Course) throws(CourseEditError) {
        let before = Findings(file: path, bytes: bytes)
        _ = CourseFile(path: path, bytes: bytes, lexicon: lexicon, before)
        let after = Findings(file: path, bytes: changed)
        let read = CourseFile(path: path, bytes: changed, lexicon: lexicon, after)
        let known = Set(before.diagnostics.map(\.problem))
        let new = after.diagnostics.filter { !known.contains($0.problem) }
        // A problem that names a line is another one after lines were put in; it counts when there are more than before.
        guard after.diagnostics.count <= before.diagnostics.count else { throw .refused(new) }
        guard read?.course == intended else { throw .notAsIntended }
        bytes = changed
        course = intended
    }
}

extension Lexicon {
    /// The words of a catalogue; a list that it does not have lets every word pass.
    init(_ catalog: Catalog) {
        let vocabulary = catalog.vocabulary
        let lists: [(VocabularyList, [String])] = [
            (.themes, vocabulary.themes.map(\.id)), (.formats, vocabulary.formats.map(\.id)),
            (.profiles, vocabulary.profiles.map(\.id)), (.sectors, vocabulary.sectors.map(\.id)),
            (.providers, vocabulary.providers.map(\.id)), (.pillars, catalog.region.pillars.map(\.id)),
        ]
        let known = lists.filter { !$0.1.isEmpty }
        self.init(
            terms: Dictionary(uniqueKeysWithValues: known),
            places: vocabulary.places.isEmpty ? nil : vocabulary.places)
    }
}

extension CatalogFolder {
    /// The path and contents of a course's file, or nil where there is none.
    fileprivate func courseFile(_ course: String) throws(Failure) -> (path: String, bytes: [UInt8])? {
        var unread: [Diagnostic] = []
        let paths = CourseFile.folders.flatMap { files(under: $0, ending: ".md", &unread) }
        guard let path = paths.first(where: { $0.hasSuffix("/\(course).md") }) else { return nil }
        return (path, try contents(of: path))
    }
}
