import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation

/// The options of the terminal interface.
struct InterfaceOptions: ParsableArguments {
    @Flag(help: ArgumentHelp(commandWording.helpPlain)) var plain = false

    @OptionGroup var options: GlobalOptions

    /// Opens the interface and stays until it is closed.
    func open() throws {
        let context = try CommandContext(options)
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

/// The terminal interface alone: `sto-tui` without a command.
///
/// To read the arguments of all commands takes longer than anything else before the first frame.
struct Screens: ParsableCommand {
    @OptionGroup var interface: InterfaceOptions

    func run() throws { try interface.open() }

    /// The interface, where the arguments ask for nothing else; nil where they name a command, ask for help or make no sense.
    static func asked(by arguments: [String]) -> Screens? {
        guard arguments.first.map({ $0.hasPrefix("-") }) ?? true else { return nil }
        return (try? parseAsRoot(arguments)) as? Screens
    }
}
