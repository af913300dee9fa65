import Synchronization

/// The feeds of a catalogue's folder, read from beginning to end or a listing at a time.
struct FeedFiles: Sendable {
    /// The paths of the feeds in order, within the folder.
    let paths: [String]
    private let names: [String]
    private let folder: CatalogFolder
    /// The feeds of which a listing was asked for, by number.
    private let open = OpenFeeds()

    /// Bytes of a feed that are read at once: few enough to stay in a processor's caches with what is made of them.
    private static let chunk = 1 << 18

    /// Finds the feeds of a folder.
    init(_ folder: CatalogFolder) {
        var diagnostics: [Diagnostic] = []
        self.init(
            folder, paths: folder.files(under: FeedFile.folder, ending: FeedFile.ending, &diagnostics))
    }

    /// Takes these files for feeds.
    init(_ folder: CatalogFolder, paths: [String]) {
        self.folder = folder
        self.paths = paths
        names = paths.map(FeedFile.name(path:))
    }

    /// Reads a feed a piece at a time, calling `found` with the bytes of each, where those begin in the file, and the sound
    /// listings in them; returns how many errors there are in the feed.
    func read(_ number: Int, _ found: (_ bytes: [UInt8], _ start: Int, _ lines: [FeedLine]) -> Void) -> Int {
        let findings = Findings(file: PlainText.line(paths[number]))
        var file = FeedFile(path: paths[number], findings)
        var start = 0
        do throws(CatalogFolder.Failure) {
            try folder.read(paths[number], limit: CatalogFolder.feedLimit, chunk: Self.chunk) { bytes, isEnd in
                let (lines, taken) = file.read(bytes, isEnd: isEnd)
                found(bytes, start, lines)
                start += taken
                return taken
            }
        } catch {
            return findings.errorCount + 1
        }
        return findings.errorCount
    }

    /// How many bytes the feeds have.
    var size: Int { paths.reduce(0) { $0 + folder.size(of: $1) } }

    /// The bytes of a line and the feed's name; nil when the file does not have so many.
    func line(in number: Int, from offset: Int, count: Int) -> (bytes: [UInt8], feed: String)? {
        guard paths.indices.contains(number) else { return nil }
        let bytes = open.file(number) { folder.open(paths[number]) }?.bytes(from: offset, count: count)
        return bytes.map { ($0, names[number]) }
    }
}

/// Feeds that stay open, each from the first time that a listing of it is asked for.
private final class OpenFeeds: Sendable {
    private let files = Mutex<[Int: OpenFile]>([:])

    /// The feed with a number, which `open` opens if need be.
    func file(_ number: Int, _ open: () -> OpenFile?) -> OpenFile? {
        files.withLock { files in
            if let file = files[number] { return file }
            files[number] = open()
            return files[number]
        }
    }
}
