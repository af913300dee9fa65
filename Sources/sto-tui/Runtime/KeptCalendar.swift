import CatalogKit
import CatalogScreens
import Foundation

/// The calendar file that follows somebody's agenda on this computer, once that was asked for.
struct KeptCalendar: Codable, Equatable {
    /// Whose agenda it is.
    var email: String
    /// The calendar file.
    var path: String
    /// The ledger's file: changes to another ledger are not this agenda's.
    var ledger: String
    /// The language that it was asked for in.
    var language: String
}

/// Remembers which calendar file to keep in step, in the XDG configuration folder beside the profile.
struct KeptCalendarFile: Sendable {
    /// The file's path; nil where there is no place for it.
    let path: String?

    /// The file in the folder that the environment names.
    init(environment: [String: String]) {
        path = UserFolder.configuration.path(of: "agenda.json", environment: environment)
    }

    /// What to keep; nil when nothing, or when the file is not what we wrote.
    func read() -> KeptCalendar? {
        path.flatMap { FileManager.default.contents(atPath: $0) }.flatMap {
            try? JSONDecoder().decode(KeptCalendar.self, from: $0)
        }
    }

    /// Remembers what to keep from now on.
    func write(_ kept: KeptCalendar) throws {
        guard let path else { throw PrivateFile.Failure.noFolder }
        try UserFolder.make(for: path)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try PrivateFile.write(encoder.encode(kept), to: path)
    }

    /// Forgets it; false when there was nothing to forget. The calendar itself stays.
    func remove() -> Bool {
        path.map { unlink($0) == 0 } ?? false
    }
}
