public import ArgumentParser
public import CatalogKit
import CatalogScreens

extension QuestionCommand {
    /// `question take`: makes oneself responsible for a question.
    struct Take: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "take", abstract: commandWording.aboutQuestionTake)
        }

        @Argument(help: ArgumentHelp(commandWording.helpQuestionNumber)) var number: Int
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            try change(context) { (ledger, email) throws(LedgerError) in try ledger.take(number, by: email) }
        }
    }

    /// `question answer`: says what answers a question.
    struct Answer: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "answer", abstract: commandWording.aboutQuestionAnswer)
        }

        @Argument(help: ArgumentHelp(commandWording.helpQuestionNumber)) var number: Int
        @Option(help: ArgumentHelp(commandWording.helpCourse)) var course: String?
        @Option(help: ArgumentHelp(commandWording.helpIntroduced, valueName: "email")) var person: String?
        @Option(help: ArgumentHelp(commandWording.helpIdeaNumber, valueName: "n")) var idea: Int?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let answers: [QuestionAnswer?] = [
                course.map(QuestionAnswer.course), person.map(QuestionAnswer.person), idea.map(QuestionAnswer.idea),
            ]
            guard answers.compactMap(\.self).count == 1, var answer = answers.compactMap(\.self).first else {
                throw CommandFailure(.usage, context.wording.oneAnswer)
            }
            if let course { answer = .course(try context.course(course, in: context.catalog()).id) }
            try change(context) { [answer] (ledger, email) throws(LedgerError) in
                try ledger.answer(number, with: answer, by: email)
            }
        }
    }

    /// `question withdraw`: takes one's own question back.
    struct Withdraw: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "withdraw", abstract: commandWording.aboutQuestionWithdraw)
        }

        @Argument(help: ArgumentHelp(commandWording.helpQuestionNumber)) var number: Int
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            try change(context) { (ledger, email) throws(LedgerError) in
                try ledger.withdrawQuestion(number, by: email)
            }
        }
    }

    /// `question connect`: proposes to bring the asker together with somebody who offers help.
    struct Connect: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "connect", abstract: commandWording.aboutQuestionConnect,
                discussion: commandWording.aboutQuestionConnectDetail)
        }

        @Argument(help: ArgumentHelp(commandWording.helpQuestionNumber)) var number: Int
        @Option(help: ArgumentHelp(commandWording.helpHelper, valueName: "email|n")) var helper: String
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = try context.email()
            let introduction = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                try ledger.connect(number, to: address(in: ledger), by: email)
            }
            if context.isJSON {
                try context.printJSON(IntroductionOutput(introduction, viewer: email))
            } else {
                print(context.wording.connected(introduction))
            }
        }

        /// The helper's address; nobody needs to know it who has the number of the offer.
        private func address(in ledger: Ledger) throws(LedgerError) -> String {
            guard let offer = Int(helper) else { return helper }
            guard let found = try ledger.helpers().first(where: { $0.id == offer }) else {
                throw .noSuch(.helpOffer, offer)
            }
            return found.offer.person
        }
    }

    /// Changes a question and says how it stands now.
    private static func change(
        _ context: CommandContext, _ work: (Ledger, String) throws(LedgerError) -> Question
    ) throws {
        let email = try context.email()
        let question = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in try work(ledger, email) }
        if context.isJSON {
            try context.printJSON(QuestionOutput(question, context, viewer: email.lowercased()))
        } else {
            print(context.wording.changed(question))
        }
    }
}

extension QuestionState: ExpressibleByArgument {}
