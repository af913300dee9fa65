/// Two who would travel together from one town know of each other: that follows from what both said.
extension Change {
    /// Introduces somebody to those who would travel with them, or ends that, as they say now.
    func followPairs(of id: Int) throws(LedgerError) {
        guard let travel = try sql.travels(where: "t.id = ?", [.integer(id)]).first else { return }
        if travel.state == .yes {
            for other in try sql.travels(
                where: SharedTravel.others,
                [.text(travel.offering), .text(travel.town), .integer(id)])
            {
                try meet(travel, other)
            }
        } else {
            try part(travel)
        }
    }

    private func meet(_ travel: SharedTravel, _ other: SharedTravel) throws(LedgerError) {
        let (one, two) = (min(travel.id, other.id), max(travel.id, other.id))
        let known = try sql.query(
            "SELECT id FROM travel_pair WHERE one = ? AND other = ?", [.integer(one), .integer(two)]
        ).first
        let id: Int
        if let known {
            id = try known.int(0)
        } else {
            id = try sql.row(
                "INSERT INTO travel_pair (one, other, state, since) VALUES (?, ?, 'met', ?) RETURNING id",
                [.integer(one), .integer(two), .integer(now)]
            ).int(0)
        }
        let journal = try move(
            .travelPair, id, from: known == nil ? nil : SharedTravel.PairState.ended.rawValue,
            to: SharedTravel.PairState.met.rawValue, action: .follow)
        try post(.travelMet, to: travel, naming: other, pair: id, journal: journal)
        try post(.travelMet, to: other, naming: travel, pair: id, journal: journal)
    }

    /// Ends all that somebody had with others; the others are told.
    private func part(_ travel: SharedTravel) throws(LedgerError) {
        for row in try sql.query(
            """
            SELECT id, CASE WHEN one = ? THEN other ELSE one END FROM travel_pair
            WHERE (one = ? OR other = ?) AND state = 'met' ORDER BY id
            """, Array(repeating: .integer(travel.id), count: 3))
        {
            let id = try row.int(0)
            let journal = try move(
                .travelPair, id, from: SharedTravel.PairState.met.rawValue, to: SharedTravel.PairState.ended.rawValue,
                action: .follow)
            for other in try sql.travels(where: "t.id = ?", [.integer(try row.int(1))]) {
                try post(.travelEnded, to: other, naming: travel, pair: id, journal: journal)
            }
        }
    }

    private func post(
        _ kind: OutboxKind, to travel: SharedTravel, naming other: SharedTravel, pair: Int, journal: Int
    ) throws(LedgerError) {
        try post(
            kind, to: travel.person, journal: journal,
            about: .offering(travel.offering, ["pair": String(pair), "town": travel.town]), naming: other.person)
    }
}
