import CatalogKit

/// An idea in the shape of the command line's contract: how many are for it, from how many schools, and nobody's name.
struct IdeaOutput: Encodable {
    let row: IdeasAnswer.Row

    init(_ row: IdeasAnswer.Row) {
        self.row = row
    }

    private enum Key: String, CodingKey {
        case id, title, text, state, course, supporters, schools, since, own, joined
    }

    func encode(to encoder: any Encoder) throws {
        let idea = row.idea
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(idea.id, forKey: .id)
        try container.encode(idea.title, forKey: .title)
        try container.encode(idea.text, forKey: .text)
        try container.encode(idea.state.rawValue, forKey: .state)
        try container.encode(idea.course, forKey: .course)
        try container.encode(idea.supporters.count, forKey: .supporters)
        try container.encode(row.schools, forKey: .schools)
        try container.encode(LocalTime(utcSeconds: idea.since).iso, forKey: .since)
        try container.encode(row.part == .own, forKey: .own)
        try container.encode(row.part == .joined, forKey: .joined)
    }
}
