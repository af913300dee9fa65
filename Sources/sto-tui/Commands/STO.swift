import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation

/// The program: a command, or the terminal interface without one.
@main
struct STO: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "sto-tui", abstract: commandWording.about, discussion: commandWording.aboutDetail,
            version: "sto-tui \(Version.number)",
            subcommands: [
                SearchCommand.self, ShowCommand.self, EnrolCommand.self, CancelCommand.self, UndoCommand.self,
                AgendaCommand.self, InterestCommand.self, DemandCommand.self, ProfileCommand.self, CheckCommand.self,
                AuditCommand.self, VariantCommand.self, InvitationCommand.self, OfferingCommand.self,
                ParticipantsCommand.self, QuestionCommand.self, HelpOfferCommand.self, IntroductionCommand.self,
                IdeaCommand.self, ResponsibleCommand.self, HandoverCommand.self, OutboxCommand.self,
                AttendanceCommand.self, QuarterCommand.self, ReportCommand.self, DiscoverCommand.self,
                LearningCommand.self, SettingsCommand.self, ColleagueCommand.self, ImportCommand.self,
                ExportCommand.self, PeopleCommand.self, SessionCommand.self, RegionCommand.self, BackupCommand.self,
                RestoreCommand.self, HistoryCommand.self, PrivacyCommand.self,
            ])
    }

    @OptionGroup var interface: InterfaceOptions

    func run() throws { try interface.open() }
    static func main() {
        Output.prepare()
        var code: Int32 = 0
        do {
            let arguments = Array(CommandLine.arguments.dropFirst())
            if try !Screens.opened(by: arguments) {
                var command = try parseAsRoot(GlobalsFirst.reordered(arguments))
                try command.run()
            }
        } catch {
            code = explain(error)
        }
        // A reader that stops reading has read enough.
        if let fault = Output.flush(), fault != EPIPE {
            Output.complain(commandWording.outputNotWritten(code: fault))
            code = CommandFailure.Code.broken.rawValue
        }
        Foundation.exit(code)
    }

    /// Says what an error means, and tells the exit code that goes with it.
    private static func explain(_ error: any Error) -> Int32 {
        if let failure = error as? CommandFailure {
            Output.complain(failure.sentence)
            return failure.code.rawValue
        }
        if let code = error as? ExitCode { return code.rawValue }
        let message = commandWording.usage(fullMessage(for: error))
        if exitCode(for: error) == .success {
            print(message)
            return 0
        }
        Output.complain(lines: message)
        return CommandFailure.Code.usage.rawValue
    }
}

/// Lets global options stand before the command as well as after it.
enum GlobalsFirst {
    /// The commands of which the next word says what to do.
    private static let groups = Set(
        STO.configuration.subcommands.map { $0.configuration }.filter { !$0.subcommands.isEmpty }.map(\.commandName))
    private static let withValue = ["--catalog", "--ledger", "--as", "--today", "--lang"]

    /// The arguments with the global options that stand before the command moved behind it.
    static func reordered(_ arguments: [String]) -> [String] {
        var index = 0
        while index < arguments.count {
            let argument = arguments[index]
            if withValue.contains(argument) {
                index += 2
            } else if argument == "--json" || withValue.contains(where: { argument.hasPrefix($0 + "=") }) {
                index += 1
            } else {
                break
            }
        }
        guard index < arguments.count, !arguments[index].hasPrefix("-") else { return arguments }
        let isGroup = groups.contains(arguments[index]) && arguments.dropFirst(index + 1).first?.hasPrefix("-") == false
        let rest = index + (isGroup ? 2 : 1)
        return Array(arguments[index..<rest] + arguments[..<index] + arguments[rest...])
    }
}

extension Wording {
    /// Why the terminal interface cannot open, and what to do instead.
    func sentence(for error: Terminal.Failure) -> String {
        switch error {
        case .notATerminal: notATerminal()
        case .tooSimple(let name): terminalTooSimple(name)
        }
    }
}
