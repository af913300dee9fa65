import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation

extension PeopleCommand {
    /// `people keys`: what OpenSSH asks for, to know who somebody is (sshd_config(5), AuthorizedKeysCommand).
    struct Keys: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "keys", abstract: commandWording.aboutPeopleKeys,
                discussion: commandWording.aboutPeopleKeysDetail)
        }

        @Argument(help: ArgumentHelp(commandWording.helpKeysOf)) var key: [String] = []
        @Flag(help: ArgumentHelp(commandWording.helpKeysWelcome)) var welcome = false
        @Option(help: ArgumentHelp(commandWording.helpSessionHome, valueName: "dir"), completion: .directory)
        var home: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let line = AuthorizedKeys(context.settings, options, home: home)
            guard !key.isEmpty else {
                let accounts = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                    try ledger.accounts()
                }
                for account in accounts where !account.hasLeft {
                    for key in account.keys { print(line.of(key, person: account.person.email)) }
                }
                return
            }
            // A certificate, or a type that is not taken: nobody is let in, and OpenSSH goes on with the next key.
            guard let key = try? LoginKey(key.joined(separator: " ")) else { return }
            let holder = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try ledger.holder(of: key)
            }
            if let holder {
                print(line.of(key, person: holder.email))
            } else if welcome {
                print(line.ofStranger(key))
            }
        }
    }
}

/// The lines of an `authorized_keys` file (sshd(8)): each key may do one thing, open its person's session.
struct AuthorizedKeys {
    private let program: String
    private let rest: [String]

    /// - Parameters:
    ///   - settings: Where the catalogue is.
    ///   - options: How the ledger was named, for the sessions to name it so too, and their day and language.
    ///   - home: The folder that everybody's folders are in, where it is not the account's.
    init(_ settings: Settings, _ options: GlobalOptions, home: String?) {
        program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().path
        let location =
            switch settings.ledger {
            case .file(let path): "sqlite:\(URL(filePath: path).standardizedFileURL.path)"
            default: options.ledger ?? ""
            }
        rest =
            ["--ledger", location, "--catalog", URL(filePath: settings.catalogFolder).standardizedFileURL.path]
            + (home.map { ["--home", URL(filePath: $0).standardizedFileURL.path] } ?? [])
            + (options.today.map { ["--today", $0] } ?? []) + (options.lang.map { ["--lang", $0] } ?? [])
    }

    /// The line of somebody's key.
    func of(_ key: LoginKey, person: String) -> String {
        line(key, ["session", "--person", person])
    }

    /// The line of a key that nobody knows: it may only type the code that somebody was given.
    func ofStranger(_ key: LoginKey) -> String {
        line(key, ["session", "--new-key", key.description])
    }

    private func line(_ key: LoginKey, _ words: [String]) -> String {
        // The account's shell reads the command; `exec` leaves no shell behind it.
        let command = "exec " + ([program] + words + rest).map(AuthorizedKeys.quoted).joined(separator: " ")
        return "restrict,pty,command=\"\(command.replacing("\"", with: "\\\""))\" \(key)"
    }

    /// A word that a shell takes as it is.
    private static func quoted(_ word: String) -> String {
        word.wholeMatch(of: /[A-Za-z0-9@%+=:,.\/_\-]+/) == nil
            ? "'\(word.replacing("'", with: "'\\''"))'" : word
    }
}
