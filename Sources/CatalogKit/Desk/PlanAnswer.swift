/// The best proposals for a variant of a course, with what was asked of the planner.
public struct PlanAnswer: Equatable, Sendable {
    /// The course's id.
    public let course: String
    /// What was asked of the planner.
    public let request: PlanRequest
    /// The proposals, best first.
    public let proposals: [VariantProposal]

    /// Works out where and when a variant of a course is best given, in the half year after people had time to answer.
    public init(for course: Course, _ ledger: Ledger, in catalog: Catalog, today: Day) throws(LedgerError) {
        let first = today.advanced(by: PlanRequest.leadDays)
        self.course = course.id
        request = PlanRequest(
            for: course, try ledger.demand(), engagements: try ledger.engagements(), in: catalog,
            days: first...first.advanced(by: PlanRequest.spanDays))
        proposals = VariantPlanner(request).proposals()
    }
}
