import CatalogKit
import Foundation

/// Where the index of a catalogue is kept: the user's cache, which anybody may throw away at any time.
enum IndexPlace {
    /// The path of the index of a folder; nil where there is no place for it.
    ///
    /// The XDG Base Directory Specification, version 0.8: `$XDG_CACHE_HOME`, else `~/.cache`.
    static func path(ofCatalog folder: String, environment: [String: String]) -> String? {
        let cache =
            environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
            ?? environment["HOME"].flatMap { $0.hasPrefix("/") ? "\($0)/.cache" : nil }
        guard let cache, let real = realpath(folder, nil) else { return nil }
        defer { free(real) }
        // FNV-1a (Fowler, Noll and Vo) of the path, so that every catalogue has its own.
        let hash = String(cString: real).utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        return "\(cache)/netflixleren/\(String(hash, radix: 16)).index"
    }

    /// Makes the folder of an index if need be; without it the index stays in memory.
    static func makeFolder(of path: String) {
        // 0700: what is in a catalogue may be for some eyes only.
        try? FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
    }
}
