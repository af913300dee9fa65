import CatalogKit
import CatalogScreens

// MARK: - Planning and opening a variant

extension Wording {
    var aboutVariant: String {
        pick(
            "Geef een landelijke cursus in de regio: plan, open, volg en sluit.",
            "Give a national course in the region: plan, open, follow and close.")
    }
    var aboutVariantPlan: String {
        pick("Zoek de beste school en het beste moment.", "Find the best school and the best moment.")
    }
    var aboutVariantPlanDetail: String {
        pick(
            """
            Noemt hoogstens drie voorstellen, elk op een andere school of in een andere week. Eerst telt hoeveel mensen \
            kunnen en een plek hebben, dan hoe weinig zij samen reizen, dan wie het verst moet.

            Voorbeeld:
              sto-tui variant plan landelijk-lassen-drie-processen --from 2027-03-01 --to 2027-06-30
            """,
            """
            Names at most three proposals, each at another school or in another week. What counts first is how many \
            people can come and have a seat, then how little they travel together, then who has the longest way.

            Example:
              sto-tui variant plan landelijk-lassen-drie-processen --from 2027-03-01 --to 2027-06-30
            """)
    }
    var helpPlanFrom: String {
        pick("De eerste dag (anders over drie weken).", "The first day (else in three weeks).")
    }
    var helpPlanTo: String {
        pick("De laatste dag (anders een half jaar later).", "The last day (else half a year on).")
    }
    var helpPlanSeats: String {
        pick("Hoeveel mensen er passen (anders als landelijk).", "How many people fit (else as nationally).")
    }
    var helpPlanMinutes: String {
        pick("Hoe lang het duurt (anders de uren van de cursus).", "How long it takes (else the course's hours).")
    }

    func atLeastOne(_ option: String) -> String {
        pick("\(option) is minstens 1.", "\(option) is at least 1.")
    }
    func minutesOutOfRange(_ most: Int) -> String {
        pick("--minutes ligt tussen 1 en \(most).", "--minutes lies between 1 and \(most).")
    }
    func inThePast(_ day: Day) -> String {
        pick("\(self.day(day)) is al geweest; kies een latere dag.", "\(self.day(day)) is over; choose a later day.")
    }
    func fromAfterTo(_ from: Day, _ last: Day) -> String {
        pick(
            "De eerste dag (\(from)) ligt na de laatste (\(last)).",
            "The first day (\(from)) is after the last (\(last)).")
    }
    func tooManyDays(_ most: Int) -> String {
        pick("Kies hoogstens \(most) dagen.", "Choose at most \(most) days.")
    }
    func nobodyInterested(_ title: String) -> String {
        pick(
            "Niemand toont nu belangstelling voor \(title).", "Nobody is interested in \(title) now.")
    }
    func noProposal(_ days: ClosedRange<Day>) -> String {
        pick(
            "Tussen \(day(days.lowerBound)) en \(day(days.upperBound)) kan niemand; kies een langere tijd.",
            "Between \(day(days.lowerBound)) and \(day(days.upperBound)) nobody can come; choose a longer time.")
    }

    /// A plan as lines: the course, then each proposal with what speaks for it and how to open it.
    func plan(of course: Course, _ request: PlanRequest, _ proposals: [VariantProposal]) -> [String] {
        let people = count(request.interested.count, ("geïnteresseerde", "geïnteresseerden"), ("person", "people"))
        let seats = count(request.seats, ("plek", "plekken"), ("place", "places"))
        let head = "\(course.title): \(people), \(duration(hours: Double(request.minutes) / 60)), \(seats)"
        return [head]
            + proposals.enumerated().flatMap { number, proposal in
                ["\(number + 1). \(whereAndWhen(proposal))"]
                    + facts(of: proposal, request).map { "   \($0)" }
                    + ["   \(openCommand(course.id, proposal, seats: request.seats))"]
            }
    }

    private func whereAndWhen(_ proposal: VariantProposal) -> String {
        "\(proposal.host.name), \(proposal.host.place): \(span(proposal.meeting.start, proposal.meeting.end))"
    }

    private func facts(of proposal: VariantProposal, _ request: PlanRequest) -> [String] {
        let able = proposal.comes.count + proposal.waits.count
        let everybody = request.interested.count
        var lines = [
            pick("\(able) van \(everybody) \(able == 1 ? "kan" : "kunnen") komen", "\(able) of \(everybody) could come")
                + (proposal.waits.isEmpty ? "" : ", " + withPlace(proposal.comes.count)),
            pick("samen ", "together ") + kilometres(proposal.totalKm)
                + pick(", de verste ", ", the furthest ") + kilometres(proposal.worstKm)
                + (proposal.kmSaved.map { saving($0) } ?? ""),
        ]
        let reasons = Dictionary(grouping: proposal.absent, by: \.reason.kind).mapValues(\.count)
        let why = VariantProposal.Reason.Kind.allCases.compactMap { kind in reasons[kind].map { reason(kind, $0) } }
        if !why.isEmpty { lines.append(pick("niet: ", "not: ") + why.joined(separator: ", ")) }
        return lines
    }

    private func withPlace(_ number: Int) -> String {
        count(number, ("heeft", "hebben"), ("has", "have")) + pick(" een plek", " a place")
    }

    private func saving(_ kilometresSaved: Double) -> String {
        kilometresSaved < 0
            ? pick(
                "; landelijk is \(kilometres(-kilometresSaved)) korter",
                "; \(kilometres(-kilometresSaved)) less nationally")
            : pick("; scheelt \(kilometres(kilometresSaved))", "; saves \(kilometres(kilometresSaved))")
    }

    private func reason(_ kind: VariantProposal.Reason.Kind, _ number: Int) -> String {
        switch kind {
        case .tooEarly: pick("\(number) kan pas later", "\(number) only later")
        case .daypart: pick("\(number) kan dat dagdeel niet", "\(number) not at that time of the week")
        case .busy: pick("\(number) heeft dan iets anders", "\(number) elsewhere then")
        }
    }

    private func openCommand(_ course: String, _ proposal: VariantProposal, seats: Int) -> String {
        let meeting = proposal.meeting
        return "sto-tui variant open \(course) --date \(meeting.start.day) --start \(meeting.start.clock)"
            + " --end \(meeting.end.clock) --school \(proposal.host.school) --capacity \(seats)"
    }
}
