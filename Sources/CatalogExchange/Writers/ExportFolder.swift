import CatalogKit
import Foundation

/// A folder that exports are written to, again and again: what was written before and is no more is taken away, and what
/// somebody else put there is never touched.
package struct ExportFolder: Sendable {
    /// Why a folder cannot be written.
    package enum Failure: Error, Hashable, Sendable {
        /// A file is there already, and no export of ours wrote it.
        case notOurs(String)
        /// A file cannot be written; `code` is the system's `errno`.
        case unwritable(String, code: Int32)
    }

    /// What came of the folder.
    package struct Outcome: Hashable, Sendable {
        /// How many files were written.
        package var written = 0
        /// How many are as they were.
        package var unchanged = 0
        /// How many were taken away.
        package var removed = 0
    }

    private let path: String

    /// The list of what was written, one name a line.
    private static let list = ".netflixleren-files"

    /// A folder, which need not be there yet.
    package init(_ path: String) {
        self.path = path
    }

    /// Writes files, each whole or not at all.
    ///
    /// - Parameter files: all that the folder shall hold of ours.
    /// - Returns: what changed.
    /// - Throws: ``Failure``; nothing was written when a file is not ours.
    package func write(_ files: [ExportedFile]) throws(Failure) -> Outcome {
        let names = Set(files.map(\.name))
        let old = Set(
            bytes(Self.list).map { String(decoding: $0, as: UTF8.self).split(separator: "\n").map(String.init) } ?? [])
        for name in names.subtracting(old) where access("\(path)/\(name)", F_OK) == 0 {
            throw .notOurs("\(path)/\(name)")
        }
        // Both are on the list until all is done, so that nothing of ours is ever taken for somebody else's.
        try write(old.union(names))
        var outcome = Outcome()
        for file in files {
            if let old = bytes(file.name), ExportFolder.saySame(old, file) {
                outcome.unchanged += 1
            } else {
                try write(file.bytes, to: file.name)
                outcome.written += 1
            }
        }
        for name in old.subtracting(names) where ExportFolder.isWithin(name) && unlink("\(path)/\(name)") == 0 {
            outcome.removed += 1
        }
        try write(names)
        return outcome
    }

    private func write(_ names: Set<String>) throws(Failure) {
        try write(Array(names.sorted().map { $0 + "\n" }.joined().utf8), to: Self.list)
    }

    private func bytes(_ name: String) -> [UInt8]? {
        FileManager.default.contents(atPath: "\(path)/\(name)").map(Array.init)
    }

    private func write(_ bytes: [UInt8], to name: String) throws(Failure) {
        let file = URL(filePath: "\(path)/\(name)")
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            throw .unwritable(file.deletingLastPathComponent().path, code: errno)
        }
        do throws(FileReplacement.Failure) {
            try FileReplacement.replace(file.path, with: bytes)
        } catch {
            throw .unwritable(file.path, code: error.code)
        }
    }

    /// Whether a file says what was written before; of a calendar the moment of writing counts for nothing.
    private static func saySame(_ old: [UInt8], _ file: ExportedFile) -> Bool {
        guard file.name.hasSuffix(".ics") else { return old == file.bytes }
        return ICalendarWriter.saySame(
            String(decoding: old, as: UTF8.self), String(decoding: file.bytes, as: UTF8.self))
    }

    /// Whether a name, which anybody may have written into the list, stays within the folder.
    private static func isWithin(_ name: String) -> Bool {
        !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
    }
}
