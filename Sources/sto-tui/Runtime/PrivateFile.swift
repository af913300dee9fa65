import Foundation

/// Files that only their owner can read, and that are always whole.
enum PrivateFile {
    /// Why a file was not written.
    enum Failure: Error {
        /// The folder does not exist.
        case noFolder
        /// There is something at the path that is not a file.
        case notAFile
        /// The user may not write there.
        case forbidden
        /// There is no room on the disk.
        case diskFull
        /// Anything else, in the system's words.
        case other(String)

        /// What `errno` says.
        fileprivate static func last() -> Failure {
            switch errno {
            case ENOENT, ENOTDIR: .noFolder
            case EACCES, EPERM, EROFS: .forbidden
            case ENOSPC, EDQUOT: .diskFull
            default: .other(String(cString: strerror(errno)))
            }
        }
    }

    /// Writes a file aside and renames it, so that nobody ever finds half of it; a link leads to the file it names.
    static func write(_ data: Data, to path: String) throws(Failure) {
        let target = resolved(path)
        var facts = stat()
        // Renaming would put a file in the place of a device or a pipe.
        if stat(target, &facts) == 0, facts.st_mode & S_IFMT != S_IFREG { throw .notAFile }
        let folder = (target as NSString).deletingLastPathComponent
        // mkstemp(3) makes the file with mode 0600.
        var name = Array(((folder.isEmpty ? "." : folder) + "/.sto-tui-XXXXXX").utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw .last() }
        do throws(Failure) {
            defer { close(descriptor) }
            try write(data, to: descriptor)
            guard fsync(descriptor) == 0, rename(name, target) == 0 else { throw Failure.last() }
        } catch {
            unlink(name)
            throw error
        }
    }

    /// Writes all of the data to what is open already.
    static func write(_ data: Data, to descriptor: Int32) throws(Failure) {
        var rest = data[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 {
                if errno == EINTR { continue }
                throw .last()
            }
            rest = rest.dropFirst(written)
        }
    }

    private static func resolved(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }
}
