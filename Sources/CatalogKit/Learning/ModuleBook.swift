/// The modules of a catalogue in outline: what a list of them needs, without their text.
public struct ModuleBook: Equatable, Sendable {
    /// A module in outline.
    public struct Outline: Equatable, Sendable, Identifiable {
        /// The course's id.
        public let id: String
        /// The title.
        public let title: String
        /// How long it takes, in minutes; nil where that is not known.
        public let minutes: Int?
        /// Where it is read; nil for one that is read here.
        public let outsideURL: String?
        /// The chapters, in order; empty for one that is read elsewhere.
        public let chapters: [Chapter]

        /// A chapter in outline.
        public struct Chapter: Equatable, Sendable {
            /// The key by which progress is kept.
            public let key: String
            /// How many words it has.
            public let words: Int
        }

        /// Makes the outline of an e-learning course; nil for any other, and for one with nothing to read anywhere.
        init?(_ course: Course) {
            guard course.isELearning else { return nil }
            let module = Module(course)
            guard module != nil || course.url != nil else { return nil }
            id = course.id
            title = course.title
            minutes = course.minutes
            outsideURL = module == nil ? course.url : nil
            chapters = module?.chapters.map { Chapter(key: $0.key, words: $0.words) } ?? []
        }

        /// Makes an outline of what is known of it.
        init(id: String, title: String, minutes: Int?, outsideURL: String?, chapters: [Chapter]) {
            self.id = id
            self.title = title
            self.minutes = minutes
            self.outsideURL = outsideURL
            self.chapters = chapters
        }
    }

    /// The modules, those added last first, then in order of title.
    public let outlines: [Outline]

    /// Makes a book of outlines.
    init(outlines: [Outline]) {
        self.outlines = outlines
    }

    /// A book without modules.
    public static let empty = ModuleBook(outlines: [])

    /// Reads the e-learning courses among some that are hand-written; it takes a while, for their text is parsed.
    init(_ courses: [Course]) {
        outlines = courses.filter(\.isELearning)
            .sorted { ($1.added?.number ?? 0, $0.title, $0.id) < ($0.added?.number ?? 0, $1.title, $1.id) }
            .compactMap(Outline.init)
    }
}
