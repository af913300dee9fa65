import CatalogKit
import CatalogScreens

/// What commands about an offering ask for.
extension CommandContext {
    /// The offering with an id; a course's id is not enough to change or cancel one.
    func exactOffering(_ id: String, in catalog: Catalog) throws(CommandFailure) -> (Course, Offering) {
        if let (course, offering) = catalog.offering(id) { return (course, offering) }
        if let course = catalog.course(id) {
            throw CommandFailure(.usage, wording.whichOffering(course.offerings.map(\.id)))
        }
        throw CommandFailure(.refused, wording.nothingCalled(id, suggestion: catalog.nearestID(to: id)))
    }

    /// The time of day that an option gives, in minutes since midnight.
    func minute(_ text: String?, _ option: String) throws(CommandFailure) -> Int? {
        guard let text else { return nil }
        guard let time = LocalTime("2000-01-01 \(text)") else {
            throw CommandFailure(.usage, wording.badClock(option, text))
        }
        return time.minute
    }

    /// The school that an option gives, by id or by name.
    func school(_ name: String, in catalog: Catalog) throws(CommandFailure) -> School {
        if let school = catalog.school(name) { return school }
        throw CommandFailure(.refused, wording.unknownSchool(name, suggestion: catalog.nearestSchool(to: name)))
    }

    /// The meeting that starts and ends at some times of a day, to come and not backwards.
    func meeting(on day: Day, from start: Int, to end: Int) throws(CommandFailure) -> Meeting {
        let meeting = Meeting(start: LocalTime(day: day, minute: start), end: LocalTime(day: day, minute: end))
        guard start < end else { throw CommandFailure(.refused, wording.endsBeforeItStarts(meeting)) }
        guard meeting.start > now else { throw CommandFailure(.refused, wording.inThePast(day)) }
        return meeting
    }

    /// Writes a course's file and lets the ledger do its part; the kept calendar follows.
    func carryOut<Value>(
        _ file: inout CourseFileChange, _ record: (Ledger) throws(LedgerError) -> Value
    ) throws(CommandFailure) -> Value {
        try file.carryOut { (ledger) throws(LedgerError) in
            let value = try record(ledger)
            follow(ledger)
            return value
        }
    }
}

/// Some time that somebody is elsewhere, as JSON.
struct ClashOutput: Encodable {
    let person: String
    let offering: String
    let title: String

    init(_ clash: Clash) {
        person = clash.person
        offering = clash.offering.id
        title = clash.course.title
    }
}
