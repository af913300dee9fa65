/// The unit of search: an offering with its course, or a course without dates.
///
/// Feeds bring listings as they are; for hand-written courses ``Catalog`` derives them.
public struct Listing: Hashable, Sendable, Identifiable {
    /// The offering's id, the course's id where there are no dates, or `FEED/id` for a feed's listing.
    public let id: String
    /// The course's id; a feed's listing is its own course.
    public let course: String
    /// The title people see.
    public var title: String
    /// One or two sentences.
    public var summary: String
    /// The kind of course: an identifier from the vocabulary, or a feed's own word.
    public var format: String
    /// Themes: identifiers from the vocabulary, or a feed's own words.
    public var themes: [String]
    /// Profiles: identifiers from the vocabulary, or a feed's own words.
    public var profiles: [String]
    /// Sectors: identifiers from the vocabulary, or a feed's own words.
    public var sectors: [String]
    /// Who gives it: an identifier from the vocabulary, or a feed's own words.
    public var provider: String
    /// The town; nil when online or always available.
    public var place: String?
    /// Where the town lies, where that is known.
    public var coordinate: Coordinate?
    /// When the first meeting starts; nil when always available.
    public var start: LocalTime?
    /// The last day to sign up; nil when one can until the start.
    public var enrolBy: Day?
    /// How long it takes, in hours.
    public var hours: Double?
    /// How many people can take part; nil when there is no limit.
    public var capacity: Int?
    /// Seats that others than our ledger have given out.
    public var takenElsewhere: Int
    /// What it costs a participant, in euro cents; nil where a feed does not say.
    public var priceCents: Int?
    /// The language it is given in, an ISO 639-1 code.
    public var language: String
    /// Where to sign up outside this program.
    public var url: String?
    /// Whether the offering was called off.
    public var isCancelled: Bool

    /// Makes a listing; what is left out is empty or unknown.
    public init(
        id: String, course: String, title: String, summary: String = "", format: String, themes: [String] = [],
        profiles: [String] = [], sectors: [String] = [], provider: String, place: String? = nil,
        coordinate: Coordinate? = nil, start: LocalTime? = nil, enrolBy: Day? = nil, hours: Double? = nil,
        capacity: Int? = nil,
        takenElsewhere: Int = 0, priceCents: Int? = nil, language: String = "nl", url: String? = nil,
        isCancelled: Bool = false
    ) {
        self.id = id
        self.course = course
        self.title = title
        self.summary = summary
        self.format = format
        self.themes = themes
        self.profiles = profiles
        self.sectors = sectors
        self.provider = provider
        self.place = place
        self.coordinate = coordinate
        self.start = start
        self.enrolBy = enrolBy
        self.hours = hours
        self.capacity = capacity
        self.takenElsewhere = takenElsewhere
        self.priceCents = priceCents
        self.language = language
        self.url = url
        self.isCancelled = isCancelled
    }

    /// Seats left when `taken` people hold one through our ledger; nil when there is no limit, never below 0.
    public func placesLeft(taken: Int) -> Int? {
        isCancelled ? 0 : capacity.map { max(0, $0 - takenElsewhere - taken) }
    }

    /// Stands for a listing that can no longer be read, until the catalogue was read again.
    public static let unreadable = Listing(id: "", course: "", title: "…", format: "", provider: "")
}
