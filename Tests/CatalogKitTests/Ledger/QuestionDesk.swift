import CatalogKit
import Foundation

/// Short words for what the rules about questions, introductions, ideas and handovers are about.
extension Desk {
    static func address(_ name: String) -> String { "\(name)@school.nl" }

    /// Somebody of a school of their own, so that no two are of the same.
    static func colleague(_ name: String) throws -> Person {
        try Person(email: address(name), name: name.capitalized, school: "School of \(name)")
    }

    @discardableResult
    func ask(
        _ name: String, _ text: String = "Wie leert ons lasersnijden?", theme: String? = "techlab",
        equipment: String = "", colleagues: Int = 0, key: String? = nil
    ) throws -> Question {
        try ledger.ask(
            Desk.colleague(name), text: text, theme: theme, equipment: equipment, colleagues: colleagues, key: key)
    }

    @discardableResult
    func take(_ name: String, _ question: Int) throws -> Question {
        try ledger.take(question, by: Desk.address(name))
    }

    @discardableResult
    func answer(_ name: String, _ question: Int, with answer: QuestionAnswer) throws -> Question {
        try ledger.answer(question, with: answer, by: Desk.address(name))
    }

    @discardableResult
    func offerHelp(_ name: String, _ text: String = "Ik heb er drie jaar een") throws -> HelpOffer {
        try ledger.offerHelp(Desk.colleague(name), with: .theme("techlab"), text: text)
    }

    @discardableResult
    func connect(_ name: String, _ question: Int, to helper: String) throws -> Introduction {
        try ledger.connect(question, to: Desk.address(helper), by: Desk.address(name))
    }

    @discardableResult
    func agree(_ name: String, _ introduction: Int) throws -> Introduction {
        try ledger.agree(to: introduction, by: Desk.address(name))
    }

    @discardableResult
    func decline(_ name: String, _ introduction: Int) throws -> Introduction {
        try ledger.decline(introduction, by: Desk.address(name))
    }

    @discardableResult
    func propose(_ name: String, _ title: String = "Alle TechLabs bezoeken") throws -> Idea {
        try ledger.propose(Desk.colleague(name), title: title)
    }

    @discardableResult
    func join(_ name: String, _ idea: Int) throws -> Idea {
        try ledger.join(Desk.colleague(name), idea)
    }

    @discardableResult
    func assign(_ kind: ResponsibilityKind, _ subject: String, to name: String, by actor: String = "linda") throws
        -> Responsibility
    {
        try ledger.assign(kind, subject, to: Desk.colleague(name), by: Desk.address(actor))
    }

    @discardableResult
    func handOver(_ leaver: String, to successor: String, by actor: String = "linda") throws -> Holdings {
        try ledger.handOver(from: Desk.address(leaver), to: Desk.colleague(successor), by: Desk.address(actor))
    }

    /// Takes back what somebody did last, and tells what that was.
    @discardableResult
    func undoOther(_ name: String) throws -> JournalAction? {
        guard case .other(let action) = try ledger.undo(Desk.address(name)) else { return nil }
        return action
    }

    /// What the outbox holds, as "kind name", oldest first.
    func mail() throws -> [String] {
        try ledger.outboxPending().map { "\($0.kind.rawValue) \($0.recipient.prefix { $0 != "@" })" }
    }

    /// Who is responsible for what, as "kind subject name".
    func held() throws -> [String] {
        try ledger.responsibilities().map { "\($0.kind) \($0.subject) \($0.person.prefix { $0 != "@" })" }
    }
}
