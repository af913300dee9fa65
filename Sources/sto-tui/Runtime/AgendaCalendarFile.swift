import CatalogKit
import CatalogScreens
import Foundation

/// Writes agendas as calendar files.
struct AgendaCalendarFile {
    /// What is on offer.
    let catalog: Catalog
    /// Who does what.
    let ledger: Ledger
    /// The words to write in.
    let wording: Wording
    /// Now, in UTC seconds.
    let now: Int

    /// Why there is no calendar file.
    enum Failure: Error {
        /// The ledger could not be read.
        case ledger(LedgerError)
        /// The file could not be written.
        case file(String, PrivateFile.Failure)
    }

    /// A person's agenda as iCalendar, and how many activities are in it that go on.
    func calendar(of email: String) throws(LedgerError) -> (text: String, activities: Int) {
        let activities = CalendarActivity.all(
            try ledger.enrolments(of: email), in: catalog, versions: try ledger.calendarVersions(of: email),
            now: LocalTime(utcSeconds: now))
        let writer = ICalendarWriter(region: catalog.region, words: wording.calendarWords(), now: now)
        return (writer.text(activities), activities.count { $0.standing != .cancelled })
    }

    /// Writes a person's agenda to a file that says something else, and leaves one alone that says the same.
    ///
    /// - Returns: How many activities are in it that go on.
    func write(_ email: String, to path: String) throws(Failure) -> Int {
        let (text, activities) = try asFailure { () throws(LedgerError) in try calendar(of: email) }
        let there = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
        if let there, ICalendarWriter.saySame(there, text) { return activities }
        do throws(PrivateFile.Failure) {
            try PrivateFile.write(Data(text.utf8), to: path)
        } catch {
            throw .file(path, error)
        }
        return activities
    }

    private func asFailure<Value>(_ work: () throws(LedgerError) -> Value) throws(Failure) -> Value {
        do throws(LedgerError) {
            return try work()
        } catch {
            throw .ledger(error)
        }
    }
}

extension Settings {
    /// Brings the calendar file that is kept in step with the ledger, if there is one and it is of this ledger.
    ///
    /// One program at a time: whoever reads the ledger last writes last.
    ///
    /// - Parameters:
    ///   - file: What to keep.
    ///   - ledger: The ledger, after a change.
    ///   - catalog: Reads the catalogue, when it is needed.
    /// - Throws: Why the file is not what it should be.
    func follow(
        _ file: KeptCalendarFile, _ ledger: Ledger, in catalog: () -> Catalog?
    ) throws(AgendaCalendarFile.Failure) {
        guard let path = file.path else { return }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        // Closing gives the lock back.
        defer { close(descriptor) }
        flock(descriptor, LOCK_EX)
        guard let kept = file.read(), kept.ledger == ledgerPath, let language = Language(rawValue: kept.language),
            let catalog = catalog()
        else { return }
        _ = try AgendaCalendarFile(catalog: catalog, ledger: ledger, wording: Wording(language), now: now)
            .write(kept.email, to: kept.path)
    }

    /// The ledger's file from the root on, or its server and database.
    var ledgerPath: String {
        switch ledger {
        case .file(let path): URL(filePath: path).standardizedFileURL.path
        case .memory: ""
        case .server(let address): "postgresql://\(address.name)"
        }
    }
}
