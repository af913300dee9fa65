public import ArgumentParser
public import CatalogKit
import CatalogScreens

/// `responsible`: who is responsible for which question, offering or pillar.
struct ResponsibleCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "responsible", abstract: commandWording.aboutResponsible, subcommands: [List.self, Set.self])
    }
}

extension ResponsibleCommand {
    /// `responsible list`: what everybody is responsible for, and what nobody is.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "list", abstract: commandWording.aboutResponsibleList,
                discussion: commandWording.aboutResponsibleListDetail)
        }

        @Option(help: ArgumentHelp(commandWording.helpResponsiblePerson, valueName: "email")) var person: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let catalog = try context.catalog()
            let (held, questions, names) = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                let held = try ledger.responsibilities()
                var names: [String: String] = [:]
                for email in Swift.Set(held.map(\.person)) { names[email] = try ledger.person(email)?.name }
                return (held, try ledger.questions(), names)
            }
            let rows = Self.rows(held, questions, names, in: catalog, today: context.now.day)
                .filter { person == nil || $0.person == person?.lowercased() }
            if context.isJSON {
                try context.printJSON(rows)
                return
            }
            if rows.isEmpty { print(context.wording.noResponsibilities) }
            for row in rows { print(context.wording.responsibleLine(row)) }
        }

        /// What somebody is responsible for, then the pillars and the long waiting questions that nobody is.
        private static func rows(
            _ held: [Responsibility], _ questions: [Question], _ names: [String: String], in catalog: Catalog,
            today: Day
        ) -> [ResponsibleOutput] {
            let texts = Dictionary(uniqueKeysWithValues: questions.map { (String($0.id), $0.text) })
            func title(_ kind: ResponsibilityKind, _ subject: String) -> String {
                switch kind {
                case .question: texts[subject] ?? subject
                case .offering: catalog.title(ofOffering: subject)
                case .pillar: catalog.region.pillars.first { $0.id == subject }?.name ?? subject
                }
            }
            func row(_ kind: ResponsibilityKind, _ subject: String, _ held: Responsibility? = nil) -> ResponsibleOutput
            {
                ResponsibleOutput(
                    kind: kind, subject: subject, title: title(kind, subject), person: held?.person,
                    name: held.flatMap { names[$0.person] })
            }
            let led = held.filter { $0.kind == .pillar }.map(\.subject)
            let waiting = questions.filter { $0.state == .new && $0.wait(on: today) != .short }
            return held.map { row($0.kind, $0.subject, $0) }
                + catalog.region.pillars.filter { !led.contains($0.id) }.map { row(.pillar, $0.id) }
                + waiting.map { row(.question, String($0.id)) }
        }
    }

    /// `responsible set`: makes somebody responsible for something.
    struct Set: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "set", abstract: commandWording.aboutResponsibleSet)
        }

        @Argument(help: ArgumentHelp(commandWording.helpKind)) var kind: ResponsibilityKind
        @Argument(help: ArgumentHelp(commandWording.helpSubject)) var subject: String
        @Argument(help: ArgumentHelp(commandWording.helpResponsiblePerson)) var person: String
        @Option(help: ArgumentHelp(commandWording.helpName)) var name: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let actor = context.viewer ?? person
            let catalog = try context.catalog()
            let subject = try subject(in: catalog, context.wording)
            let row = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) -> ResponsibleOutput? in
                guard let person = try context.person(person, name: name, school: nil, in: ledger) else { return nil }
                let held = try ledger.assign(kind, subject, to: person, by: actor)
                return ResponsibleOutput(
                    kind: kind, subject: held.subject, title: held.subject, person: held.person, name: person.name)
            }
            guard let row else { throw CommandFailure(.usage, context.wording.nameNeeded(person)) }
            if context.isJSON {
                try context.printJSON(row)
            } else {
                print(context.wording.responsibleLine(row))
            }
        }

        /// The id of what was named; the ledger knows its own questions.
        private func subject(in catalog: Catalog, _ wording: Wording) throws(CommandFailure) -> String {
            switch kind {
            case .question:
                guard Int(subject) != nil else { throw CommandFailure(.usage, wording.badNumber(subject)) }
            case .offering:
                guard catalog.offering(subject) != nil else {
                    throw CommandFailure(
                        .refused, wording.nothingCalled(subject, suggestion: catalog.nearestID(to: subject)))
                }
            case .pillar:
                guard catalog.region.pillars.contains(where: { $0.id == subject }) else {
                    throw CommandFailure(
                        .refused, wording.unknownPillar(subject, catalog.region.pillars.map(\.id)))
                }
            }
            return subject
        }
    }
}

extension ResponsibilityKind: ExpressibleByArgument {}

/// Who is responsible for something, in the shape of the command line's contract; null where nobody is.
struct ResponsibleOutput: Encodable {
    let kind: ResponsibilityKind
    let subject: String
    let title: String
    let person: String?
    let name: String?

    private enum Key: String, CodingKey {
        case kind, subject, title, person, name
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind.rawValue, forKey: .kind)
        try container.encode(subject, forKey: .subject)
        try container.encode(title, forKey: .title)
        try container.encode(person, forKey: .person)
        try container.encode(name, forKey: .name)
    }
}
