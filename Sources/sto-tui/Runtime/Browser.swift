import Foundation

/// The browser of the desk at which the user sits, where they sit at one.
enum Browser {
    /// Shows an address; false where there is no browser: without a display, or on a computer elsewhere.
    static func open(_ url: String) -> Bool {
        let environment = ProcessInfo.processInfo.environment
        guard isHere(environment), let program = program(environment) else { return false }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = [url]
        // Nothing that it says may land on our screen.
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
            return true
        } catch {
            return false
        }
    }

    /// Whether there is a display, and the user is in front of it.
    static func isHere(_ environment: [String: String]) -> Bool {
        func has(_ name: String) -> Bool { !environment[name, default: ""].isEmpty }
        return (has("DISPLAY") || has("WAYLAND_DISPLAY")) && !has("SSH_CONNECTION") && !has("SSH_TTY")
    }

    /// Where xdg-open is; only absolute folders of the path count.
    private static func program(_ environment: [String: String]) -> String? {
        environment["PATH", default: ""].split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/xdg-open" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
