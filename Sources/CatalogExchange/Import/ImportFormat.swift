/// The formats that can be imported, by the names that the command line knows them by.
package enum ImportFormat: String, CaseIterable, Sendable {
    /// iCalendar (RFC 5545).
    case ics
    /// A table of comma-separated values, with a mapping of its columns.
    case csv
    /// A directory of EDU-DEX.
    case edudex
    /// JSON-LD with the types of schema.org, in files of its own or in saved pages.
    case schemaorg
    /// JSON of the Open Education API, versions 5 and 6.
    case ooapi
    /// XCRI-CAP 1.2.
    case xcri
    /// Markdown with front matter.
    case markdown

    /// What reads the format.
    package var reader: any SourceReader.Type {
        switch self {
        case .ics: ICalendarReader.self
        case .csv: CSVReader.self
        case .edudex: EDUDEXReader.self
        case .schemaorg: SchemaOrgReader.self
        case .ooapi: OOAPIReader.self
        case .xcri: XCRIReader.self
        case .markdown: MarkdownReader.self
        }
    }
}
