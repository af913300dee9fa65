import Foundation
import Testing

@testable import CatalogKit

@Suite("The ledger: keys and codes", .onBothDatabases, .namesDatabase)
struct LoginTests {
    private static let bytes = "AAAAC3NzaC1lZDI1NTE5AAAAINTHpI/j4pDPU8mdTs1VRiK1bTJjV+BFGkRrweCXTsf"
    private static func key(_ last: Character) throws -> LoginKey {
        try LoginKey("ssh-ed25519 \(bytes)\(last) a laptop")
    }

    private let desk: Desk

    init() throws {
        desk = try Desk()
        for name in ["an", "bo"] { try desk.ledger.addPerson(Desk.person(name), by: nil) }
    }

    @Test("a key lets one person in, until it is removed or they leave")
    func keys() throws {
        let (one, other) = (try Self.key("F"), try Self.key("G"))
        try desk.ledger.addKey(one, to: "AN@school.nl", by: nil)
        try desk.ledger.addKey(one, to: "an@school.nl", by: nil)
        try desk.ledger.addKey(other, to: "an@school.nl", by: nil)
        #expect(throws: LedgerError.keyInUse("an@school.nl")) {
            try desk.ledger.addKey(one, to: "bo@school.nl", by: nil)
        }
        #expect(try desk.ledger.holder(of: one)?.email == "an@school.nl")
        #expect(try desk.ledger.accounts().map(\.keys) == [[one, other]])
        #expect(try desk.ledger.removeKey(one, by: nil) == "an@school.nl")
        #expect(try desk.ledger.removeKey(one, by: nil) == nil)
        #expect(try desk.ledger.holder(of: one) == nil)
        try desk.ledger.addKey(one, to: "bo@school.nl", by: nil)
        _ = try desk.ledger.handOver(from: "bo@school.nl", to: Desk.person("an"), by: "an@school.nl")
        #expect(try desk.ledger.holder(of: one) == nil)
        #expect(throws: LedgerError.hasLeft("bo@school.nl")) {
            try desk.ledger.addKey(Self.key("H"), to: "bo@school.nl", by: nil)
        }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a code binds a key once, typed as people type")
    func code() throws {
        let code = try desk.ledger.makeLoginCode(for: "an@school.nl", by: nil)
        #expect(code.wholeMatch(of: /([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}/) != nil, "\(code)")
        let typed = " " + code.lowercased().replacing("-", with: " ").replacing("0", with: "o")
        #expect(try desk.ledger.redeem(typed, with: Self.key("F")).email == "an@school.nl")
        #expect(try desk.ledger.holder(of: Self.key("F"))?.email == "an@school.nl")
        #expect(throws: LedgerError.noSuchCode) { try desk.ledger.redeem(code, with: Self.key("G")) }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a code ends after two weeks, when another is made, and after five wrong guesses")
    func ends() throws {
        let first = try desk.ledger.makeLoginCode(for: "an@school.nl", by: nil)
        let second = try desk.ledger.makeLoginCode(for: "an@school.nl", by: nil)
        #expect(throws: LedgerError.noSuchCode) { try desk.ledger.redeem(first, with: Self.key("F")) }
        desk.clock.advance(14 * Desk.day)
        #expect(throws: LedgerError.noSuchCode) { try desk.ledger.redeem(second, with: Self.key("F")) }
        let third = try desk.ledger.makeLoginCode(for: "an@school.nl", by: nil)
        let wrong = String(third.dropLast()) + (third.hasSuffix("0") ? "1" : "0")
        for _ in 0..<4 {
            #expect(throws: LedgerError.noSuchCode) { try desk.ledger.redeem(wrong, with: Self.key("F")) }
        }
        // Four wrong guesses are forgiven; it is the fifth that ends it.
        let fourth = try desk.ledger.makeLoginCode(for: "bo@school.nl", by: nil)
        #expect(try desk.ledger.redeem(third, with: Self.key("F")).email == "an@school.nl")
        let wrongFourth = String(fourth.dropLast()) + (fourth.hasSuffix("0") ? "1" : "0")
        for _ in 0..<5 {
            #expect(throws: LedgerError.noSuchCode) { try desk.ledger.redeem(wrongFourth, with: Self.key("G")) }
        }
        #expect(throws: LedgerError.noSuchCode) { try desk.ledger.redeem(fourth, with: Self.key("G")) }
        #expect(try desk.ledger.audit().isEmpty)
    }

    @Test("a code is nowhere in the ledger, and a key without its comment")
    func kept() throws {
        let code = try desk.ledger.makeLoginCode(for: "an@school.nl", by: nil)
        let secret = code.replacing("-", with: "").dropFirst(4)
        let row = try desk.ledger.connection.read { (sql) throws(LedgerError) in
            try sql.row("SELECT name, hash FROM login_code WHERE state = 'open'")
        }
        #expect(try row.text(0) == code.prefix(4) && row.text(1).hasPrefix("$6$") && !row.text(1).contains(secret))
        #expect(try Self.key("F").description == "ssh-ed25519 \(Self.bytes)F")
    }

    @Test(
        "what is no public key is refused",
        arguments: [
            "", "ssh-ed25519", "ssh-ed25519 AAAA", "ssh-ed25519 %%%%", "ssh-dss \(bytes)F", "ssh-rsa \(bytes)F",
            "command=\"sh\" ssh-ed25519 \(bytes)F", "ssh-ed25519-cert-v01@openssh.com \(bytes)F",
            "ssh-ed25519 \(bytes)F\"x", "-----BEGIN OPENSSH PRIVATE KEY-----",
            "ssh-ed25519 " + String(repeating: "A", count: 5000),
        ])
    func notAKey(_ line: String) {
        #expect(throws: LedgerError.invalidKey) { try LoginKey(line) }
    }

    @Test(
        "what is no code is refused", arguments: ["", "0000", "0000-0000-0000-000U", "0000-0000-0000-00000", "é\u{0}"])
    func notACode(_ text: String) throws {
        #expect(throws: LedgerError.noSuchCode) { try desk.ledger.redeem(text, with: Self.key("F")) }
    }
}
