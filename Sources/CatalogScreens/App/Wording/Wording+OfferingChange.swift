package import CatalogKit

// MARK: - What came of a change to an offering

extension Wording {
    /// What came of opening a variant.
    package func variantOpened(_ title: String, _ outcome: VariantOutcome) -> String {
        guard let first = outcome.invited.first else {
            return pick("\(title) staat open: ", "\(title) is open: ")
                + (outcome.planned.isEmpty
                    ? pick("niemand vroeg erom.", "nobody asked for it.")
                    : messagesGo(to: outcome.planned.count))
        }
        let invited = count(outcome.invited.count, ("mens is", "mensen zijn"), ("person is", "people are"))
        let others =
            outcome.planned.isEmpty
            ? ""
            : " "
                + pick(
                    count(outcome.planned.count, ("ander hoort", "anderen horen"), ("", "")) + " dat het er komt.",
                    count(outcome.planned.count, ("", ""), ("other is", "others are")) + " told that it is planned.")
        return "\(invited) "
            + pick(
                "uitgenodigd; hun plek blijft vrij \(until(first.until)).",
                "invited; their place is held \(until(first.until)).")
            + others
    }

    /// What came of calling an offering off.
    package func offeringCancelled(_ title: String, _ offering: Offering, told: Int) -> String {
        pick(
            "\(title) op \(day(offering.start.day)) is afgelast. ",
            "\(title) on \(day(offering.start.day)) is called off. ")
            + messagesGo(to: told)
    }

    /// How many people are told.
    package func messagesGo(to number: Int) -> String {
        count(number, ("mens krijgt", "mensen krijgen"), ("person is", "people are")) + pick(" bericht.", " told.")
    }

    /// That an offering has more people than that.
    package func capacityBelow(_ seats: OfferingStanding) -> String {
        let held = seats.held == 0 ? "" : pick(" en \(seats.held) vastgehouden", " and \(seats.held) held")
        return pick(
            "Er zijn al \(seats.taken) plekken bezet\(held); minder kan niet.",
            "\(seats.taken) places are taken\(held) already; it cannot be fewer.")
    }

    /// What somebody has at the same time.
    package func clash(_ clash: Clash, _ name: String) -> String {
        let when = span(clash.offering.start, clash.offering.meetings[0].end)
        return pick(
            "\(name) heeft dan ook ‘\(clash.course.title)’ (\(when)).",
            "\(name) also has ‘\(clash.course.title)’ then (\(when)).")
    }

    /// Until when a seat is held, in UTC seconds.
    package func until(_ instant: Int) -> String {
        let time = LocalTime(utcSeconds: instant)
        return pick("tot \(day(time.day)) \(time.clock)", "until \(day(time.day)) \(time.clock)")
    }

    /// That an offering is as it was asked to be.
    func offeringChanged(told: Int, promoted: Int) -> String {
        pick("Gewijzigd.", "Changed.") + (told == 0 ? "" : " " + messagesGo(to: told))
            + (promoted == 0
                ? "" : pick(" \(promoted) van de wachtlijst kregen een plek.", " \(promoted) who waited got a place."))
    }
}
