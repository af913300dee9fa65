import ArgumentParser
import CatalogKit
import CatalogScreens
import Foundation
import Testing

@testable import sto_tui

/// The program without its terminal: the screens, with its own runner of effects, on a ledger and a catalogue in files.
struct ProgramScreens {
    private var model: AppModel
    private let effects: EffectRunner
    private let mailbox = Mailbox()
    /// How many answers are still to come.
    private var awaited = 0

    /// Whether the answer to the newest search is still to come; older ones may never be answered.
    private var awaitsSearch = false

    /// Starts it on a day, at a time or at the hour that it is, in a window in which every column and row fits.
    init(
        catalog: String, ledger: String, on day: String, as coordinator: Person, language: Language = .dutch,
        at time: LocalTime? = nil
    ) throws {
        let options = GlobalValues(catalog: catalog, ledger: ledger, today: day, lang: language.rawValue)
        var settings = try Settings(options, environment: [:])
        if let time { settings.clockOffset = time.utcSeconds - Ledger.systemClock() }
        effects = EffectRunner(
            settings: settings, profileFile: ProfileFile(environment: [:]), keeper: Keeper(environment: [:]),
            person: coordinator, mailbox: mailbox)
        model = AppModel(
            size: Size(200, 150), language: language, now: LocalTime(utcSeconds: settings.now), profile: coordinator)
        effects.loadCatalogue()
        settle()
    }

    /// The screen's rows, without the blanks at their ends.
    var rows: [String] { model.view().lines }

    /// Presses keys one after another: letters as they are, other keys by name.
    mutating func type(_ keys: [Key]) throws {
        for key in keys { try take(.key(key)) }
    }

    /// Presses keys that are named as a settings file names them, with blanks between.
    mutating func press(_ script: String) throws {
        try type(script.split(separator: " ").map { try #require(Key(String($0)), "no key ‘\($0)’") })
    }

    /// What the screen shows.
    var canvas: Canvas { model.view() }

    /// Makes the window another size.
    mutating func resize(to size: Size) throws { try take(.resized(size)) }

    /// The cells that follow a name in the row that starts with it: what stands between blanks.
    func cells(of name: String) throws -> [String] {
        let row = try #require(
            rows.first { $0.dropFirst(3).hasPrefix("\(name) ") }, "no ‘\(name)’ in\n\(rows.joined(separator: "\n"))")
        return row.dropFirst(3 + name.count).split(separator: " ").map(String.init)
    }

    private mutating func take(_ message: Message) throws {
        perform(model.update(message))
        settle()
    }

    private mutating func perform(_ asked: [Effect]) {
        for effect in asked { effects.perform(effect) }
    }

    /// Takes in answers until none is to come: all that was asked for is done by queues, one thing after the other.
    private mutating func settle() {
        var answers: [Message]
        repeat {
            // Twice, for one queue may have asked another.
            for queue in effects.queues + effects.queues { queue.sync {} }
            answers = mailbox.drain()
            for answer in answers { perform(model.update(answer)) }
        } while !answers.isEmpty
    }
}
