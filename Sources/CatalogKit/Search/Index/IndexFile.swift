import Foundation

/// The file that an index is kept in.
package enum IndexFile {
    /// The index could not be written; `code` is the system's `errno`.
    package struct WriteFailure: Error {
        package let code: Int32
    }

    /// Puts an index in place of the file, whole or not at all: programs that have the old one mapped keep that.
    package static func write(_ words: [UInt64], to path: String) throws(WriteFailure) {
        var template = Array("\(path).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw WriteFailure(code: errno) }
        let isWritten = words.write(to: descriptor)
        let code = errno
        close(descriptor)
        guard isWritten, rename(template, path) == 0 else {
            let failure = WriteFailure(code: isWritten ? errno : code)
            unlink(template)
            throw failure
        }
    }
}
