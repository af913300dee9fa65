import Foundation

/// A file that stands under its name only when all of it is on the disk, for its owner's eyes only.
enum WholeFile {
    /// Makes a file aside, and renames it when it is filled.
    ///
    /// What a killed process leaves aside is made anew by the next; two that make the same file do not get in each other's
    /// way, for the second is refused.
    ///
    /// - Parameters:
    ///   - path: What it is called in the end.
    ///   - replacing: Whether a file with that name may go.
    ///   - fill: Writes into the file at the path that it is given.
    /// - Throws: ``LedgerError/fileExists(path:)``, ``LedgerError/locked`` while another makes it, what `fill` throws, or why
    ///   the file cannot be written.
    static func make(
        _ path: String, replacing: Bool, _ fill: (String) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        if try FilePlace.exists(path), !replacing { throw .fileExists(path: path) }
        let part = path + ".part"
        let descriptor = open(part, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw FilePlace.refusal(of: path) }
        defer { close(descriptor) }
        // A file that was renamed between opening and locking is somebody's finished work.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, isAt(part, descriptor) else { throw .locked }
        do throws(LedgerError) {
            removeCompanions(of: part)
            guard fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, 0) == 0 else {
                throw FilePlace.refusal(of: path)
            }
            try fill(part)
            guard fsync(descriptor) == 0, rename(part, path) == 0 else { throw FilePlace.refusal(of: path) }
        } catch {
            removeCompanions(of: part)
            unlink(part)
            throw error
        }
        try syncFolder(of: path)
    }

    /// What SQLite may have left beside a file that it was writing.
    private static func removeCompanions(of path: String) {
        for ending in ["-journal", "-wal", "-shm"] { unlink(path + ending) }
    }

    private static func isAt(_ path: String, _ descriptor: Int32) -> Bool {
        var (open, named) = (stat(), stat())
        return fstat(descriptor, &open) == 0 && stat(path, &named) == 0 && open.st_ino == named.st_ino
            && open.st_dev == named.st_dev
    }

    private static func syncFolder(of path: String) throws(LedgerError) {
        let folder = (path as NSString).deletingLastPathComponent
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FilePlace.refusal(of: path) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FilePlace.refusal(of: path) }
    }
}
