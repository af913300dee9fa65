import TestServer
import Testing

@testable import CatalogKit

@Suite("Regions are let in, and whoever should not be one is not")
struct RegionHostsTests {
    let server: PostgreSQLServer

    init() throws {
        server = try .shared()
    }

    private func opening(_ place: String) -> LedgerError? {
        do throws(LedgerError) {
            _ = try Ledger(LedgerLocation(place))
            return nil
        } catch {
            return error
        }
    }

    private func refusal(_ problem: HostProblem, _ role: String, _ place: String) throws -> LedgerError {
        .hostRefused(problem, role: role, server: try PostgreSQLAddress(place).name)
    }

    @Test("an owner who is no superuser lets regions in, is one itself, and may do so twice")
    func add() throws {
        let place = try server.makeDatabase()
        let owner = try PostgreSQLSession(PostgreSQLAddress(place)).role
        let hosts = try RegionHosts(PostgreSQLAddress(place))
        let region = server.newName("zuid-limburg-")
        #expect(try hosts.add(region).get())
        #expect(try !hosts.add(region).get())
        #expect(try hosts.all() == [owner, region])
        for (role, name) in [(owner, "anna"), (region, "bob")] {
            let desk = Desk(ledger: try Ledger(LedgerLocation(server.place(of: role, in: owner))))
            #expect(try desk.enrol(name, in: desk.terms()).enrolment.ticket == 1)
            #expect(try desk.seating(desk.terms()) == "\(name) | ")
        }
    }

    @Test("a superuser, a stranger and who comes before the tables are refused, each with its reason")
    func hosts() throws {
        let place = try server.makePlace()
        let superuser = server.place(of: "ledger")
        #expect(try opening(superuser) == refusal(.bypassesPolicies, "ledger", superuser))
        let region = try PostgreSQLSession(PostgreSQLAddress(place)).role
        try server.administer("GRANT \(region) TO ledger")
        #expect(
            try opening("\(superuser)&options=-crole%3D\(region)") == refusal(.bypassesPolicies, region, superuser),
            "who could be a superuser again is one")
        let stranger = server.newName("stranger")
        try server.administer("CREATE ROLE \(stranger) LOGIN")
        #expect(try opening(server.place(of: stranger)) == refusal(.noRegion, stranger, superuser))
        let empty = try server.makeDatabase()
        let database = try PostgreSQLSession(PostgreSQLAddress(empty)).database
        let early = server.place(of: stranger, in: database)
        #expect(try opening(early) == refusal(.tablesOutdated, stranger, empty))
        try server.administer("ALTER ROLE \(database) NOCREATEROLE")
        #expect(throws: try refusal(.mayMakeNoRoles, database, empty)) {
            try RegionHosts(PostgreSQLAddress(empty)).add(server.newName("region"))
        }
    }

    @Test("names that mean something else, and roles that may more, are no regions")
    func names() throws {
        let hosts = try RegionHosts(PostgreSQLAddress(server.makeDatabase()))
        for name in ["", "Zuid", "zuid limburg", "1e", "public", "none", "a\"; DROP TABLE person; --", "pg_monitor"] {
            #expect(try hosts.add(name) == .failure(.invalidName(name)))
        }
        for right in ["SUPERUSER", "BYPASSRLS", "CREATEROLE", "REPLICATION"] {
            let role = server.newName("mighty")
            try server.administer("CREATE ROLE \(role) LOGIN \(right)")
            #expect(try hosts.add(role) == .failure(.tooPowerful(role)))
        }
    }

    @Test("where every role may put things beside the tables, no region is let in")
    func openSchema() throws {
        let place = try server.makeDatabase()
        let database = try PostgreSQLSession(PostgreSQLAddress(place)).database
        // As every database was before PostgreSQL 15.
        try server.administer(
            "GRANT CREATE ON SCHEMA public TO PUBLIC; ALTER SCHEMA public OWNER TO ledger", in: database)
        #expect(throws: try refusal(.schemaIsOpen, database, place)) {
            try RegionHosts(PostgreSQLAddress(place)).add(server.newName("region"))
        }
    }
}
