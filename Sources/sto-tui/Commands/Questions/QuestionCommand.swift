import ArgumentParser
import CatalogKit
import CatalogScreens

/// `question`: a school's training questions, from asking to answering.
struct QuestionCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "question", abstract: commandWording.aboutQuestion,
            discussion: commandWording.aboutQuestionDetail,
            subcommands: [
                Ask.self, List.self, Show.self, Take.self, Answer.self, Connect.self, Withdraw.self,
            ])
    }
}

extension QuestionCommand {
    /// `question ask`: asks a question, and shows what may answer it at once.
    struct Ask: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "ask", abstract: commandWording.aboutQuestionAsk)
        }

        @Argument(help: ArgumentHelp(commandWording.helpQuestionText)) var text: [String]
        @Option(help: ArgumentHelp(commandWording.helpTheme)) var theme: String?
        @Option(help: ArgumentHelp(commandWording.helpEquipment)) var equipment: String?
        @Option(help: ArgumentHelp(commandWording.helpColleagues, valueName: "n")) var colleagues: Int?
        @Option(help: ArgumentHelp(commandWording.helpName)) var name: String?
        @Option(help: ArgumentHelp(commandWording.helpSchool)) var school: String?
        @Option(help: ArgumentHelp(commandWording.helpKey)) var key: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            if let colleagues, colleagues < 0 {
                throw CommandFailure(.usage, context.wording.notNegative("--colleagues"))
            }
            let email = try context.email()
            let catalog = try context.catalog()
            let theme = try context.theme(theme, in: catalog)
            let answer = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) -> Answer? in
                guard let person = try context.person(email, name: name, school: school, in: ledger) else { return nil }
                let question = try ledger.ask(
                    person, text: text.joined(separator: " "), theme: theme, equipment: equipment ?? "",
                    colleagues: colleagues ?? 0, key: key)
                return (question, try context.matches(for: question, in: catalog, ledger))
            }
            guard let (question, matches) = answer else {
                throw CommandFailure(.usage, context.wording.nameNeeded(email))
            }
            if context.isJSON {
                try context.printJSON(QuestionOutput(question, context, viewer: question.person, matches: matches))
            } else {
                print(context.wording.asked(question))
                context.show(matches, catalog)
            }
        }

        private typealias Answer = (question: Question, matches: QuestionMatches)
    }

    /// `question list`: the open questions, oldest first.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "list", abstract: commandWording.aboutQuestionList,
                discussion: commandWording.aboutQuestionListDetail)
        }

        @Flag(help: ArgumentHelp(commandWording.helpMine)) var mine = false
        @Option(help: ArgumentHelp(commandWording.helpQuestionState)) var state: [QuestionState] = []
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let viewer = mine ? try context.email() : context.viewer
            let today = context.now.day
            let questions = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try ledger.questions()
            }
            .filter { question in
                if mine, question.person != viewer, question.takenBy != viewer { return false }
                return state.isEmpty ? mine || question.state.isOpen : state.contains(question.state)
            }
            .sorted { ($0.since, $0.id) < ($1.since, $1.id) }
            if context.isJSON {
                try context.printJSON(questions.map { QuestionOutput($0, context, viewer: viewer) })
                return
            }
            if questions.isEmpty { print(context.wording.noQuestions) }
            for question in questions { print(context.wording.questionLine(question, today: today)) }
        }
    }

    /// `question show`: one question, with what may answer it.
    struct Show: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "show", abstract: commandWording.aboutQuestionShow)
        }

        @Argument(help: ArgumentHelp(commandWording.helpQuestionNumber)) var number: Int
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let catalog = try context.catalog()
            let viewer = context.viewer
            let (question, asker, introductions, matches) = try context.withLedger(for: .reading) {
                (ledger) throws(LedgerError) in
                let question = try ledger.question(number)
                return (
                    question, try ledger.person(question.person), try ledger.introductions(for: number),
                    try context.matches(for: question, in: catalog, ledger)
                )
            }
            if context.isJSON {
                try context.printJSON(
                    QuestionOutput(
                        question, context, viewer: viewer, matches: matches, introductions: introductions))
                return
            }
            print(context.wording.questionLine(question, today: context.now.day))
            for line in context.wording.questionDetails(question, catalog) { print(line) }
            if let asker, question.isKnown(to: viewer) { print("  \(asker.name) <\(asker.email)>") }
            for introduction in introductions { print(context.wording.introductionLine(introduction)) }
            if question.state.isOpen { context.show(matches, catalog) }
        }
    }
}

extension CommandContext {
    /// The address of whoever looks, where they said so; in the form that the ledger keeps.
    var viewer: String? { (settings.person ?? profileFile.read()?.email)?.lowercased() }

    /// What may answer a question.
    func matches(
        for question: Question, in catalog: Catalog, _ ledger: Ledger
    ) throws(LedgerError) -> QuestionMatches {
        let circle = QuestionMatches.Circle(
            questions: try ledger.questions(), helpers: try ledger.helpers(), attended: try ledger.attended())
        return QuestionMatches(for: question, in: catalog, MemoryIndex(catalog), circle: circle, today: now.day)
    }

    /// Prints what may answer a question, each part under its heading.
    func show(_ matches: QuestionMatches, _ catalog: Catalog) {
        let parts = [
            (wording.matchingCourses, matches.courses.map(wording.matchLine)),
            (wording.similarQuestions, matches.similar.map { wording.similarLine($0, today: now.day) }),
            (wording.matchingHelpers, matches.helpers.map { wording.helperLine($0, catalog) }),
        ]
        for (heading, lines) in parts where !lines.isEmpty {
            print(heading)
            for line in lines { print("  \(line)") }
        }
        if matches.experienced > 0 { print(wording.experienced(matches.experienced)) }
    }
}
