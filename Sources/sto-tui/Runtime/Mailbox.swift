import CatalogScreens
import Glibc
import Synchronization

/// Messages from other threads to the loop, which wakes up when one arrives.
final class Mailbox: Sendable {
    private let bell = SelfPipe()
    private let messages = Mutex<[Message]>([])

    /// Readable while there is a message.
    var descriptor: Int32 { bell.descriptor }

    /// Leaves a message; from any thread.
    func post(_ message: Message) {
        messages.withLock { $0.append(message) }
        bell.write(1)
    }

    /// Waits for a message, and says whether one came in time.
    func waits(milliseconds: Int32) -> Bool {
        var bell = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&bell, 1, milliseconds) > 0
    }

    /// Takes out all messages, oldest first.
    func drain() -> [Message] {
        _ = bell.read()
        return messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
