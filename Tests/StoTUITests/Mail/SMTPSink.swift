import Foundation
import Synchronization

/// A mail server on a port of this computer that keeps what it gets, and can be told to refuse.
final class SMTPSink: Sendable {
    /// What came in.
    struct Delivery: Sendable {
        let sender: String
        let recipient: String
        /// The message, with the line ends of mail.
        let text: String
    }

    private struct State {
        var deliveries: [Delivery] = []
        /// The answer to a recipient, where it is not "250 OK".
        var refusals: [String: String] = [:]
    }

    let port: UInt16
    private let listener: Int32
    private let state = Mutex(State())

    init() throws {
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutableBytes(of: &address) { bytes in
            let pointer = bytes.baseAddress?.assumingMemoryBound(to: sockaddr.self)
            return bind(socket, pointer, length) == 0 && listen(socket, 64) == 0
                && getsockname(socket, pointer, &length) == 0
        }
        guard socket >= 0, bound else { throw POSIXError(.EADDRNOTAVAIL) }
        listener = socket
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [self] in
            while true {
                let client = accept(listener, nil, nil)
                guard client >= 0 else { return }
                Thread.detachNewThread { [self] in serve(client) }
            }
        }
    }

    /// No more mail after this.
    func close() {
        shutdown(listener, Int32(SHUT_RDWR))
        Foundation.close(listener)
    }

    /// What came in so far.
    var deliveries: [Delivery] { state.withLock { $0.deliveries } }

    /// From now on answers a recipient's address with this, "451 later" for instance; nil for yes.
    func answer(_ recipient: String, with reply: String?) {
        state.withLock { $0.refusals[recipient] = reply }
    }

    /// One conversation (RFC 5321, as far as a client of ours goes).
    private func serve(_ client: Int32) {
        guard let stream = fdopen(client, "r+") else { return }
        defer { fclose(stream) }
        func say(_ text: String) {
            _ = (text + "\r\n").withCString { write(client, $0, strlen($0)) }
        }
        func line() -> String? {
            var buffer: UnsafeMutablePointer<CChar>?
            var size = 0
            defer { free(buffer) }
            let count = getline(&buffer, &size, stream)
            guard count > 0, let buffer else { return nil }
            return String(cString: buffer)
        }
        func address(_ line: String) -> String {
            String(line.drop { $0 != "<" }.dropFirst().prefix { $0 != ">" })
        }
        say("220 sink")
        var (sender, recipients) = ("", [String]())
        while let command = line() {
            switch command.prefix(4).uppercased() {
            case "MAIL":
                (sender, recipients) = (address(command), [])
                say("250 OK")
            case "RCPT":
                let reply = state.withLock { $0.refusals[address(command)] }
                if reply == nil { recipients.append(address(command)) }
                say(reply ?? "250 OK")
            case "DATA":
                say("354 go on")
                var text = ""
                while let next = line(), next != ".\r\n" {
                    text += next.hasPrefix(".") ? String(next.dropFirst()) : next
                }
                let (from, all, whole) = (sender, recipients, text)
                state.withLock { state in
                    state.deliveries += all.map { Delivery(sender: from, recipient: $0, text: whole) }
                }
                say("250 OK")
            case "QUIT":
                say("221 bye")
                return
            default: say("250 sink")
            }
        }
    }
}
