import CatalogKit
import Foundation

/// Short words for what the rules about colleagues are about.
extension Desk {
    /// Signs somebody up who is visible to colleagues.
    func seat(_ name: String, at school: String = "Sophianum", in terms: OfferingTerms) throws {
        try enrol(name, at: school, in: terms)
        try show(name, at: school)
    }

    @discardableResult
    func travel(_ name: String, from town: String = "Gulpen", to terms: OfferingTerms) throws -> Int {
        try ledger.travelTogether(to: terms.id, from: town, by: Desk.address(name))
    }

    func travelAlone(_ name: String, to terms: OfferingTerms) throws {
        try ledger.travelAlone(to: terms.id, by: Desk.address(name))
    }

    /// Whom somebody travels with, as "bob carl".
    func companions(_ name: String, _ terms: OfferingTerms) throws -> String {
        try ledger.company(in: terms.id, for: Desk.address(name), in: .together).companions
            .map { $0.name.lowercased() }.joined(separator: " ")
    }

    @discardableResult
    func invite(
        _ name: String, to terms: OfferingTerms, text: String = "", by inviter: String
    ) throws -> ColleagueInvitation {
        try ledger.invite(
            .person(Person(email: Desk.address(name), name: name.capitalized)), to: terms, text: text,
            by: Desk.person(inviter, at: "Sophianum"))
    }

    /// Sends all mail that is due, and tells what was sent and what was not, as "kind name" and "kind name reason".
    func send() throws -> [String] {
        try ledger.outboxPending().compactMap { pending in
            let name = pending.recipient.prefix { $0 != "@" }
            switch try ledger.claim(pending.id) {
            case .claimed(let message):
                try ledger.settle(message, .sent)
                return "\(message.kind.rawValue) \(name)"
            case .dropped(let message):
                guard case .needless(let reason) = message.problem else { return nil }
                return "\(message.kind.rawValue) \(name) \(reason.rawValue)"
            case .taken: return nil
            }
        }
    }
}
