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
        /// The chapters' keys and numbers of words, in order; empty for one that is read elsewhere.
        public let chapters: [(key: String, words: Int)]

        /// Makes the outline of an e-learning course; nil for any other, and for one with nothing to read anywhere.
        init?(_ course: Course) {
            guard course.isELearning else { return nil }
            let module = Module(course)
            guard module != nil || course.url != nil else { return nil }
            id = course.id
            title = course.title
            minutes = course.minutes
            outsideURL = module == nil ? course.url : nil
            chapters = module?.chapters.map { ($0.key, $0.words) } ?? []
        }

        /// Whether two outlines say the same.
        public static func == (left: Outline, right: Outline) -> Bool {
            (left.id, left.title, left.minutes, left.outsideURL)
                == (right.id, right.title, right.minutes, right.outsideURL)
                && left.chapters.elementsEqual(right.chapters, by: ==)
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

    /// Reads the hand-written e-learning courses of a catalogue; it takes a while, for their text is parsed.
    public init(_ catalog: Catalog) {
        outlines = catalog.courses.filter(\.isELearning)
            .sorted { ($1.added?.number ?? 0, $0.title, $0.id) < ($0.added?.number ?? 0, $1.title, $1.id) }
            .compactMap(Outline.init)
    }
}
