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
    /// The file's path.
    let path: String

    /// The file in the folder that the environment names.
    init(environment: [String: String]) {
        let profile = ProfileFile(environment: environment).path
        path = (profile as NSString).deletingLastPathComponent + "/agenda.json"
    }

    /// What to keep; nil when nothing, or when the file is not what we wrote.
    func read() -> KeptCalendar? {
        FileManager.default.contents(atPath: path).flatMap { try? JSONDecoder().decode(KeptCalendar.self, from: $0) }
    }

    /// Remembers what to keep from now on.
    func write(_ kept: KeptCalendar) throws {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try PrivateFile.write(encoder.encode(kept), to: path)
    }

    /// Forgets it; false when there was nothing to forget. The calendar itself stays.
    func remove() -> Bool {
        unlink(path) == 0
    }
}
