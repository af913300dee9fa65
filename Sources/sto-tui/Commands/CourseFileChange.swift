import CatalogKit
import CatalogScreens

/// A change to a course's file together with what the ledger has to say to it.
///
/// Both or neither: the ledger is opened before the file is touched, so that one that is locked, damaged or not there to
/// be written refuses first; then the file is written; then the ledger does its work, in one transaction. When that
/// refuses, the file gets its old bytes back. A crash between the two leaves a changed file and a ledger that does not
/// know of it yet: the same command again finds nothing to change in the file, and completes the ledger's part.
struct CourseFileChange {
    let context: CommandContext
    /// The file, with the changes to be made.
    var editor: CourseEditor
    private let before: CourseEditor

    /// Opens the file of a course.
    init(_ course: String, in catalog: Catalog, _ context: CommandContext) throws(CommandFailure) {
        self.context = context
        do throws(CourseEditError) {
            editor = try CourseEditor(course: course, in: catalog, folder: context.settings.catalogFolder)
        } catch {
            throw CommandFailure(error, context.wording)
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
            throw CommandFailure(error, context.wording)
        }
    }

    /// Writes the file and lets the ledger do its part.
    mutating func carryOut<Value>(
        _ record: (Ledger) throws(LedgerError) -> Value
    ) throws(CommandFailure) -> Value {
        try context.withLedger(for: .writing) { (ledger) throws(LedgerError) -> Result<Value, CommandFailure> in
            do throws(CourseEditError) {
                if isChanged { try editor.write(to: context.settings.catalogFolder) }
            } catch {
                return .failure(CommandFailure(error, context.wording))
            }
            do throws(LedgerError) {
                return .success(try record(ledger))
            } catch {
                return .failure(putBack(after: error))
            }
        }.get()
    }

    private mutating func putBack(after error: LedgerError) -> CommandFailure {
        let failure = CommandFailure(error, context.wording)
        guard isChanged else { return failure }
        editor.revert(to: before)
        do throws(CourseEditError) {
            try editor.write(to: context.settings.catalogFolder)
            return failure
        } catch {
            return CommandFailure(.broken, context.wording.notPutBack(editor.path, failure.sentence))
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
