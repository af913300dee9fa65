import CatalogKit
import TestServer
import Testing

/// The connections that the contract holds for.
enum Storage: CaseIterable, CustomTestStringConvertible {
    case memory, file, server

    /// Where a ledger is kept that a test did not find a place for itself.
    @TaskLocal static var usual = Storage.memory

    var testDescription: String {
        switch self {
        case .memory: "SQLite in memory"
        case .file: "SQLite in a file"
        case .server: "PostgreSQL"
        }
    }
}

/// A place for a ledger of a test's own: a folder that is gone with it, or a region that is gone with the server.
final class TestPlace: Sendable {
    let location: LedgerLocation
    private let scratch: Scratch?

    init(_ storage: Storage = .usual) throws {
        switch storage {
        case .memory: (location, scratch) = (.memory, nil)
        case .file:
            let scratch = try Scratch()
            (location, self.scratch) = (.file(scratch.ledger), scratch)
        case .server: (location, scratch) = (try LedgerLocation(PostgreSQLServer.shared().makePlace()), nil)
        }
    }
}

/// Runs each test twice: as it is, and with PostgreSQL for its usual storage.
struct BothDatabases: SuiteTrait, TestTrait, TestScoping {
    let isRecursive = true

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await function()
        // A suite's own scope only holds those of its tests.
        guard testCase != nil else { return }
        try await Storage.$usual.withValue(.server) { try await function() }
    }

    func scopeProvider(for test: Test, testCase: Test.Case?) -> BothDatabases? {
        testCase == nil ? nil : self
    }
}

extension Trait where Self == BothDatabases {
    /// The rules hold on SQLite and on PostgreSQL.
    static var onBothDatabases: Self { BothDatabases() }
}

/// Says of an issue on which database it came up.
extension Trait where Self == IssueHandlingTrait {
    static var namesDatabase: Self {
        .compactMapIssues { issue in
            var issue = issue
            if Storage.usual == .server { issue.comments.append("on PostgreSQL") }
            return issue
        }
    }
}
