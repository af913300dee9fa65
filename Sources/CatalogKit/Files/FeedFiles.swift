/// The feeds of a catalogue's folder, read from beginning to end or a listing at a time.
struct FeedFiles: Sendable {
    /// The paths of the feeds in order, within the folder.
    let paths: [String]
    private let folder: CatalogFolder

    /// Bytes of a feed that are read at once.
    private static let chunk = 1 << 22

    /// Finds the feeds of a folder.
    init(_ folder: CatalogFolder) {
        var diagnostics: [Diagnostic] = []
        paths = folder.files(under: FeedFile.folder, ending: FeedFile.ending, &diagnostics)
        self.folder = folder
    }

    /// Takes these files for feeds.
    init(_ folder: CatalogFolder, paths: [String]) {
        self.folder = folder
        self.paths = paths
    }

    /// Reads a feed, calling `found` with each of its sound listings; returns how many errors there are in it.
    func read(_ number: Int, _ found: FeedFile.Found) -> Int {
        let findings = Findings(file: PlainText.line(paths[number]))
        var file = FeedFile(path: paths[number], findings)
        do throws(CatalogFolder.Failure) {
            try folder.read(paths[number], limit: CatalogFolder.feedLimit, chunk: Self.chunk) { bytes, isEnd in
                file.read(bytes, isEnd: isEnd, found)
            }
        } catch {
            return findings.errorCount + 1
        }
        return findings.errorCount
    }

    /// The bytes of a line and the feed's name; nil when the file does not have so many.
    func line(in number: Int, from offset: Int, count: Int) -> (bytes: [UInt8], feed: String)? {
        guard paths.indices.contains(number) else { return nil }
        return folder.bytes(of: paths[number], from: offset, count: count).map {
            ($0, FeedFile.name(path: paths[number]))
        }
    }
}
