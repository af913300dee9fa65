import CatalogScreens
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

    /// Takes out all messages, oldest first.
    func drain() -> [Message] {
        _ = bell.read()
        return messages.withLock { messages in
            defer { messages = [] }
            return messages
        }
    }
}
