import CatalogKit
import CatalogScreens

/// Why a command did not do what was asked: an exit code and a sentence for standard error.
struct CommandFailure: Error {
    /// The exit codes of the command line's contract.
    enum Code: Int32 {
        /// Refused, or nothing found.
        case refused = 1
        /// Wrong usage.
        case usage = 2
        /// The catalogue or the ledger is broken.
        case broken = 3

        /// The ledger could be read, and breaks its rules.
        static let unsound = Code.usage
    }

    let code: Code
    let sentence: String

    init(_ code: Code, _ sentence: String) {
        self.code = code
        self.sentence = sentence
    }

    init(_ error: LedgerError, _ wording: Wording) {
        self.init(error.isRefusal ? .refused : .broken, wording.sentence(for: error))
    }

    init(_ error: CatalogReaderError, _ wording: Wording) {
        self.init(.broken, wording.sentence(for: error))
    }
}
