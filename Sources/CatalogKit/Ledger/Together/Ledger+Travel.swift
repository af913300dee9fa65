extension Ledger {
    /// Notes that somebody would travel together with others from a town to an offering in which they have a seat.
    ///
    /// Whoever else said so for the same town is introduced: each sees the other's name and town from then on, and gets one
    /// message with the other's name and address. It ends when one of them takes it back, has no seat any more, or is
    /// no longer visible to colleagues.
    ///
    /// - Parameters:
    ///   - offering: The offering's id.
    ///   - town: The town, spelt as the catalogue does.
    ///   - email: The address of whoever says so, who is visible to colleagues.
    /// - Returns: How many they travel with now.
    /// - Throws: ``LedgerError/noSuchEnrolment``, ``LedgerError/travelNeedsSeat``, ``LedgerError/notVisible``,
    ///   ``LedgerError/travelsFrom(_:)``, ``LedgerError/offeringCancelled(_:)``, ``LedgerError/started(_:)``,
    ///   ``LedgerError/hasLeft(_:)``, or a broken storage.
    @discardableResult
    public func travelTogether(
        to offering: String, from town: String, by email: String
    ) throws(LedgerError) -> Int {
        let email = Person.key(email)
        return try change(.travel, by: email) { (change) throws(LedgerError) in
            guard let terms = try change.termsUpToDate(of: offering),
                let enrolment = try change.sql.activeEnrolment(of: email, in: offering)
            else { throw .noSuchEnrolment }
            try change.checkNotCancelled(terms)
            try change.checkNotStarted(terms)
            try change.checkPresent(email)
            guard enrolment.state.holdsSeat else { throw .travelNeedsSeat }
            guard try change.sql.isVisible(email) else { throw .notVisible }
            try change.travel(enrolment, from: town)
            return try change.sql.companions(of: enrolment.ticket).count
        }
    }

    /// Notes that somebody travels alone after all; whoever travelled with them is told.
    ///
    /// - Parameters:
    ///   - offering: The offering's id.
    ///   - email: The address of whoever says so.
    /// - Throws: ``LedgerError/travelsAlone``, or a broken storage.
    public func travelAlone(to offering: String, by email: String) throws(LedgerError) {
        let email = Person.key(email)
        try change(.travel, by: email) { (change) throws(LedgerError) in
            let travels = try change.sql.travels(
                where: "e.person = ? AND e.offering = ? AND t.state = 'yes'", [.text(email), .text(offering)])
            guard let travel = travels.first else { throw .travelsAlone }
            try change.move(travel, to: .no, action: .travelAlone)
        }
    }
}

extension Change {
    fileprivate func travel(_ enrolment: Enrolment, from town: String) throws(LedgerError) {
        let known = try sql.travels(where: "t.enrolment = ?", [.integer(enrolment.ticket)]).first
        if let known {
            guard known.state == .no else {
                if known.town == town { return }
                throw .travelsFrom(known.town)
            }
            try sql.execute("UPDATE travel SET town = ? WHERE id = ?", [.text(town), .integer(known.id)])
            try move(known, to: .yes, action: .travel)
        } else {
            let id = try sql.row(
                "INSERT INTO travel (enrolment, town, state, since) VALUES (?, ?, 'yes', ?) RETURNING id",
                [.integer(enrolment.ticket), .text(town), .integer(now)]
            ).int(0)
            try move(.travel, id, from: nil, to: SharedTravel.State.yes.rawValue, action: .travel)
            try followPairs(of: id)
        }
    }

    /// Brings somebody's word on travelling into another state, and with it whom they know of.
    fileprivate func move(_ travel: SharedTravel, to state: SharedTravel.State, action: JournalAction)
        throws(LedgerError)
    {
        try move(.travel, travel.id, from: travel.state.rawValue, to: state.rawValue, action: action)
        try followPairs(of: travel.id)
    }

    /// Ends what a condition picks out of people's words on travelling: their seat is gone, or nobody may see them any more.
    ///
    /// The ledger does so of its own accord, so that taking back what led to it does not show anybody anew.
    func endTravel(where condition: String, _ values: [SQLValue]) throws(LedgerError) {
        let travels = try sql.travels(where: "(\(condition)) AND t.state = 'yes'", values)
        guard !travels.isEmpty else { return }
        let own = byItself
        for travel in travels { try own.move(travel, to: .no, action: .follow) }
    }

    /// Takes back what somebody said about travelling together.
    ///
    /// - Throws: ``LedgerError/undoSuperseded`` where they could not say it any more.
    func takeBackTravel(_ entry: SubjectEntry) throws(LedgerError) -> JournalAction {
        guard let travel = try sql.travels(where: "t.id = ?", [.integer(try entry.number)]).first,
            let terms = try termsUpToDate(of: travel.offering)
        else { throw .nothingToUndo }
        let earlier = entry.before.flatMap { SharedTravel.State(rawValue: $0) } ?? .no
        if earlier == .yes {
            try checkNotCancelled(terms)
            try checkNotStarted(terms)
            guard try sql.isVisible(travel.person),
                try sql.activeEnrolment(of: travel.person, in: travel.offering)?.state.holdsSeat == true
            else { throw .undoSuperseded }
        }
        try move(travel, to: earlier, action: .undo)
        return entry.action
    }
}
