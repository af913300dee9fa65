/// That an offering is at another time or in another place than it was.
public struct OfferingMove: Hashable, Sendable {
    /// When and where an offering is.
    public struct Occasion: Hashable, Sendable {
        /// When people come together, in order of time.
        public let meetings: [Meeting]
        /// The town; nil when it is online.
        public let place: String?

        /// Makes an occasion.
        public init(meetings: [Meeting], place: String?) {
            self.meetings = meetings
            self.place = place
        }
    }

    /// When and where it was.
    public let from: Occasion
    /// When and where it is now.
    public let to: Occasion

    /// Makes a move.
    public init(from: Occasion, to: Occasion) {
        self.from = from
        self.to = to
    }

    /// What a message of kind ``OutboxKind/changed`` tells, as it stands in its facts; nil for the facts of another.
    public init?(facts: [String: String]) {
        guard let from = Occasion(facts["from"], facts["from-place"]), let to = Occasion(facts["to"], facts["to-place"])
        else { return nil }
        self.init(from: from, to: to)
    }

    /// The move as a message's facts: meetings as `2027-03-11 15:30/2027-03-11 18:30`, with `;` between them.
    var facts: [String: String] {
        var facts = ["from": from.text, "to": to.text]
        facts["from-place"] = from.place
        facts["to-place"] = to.place
        return facts
    }
}

extension OfferingMove.Occasion {
    fileprivate init?(_ text: String?, _ place: String?) {
        guard let text else { return nil }
        var meetings: [Meeting] = []
        for part in text.split(separator: ";") {
            let times = part.split(separator: "/").compactMap { LocalTime($0) }
            guard times.count == 2 else { return nil }
            meetings.append(Meeting(start: times[0], end: times[1]))
        }
        self.init(meetings: meetings, place: place)
    }

    fileprivate var text: String {
        meetings.map { "\($0.start)/\($0.end)" }.joined(separator: ";")
    }
}

extension OfferingTerms {
    /// When and where these terms say it is.
    var occasion: OfferingMove.Occasion {
        OfferingMove.Occasion(
            meetings: meetings.map {
                Meeting(start: LocalTime(utcSeconds: $0.lowerBound), end: LocalTime(utcSeconds: $0.upperBound))
            }, place: place)
    }
}

extension Change {
    /// Tells everybody who takes part, waits or is invited that an offering has moved, once; nothing where it has not.
    func tellMove(from before: OfferingTerms, to after: OfferingTerms) throws(LedgerError) {
        let concerned = try sql.concerned(by: after.id, now: now)
        guard !concerned.isEmpty, let move = try sql.move(from: before, to: after, now: now) else { return }
        let journal = try journal(
            JournalLine(
                action: .change, subject: JournalSubject(.offering, after.id), before: "planned", after: "planned",
                detailsBefore: [:], detailsAfter: move.facts))
        for person in concerned {
            try post(.changed, to: person, journal: journal, about: .offering(after.id, move.facts))
        }
    }
}

extension SQLTransaction {
    /// How an offering has moved between the terms that are stored and others; nil where it has not.
    ///
    /// What is over before and after is not worth telling. The first versions of the ledger kept neither place nor
    /// meetings: what they do not know has not moved.
    func move(from before: OfferingTerms, to after: OfferingTerms, now: Int) throws(LedgerError) -> OfferingMove? {
        let isKnown = try row("SELECT COUNT(*) FROM meeting WHERE offering = ?", [.text(before.id)]).int(0) > 0
        let hasMoved =
            isKnown
            ? before.occasion != after.occasion : (before.start, before.end) != (after.start, after.end)
        guard hasMoved, now < max(before.end, after.end) else { return nil }
        return OfferingMove(from: before.occasion, to: after.occasion)
    }

    /// The addresses of those who hold a seat in an offering, wait for one or are invited, in order of address.
    func concerned(by offering: String, now: Int) throws(LedgerError) -> [String] {
        try query(
            """
            SELECT person FROM enrolment WHERE offering = ? AND state IN ('enrolled', 'waiting')
            UNION
            SELECT i.person FROM invitation v JOIN interest i ON i.id = v.interest
            WHERE v.offering = ? AND v.state = 'open' AND v.until > ? ORDER BY 1
            """, [.text(offering), .text(offering), .integer(now)]
        ).map { (row) throws(LedgerError) in try row.text(0) }
    }
}
