public import ArgumentParser
public import CatalogKit
import CatalogScreens

/// `idea`: what people would like to do together.
struct IdeaCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "idea", abstract: commandWording.aboutIdea, discussion: commandWording.aboutIdeaDetail,
            subcommands: [
                Add.self, List.self, Show.self, Join.self, Leave.self, Become.self, Close.self, Withdraw.self,
            ])
    }
}

extension IdeaCommand {
    /// `idea add`: proposes an activity.
    struct Add: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "add", abstract: commandWording.aboutIdeaAdd)
        }

        @Argument(help: ArgumentHelp(commandWording.helpIdeaTitle)) var title: [String]
        @Option(help: ArgumentHelp(commandWording.helpIdeaText)) var text: String?
        @Option(help: ArgumentHelp(commandWording.helpName)) var name: String?
        @Option(help: ArgumentHelp(commandWording.helpSchool)) var school: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            try IdeaCommand.change(options, name: name, school: school) { (ledger, person) throws(LedgerError) in
                try ledger.propose(person, title: title.joined(separator: " "), text: text ?? "")
            }
        }
    }

    /// `idea list`: the open ideas, oldest first.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: commandWording.aboutIdeaList)
        }

        @Flag(help: ArgumentHelp(commandWording.helpMine)) var mine = false
        @Option(help: ArgumentHelp(commandWording.helpIdeaState)) var state: [IdeaState] = []
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let viewer = mine ? try context.email().lowercased() : context.viewer
            let catalog = try context.catalog()
            let rows = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try IdeasAnswer(ledger, for: viewer, in: catalog).rows
            }.filter { row in
                if mine, row.part == nil { return false }
                return state.isEmpty ? mine || row.idea.state == .open : state.contains(row.idea.state)
            }
            if context.isJSON {
                try context.printJSON(rows.map(IdeaOutput.init))
                return
            }
            if rows.isEmpty { print(context.wording.noIdeas) }
            for row in rows { print(context.wording.ideaLine(row.idea)) }
        }
    }

    /// `idea show`: one idea.
    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "show", abstract: commandWording.aboutIdeaShow)
        }

        @Argument(help: ArgumentHelp(commandWording.helpIdeaNumber)) var number: Int
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let catalog = try context.catalog()
            let row = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try IdeasAnswer.Row(ledger.idea(number), ledger, for: context.viewer, in: catalog)
            }
            if context.isJSON {
                try context.printJSON(IdeaOutput(row))
                return
            }
            print(context.wording.ideaLine(row.idea))
            if !row.idea.text.isEmpty { print("  \(row.idea.text)") }
        }
    }

    /// `idea join`: joins somebody else's idea.
    struct Join: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "join", abstract: commandWording.aboutIdeaJoin)
        }

        @Argument(help: ArgumentHelp(commandWording.helpIdeaNumber)) var number: Int
        @Option(help: ArgumentHelp(commandWording.helpName)) var name: String?
        @Option(help: ArgumentHelp(commandWording.helpSchool)) var school: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            try IdeaCommand.change(options, name: name, school: school) { (ledger, person) throws(LedgerError) in
                try ledger.join(person, number)
            }
        }
    }

    /// `idea leave`: leaves an idea again.
    struct Leave: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "leave", abstract: commandWording.aboutIdeaLeave)
        }

        @Argument(help: ArgumentHelp(commandWording.helpIdeaNumber)) var number: Int
        @OptionGroup var options: GlobalOptions

        func run() throws {
            try IdeaCommand.change(options) { (ledger, email) throws(LedgerError) in try ledger.leave(email, number) }
        }
    }

    /// `idea become`: turns an idea into a course of the catalogue.
    struct Become: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "become", abstract: commandWording.aboutIdeaBecome)
        }

        @Argument(help: ArgumentHelp(commandWording.helpIdeaNumber)) var number: Int
        @Option(help: ArgumentHelp(commandWording.helpCourse)) var course: String
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let course = try context.course(course, in: context.catalog()).id
            try IdeaCommand.change(options) { (ledger, email) throws(LedgerError) in
                try ledger.become(number, course: course, by: email)
            }
        }
    }

    /// `idea close`: closes an idea that will not be carried out.
    struct Close: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "close", abstract: commandWording.aboutIdeaClose)
        }

        @Argument(help: ArgumentHelp(commandWording.helpIdeaNumber)) var number: Int
        @OptionGroup var options: GlobalOptions

        func run() throws {
            try IdeaCommand.change(options) { (ledger, email) throws(LedgerError) in
                try ledger.closeIdea(number, by: email)
            }
        }
    }

    /// `idea withdraw`: takes one's own idea back.
    struct Withdraw: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "withdraw", abstract: commandWording.aboutIdeaWithdraw)
        }

        @Argument(help: ArgumentHelp(commandWording.helpIdeaNumber)) var number: Int
        @OptionGroup var options: GlobalOptions

        func run() throws {
            try IdeaCommand.change(options) { (ledger, email) throws(LedgerError) in
                try ledger.withdrawIdea(number, by: email)
            }
        }
    }

    /// Does something that needs a name as well, and says how the idea stands now.
    private static func change(
        _ options: GlobalOptions, name: String?, school: String?,
        _ work: (Ledger, Person) throws(LedgerError) -> Idea
    ) throws {
        let context = try CommandContext(options)
        let email = try context.email()
        let catalog = try context.catalog()
        let row = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) -> IdeasAnswer.Row? in
            guard let person = try context.person(email, name: name, school: school, in: ledger) else { return nil }
            return try IdeasAnswer.Row(work(ledger, person), ledger, for: person.email, in: catalog)
        }
        guard let row else { throw CommandFailure(.usage, context.wording.nameNeeded(email)) }
        try tell(row, context)
    }

    /// Does something and says how the idea stands now.
    private static func change(
        _ options: GlobalOptions, _ work: (Ledger, String) throws(LedgerError) -> Idea
    ) throws {
        let context = try CommandContext(options)
        let email = try context.email()
        let catalog = try context.catalog()
        let row = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
            try IdeasAnswer.Row(work(ledger, email), ledger, for: email.lowercased(), in: catalog)
        }
        try tell(row, context)
    }

    private static func tell(_ row: IdeasAnswer.Row, _ context: CommandContext) throws {
        if context.isJSON {
            try context.printJSON(IdeaOutput(row))
        } else {
            print(context.wording.ideaLine(row.idea))
        }
    }
}

extension IdeaState: ExpressibleByArgument {}
