/// How far somebody is in a chapter.
///
/// Places are counted in letters of the text, not in lines of a screen, so that they mean the same in every window.
public struct ChapterProgress: Hashable, Sendable {
    /// The course's id.
    public let course: String
    /// The chapter's key.
    public let chapter: String
    /// Where the reader is: 0 above the text, 1 at its first letter.
    public var position: Int
    /// How many letters were read so far; it only grows.
    public var furthest: Int
    /// How many letters there are.
    public var length: Int
    /// The chapter's questions that were answered, rightly or not, by number from 1.
    public var answered: Set<Int>
    /// When it was read to its end, in UTC seconds; nil while it was not.
    public var doneAt: Int?
    /// When it was read last, in UTC seconds.
    public var at: Int

    /// Makes a progress, at the beginning unless said otherwise.
    public init(
        course: String, chapter: String, position: Int = 0, furthest: Int = 0, length: Int = 0,
        answered: Set<Int> = [], doneAt: Int? = nil, at: Int
    ) {
        self.course = course
        self.chapter = chapter
        self.position = position
        self.furthest = furthest
        self.length = length
        self.answered = answered
        self.doneAt = doneAt
        self.at = at
    }

    /// How much of it was read, 0 to 1.
    public var share: Double {
        if doneAt != nil { return 1 }
        return length > 0 ? min(1, Double(furthest) / Double(length)) : 0
    }

    /// What is known when two windows read the same chapter: the latest place, and the furthest of both.
    public func merged(with other: ChapterProgress) -> ChapterProgress {
        var merged = at >= other.at ? self : other
        merged.furthest = max(furthest, other.furthest)
        merged.answered = answered.union(other.answered)
        merged.doneAt = [doneAt, other.doneAt].compactMap(\.self).min()
        return merged
    }
}

/// A module that somebody finished, which counts in their hours.
public struct ModuleCompletion: Hashable, Sendable, Identifiable {
    /// The order in which modules were finished, in the whole ledger.
    public let id: Int
    /// The person's address.
    public let person: String
    /// The course's id.
    public let course: String
    /// What it counts for.
    public let minutes: Int
    /// When, in UTC seconds.
    public let doneAt: Int

    /// Makes a completion.
    public init(id: Int, person: String, course: String, minutes: Int, doneAt: Int) {
        self.id = id
        self.person = person
        self.course = course
        self.minutes = minutes
        self.doneAt = doneAt
    }
}
