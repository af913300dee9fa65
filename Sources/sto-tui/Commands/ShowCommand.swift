import ArgumentParser
import CatalogKit
import CatalogScreens

/// `show`: everything about a course.
struct ShowCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show", abstract: commandWording.aboutShow, discussion: commandWording.aboutShowDetail)
    }

    @Argument(help: ArgumentHelp(commandWording.helpID)) var id: String
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let context = try CommandContext(options)
        let catalog = try context.catalog()
        let course = try context.course(id, in: catalog)
        let viewer = try? context.email()
        let seats = try context.withLedger(for: .reading) { (ledger) throws(LedgerError) in
            try ledger.seats(seenBy: viewer)
        }
        if options.json {
            try context.printJSON(CourseOutput(course, seats: seats))
            return
        }
        let person = context.profileFile.read()
        let page = CoursePageText(
            course: course, offering: id, library: Library(catalog), seats: seats, language: context.settings.language,
            now: context.now, profile: person)
        for line in page.lines { print(line) }
    }
}

/// A course as JSON, with its offerings; what it does not have is null.
struct CourseOutput: Encodable {
    let course: Course
    let offerings: [OfferingOutput]

    init(_ course: Course, seats: [String: SeatCount]) {
        self.course = course
        offerings = course.offerings.map { OfferingOutput(offering: $0, count: seats[$0.id] ?? SeatCount()) }
    }

    private enum Key: String, CodingKey {
        case id, title, summary, format, themes, profiles, sectors, audience, provider, hours, price, language, pillar
        case contact, url, minimum, variantCandidate, added, offerings, body
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(course.id, forKey: .id)
        try container.encode(course.title, forKey: .title)
        try container.encode(course.summary, forKey: .summary)
        try container.encode(course.format, forKey: .format)
        try container.encode(course.themes, forKey: .themes)
        try container.encode(course.profiles, forKey: .profiles)
        try container.encode(course.sectors, forKey: .sectors)
        try container.encode(course.audience, forKey: .audience)
        try container.encode(course.provider, forKey: .provider)
        try container.encode(course.hours, forKey: .hours)
        try container.encode(course.priceCents.map { Double($0) / 100 }, forKey: .price)
        try container.encode(course.language, forKey: .language)
        try container.encode(course.pillar, forKey: .pillar)
        try container.encode(course.contact, forKey: .contact)
        try container.encode(course.url, forKey: .url)
        try container.encode(course.minimum, forKey: .minimum)
        try container.encode(course.variantCandidate, forKey: .variantCandidate)
        try container.encode(course.added?.description, forKey: .added)
        try container.encode(offerings, forKey: .offerings)
        try container.encode(course.body, forKey: .body)
    }
}

/// An offering as JSON; what it does not have is null.
struct OfferingOutput: Encodable {
    let offering: Offering
    let count: SeatCount

    private enum Key: String, CodingKey {
        case id, start, end, meetings, place, venue, capacity, minimum, enrolBy, placesLeft, waiting, rounds
        case cancelled, followUp
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(offering.id, forKey: .id)
        try container.encode(offering.start.iso, forKey: .start)
        try container.encode(offering.end.iso, forKey: .end)
        try container.encode(
            offering.meetings.map { ["start": $0.start.iso, "end": $0.end.iso] }, forKey: .meetings)
        try container.encode(offering.place, forKey: .place)
        try container.encode(offering.venue, forKey: .venue)
        try container.encode(offering.capacity, forKey: .capacity)
        try container.encode(offering.minimum, forKey: .minimum)
        try container.encode(offering.enrolBy?.description, forKey: .enrolBy)
        try container.encode(
            offering.capacity.map { offering.isCancelled ? 0 : max(0, $0 - count.claimed) }, forKey: .placesLeft)
        try container.encode(count.waiting, forKey: .waiting)
        try container.encode(offering.rounds.map(RoundOutput.init), forKey: .rounds)
        try container.encode(offering.isCancelled, forKey: .cancelled)
        try container.encode(offering.followUp, forKey: .followUp)
    }
}

/// A round with its sessions as JSON.
struct RoundOutput: Encodable {
    let id: String
    let title: String
    let sessions: [SessionOutput]

    init(_ round: Round) {
        id = round.id
        title = round.title
        sessions = round.sessions.map { SessionOutput(id: $0.id, title: $0.title, capacity: $0.capacity) }
    }

    struct SessionOutput: Encodable {
        let id: String
        let title: String
        let capacity: Int?
    }
}

extension LocalTime {
    /// The time as `YYYY-MM-DDTHH:MM`, wall-clock time in Europe/Amsterdam.
    var iso: String { "\(day)T\(clock)" }
}
