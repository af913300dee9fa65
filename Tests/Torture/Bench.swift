import Foundation

/// What a part works with: the programs that were built beside this one, and a folder of its own, gone afterwards.
final class Bench {
    let part: String
    let folder: String
    private let patience: Double
    private let findings: Findings
    private let built: URL

    init(_ part: String, patience: Double, _ findings: Findings) throws {
        (self.part, self.patience, self.findings) = (part, patience, findings)
        built = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        folder = "/tmp/torture-\(part)-\(getpid())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// A file of the repository.
    static func repository(_ path: String) -> String {
        #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/" + path
    }

    /// A number of times, by the patience there is; at least one.
    func times(_ count: Int) -> Int { max(1, Int(Double(count) * patience)) }

    /// Notes a finding; `problems` are the promises that were broken.
    func found(_ what: String, _ figure: String, _ problems: [String] = []) {
        findings.add(
            part, what, problems.isEmpty ? figure : "\(figure); \(problems.prefix(3).joined(separator: "; "))",
            kept: problems.isEmpty)
    }

    /// A path in the bench's folder, with nothing there.
    func fresh(_ name: String) throws -> String {
        let path = "\(folder)/\(name)"
        if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
        return path
    }

    /// Where a program lies that was built.
    func path(of program: String) -> String { built.appending(path: program).path }

    /// Starts the program on the region's own catalogue, on a day in January 2027; later words overrule that.
    func program(_ arguments: [String], _ environment: [String: String] = [:], under wrapper: [String] = []) throws
        -> Child
    {
        try Child(
            wrapper + [path(of: "sto-tui")] + arguments,
            [
                "PATH": "/usr/bin:/bin", "HOME": folder, "XDG_DATA_HOME": "\(folder)/data",
                "XDG_CONFIG_HOME": "\(folder)/config", "XDG_STATE_HOME": "\(folder)/state",
                "XDG_CACHE_HOME": "\(folder)/cache", "LANG": "en_GB.UTF-8", "STO_TODAY": "2027-01-12",
                "STO_CATALOG": Bench.repository("catalog"),
            ].merging(environment) { $1 })
    }

    /// Runs one of the system's tools; whether it did what it was asked.
    func tool(_ command: String...) throws -> Bool {
        try Child(command, ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]).outcome().code == 0
    }

    /// Starts this program again as a client; see ``PaceClient``.
    func client(_ arguments: [String]) throws -> Child {
        try Child([built.appending(path: "Torture").path, "client"] + arguments, ["PATH": "/usr/bin:/bin"])
    }

    /// Starts a client that signs people up; see Tests/LedgerWorker.
    func worker(_ arguments: [String], under wrapper: [String] = []) throws -> Child {
        try Child(wrapper + [built.appending(path: "LedgerWorker").path] + arguments, ["PATH": "/usr/bin:/bin"])
    }
}
