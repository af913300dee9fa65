import CatalogExchange
import CatalogKit
import Foundation

/// Files of a test, in a folder that goes with it.
final class TemporaryFiles {
    let folder = FileManager.default.temporaryDirectory.appending(path: "exchange-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Writes a file and names it as a source.
    func file(_ name: String, _ bytes: some Sequence<UInt8>) throws -> SourceFile {
        let url = folder.appending(path: name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return SourceFile(path: url.path, name: name)
    }

    /// Writes a file of text and names it as a source.
    func file(_ name: String, _ text: String) throws -> SourceFile {
        try file(name, text.utf8)
    }
}
