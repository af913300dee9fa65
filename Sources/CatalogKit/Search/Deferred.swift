import Dispatch
import Synchronization

/// A value that is made on another thread, and waited for when somebody needs it.
final class Deferred<Value: Sendable>: Sendable {
    private let made = DispatchGroup()
    private let result = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    /// Starts making the value.
    init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
        DispatchQueue.global(qos: .userInitiated).async(group: made) { [self] in
            let value = make()
            result.withLock { $0 = value }
        }
    }

    /// The value, as soon as it is there.
    var value: Value {
        made.wait()
        // Always there once the work is done; making it again is only for the compiler's peace of mind.
        return result.withLock { $0 } ?? make()
    }
}
