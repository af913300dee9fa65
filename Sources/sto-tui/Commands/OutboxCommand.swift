import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation

/// `outbox`: the messages to people.
struct OutboxCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "outbox", abstract: commandWording.aboutOutbox, discussion: commandWording.aboutOutboxDetail,
            subcommands: [List.self, Send.self, Retry.self, Drop.self])
    }
}

extension OutboxCommand {
    /// `outbox list`: what is still to be sent, and what was not.
    struct List: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "list", abstract: commandWording.aboutOutboxList)
        }

        @Flag(help: ArgumentHelp(commandWording.helpOutboxAll)) var all = false
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let messages = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
                try ledger.outboxMessages()
            }.filter { all || $0.state != .sent }
            if context.isJSON {
                try context.printJSON(messages.map { MessageOutput($0, context.wording) })
                return
            }
            if messages.isEmpty { print(context.wording.outboxEmpty) }
            for message in messages { print(context.wording.outboxLine(message)) }
        }
    }

    /// `outbox send`: what is due goes out as mail.
    struct Send: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "send", abstract: commandWording.aboutOutboxSend,
                discussion: commandWording.aboutOutboxSendDetail)
        }

        @Flag(help: ArgumentHelp(commandWording.helpSendDryRun)) var dryRun = false
        @Option(help: ArgumentHelp(commandWording.helpSendLimit)) var limit: Int?
        @Option(help: ArgumentHelp(commandWording.helpSendmail, valueName: "program")) var sendmail: String?
        @Option(help: ArgumentHelp(commandWording.helpMailLang, valueName: "nl|en")) var mailLang: String?
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            let wording = context.wording
            if let limit, limit < 0 { throw CommandFailure(.usage, wording.notNegative("--limit")) }
            let catalog = try context.catalog()
            let ledger = try context.withLedger(for: dryRun ? .reading : .writing) { $0 }
            let writer = try letterWriter(context, catalog, ledger)
            if dryRun {
                try show(ledger, writer, context)
                return
            }
            let program = try program(wording)
            StopSign.watch()
            let tally: Postman.Tally
            do throws(Postman.Failure) {
                let spool: Spool
                let path = try recordPath(of: ledger, at: context.settings.ledger)
                do throws(Spool.Failure) { spool = try Spool(besideLedger: path) } catch { throw .spool(error) }
                tally = try Postman(ledger: ledger, spool: spool, writer: writer, program: program)
                    .round(limit: limit) { Output.progress(wording.sending($0, of: $1)) }
            } catch {
                Output.progress("")
                throw CommandFailure(.broken, wording.sentence(for: error))
            }
            Output.progress("")
            if context.isJSON {
                try context.printJSON(tally)
            } else {
                print(wording.sent(tally))
            }
            if tally.failed > 0 { throw CommandFailure(.refused, wording.someFailed(tally.failed)) }
            if let signal = StopSign.signal { throw ExitCode(128 + signal) }
        }

        /// Where the handing-over is recorded: beside a ledger's file, or with whoever sends the mail of one on a server.
        private func recordPath(
            of ledger: Ledger, at location: LedgerLocation
        ) throws(Postman.Failure) -> String {
            if case .file(let path) = location { return path }
            let name: String
            do throws(LedgerError) { name = try ledger.name() } catch { throw .ledger(error) }
            let path =
                UserFolder.state.path(of: name, environment: ProcessInfo.processInfo.environment)
                ?? "\(NSHomeDirectory())/.local/state/netflixleren/\(name)"
            // What goes wrong is told by who writes there.
            try? UserFolder.make(for: path)
            return path
        }

        private func letterWriter(
            _ context: CommandContext, _ catalog: Catalog, _ ledger: Ledger
        ) throws(CommandFailure) -> LetterWriter {
            let language = mailLang.map { Language(rawValue: $0.lowercased()) } ?? .dutch
            guard let language else { throw CommandFailure(.usage, context.wording.badLanguage(mailLang ?? "")) }
            let region = catalog.region
            guard let contact = region.contact, let sender = MailAddress(name: region.name, address: contact) else {
                throw CommandFailure(.broken, context.wording.noContact)
            }
            do throws(LedgerError) {
                return LetterWriter(
                    reader: LetterReader(
                        catalog: catalog, ledger: ledger, wording: Wording(language), now: context.settings.now),
                    ledgerName: try ledger.name(), sender: sender)
            } catch {
                throw CommandFailure(error, context.wording)
            }
        }

        /// The program that takes the mail, looked up as a shell would.
        private func program(_ wording: Wording) throws(CommandFailure) -> String {
            let environment = ProcessInfo.processInfo.environment
            let named = environment["STO_SENDMAIL"].flatMap { $0.isEmpty ? nil : $0 }
            let program = sendmail ?? named ?? "/usr/sbin/sendmail"
            let folders =
                program.contains("/") ? [""] : (environment["PATH"] ?? "").split(separator: ":").map { "\($0)/" }
            let found = folders.map { $0 + program }.first {
                var facts = stat()
                return stat($0, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG && access($0, X_OK) == 0
            }
            guard let found else { throw CommandFailure(.refused, wording.noSendmail(program)) }
            return found
        }

        /// Says what would be sent now, and what not; changes nothing.
        private func show(_ ledger: Ledger, _ writer: LetterWriter, _ context: CommandContext) throws {
            var turns: [(turn: Ledger.Turn, subject: String)] = []
            do throws(LedgerError) {
                for turn in try ledger.outboxDue() {
                    guard let message = turn.message else { continue }
                    turns.append((turn, try writer.reader.text(of: message).subject))
                }
            } catch {
                throw CommandFailure(error, context.wording)
            }
            if context.isJSON {
                try context.printJSON(turns.compactMap { $0.turn.message }.map { MessageOutput($0, context.wording) })
                return
            }
            if turns.isEmpty { print(context.wording.outboxEmpty) }
            for line in turns.compactMap({ context.wording.wouldBe($0.turn, subject: $0.subject) }) { print(line) }
        }
    }

    /// `outbox retry`: gives what failed another attempt.
    struct Retry: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "retry", abstract: commandWording.aboutOutboxRetry)
        }

        @Argument(help: ArgumentHelp(commandWording.helpMessageID)) var id: Int?
        @Flag(help: ArgumentHelp(commandWording.helpRetryFailed)) var failed = false
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            guard failed != (id != nil) else { throw CommandFailure(.usage, context.wording.retryWhat) }
            let number = try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in
                var ids = id.map { [$0] } ?? []
                if failed { ids = try ledger.outboxMessages(.failed).map(\.id) }
                for id in ids { try ledger.retryMessage(id) }
                return ids.count
            }
            print(context.wording.retried(number))
        }
    }

    /// `outbox drop`: decides that a message is not sent.
    struct Drop: ParsableCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(commandName: "drop", abstract: commandWording.aboutOutboxDrop)
        }

        @Argument(help: ArgumentHelp(commandWording.helpMessageID)) var id: Int
        @OptionGroup var options: GlobalOptions

        func run() throws {
            let context = try CommandContext(options)
            try context.withLedger(for: .writing) { (ledger) throws(LedgerError) in try ledger.dropMessage(id) }
            print(context.wording.messageDropped(id))
        }
    }

    /// A message as JSON; what it does not have is null.
    struct MessageOutput: Encodable {
        let message: OutboxMessage
        let about: String
        let problem: String?

        init(_ message: OutboxMessage, _ wording: Wording) {
            self.message = message
            about = wording.about(message.topic)
            problem = message.problem.map(wording.problem)
        }

        private enum Key: String, CodingKey {
            case id, state, kind, to, about, since, attempts, problem
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(message.id, forKey: .id)
            try container.encode(message.state.rawValue, forKey: .state)
            try container.encode(message.kind.rawValue, forKey: .kind)
            try container.encode(message.recipient, forKey: .to)
            try container.encode(about, forKey: .about)
            try container.encode(LocalTime(utcSeconds: message.createdAt).iso, forKey: .since)
            try container.encode(message.attempts, forKey: .attempts)
            try container.encode(problem, forKey: .problem)
        }
    }
}
