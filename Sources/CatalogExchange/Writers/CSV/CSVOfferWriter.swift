import CatalogKit

/// Writes an offer as a table that a Dutch coordinator opens, edits and saves in Excel (``CSVWriter``), and that
/// ``CSVReader`` reads back.
///
/// A row is a meeting, or a course without dates: who adds a date copies a row and changes what is different. What is told
/// of a course stands in each of its rows, so that filtering and sorting lose nothing; only the description stands in the
/// first, for nobody changes a page of text in four places.
///
/// Lost are what ``lostFields`` names. Whom to ask comes back only where it is clearly a role, for the reader takes no persons.
package enum CSVOfferWriter {
    /// The fields that a table does not hold.
    package static let lostFields = ["questions", "offerings.rounds"]

    /// The columns: first what a coordinator changes most.
    private static let columns: [CSVField] = [
        .title, .date, .start, .endDate, .end, .place, .venue, .capacity, .minimum, .enrolBy, .status, .format, .themes,
        .profiles, .sectors, .audience, .provider, .hours, .price, .language, .pillar, .contact, .url, .courseMinimum,
        .variantCandidate, .added, .cost, .summary, .markdown, .followUp, .id, .offering,
    ]

    /// An offer as a table.
    ///
    /// - Parameter offer: what to write.
    /// - Returns: the file.
    package static func file(of offer: Offer) -> ExportedFile {
        let header = columns.map { CSVCell.text(CSVHeaders.dutch($0)) }
        return ExportedFile(name: "aanbod.csv", text: CSVWriter.text([header] + offer.courses.flatMap(rows)))
    }

    private static func rows(of course: Course) -> [[CSVCell]] {
        let runs: [(Offering?, Meeting?)] = course.offerings.flatMap { offering in
            offering.meetings.map { (offering, $0) }
        }
        let told = cells(of: course)
        return (runs.isEmpty ? [(nil, nil)] : runs).enumerated().map { number, run in
            var cells = told
            if number == 0 { cells[.markdown] = .text(course.body) }
            if let offering = run.0, let meeting = run.1 {
                cells.merge(self.cells(of: offering, meeting)) { _, new in new }
                if meeting == offering.meetings[0] { cells[.followUp] = offering.followUp.map { .text($0) } }
            }
            return columns.map { cells[$0] ?? .empty }
        }
    }

    private static func cells(of course: Course) -> [CSVField: CSVCell] {
        [
            .id: .text(course.id), .title: .text(course.title), .summary: .text(course.summary),
            .format: .text(course.format), .themes: list(course.themes), .profiles: list(course.profiles),
            .sectors: list(course.sectors), .audience: .text(course.audience ?? ""), .provider: .text(course.provider),
            .hours: hours(course.hours), .price: price(course.priceCents), .language: .text(course.language),
            .pillar: .text(course.pillar ?? ""), .contact: .text(course.contact ?? ""), .url: .text(course.url ?? ""),
            .courseMinimum: number(course.minimum), .variantCandidate: course.variantCandidate ? "ja" : .empty,
            .added: course.added.map(day) ?? .empty,
        ]
    }

    private static func cells(of offering: Offering, _ meeting: Meeting) -> [CSVField: CSVCell] {
        let (start, end) = (meeting.start, meeting.end)
        // Whole days have no times: Excel makes a date of 24:00.
        let isWholeDays = start.minute == 0 && end.minute == 0
        let lastDay = isWholeDays ? end.day.advanced(by: -1) : end.day
        return [
            .offering: .text(offering.id), .date: day(start.day), .start: isWholeDays ? .empty : .text(start.clock),
            .endDate: lastDay == start.day ? .empty : day(lastDay), .end: isWholeDays ? .empty : .text(end.clock),
            .place: .text(offering.place ?? "online"), .venue: .text(offering.venue ?? ""),
            .capacity: number(offering.capacity), .minimum: number(offering.minimum),
            .enrolBy: offering.enrolBy.map(day) ?? .empty, .status: offering.isCancelled ? "geannuleerd" : .empty,
            .cost: number(offering.costEuros),
        ]
    }

    // MARK: Values

    /// A day as a Dutch Excel writes it, `11-03-2027`.
    private static func day(_ day: Day) -> CSVCell {
        .text(day.description.split(separator: "-").reversed().joined(separator: "-"))
    }

    private static func number(_ number: Int?) -> CSVCell {
        number.map { .integer($0) } ?? .empty
    }

    /// Words with commas between, or bars where a word has a comma in it.
    private static func list(_ words: [String]) -> CSVCell {
        guard words.contains(where: { $0.contains(",") }) else { return .text(words.joined(separator: ", ")) }
        return .text(words.map { "\($0) |" }.joined(separator: " "))
    }

    private static func price(_ cents: Int?) -> CSVCell {
        cents.map { .decimal(Double($0) / 100, digits: 2) } ?? .empty
    }

    /// Hours with a comma; minutes where they are no quarters of an hour.
    private static func hours(_ hours: Double?) -> CSVCell {
        guard let hours else { return .empty }
        let minutes = (hours * 60).rounded()
        if (hours * 4).rounded() != hours * 4, minutes / 60 == hours { return .text("\(Int(minutes)) min") }
        let text = hours == hours.rounded() ? "\(Int(hours))" : "\(hours)"
        return .text(text.replacing(".", with: ","))
    }
}
