import Foundation

/// Runs the program that was built beside the tests, each runner in a home folder of its own.
///
/// Nothing of the tests' environment reaches the program but `PATH`: it speaks Dutch, uses the region's own catalogue and
/// keeps its files in ``home``.
final class ProgramRunner: Sendable {
    /// What a run left behind.
    struct Outcome {
        /// The exit code; the signal's number plus 128 when one ended the program.
        let code: Int32
        /// Standard output.
        let output: String
        /// Standard error.
        let errors: String

        /// Standard output, decoded from JSON.
        func json<Value: Decodable>(_ type: Value.Type = Value.self) throws -> Value {
            try JSONDecoder().decode(type, from: Data(output.utf8))
        }
    }

    /// Why the program cannot be run.
    enum Failure: Error {
        /// None of the folders above this path holds it.
        case notBuilt(beside: String)
    }

    /// The catalogue that the repository carries.
    static let regionCatalog = #filePath.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } + "/catalog"

    /// The home folder, empty at first and removed with the runner.
    let home: URL
    private let program: URL

    /// Finds the program and makes a home.
    init() throws {
        program = try ProgramRunner.builtProgram()
        home = FileManager.default.temporaryDirectory.appending(path: "sto-tui-\(UUID())")
        try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: home)
    }

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - arguments: What comes after the program's name.
    ///   - environment: What to add to the environment.
    ///   - redirection: How a shell should redirect the program, in the shell's own words.
    /// - Returns: What it left behind.
    /// - Throws: Why it could not be run.
    func run(
        _ arguments: [String], environment: [String: String] = [:], redirection: String? = nil
    ) throws -> Outcome {
        try start(arguments, environment: environment, redirection: redirection).outcome()
    }

    /// A run under way.
    struct Run {
        let process: Process
        fileprivate let output: File
        fileprivate let errors: File

        /// Ends the program as a power cut would.
        func kill9() {
            kill(process.processIdentifier, SIGKILL)
        }

        /// Waits for the end.
        func outcome() throws -> Outcome {
            process.waitUntilExit()
            let code = process.terminationStatus
            return Outcome(
                code: process.terminationReason == .exit ? code : code + 128, output: try output.contents(),
                errors: try errors.contents())
        }
    }

    /// Starts the program; see ``run(_:environment:redirection:)``.
    ///
    /// `wrapper` is a program, and its arguments, that starts it in turn: `timeout` for instance.
    func start(
        _ arguments: [String], environment: [String: String] = [:], redirection: String? = nil,
        under wrapper: [String] = []
    ) throws -> Run {
        // Files rather than pipes: a pipe that nobody empties in time would stop the program.
        let (output, errors) = (try File(in: home), try File(in: home))
        let process = Process()
        process.executableURL = redirection == nil ? program : URL(filePath: "/bin/bash")
        process.arguments = redirection.map { ["-c", "\"$0\" \"$@\" \($0)", program.path] + arguments } ?? arguments
        if !wrapper.isEmpty {
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = wrapper + [program.path] + arguments
        }
        process.currentDirectoryURL = home
        process.environment = self.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output.handle
        process.standardError = errors.handle
        try process.run()
        return Run(process: process, output: output, errors: errors)
    }

    /// The cache of all runs, so that the index of a catalogue is built once.
    private static let cache = FileManager.default.temporaryDirectory.appending(path: "sto-tui-cache-\(getpid())").path

    /// The environment of every run, before what a run adds.
    private var environment: [String: String] {
        [
            "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": home.path,
            "XDG_DATA_HOME": home.path + "/data", "XDG_CONFIG_HOME": home.path + "/config",
            "XDG_STATE_HOME": home.path + "/state", "XDG_CACHE_HOME": ProgramRunner.cache, "LANG": "nl_NL.UTF-8",
            "STO_CATALOG": ProgramRunner.regionCatalog,
        ]
    }

    /// The program, in the folder of the tests' own executable or one above it.
    private static func builtProgram() throws -> URL {
        let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
        var folder = tests.resolvingSymlinksInPath().deletingLastPathComponent()
        while folder.path != "/" {
            let program = folder.appending(path: "sto-tui")
            let values = try? program.resourceValues(forKeys: [.isRegularFileKey])
            if values?.isRegularFile == true { return program }
            folder.deleteLastPathComponent()
        }
        throw Failure.notBuilt(beside: tests.path)
    }

    /// A file that takes what a run prints, gone from the folder as soon as it is open.
    fileprivate struct File {
        let handle: FileHandle

        init(in folder: URL) throws {
            let url = folder.appending(path: ".\(UUID())")
            try Data().write(to: url)
            handle = try FileHandle(forUpdating: url)
            try FileManager.default.removeItem(at: url)
        }

        func contents() throws -> String {
            try handle.seek(toOffset: 0)
            return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
        }
    }
}
