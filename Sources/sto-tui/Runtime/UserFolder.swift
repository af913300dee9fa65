import Foundation

/// The folders in which a user's own files are kept (XDG Base Directory Specification, version 0.8).
enum UserFolder {
    /// Settings that somebody edits.
    case configuration
    /// What the program remembers from one time to the next.
    case state
    /// What anybody may throw away at any time.
    case cache

    /// The folder's path; nil where the environment names no place for it.
    func path(environment: [String: String]) -> String? {
        let (variable, usual) =
            switch self {
            case .configuration: ("XDG_CONFIG_HOME", ".config")
            case .state: ("XDG_STATE_HOME", ".local/state")
            case .cache: ("XDG_CACHE_HOME", ".cache")
            }
        // A path that is not absolute does not count.
        return environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? environment["HOME"].flatMap { $0.hasPrefix("/") ? "\($0)/\(usual)" : nil }
    }

    /// The path of our file with a name; nil where the environment names no place for it.
    func path(of name: String, environment: [String: String]) -> String? {
        path(environment: environment).map { "\($0)/netflixleren/\(name)" }
    }

    /// Makes the folder that a file is in, for the user's eyes only.
    static func make(for path: String) throws {
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }
}
