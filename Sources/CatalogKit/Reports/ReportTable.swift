/// A report as rows of figures, for whoever draws, prints or writes it.
public struct ReportTable: Hashable, Sendable {
    /// A column of figures.
    public enum Column: Hashable, Sendable {
        /// Different people who were there.
        case participants
        /// How many times somebody was at a meeting.
        case visits
        /// Hours that somebody was there.
        case hours
        /// How many times nobody noted whether somebody was there.
        case missing
        /// Hours entered after a quarter was closed.
        case correction
        /// Hours of meetings to come.
        case plannedHours
        /// Sign-ups of every kind.
        case signUps
        /// Sign-ups withdrawn.
        case cancelled
        /// Sign-ups without a seat.
        case waiting
        /// Sign-ups with somebody there.
        case attended
        /// Sign-ups with nobody there.
        case absent
        /// Sign-ups of which that is not known.
        case open
        /// Interests that are open.
        case interested
        /// Interests met by a sign-up.
        case satisfied
        /// Interests with an offering planned.
        case planned
        /// Interests with an offering given.
        case given
        /// Interests that did not come to an offering.
        case notEnough
        /// Schools' questions.
        case questions
        /// The budget of a school year.
        case budget
        /// Known costs.
        case spent
        /// Offerings without known costs.
        case unknownCosts
        /// Offerings with somebody there.
        case trainings
        /// How many offerings were meant.
        case trainingsGoal
        /// How many hours were meant.
        case hoursGoal
        /// Hours in one quarter.
        case quarter(Quarter)

        /// The column's name for programs.
        public var name: String {
            switch self {
            case .quarter(let quarter): quarter.description
            default: "\(self)"
            }
        }
    }

    /// A figure.
    public enum Value: Hashable, Sendable {
        /// A number of things.
        case count(Int)
        /// A time, shown in hours with one decimal.
        case minutes(Int)
        /// A time of which nobody noted anything: nought in a sum, but no nought to people.
        case noMinutes
        /// Money in whole euros.
        case euros(Int)
        /// Nobody knows; never the same as nothing.
        case unknown

        /// Something that may be unknown.
        init(_ number: Int?, _ make: (Int) -> Value = Value.count) {
            self = number.map(make) ?? .unknown
        }

        /// The number as every rendering shows it: hours to the nearest tenth, a half away from zero.
        public var number: Double? {
            switch self {
            case .count(let number), .euros(let number): Double(number)
            case .minutes(let minutes): (Double(minutes) / 6).rounded() / 10
            case .noMinutes: 0
            case .unknown: nil
            }
        }
    }

    /// A row of figures, one for each column.
    public struct Row: Hashable, Sendable {
        /// What it is of; nil for what has none, and for the total.
        public let key: String?
        /// The figures.
        public let values: [Value]
    }

    /// The columns.
    public let columns: [Column]
    /// The column that a chart shows.
    public let chart: Column
    /// The rows, in the order of the report.
    public let rows: [Row]
    /// Everything together; not always the sum of the rows.
    public let total: Row

    private init<Source>(
        rows: [Source], total: Source, chart: Column, key: (Source) -> String?,
        _ columns: [(column: Column, value: (Source) -> Value)]
    ) {
        self.columns = columns.map(\.column)
        self.chart = chart
        func row(_ source: Source) -> Row { Row(key: key(source), values: columns.map { $0.value(source) }) }
        self.rows = rows.map(row)
        self.total = row(total)
    }

    /// Makes the table of a report of hours.
    public init(_ report: HoursReport) {
        self.init(
            rows: report.rows, total: report.total, chart: .hours, key: \.key,
            [
                (.participants, { .count($0.participants) }), (.visits, { .count($0.visits) }),
                (.hours, { $0.isUnknown ? .noMinutes : .minutes($0.minutes) }), (.missing, { .count($0.missing) }),
                (.correction, { .minutes($0.correction) }), (.plannedHours, { .minutes($0.planned) }),
            ])
    }

    /// Makes the table of a report of participants.
    public init(_ report: ParticipantsReport) {
        self.init(
            rows: report.rows, total: report.total, chart: .participants, key: \.key,
            [
                (.participants, { .count($0.participants) }), (.signUps, { .count($0.signUps) }),
                (.cancelled, { .count($0.cancelled) }), (.waiting, { .count($0.waiting) }),
                (.attended, { .count($0.attended) }), (.absent, { .count($0.absent) }), (.open, { .count($0.open) }),
            ])
    }

    /// Makes the table of a report of demand.
    public init(_ report: DemandReport) {
        let questions: [(Column, (DemandReport.Row) -> Value)] =
            report.total.questions == nil ? [] : [(.questions, { Value($0.questions) })]
        self.init(
            rows: report.rows, total: report.total, chart: .interested, key: \.key,
            [
                (.interested, { .count($0.interested) }), (.satisfied, { .count($0.satisfied) }),
                (.planned, { .count($0.planned) }), (.given, { .count($0.given) }),
                (.notEnough, { .count($0.notEnough) }),
            ] + questions)
    }

    /// Makes the table of a report of pillars.
    public init(_ report: PillarsReport) {
        self.init(
            rows: report.rows, total: report.total, chart: .spent, key: \.key,
            [
                (.budget, { Value($0.budgetEuros, Value.euros) }), (.spent, { Value($0.spentEuros, Value.euros) }),
                (.unknownCosts, { .count($0.unknownCosts) }), (.participants, { .count($0.participants) }),
                (.hours, { .minutes($0.minutes) }), (.correction, { .minutes($0.correction) }),
            ])
    }

    /// Makes the table of a report of plans.
    public init(_ report: PlanReport) {
        let quarters = report.quarters.enumerated().map { index, quarter in
            (Column.quarter(quarter), { (row: PlanReport.Row) in Value.minutes(row.minutesByQuarter[index]) })
        }
        self.init(
            rows: report.rows, total: report.total, chart: .hours, key: \.key,
            [
                (.trainings, { .count($0.trainings) }), (.trainingsGoal, { Value($0.trainingsGoal) }),
                (.hours, { .minutes($0.minutes) }), (.hoursGoal, { Value($0.hoursGoal) }),
            ] + quarters + [(.correction, { .minutes($0.correction) })])
    }
}
