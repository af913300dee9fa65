extension Ledger {
    /// Notes what somebody would help others with; that is consent to be found for an introduction.
    ///
    /// The same offer in the same words, while it stands, is that offer and changes nothing.
    ///
    /// - Parameters:
    ///   - person: Who offers; the name and school are renewed with each call.
    ///   - subject: A theme or a course.
    ///   - text: What the person knows or has done; line breaks become blanks, other control characters go.
    /// - Returns: The offer as it stands now.
    /// - Throws: ``LedgerError/emptyText``, ``LedgerError/hasLeft(_:)``, or a broken storage.
    public func offerHelp(
        _ person: Person, with subject: HelpOffer.Subject, text: String
    ) throws(LedgerError) -> HelpOffer {
        let text = PlainText.kept(text)
        guard !text.isEmpty else { throw .emptyText }
        return try change(.contribute, by: person.email) { (change) throws(LedgerError) in
            try change.save(person)
            try change.checkPresent(person.email)
            let standing = try change.sql.helpOffers(
                where: "h.person = ? AND h.text = ? AND h.state = 'open'", [.text(person.email), .text(text)])
            if let same = standing.first(where: { $0.subject == subject }) { return same }
            return try change.add(subject, by: person.email, text: text)
        }
    }

    /// Takes an offer of help back.
    ///
    /// - Throws: ``LedgerError/noSuch(_:_:)``, ``LedgerError/notYours(_:_:)``, ``LedgerError/notOpen(_:_:)``, or a broken
    ///   storage.
    public func withdrawHelp(_ id: Int, by email: String) throws(LedgerError) -> HelpOffer {
        let email = Person.key(email)
        return try change(.contribute, by: email) { (change) throws(LedgerError) in
            let offer = try change.sql.helpOffer(id)
            guard offer.person == email else { throw .notYours(.helpOffer, id) }
            guard offer.state == .open else { throw .notOpen(.helpOffer, id) }
            try change.withdraw(offer, action: .withdraw)
            return try change.sql.helpOffer(id)
        }
    }

    /// The offers of help that stand, of people who have not left, oldest first.
    public func helpers() throws(LedgerError) -> [Helper] {
        try look(.seeQuestions) { (sql) throws(LedgerError) in
            var people: [String: Person] = [:]
            for row in try sql.query(
                """
                SELECT p.email, p.name, p.school FROM person p WHERE p.left_at IS NULL
                  AND p.email IN (SELECT h.person FROM help_offer h WHERE h.state = 'open')
                """)
            {
                people[try row.text(0)] = try Person(row)
            }
            return try sql.helpOffers(where: "h.state = 'open'", []).compactMap { offer in
                people[offer.person].map { Helper(offer: offer, name: $0.name, school: $0.school) }
            }
        }
    }
}

extension Change {
    fileprivate func add(
        _ subject: HelpOffer.Subject, by email: String, text: String
    ) throws(LedgerError) -> HelpOffer {
        let (theme, course): (String?, String?) =
            switch subject {
            case .theme(let theme): (theme, nil)
            case .course(let course): (nil, course)
            }
        let id = try sql.row(
            """
            INSERT INTO help_offer (person, theme, course, text, state, since) VALUES (?, ?, ?, ?, 'open', ?) RETURNING id
            """, [.text(email), SQLValue(theme), SQLValue(course), .text(text), .integer(now)]
        ).int(0)
        let journal = try move(.helpOffer, id, from: nil, to: HelpOffer.State.open.rawValue, action: .offerHelp)
        try tell(.helpOffer, id, journal: journal)
        return try sql.helpOffer(id)
    }

    /// Ends an offer of help.
    func withdraw(_ offer: HelpOffer, action: JournalAction) throws(LedgerError) {
        let journal = try move(
            .helpOffer, offer.id, from: offer.state.rawValue, to: HelpOffer.State.withdrawn.rawValue, action: action)
        if action != .follow { try tell(.helpOffer, offer.id, journal: journal) }
    }

    /// Tells whoever made it how an offer of help stands.
    func tell(_ offer: HelpOffer, journal: Int) throws(LedgerError) {
        var facts = ["text": offer.text]
        switch offer.subject {
        case .theme(let theme): facts["theme"] = theme
        case .course(let course): facts["course"] = course
        }
        try post(
            offer.state == .open ? .helpOffered : .helpWithdrawn, to: offer.person, journal: journal,
            about: .other(facts))
    }
}
