import Foundation

/// The folder in which people look for what a program made for them.
enum DocumentsFolder {
    /// The folder that `user-dirs.dirs` names (xdg-user-dirs), where it is there; else the home folder.
    static func path(environment: [String: String]) -> String {
        let home = environment["HOME"] ?? ""
        let file = UserFolder.configuration.path(environment: environment).map { "\($0)/user-dirs.dirs" }
        let contents = file.flatMap(FileManager.default.contents(atPath:))
        let text = contents.map { String(decoding: $0, as: UTF8.self) } ?? ""
        let documents = text.split(whereSeparator: \.isNewline).last { $0.hasPrefix("XDG_DOCUMENTS_DIR=") }
            .flatMap { folder(named: $0.drop { $0 != "=" }.dropFirst(), home: home) }
        var isFolder: ObjCBool = false
        guard let documents, FileManager.default.fileExists(atPath: documents, isDirectory: &isFolder),
            isFolder.boolValue
        else { return home }
        return documents
    }

    /// The folder of a line's value, `"$HOME/Documenten"` or `"/srv/documenten"`; nil for anything else, as the
    /// specification has it.
    private static func folder(named value: some StringProtocol, home: String) -> String? {
        guard value.count > 2, value.first == "\"", value.last == "\"" else { return nil }
        let path = String(value.dropFirst().dropLast()).replacing("\\", with: "")
        if path.hasPrefix("$HOME/") { return home + path.dropFirst("$HOME".count) }
        return path.hasPrefix("/") ? path : nil
    }
}
