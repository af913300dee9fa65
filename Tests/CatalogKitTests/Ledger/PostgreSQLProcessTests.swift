import CatalogKit
import Foundation
import TestServer
import Testing

/// Many processes on one server. One at a time: each test wants all of the computer.
@Suite("The ledger on PostgreSQL: many processes at once", .serialized)
struct PostgreSQLProcessTests {
    let place: String

    init() throws {
        place = try PostgreSQLServer.shared().makePlace()
    }

    @Test("64 at once for five places, on a ledger yet to be made: five are in, 59 wait in order, none is lost")
    func sixtyFour() throws {
        let place = try PostgreSQLServer.shared().makeDatabase()
        let workers = try (0..<64).map {
            try LedgerWorkerProcess(ledger: place, capacity: 5, count: 1, prefix: "p\($0)-")
        }
        var all: [LedgerWorkerProcess.Acknowledgement] = []
        for worker in workers {
            let (acknowledged, errors, code) = try worker.finish()
            #expect(code == 0, "\(errors)")
            all += acknowledged
        }
        #expect(all.count { $0.state == "enrolled" } == 5)
        let queue = all.filter { $0.state == "waiting" }.sorted { $0.ticket < $1.ticket }
        #expect(queue.map(\.position) == Array(1...59))
        let ledger = try Ledger(LedgerLocation(place), for: .reading)
        #expect(try ledger.seats(of: "laser@2027") == SeatCount(taken: 5, waiting: 59))
        #expect(try ledger.audit().isEmpty)
    }

    @Test("without isolation the same processes sell seats twice, so these tests would notice")
    func negativeControl() throws {
        for _ in 0..<20 {
            let place = try PostgreSQLServer.shared().makePlace()
            let ledger = try Ledger(LedgerLocation(place))
            let workers = try (0..<16).map {
                try LedgerWorkerProcess(ledger: place, capacity: 5, count: 4, prefix: "p\($0)-", unguarded: true)
            }
            for worker in workers { _ = try worker.finish() }
            let oversold = try ledger.audit().contains {
                if case .overbooked = $0 { true } else { false }
            }
            if oversold { return }
        }
        Issue.record("twenty rounds without isolation, and never a seat too many")
    }
}
