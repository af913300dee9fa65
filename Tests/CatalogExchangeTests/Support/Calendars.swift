import CatalogExchange
import CatalogKit
import Foundation
import Testing

/// Reads calendars that tests write.
enum Calendars {
    /// What comes of a text, on 12 January 2027.
    static func read(_ text: String) throws -> Intake {
        try read(Data(text.utf8))
    }

    /// What comes of some bytes.
    static func read(_ bytes: Data) throws -> Intake {
        let path = FileManager.default.temporaryDirectory.appending(path: "calendar-\(UUID().uuidString).ics").path
        defer { unlink(path) }
        try bytes.write(to: URL(filePath: path))
        return try read([SourceFile(path: path, name: "calendar.ics")])
    }

    /// What comes of some files.
    static func read(_ files: [SourceFile]) throws -> Intake {
        var intake = Intake()
        try ICalendarReader.read(
            files, mapping: ImportMapping(), today: #require(Day("2027-01-12")), into: &intake)
        return intake
    }
}
