/// What is taught or done, in any format (schema.org Course).
public struct Course: Hashable, Sendable, Identifiable {
    /// The name of the course's file without its extension, a lower-case slug.
    public let id: String
    /// The title people see.
    public var title: String
    /// One or two sentences; the body's first paragraph where the file gives none.
    public var summary: String
    /// The kind of course, an identifier from ``Vocabulary/formats``.
    public var format: String
    /// Identifiers from ``Vocabulary/themes``.
    public var themes: [String]
    /// Identifiers from ``Vocabulary/profiles``.
    public var profiles: [String]
    /// Identifiers from ``Vocabulary/sectors``.
    public var sectors: [String]
    /// Who can join, in words; everyone is welcome where the file says nothing.
    public var audience: String?
    /// Who gives it, an identifier from ``Vocabulary/providers``.
    public var provider: String
    /// How long it takes, in hours, or nil where that is not known.
    public var hours: Double?
    /// What it costs a participant, in euro cents; nil where nobody said.
    public var priceCents: Int?
    /// The language it is given in, an ISO 639-1 code.
    public var language: String
    /// The pillar that pays for it, an identifier from ``Region/pillars``.
    public var pillar: String?
    /// The role to ask, never a person's name.
    public var contact: String?
    /// Where it is described or given outside this catalogue.
    public var url: String?
    /// How many participants make it worth giving; nil takes the region's default.
    public var minimum: Int?
    /// Whether it is a national course that a regional variant may be planned of.
    public var variantCandidate: Bool
    /// The day it came into the catalogue.
    public var added: Day?
    /// The dated runs, in the order of the file.
    public var offerings: [Offering]
    /// The questions with which readers of a module test themselves, in the order of the file.
    public var selfChecks: [SelfCheck]
    /// The text in Markdown (CommonMark), without the front matter.
    public var body: String

    /// Makes a course; what is left out is empty, free of charge or unknown.
    public init(
        id: String, title: String, summary: String = "", format: String, themes: [String] = [],
        profiles: [String] = [], sectors: [String] = [], audience: String? = nil, provider: String,
        hours: Double? = nil, priceCents: Int? = 0, language: String = "nl", pillar: String? = nil,
        contact: String? = nil, url: String? = nil, minimum: Int? = nil, variantCandidate: Bool = false,
        added: Day? = nil, offerings: [Offering] = [], selfChecks: [SelfCheck] = [], body: String = ""
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.format = format
        self.themes = themes
        self.profiles = profiles
        self.sectors = sectors
        self.audience = audience
        self.provider = provider
        self.hours = hours
        self.priceCents = priceCents
        self.language = language
        self.pillar = pillar
        self.contact = contact
        self.url = url
        self.minimum = minimum
        self.variantCandidate = variantCandidate
        self.added = added
        self.offerings = offerings
        self.selfChecks = selfChecks
        self.body = body
    }
}
