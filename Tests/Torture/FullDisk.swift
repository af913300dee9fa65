import CatalogKit
import Foundation

/// A disk that is full at one write after the other: one sentence, nothing lost, and with room again work goes on.
struct FullDisk {
    let bench: Bench
    let disk: String

    init(_ bench: Bench) {
        self.bench = bench
        disk = "\(bench.folder)/disk"
    }

    func run() throws {
        try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
        guard try bench.tool("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk) else {
            bench.found("a full disk", "skipped: it takes the right to mount")
            return
        }
        defer { _ = try? bench.tool("umount", "-l", disk) }
        try signUps()
        try migration()
        try importing()
        try index()
    }

    /// Somebody signs up on a new ledger and on one with people in it.
    private func signUps() throws {
        var people = 0
        func signUp(_ ledger: String, _ number: Int) throws -> Child.Outcome {
            try bench.program([
                "enrol", "lasersnijden-basis@2027-03-11", "--as", "p\(number)@school.example", "--name", "P",
                "--key", "k\(number)", "--ledger", ledger,
            ]).outcome()
        }
        try everyWrite("a sign-up on a new ledger", step: 4096) {
            try empty()
            return { try signUp("\(disk)/ledger.sqlite", 0) }
        } after: {
            try audit("\(disk)/ledger.sqlite")
        }
        try empty()
        try everyWrite("a sign-up on a ledger in use", step: 4096) {
            people += 1
            return { try signUp("\(disk)/ledger.sqlite", people) }
        } after: {
            let ledger = try Ledger(.file("\(disk)/ledger.sqlite"))
            let count = try ledger.participants(in: "lasersnijden-basis@2027-03-11").count
            return try audit("\(disk)/ledger.sqlite") + (count == people ? [] : ["\(count) people of \(people)"])
        }
    }

    /// An old ledger is brought up to date.
    private func migration() throws {
        let old = try Kills(bench).old(1)
        try everyWrite("bringing a ledger of version 1 up to date", step: 4096) {
            try empty()
            try FileManager.default.copyItem(atPath: old, toPath: "\(disk)/ledger.sqlite")
            return { try bench.program(["audit", "--ledger", "\(disk)/ledger.sqlite"]).outcome() }
        } after: {
            try audit("\(disk)/ledger.sqlite")
        }
    }

    private func importing() throws {
        let table = try bench.fresh("table.csv")
        let rows = (1...10).map {
            "\($0);r\($0);Lassen voor docenten \($0);11-03-2027 15:30;11-03-2027 18:30;Heerlen;12;Techlab;gratis\n"
        }
        try Data(("ID;Uitvoering;Titel;Begin;Einde;Plaats;Max;Thema's;Prijs\n" + rows.joined()).utf8)
            .write(to: URL(filePath: table))
        let catalog = "\(disk)/catalog"
        var expected: Tree?
        try everyWrite("an import of ten courses", step: 4096) {
            try empty()
            try FileManager.default.copyItem(atPath: Bench.repository("catalog"), toPath: catalog)
            return { try bench.program(["import", "csv", table, "--into", catalog, "--name", "roc"]).outcome() }
        } after: {
            let tree = try Tree(catalog)
            defer { expected = tree }
            let check = try bench.program(["check", catalog]).outcome()
            return (check.code == 0 ? [] : ["check: \(check.output)\(check.errors)"])
                + (expected.map(tree.difference) ?? []).map { "\($0) differs" }
        }
    }

    /// The index is only a help: without room for it a search finds the same.
    private func index() throws {
        let search = ["search", "lassen", "--json"]
        let cache = ["XDG_CACHE_HOME": "\(disk)/cache"]
        let expected = try bench.program(search).outcome()
        var (steps, room) = (0, 0)
        var problems: [String] = []
        while problems.isEmpty {
            try empty()
            try fill(leaving: room)
            let outcome = try bench.program(search, cache).outcome()
            if outcome.code != 0 || outcome.output != expected.output || outcome.errors != expected.errors {
                problems.append("with \(room) bytes: \(outcome.code) \(outcome.errors)")
            }
            let isKept = try !Tree("\(disk)").files.filter { $0.key.contains("cache") && $0.value.count > 65_536 }
                .isEmpty
            steps += 1
            if isKept { break }
            room += 32_768
        }
        bench.found(
            "building the index, with room for 0 to \(room / 1024) KB", "the same hits in all \(steps) runs", problems)
    }
}
