import ArgumentParser
import CatalogKit
import CatalogScreens

/// `learning`: what somebody reads, and that they finished it.
struct LearningCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "learning", abstract: commandWording.aboutLearning,
            discussion: commandWording.aboutLearningDetail,
            subcommands: [List.self, Read.self, Done.self, Forget.self])
    }
}

extension LearningCommand {
    /// `learning list`: what a person is reading, has finished and has not begun.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: commandWording.aboutLearningList)
        }

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = try context.email()
            let library = try context.library()
            let shelf = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                LearningShelf(
                    library.modules, in: library.catalog, progress: try ledger.progress(of: email),
                    completions: try ledger.completions(of: email))
            }
            if context.isJSON {
                try context.printJSON(shelf.all.map(StandingOutput.init))
                return
            }
            if shelf.all.isEmpty { print(context.wording.noModules) }
            for standing in shelf.all { print(context.wording.standingLine(standing)) }
        }
    }

    /// `learning read`: prints a module's text, or one chapter of it.
    struct Read: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "read", abstract: commandWording.aboutLearningRead,
                discussion: commandWording.aboutLearningReadDetail)
        }

        @Argument(help: ArgumentHelp(commandWording.helpModule)) var course: String
        @Option(help: ArgumentHelp(commandWording.helpChapter)) var chapter: Int?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let course = try context.module(course)
            guard let module = Module(course) else {
                throw CommandFailure(.refused, context.wording.readElsewhere(course))
            }
            if let chapter, !module.chapters.indices.contains(chapter - 1) {
                throw CommandFailure(.refused, context.wording.noChapter(chapter, of: module.chapters.count))
            }
            let chapters = chapter.map { [module.chapters[$0 - 1]] } ?? module.chapters
            if context.isJSON {
                try context.printJSON(ModuleOutput(module, chapters, context.wording))
                return
            }
            for (number, chapter) in chapters.enumerated() {
                if number > 0 { print("") }
                for line in ChapterPlainText(chapter, in: module, context.wording).lines { print(line) }
            }
        }
    }

    /// `learning done`: notes that a person finished a module.
    struct Done: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "done", abstract: commandWording.aboutLearningDone,
                discussion: commandWording.aboutLearningDoneDetail)
        }

        @Argument(help: ArgumentHelp(commandWording.helpModule)) var course: String
        @Option(help: ArgumentHelp(commandWording.helpName)) var name: String?
        @Option(help: ArgumentHelp(commandWording.helpSchool)) var school: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = try context.email()
            let course = try context.module(course)
            guard let terms = ModuleTerms(course) else { throw CommandFailure(.refused, context.wording.noModule) }
            let completion = try context.withLedger(for: .writing) {
                (ledger) throws(LedgerError) -> ModuleCompletion? in
                guard let person = try context.person(email, name: name, school: school, in: ledger) else { return nil }
                return try ledger.completeModule(terms, by: person)
            }
            guard let completion else { throw CommandFailure(.usage, context.wording.nameNeeded(email)) }
            if context.isJSON {
                try context.printJSON(CompletionOutput(completion))
            } else {
                let sentence = context.wording.moduleDone(completion, title: course.title)
                print("\(sentence) \(context.wording.undoWithCommand)")
            }
        }
    }

    /// `learning forget`: forgets how far a person is in everything.
    struct Forget: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "forget", abstract: commandWording.aboutLearningForget)
        }

        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let email = try context.email()
            let count = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                try ledger.forgetProgress(of: email)
            }
            guard count > 0 else { throw CommandFailure(.refused, context.wording.nothingRead) }
            print(context.wording.forgotten(count))
        }
    }
}

extension CommandContext {
    /// The e-learning course that an id means.
    fileprivate func module(_ id: String) throws(CommandFailure) -> Course {
        let course = try course(id, in: catalog())
        guard course.isELearning else { throw CommandFailure(.refused, wording.noModule) }
        return course
    }
}

/// How somebody stands with a module, as JSON; what it does not have is null.
struct StandingOutput: Encodable {
    let standing: LearningShelf.Standing

    init(_ standing: LearningShelf.Standing) {
        self.standing = standing
    }

    private enum Key: String, CodingKey {
        case course, title, state, minutes, minutesLeft, share, chapter, chapters, lastRead, doneAt, url
    }

    func encode(to encoder: any Encoder) throws {
        func time(_ instant: Int?) -> String? { instant.map { LocalTime(utcSeconds: $0).iso } }
        let state = standing.doneAt != nil ? "finished" : standing.lastRead != nil ? "reading" : "new"
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(standing.id, forKey: .course)
        try container.encode(standing.title, forKey: .title)
        try container.encode(state, forKey: .state)
        try container.encode(standing.minutes, forKey: .minutes)
        try container.encode(standing.minutesLeft, forKey: .minutesLeft)
        try container.encode((standing.share * 1000).rounded() / 1000, forKey: .share)
        try container.encode(standing.chapter, forKey: .chapter)
        try container.encode(standing.chapters, forKey: .chapters)
        try container.encode(time(standing.lastRead), forKey: .lastRead)
        try container.encode(time(standing.doneAt), forKey: .doneAt)
        try container.encode(standing.outsideURL, forKey: .url)
    }
}

/// A module's text as JSON.
struct ModuleOutput: Encodable {
    let course: String
    let title: String
    let chapters: [Part]

    /// A chapter: its number, its heading and its words.
    struct Part: Encodable {
        let number: Int
        let title: String
        let words: Int
        let text: String
    }

    init(_ module: Module, _ chapters: [Chapter], _ wording: Wording) {
        course = module.course.id
        title = module.course.title
        self.chapters = chapters.map { chapter in
            Part(
                number: (module.chapters.firstIndex { $0.key == chapter.key } ?? 0) + 1,
                title: wording.title(of: chapter, in: module), words: chapter.words, text: chapter.text.plainText)
        }
    }
}

/// A finished module as JSON.
struct CompletionOutput: Encodable {
    let course: String
    let person: String
    let minutes: Int
    let doneAt: String

    init(_ completion: ModuleCompletion) {
        course = completion.course
        person = completion.person
        minutes = completion.minutes
        doneAt = LocalTime(utcSeconds: completion.doneAt).iso
    }
}
