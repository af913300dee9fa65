import CatalogKit

/// A colleague as JSON: no address, for nobody agreed to that.
struct ColleagueOutput: Encodable {
    /// Where a colleague goes.
    struct Going: Encodable {
        let offering: String
        let state: String
    }

    let name: String
    let school: String
    let offerings: [Going]

    init(_ colleague: Colleague) {
        (name, school) = (colleague.name, colleague.school)
        offerings = colleague.offerings.sorted { $0.key < $1.key }
            .map { Going(offering: $0.key, state: $0.value.rawValue) }
    }
}

/// Who else goes to an offering, as JSON; what is not there is null.
struct CompanyOutput: Encodable {
    private let offering: String
    private let company: Company

    init(_ company: Company, offering: String) {
        (self.company, self.offering) = (company, offering)
    }

    private struct Count: Encodable {
        let school: String
        let count: Int
    }

    private struct Known: Encodable {
        let name: String
        let school: String
        let state: String
    }

    private struct Travelling: Encodable {
        let name: String
        let town: String
    }

    private enum Key: String, CodingKey {
        case offering, mine, total, schools, known, town, fromTown, travelsFrom, companions
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(offering, forKey: .offering)
        try container.encode(company.mine?.rawValue, forKey: .mine)
        try container.encode(company.total, forKey: .total)
        try container.encode(company.schools.map { Count(school: $0.name, count: $0.count) }, forKey: .schools)
        try container.encode(
            company.known.map { Known(name: $0.name, school: $0.school, state: $0.state.rawValue) }, forKey: .known)
        try container.encode(company.town, forKey: .town)
        try container.encode(company.fromTown, forKey: .fromTown)
        try container.encode(company.travelsFrom, forKey: .travelsFrom)
        try container.encode(company.companions.map { Travelling(name: $0.name, town: $0.town) }, forKey: .companions)
    }
}

/// An invitation as JSON: by name, for the address is kept nowhere.
struct ColleagueInvitationOutput: Encodable {
    let id: Int
    let offering: String
    let name: String

    init(_ invitation: ColleagueInvitation) {
        (id, offering, name) = (invitation.id, invitation.offering, invitation.name)
    }
}
