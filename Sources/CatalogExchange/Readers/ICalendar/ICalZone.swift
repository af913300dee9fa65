import CICal
import CatalogKit
import Synchronization

/// A time zone of libical's: one of the system's, or one that a calendar defines.
///
/// The only file with libical, which keeps what it reads in places that all threads share: a lock lets one at a time in.
final class ICalZone {
    private let handle: OpaquePointer
    private let isOwned: Bool

    private static let lock = Mutex(())

    /// Whether the library is installed.
    static var isAvailable: Bool { lock.withLock { _ in ical_load() != 0 } }

    /// A zone of the system's, `America/New_York`; nil where there is none of that name, or no library.
    init?(location: String) {
        let isName = location.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || "_+-/".utf8.contains($0)
        }
        guard isName, !location.isEmpty, location.utf8.count < 64,
            let handle = Self.lock.withLock({ _ in
                ical_load() == 0 ? nil : ical_builtin_zone(location)
            })
        else { return nil }
        self.handle = handle
        isOwned = false
    }

    /// A zone of a calendar's own; nil where its definition cannot be read, or there is no library.
    ///
    /// - Parameter definition: a VTIMEZONE of known parts only; the library is not one to be handed just anything.
    init?(definition: String) {
        guard
            let handle = Self.lock.withLock({ _ in
                ical_load() == 0 ? nil : ical_defined_zone(definition)
            })
        else { return nil }
        self.handle = handle
        isOwned = true
    }

    deinit {
        guard isOwned else { return }
        Self.lock.withLock { _ in ical_free_zone(handle) }
    }

    /// Seconds ahead of UTC.
    ///
    /// - Parameters:
    ///   - seconds: the moment, in seconds since 1970-01-01T00:00.
    ///   - isUTC: whether that is in UTC, and not on the zone's wall clock.
    /// - Returns: the seconds, negative west of Greenwich.
    func offset(at seconds: Int, isUTC: Bool) -> Int {
        let (year, month, day) = Day(number: seconds.floorDivided(by: 86_400)).components
        return Self.lock.withLock { _ in
            Int(
                ical_offset(
                    handle, Int32(year), Int32(month), Int32(day), Int32(seconds.modulo(86_400)),
                    isUTC ? 1 : 0))
        }
    }
}

extension ICalZone: Hashable {
    static func == (left: ICalZone, right: ICalZone) -> Bool { left === right }

    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
