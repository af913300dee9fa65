import CatalogKit
import CatalogScreens
import Foundation

/// The user's settings, `config.yaml` in the XDG configuration folder: they edit it, and the program puts in it what they
/// choose on the screen.
struct ConfigFile: Sendable {
    /// The file's path; nil where there is no place for it.
    let path: String?

    init(environment: [String: String]) {
        path = UserFolder.configuration.path(of: "config.yaml", environment: environment)
    }

    /// What somebody set, and a sentence for each thing in the file that cannot be.
    func read(_ wording: Wording) -> (preferences: Preferences, problems: [String]) {
        guard let path, let bytes = contents() else { return (Preferences(), []) }
        let url = URL(filePath: path)
        let file = SettingsFile(bytes, path: url.lastPathComponent)
        var problems: [PreferenceProblem] = []
        let preferences = Preferences(file, &problems)
        let faults = file.diagnostics.map { wording.line(for: $0, folder: url.deletingLastPathComponent().path) }
        return (preferences, faults + problems.map { wording.sentence(for: $0, in: path) })
    }

    /// Puts a setting in the file and leaves everything else in it as it is.
    func set(_ key: String, to value: String) throws {
        guard let path else { throw PrivateFile.Failure.noFolder }
        let text = contents().map { String(decoding: $0, as: UTF8.self) } ?? ""
        try UserFolder.make(for: path)
        try PrivateFile.write(Data(SettingsFile.text(setting: key, to: value, in: text).utf8), to: path)
    }

    private func contents() -> [UInt8]? {
        guard let path, let file = FileHandle(forReadingAtPath: path),
            let data = try? file.read(upToCount: SettingsFile.limit)
        else { return nil }
        return Array(data)
    }
}
