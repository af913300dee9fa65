import ArgumentParser
import CatalogKit
import CatalogScreens

/// `invitation`: the seats that are held for somebody who asked for a course.
struct InvitationCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "invitation", abstract: commandWording.aboutInvitation,
            discussion: commandWording.aboutInvitationDetail, subcommands: [List.self, Decline.self])
    }

    /// `invitation list`: what a person was invited to, and what became of it.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: commandWording.aboutInvitationList)
        }

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = try context.email()
            let catalog = try context.catalog()
            let now = context.settings.now
            let mine = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try ledger.invitations(of: email)
            }.map { invitation in
                // The ledger says so when somebody next comes by the offering.
                var invitation = invitation
                if invitation.state == .open, invitation.until <= now { invitation.state = .lapsed }
                return invitation
            }
            if context.isJSON {
                try context.printJSON(mine.map { InvitationOutput($0, catalog) })
                return
            }
            if mine.isEmpty { print(context.wording.noInvitations) }
            for invitation in mine {
                print(context.wording.invitationLine(invitation, catalog.offering(invitation.offering)))
            }
        }
    }

    /// `invitation decline`: gives up a seat that is held.
    struct Decline: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "decline", abstract: commandWording.aboutInvitationDecline)
        }

        @Argument(help: ArgumentHelp(commandWording.helpOffering)) var offering: String
        @Option(help: ArgumentHelp(commandWording.helpKey)) var key: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = try context.email()
            let catalog = try context.catalog()
            let outcome = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                try ledger.declineInvitation(email, to: offering, key: key)
            }
            if context.isJSON {
                try context.printJSON(InvitationOutput(outcome.invitation, catalog))
            } else {
                print(context.wording.declined(catalog.title(ofOffering: offering)))
            }
        }
    }
}

/// An invitation as JSON; what is not known is null.
private struct InvitationOutput: Encodable {
    let invitation: Invitation
    let title: String
    let offering: Offering?

    init(_ invitation: Invitation, _ catalog: Catalog) {
        self.invitation = invitation
        title = catalog.title(ofOffering: invitation.offering)
        offering = catalog.offering(invitation.offering)?.offering
    }

    private enum Key: String, CodingKey {
        case offering, person, state, until, title, start, place
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(invitation.offering, forKey: .offering)
        try container.encode(invitation.person, forKey: .person)
        try container.encode(invitation.state.rawValue, forKey: .state)
        try container.encode(LocalTime(utcSeconds: invitation.until).iso, forKey: .until)
        try container.encode(title, forKey: .title)
        try container.encode(offering?.start.iso, forKey: .start)
        try container.encode(offering?.place, forKey: .place)
    }
}
