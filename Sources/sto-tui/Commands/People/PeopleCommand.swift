import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation

/// `people`: who is let in on a host, with which keys and which roles.
struct PeopleCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "people", abstract: commandWording.aboutPeople, discussion: commandWording.aboutPeopleDetail,
            subcommands: [
                Add.self, List.self, Give.self, Take.self, Invite.self, RemoveKey.self, Keys.self, Roles.self,
            ])
    }

    /// `people add`: makes somebody known, and lets them in.
    struct Add: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "add", abstract: commandWording.aboutPeopleAdd)
        }

        @Argument(help: ArgumentHelp(commandWording.helpEmail)) var email: String
        @Option(help: ArgumentHelp(commandWording.helpName)) var name: String?
        @Option(help: ArgumentHelp(commandWording.helpSchool)) var school: String?
        @Option(help: ArgumentHelp(commandWording.helpLoginKey, valueName: "file|key")) var key: [String] = []
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let keys = try key.map { (text) throws(CommandFailure) in try context.key(text) }
            let person = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) -> Person? in
                guard let person = try context.person(email, name: name, school: school, in: ledger) else { return nil }
                let actor = context.actor
                try ledger.addPerson(person, by: actor)
                for key in keys { try ledger.addKey(key, to: person.email, by: actor) }
                return person
            }
            guard let person else { throw CommandFailure(.usage, context.wording.nameNeeded(email)) }
            print(context.wording.personAdded(person, keys: keys.count))
        }
    }

    /// `people list`: everybody with a role or a key.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: commandWording.aboutPeopleList)
        }

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let accounts = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try ledger.accounts()
            }
            if context.isJSON {
                try context.printJSON(accounts.map(AccountOutput.init))
                return
            }
            guard !accounts.isEmpty else { throw CommandFailure(.refused, context.wording.nobodyLetIn) }
            for account in accounts { print(context.wording.line(for: account)) }
        }
    }

    /// `people give`: gives somebody a role.
    struct Give: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "give", abstract: commandWording.aboutPeopleGive)
        }

        @Argument(help: ArgumentHelp(commandWording.helpEmail)) var email: String
        @OptionGroup var role: RoleOptions
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let grant = try role.grant(context.wording)
            let isNew = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                try ledger.give(grant, to: email, by: context.actor)
            }
            print(context.wording.roleGiven(grant, to: email, isNew: isNew))
        }
    }

    /// `people take`: takes a role back.
    struct Take: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "take", abstract: commandWording.aboutPeopleTake)
        }

        @Argument(help: ArgumentHelp(commandWording.helpEmail)) var email: String
        @OptionGroup var role: RoleOptions
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let grant = try role.grant(context.wording)
            let wasHeld = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                try ledger.take(grant, from: email, by: context.actor)
            }
            guard wasHeld else { throw CommandFailure(.refused, context.wording.roleNotHeld(grant, by: email)) }
            print(context.wording.roleTaken(grant, from: email))
        }
    }

    /// `people invite`: makes a code with which somebody binds a key of theirs.
    struct Invite: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "invite", abstract: commandWording.aboutPeopleInvite)
        }

        @Argument(help: ArgumentHelp(commandWording.helpEmail)) var email: String
        @Option(help: ArgumentHelp(commandWording.helpName)) var name: String?
        @Option(help: ArgumentHelp(commandWording.helpSchool)) var school: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let made = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) -> (Person, String)? in
                guard let person = try context.person(email, name: name, school: school, in: ledger) else { return nil }
                let actor = context.actor
                try ledger.addPerson(person, by: actor)
                return (person, try ledger.makeLoginCode(for: person.email, by: actor))
            }
            guard let (person, code) = made else { throw CommandFailure(.usage, context.wording.nameNeeded(email)) }
            print(context.wording.codeMade(code, for: person))
        }
    }

    /// `people remove-key`: lets nobody in with a key any more.
    struct RemoveKey: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "remove-key", abstract: commandWording.aboutPeopleRemoveKey)
        }

        @Argument(help: ArgumentHelp(commandWording.helpLoginKey)) var key: String
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let key = try context.key(key)
            let holder = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) -> String? in
                try ledger.removeKey(key, by: context.actor)
            }
            guard let holder else { throw CommandFailure(.refused, context.wording.keyUnknown) }
            print(context.wording.keyRemoved(from: holder))
        }
    }

    /// `people roles`: the table of who may do what.
    struct Roles: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "roles", abstract: commandWording.aboutPeopleRoles)
        }

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            if context.isJSON {
                try context.printJSON(
                    Act.allCases.map { act in
                        ["act": act.rawValue].merging(
                            Role.allCases.map { ($0.rawValue, "\(act.reach(of: $0))") }
                        ) { first, _ in first }
                    })
                return
            }
            for line in RolesTable(context.wording).lines { print(line) }
        }
    }
}

/// Which role is meant.
struct RoleOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(commandWording.helpRole),
        completion: .list(Role.allCases.dropFirst().map(\.rawValue)))
    var role: String
    @Option(help: ArgumentHelp(commandWording.helpRoleSchool)) var school: String?

    func grant(_ wording: Wording) throws(CommandFailure) -> Grant {
        guard let role = Role(rawValue: role), role != .teacher else {
            throw CommandFailure(.usage, wording.noSuchRole(role))
        }
        guard (role == .schoolCoordinator) == (school?.isEmpty == false) else {
            throw CommandFailure(.usage, wording.roleNeedsSchool)
        }
        return Grant(role, school: school ?? "")
    }
}

/// Somebody who is let in, as JSON.
struct AccountOutput: Encodable {
    let email, name, school: String
    let roles: [Grant]
    let keys: [String]
    let left: Bool

    init(_ account: Account) {
        (email, name, school) = (account.person.email, account.person.name, account.person.school)
        roles = account.grants
        keys = account.keys.map(\.description)
        left = account.hasLeft
    }
}

extension CommandContext {
    /// Who acts: the person of `--as`, or whoever is kept on this computer.
    var actor: String? { settings.person ?? profileFile.read()?.email }

    /// A key: the text itself, or the first line of a file.
    func key(_ text: String) throws(CommandFailure) -> LoginKey {
        do throws(LedgerError) {
            if let key = try? LoginKey(text) { return key }
            guard let file = FileHandle(forReadingAtPath: text), let bytes = try? file.read(upToCount: 16_384) else {
                throw .invalidKey
            }
            let line = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first ?? ""
            return try LoginKey(String(line))
        } catch {
            throw CommandFailure(error, wording)
        }
    }
}
