import ArgumentParser
import CatalogKit
import CatalogScreens

/// `help-offer`: what people would help others with.
struct HelpOfferCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "help-offer", abstract: commandWording.aboutHelpOffer,
            discussion: commandWording.aboutHelpOfferDetail, subcommands: [Add.self, List.self, Withdraw.self])
    }
}

extension HelpOfferCommand {
    /// `help-offer add`: offers help, and with that agrees to be found.
    struct Add: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "add", abstract: commandWording.aboutHelpOfferAdd)
        }

        @Argument(help: ArgumentHelp(commandWording.helpHelpText)) var text: [String]
        @Option(help: ArgumentHelp(commandWording.helpTheme)) var theme: String?
        @Option(help: ArgumentHelp(commandWording.helpCourse)) var course: String?
        @Option(help: ArgumentHelp(commandWording.helpName)) var name: String?
        @Option(help: ArgumentHelp(commandWording.helpSchool)) var school: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = try context.email()
            let catalog = try context.catalog()
            let subject: HelpOffer.Subject
            switch (try context.theme(theme, in: catalog), course) {
            case (let theme?, nil): subject = .theme(theme)
            case (nil, let course?): subject = .course(try context.course(course, in: catalog).id)
            default: throw CommandFailure(.usage, context.wording.themeOrCourse)
            }
            let helper = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) -> Helper? in
                guard let person = try context.person(email, name: name, school: school, in: ledger) else { return nil }
                let offer = try ledger.offerHelp(person, with: subject, text: text.joined(separator: " "))
                return Helper(offer: offer, name: person.name, school: person.school)
            }
            guard let helper else { throw CommandFailure(.usage, context.wording.nameNeeded(email)) }
            if context.isJSON {
                try context.printJSON(HelperOutput(helper))
            } else {
                print(context.wording.helpOffered(helper.offer, catalog))
            }
        }
    }

    /// `help-offer list`: who offers help, and with what.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: commandWording.aboutHelpOfferList)
        }

        @Flag(help: ArgumentHelp(commandWording.helpMine)) var mine = false
        @Option(help: ArgumentHelp(commandWording.helpTheme)) var theme: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let viewer = mine ? try context.email().lowercased() : nil
            let catalog = try context.catalog()
            let theme = try context.theme(theme, in: catalog)
            let helpers = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try ledger.helpers()
            }
            .filter { helper in
                (viewer == nil || helper.offer.person == viewer)
                    && (theme == nil || helper.offer.isAbout(theme, in: catalog))
            }
            if context.isJSON {
                try context.printJSON(helpers.map { HelperOutput($0) })
                return
            }
            if helpers.isEmpty { print(context.wording.noHelpers) }
            for helper in helpers { print(context.wording.helperLine(helper, catalog)) }
        }
    }

    /// `help-offer withdraw`: takes an offer of help back.
    struct Withdraw: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "withdraw", abstract: commandWording.aboutHelpOfferWithdraw)
        }

        @Argument(help: ArgumentHelp(commandWording.helpOfferNumber)) var number: Int
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = try context.email()
            let offer = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                try ledger.withdrawHelp(number, by: email)
            }
            if context.isJSON {
                try context.printJSON(WithdrawnOutput(id: offer.id, state: offer.state.rawValue))
            } else {
                print(context.wording.helpWithdrawn(offer))
            }
        }

        private struct WithdrawnOutput: Encodable {
            let id: Int
            let state: String
        }
    }
}

extension HelpOffer {
    /// Whether it is about a theme: itself, or by its course.
    fileprivate func isAbout(_ theme: String?, in catalog: Catalog) -> Bool {
        switch subject {
        case .theme(let own): own == theme
        case .course(let course): catalog.course(course)?.themes.contains { $0 == theme } == true
        }
    }
}

/// An offer of help in the shape of the command line's contract: with the name that the person consented to give, and without
/// the address.
struct HelperOutput: Encodable {
    let helper: Helper

    init(_ helper: Helper) {
        self.helper = helper
    }

    private enum Key: String, CodingKey {
        case id, name, school, theme, course, text, state
    }

    func encode(to encoder: any Encoder) throws {
        let (theme, course): (String?, String?) =
            switch helper.offer.subject {
            case .theme(let theme): (theme, nil)
            case .course(let course): (nil, course)
            }
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(helper.id, forKey: .id)
        try container.encode(helper.name, forKey: .name)
        try container.encode(helper.school, forKey: .school)
        try container.encode(theme, forKey: .theme)
        try container.encode(course, forKey: .course)
        try container.encode(helper.offer.text, forKey: .text)
        try container.encode(helper.offer.state.rawValue, forKey: .state)
    }
}
