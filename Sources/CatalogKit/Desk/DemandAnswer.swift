/// What the region asks for on a day: the board, and the interests behind it.
public struct DemandAnswer: Equatable, Sendable {
    /// A row per course.
    public let board: DemandBoard
    /// The interests behind it.
    public let demand: Demand

    /// Works out what the region asks for on a day.
    public init(_ ledger: Ledger, in catalog: Catalog, today: Day) throws(LedgerError) {
        demand = try ledger.demand()
        board = DemandBoard(demand, in: catalog, today: today)
    }
}
