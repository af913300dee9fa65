import CatalogKit

/// What the rules about questions, introductions, ideas and responsibilities say, over plain values.
///
/// The world is one text per thing. A change is the difference between the world before and after, so that an undo is that
/// difference backwards, refused when any of it has moved on.
struct QuestionModel {
    /// Every thing and how it stands: "question 1": "new", "person p1@x.nl": "left".
    private(set) var world: [String: String] = [:]
    var now = 0
    private var facts: [String: [String]] = [:]
    private var count: [String: Int] = [:]
    private var changes: [Change] = []

    private struct Change {
        let actor: String
        let at: Int
        /// What was done by hand and can be taken back, and to what; nil for what cannot.
        let own: String?
        let difference: [(thing: String, before: String?, after: String?)]
        var isUndone = false
    }

    /// Runs an operation; its difference becomes a change, unless it throws.
    mutating func play(
        by actor: String, isOwn: Bool = true, _ body: (inout QuestionModel) throws(LedgerError) -> String
    ) -> String {
        var copy = self
        do {
            let answer = try body(&copy)
            let keys = Set(world.keys).union(copy.world.keys).filter { world[$0] != copy.world[$0] }
            let difference = keys.sorted().map { (thing: $0, before: world[$0], after: copy.world[$0]) }
            if !difference.isEmpty {
                copy.changes.append(
                    Change(actor: actor, at: now, own: isOwn ? answer : nil, difference: difference))
            }
            self = copy
            return "\(answer) \(copy.world[answer] ?? "")"
        } catch {
            return "\(error)"
        }
    }

    mutating func undo(_ actor: String) -> String {
        guard let index = changes.lastIndex(where: { $0.actor == actor && $0.own != nil && !$0.isUndone }) else {
            return "\(LedgerError.nothingToUndo)"
        }
        let change = changes[index]
        guard change.at >= now - Ledger.undoWindow else { return "\(LedgerError.undoTooLate)" }
        guard change.difference.allSatisfy({ world[$0.thing] == $0.after }) else {
            return "\(LedgerError.undoSuperseded)"
        }
        if let error = obstacle(to: change) { return "\(error)" }
        for part in change.difference { world[part.thing] = part.before ?? undone(part.thing) }
        changes[index].isUndone = true
        return "undone"
    }

    private func obstacle(to change: Change) -> LedgerError? {
        let thing = change.own ?? ""
        let isNew = change.difference.first { $0.thing == thing }?.before == nil
        if thing.hasPrefix("introduction") {
            if world[thing] == "made" { return .introductionMade }
            let question = fact(thing, 0)
            if !isOpen("question \(question)") { return .notOpen(.question, Int(question) ?? 0) }
            if let error = left(fact(thing, 1)) { return error }
        }
        if thing.hasPrefix("question"), isNew {
            let number = thing.split(separator: " ")[1]
            let standing = world.keys.contains {
                $0.hasPrefix("introduction") && fact($0, 0) == number && world[$0] != "withdrawn"
            }
            if standing { return .undoSuperseded }
        }
        if thing.hasPrefix("idea"), isNew,
            world.contains(where: { $0.key.hasPrefix("supporter \(thing) ") && $0.value == "joined" })
        {
            return .undoSuperseded
        }
        if thing.hasPrefix("supporter") {
            let idea = "idea \(thing.split(separator: " ")[2])"
            if world[idea] != "open" { return .notOpen(.idea, Int(idea.dropFirst(5)) ?? 0) }
        }
        let returning = change.difference.filter { $0.thing.hasPrefix("person") }.map { String($0.thing.dropFirst(7)) }
        for part in change.difference.reversed() where part.thing.hasPrefix("responsibility") && part.before == "held" {
            let person = fact(part.thing, 2)
            if !returning.contains(person), let error = left(person) { return error }
        }
        return nil
    }

    private func undone(_ thing: String) -> String? {
        switch thing.split(separator: " ")[0] {
        case "supporter": "left"
        case "responsibility": "ended"
        case "person": nil
        default: "withdrawn"
        }
    }

    // MARK: Things

    /// How many there ever were of a kind.
    func count(of kind: String) -> Int { count[kind] ?? 0 }

    /// The addresses of the helper and the asker of an introduction; none where there is no such thing.
    func parties(of introduction: Int) -> [String] {
        facts["introduction \(introduction)"].map { [$0[1], $0[2]] } ?? []
    }

    private mutating func add(_ kind: String, _ facts: [String], _ state: String) -> String {
        count[kind, default: 0] += 1
        let thing = "\(kind) \(count[kind] ?? 0)"
        self.facts[thing] = facts
        world[thing] = state
        return thing
    }

    private func fact(_ thing: String, _ index: Int) -> String { facts[thing]?[index] ?? "" }
    private func left(_ person: String) -> LedgerError? { world["person \(person)"] == nil ? nil : .hasLeft(person) }
    private func isOpen(_ question: String) -> Bool { world[question] == "new" || world[question] == "in-conversation" }

    private func things(_ kind: String, where isWanted: (String) -> Bool) -> [String] {
        (0..<(count[kind] ?? 0)).map { "\(kind) \($0 + 1)" }.filter(isWanted)
    }

    /// The responsibility for something that is held.
    private func holder(_ kind: String, _ subject: String) -> String? {
        things("responsibility") { world[$0] == "held" && fact($0, 0) == kind && fact($0, 1) == subject }.first
    }

    private func question(_ number: Int) throws(LedgerError) -> String {
        guard world["question \(number)"] != nil else { throw .noSuch(.question, number) }
        return "question \(number)"
    }

    private func openQuestion(_ number: Int) throws(LedgerError) -> String {
        let question = try question(number)
        guard isOpen(question) else { throw .notOpen(.question, number) }
        return question
    }

    private func openIdea(_ number: Int) throws(LedgerError) -> String {
        guard let state = world["idea \(number)"] else { throw .noSuch(.idea, number) }
        guard state == "open" else { throw .notOpen(.idea, number) }
        return "idea \(number)"
    }

    private mutating func endIntroductions(_ isWanted: (String) -> Bool) {
        for thing in things("introduction", where: isWanted)
        where ["proposed", "asker-agreed", "helper-agreed"].contains(world[thing]) { world[thing] = "withdrawn" }
    }

    // MARK: Questions

    mutating func ask(_ person: String, _ text: String) throws(LedgerError) -> String {
        let same = things("question") { isOpen($0) && fact($0, 0) == person && fact($0, 1) == text }
        return same.first ?? add("question", [person, text], "new")
    }

    mutating func take(_ number: Int, _ person: String) throws(LedgerError) -> String {
        let question = try openQuestion(number)
        if let holder = holder("question", "\(number)") {
            guard fact(holder, 2) == person else { throw .takenBy(fact(holder, 2)) }
            return question
        }
        if let error = left(person) { throw error }
        world[question] = "in-conversation"
        _ = add("responsibility", ["question", "\(number)", person], "held")
        return question
    }

    mutating func answer(_ number: Int, _ answer: QuestionAnswer) throws(LedgerError) -> String {
        let question = try openQuestion(number)
        switch answer {
        case .course: break
        case .idea(let idea): if world["idea \(idea)"] == nil { throw .noSuch(.idea, idea) }
        case .person(let email):
            let made = things("introduction") {
                world[$0] == "made" && fact($0, 0) == "\(number)" && fact($0, 1) == email
            }
            if made.isEmpty { throw .notIntroduced(email) }
        }
        close(question, number, "answered")
        return question
    }

    mutating func withdraw(_ number: Int, _ person: String) throws(LedgerError) -> String {
        guard fact(try question(number), 0) == person else { throw .notYours(.question, number) }
        let question = try openQuestion(number)
        close(question, number, "withdrawn")
        return question
    }

    private mutating func close(_ question: String, _ number: Int, _ state: String) {
        world[question] = state
        if let holder = holder("question", "\(number)") { world[holder] = "ended" }
        endIntroductions { [facts] in facts[$0]?[0] == "\(number)" }
    }

    // MARK: Help and introductions

    mutating func offerHelp(_ person: String) throws(LedgerError) -> String {
        if let error = left(person) { throw error }
        let same = things("help-offer") { world[$0] == "open" && fact($0, 0) == person }
        return same.first ?? add("help-offer", [person], "open")
    }

    mutating func withdrawHelp(_ number: Int, _ person: String) throws(LedgerError) -> String {
        let offer = "help-offer \(number)"
        guard let state = world[offer] else { throw .noSuch(.helpOffer, number) }
        guard fact(offer, 0) == person else { throw .notYours(.helpOffer, number) }
        guard state == "open" else { throw .notOpen(.helpOffer, number) }
        world[offer] = "withdrawn"
        return offer
    }

    mutating func connect(_ number: Int, _ helper: String) throws(LedgerError) -> String {
        let question = try openQuestion(number)
        if let error = left(helper) { throw error }
        let offers = things("help-offer") { world[$0] == "open" && fact($0, 0) == helper }
        guard helper != fact(question, 0), !offers.isEmpty else { throw .offersNoHelp(helper) }
        let before = things("introduction") {
            world[$0] != "withdrawn" && fact($0, 0) == "\(number)" && fact($0, 1) == helper
        }
        guard before.isEmpty else { throw .introducedBefore }
        return add("introduction", ["\(number)", helper, fact(question, 0)], "proposed")
    }

    mutating func agree(_ number: Int, _ person: String, declining: Bool) throws(LedgerError) -> String {
        let introduction = "introduction \(number)"
        guard let state = world[introduction] else { throw .noSuch(.introduction, number) }
        let isAsker = fact(introduction, 2) == person
        guard isAsker || fact(introduction, 1) == person else { throw .notYours(.introduction, number) }
        if declining, state == "made" { throw .introductionMade }
        guard !["declined", "withdrawn"].contains(state) else { throw .notOpen(.introduction, number) }
        let mine = isAsker ? "asker-agreed" : "helper-agreed"
        switch state {
        case _ where declining: world[introduction] = "declined"
        case "made", mine: break
        case "proposed": world[introduction] = mine
        default: world[introduction] = "made"
        }
        return introduction
    }

    // MARK: Ideas

    mutating func propose(_ person: String, _ title: String) throws(LedgerError) -> String {
        let same = things("idea") { world[$0] == "open" && fact($0, 0) == person && fact($0, 1) == title }
        return same.first ?? add("idea", [person, title], "open")
    }

    mutating func join(_ number: Int, _ person: String) throws(LedgerError) -> String {
        let idea = try openIdea(number)
        if fact(idea, 0) == person { throw .ownIdea(number) }
        world["supporter \(idea) \(person)"] = "joined"
        return "supporter \(idea) \(person)"
    }

    mutating func leave(_ number: Int, _ person: String) throws(LedgerError) -> String {
        let supporter = "supporter \(try openIdea(number)) \(person)"
        guard world[supporter] == "joined" else { throw .notJoined(number) }
        world[supporter] = "left"
        return supporter
    }

    mutating func end(_ number: Int, _ state: String, of person: String? = nil) throws(LedgerError) -> String {
        guard world["idea \(number)"] != nil else { throw .noSuch(.idea, number) }
        if let person, fact("idea \(number)", 0) != person { throw .notYours(.idea, number) }
        let idea = try openIdea(number)
        world[idea] = state
        return idea
    }

    /// Everybody who is for an idea.
    func people(of idea: String) -> Set<String> {
        let supporters = world.filter { $0.key.hasPrefix("supporter \(idea) ") && $0.value == "joined" }
        return Set(supporters.keys.map { String($0.split(separator: " ")[3]) } + [fact(idea, 0)])
    }

    // MARK: Responsibilities

    mutating func assign(_ kind: String, _ subject: String, _ person: String) throws(LedgerError) -> String {
        if let error = left(person) { throw error }
        let question = kind == "question" ? try openQuestion(Int(subject) ?? 0) : nil
        if let standing = holder(kind, subject) {
            if fact(standing, 2) == person { return standing }
            world[standing] = "ended"
        }
        if let question { world[question] = "in-conversation" }
        return add("responsibility", [kind, subject, person], "held")
    }

    mutating func handOver(_ leaver: String, _ successor: String) throws(LedgerError) -> String {
        if leaver == successor { throw .handoverToSelf }
        for person in [leaver, successor] { if let error = left(person) { throw error } }
        for thing in things("responsibility", where: { world[$0] == "held" && fact($0, 2) == leaver }) {
            world[thing] = "ended"
            _ = add("responsibility", [fact(thing, 0), fact(thing, 1), successor], "held")
        }
        for offer in things("help-offer", where: { fact($0, 0) == leaver }) { world[offer] = "withdrawn" }
        endIntroductions { [facts] in facts[$0]?[1] == leaver }
        world["person \(leaver)"] = "left"
        return "person \(leaver)"
    }
}
