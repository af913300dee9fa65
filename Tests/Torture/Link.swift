import Foundation

/// A network of its own with one cable to this computer, which can be pulled out.
final class Link {
    /// This computer's address on it.
    static let host = "10.217.83.1"
    private let name = "torture\(getpid() % 10_000)"

    /// Lays the cable; throws where that is not allowed.
    init() throws {
        try run("netns", "add", name)
        try run("link", "add", "\(name)h", "type", "veth", "peer", "name", "\(name)c", "netns", name)
        try run("addr", "add", "\(Link.host)/24", "dev", "\(name)h")
        try run("-n", name, "addr", "add", "10.217.83.2/24", "dev", "\(name)c")
        try run("-n", name, "link", "set", "\(name)c", "up")
        try set(up: true)
    }

    deinit {
        try? run("netns", "del", name)
        try? run("link", "del", "\(name)h")
    }

    /// How a program is started inside.
    var inside: [String] { ["ip", "netns", "exec", name] }

    /// Plugs the cable in or pulls it out.
    func set(up: Bool) throws {
        try run("link", "set", "\(name)h", up ? "up" : "down")
    }

    private func run(_ arguments: String...) throws {
        let outcome = try Child(["ip"] + arguments, ["PATH": "/usr/sbin:/usr/bin:/bin"]).outcome()
        guard outcome.code == 0 else { throw CocoaError(.featureUnsupported) }
    }
}
