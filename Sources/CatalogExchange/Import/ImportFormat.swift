/// The formats that can be imported, by the names that the command line knows them by.
package enum ImportFormat: String, CaseIterable, Sendable {
    /// A table of comma-separated values, with a mapping of its columns.
    case csv
    /// A directory of EDU-DEX.
    case edudex
    /// JSON-LD with the types of schema.org, in files of its own or in saved pages.
    case schemaorg
    /// XCRI-CAP, in which British providers publish their courses.
    case xcri

    /// What reads the format.
    package var reader: any SourceReader.Type {
        switch self {
        case .csv: CSVReader.self
        case .edudex: EDUDEXReader.self
        case .schemaorg: SchemaOrgReader.self
        case .xcri: XCRIReader.self
        }
    }
}
