import Foundation

/// One of the few sessions that a person can have at once: a locked file, which the system unlocks however the session ends.
final class SessionPlace {
    private let descriptor: Int32

    /// Takes a free place; nil when all are taken.
    ///
    /// - Parameters:
    ///   - email: Whose.
    ///   - limit: How many there are.
    ///   - home: The folder that everybody's folders are in.
    init?(of email: String, limit: Int, home: String) {
        let folder = "\(home)/.local/state/netflixleren/sessions"
        try? FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for number in 0..<limit {
            let path = "\(folder)/\(HostEnvironment.folder(of: email)).\(number)"
            let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
        return nil
    }

    deinit { close(descriptor) }
}
