/// The days that a report is about.
public enum ReportPeriod: Hashable, Sendable {
    /// A quarter of a calendar year.
    case quarter(Quarter)
    /// A school year.
    case schoolYear(SchoolYear)
    /// From one day to another, both included.
    case days(ClosedRange<Day>)

    /// From the first day to the last.
    public var days: ClosedRange<Day> {
        switch self {
        case .quarter(let quarter): quarter.days
        case .schoolYear(let year): year.days
        case .days(let days): days
        }
    }
}
