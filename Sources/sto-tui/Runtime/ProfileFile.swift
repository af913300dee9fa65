import CatalogKit
import Foundation

/// Who uses the program on this computer, kept in the XDG configuration folder and readable by its owner only.
struct ProfileFile: Sendable {
    /// The file's path.
    let path: String

    /// The file in the folder that the environment names.
    init(environment: [String: String]) {
        // Where there is no place for it, writing says so.
        path = UserFolder.configuration.path(of: "profile.json", environment: environment) ?? ""
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
        try UserFolder.make(for: path)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        let kept = Kept(email: person.email, name: person.name, school: person.school)
        try PrivateFile.write(encoder.encode(kept), to: path)
    }

    private struct Kept: Codable {
        var email: String
        var name: String
        var school: String
    }
}
