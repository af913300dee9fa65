import Foundation
import Testing

@Suite("Both manual pages")
struct ManualFormatTests {
    @Test(
        "are read by man without a warning", .enabled(if: Tool.man.isThere), arguments: ["sto-tui.1", "sto-catalog.5"])
    func man(name: String) throws {
        #expect(try Tool.man.complaints(["--warnings", "-E", "UTF-8", "-l", ManualPage(name).path]) == "")
    }

    @Test(
        "are found sound by mandoc", .enabled(if: Tool.mandoc.isThere), arguments: ["sto-tui.1", "sto-catalog.5"])
    func mandoc(name: String) throws {
        #expect(try Tool.mandoc.complaints(["-Tlint", "-Wwarning", ManualPage(name).path]) == "")
    }

    /// A program that reads manual pages, where it is installed.
    private struct Tool {
        static let man = Tool(path: "/usr/bin/man")
        static let mandoc = Tool(path: "/usr/bin/mandoc")

        let path: String
        var isThere: Bool { FileManager.default.isExecutableFile(atPath: path) }

        /// What the program says when it shows something to nobody.
        func complaints(_ arguments: [String]) throws -> String {
            let process = Process()
            let said = Pipe()
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", "\"$0\" \"$@\" 2>&1 >/dev/null", path] + arguments
            process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "80"]
            process.standardOutput = said
            try process.run()
            let text = try said.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            return String(decoding: text, as: UTF8.self) + (process.terminationStatus == 0 ? "" : "failed")
        }
    }
}
