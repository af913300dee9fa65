/// A language that the program speaks.
public enum Language: String, CaseIterable, Sendable {
    /// Dutch, the default.
    case dutch = "nl"
    /// English.
    case english = "en"
}

/// A word of a controlled vocabulary: an identifier with a label in both languages.
public struct Term: Hashable, Sendable, Identifiable {
    /// The identifier that course files use, a lower-case slug.
    public let id: String
    /// The Dutch label.
    public let dutch: String
    /// The English label.
    public let english: String
    /// Other words for it, which a search finds as well ("PIE" for Produceren, Installeren en Energie).
    public let synonyms: [String]

    /// Makes a term.
    public init(id: String, dutch: String, english: String, synonyms: [String] = []) {
        self.id = id
        self.dutch = dutch
        self.english = english
        self.synonyms = synonyms
    }

    /// The label in a language.
    public func label(in language: Language) -> String {
        language == .dutch ? dutch : english
    }
}

/// A school of the region, with its town and its board.
public struct School: Hashable, Sendable, Identifiable {
    /// A lower-case slug.
    public let id: String
    /// The school's name.
    public let name: String
    /// The town it stands in, a name from ``Vocabulary/places``.
    public let place: String
    /// The board (bestuur) that it falls under.
    public let board: String
    /// The sector it teaches in, an identifier from ``Vocabulary/sectors``.
    public let sector: String

    /// Makes a school.
    public init(id: String, name: String, place: String, board: String, sector: String) {
        self.id = id
        self.name = name
        self.place = place
        self.board = board
        self.sector = sector
    }
}

/// The words that course files may use, in the order of their files.
public struct Vocabulary: Hashable, Sendable {
    /// What a course is about.
    public var themes: [Term]
    /// The kinds of course: training, workshop, network meeting, …
    public var formats: [Term]
    /// The vmbo profiles.
    public var profiles: [Term]
    /// The kinds of school and company: po, vmbo, pro, mbo, bedrijf.
    public var sectors: [Term]
    /// Who gives the courses.
    public var providers: [Term]
    /// The towns.
    public var places: [Place]
    /// The schools of the region.
    public var schools: [School]

    /// Makes a vocabulary; every list may be left out.
    public init(
        themes: [Term] = [], formats: [Term] = [], profiles: [Term] = [], sectors: [Term] = [], providers: [Term] = [],
        places: [Place] = [], schools: [School] = []
    ) {
        self.themes = themes
        self.formats = formats
        self.profiles = profiles
        self.sectors = sectors
        self.providers = providers
        self.places = places
        self.schools = schools
    }
}
