package import CatalogKit

/// A course as a source gives it, before it is one of the catalogue.
///
/// Ids are the source's own, and so are the words for format, themes, profiles, sectors, provider and towns; what the
/// catalogue calls them is decided later, in one place for all formats.
package struct SourceCourse: Hashable, Sendable {
    /// The course; its id is the source's, unique within the source and the same at the next import.
    ///
    /// Empty are a format, provider or language that the source does not give, nil is a price that it does not.
    /// The ids of the offerings are the source's too. Text is Markdown in ``Course/body``, one line elsewhere.
    package var course: Course
    /// The other ids under which the source knows an offering, by the offering's id: those of the further days of one
    /// that was put together from several entries.
    package var aliases: [String: [String]]
    /// Where towns lie, as far as the source says so, by the town's name in ``Offering/place``.
    package var coordinates: [String: Coordinate]
    /// Seats of an offering that were given out elsewhere, by the offering's id.
    package var taken: [String: Int]
    /// Where it stands in the source.
    package var place: SourcePlace

    /// Makes a course of a source.
    package init(
        _ course: Course, aliases: [String: [String]] = [:], coordinates: [String: Coordinate] = [:],
        taken: [String: Int] = [:], at place: SourcePlace
    ) {
        self.course = course
        self.aliases = aliases
        self.coordinates = coordinates
        self.taken = taken
        self.place = place
    }
}

/// A place in a source: a file, and as far as they are known the line and column, and the way to an element.
package struct SourcePlace: Hashable, Sendable {
    /// The file, as it was named.
    package var file: String
    /// The line, from 1.
    package var line: Int?
    /// The column, in characters from 1.
    package var column: Int?
    /// The way to an element of a tree (`program/programRuns/courseDay[2]`, `$.@graph[3].location`).
    package var path: String?

    /// Makes a place.
    package init(file: String, line: Int? = nil, column: Int? = nil, path: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.path = path
    }
}
