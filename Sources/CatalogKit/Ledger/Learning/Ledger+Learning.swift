extension Ledger {
    /// Keeps how far somebody is in some chapters of a module. Reading its last chapter to the end finishes the module.
    ///
    /// Nothing that was read is taken back: the ledger keeps the furthest place, and the time at which a chapter was first
    /// read to its end. The journal does not tell of reading, only of finishing.
    ///
    /// - Parameters:
    ///   - marks: How far, by chapter; all of the module. A `doneAt` says only whether it was read to its end, and an `at` in
    ///     which order; the ledger's clock says when.
    ///   - person: Who reads.
    ///   - terms: The module.
    /// - Returns: The completion, where this was what was left to read; nil otherwise.
    /// - Throws: A ``LedgerError`` that is no refusal.
    @discardableResult
    public func keepProgress(
        _ marks: [ChapterProgress], of person: Person, in terms: ModuleTerms
    ) throws(LedgerError) -> ModuleCompletion? {
        try change(.learn, by: person.email) { (change) throws(LedgerError) in
            try change.save(person)
            let before = try change.sql.progress(of: person.email, in: terms.course)
            let known = try change.keep(marks, of: person.email, in: terms, before)
            // Only who just came to the end of a chapter can have finished: what was taken back stays so.
            guard known.values.count(where: { $0.doneAt != nil }) > before.values.count(where: { $0.doneAt != nil }),
                terms.chapters.allSatisfy({ known[$0]?.doneAt != nil }),
                try change.sql.completion(of: person.email, in: terms.course) == nil,
                // Only a clock that goes back gets here; what was read is kept all the same.
                try !change.isClosed(at: change.now)
            else { return nil }
            return try change.complete(terms, for: person.email)
        }
    }

    /// Notes that somebody finished a module, wherever they read it.
    ///
    /// - Parameters:
    ///   - terms: The module.
    ///   - person: Who finished it.
    ///   - marks: How far they are in its chapters, which is kept as well.
    /// - Returns: The completion.
    /// - Throws: ``LedgerError/moduleDone(_:)``, ``LedgerError/quarterClosed(_:)`` with a clock that goes back, or a broken
    ///   storage.
    @discardableResult
    public func completeModule(
        _ terms: ModuleTerms, by person: Person, keeping marks: [ChapterProgress] = []
    ) throws(LedgerError) -> ModuleCompletion {
        try change(.learn, by: person.email) { (change) throws(LedgerError) in
            if let earlier = try change.sql.completion(of: person.email, in: terms.course) {
                throw .moduleDone(earlier.doneAt)
            }
            try change.save(person)
            let before = try change.sql.progress(of: person.email, in: terms.course)
            _ = try change.keep(marks, of: person.email, in: terms, before)
            return try change.complete(terms, for: person.email)
        }
    }

    /// How far somebody is in everything they read, in order of course and chapter.
    public func progress(of email: String) throws(LedgerError) -> [ChapterProgress] {
        try look(.seeReading, of: email) { (sql) throws(LedgerError) in
            try sql.query(
                "\(ChapterProgress.select) WHERE person = ? ORDER BY course, chapter", [.text(Person.key(email))]
            ).map { (row) throws(LedgerError) in try ChapterProgress(row) }
        }
    }

    /// The modules that somebody finished, in the order of finishing.
    public func completions(of email: String) throws(LedgerError) -> [ModuleCompletion] {
        try look(.seePerson, of: email) { (sql) throws(LedgerError) in
            try sql.query(
                "\(ModuleCompletion.select) WHERE person = ? AND state = 'done' ORDER BY id",
                [.text(Person.key(email))]
            ).map { (row) throws(LedgerError) in try ModuleCompletion(row) }
        }
    }

    /// Forgets what somebody read, for good; the modules that they finished stay, for these count in the hours.
    ///
    /// - Returns: How many chapters were forgotten.
    /// - Throws: A ``LedgerError`` that is no refusal.
    @discardableResult
    public func forgetProgress(of email: String) throws(LedgerError) -> Int {
        try write(.learn, of: email) { (sql) throws(LedgerError) in
            try sql.query("DELETE FROM progress WHERE person = ? RETURNING chapter", [.text(Person.key(email))]).count
        }
    }
}

extension Change {
    /// Writes down how far somebody is in some chapters of a module, and tells all that is known of it then.
    fileprivate func keep(
        _ marks: [ChapterProgress], of person: String, in terms: ModuleTerms, _ known: [String: ChapterProgress]
    ) throws(LedgerError) -> [String: ChapterProgress] {
        var known = known
        for mark in marks.sorted(by: { $0.at < $1.at }) where mark.course == terms.course {
            var mark = mark
            // Of chapters that are kept within a second, the one that was read last still is the latest.
            let others = known.values.filter { $0.chapter != mark.chapter }.map(\.at).max() ?? 0
            mark.at = max(now, others + 1)
            if mark.doneAt != nil { mark.doneAt = now }
            let merged = known[mark.chapter].map { mark.merged(with: $0) } ?? mark
            known[mark.chapter] = merged
            try keep(merged, of: person)
        }
        return known
    }

    /// Writes down how far somebody is in a chapter.
    private func keep(_ mark: ChapterProgress, of person: String) throws(LedgerError) {
        try sql.execute(
            """
            INSERT INTO progress (person, course, chapter, position, furthest, length, answered, done_at, read_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (person, course, chapter) DO UPDATE SET position = excluded.position,
              furthest = excluded.furthest, length = excluded.length, answered = excluded.answered,
              done_at = excluded.done_at, read_at = excluded.read_at
            """,
            [
                .text(person), .text(mark.course), .text(mark.chapter), .integer(mark.position),
                .integer(mark.furthest), .integer(mark.length),
                .text(mark.answered.sorted().map(String.init).joined(separator: ",")), SQLValue(mark.doneAt),
                .integer(mark.at),
            ])
    }

    /// Adds a completion, with its line in the journal.
    fileprivate func complete(_ terms: ModuleTerms, for person: String) throws(LedgerError) -> ModuleCompletion {
        try checkOpen(at: now)
        let completion = try ModuleCompletion(
            sql.row(
                """
                INSERT INTO completion (person, course, state, minutes, done_at) VALUES (?, ?, 'done', ?, ?)
                RETURNING id, person, course, minutes, done_at
                """, [.text(person), .text(terms.course), .integer(terms.minutes), .integer(now)]))
        try move(.completion, completion.id, from: nil, to: "done", action: .complete)
        return completion
    }

    /// Whether the account of the quarter of an instant is closed.
    fileprivate func isClosed(at instant: Int) throws(LedgerError) -> Bool {
        try sql.closings()[Quarter(LocalTime(utcSeconds: instant).day)] != nil
    }

    /// Refuses what would change the account of a closed quarter.
    private func checkOpen(at instant: Int) throws(LedgerError) {
        if try isClosed(at: instant) { throw .quarterClosed(Quarter(LocalTime(utcSeconds: instant).day)) }
    }

    /// Refuses to take back a completion that counts in a closed quarter.
    func checkCanTakeBackCompletion(_ id: Int) throws(LedgerError) {
        try checkOpen(at: sql.row("SELECT done_at FROM completion WHERE id = ?", [.integer(id)]).int(0))
    }
}

extension SQLTransaction {
    /// How far somebody is in the chapters of a course, by key.
    fileprivate func progress(of person: String, in course: String) throws(LedgerError) -> [String: ChapterProgress] {
        var known: [String: ChapterProgress] = [:]
        for row in try query(
            "\(ChapterProgress.select) WHERE person = ? AND course = ?", [.text(person), .text(course)])
        {
            let mark = try ChapterProgress(row)
            known[mark.chapter] = mark
        }
        return known
    }

    /// The completions that stand and that a condition on `m` picks out, with the school that they count for; in the order of
    /// finishing.
    func finishedModules(
        where condition: String, _ values: [SQLValue]
    ) throws(LedgerError) -> [AttendanceBook.FinishedModule] {
        try query(
            """
            SELECT m.id, m.person, m.course, m.minutes, m.done_at, p.name, COALESCE(m.school, p.school)
            FROM completion m JOIN person p ON p.email = m.person WHERE m.state = 'done' AND \(condition)
            ORDER BY m.id
            """, values
        ).map { (row) throws(LedgerError) in
            AttendanceBook.FinishedModule(
                try ModuleCompletion(row), name: try row.text(5), school: try row.text(6))
        }
    }

    /// The completion of a course that stands.
    fileprivate func completion(of person: String, in course: String) throws(LedgerError) -> ModuleCompletion? {
        try query(
            "\(ModuleCompletion.select) WHERE person = ? AND course = ? AND state = 'done'",
            [.text(person), .text(course)]
        ).first.map { (row) throws(LedgerError) in try ModuleCompletion(row) }
    }
}

extension ChapterProgress {
    /// The columns that ``init(_:)`` expects, up to and without `WHERE`.
    fileprivate static let select = """
        SELECT course, chapter, position, furthest, length, answered, done_at, read_at FROM progress
        """

    /// Makes a progress from a row of ``select``.
    fileprivate init(_ row: SQLRow) throws(LedgerError) {
        self.init(
            course: try row.text(0), chapter: try row.text(1), position: try row.int(2), furthest: try row.int(3),
            length: try row.int(4), answered: Set(try row.text(5).split(separator: ",").compactMap { Int($0) }),
            doneAt: try row.optionalInt(6), at: try row.int(7))
    }
}

extension ModuleCompletion {
    /// The columns that ``init(_:)`` expects, up to and without `WHERE`.
    fileprivate static let select = "SELECT id, person, course, minutes, done_at FROM completion"

    /// Makes a completion from a row of ``select``.
    fileprivate init(_ row: SQLRow) throws(LedgerError) {
        self.init(
            id: try row.int(0), person: try row.text(1), course: try row.text(2), minutes: try row.int(3),
            doneAt: try row.int(4))
    }
}
