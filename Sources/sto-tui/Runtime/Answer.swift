import Dispatch
import Synchronization

/// An answer that another thread gives, for which one waits no longer than one wants.
final class Answer<Value: Sendable>: Sendable {
    private let value = Mutex<Value?>(nil)
    private let given = DispatchSemaphore(value: 0)

    /// Gives the answer.
    func give(_ value: Value) {
        self.value.withLock { $0 = value }
        given.signal()
    }

    /// The answer; nil where it is not there in time.
    func wait(until deadline: DispatchTime) -> Value? {
        _ = given.wait(timeout: deadline)
        return value.withLock(\.self)
    }
}
