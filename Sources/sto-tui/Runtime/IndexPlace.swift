import CatalogKit
import Foundation

/// Where the index of a catalogue is kept: the user's cache, which anybody may throw away at any time.
enum IndexPlace {
    /// The path of the index of a folder; nil where there is no place for it.
    static func path(ofCatalog folder: String, environment: [String: String]) -> String? {
        guard let real = realpath(folder, nil) else { return nil }
        defer { free(real) }
        // FNV-1a (Fowler, Noll and Vo) of the path, so that every catalogue has its own.
        let hash = String(cString: real).utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        return UserFolder.cache.path(of: "\(String(hash, radix: 16)).index", environment: environment)
    }
}
