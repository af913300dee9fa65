import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation

/// `settings`: what the settings file says, what is wrong in it, and what keys can be chosen for.
struct SettingsCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "settings", abstract: commandWording.aboutSettings,
            discussion: commandWording.aboutSettingsDetail)
    }

    @Flag(help: ArgumentHelp(commandWording.helpSettingsKeys)) var keys = false
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let path = ConfigFile(environment: ProcessInfo.processInfo.environment).path
        let settings = context.settings
        let actions = SettingsOutput.actions(settings.preferences.keyMap, context.wording)
        if context.isJSON {
            try context.printJSON(
                SettingsOutput(
                    file: path, theme: settings.preferences.theme.rawValue, language: settings.language.rawValue,
                    plain: settings.preferences.isPlain, keys: actions, problems: settings.settingsProblems))
        } else if keys {
            for action in actions {
                let columns = [
                    TextWidth.pad(action.name, to: 20), TextWidth.pad(action.keys.joined(separator: ", "), to: 22),
                ]
                print(columns.joined() + action.label)
            }
        } else {
            print(context.wording.settings(path, settings.preferences.theme, settings.preferences.isPlain))
        }
        guard !settings.settingsProblems.isEmpty else { return }
        for problem in settings.settingsProblems { Output.complain(problem) }
        throw ExitCode(CommandFailure.Code.refused.rawValue)
    }
}

/// What `settings --json` prints.
private struct SettingsOutput: Encodable {
    let file: String?
    let theme: String
    let language: String
    let plain: Bool
    let keys: [ActionKeys]
    let problems: [String]

    /// Something that a key can do, with its keys and what it is called on the screen.
    struct ActionKeys: Encodable {
        let name: String
        let keys: [String]
        let label: String
    }

    /// Everything that a key can do, in the order of the table.
    static func actions(_ keyMap: KeyMap, _ wording: Wording) -> [ActionKeys] {
        var seen: Set<Action> = []
        return keyMap.bindings.filter { seen.insert($0.action).inserted }.map { binding in
            ActionKeys(
                name: binding.action.name, keys: binding.keys.map(\.name), label: binding.label(wording))
        }
    }
}
