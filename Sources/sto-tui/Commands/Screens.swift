import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation

/// The options of the terminal interface.
struct InterfaceOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(commandWording.helpPlain)) var plain = false

    @OptionGroup var options: GlobalOptions

    func open() throws {
        try Screens.open(CommandContext(options), plain: plain)
    }
}

/// The terminal interface alone: `sto-tui` without a command.
///
/// To read the arguments of all commands takes longer than anything else before the first frame; to read none takes nothing.
struct Screens: ParsableCommand {
    @OptionGroup var interface: InterfaceOptions

    func run() throws { try interface.open() }

    /// Opens the interface, where the arguments ask for nothing else, and stays until it is closed.
    ///
    /// - Returns: False where they name a command, ask for help or make no sense.
    static func opened(by arguments: [String]) throws -> Bool {
        if arguments.isEmpty {
            try open(CommandContext(GlobalValues()), plain: false)
            return true
        }
        guard arguments[0].hasPrefix("-"), let screens = try? parseAsRoot(arguments) as? Screens else { return false }
        try screens.run()
        return true
    }

    /// Opens the interface and stays until it is closed.
    fileprivate static func open(_ context: CommandContext, plain: Bool) throws {
        var loop: Loop
        do throws(Terminal.Failure) {
            let settings = plain ? context.settings.plain() : context.settings
            loop = try Loop(settings: settings, environment: ProcessInfo.processInfo.environment)
        } catch {
            throw CommandFailure(.usage, context.wording.sentence(for: error))
        }
        switch loop.run() {
        case .quit, .idle: break
        case .failed(let sentence): throw CommandFailure(.broken, sentence)
        case .signal(let number): throw ExitCode(128 + number)
        }
    }
}
