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
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        var profile = context.profileFile.read()
        if email != nil || name != nil || school != nil {
            guard let email = email ?? profile?.email else {
                throw CommandFailure(.usage, context.wording.whoAreYou)
            }
            let person: Person
            do throws(LedgerError) {
                person = try Person(
                    email: email, name: name ?? profile?.name ?? "",
                    school: school ?? profile?.school ?? "")
            } catch {
                throw CommandFailure(error, context.wording)
            }
            do {
                try context.profileFile.write(person)
            } catch {
                throw CommandFailure(.broken, context.wording.profileNotSaved(context.profileFile.path))
            }
            profile = person
        }
        guard let profile else { throw CommandFailure(.refused, context.wording.noProfile) }
        if context.isJSON {
            try context.printJSON(["email": profile.email, "name": profile.name, "school": profile.school])
        } else {
            print("\(profile.name) <\(profile.email)>\(profile.school.isEmpty ? "" : ", " + profile.school)")
        }
    }
}
