import Foundation

/// Puts new contents in the place of a file, all at once.
package enum FileReplacement {
    /// What the system could not do; `code` is its `errno`.
    package struct Failure: Error {
        /// The `errno`.
        package let code: Int32
    }

    /// Writes beside the file, flushes that to the disk and renames it, so that there is the old file or the new one at
    /// every moment; permissions, owner and group stay. A file that is not there yet is made. What a power cut left beside it
    /// is gone with the next replacement.
    package static func replace(_ path: String, with bytes: [UInt8]) throws(Failure) {
        let url = URL(filePath: path)
        let folder = url.deletingLastPathComponent().path
        // A hidden name is no part of the catalogue, should a power cut leave the file behind; always the same, so that the
        // next to come finds it.
        let aside = "\(folder)/.\(url.lastPathComponent).new"
        var status = stat()
        let isThere = stat(path, &status) == 0
        guard isThere || errno == ENOENT else { throw Failure(code: errno) }
        if !isThere { status.st_mode = 0o644 }
        let descriptor = try takeAside(aside)
        // Whoever else waits for the file beside it gets it after it has its name, or is gone.
        defer { close(descriptor) }
        do throws(Failure) {
            guard ftruncate(descriptor, 0) == 0 else { throw Failure(code: errno) }
            try write(bytes, to: descriptor)
            // Only root may give a file away; a group that one is not in is no reason to refuse either.
            if isThere { _ = fchown(descriptor, status.st_uid, status.st_gid) }
            guard fchmod(descriptor, status.st_mode & 0o7777) == 0, fsync(descriptor) == 0, rename(aside, path) == 0
            else { throw Failure(code: errno) }
        } catch {
            unlink(aside)
            throw error
        }
        flush(folder: folder)
    }

    /// Opens the file beside it for oneself alone: whoever else replaces the same file waits.
    private static func takeAside(_ path: String) throws(Failure) -> Int32 {
        while true {
            var descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
            // Somebody else's, or no file at all.
            if descriptor < 0, [EACCES, EPERM, ELOOP].contains(errno), unlink(path) == 0 {
                descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            }
            guard descriptor >= 0 else { throw Failure(code: errno) }
            let problem = flock(descriptor, LOCK_EX) == 0 ? 0 : errno
            var (own, there) = (stat(), stat())
            // Who had it before may have given it its name meanwhile.
            if problem == 0, fstat(descriptor, &own) == 0, stat(path, &there) == 0, own.st_ino == there.st_ino {
                return descriptor
            }
            close(descriptor)
            guard problem == 0 || problem == EINTR else { throw Failure(code: problem) }
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Failure(code: errno) }
            rest = rest.dropFirst(count)
        }
    }

    /// Makes a renaming last through a power cut; by now the file is in its place, so that failing is no refusal.
    private static func flush(folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}
