import CatalogKit
import Foundation

/// Who uses the program on this computer, kept in the XDG configuration folder and readable by its owner only.
struct ProfileFile: Sendable {
    /// The file's path.
    let path: String

    /// The file in the folder that the environment names (XDG Base Directory Specification).
    init(environment: [String: String]) {
        let folder = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        path = "\(folder ?? "\(environment["HOME"] ?? "")/.config")/netflixleren/profile.json"
    }

    /// The person; nil when nobody has been kept or the file is not what we wrote.
    func read() -> Person? {
        guard let data = FileManager.default.contents(atPath: path),
            let kept = try? JSONDecoder().decode(Kept.self, from: data)
        else { return nil }
        return try? Person(email: kept.email, name: kept.name, school: kept.school)
    }

    /// Keeps a person: written aside and renamed, so that there is always a whole file.
    func write(_ person: Person) throws {
        let file = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try encoder.encode(Kept(email: person.email, name: person.name, school: person.school)).write(
            to: file, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }

    private struct Kept: Codable {
        var email: String
        var name: String
        var school: String
    }
}
