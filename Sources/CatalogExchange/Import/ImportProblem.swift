package import CatalogKit

/// What can be wrong in a source, with the facts that a helpful sentence needs.
package enum ImportProblem: Hashable, Sendable {
    // MARK: The file

    /// Not what the format looks like; `detail` is what the parsing library says of it, in its own words.
    case syntax(detail: String)
    /// Bytes that are not UTF-8 were read as Windows-1252.
    case readAsWindows1252
    /// A line or text of more than `limit` bytes.
    case tooLong(limit: Int)
    /// Elements within one another, deeper than `limit`.
    case tooDeep(limit: Int)
    /// A file of no kind that the format has, such as a schema.
    case notOfThisFormat
    /// Not JSON (RFC 8259).
    case json(JSONFault)
    /// A course file, or the front matter of another file, that cannot be read.
    case frontMatter(Problem)
    /// A key that stands twice in an object, of which the first counts.
    case duplicateKey(String)
    /// A quote that nothing closes, so that a record has no end.
    case unclosedQuote

    // MARK: Values

    /// No title, name or summary.
    case noTitle
    /// Nothing that stays the same from one import to the next.
    case noID
    /// The same id twice, of which the first counts.
    case duplicateID(String)
    /// No start, or none that can be read, where there must be one.
    case noStart
    /// Not a date or time.
    case invalidTime(field: String, value: String)
    /// Not a number.
    case invalidNumber(field: String, value: String)
    /// Ends before it starts; taken to last an hour.
    case endBeforeStart(start: String, end: String)
    /// A time zone that nobody knows; taken for Europe/Amsterdam.
    case unknownTimeZone(String)
    /// A rule of recurrence that cannot be read; the first occurrence counts.
    case invalidRecurrence(String)
    /// More occurrences than are taken.
    case tooManyOccurrences(limit: Int)
    /// Something that the element refers to and that is not there.
    case missingReference(String)
    /// An address that is not of the web.
    case invalidURL(String)
    /// A coordinate outside the earth, or 0,0, which stands for none.
    case invalidCoordinate(String)
    /// Starts before 1970, ends after 2100, or lasts for more than 366 days.
    case unlikelyTime(start: String, end: String)
    /// A price in another currency than the euro.
    case foreignCurrency(String)
    /// A price for each of a period, such as an hour or a month, of which nobody knows how many.
    case pricePerPeriod(String)
    /// The source says that it does not hold any more since that day.
    case outdated(String)
    /// Described in several languages, of which the first counts.
    case severalLanguages([String])
    /// Held in several towns, of which the first counts.
    case severalPlaces([String])

    /// A language that nobody knows.
    case unknownLanguage(String)
    /// The same was told otherwise before, and what was told first counts.
    case differentValue(field: String, value: String)
    /// A course of the catalogue's own, which is edited in its own file.
    case ownCourse(String)
    /// Recurs without end; taken up to a day.
    case endlessRecurrence(until: Day)
    /// For its owner's eyes only, by what the source says.
    case notPublic

    // MARK: Columns

    /// A column with no header.
    case emptyHeader(column: Int)
    /// A header that stands twice, of which the first counts.
    case duplicateHeader(String)
    /// A record with another number of fields than the header.
    case fieldCount(expected: Int, found: Int)
    /// A column that the mapping speaks of and that is not there.
    case missingColumn(String)
    /// A field that the mapping gives to a column and that does not exist.
    case unknownField(String, suggestion: String?)
}

/// Why an import cannot be done at all.
package enum ImportFailure: Error, Hashable, Sendable {
    /// There is no such file or folder, or it cannot be read; `code` is the system's `errno`.
    case unreadable(String, code: Int32)
    /// A file of more than `limit` bytes.
    case tooLarge(String, limit: Int)
    /// Nothing in the files is of the format.
    case notOfThisFormat(SourcePlace, detail: String)
    /// The mapping file has something wrong in it.
    case mapping(Diagnostic)
    /// A file or folder of the catalogue cannot be written; `code` is the system's `errno`.
    case unwritable(String, code: Int32)
    /// Somebody changed a file of the catalogue between reading and writing.
    case changedMeanwhile(String)
    /// A library that the format needs is not installed.
    case libraryMissing(String)
    /// A table without a column for titles; `headers` are those that it has.
    case noTitleColumn(SourcePlace, headers: [String])
}
