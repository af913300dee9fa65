import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation

/// `session`: what a host lets somebody have who came in over SSH, and nothing else.
///
/// Who it is was settled by OpenSSH, which runs this command for their key; see `people keys`.
struct SessionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "session", abstract: commandWording.aboutSession,
            discussion: commandWording.aboutSessionDetail)
    }

    @Option(help: ArgumentHelp(commandWording.helpSessionPerson, valueName: "email")) var person: String?
    @Option(help: ArgumentHelp(commandWording.helpSessionKey, valueName: "key")) var newKey: String?
    @Option(help: ArgumentHelp(commandWording.helpSessionIdle, valueName: "minutes")) var idle = 30
    @Option(help: ArgumentHelp(commandWording.helpSessionLimit, valueName: "number")) var limit = 3
    @Option(help: ArgumentHelp(commandWording.helpSessionHome, valueName: "dir"), completion: .directory)
    var home = HostEnvironment.home
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (person == nil) != (newKey == nil), (1...1440).contains(idle), (1...100).contains(limit) else {
            throw ValidationError(commandWording.badSession)
        }
    }

    func run() throws {
        let given = ProcessInfo.processInfo.environment
        // Nothing of the client's until it is known who is there.
        HostEnvironment(of: "", given: given, home: home).enter()
        let email = try person ?? Welcome(key: newKey ?? "", options).email()
        let host = HostEnvironment(of: email.lowercased(), given: given, home: home)
        host.enter()
        var options = options
        (options.as, options.hosted) = (email, true)
        let context = try CommandContext(options)
        let grants = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            // Strangers, and who has left, may not even ask.
            do throws(LedgerError) {
                return try ledger.grants(of: email)
            } catch .notAllowed {
                return [Grant]()
            }
        }
        guard !grants.isEmpty else { throw CommandFailure(.refused, context.wording.noLongerKnown) }
        guard let place = SessionPlace(of: email.lowercased(), limit: limit, home: home) else {
            throw CommandFailure(.refused, context.wording.tooManySessions(limit))
        }
        try withExtendedLifetime(place) {
            if let command = host.command {
                try answer(command, context)
            } else if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
                try show(context, grants, host)
            } else {
                print(context.wording.hostedCommands(HostedWords.commands.map { $0.words.joined(separator: " ") }))
            }
        }
    }

    private func show(_ context: CommandContext, _ grants: [Grant], _ host: HostEnvironment) throws {
        var loop: Loop
        do throws(Terminal.Failure) {
            loop = try Loop(
                settings: context.settings, environment: host.variables,
                host: Loop.Host(user: HostedUser(grants: grants), idleMinutes: idle))
        } catch {
            throw CommandFailure(.usage, context.wording.sentence(for: error))
        }
        switch loop.run() {
        case .quit: break
        case .idle: print(context.wording.idleTooLong(idle))
        case .failed(let sentence): throw CommandFailure(.broken, sentence)
        case .signal(let number): throw ExitCode(128 + number)
        }
    }

    /// Runs one of the few commands that only read, as the person and on this ledger and catalogue.
    private func answer(_ text: String, _ context: CommandContext) throws {
        let words: [String]
        do throws(HostedWords.Refusal) {
            words = try HostedWords(text).words
        } catch {
            throw CommandFailure(.usage, context.wording.sentence(for: error))
        }
        var forced = ["--as", context.settings.person ?? "", "--catalog", context.settings.catalogFolder, "--hosted"]
        if let ledger = options.ledger { forced += ["--ledger", ledger] }
        if let today = options.today { forced += ["--today", today] }
        if let lang = options.lang { forced += ["--lang", lang] }
        var command = try STO.parseAsRoot(GlobalsFirst.reordered(forced + words))
        try command.run()
    }
}
