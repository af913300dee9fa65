import CatalogKit
import CatalogScreens

/// A change to a course's file together with what the ledger has to say to it.
///
/// Both or neither: the ledger is opened before the file is touched, so that one that is locked, damaged or not there to
/// be written refuses first; then the file is written; then the ledger does its work, in one transaction. When that
/// refuses, the file gets its old bytes back; not when it refuses because somebody else, who found the new file, has done
/// its part meanwhile. A crash between the two leaves a changed file and a ledger that does not
/// know of it yet: the same command again finds nothing to change in the file, and completes the ledger's part.
struct CourseFileChange {
    private let settings: Settings
    /// The file, with the changes to be made.
    var editor: CourseEditor
    private let before: CourseEditor

    /// Opens the file of a course.
    init(_ course: String, in catalog: Catalog, _ settings: Settings) throws(CommandFailure) {
        self.settings = settings
        do throws(CourseEditError) {
            editor = try CourseEditor(course: course, in: catalog, folder: settings.catalogFolder)
        } catch {
            throw CommandFailure(error, Wording(settings.language))
        }
        before = editor
    }

    /// Whether the file differs from what it was.
    var isChanged: Bool { editor.bytes != before.bytes }

    /// Changes the text; nothing is written yet.
    mutating func edit(
        _ change: (inout CourseEditor) throws(CourseEditError) -> Void
    ) throws(CommandFailure) {
        do throws(CourseEditError) {
            try change(&editor)
        } catch {
            throw CommandFailure(error, wording)
        }
    }

    /// Adds an offering to the text, under an id that is free.
    ///
    /// One that is there already, the same in everything, is left as it is: an earlier run may have stopped between the file
    /// and the ledger, which refuses what it knows. Another one at the same time and place is refused.
    ///
    /// - Parameters:
    ///   - wanted: The offering, under an id that may be taken yet.
    ///   - known: Ids that the ledger knows: people may be in an offering of that day that was taken out of the file, and this
    ///     is another one.
    /// - Returns: The offering as it is in the text now.
    /// - Throws: Why the file is not changed.
    mutating func add(_ wanted: Offering, besides known: Set<String>) throws(CommandFailure) -> Offering {
        let there = editor.course.offerings.first {
            !$0.isCancelled && $0.meetings == wanted.meetings && $0.place == wanted.place
        }
        let new = wanted.with(id: there?.id ?? editor.freeOfferingID(on: wanted.start.day, besides: known))
        guard let there else {
            try edit { (editor) throws(CourseEditError) in try editor.add(new) }
            return new
        }
        guard there == new else { throw CommandFailure(.refused, wording.sameTimeAndPlace(there.id)) }
        return there
    }

    private var wording: Wording { Wording(settings.language) }

    /// Writes the file and lets the ledger do its part.
    mutating func carryOut<Value>(
        _ record: (Ledger) throws(LedgerError) -> Value
    ) throws(CommandFailure) -> Value {
        let ledger: Ledger
        do throws(LedgerError) {
            ledger = try Ledger(settings.ledger, as: settings.authority, clock: settings.clock)
        } catch {
            throw CommandFailure(error, wording)
        }
        do throws(CourseEditError) {
            if isChanged { try editor.write(to: settings.catalogFolder) }
        } catch {
            throw CommandFailure(error, wording)
        }
        do throws(LedgerError) {
            return try record(ledger)
        } catch {
            throw putBack(after: error)
        }
    }

    private mutating func putBack(after error: LedgerError) -> CommandFailure {
        let failure = CommandFailure(error, wording)
        guard isChanged, error != .variantOpenedBefore else { return failure }
        if case .offeringCancelled = error { return failure }
        editor.revert(to: before)
        do throws(CourseEditError) {
            try editor.write(to: settings.catalogFolder)
            return failure
        } catch {
            return CommandFailure(.broken, wording.notPutBack(editor.path, failure.sentence))
        }
    }
}

extension CommandFailure {
    init(_ error: CourseEditError, _ wording: Wording) {
        let code: Code =
            switch error {
            case .unreadable, .unsound, .unwritable: .broken
            default: .refused
            }
        self.init(code, wording.sentence(for: error))
    }
}

extension Offering {
    /// The same offering under another id.
    fileprivate func with(id: String) -> Offering {
        Offering(
            id: id, meetings: meetings, place: place, venue: venue, capacity: capacity, minimum: minimum,
            enrolBy: enrolBy, rounds: rounds)
    }
}
