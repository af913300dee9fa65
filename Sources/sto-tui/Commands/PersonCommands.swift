import ArgumentParser
import CatalogKit
import CatalogScreens

/// `profile`: shows or keeps who uses the program on this computer.
struct ProfileCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "profile", abstract: commandWording.aboutProfile,
            discussion: commandWording.aboutProfileDetail)
    }

    @Option(help: ArgumentHelp(commandWording.helpEmail)) var email: String?
    @Option(help: ArgumentHelp(commandWording.helpName)) var name: String?
    @Option(help: ArgumentHelp(commandWording.helpSchool)) var school: String?
    @Option(
        help: ArgumentHelp(commandWording.helpVisible, valueName: "yes|no"), completion: .list(["yes", "no"]))
    var visible: String?
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let isVisible = try wish(context.wording)
        let person = try isVisible == nil || context.settings.person == nil ? kept(context) : named(context)
        let visible = try context.withLedger(for: isVisible == nil ? .reading : .writing) {
            (ledger) throws(LedgerError) in
            if let isVisible { try ledger.setVisible(isVisible, for: person) }
            return try ledger.isVisible(person.email)
        }
        if context.isJSON {
            try context.printJSON(ProfileOutput(person, isVisible: visible))
        } else {
            print("\(person.name) <\(person.email)>\(person.school.isEmpty ? "" : ", " + person.school)")
            print(context.wording.visible(visible))
        }
    }

    /// Whether the person is to be visible; nil where nothing is said about it.
    private func wish(_ wording: Wording) throws(CommandFailure) -> Bool? {
        switch visible?.lowercased() {
        case nil: nil
        case "yes": true
        case "no": false
        case let other?: throw CommandFailure(.usage, wording.badVisible(other))
        }
    }

    /// Whoever `--as` names, for whom nothing is kept on this computer.
    private func named(_ context: CommandContext) throws(CommandFailure) -> Person {
        let email = try context.email()
        let person = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            try context.person(email, name: name, school: school, in: ledger)
        }
        guard let person else { throw CommandFailure(.usage, context.wording.nameNeeded(email)) }
        return person
    }

    /// Whoever is kept on this computer, brought up to date first with what the options say.
    private func kept(_ context: CommandContext) throws(CommandFailure) -> Person {
        let profile = context.profileFile.read()
        guard email != nil || name != nil || school != nil else {
            guard let profile else { throw CommandFailure(.refused, context.wording.noProfile) }
            return profile
        }
        guard let email = email ?? profile?.email else { throw CommandFailure(.usage, context.wording.whoAreYou) }
        let person: Person
        do throws(LedgerError) {
            person = try Person(
                email: email, name: name ?? profile?.name ?? "", school: school ?? profile?.school ?? "")
        } catch {
            throw CommandFailure(error, context.wording)
        }
        do {
            try context.profileFile.write(person)
        } catch {
            throw CommandFailure(.broken, context.wording.profileNotSaved(context.profileFile.path))
        }
        return person
    }
}

/// Who uses the program, as JSON.
struct ProfileOutput: Encodable {
    let email: String
    let name: String
    let school: String
    let visible: Bool

    init(_ person: Person, isVisible: Bool) {
        (email, name, school) = (person.email, person.name, person.school)
        visible = isVisible
    }
}
