package import CatalogKit

// MARK: - Being interested

extension Wording {
    /// What came of taking back a change to an interest; the course's id stands in for a title that is gone.
    package func undone(_ outcome: InterestUndo, title: String?) -> Notice {
        let title = title ?? outcome.interest.course
        return Notice(
            kind: .success,
            text: outcome.interest.state == .withdrawn
                ? pick(
                    "Je belangstelling voor \(title) is ongedaan gemaakt.", "Your interest in \(title) has been undone."
                )
                : pick(
                    "Je belangstelling voor \(title) is weer zoals die was.",
                    "Your interest in \(title) is as it was again."))
    }

    /// What became of an interest.
    package func standing(_ interest: Interest) -> String {
        switch interest.state {
        case .open: pick("we verzamelen belangstelling", "interest is being collected")
        case .satisfied: pick("je hebt je aangemeld", "you have signed up")
        case .withdrawn: pick("ingetrokken", "withdrawn")
        case .planned: pick("er is een uitvoering gepland", "an offering has been planned")
        case .given: pick("het is gegeven", "it has been given")
        case .notEnough: pick("deze keer was er te weinig belangstelling", "there was not enough interest this time")
        }
    }

    /// How many people are interested, and from how many schools.
    package func interested(_ count: InterestCount) -> String {
        let people = self.count(count.interested, ("geïnteresseerde", "geïnteresseerden"), ("person", "people"))
        let schools = self.count(count.schools, ("school", "scholen"), ("school", "schools"))
        return pick("\(people) van \(schools)", "\(people) interested, from \(schools)")
    }

    /// What came of declaring an interest, without the full stop.
    package func declared(_ effect: InterestOutcome.Effect, title: String) -> String {
        switch effect {
        case .added: pick("Je belangstelling voor \(title) is genoteerd", "Your interest in \(title) is noted")
        case .revised: pick("Je belangstelling voor \(title) is bijgewerkt", "Your interest in \(title) is updated")
        case .unchanged:
            pick("Je belangstelling voor \(title) stond er al zo", "Your interest in \(title) was noted already")
        }
    }

    /// That an interest was taken back.
    package func interestWithdrawn(title: String) -> String {
        pick("Je belangstelling voor \(title) is ingetrokken.", "Your interest in \(title) has been withdrawn.")
    }
}

// MARK: - The form

extension Wording {
    var keyInterest: String { pick("interesse", "interest") }
    var keyWithdraw: String { pick("intrekken", "withdraw") }
    var interestTitle: String { pick("Zou jij komen?", "Would you come?") }
    var interestLabel: String { pick("Interesse", "Interest") }
    var keepInterest: String { pick("bewaren", "keep") }
    var fromTown: String { pick("Vanuit", "From") }
    var whichDayparts: String { pick("Wanneer", "When") }
    var fromDay: String { pick("Vanaf", "Earliest") }
    var why: String { pick("Waarom", "Why") }
    var anyDay: String { pick("elke dag, of bijvoorbeeld 1-3-2027", "any day, or for example 1-3-2027") }
    var inYourWords: String { pick("in je eigen woorden", "in your own words") }

    /// A day of the week in two or three letters.
    func weekday(_ number: Int) -> String {
        String(daypart(Daypart(weekday: number, part: .morning)).prefix { $0 != " " })
    }

    /// A part of the day without the day.
    func part(_ part: Daypart.Part) -> String {
        String(daypart(Daypart(weekday: 1, part: part)).drop { $0 != " " }.dropFirst())
    }

    var noNeedForInterest: String {
        pick("Interesse tonen hoeft niet: open de module en begin.", "No need for interest: open the module and begin.")
    }
    var nobodyInterestedYet: String {
        pick(
            "nog niemand; zou jij komen als het hier werd gegeven? Druk op \(key(.interest))",
            "nobody yet; would you come if it were given here? Press \(key(.interest))")
    }
    func unknownDay(_ text: String) -> String {
        pick(
            "‘\(text)’ is geen datum; schrijf bijvoorbeeld 1-3-2027.",
            "‘\(text)’ is no date; write for example 2027-03-01.")
    }

    /// Your own interest: how it stands, when and where the offering is that was planned for it, and what you wished.
    func ownInterest(_ interest: Interest, planned: Offering?) -> String {
        let occasion = planned.map { "\(span($0.start, $0.meetings[0].end)), \($0.place ?? online)" }
        let facts = ["✓ " + pick("jij ook", "you too") + ": " + standing(interest), occasion].compactMap(\.self)
        return (facts + (interest.state == .open ? wishes(interest) : [])).joined(separator: " · ")
    }

    /// From where, when and from which day somebody would come.
    package func wishes(_ interest: Interest) -> [String] {
        [interest.place].compactMap(\.self) + interest.dayparts.sorted().map(daypart)
            + [interest.earliest.map { pick("vanaf \(day($0))", "from \(day($0))") }].compactMap(\.self)
    }

    /// That no town has a name, and which one may be meant.
    package func unknownTown(_ name: String, suggestion: String?) -> String {
        unknownPlace(name) + (suggestion.map { pick(" Bedoel je ‘\($0)’?", " Did you mean ‘\($0)’?") } ?? "")
    }
}
