import Foundation
import Synchronization

/// Stands between a program and a server's socket, and breaks the connection at a commit, once.
final class CuttingProxy: Sendable {
    /// What the cut loses.
    enum Cut {
        /// The commit never reaches the server.
        case question
        /// The server's answer to it never reaches the program.
        case answer
        /// The commit was answered; whether it is on the disk never reaches the server as a question.
        case wait
    }

    /// The folder to give as host.
    let folder: String
    private let server: String
    private let listener: Int32
    private let cut: Mutex<Cut?>

    /// Listens in a folder of its own; afterwards it lets all through, or nobody in unless it `comesBack`.
    init(to server: String, losing cut: Cut, comesBack: Bool = true) throws {
        folder = "/tmp/cut-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        self.server = server
        self.cut = Mutex(cut)
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        self.listener = listener
        let isBound = CuttingProxy.at("\(folder)/.s.PGSQL.5432") { bind(listener, $0, $1) } == 0
        guard isBound, listen(listener, 8) == 0 else { throw CocoaError(.fileWriteUnknown) }
        let folder = folder
        Thread.detachNewThread { [weak self] in
            while case let client = accept(listener, nil, nil), client >= 0 {
                guard let self else {
                    close(client)
                    break
                }
                self.serve(client)
                if !comesBack { break }
            }
            close(listener)
            try? FileManager.default.removeItem(atPath: folder)
        }
    }

    deinit {
        // Wakes who waits for the next to come.
        shutdown(listener, Int32(SHUT_RDWR))
    }

    /// Carries one connection's bytes to and fro, until either side or the cut ends it.
    private func serve(_ client: Int32) {
        let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer {
            close(client)
            close(server)
        }
        guard CuttingProxy.at(self.server, { connect(server, $0, $1) }) == 0 else { return }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var isNextLost = false
        while true {
            var ends = [client, server].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            poll(&ends, 2, -1)
            for (from, to) in [(0, 1), (1, 0)] where ends[from].revents != 0 {
                let count = read(ends[from].fd, &buffer, buffer.count)
                guard count > 0 else { return }
                if from == 0, isNextLost { return }
                let isCommit =
                    from == 0 && String(decoding: buffer[..<count], as: UTF8.self).contains("INSERT INTO written")
                let cut = isCommit ? self.cut.withLock { cut in (cut, cut = nil).0 } : nil
                if cut == .question { return }
                isNextLost = cut == .wait || isNextLost
                guard send(ends[to].fd, buffer, count, Int32(MSG_NOSIGNAL)) == count else { return }
                if cut == .answer {
                    _ = read(server, &buffer, buffer.count)
                    return
                }
            }
        }
    }

    private static func at(_ path: String, _ use: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { use($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        }
    }
}
