import Foundation

/// What was found: a line each as it comes, and the table of docs/RELIABILITY.md.
final class Findings {
    private var rows: [(part: String, what: String, figure: String)] = []
    /// Whether every promise was kept.
    private(set) var areKept = true

    /// Prints a finding.
    ///
    /// - Parameters:
    ///   - part: The part that found it.
    ///   - what: What was done.
    ///   - figure: What came of it.
    ///   - kept: Whether that is what is promised.
    func add(_ part: String, _ what: String, _ figure: String, kept: Bool = true) {
        print("\(kept ? "ok    " : "BROKEN") \(part): \(what): \(figure)")
        fflush(nil)
        rows.append((part, what, kept ? figure : "**broken**: \(figure)"))
        if !kept { areKept = false }
    }

    /// Writes the rows into the table of a document, in place of the earlier ones of the same parts.
    ///
    /// - Throws: Where the document cannot be read or written.
    func record(in path: String) throws {
        let (begin, end) = ("<!-- figures -->\n", "<!-- end of figures -->")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        guard let from = text.range(of: begin), let to = text.range(of: end) else {
            throw CocoaError(.fileReadCorruptFile)
        }
        let done = Set(rows.map(\.part))
        let header = "| date | part | what | figure |\n|---|---|---|---|\n"
        let others = text[from.upperBound..<to.lowerBound].split(separator: "\n").map(String.init)
            .filter { line in line.hasPrefix("| 2") && !done.contains { line.contains("| \($0) |") } }
        let day = Date().formatted(.iso8601.year().month().day())
        let own = rows.map { "| \(day) | \($0.part) | \($0.what) | \($0.figure) |" }
        let table = "\(Findings.machine)\n\n\(header)\((others + own).joined(separator: "\n"))\n"
        try (text[..<from.upperBound] + table + text[to.lowerBound...]).write(
            toFile: path, atomically: true, encoding: .utf8)
    }

    /// What the figures were measured on.
    private static var machine: String {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        let memory = ProcessInfo.processInfo.physicalMemory / 1_073_741_824
        return "Measured on \(cores) cores with \(memory) GB, \(ProcessInfo.processInfo.operatingSystemVersionString)."
    }
}
