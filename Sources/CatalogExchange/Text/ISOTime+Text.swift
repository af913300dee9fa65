package import CatalogKit

extension ISOTime {
    /// A wall-clock time in Europe/Amsterdam as RFC 3339 writes it, with seconds and its distance from UTC:
    /// `2027-03-11T15:30:00+01:00`.
    package static func text(_ time: LocalTime) -> String {
        let hours = (time.day.number * 86_400 + time.minute * 60 - time.utcSeconds) / 3600
        return "\(time.day)T\(time.clock):00+0\(hours):00"
    }

    /// A duration in hours as ISO 8601 writes it: `PT2H30M`, `PT35M`, or `PT1.234H` where that is no whole minute.
    package static func duration(hours: Double) -> String {
        let minutes = hours * 60
        guard let whole = Int(exactly: minutes.rounded()), Double(whole) / 60 == hours else { return "PT\(hours)H" }
        let parts = (whole / 60 == 0 ? "" : "\(whole / 60)H") + (whole % 60 == 0 ? "" : "\(whole % 60)M")
        return parts.isEmpty ? "PT0M" : "PT\(parts)"
    }
}
