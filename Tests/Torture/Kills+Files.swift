import Foundation

extension Kills {
    /// An import into the catalogue is killed: a course file is as before or as afterwards, and doing it again completes it.
    func importing() throws {
        let table = try bench.fresh("table.csv")
        let rows = (1...40).map {
            "\($0);r\($0);Lassen voor docenten \($0);11-03-2027 15:30;11-03-2027 18:30;Heerlen;12;Techlab;gratis\n"
        }
        try Data(("ID;Uitvoering;Titel;Begin;Einde;Plaats;Max;Thema's;Prijs\n" + rows.joined()).utf8)
            .write(to: URL(filePath: table))
        func start(_ catalog: String) throws -> Child {
            try bench.program(["import", "csv", table, "--into", catalog, "--name", "roc"])
        }
        let whole = try copyOfCatalog("whole")
        let length = try length { try start(whole) }
        var problems = try start(whole).outcome().code == 0 ? [] : ["the import itself does not work"]
        let expected = try Tree(whole)
        let wanted = bench.times(150)
        var (killed, completed) = (0, 0)
        while killed < wanted, problems.isEmpty {
            let catalog = try copyOfCatalog("imported")
            for _ in 0..<3 where killed < wanted {
                let run = try start(catalog)
                waitForTheMoment(upTo: length)
                run.kill9()
                if run.outcome().isKilled { killed += 1 }
                let check = try bench.program(["check", catalog]).outcome()
                if check.code != 0 { problems.append("check: \(check.output)\(check.errors)") }
                problems += try Tree(catalog).half(of: expected)
            }
            let last = try start(catalog).outcome()
            if last.code != 0 { problems.append("done again: \(last.errors)") }
            let left = try Tree(catalog).difference(from: expected)
            if !left.isEmpty { problems.append("after doing it again: \(left)") }
            completed += 1
        }
        bench.found(
            "\(killed) kills of an import of 40 courses",
            "no file half-written, check as before; \(completed) of \(completed) complete after doing it again",
            problems)
    }

    /// Building the index is killed: the next search builds it anew and finds the same.
    func index() throws {
        let search = ["search", "lassen", "--json"]
        let length = try length { try bench.program(search) }
        let expected = try bench.program(search).outcome().output
        let wanted = bench.times(150)
        var (killed, leftovers) = (0, 0)
        var problems: [String] = []
        while killed < wanted, problems.isEmpty {
            _ = try bench.fresh("cache")
            let run = try bench.program(search)
            waitForTheMoment(upTo: length)
            run.kill9()
            if run.outcome().isKilled { killed += 1 }
            let next = try bench.program(search).outcome()
            if next.code != 0 || next.output != expected {
                problems.append("the next search: \(next.code) \(next.errors)")
            }
            leftovers = max(leftovers, try Tree("\(bench.folder)/cache").files.count)
        }
        bench.found(
            "\(killed) kills while the index is built",
            "the next search finds the same; at most \(leftovers) files lie there",
            problems)
    }

    private func copyOfCatalog(_ name: String) throws -> String {
        let path = try bench.fresh(name)
        try FileManager.default.copyItem(atPath: Bench.repository("catalog"), toPath: path)
        return path
    }
}

/// The files of a folder and what is in them.
struct Tree {
    let files: [String: Data]

    init(_ folder: String) throws {
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            files[path] = FileManager.default.contents(atPath: "\(folder)/\(path)")
        }
        self.files = files
    }

    /// Files that are neither new and whole, nor as they are anywhere: course files that an import left half-way.
    func half(of whole: Tree) -> [String] {
        files.filter { $0.key.hasSuffix(".md") && whole.files[$0.key] != $0.value }.map { "\($0.key) is half-written" }
    }

    /// What is there and there should not be, or is otherwise.
    func difference(from other: Tree) -> [String] {
        Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
    }
}
