import CatalogKit

// MARK: - The tab for coordinators

extension Wording {
    var tabCoordination: String { pick("Coördinatie", "Coordination") }
    var keyNextView: String { pick("volgend overzicht", "next view") }
    var keyPreviousView: String { pick("vorig overzicht", "previous view") }
    var keySortColumn: String { pick("sorteer", "sort") }
    var keyReverse: String { pick("keer om", "turn around") }
    var keyPlan: String { pick("plan", "plan") }
    var keyRight: String { pick("naar rechts", "to the right") }
    var keyLeft: String { pick("naar links", "to the left") }
    var computing: String { pick("Even rekenen …", "Working it out …") }

    func name(of view: CoordinationView) -> String {
        switch view {
        case .demand: pick("Vraag", "Demand")
        case .offerings: pick("Uitvoeringen", "Offerings")
        case .questions: pick("Vragen", "Questions")
        case .ideas: pick("Ideeën", "Ideas")
        case .report: pick("Verslag", "Report")
        case .outbox: pick("Post", "Mail")
        }
    }
}

// MARK: - The demand board

extension Wording {
    package var noDemand: String { pick("Niemand toont nu belangstelling.", "Nobody is interested now.") }
    var noDemandHint: String {
        pick("Wie op een activiteit op i drukt, telt hier mee.", "Whoever presses i on an activity counts here.")
    }
    var enough: String { pick("✓ genoeg", "✓ enough") }
    var noForecast: String {
        pick("niet te zeggen: de laatste tijd kwam er niemand bij", "unknown: nobody came of late")
    }
    var bestPlace: String { pick("Beste plaats", "Best place") }
    var saves: String { pick("Bespaart", "Saves") }
    var noSaving: String { pick("niet te zeggen", "unknown") }
    var whoWouldCome: String { pick("Wie zou komen", "Who would come") }
    var anyTime: String { pick("kan altijd", "any time") }

    func heading(of column: DemandBoard.Column) -> String {
        switch column {
        case .course: pick("Cursus", "Course")
        case .interested: pick("Mensen", "People")
        case .schools: pick("Scholen", "Schools")
        case .towns: pick("Plaatsen", "Towns")
        case .trend: pick("Verloop", "Trend")
        case .threshold: pick("Nodig", "Needed")
        case .met: pick("Genoeg?", "Enough?")
        case .forecast: pick("Verwacht", "Expected")
        case .kilometres: pick("Km min.", "Km less")
        case .hours: pick("Uren", "Hours")
        }
    }

    func demandSummary(courses: Int, people: Int, met: Int) -> String {
        [
            count(courses, ("cursus", "cursussen"), ("course", "courses")),
            count(people, ("mens", "mensen"), ("person", "people")),
            pick("\(met) met genoeg", "\(met) with enough"),
        ].joined(separator: " · ")
    }

    func people(_ number: Int, of threshold: Int) -> String {
        pick("\(number) van de \(threshold) die nodig zijn", "\(number) of the \(threshold) needed")
    }

    func expected(_ day: Day) -> String { pick("genoeg op ", "enough on ") + self.day(day) }

    func saving(_ travel: Travel) -> String {
        let hours = Int(travel.hours.rounded())
        return kilometres(travel.kilometres)
            + pick(" en \(hours) uur reizen, samen", " and \(hours) hours of travel, together")
    }
}

// MARK: - The planner

extension Wording {
    var noProposals: String {
        pick("Er is geen moment waarop iemand kan.", "There is no moment at which anybody can come.")
    }

    func asked(_ request: PlanRequest) -> String {
        [
            count(request.interested.count, ("geïnteresseerde", "geïnteresseerden"), ("person", "people")),
            count(request.seats, ("plek", "plekken"), ("place", "places")),
            duration(hours: Double(request.minutes) / 60),
            pick("van ", "from ") + day(request.days.lowerBound) + pick(" tot ", " to ") + day(request.days.upperBound),
        ].joined(separator: " · ")
    }

    /// A meeting on one day without the year, "wo 10 mrt 15:30–18:30".
    func shortSpan(_ meeting: Meeting) -> String {
        "\(shortDay(meeting.start.day)) \(meeting.start.clock)–\(meeting.end.clock)"
    }

    func canCome(_ number: Int, of asked: Int) -> String {
        pick("\(number) van de \(asked) kunnen", "\(number) of \(asked) can come")
    }

    func noSeat(_ number: Int) -> String { pick("\(number) zonder plek", "\(number) without a place") }

    func travelTogether(_ total: Double) -> String {
        pick("samen \(kilometres(total)) heen", "\(kilometres(total)) there, together")
    }

    func longestWay(_ worst: Double) -> String {
        pick("de verste \(kilometres(worst))", "\(kilometres(worst)) at most")
    }

    func travelSaved(_ saved: Double) -> String {
        saved >= 0
            ? pick("bespaart \(kilometres(saved)) heen", "saves \(kilometres(saved)) there")
            : pick("kost \(kilometres(-saved)) meer heen", "costs \(kilometres(-saved)) more there")
    }

    func cannot(_ number: Int, _ reason: VariantProposal.Reason) -> String {
        switch reason {
        case .tooEarly: pick("\(number) kan pas later", "\(number) only later")
        case .daypart: pick("\(number) kan dan niet", "\(number) not at that time")
        case .busy: pick("\(number) is dan al bezet", "\(number) busy then")
        }
    }
}
