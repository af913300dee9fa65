import Foundation

/// The file system's side of a ledger's file.
enum FilePlace {
    /// Whether there is a file at a path; refuses what cannot be looked at and what is no file.
    static func exists(_ path: String) throws(LedgerError) -> Bool {
        var facts = stat()
        guard stat(path, &facts) == 0 else {
            // Only what is not there may pass for an empty ledger.
            if errno == ENOENT { return false }
            throw .unreadable(path: path, detail: String(cString: strerror(errno)))
        }
        // Opening a pipe would wait for somebody at its other end.
        guard facts.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: path, detail: "not a regular file")
        }
        return true
    }

    /// Makes an empty file that only its owner can read, and the folders above it, unless they are there.
    static func create(_ path: String) throws(LedgerError) {
        guard try !exists(path) else { return }
        try createFolders(above: path)
        // Not open(2): closing a descriptor would drop the locks that another connection of this process holds on the
        // same file (fcntl(2), "Advisory record locking").
        if mknod(path, S_IFREG | 0o600, 0) != 0, errno != EEXIST {
            throw refusal(of: path)
        }
    }

    private static func createFolders(above path: String) throws(LedgerError) {
        let folder = (path as NSString).deletingLastPathComponent
        guard !folder.isEmpty, access(folder, F_OK) != 0 else { return }
        try createFolders(above: folder)
        if mkdir(folder, 0o700) != 0, errno != EEXIST {
            throw refusal(of: folder)
        }
    }

    /// What `errno` says of a path.
    static func refusal(of path: String) -> LedgerError {
        switch errno {
        case EROFS, EACCES, EPERM: .readOnly
        case ENOSPC, EDQUOT: .diskFull
        default: .unreadable(path: path, detail: String(cString: strerror(errno)))
        }
    }

    /// Whether two paths lead to one file.
    static func isSame(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        return stat(one, &first) == 0 && stat(other, &second) == 0
            && first.st_dev == second.st_dev && first.st_ino == second.st_ino
    }

    /// Whether a file is there, in a folder that does not take another.
    static func isInReadOnlyFolder(_ path: String) -> Bool {
        access(path, R_OK) == 0 && access((path as NSString).deletingLastPathComponent, W_OK) != 0
    }

    /// Whether the disk under a file has no room for another page or two.
    static func isOnFullDisk(_ path: String) -> Bool {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 else { return false }
        return UInt(facts.f_bavail) * facts.f_frsize < 65_536
    }
}
