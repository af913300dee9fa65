/// What a column of a table can hold; the raw value is its name in a mapping file.
///
/// A row is a meeting of an offering, or a course without dates. What is told of a course need stand in one of its rows
/// only; of an offering likewise.
package enum CSVField: String, CaseIterable, Sendable {
    // MARK: The course

    /// What the source calls the course, the same at every export. Where there is none, rows with the same title and
    /// provider are one course.
    case id
    /// The title people see; without one a row is passed over, unless another row with its id has one.
    case title
    /// One or two sentences.
    case summary
    /// The description, as HTML, Markdown or plain text, whichever it looks like.
    case body
    /// The description, as Markdown whatever it looks like.
    case markdown
    /// The kind of course.
    case format
    /// What it is about; several in a cell stand apart by `;`, `|` or line ends, or else by commas.
    case themes
    /// The vmbo profiles, likewise.
    case profiles
    /// The kinds of school, likewise.
    case sectors
    /// Whom it is for, in words.
    case audience
    /// Who gives it.
    case provider
    /// How long it takes: `2`, `2,5 uur`, `90 minuten`, `1:30`.
    case hours
    /// What it costs: `12,50`, `€ 1.250`, `gratis`.
    case price
    /// The price's currency, where that has a column.
    case currency
    /// The language it is given in: `nl`, `Nederlands`.
    case language
    /// The pillar that pays for it.
    case pillar
    /// Whom to ask. What could be a person is left out.
    case contact
    /// Where it is described outside.
    case url
    /// How many participants make it worth giving, whatever the offering.
    case courseMinimum = "course-minimum"
    /// Whether it is a national course of which a regional variant may be planned.
    case variantCandidate = "variant-candidate"
    /// The day it came into the catalogue.
    case added

    // MARK: The offering

    /// What the source calls the offering; rows with the same one are its meetings.
    case offering
    /// The day it starts, perhaps with times.
    case date
    /// When it starts: a time, or a day with a time; perhaps up to when.
    case start
    /// The day it ends, where that is another.
    case endDate = "end-date"
    /// When it ends: a time, or a day with a time.
    case end
    /// The time zone of these (`Australia/Sydney`), where it is not Europe/Amsterdam.
    case timeZone = "time-zone"
    /// The town, or `online`; with an address in it, town and venue are told apart by the postcode.
    case place
    /// Building, street and room.
    case venue
    /// Whether it is online: `ja`, `true`.
    case online
    /// Degrees north of the town.
    case latitude
    /// Degrees east of the town.
    case longitude
    /// How many people can take part.
    case capacity
    /// How many are needed for it to go on.
    case minimum
    /// How many have signed up elsewhere.
    case taken
    /// The last day to sign up.
    case enrolBy = "enrol-by"
    /// Whether it was called off: `geannuleerd`; anything else means nothing.
    case status
    /// What it costs the region, in whole euros.
    case cost
    /// What remained of it, in Markdown.
    case followUp = "follow-up"
}
