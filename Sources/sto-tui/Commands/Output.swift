import CatalogKit
import Foundation
import Synchronization

/// Prints lines, in place of the standard library's function, which would let everything pass.
func print(_ text: String) {
    Output.print(text)
}

/// The door through which a command's words leave the program; the screens have the terminal's.
///
/// Text from outside is data: no control character passes but the line ends of our own. What cannot be written is
/// remembered, so that nobody takes half an answer for a whole one.
enum Output {
    private struct State {
        var pending: [UInt8] = []
        var failure: Int32?
    }

    private static let state = Mutex(State())
    private static let chunk = 1 << 16
    /// Longer than any line of ours; what was typed may be longer.
    private static let longestLine = 1000

    /// Makes standard output and standard error safe to use, whatever the caller did to them.
    static func prepare() {
        // A closed descriptor would go to the first file opened, the ledger perhaps. This one refuses every write.
        for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 { _ = open("/dev/null", O_RDONLY) }
        // A reader that has read enough, such as head, is no reason to die half-way.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Prints lines.
    static func print(_ text: String) {
        write(plain(text) { _ in " " } + "\n")
    }

    /// Prints JSON, in which a control character can be written out.
    static func print(json: String) {
        write(plain(json) { "\\u" + String(String($0.value + 0x10000, radix: 16).dropFirst()) } + "\n")
    }

    /// Prints a table as ``CSVWriter`` wrote it, which lets no control character pass but its own.
    static func print(table: String) {
        write(table)
    }

    /// Prints a file as a writer of ours made it, byte by byte; each of them lets no control character pass but its own.
    static func print(file: [UInt8]) {
        state.withLock { state in
            state.pending += file
            if state.pending.count >= chunk { flush(&state) }
        }
    }

    /// Says on standard error why something was not done.
    static func complain(_ sentence: String) {
        complain(lines: "sto-tui: " + PlainText.line(sentence))
    }

    /// Says something of several lines on standard error.
    static func complain(lines: String) {
        flush()
        let lines = plain(lines) { _ in " " }.split(separator: "\n", omittingEmptySubsequences: false).map(shortened)
        FileHandle.standardError.write(Data((lines.joined(separator: "\n") + "\n").utf8))
    }

    /// Asks something on the terminal; the answer stands behind it.
    static func ask(_ question: String) {
        flush()
        FileHandle.standardError.write(Data(PlainText.line(question).utf8))
        FileHandle.standardError.write(Data(" ".utf8))
    }

    /// Shows on a terminal how far something is, on a line that the next call writes over; an empty text clears it.
    static func progress(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        FileHandle.standardError.write(Data("\r\u{1B}[K\(PlainText.line(text))".utf8))
    }

    private static func shortened(_ line: Substring) -> String {
        guard line.unicodeScalars.count > longestLine else { return String(line) }
        return "\(line.prefix(longestLine / 2)) … \(line.suffix(200))"
    }

    /// Hands over what waits, and tells what kept the system from taking it all (`errno`), now or before.
    @discardableResult
    static func flush() -> Int32? {
        state.withLock { state in
            flush(&state)
            return state.failure
        }
    }

    private static func write(_ text: String) {
        state.withLock { state in
            state.pending += text.utf8
            if state.pending.count >= chunk { flush(&state) }
        }
    }

    private static func flush(_ state: inout State) {
        var rest = state.pending[...]
        while state.failure == nil, !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR {
                state.failure = errno
            }
        }
        state.pending = []
    }

    private static func plain(_ text: String, replacing: (Unicode.Scalar) -> String) -> String {
        func isUnwanted(_ scalar: Unicode.Scalar) -> Bool { scalar != "\n" && PlainText.isControl(scalar) }
        guard text.unicodeScalars.contains(where: isUnwanted) else { return text }
        return text.unicodeScalars.reduce(into: "") { $0 += isUnwanted($1) ? replacing($1) : String($1) }
    }
}
