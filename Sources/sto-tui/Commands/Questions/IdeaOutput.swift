import CatalogKit

/// An idea in the shape of the command line's contract: how many are for it, and nobody's name.
struct IdeaOutput: Encodable {
    let idea: Idea
    /// The address of whoever looks.
    let viewer: String?

    init(_ idea: Idea, viewer: String?) {
        self.idea = idea
        self.viewer = viewer
    }

    private enum Key: String, CodingKey {
        case id, title, text, state, course, supporters, since, own, joined
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(idea.id, forKey: .id)
        try container.encode(idea.title, forKey: .title)
        try container.encode(idea.text, forKey: .text)
        try container.encode(idea.state.rawValue, forKey: .state)
        try container.encode(idea.course, forKey: .course)
        try container.encode(idea.supporters.count, forKey: .supporters)
        try container.encode(LocalTime(utcSeconds: idea.since).iso, forKey: .since)
        try container.encode(idea.person == viewer, forKey: .own)
        try container.encode(idea.supporters.contains { $0 == viewer }, forKey: .joined)
    }
}
