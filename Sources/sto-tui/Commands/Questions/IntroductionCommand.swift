import ArgumentParser
import CatalogKit
import CatalogScreens

/// `introduction`: what is proposed to somebody, and their answer.
struct IntroductionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "introduction", abstract: commandWording.aboutIntroduction,
            discussion: commandWording.aboutIntroductionDetail, subcommands: [List.self, Agree.self, Decline.self])
    }
}

extension IntroductionCommand {
    /// `introduction list`: the introductions that one has a part in.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: commandWording.aboutIntroductionList)
        }

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = try context.email().lowercased()
            let outputs = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try ledger.introductions(of: email).map { (introduction) throws(LedgerError) in
                    try IntroductionOutput(introduction, viewer: email, in: ledger)
                }
            }
            if context.isJSON {
                try context.printJSON(outputs)
                return
            }
            if outputs.isEmpty { print(context.wording.noIntroductions) }
            for output in outputs { print(context.wording.introductionLine(output)) }
        }
    }

    /// `introduction agree`: agrees; when both have, each sees the other's name and address.
    struct Agree: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "agree", abstract: commandWording.aboutIntroductionAgree)
        }

        @Argument(help: ArgumentHelp(commandWording.helpIntroductionNumber)) var number: Int
        @OptionGroup var options: GlobalOptions

        func run() throws {
            try IntroductionCommand.answer(options) { (ledger, email) throws(LedgerError) in
                try ledger.agree(to: number, by: email)
            }
        }
    }

    /// `introduction decline`: declines, without having to say why.
    struct Decline: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "decline", abstract: commandWording.aboutIntroductionDecline)
        }

        @Argument(help: ArgumentHelp(commandWording.helpIntroductionNumber)) var number: Int
        @OptionGroup var options: GlobalOptions

        func run() throws {
            try IntroductionCommand.answer(options) { (ledger, email) throws(LedgerError) in
                try ledger.decline(number, by: email)
            }
        }
    }

    private static func answer(
        _ options: GlobalOptions, _ work: (Ledger, String) throws(LedgerError) -> Introduction
    ) throws {
        let context = try CommandContext(options)
        let email = try context.email().lowercased()
        let output = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
            try IntroductionOutput(work(ledger, email), viewer: email, in: ledger)
        }
        if context.isJSON {
            try context.printJSON(output)
        } else {
            print(context.wording.introductionLine(output))
        }
    }
}

/// An introduction in the shape of the command line's contract; what it does not have is null.
struct IntroductionOutput: Encodable {
    let introduction: Introduction
    /// The viewer's side; nil for a coordinator.
    let side: Introduction.Side?
    /// The question, or nil where nobody looked it up.
    let text: String?
    /// The other, known only when both agreed.
    let other: Person?

    init(_ introduction: Introduction, viewer: String?) {
        self.introduction = introduction
        side = viewer.flatMap { introduction.side(of: $0) }
        text = nil
        other = nil
    }

    init(_ introduction: Introduction, viewer: String, in ledger: Ledger) throws(LedgerError) {
        self.introduction = introduction
        side = introduction.side(of: viewer)
        text = try ledger.question(introduction.question).text
        other =
            introduction.state == .made && side != nil
            ? try ledger.person(side == .asker ? introduction.helper : introduction.asker) : nil
    }

    private enum Key: String, CodingKey {
        case id, question, text, state, side, since, name, email
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(introduction.id, forKey: .id)
        try container.encode(introduction.question, forKey: .question)
        try container.encode(text, forKey: .text)
        try container.encode(introduction.state.rawValue, forKey: .state)
        try container.encode(side?.rawValue, forKey: .side)
        try container.encode(LocalTime(utcSeconds: introduction.since).iso, forKey: .since)
        try container.encode(other?.name, forKey: .name)
        try container.encode(other?.email, forKey: .email)
    }
}
