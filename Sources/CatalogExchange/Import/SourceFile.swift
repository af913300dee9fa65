import CatalogKit
import Foundation

/// A file of a source, read whole or a piece at a time.
package struct SourceFile: Sendable {
    /// The file's path.
    package let path: String
    /// The path as it was named, or within the folder that was named; for telling where something stands.
    package let name: String
    /// Is told how many more bytes were read.
    private let progress: @Sendable (Int) -> Void

    /// Makes a file of a source.
    package init(path: String, name: String? = nil, progress: @escaping @Sendable (Int) -> Void = { _ in }) {
        self.path = path
        self.name = PlainText.line(name ?? path)
        self.progress = progress
    }

    /// The files that some paths name; those of a folder in order of path, without hidden ones.
    ///
    /// - Throws: ``ImportFailure/unreadable(_:code:)``.
    package static func named(
        _ paths: [String], progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) throws(ImportFailure) -> [SourceFile] {
        var files: [SourceFile] = []
        for path in paths {
            var status = stat()
            guard stat(path, &status) == 0 else { throw .unreadable(path, code: errno) }
            guard status.st_mode & S_IFMT == S_IFDIR else {
                files.append(SourceFile(path: path, progress: progress))
                continue
            }
            let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
            files += names.sorted().compactMap { name in
                let full = "\(path)/\(name)"
                guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }), stat(full, &status) == 0,
                    status.st_mode & S_IFMT == S_IFREG
                else { return nil }
                return SourceFile(path: full, name: name, progress: progress)
            }
        }
        return files
    }

    /// A file of another name in the same folder.
    package func beside(_ name: String) -> SourceFile {
        let own = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
        return SourceFile(
            path: path.dropLast(own.count) + name, name: self.name.dropLast(own.count) + name, progress: progress)
    }

    /// How many bytes the file has; none where there is no such file.
    package var size: Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Reads the file a piece of at most `chunk` bytes at a time, until `body` answers that it has seen enough.
    ///
    /// - Parameters:
    ///   - chunk: how many bytes to read at once.
    ///   - body: gets a piece, and whether the file ends with it; the last piece may be empty. Answers whether to go on.
    /// - Throws: ``ImportFailure/unreadable(_:code:)``, or what `body` throws.
    package func read(chunk: Int = 1 << 16, _ body: ([UInt8], _ isEnd: Bool) throws -> Bool) throws {
        let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ImportFailure.unreadable(path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
            throw ImportFailure.unreadable(path, code: EISDIR)
        }
        while true {
            var code: Int32 = 0
            let piece = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
                let got = Foundation.read(descriptor, buffer.baseAddress, chunk)
                if got < 0 { code = errno }
                count = max(0, got)
            }
            if code == EINTR { continue }
            guard code == 0 else { throw ImportFailure.unreadable(path, code: code) }
            progress(piece.count)
            guard try body(piece, piece.isEmpty), !piece.isEmpty else { return }
        }
    }

    /// What the file holds.
    ///
    /// - Parameter limit: the most bytes it may have, 256 MB unless said otherwise.
    /// - Returns: its bytes.
    /// - Throws: ``ImportFailure/unreadable(_:code:)`` or ``ImportFailure/tooLarge(_:limit:)``.
    package func contents(limit: Int = 1 << 28) throws -> [UInt8] {
        guard size <= limit else { throw ImportFailure.tooLarge(path, limit: limit) }
        var contents: [UInt8] = []
        try read(chunk: 1 << 20) { piece, _ in
            contents += piece
            guard contents.count <= limit else { throw ImportFailure.tooLarge(path, limit: limit) }
            return true
        }
        return contents
    }
}
