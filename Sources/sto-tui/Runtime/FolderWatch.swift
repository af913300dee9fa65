import Foundation
import Glibc

/// Says when anything changes in a folder or the folders within it (inotify(7)).
final class FolderWatch {
    /// Readable when something changed; −1 where the system cannot tell.
    let descriptor: Int32
    private let folder: String

    /// A file was written and closed, came, went or was renamed.
    private static let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE)

    init(_ folder: String) {
        self.folder = folder
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        watch()
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Whether something changed since this was last asked.
    func hasChanged() -> Bool {
        guard descriptor >= 0 else { return false }
        var events = [UInt8](repeating: 0, count: 4096)
        var isChanged = false
        while read(descriptor, &events, events.count) > 0 { isChanged = true }
        // A folder that came has to be watched too.
        if isChanged { watch() }
        return isChanged
    }

    private func watch() {
        guard descriptor >= 0 else { return }
        var folders = [folder]
        while let path = folders.popLast() {
            // To watch a folder again changes nothing.
            inotify_add_watch(descriptor, path, Self.events)
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            for name in names where !name.hasPrefix(".") {
                var status = stat()
                if lstat("\(path)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
                    folders.append("\(path)/\(name)")
                }
            }
        }
    }
}
