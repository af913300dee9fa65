import CatalogKit
import CatalogScreens
import Foundation

/// The environment of a session: made anew from what the host knows, so that nothing a client sends reaches the program.
///
/// OpenSSH passes the terminal's name on as the client gives it, and whatever `AcceptEnv` lets through.
struct HostEnvironment {
    /// The variables of the session.
    let variables: [String: String]
    /// What the client asked to be run, if anything (sshd(8), SSH_ORIGINAL_COMMAND); only words, never who asks.
    let command: String?

    /// Makes the environment of a person's session.
    ///
    /// - Parameters:
    ///   - email: Whose: what they like and what is remembered of them is kept in a folder of their own.
    ///   - given: The environment that the session was started with.
    ///   - home: The folder that everybody's folders are in.
    init(of email: String, given: [String: String], home: String) {
        command = given["SSH_ORIGINAL_COMMAND"]
        let own = "\(home)/.local/state/netflixleren/people/\(HostEnvironment.folder(of: email))"
        var variables = [
            "HOME": home, "PATH": "/usr/bin:/bin", "LANG": HostEnvironment.locale(given),
            "TERM": HostEnvironment.terminal(given["TERM"] ?? ""),
            "XDG_CONFIG_HOME": "\(own)/config", "XDG_STATE_HOME": "\(own)/state", "XDG_DATA_HOME": "\(own)/data",
            "XDG_CACHE_HOME": "\(home)/.cache",
        ]
        if given["NO_COLOR"]?.isEmpty == false { variables["NO_COLOR"] = "1" }
        self.variables = variables
    }

    /// Puts it in the place of the process's own.
    func enter() {
        clearenv()
        for (name, value) in variables { setenv(name, value, 1) }
    }

    /// The account's home folder, as the system knows it.
    static var home: String {
        getpwuid(getuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) } ?? "/nonexistent"
    }

    /// A name for somebody's folder that tells nobody who it is: FNV-1a (Fowler, Noll and Vo) of the address.
    static func folder(of email: String) -> String {
        let hash = email.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }

    /// A terminal's name with nothing in it that could be a path (term(7) has letters, digits and a few signs).
    private static func terminal(_ name: String) -> String {
        name.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9+._\-]{0,63}/) == nil ? "dumb" : name
    }

    /// Dutch, unless the client's locale is English; always with letters beyond ASCII.
    private static func locale(_ given: [String: String]) -> String {
        Settings.language(nil, given) == .english ? "en_US.UTF-8" : "nl_NL.UTF-8"
    }
}
