import CatalogKit

/// What a letter tells, for the words to be found with it.
struct LetterFacts {
    /// The message as it was claimed: its facts are those of now.
    let message: OutboxMessage
    /// The name of the person who gets it.
    let name: String
    /// The region that sends it.
    let region: Region
    /// The course's title.
    var title = ""
    /// The id to name in a command: the offering's or the course's; nil where it is about neither.
    var id: String?
    /// When people come together, half-open, in order of time; empty where it is about no offering.
    var meetings: [Meeting] = []
    /// The town; nil when it is online.
    var place: String?
    /// Building and room.
    var venue: String?
    /// The chosen sessions: the round's title and the session's.
    var sessions: [(round: String, session: String)] = []
    /// The titles of the wished sessions that were full.
    var lostSessions: [String] = []
    /// Other offerings that may do as well.
    var alternatives: [Listing] = []

    /// How the person's enrolment stands; nil where it is not about one.
    var enrolment: OutboxFacts? {
        if case .enrolment(_, let told) = message.topic { told } else { nil }
    }

    /// What else is told, by name.
    var told: [String: String] { message.topic.told }

    /// Until when a seat is held.
    var heldUntil: LocalTime? {
        told["until"].flatMap { Int($0) }.map { LocalTime(utcSeconds: $0) }
    }
}
