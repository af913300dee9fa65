import ArgumentParser
import CatalogKit
import CatalogScreens

/// `colleague`: who goes where, inviting somebody, and travelling together.
struct ColleagueCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "colleague", abstract: commandWording.aboutColleague,
            discussion: commandWording.aboutColleagueDetail,
            subcommands: [List.self, Show.self, Invite.self, Travel.self])
    }
}

extension ColleagueCommand {
    /// `colleague list`: the colleagues of one's school who agreed to be seen, and where they go.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: commandWording.aboutColleagueList)
        }

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = try context.email()
            let catalog = try context.catalog()
            let colleagues = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try ledger.colleagues(of: email, in: catalog)
            }
            if context.isJSON {
                try context.printJSON(colleagues.map(ColleagueOutput.init))
                return
            }
            if colleagues.isEmpty { print(context.wording.noColleagues) }
            for colleague in colleagues {
                for line in context.wording.lines(for: colleague, in: catalog) { print(line) }
            }
        }
    }

    /// `colleague show`: who else goes to an offering.
    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "show", abstract: commandWording.aboutColleagueShow,
                discussion: commandWording.aboutColleagueShowDetail)
        }

        @Argument(help: ArgumentHelp(commandWording.helpColleagueOffering)) var offering: String
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = context.settings.person ?? context.profileFile.read()?.email
            let catalog = try context.catalog()
            let (_, offering) = try context.offering(offering, in: catalog)
            let company = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try ledger.company(in: offering.id, for: email, in: catalog)
            }
            if context.isJSON {
                try context.printJSON(CompanyOutput(company, offering: offering.id))
                return
            }
            let lines = context.wording.company(company, travelWith: "sto-tui colleague travel \(offering.id)")
            if lines.isEmpty { print(context.wording.nobodyGoes) }
            for line in lines { print(line) }
        }
    }

    /// `colleague invite`: invites a colleague to an offering, by one mail.
    struct Invite: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "invite", abstract: commandWording.aboutColleagueInvite,
                discussion: commandWording.aboutColleagueInviteDetail)
        }

        @Argument(help: ArgumentHelp(commandWording.helpColleagueOffering)) var offering: String
        @Option(help: ArgumentHelp(commandWording.helpColleagueEmail)) var email: String
        @Option(help: ArgumentHelp(commandWording.helpColleagueName)) var name: String
        @Option(help: ArgumentHelp(commandWording.helpColleagueText)) var text: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let own = try context.email()
            let catalog = try context.catalog()
            let (course, offering) = try context.offering(offering, in: catalog)
            if let url = catalog.listing(offering.id)?.url, course.id == offering.id {
                throw CommandFailure(.refused, context.wording.enrolElsewhere(url))
            }
            let terms = OfferingTerms(course: course, offering: offering, region: catalog.region)
            let invitation = try context.withLedger(for: .writing) {
                (ledger) throws(LedgerError) -> ColleagueInvitation? in
                guard let inviter = try context.person(own, name: nil, school: nil, in: ledger) else { return nil }
                let invitee = try Person(email: email, name: name)
                return try ledger.invite(.person(invitee), to: terms, text: text ?? "", by: inviter)
            }
            guard let invitation else { throw CommandFailure(.refused, context.wording.inviterUnknown(own)) }
            if context.isJSON {
                try context.printJSON(ColleagueInvitationOutput(invitation))
            } else {
                print("\(context.wording.invited(invitation, title: course.title)) \(context.wording.undoWithCommand)")
            }
        }
    }

    /// `colleague travel`: says that one would travel together to an offering, or alone after all.
    struct Travel: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "travel", abstract: commandWording.aboutColleagueTravel,
                discussion: commandWording.aboutColleagueTravelDetail)
        }

        @Argument(help: ArgumentHelp(commandWording.helpColleagueOffering)) var offering: String
        @Option(name: .customLong("from"), help: ArgumentHelp(commandWording.helpTravelFrom, valueName: "town"))
        var town: String?
        @Flag(help: ArgumentHelp(commandWording.helpTravelAlone)) var alone = false
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = try context.email()
            let catalog = try context.catalog()
            let (_, offering) = try context.offering(offering, in: catalog)
            if alone {
                try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                    try ledger.travelAlone(to: offering.id, by: email)
                }
                print("\(context.wording.travelsAlone) \(context.wording.undoWithCommand)")
                return
            }
            let named = try context.town(town, in: catalog)?.name
            let school = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try ledger.person(email)?.school
            }
            guard let town = named ?? school.flatMap({ catalog.school($0)?.place }) else {
                throw CommandFailure(.usage, context.wording.travelFromWhere)
            }
            let count = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                try ledger.travelTogether(to: offering.id, from: town, by: email)
            }
            print("\(context.wording.travels(with: count, from: town)) \(context.wording.undoWithCommand)")
        }
    }
}
