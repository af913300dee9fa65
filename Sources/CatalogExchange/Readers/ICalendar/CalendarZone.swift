import CatalogKit

/// A time zone that times of a calendar are in.
enum CalendarZone: Hashable {
    /// Europe/Amsterdam, and times that float, which here are in it (RFC 5545, section 3.3.5, form 1).
    case amsterdam
    /// UTC.
    case utc
    /// Any other.
    case other(ICalZone)

    /// The time in Europe/Amsterdam, by a time on the zone's wall clock in seconds since 1970-01-01T00:00.
    func local(wall: Int) -> LocalTime {
        guard self == .amsterdam else { return LocalTime(utcSeconds: utc(wall: wall)) }
        return LocalTime(day: Day(number: wall.floorDivided(by: 86_400)), minute: wall.modulo(86_400) / 60)
    }

    /// The time in UTC, by a time on the zone's wall clock.
    func utc(wall: Int) -> Int {
        switch self {
        case .amsterdam: local(wall: wall).utcSeconds + wall.modulo(60)
        case .utc: wall
        case .other(let zone): wall - zone.offset(at: wall, isUTC: false)
        }
    }

    /// The time on the zone's wall clock, by one in UTC.
    func wall(utc: Int) -> Int {
        switch self {
        case .amsterdam:
            let time = LocalTime(utcSeconds: utc)
            return time.day.number * 86_400 + time.minute * 60 + utc.modulo(60)
        case .utc: return utc
        case .other(let zone): return utc + zone.offset(at: utc, isUTC: true)
        }
    }
}

/// The time zones of one calendar, by the names that its times use.
struct CalendarZones {
    /// The calendar's own definitions, by their TZID.
    private let definitions: [String: ZoneDefinition]
    private var known: [String: CalendarZone] = [:]

    /// The zones of a calendar with these definitions, wherever in it they stood.
    init(_ definitions: [ZoneDefinition]) {
        self.definitions = Dictionary(definitions.map { ($0.id, $0) }) { first, _ in first }
    }

    /// The zone of a TZID, and whether anybody knows it; Europe/Amsterdam where not.
    ///
    /// A name of the zone files counts for more than the calendar's own definition of it, which is often a year's or
    /// outright wrong; then what Windows calls it; then the definition.
    mutating func zone(_ id: String) -> (zone: CalendarZone, isKnown: Bool) {
        if let zone = known[id] { return (zone, true) }
        let definition = definitions[id]
        let names =
            CalendarZones.names(in: id) + [WindowsZones.location(of: id), definition?.location].compactMap(\.self)
        for name in names {
            guard let zone = CalendarZones.named(name) else { continue }
            known[id] = zone
            return (zone, true)
        }
        guard let definition, let zone = ICalZone(definition: definition.text) else { return (.amsterdam, false) }
        known[id] = .other(zone)
        return (.other(zone), true)
    }

    /// What could be a name of the zone files in `Europe/Amsterdam` and `/freeassociation.sourceforge.net/Europe/Amsterdam`.
    private static func names(in id: String) -> [String] {
        let parts = id.split(separator: "/")
        return (0..<min(parts.count, 8)).map { parts[$0...].joined(separator: "/") }
    }

    private static func named(_ name: String) -> CalendarZone? {
        switch name.lowercased() {
        case "europe/amsterdam", "cet", "met": .amsterdam
        case "utc", "gmt", "z", "etc/utc", "etc/gmt", "zulu", "universal", "etc/uct": .utc
        default: ICalZone(location: name).map(CalendarZone.other)
        }
    }
}
