import Foundation

/// The catalogue's folder: the only place in this room that touches the file system.
///
/// Nothing outside the folder is read: a symbolic link that leads out of it is not followed.
struct CatalogFolder {
    /// The largest file read, other than a feed: far more than anyone writes by hand.
    static let textLimit = 1 << 20
    /// The largest feed read: some four million listings.
    static let feedLimit = 1 << 32

    /// Why a file or folder cannot be read.
    struct Failure: Error {
        let problem: Problem

        init(_ problem: Problem) {
            self.problem = problem
        }

        /// What the last system call ran into.
        static var ofSystem: Failure {
            Failure(errno == ENOENT ? .missingFile : .unreadable(code: errno))
        }
    }

    /// The folder's own path, without symbolic links.
    private let root: String

    /// Finds the folder.
    init(_ path: String) throws(CatalogReaderError) {
        guard let root = CatalogFolder.realPath(path) else {
            throw errno == ENOENT ? .folderMissing(path) : .folderUnreadable(path, code: errno)
        }
        guard CatalogFolder.kind(of: root) == S_IFDIR else { throw .notAFolder(path) }
        guard access(root, R_OK | X_OK) == 0 else { throw .folderUnreadable(path, code: errno) }
        self.root = root
    }

    /// The files of a folder and the folders within it whose names end so, in order of path; none when there is no
    /// such folder.
    ///
    /// Hidden files, backups (`~`) and a `README.md` are no part of the catalogue.
    func files(under folder: String, ending: String, _ diagnostics: inout [Diagnostic]) -> [String] {
        var files: [String] = []
        var folders = [folder]
        while let current = folders.popLast() {
            for name in names(in: current, &diagnostics) {
                let path = "\(current)/\(name)"
                let kind = CatalogFolder.kind(of: "\(root)/\(path)")
                if kind == S_IFDIR {
                    folders.append(path)
                } else if name.hasSuffix(ending) && (kind == S_IFREG || kind == S_IFLNK) {
                    files.append(path)
                } else if kind == S_IFLNK {
                    // A link to a folder within the catalogue adds nothing; one to elsewhere should be known.
                    do throws(Failure) { _ = try resolved(path) } catch { diagnostics.append(error.diagnostic(path)) }
                }
            }
        }
        return files.sorted()
    }

    /// What a file holds.
    func contents(of path: String, limit: Int = textLimit) throws(Failure) -> [UInt8] {
        var contents: [UInt8] = []
        try read(path, limit: limit, chunk: .max) { bytes, _ in
            contents = bytes
            return bytes.count
        }
        return contents
    }

    /// Reads a file a piece at a time.
    ///
    /// `body` gets the bytes that it left the time before with those that follow, and whether the file ends with them; it
    /// returns how many it took.
    func read(
        _ path: String, limit: Int, chunk: Int, _ body: (_ bytes: [UInt8], _ isEnd: Bool) -> Int
    ) throws(Failure) {
        let descriptor = Foundation.open(try resolved(path), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .ofSystem }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .ofSystem }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(.unreadable(code: EISDIR)) }
        guard status.st_size <= limit else { throw Failure(.tooLarge(limit: limit)) }
        var rest: [UInt8] = []
        var left = Int(status.st_size)
        repeat {
            let wanted = min(left, chunk)
            let piece = try CatalogFolder.read(wanted, from: descriptor)
            // A file that got shorter meanwhile ends here.
            left = piece.count < wanted ? 0 : left - wanted
            let bytes = rest.isEmpty ? piece : rest + piece
            let taken = body(bytes, left == 0)
            rest = Array(bytes[taken...])
        } while left > 0
    }

    /// The next bytes of a file, fewer than wanted only at its end.
    private static func read(_ wanted: Int, from descriptor: Int32) throws(Failure) -> [UInt8] {
        var isComplete = true
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            while count < wanted {
                let got = Foundation.read(descriptor, buffer.baseAddress?.advanced(by: count), wanted - count)
                if got < 0 && errno == EINTR { continue }
                isComplete = got >= 0
                guard got > 0 else { return }
                count += got
            }
        }
        guard isComplete else { throw .ofSystem }
        return bytes
    }

    /// How many bytes a file has; none when there is no such file.
    func size(of path: String) -> Int {
        var status = stat()
        return stat("\(root)/\(path)", &status) == 0 ? Int(status.st_size) : 0
    }

    /// Opens a file to read pieces of it; nil when it cannot be read.
    func open(_ path: String) -> OpenFile? {
        guard let path = try? resolved(path) else { return nil }
        let descriptor = Foundation.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        return descriptor >= 0 ? OpenFile(descriptor) : nil
    }

    /// What tells whether any file of the catalogue was changed: path, size, time and number of each, in order of path.
    func fingerprint(of paths: [String]) -> [UInt8] {
        var text = root
        for path in paths {
            var status = stat()
            guard stat("\(root)/\(path)", &status) == 0 else { continue }
            let time = status.st_mtim
            text += "\0\(path)\0\(status.st_size) \(time.tv_sec).\(time.tv_nsec) \(status.st_dev):\(status.st_ino)"
        }
        return Array(text.utf8)
    }

    // MARK: The system

    /// The names in a folder that can be part of the catalogue.
    private func names(in folder: String, _ diagnostics: inout [Diagnostic]) -> [String] {
        do throws(Failure) {
            guard let stream = opendir(try resolved(folder)) else { throw .ofSystem }
            defer { closedir(stream) }
            var names: [String] = []
            while let entry = readdir(stream) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                    pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if !name.hasPrefix("."), !name.hasSuffix("~"), name != "README.md" { names.append(name) }
            }
            return names
        } catch {
            if error.problem != .missingFile { diagnostics.append(error.diagnostic(folder)) }
            return []
        }
    }

    /// The path in the file system of something in the catalogue, links followed, if it is still within the folder.
    func resolved(_ path: String) throws(Failure) -> String {
        guard let real = CatalogFolder.realPath("\(root)/\(path)") else { throw .ofSystem }
        let prefix = root.hasSuffix("/") ? root : root + "/"
        guard real == root || real.hasPrefix(prefix) else { throw Failure(.linkOutside) }
        return real
    }

    private static func realPath(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }

    /// What the system says something is (`S_IFREG`, `S_IFDIR`, `S_IFLNK`, …), links not followed.
    private static func kind(of path: String) -> mode_t {
        var status = stat()
        return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
    }
}

/// A file of the catalogue that stays open, so that a piece of it costs one call; somebody who puts another file in its place
/// changes nothing here.
final class OpenFile: Sendable {
    private let descriptor: Int32

    fileprivate init(_ descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Some bytes from an offset on; nil when the file does not have them.
    func bytes(from offset: Int, count: Int) -> [UInt8]? {
        guard count <= CatalogFolder.textLimit else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, count, off_t(offset)))
        }
        return bytes.count == count ? bytes : nil
    }
}

extension CatalogFolder.Failure {
    /// The diagnostic that a file or folder cannot be read.
    func diagnostic(_ path: String) -> Diagnostic {
        Diagnostic(.error, file: PlainText.line(path), line: 1, column: 1, problem)
    }
}
