package import CatalogKit

// MARK: - Ontdek

extension Wording {
    var tabDiscover: String { pick("Ontdek", "Discover") }
    var keyFirst: String { pick("eerste kaart", "first card") }
    var keyLast: String { pick("laatste kaart", "last card") }

    var noShelves: String {
        pick(
            "Er is nu niets om te laten zien. Zoek met / in alles.",
            "There is nothing to show now. Search everything with /.")
    }

    /// What a shelf is called.
    package func title(of shelf: Shelf) -> String {
        let about = shelf.about ?? ""
        return switch shelf.rule {
        case .reading: pick("Verder waar je was", "Go on where you were")
        case .nearby: pick("Binnenkort bij jou in de buurt", "Soon near you")
        case .region: pick("Binnenkort in de regio", "Soon in the region")
        case .new: pick("Nieuw", "New")
        case .colleagues: pick("Populair op \(about)", "Popular at \(about)")
        case .popular: pick("Populair in de regio", "Popular in the region")
        case .done: pick("Omdat je ‘\(about)’ deed", "Because you did ‘\(about)’")
        case .chosen: pick("Omdat je ‘\(about)’ koos", "Because you chose ‘\(about)’")
        case .almostFull: pick("Bijna vol", "Almost full")
        case .short:
            pick("In \(Discovery.shortMinutes) minuten of minder", "In \(Discovery.shortMinutes) minutes or less")
        case .throughLine: pick("Van po via vmbo naar mbo", "From primary school to mbo")
        case .collecting: pick("Verzamelt nog belangstelling", "Still collecting interest")
        }
    }

    /// Why a shelf is there, in a few words.
    package func reason(for shelf: Shelf) -> String {
        let about = shelf.about ?? ""
        return switch shelf.rule {
        case .reading: pick("begonnen, nog niet af", "begun, not done yet")
        case .nearby: around(about, Discovery.nearKilometres)
        case .region: around(about, Discovery.regionKilometres)
        case .new: pick("de laatste drie maanden erbij gekomen", "added in the last three months")
        case .colleagues: pick("wat collega’s kiezen", "what colleagues choose")
        case .popular: pick("de meeste aanmeldingen", "most sign-ups")
        case .done, .chosen: pick("over hetzelfde thema", "on the same theme")
        case .almostFull: pick("nog hooguit \(Discovery.fewSeats) plekken", "\(Discovery.fewSeats) places left at most")
        case .short: pick("begin wanneer je wilt", "begin whenever you like")
        case .throughLine: pick("de doorlopende leerlijn", "one line of learning")
        case .collecting: pick("bij genoeg mensen komt het hierheen", "given here once enough people ask")
        }
    }

    private func around(_ town: String, _ kilometres: Double) -> String {
        guard !town.isEmpty else { return online }
        let distance = "\(Int(kilometres)) km"
        return pick("\(distance) rond \(town), en online", "\(distance) around \(town), and online")
    }

    // MARK: - What is next

    var welcome: String {
        pick(
            "Welkom! Kies met de pijltjes; Enter opent een kaart, \(key(.enrol, in: .shelves)) meldt je aan.",
            "Welcome! Choose with the arrows; Enter opens a card, \(key(.enrol, in: .shelves)) signs you up.")
    }

    package func greeting(_ name: String) -> String { pick("Dag \(name)!", "Hello \(name)!") }

    package func nothingPlanned(for name: String) -> String {
        greeting(name)
            + pick(
                " Je agenda is nog leeg: kies hieronder iets uit.", " Your agenda is still empty: pick something below."
            )
    }

    /// When somebody is expected next.
    package func next(_ meeting: NextMeeting, today: Day) -> String {
        let when = compactStart(meeting.start, today: today)
        return pick("Je volgende: ", "Your next: ") + "\(when) · \(meeting.title) · \(meeting.place ?? online)"
    }

    /// How long somebody was at meetings in this school year.
    package func learned(minutes: Int) -> String {
        duration(hours: Double(minutes) / 60) + pick(" dit schooljaar", " this school year")
    }

    // MARK: - Cards

    func place(_ number: Int, of count: Int) -> String {
        pick("‹ \(number) van \(count) ›", "‹ \(number) of \(count) ›")
    }

    /// When and where; or what it is and how long it takes.
    package func when(_ card: Card, today: Day) -> String {
        if let start = card.start { return "\(compactStart(start, today: today)) \(card.place ?? online)" }
        let length = card.minutes.map { duration(hours: Double($0) / 60) }
        let kind = card.format == "e-learning" ? "e-learning" : noDatesYet
        return [kind, length].compactMap(\.self).joined(separator: " · ")
    }

    /// The same in at most ten columns.
    func shortWhen(_ card: Card, today: Day) -> String {
        if let start = card.start { return compactDay(start.day, today: today) }
        return card.format == "e-learning" ? card.minutes.map { "\($0) min" } ?? always : noDate
    }

    /// How full an offering is.
    package func seats(_ seats: Card.Seats) -> String {
        guard let capacity = seats.capacity, let left = seats.left else { return pick("plek genoeg", "plenty of room") }
        if left > 0, seats.waiting == 0 {
            return left * 2 > capacity
                ? placesLeft(left) : pick("nog \(left) van \(capacity)", "\(left) of \(capacity) left")
        }
        let waiting =
            seats.waiting > 0 ? ", \(seats.waiting) \(pick(seats.waiting == 1 ? "wacht" : "wachten", "waiting"))" : ""
        return pick("vol", "full") + waiting
    }

    /// How many people a shelf is about; nil where it is about none.
    package func people(_ reason: Card.Reason?) -> String? {
        switch reason {
        case .colleagues(let number): count(number, ("collega", "collega’s"), ("colleague", "colleagues"))
        case .signUps(let number): count(number, ("aanmelding", "aanmeldingen"), ("sign-up", "sign-ups"))
        case .read, .interested, nil: nil
        }
    }

    package func percentage(_ share: Double) -> String { "\(Int((share * 100).rounded(.down)))%" }

    package func minutesToGo(_ minutes: Int) -> String { pick("nog \(minutes) min", "\(minutes) min left") }

    package func stillNeeded(_ number: Int) -> String { pick("nog \(number) nodig", "\(number) more needed") }

    var youToo: String { pick("jij ook", "you too") }

    /// What counts most of a card in a list, in few columns.
    func shortFigure(of card: Card) -> String {
        switch card.reason {
        case .read(let share, _): percentage(share)
        case .interested(let number, let threshold): "\(number)/\(threshold)"
        case .colleagues, .signUps, nil:
            card.seats.flatMap { seats in seats.left.map { shortRoom($0, waiting: seats.waiting) } } ?? ""
        }
    }
}
