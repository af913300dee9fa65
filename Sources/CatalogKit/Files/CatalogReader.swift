/// Why a catalogue cannot be read at all.
public enum CatalogReaderError: Error, Hashable, Sendable {
    /// There is no folder with this path.
    case folderMissing(String)
    /// What has this path is no folder.
    case notAFolder(String)
    /// The folder cannot be looked into; `code` is the system's `errno`.
    case folderUnreadable(String, code: Int32)
}

/// A catalogue as it was read: what is sound in it, and everything that is not.
public struct CatalogContents: Sendable {
    /// What is sound.
    public let catalog: Catalog
    /// What is wrong, in order of file, line and column.
    public let diagnostics: [Diagnostic]
}

/// Reads a catalogue's folder.
///
/// The order of everything read depends on the files only, never on the file system.
public struct CatalogReader: Sendable {
    /// The path of the folder.
    public let folder: String

    /// Makes a reader of a folder.
    public init(folder: String) {
        self.folder = folder
    }

    /// Reads the folder's files, and notes every problem in one go.
    ///
    /// A fault costs no more than the course, offering, term or line that it is in.
    ///
    /// - Returns: The sound part of the catalogue, with the diagnostics.
    /// - Throws: ``CatalogReaderError`` when there is no folder that can be read.
    public func read() throws(CatalogReaderError) -> CatalogContents {
        var reading = Reading(folder: try CatalogFolder(folder))
        let parts = reading.handWritten()
        let feeds = reading.feeds()
        return reading.contents(
            Catalog(region: parts.region, vocabulary: parts.vocabulary, courses: parts.courses, feeds: feeds))
    }

    /// What tells whether any file of the catalogue was changed since.
    ///
    /// - Throws: ``CatalogReaderError`` when there is no folder that can be read.
    func fingerprint() throws(CatalogReaderError) -> [UInt8] {
        let folder = try CatalogFolder(folder)
        var ignored: [Diagnostic] = []
        let text = (CourseFile.folders + [FollowUpFile.folder]).flatMap {
            folder.files(under: $0, ending: ".md", &ignored)
        }
        let vocabulary = folder.files(under: VocabularyFiles.folder, ending: ".yaml", &ignored)
        return folder.fingerprint(of: [RegionFile.path] + vocabulary + text + (try feeds()).paths)
    }

    /// The feeds in the folder.
    ///
    /// - Throws: ``CatalogReaderError`` when there is no folder that can be read.
    func feeds() throws(CatalogReaderError) -> FeedFiles { FeedFiles(try CatalogFolder(folder)) }

    /// Reads all but the feeds.
    ///
    /// - Throws: ``CatalogReaderError`` when there is no folder that can be read.
    package func readHandWritten() throws(CatalogReaderError) -> (parts: HandWritten, diagnostics: [Diagnostic]) {
        var reading = Reading(folder: try CatalogFolder(folder))
        let parts = reading.handWritten()
        return (parts, reading.diagnostics)
    }
}

/// The hand-written part of a catalogue.
package struct HandWritten {
    /// The region that runs the catalogue.
    package let region: Region
    /// The words that course files may use.
    package let vocabulary: Vocabulary
    /// The courses, in order of id.
    package let courses: [Course]
}

/// One reading of a catalogue's folder.
private struct Reading {
    let folder: CatalogFolder
    var diagnostics: [Diagnostic] = []

    init(folder: CatalogFolder) {
        self.folder = folder
    }

    /// Reads all but the feeds.
    mutating func handWritten() -> HandWritten {
        var terms: [VocabularyList: [Term]] = [:]
        for list in VocabularyList.allCases where list != .pillars {
            terms[list] = yaml(VocabularyFiles.path(list.rawValue), VocabularyFiles.terms)
        }
        let places = yaml(VocabularyFiles.path("places"), VocabularyFiles.places)
        var words = terms.mapValues { $0.map(\.id) }
        let lexicon = Lexicon(terms: words, places: places)
        let schools = yaml(VocabularyFiles.path("schools")) { VocabularyFiles.schools($0, lexicon, $1) }
        let region = yaml(RegionFile.path) { RegionFile.read($0, lexicon, schools: schools, $1) }
        words[.pillars] = region?.pillars.map(\.id)
        let courses = withFollowUps(courses(Lexicon(terms: words, places: places)))
        let vocabulary = Vocabulary(
            themes: terms[.themes] ?? [], formats: terms[.formats] ?? [], profiles: terms[.profiles] ?? [],
            sectors: terms[.sectors] ?? [], providers: terms[.providers] ?? [], places: places ?? [],
            schools: schools ?? [])
        return HandWritten(region: region ?? RegionFile.missing, vocabulary: vocabulary, courses: courses)
    }

    /// The catalogue with what was found wrong, in order of file, line and column.
    func contents(_ catalog: Catalog) -> CatalogContents {
        CatalogContents(
            catalog: catalog,
            diagnostics: diagnostics.sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) })
    }

    /// What a file holds, read by `read`; nil, with a diagnostic, when the file cannot be read.
    private static func file<Value>(
        _ path: String, in folder: CatalogFolder, limit: Int = CatalogFolder.textLimit,
        _ read: ([UInt8], Findings) -> Value?
    ) -> (value: Value?, diagnostics: [Diagnostic]) {
        do throws(CatalogFolder.Failure) {
            let bytes = try folder.contents(of: path, limit: limit)
            let findings = Findings(file: PlainText.line(path), bytes: bytes)
            let value = read(bytes, findings)
            return (value, findings.diagnostics)
        } catch {
            return (nil, [error.diagnostic(path)])
        }
    }

    /// What a file of YAML alone holds.
    private mutating func yaml<Value>(_ path: String, _ read: (YAMLNode, Findings) -> Value?) -> Value? {
        let read = Reading.file(path, in: folder) { bytes, findings -> Value? in
            guard SourceText.isUTF8(bytes, findings) else { return nil }
            let text = SourceText.cleaned(bytes[SourceText.start(of: bytes)...], firstLine: 1, findings)
            let errors = findings.errorCount
            if let node = YAMLReader.read(text, firstLine: 1, findings) { return read(node, findings) }
            if findings.errorCount == errors { findings.error(.emptyFile, at: .start) }
            return nil
        }
        diagnostics += read.diagnostics
        return read.value
    }

    // MARK: Courses and feeds

    /// The courses in order of id, each id once; likewise the ids of their offerings.
    private mutating func courses(_ lexicon: Lexicon) -> [Course] {
        let paths = CourseFile.folders.flatMap { folder.files(under: $0, ending: ".md", &diagnostics) }
        var courses = SeenInCatalogue()
        var offerings = SeenInCatalogue()
        var result: [Course] = []
        let files = Parallel.map(paths.count) { [folder] number in
            Reading.file(paths[number], in: folder) {
                CourseFile(path: paths[number], bytes: $0, lexicon: lexicon.forFiles(under: paths[number]), $1)
            }
        }
        for (path, read) in zip(paths, files) {
            diagnostics += read.diagnostics
            guard var file = read.value, courses.insert(file.course.id, path, .start, &diagnostics) else { continue }
            let kept = zip(file.course.offerings, file.positions).filter { offering, position in
                offerings.insert(offering.id, path, position, &diagnostics)
            }
            file.course.offerings = kept.map(\.0)
            result.append(file.course)
        }
        return result.sorted { $0.id < $1.id }
    }

    /// The courses, with what is in the folder of follow-ups given to their offerings.
    private mutating func withFollowUps(_ courses: [Course]) -> [Course] {
        let paths = folder.files(under: FollowUpFile.folder, ending: ".md", &diagnostics)
        guard !paths.isEmpty else { return courses }
        var texts: [String: String] = [:]
        for path in paths {
            let read = Reading.file(path, in: folder, FollowUpFile.text)
            diagnostics += read.diagnostics
            texts[FollowUpFile.offering(of: path)] = read.value
        }
        var result = courses
        for course in result.indices {
            for offering in result[course].offerings.indices {
                let id = result[course].offerings[offering].id
                result[course].offerings[offering].followUp = texts.removeValue(forKey: id)
            }
        }
        for path in paths where texts[FollowUpFile.offering(of: path)] != nil {
            let problem = Problem.followUpOfNothing(PlainText.line(FollowUpFile.offering(of: path)))
            diagnostics.append(Diagnostic(.warning, file: PlainText.line(path), line: 1, column: 1, problem))
        }
        return result
    }

    mutating func feeds() -> [Listing] {
        let paths = folder.files(under: FeedFile.folder, ending: FeedFile.ending, &diagnostics)
        let files = Parallel.map(paths.count) { [folder] number in
            Reading.file(paths[number], in: folder, limit: CatalogFolder.feedLimit) {
                FeedFile.listings(path: paths[number], bytes: $0, $1)
            }
        }
        diagnostics += files.flatMap(\.diagnostics)
        return files.flatMap { $0.value ?? [] }
    }
}

/// The ids of the whole catalogue, each of which may be there once.
private struct SeenInCatalogue {
    private var first: [String: (file: String, line: Int)] = [:]

    /// Whether the id was not there yet; notes when it was.
    mutating func insert(
        _ id: String, _ path: String, _ position: Position, _ diagnostics: inout [Diagnostic]
    ) -> Bool {
        let file = PlainText.line(path)
        guard let first = first[id] else {
            first[id] = (file, position.line)
            return true
        }
        let problem = Problem.duplicateID(id, firstFile: first.file, firstLine: first.line)
        diagnostics.append(Diagnostic(.error, file: file, line: position.line, column: position.column, problem))
        return false
    }
}
