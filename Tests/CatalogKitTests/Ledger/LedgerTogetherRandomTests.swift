import Testing

@testable import CatalogKit

@Suite("The ledger: eighty random histories of who is shown to whom")
struct LedgerTogetherRandomTests {
    @Test("whatever people do in whatever order, nobody is shown or named without having said so", arguments: 0..<4)
    func histories(_ part: Int) throws {
        try play(part * 20..<(part + 1) * 20, on: .memory)
    }

    @Test("and so on PostgreSQL, in eight of them")
    func server() throws {
        try play(0..<8, on: .server)
    }

    private func play(_ seeds: Range<Int>, on storage: Storage) throws {
        let clock = TestClock()
        let desk = try Desk(storage, clock: clock)
        for seed in seeds {
            try desk.ledger.wipe(on: storage)
            clock.now = 1_800_000_000
            var history = TogetherHistory(seed: seed, desk: desk)
            try history.play()
        }
    }
}

/// One random history: five people of two schools, two offerings, and what a plain reckoning says of it.
private struct TogetherHistory {
    private let desk: Desk
    private let seed: Int
    private var random: SplitMix
    private let people = ["anna", "bob", "carl", "dora", "eva"]
    private var log: [String] = []
    /// Who said last that they are visible, and who would travel from where to what.
    private var visible: Set<String> = []
    private var travels: [String: String] = [:]

    init(seed: Int, desk: Desk) {
        self.desk = desk
        self.seed = seed
        random = SplitMix(state: UInt64(seed) &* 7919 &+ 3)
    }

    private var story: Comment { "seed \(seed)\n\(log.joined(separator: "\n"))" }
    private func school(_ name: String) -> String { name < "c" ? "Sophianum" : "Porta Mosana" }
    private func terms(_ id: String) -> OfferingTerms { desk.terms(id, capacity: 4) }

    mutating func play() throws {
        for _ in 0..<40 {
            desk.clock.advance(random.pick([0, 1, 60, 300]))
            try step()
            try check()
        }
    }

    /// One thing that somebody does, whether the rules let them or not.
    private mutating func step() throws {
        let (name, id) = (random.pick(people), random.pick(["een", "twee"]))
        let town = random.pick(["Gulpen", "Gulpen", "Maastricht"])
        let terms = terms(id)
        let what = random.below(14)
        log.append("\(desk.clock.now) \(what) \(name) \(id) \(town)")
        do {
            switch what {
            case 0..<3: try desk.enrol(name, at: school(name), in: terms)
            case 3: try desk.cancel(name, terms)
            case 4..<6: try desk.show(name, at: school(name))
            case 6: try desk.show(name, at: school(name), random.below(2) == 0)
            case 7..<10: try desk.travel(name, from: town, to: terms)
            case 10: try desk.travelAlone(name, to: terms)
            case 11: _ = try desk.send()
            case 12: try desk.invite(random.pick(people + ["zoe", "yara"]), to: terms, by: name)
            default: _ = try desk.ledger.undo(Desk.address(name))
            }
        } catch is LedgerError {
            log[log.count - 1] += " refused"
        }
    }

    /// Holds what everybody is shown against what each said, read from the journal by itself.
    private mutating func check() throws {
        try #require(try desk.ledger.audit() == [], story)
        try readWords()
        for id in ["een", "twee"] {
            for name in people {
                let company = try desk.ledger.company(in: id, for: Desk.address(name), in: .together)
                let known = Set(company.known.map { $0.name.lowercased() })
                try #require(known.isSubset(of: visible.subtracting([name])), story)
                let mine = travels["\(name) \(id)"]
                let expected = people.filter { $0 != name && mine != nil && travels["\($0) \(id)"] == mine }
                try #require(company.companions.map { $0.name.lowercased() } == expected, story)
                try #require(Set(expected).isSubset(of: visible), story)
            }
        }
        let texts = try desk.ledger.connection.read { (sql) throws(LedgerError) in
            try sql.query(
                """
                SELECT subject || before_choices || after_choices FROM journal WHERE subject IS NOT NULL
                UNION ALL SELECT facts FROM outbox
                """
            ).map { (row) throws(LedgerError) in try row.text(0) }
        }
        try #require(!texts.contains { $0.contains("@") }, story)
        for message in try desk.ledger.outboxMessages() where message.person != nil {
            try #require([.travelMet, .travelEnded, .colleagueInvited].contains(message.kind), story)
            guard message.kind == .travelMet else { continue }
            // Both had said yes by then, and were visible: the journal's lines of that moment or before say so.
            let words = try desk.ledger.connection.read { (sql) throws(LedgerError) in
                try sql.row(
                    """
                    SELECT COUNT(DISTINCT e.person) FROM journal j JOIN travel t ON j.subject = CAST(t.id AS TEXT)
                      JOIN enrolment e ON e.ticket = t.enrolment
                    WHERE j.subject_kind = 'travel' AND j.after_state = 'yes' AND j.id < ? AND e.person IN (?, ?)
                      AND e.offering = ?
                    """,
                    [
                        .integer(message.journal), .text(message.recipient), SQLValue(message.person?.email),
                        SQLValue(message.topic.offering),
                    ]
                ).int(0)
            }
            try #require(words == 2, story)
        }
    }

    /// What everybody said last, with the seat and the consent that it takes, from the journal's own lines.
    private mutating func readWords() throws {
        (visible, travels) = try desk.ledger.connection.read {
            (sql) throws(LedgerError) -> (Set<String>, [String: String]) in
            var visible: Set<String> = []
            var travels: [String: String] = [:]
            for row in try sql.query(
                """
                SELECT v.person, j.after_state FROM visibility v JOIN journal j ON j.subject_kind = 'visibility'
                  AND j.subject = CAST(v.id AS TEXT) ORDER BY j.id
                """)
            {
                let person = try row.text(0)
                let name = String(person.prefix { $0 != "@" })
                let state = try row.text(1)
                if state == "visible" { visible.insert(name) } else { visible.remove(name) }
            }
            for row in try sql.query(
                """
                SELECT e.person, e.offering, t.town, j.after_state, e.state FROM travel t
                  JOIN enrolment e ON e.ticket = t.enrolment JOIN journal j ON j.subject_kind = 'travel'
                  AND j.subject = CAST(t.id AS TEXT) ORDER BY j.id
                """)
            {
                let (person, offering) = (try row.text(0), try row.text(1))
                let key = "\(person.prefix { $0 != "@" }) \(offering)"
                let (word, state) = (try row.text(3), try row.text(4))
                let holds = word == "yes" && state == "enrolled"
                let town = try row.text(2)
                travels[key] = holds ? town : nil
            }
            return (visible, travels)
        }
    }
}
