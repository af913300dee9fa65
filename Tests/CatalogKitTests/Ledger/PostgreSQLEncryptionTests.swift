import TestServer
import Testing

@testable import CatalogKit

@Suite("The ledger on PostgreSQL: who is at the other end")
struct PostgreSQLEncryptionTests {
    @Test("only a server with a certificate for its address, from an authority that one trusts, is spoken to")
    func certificates() throws {
        let server = try PostgreSQLServer(
            settings: ["listen_addresses": "127.0.0.1"], port: PostgreSQLServer.freePort())
        let owner = try PostgreSQLSession(PostgreSQLAddress(server.makeDatabase())).role
        // This computer, by a name that does not look like it.
        let elsewhere = "postgresql://\(owner)@127.1/\(owner)?port=\(server.port)"
        let trusting = "\(elsewhere)&sslrootcert=\(server.authority)"
        func isReached(_ place: String) throws -> Bool {
            do throws(LedgerError) {
                _ = try Ledger(LedgerLocation(place))
                return true
            } catch .unavailable {
                return false
            }
        }
        #expect(try !isReached(elsewhere), "it does not speak TLS")
        try server.encrypt(for: "127.0.0.1")
        #expect(try isReached(trusting))
        let session = try PostgreSQLSession(PostgreSQLAddress(trusting))
        #expect(try session.run("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()").first?.int(0) == 1)
        #expect(try !isReached(elsewhere), "nobody vouches for it")
        #expect(try isReached("\(elsewhere)&sslmode=require"), "one may settle for less, by saying so")
        try server.encrypt(for: "127.0.0.2")
        #expect(try !isReached(trusting), "its certificate is another address's")
    }
}
