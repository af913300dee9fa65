import CatalogScreens
import Foundation

/// What the program remembers of a user, in the XDG state folder; losing it loses no more than saved searches.
struct StateFile: Sendable {
    /// The file's path; nil where there is no place for it.
    let path: String?

    init(environment: [String: String]) {
        path = UserFolder.state.path(of: "state.json", environment: environment)
    }

    /// What is remembered; nothing where there is no file, or one that is not ours.
    func read() -> Remembered {
        guard let path, let data = FileManager.default.contents(atPath: path) else { return Remembered() }
        return (try? JSONDecoder().decode(Remembered.self, from: data)) ?? Remembered()
    }

    /// Remembers: written aside and renamed, so that there is always a whole file.
    func write(_ remembered: Remembered) throws {
        guard let path else { throw PrivateFile.Failure.noFolder }
        try UserFolder.make(for: path)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        try PrivateFile.write(encoder.encode(remembered), to: path)
    }
}
