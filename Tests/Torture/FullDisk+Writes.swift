import Foundation

extension FullDisk {
    /// Does something with ever a little more room, until there is enough.
    ///
    /// - Parameters:
    ///   - what: What it is.
    ///   - step: How many bytes more each time.
    ///   - prepare: Makes all ready while there is room, and returns what to do when there is hardly any.
    ///   - after: Looks at what there is once it was done again with room; what is wrong.
    /// - Throws: Where the disk cannot be filled.
    func everyWrite(
        _ what: String, step: Int, prepare: () throws -> () throws -> Child.Outcome, after: () throws -> [String]
    ) throws {
        var (room, refused, done) = (0, 0, 0)
        var codes: Set<Int32> = []
        var problems: [String] = []
        while done < 3, problems.isEmpty {
            let work = try prepare()
            try fill(leaving: room)
            let outcome = try work()
            try? FileManager.default.removeItem(atPath: "\(disk)/ballast")
            if outcome.code == 0 {
                done += 1
            } else {
                done = 0
                refused += 1
                codes.insert(outcome.code)
                let sentences = outcome.errors.split(separator: "\n")
                if ![1, 3].contains(outcome.code) || sentences.count != 1 {
                    problems.append("with \(room) bytes: \(outcome.code) \(outcome.errors)")
                }
                let again = try work()
                if again.code != 0 { problems.append("with room again after \(room) bytes: \(again.errors)") }
            }
            problems += try after()
            room += step
        }
        let exits = codes.sorted().map(String.init).joined(separator: " and ")
        bench.found(
            "\(what), with room for 0 to \(room / 1024) KB",
            "\(refused) refused with one sentence (exit \(exits)), all done with room again", problems)
    }

    /// Leaves so much room on the disk.
    func fill(leaving room: Int) throws {
        let ballast = open("\(disk)/ballast", O_WRONLY | O_CREAT, 0o600)
        defer { close(ballast) }
        var facts = statvfs()
        statvfs(disk, &facts)
        let size = Int(facts.f_bavail) * Int(facts.f_frsize) - room
        if size > 0, posix_fallocate(ballast, 0, size) != 0 { throw CocoaError(.fileWriteOutOfSpace) }
    }

    /// Takes everything off the disk.
    func empty() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: disk) {
            try FileManager.default.removeItem(atPath: "\(disk)/\(name)")
        }
    }

    /// What the program's audit finds.
    func audit(_ ledger: String) throws -> [String] {
        let outcome = try bench.program(["audit", "--ledger", ledger]).outcome()
        return outcome.code == 0 ? [] : ["audit: \(outcome.output)\(outcome.errors)"]
    }
}
