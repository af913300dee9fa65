/// What the program tells of its own commands and their options, as `--experimental-dump-help` prints it.
struct CommandTree: Decodable {
    let command: Command

    /// A command, with those under it.
    struct Command: Decodable {
        let commandName: String
        let arguments: [Argument]?
        let subcommands: [Command]?

        /// The commands that do something, by what one types after the program's name, with their options in order.
        func leaves(after path: String = "") -> [(name: String, options: [String])] {
            guard let subcommands, !subcommands.isEmpty else { return [(path, options)] }
            return subcommands.flatMap { $0.leaves(after: path.isEmpty ? $0.commandName : "\(path) \($0.commandName)") }
        }

        /// The long names of the options.
        var options: [String] {
            (arguments ?? []).filter(\.shouldDisplay).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(
                \.name
            ).sorted()
        }
    }

    /// An option or a positional argument.
    struct Argument: Decodable {
        let names: [Name]?
        /// Whether the help tells of it.
        let shouldDisplay: Bool
    }

    /// A name of an option.
    struct Name: Decodable {
        let kind: String
        let name: String
    }
}
