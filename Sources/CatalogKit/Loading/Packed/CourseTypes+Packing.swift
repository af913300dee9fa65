// How courses are kept beside their index.

extension Course: Packable {
    func pack(into packer: inout Packer) {
        packer.add(
            id, title, summary, format, themes, profiles, sectors, audience, provider, hours, priceCents, language)
        packer.add(pillar, contact, url, minimum, variantCandidate, added, offerings, selfChecks, body)
    }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(
            id: try unpacker.next(), title: try unpacker.next(), summary: try unpacker.next(),
            format: try unpacker.next(), themes: try unpacker.next(), profiles: try unpacker.next(),
            sectors: try unpacker.next(), audience: try unpacker.next(), provider: try unpacker.next(),
            hours: try unpacker.next(), priceCents: try unpacker.next(), language: try unpacker.next(),
            pillar: try unpacker.next(), contact: try unpacker.next(), url: try unpacker.next(),
            minimum: try unpacker.next(), variantCandidate: try unpacker.next(), added: try unpacker.next(),
            offerings: try unpacker.next(), selfChecks: try unpacker.next(), body: try unpacker.next())
    }
}

extension Offering: Packable {
    func pack(into packer: inout Packer) {
        packer.add(id, meetings, place, venue, capacity, minimum, enrolBy, rounds, isCancelled, followUp, costEuros)
    }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(
            id: try unpacker.next(), meetings: try unpacker.next(), place: try unpacker.next(),
            venue: try unpacker.next(), capacity: try unpacker.next(), minimum: try unpacker.next(),
            enrolBy: try unpacker.next(), rounds: try unpacker.next(), isCancelled: try unpacker.next(),
            followUp: try unpacker.next(), costEuros: try unpacker.next())
        // An offering without meetings has no start.
        if meetings.isEmpty { throw IndexDamage() }
    }
}

extension Meeting: Packable {
    func pack(into packer: inout Packer) { packer.add(start, end) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(start: try unpacker.next(), end: try unpacker.next())
    }
}

extension Round: Packable {
    func pack(into packer: inout Packer) { packer.add(id, title, time, sessions) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(
            id: try unpacker.next(), title: try unpacker.next(), time: try unpacker.next(),
            sessions: try unpacker.next())
    }
}

extension Session: Packable {
    func pack(into packer: inout Packer) { packer.add(id, title, capacity) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(id: try unpacker.next(), title: try unpacker.next(), capacity: try unpacker.next())
    }
}

extension SelfCheck: Packable {
    func pack(into packer: inout Packer) {
        packer.add(question, options, answers.sorted(), explanation, afterChapter)
    }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(
            question: try unpacker.next(), options: try unpacker.next(),
            answers: Set(try unpacker.next() as [Int]), explanation: try unpacker.next(),
            afterChapter: try unpacker.next())
    }
}

extension Day: Packable {
    func pack(into packer: inout Packer) { packer.add(number) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) { self.init(number: try unpacker.next()) }
}

extension LocalTime: Packable {
    func pack(into packer: inout Packer) { packer.add(day, minute) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(day: try unpacker.next(), minute: try unpacker.next())
    }
}

extension ModuleBook: Packable {
    func pack(into packer: inout Packer) { packer.add(outlines) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) { self.init(outlines: try unpacker.next()) }
}

extension ModuleBook.Outline: Packable {
    func pack(into packer: inout Packer) { packer.add(id, title, minutes, outsideURL, chapters) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(
            id: try unpacker.next(), title: try unpacker.next(), minutes: try unpacker.next(),
            outsideURL: try unpacker.next(), chapters: try unpacker.next())
    }
}

extension ModuleBook.Outline.Chapter: Packable {
    func pack(into packer: inout Packer) { packer.add(key, words) }

    init(from unpacker: inout Unpacker) throws(IndexDamage) {
        self.init(key: try unpacker.next(), words: try unpacker.next())
    }
}
