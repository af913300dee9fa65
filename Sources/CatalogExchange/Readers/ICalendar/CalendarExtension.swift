/// The properties that our calendars have and iCalendar does not (non-standard ones; RFC 5545, section 3.8.8.2), which
/// other programs pass over.
enum CalendarExtension: String, CaseIterable {
    /// The course's id.
    case course = "COURSE"
    /// The offering's id: the events that have it are its meetings.
    case offering = "OFFERING"
    /// The town, which LOCATION has too, with the venue behind it; an offering without is online.
    case place = "PLACE"
    case venue = "VENUE"
    case format = "FORMAT"
    case provider = "PROVIDER"
    case profiles = "PROFILES"
    case sectors = "SECTORS"
    case audience = "AUDIENCE"
    case hours = "HOURS"
    /// In euro cents.
    case price = "PRICE-CENTS"
    case language = "LANGUAGE"
    case pillar = "PILLAR"
    case contact = "CONTACT"
    case courseMinimum = "COURSE-MINIMUM"
    case variantCandidate = "VARIANT-CANDIDATE"
    case added = "ADDED"
    case capacity = "CAPACITY"
    case minimum = "MINIMUM"
    case enrolBy = "ENROL-BY"
    /// What it costs the region, in euros.
    case cost = "COST"
    case followUp = "FOLLOW-UP"
    /// The text in Markdown; DESCRIPTION is the summary.
    case body = "MARKDOWN"

    /// What their names start with.
    static let prefix = "X-STO-"

    /// The property's name.
    var name: String { Self.prefix + rawValue }
}
