/// What somebody is reading, has finished, and has not begun.
public struct LearningShelf: Equatable, Sendable {
    /// How somebody stands with one module.
    public struct Standing: Equatable, Sendable, Identifiable {
        /// The course's id.
        public let id: String
        /// The title; the id where the catalogue does not have the course any more.
        public let title: String
        /// How long it takes, or what it counted for, in minutes; nil where that is not known.
        public let minutes: Int?
        /// Where it is read; nil for one that is read here.
        public let outsideURL: String?
        /// How many chapters there are.
        public let chapters: Int
        /// The chapter to go on with, from 1; nil for one that was not begun.
        public let chapter: Int?
        /// How much was read, 0 to 1.
        public let share: Double
        /// When it was read last, in UTC seconds; nil for one that was not begun here.
        public let lastRead: Int?
        /// When it was finished, in UTC seconds; nil for one that was not.
        public let doneAt: Int?

        /// How many minutes are left, at least one until all was read; nil where nobody knows how long it takes.
        public var minutesLeft: Int? {
            guard share < 1 else { return 0 }
            return minutes.map { max(1, Int((Double($0) * (1 - share)).rounded(.up))) }
        }
    }

    /// What was begun and not finished, read last first.
    public let reading: [Standing]
    /// What was finished, latest first.
    public let finished: [Standing]
    /// What was not begun, in the order of the book.
    public let new: [Standing]

    /// A shelf with nothing on it.
    public static let empty = LearningShelf(reading: [], finished: [], new: [])

    /// Everything, in this order.
    public var all: [Standing] { reading + finished + new }

    private init(reading: [Standing], finished: [Standing], new: [Standing]) {
        (self.reading, self.finished, self.new) = (reading, finished, new)
    }

    /// Puts together what the catalogue has and what the ledger knows of a person.
    public init(
        _ book: ModuleBook, in catalog: Catalog, progress: [ChapterProgress], completions: [ModuleCompletion]
    ) {
        let marks = Dictionary(grouping: progress, by: \.course)
        let done = Dictionary(completions.map { ($0.course, $0) }) { $0.id > $1.id ? $0 : $1 }
        let known = Set(book.outlines.map(\.id))
        let standings = book.outlines.map { Standing($0, marks[$0.id] ?? [], done[$0.id]) }
        let gone = done.values.filter { !known.contains($0.course) }.map { completion in
            Standing(completion, title: catalog.course(completion.course)?.title)
        }
        reading = standings.filter { $0.doneAt == nil && $0.lastRead != nil }
            .sorted { ($1.lastRead ?? 0, $0.id) < ($0.lastRead ?? 0, $1.id) }
        finished = (standings.filter { $0.doneAt != nil } + gone)
            .sorted { ($1.doneAt ?? 0, $0.id) < ($0.doneAt ?? 0, $1.id) }
        new = standings.filter { $0.doneAt == nil && $0.lastRead == nil }
    }
}

extension LearningShelf.Standing {
    fileprivate init(
        _ outline: ModuleBook.Outline, _ progress: [ChapterProgress], _ completion: ModuleCompletion?
    ) {
        let marks = Dictionary(progress.map { ($0.chapter, $0) }) { $0.merged(with: $1) }
        let total = outline.chapters.reduce(0) { $0 + max(1, $1.words) }
        let read = outline.chapters.reduce(0.0) { $0 + (marks[$1.key]?.share ?? 0) * Double(max(1, $1.words)) }
        id = outline.id
        title = outline.title
        minutes = completion?.minutes ?? outline.minutes
        outsideURL = outline.outsideURL
        chapters = outline.chapters.count
        chapter = marks.isEmpty ? nil : ReadingPlace.chapter(in: outline.chapters.map(\.key), marks) + 1
        share = completion != nil ? 1 : total > 0 ? read / Double(total) : 0
        lastRead = progress.map(\.at).max()
        doneAt = completion?.doneAt
    }

    /// What is left of a module that the book does not have: what it counted for.
    fileprivate init(_ completion: ModuleCompletion, title: String?) {
        id = completion.course
        self.title = title ?? completion.course
        minutes = completion.minutes
        (outsideURL, chapters, chapter, share, lastRead) = (nil, 0, nil, 1, nil)
        doneAt = completion.doneAt
    }
}

/// Where somebody goes on reading.
public enum ReadingPlace {
    /// The chapter that was read last, or the one after it where that was read to its end; 0 for a module not begun.
    ///
    /// - Parameters:
    ///   - chapters: the chapters' keys, in order.
    ///   - marks: what is known of them, by key.
    /// - Returns: the position of a chapter, from 0.
    public static func chapter(in chapters: [String], _ marks: [String: ChapterProgress]) -> Int {
        let read = chapters.indices.compactMap { index in marks[chapters[index]].map { (index: index, mark: $0) } }
        guard let last = read.max(by: { ($0.mark.at, $0.index) < ($1.mark.at, $1.index) }) else { return 0 }
        return last.mark.doneAt == nil ? last.index : min(last.index + 1, chapters.count - 1)
    }
}
