/// Which report somebody asks for.
public struct ReportRequest: Hashable, Sendable {
    /// What it is about.
    public let kind: ReportKind
    /// What its rows are.
    public let dimension: ReportDimension
    /// Its days; nil for all of time, which only demand is ever about.
    public let period: ReportPeriod?

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - kind: What it is about.
    ///   - dimension: What its rows are, one of the kind's; nil for the usual one.
    ///   - period: Its days, of plans a school year; without them demand is about all of time, the rest about this school
    ///     year.
    ///   - today: Tells which school year this is.
    public init(_ kind: ReportKind, by dimension: ReportDimension? = nil, in period: ReportPeriod?, today: Day) {
        self.kind = kind
        self.dimension = dimension ?? kind.dimensions[0]
        self.period = period ?? (kind == .demand ? nil : .schoolYear(SchoolYear(today)))
    }
}

/// A report with all that a rendering needs.
public struct ReportAnswer: Equatable, Sendable {
    /// What was asked for.
    public let request: ReportRequest
    /// The figures.
    public let table: ReportTable
    /// The quarters within the period that are closed, in order of time; a report of demand counts none.
    public let closed: [QuarterClosing]
    /// The names of people by address.
    public let people: [String: String]

    /// Makes the report that is asked for, as known at an instant in UTC seconds.
    public init(_ request: ReportRequest, _ ledger: Ledger, in catalog: Catalog, now: Int) throws(LedgerError) {
        self.request = request
        guard request.kind != .demand, let period = request.period else {
            let book = try ledger.demandBook()
            table = ReportTable(DemandReport(book, by: request.dimension, in: request.period, catalog))
            (closed, people) = ([], [:])
            return
        }
        let book = try ledger.attendanceBook()
        switch request.kind {
        case .participants:
            table = ReportTable(ParticipantsReport(book, by: request.dimension, in: period, catalog, now: now))
        case .pillars: table = ReportTable(PillarsReport(book, in: period, catalog, now: now))
        case .plan:
            table = ReportTable(PlanReport(book, of: SchoolYear(period.days.upperBound), catalog, now: now))
        case .hours, .demand:
            table = ReportTable(HoursReport(book, by: request.dimension, in: period, catalog, now: now))
        }
        closed = book.closings.values.filter { $0.quarter.days.overlaps(period.days) }
            .sorted { $0.quarter < $1.quarter }
        let names =
            book.enrolments.map { ($0.person, $0.name) } + book.modules.map { ($0.completion.person, $0.name) }
        people = Dictionary(names) { first, _ in first }
    }
}
