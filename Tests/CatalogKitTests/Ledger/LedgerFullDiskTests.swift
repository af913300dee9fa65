import CatalogKit
import Foundation
import Testing

/// A small file system of its own, which can be filled to the brim and closed for writing.
final class SmallDisk {
    let folder: String

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("disk-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try SmallDisk.run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder)
    }

    func makeReadOnly() throws {
        try SmallDisk.run("mount", "-o", "remount,ro", folder)
    }

    deinit {
        try? SmallDisk.run("umount", "-l", folder)
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Whether this process may mount at all; mostly only root may.
    static let isPossible = (try? SmallDisk()) != nil

    private static func run(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteNoPermission) }
    }
}

@Suite(
    "The ledger: a full disk and a read-only one",
    .enabled(if: SmallDisk.isPossible, "mounting a small disk needs the right to mount"))
struct LedgerFullDiskTests {
    let disk: SmallDisk
    let terms: OfferingTerms

    init() throws {
        disk = try SmallDisk()
        let far = 4_000_000_000
        terms = OfferingTerms(
            id: "laser@2027", course: "laser", title: "Lasersnijden", capacity: 5, start: far, end: far,
            enrolUntil: far, promoteUntil: far)
    }

    @Test("a full disk is reported, nothing acknowledged is lost, and with room again work goes on")
    func full() throws {
        let path = "\(disk.folder)/ledger.sqlite"
        let ballast = "\(disk.folder)/ballast"
        try Data(count: 600_000).write(to: URL(fileURLWithPath: ballast))
        let ledger = try Ledger(.file(path))
        var acknowledged = 0
        #expect(throws: LedgerError.diskFull) {
            while acknowledged < 100_000 {
                _ = try ledger.enrol(Desk.person("p\(acknowledged)"), in: terms)
                acknowledged += 1
            }
        }
        #expect(acknowledged > 5)
        #expect(try ledger.participants(in: terms.id).count == acknowledged)
        try FileManager.default.removeItem(atPath: ballast)
        #expect(try ledger.audit().isEmpty)
        #expect(try ledger.enrol(Desk.person("p\(acknowledged)"), in: terms).seats.waiting == acknowledged - 4)
        #expect(try Ledger(.file(path)).audit().isEmpty)
    }

    @Test("a disk without any room takes no new ledger")
    func noRoomAtAll() throws {
        let ballast = try #require(
            FileManager.default.createFile(atPath: "\(disk.folder)/ballast", contents: nil)
                ? FileHandle(forWritingAtPath: "\(disk.folder)/ballast") : nil)
        #expect(throws: (any Error).self) { while true { try ballast.write(contentsOf: Data(count: 4096)) } }
        #expect(throws: LedgerError.diskFull) { try Ledger(.file("\(disk.folder)/ledger.sqlite")) }
    }

    @Test("a read-only disk is reported as such")
    func readOnly() throws {
        let path = "\(disk.folder)/ledger.sqlite"
        do {
            let ledger = try Ledger(.file(path))
            _ = try ledger.enrol(Desk.person("anna"), in: terms)
        }
        try disk.makeReadOnly()
        #expect(throws: LedgerError.readOnly) { try Ledger(.file(path)).enrol(Desk.person("bob"), in: terms) }
        #expect(throws: LedgerError.readOnly) { try Ledger(.file("\(disk.folder)/new.sqlite")) }
    }
}
