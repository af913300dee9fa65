import ArgumentParser
import CatalogKit
import CatalogScreens

/// `discover`: what there is without a question being asked, a shelf after another.
struct DiscoverCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "discover", abstract: commandWording.aboutDiscover,
            discussion: commandWording.aboutDiscoverDetail)
    }

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        do {
            try show(context, try context.library())
        } catch is IndexDamage {
            context.settings.dropIndex()
            try show(context, try context.library())
        }
    }

    private func show(_ context: CommandContext, _ library: Library) throws {
        let facts = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            var person: Person?
            if let email = try? context.email() {
                person = try context.person(email, name: nil, school: nil, in: ledger)
            }
            let view = try LedgerView(of: ledger, for: person, in: library.catalog, at: context.settings.now)
            return DiscoveryFacts(view, school: person?.school ?? "")
        }
        let availability = try library.engine.availability(taken: facts.seats.mapValues(\.claimed))
        let discovery = try Discovery(library.catalog, library.engine, availability, facts, now: context.now)
        if context.isJSON { return try context.printJSON(DiscoveryOutput(discovery)) }
        let (wording, today) = (context.wording, context.now.day)
        if let next = discovery.next { print(wording.next(next, today: today)) }
        if discovery.minutes > 0 { print(wording.learned(minutes: discovery.minutes)) }
        for (number, shelf) in discovery.shelves.enumerated() {
            if number > 0 || discovery.next != nil || discovery.minutes > 0 { print("") }
            print("\(wording.title(of: shelf)) (\(wording.reason(for: shelf)))")
            for card in shelf.cards { print("  " + wording.line(card, today: today)) }
        }
        if discovery.shelves.isEmpty { throw CommandFailure(.refused, wording.nothingToDiscover) }
    }
}

/// The shelves as JSON; what a card does not have is null.
struct DiscoveryOutput: Encodable {
    let next: Next?
    let minutes: Int
    let shelves: [ShelfOutput]

    init(_ discovery: Discovery) {
        next = discovery.next.map {
            Next(
                offering: $0.offering, course: $0.course, title: $0.title, start: $0.start.iso, place: $0.place)
        }
        minutes = discovery.minutes
        shelves = discovery.shelves.map {
            ShelfOutput(shelf: $0.rule.rawValue, about: $0.about, cards: $0.cards.map(CardOutput.init))
        }
    }

    struct Next: Encodable {
        let offering: String
        let course: String
        let title: String
        let start: String
        let place: String?
    }

    struct ShelfOutput: Encodable {
        let shelf: String
        let about: String?
        let cards: [CardOutput]
    }

    struct CardOutput: Encodable {
        let card: Card

        private enum Key: String, CodingKey {
            case id, course, title, format, start, place, kilometres, minutes, capacity, placesLeft, waiting
            case read, minutesLeft, colleagues, signUps, interested, threshold
        }

        init(_ card: Card) {
            self.card = card
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(card.id, forKey: .id)
            try container.encode(card.course, forKey: .course)
            try container.encode(card.title, forKey: .title)
            try container.encode(card.format, forKey: .format)
            try container.encode(card.start?.iso, forKey: .start)
            try container.encode(card.place, forKey: .place)
            try container.encode(card.kilometres.map { ($0 * 10).rounded() / 10 }, forKey: .kilometres)
            try container.encode(card.minutes, forKey: .minutes)
            try container.encode(card.seats?.capacity, forKey: .capacity)
            try container.encode(card.seats?.left, forKey: .placesLeft)
            try container.encode(card.seats?.waiting, forKey: .waiting)
            switch card.reason {
            case .read(let share, let minutesLeft):
                try container.encode(share, forKey: .read)
                try container.encode(minutesLeft, forKey: .minutesLeft)
            case .colleagues(let number): try container.encode(number, forKey: .colleagues)
            case .signUps(let number): try container.encode(number, forKey: .signUps)
            case .interested(let number, let threshold):
                try container.encode(number, forKey: .interested)
                try container.encode(threshold, forKey: .threshold)
            case nil: break
            }
        }
    }
}
