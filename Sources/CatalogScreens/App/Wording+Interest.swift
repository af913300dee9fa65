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
}
