import CatalogKit
import Foundation
import Testing

@Suite("sto-tui search")
struct SearchCommandTests {
    private struct Answer: Decodable {
        struct Hit: Decodable, Equatable {
            let id, course, title, format, language: String
            let place, start: String?
            let capacity, placesLeft: Int?
            let kilometres: Double?
        }

        let total: Int
        let hits: [Hit]
        let facets: [String: [String: Int]]
    }

    private static let library = Result { try Library(folder: ProgramRunner.regionCatalog) }

    private let program = try? ProgramRunner()

    private func search(_ arguments: [String], environment: [String: String] = [:]) throws -> ProgramRunner.Outcome {
        try #require(program).run(["search", "--today", "2027-01-12"] + arguments, environment: environment)
    }

    // MARK: - The answer

    @Test("answers in JSON what the engine answers to the query that the options mean", arguments: SearchCase.all)
    func json(_ search: SearchCase) throws {
        let outcome = try self.search(["--json"] + search.arguments)
        let answer = try outcome.json(Answer.self)
        let engine = try Self.library.get().engine
        let availability = try engine.availability()
        let expected = try engine.search(search.query, availability: availability)

        #expect(expected.total > 0, "The case shows nothing.")
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(answer.total == expected.total)
        #expect(answer.hits.map(\.id) == expected.hits.map { engine.listing($0.number)?.id })
        let kilometres = expected.hits.map { $0.kilometres.map { ($0 * 10).rounded() / 10 } }
        #expect(answer.hits.map(\.kilometres) == kilometres)
        #expect(answer.hits.map(\.placesLeft) == expected.hits.map { availability.placesLeft($0.number) })
        for facet in Query.Facet.allCases {
            let counts = try #require(expected.facets[facet])
            let found = zip(counts.values, counts.counts).filter { $0.1 > 0 }
            #expect(answer.facets[facet.rawValue] == Dictionary(uniqueKeysWithValues: found))
        }
        #expect(answer.facets.count == Query.Facet.allCases.count)
    }

    @Test("tells of each hit what the catalogue knows, and writes null for what it does not")
    func hit() throws {
        let object = try JSONSerialization.jsonObject(with: Data(search(["--json"]).output.utf8))
        let hits = try #require((object as? [String: Any])?["hits"] as? [[String: Any]])
        let keys: Set = [
            "id", "course", "title", "summary", "format", "themes", "profiles", "sectors", "provider", "place",
            "start", "hours", "capacity", "placesLeft", "kilometres", "price", "language", "url",
            "cancelled", "snippet",
        ]
        #expect(hits.allSatisfy { Set($0.keys) == keys })
        let undated = try #require(hits.first { $0["start"] is NSNull })
        #expect(["place", "capacity", "placesLeft", "kilometres"].allSatisfy { undated[$0] is NSNull })
        #expect(hits.allSatisfy { $0["kilometres"] is NSNull })
        let dated = try #require(hits.first { $0["place"] is String })
        #expect((dated["start"] as? String)?.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d/) != nil)
    }

    @Test("prints a line a hit, fifty at most unless --limit says otherwise, and how many more there are")
    func lines() throws {
        let total = try Self.library.get().catalog.listings.count
        let usual = try search([]).output.split(separator: "\n")
        #expect(usual.count == 51)
        #expect(usual.last?.contains("\(total - 50)") == true)
        #expect(try search(["--limit", "100000"]).output.split(separator: "\n").count == total)
        let one = try search(["lassen", "--limit", "1", "--near", "Heerlen"])
        #expect(one.code == 0 && one.output.split(separator: "\n").count == 2)
        #expect(try search(["--format", "webinar", "--limit", "1"]).output.contains("\n\n") == false)
        let facets = try search(["--format", "webinar", "--limit", "1", "--facets"]).output
        #expect(facets.contains("\n\nVorm\n") && facets.contains(#/\n  webinar +\d+\n/#))
    }

    @Test("counts the seats that the ledger has handed out")
    func seats() throws {
        let program = try #require(program)
        let catalog = try Self.library.get().catalog
        let today = try #require(LocalTime("2027-01-12 00:00"))
        let open = catalog.listings.filter { ($0.start ?? today) > today.advanced(byMinutes: 90 * 1440) }
        let smallest = try #require(
            open.filter { catalog.offering($0.id)?.offering.rounds.isEmpty == true }
                .min { ($0.capacity ?? .max, $0.id) < ($1.capacity ?? .max, $1.id) })
        let capacity = try #require(smallest.capacity)
        func hit(_ arguments: String...) throws -> Answer.Hit? {
            try search(["--json"] + arguments).json(Answer.self).hits.first { $0.id == smallest.id }
        }

        #expect(try hit()?.placesLeft == capacity)
        for number in 1...capacity {
            #expect(try hit("--free-places")?.placesLeft == capacity - number + 1)
            let outcome = try program.run([
                "enrol", smallest.id, "--as", "an\(number)@school.example", "--name", "An", "--school", "Elders",
                "--today", "2027-01-12",
            ])
            #expect(outcome.code == 0, "\(outcome.errors)")
        }
        #expect(try hit()?.placesLeft == 0)
        #expect(try hit("--free-places") == nil)
    }

    @Test("leaves nothing behind but the index in the cache")
    func reading() throws {
        let program = try #require(program)
        let outcome = try program.run(
            ["search", "lassen"], environment: ["XDG_CACHE_HOME": program.home.path + "/cache"])
        #expect(outcome.code == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: program.home.path) == ["cache"])
        let kept = try FileManager.default.subpathsOfDirectory(atPath: program.home.path + "/cache")
        #expect(kept.count == 2 && kept.contains { $0.hasPrefix("netflixleren/") && $0.hasSuffix(".index") })
    }

    // MARK: - Filters among the words, and what is told besides

    @Test(
        "reads filters among the words as the options",
        arguments: [
            (["lassen", "thema:techlab,lob"], ["lassen", "--theme", "techlab", "--theme", "lob"]),
            (["plaats:heerlen", "binnen:15km"], ["--near", "Heerlen", "--within", "15"]),
            (
                ["place:heerlen", "from:2027-03", "until:2027-04"],
                ["--place", "Heerlen", "--from", "2027-03-01", "--to", "2027-04-30"]
            ),
            (["vorm:webinar", "vrij:ja"], ["--format", "webinar", "--free-places"]),
            (["prijs:50"], ["--price", "50"]), (["prijs:gratis"], ["--price", "free"]),
            (["provider:VISTA college"], ["--provider", "vista-college"]),
        ])
    func fieldWords(_ typed: [String], _ options: [String]) throws {
        let (one, other) = (try search(["--json"] + typed), try search(["--json"] + options))
        #expect(one.code == 0 && one.output == other.output)
    }

    @Test("says on standard error what it did not understand, and what it found instead")
    func remarks() throws {
        let unknown = try search(["lassen", "thema:xyzzy"])
        #expect(unknown.code == 0 && unknown.errors.contains("‘xyzzy’ is geen bekende waarde voor thema:"))
        let slip = try search(["lassne", "--lang", "en"])
        #expect(slip.code == 0 && slip.errors.contains("Nothing found for ‘lassne’; this looks like it: lassen"))
        let price = try search(["--price", "duur"])
        #expect(price.code == 2 && price.errors.contains("--price"))
    }

    private struct Tried: Decodable {
        struct Words: Decodable { let text: String, total: Int }
        struct Without: Decodable { let filters: [String], total: Int }
        struct Suggestions: Decodable { let words: [Words], without: [Without] }
        let suggestions: Suggestions
    }

    @Test("says what to try when nothing is found, in a sentence and in JSON")
    func suggestions() throws {
        let arguments = ["xassen", "--format", "training"]
        let outcome = try search(["--json"] + arguments)
        let tried = try outcome.json(Tried.self).suggestions
        let first = try #require(tried.words.first)
        #expect(outcome.code == 1 && first.text == "lassen" && tried.without.isEmpty)
        #expect(first.total == (try search(["--json", "lassen", "--format", "training"]).json(Answer.self).total))
        #expect(outcome.errors.contains("Bedoelde je ‘lassen’? (\(first.total))"))
        let far = try search(["--json", "lassen", "--from", "2040-01-01"])
        let without = try #require(try far.json(Tried.self).suggestions.without.first)
        #expect(without.filters == ["dates"])
        #expect(without.total == (try search(["--json", "lassen"]).json(Answer.self).total))
    }

    @Test("explains a hit, and shows where in the text its words stand")
    func explain() throws {
        let text = try search(["veilig", "--explain", "--limit", "3"]).output
        #expect(text.contains("alle woorden in de titel; score ") && text.contains("  veilig: "))
        let json = try search(["veilig", "--explain", "--json", "--limit", "3"]).output
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        let hits = try #require(object?["hits"] as? [[String: Any]])
        for hit in hits {
            let explanation = try #require(hit["explanation"] as? [String: Any])
            let words = try #require(explanation["words"] as? [[String: Any]])
            let sum = words.compactMap { $0["contribution"] as? Double }.reduce(0, +)
            #expect(abs(sum - (explanation["score"] as? Double ?? 0)) < 1e-9)
        }
        #expect(try search(["kluisje"]).output.contains("*kluisje*"))
    }

    // MARK: - Where the options stand, and the language

    @Test(
        "takes the global options before the command as well",
        arguments: [
            ["--json", "search", "lassen"], ["--today", "2027-01-12", "--json", "search", "lassen"],
            ["--today=2027-01-12", "search", "lassen", "--json"], ["search", "--json", "lassen"],
            ["--lang", "en", "--json", "search", "lassen"],
            ["--catalog", ProgramRunner.regionCatalog, "search", "--json", "lassen"],
            ["--ledger", "sqlite::memory:", "--as", "an@school.example", "--json", "search", "lassen"],
        ])
    func globals(_ arguments: [String]) throws {
        let outcome = try #require(program).run(arguments, environment: ["STO_CATALOG": ProgramRunner.regionCatalog])
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(outcome.output == (try search(["lassen", "--json"]).output))
    }

    @Test(
        "speaks Dutch, unless an option or the locale asks for English",
        arguments: [
            ([], [:], "Niets gevonden"), (["--lang", "en"], [:], "Nothing found"),
            (["--lang=EN"], [:], "Nothing found"),
            ([], ["LANG": "en_GB.UTF-8"], "Nothing found"), ([], ["LC_ALL": "en_US.UTF-8"], "Nothing found"),
            (["--lang", "nl"], ["LANG": "en_GB.UTF-8"], "Niets gevonden"),
            ([], ["LANG": "de_DE.UTF-8"], "Niets gevonden"),
            ([], ["LANG": ""], "Niets gevonden"),
        ] as [([String], [String: String], String)])
    func language(_ arguments: [String], _ environment: [String: String], _ words: String) throws {
        let outcome = try search(arguments + ["xyzzy"], environment: environment)
        #expect(outcome.errors.hasPrefix("sto-tui: \(words)"))
    }

    // MARK: - Failing

    @Test(
        "finds nothing with exit code 1, a sentence and still an answer in JSON",
        arguments: [
            ["xyzzy"], ["les", "xyzzy"], ["--theme", "xyzzy"], ["--from", "2040-01-01"],
            ["--from", "2027-03-02", "--to", "2027-03-01"],
            ["--near", "Heerlen", "--within", "0", "--place", "Sittard"],
        ])
    func nothing(_ arguments: [String]) throws {
        let json = try search(["--json"] + arguments)
        let answer = try json.json(Answer.self)
        #expect(json.code == 1 && answer.total == 0 && answer.hits == [])
        #expect(Set(answer.facets.keys) == Set(Query.Facet.allCases.map(\.rawValue)))
        let text = try search(arguments)
        #expect(text.code == 1 && text.output == "")
        #expect([json, text].allSatisfy { $0.errors.hasPrefix("sto-tui: Niets gevonden.") })
    }

    @Test("refuses an unknown town with exit code 1, and names the one that is spelt alike")
    func unknownTown() throws {
        let outcome = try search(["--near", "Herlen"])
        #expect(outcome.code == 1 && outcome.output == "")
        #expect(outcome.errors.contains("Herlen") && outcome.errors.contains("Heerlen"))
        let far = try search(["--near", "Xyzzyqwrt", "--json"])
        #expect(far.code == 1 && far.output == "" && far.errors.contains("Xyzzyqwrt"))
    }

    @Test(
        "refuses what cannot be with exit code 2 and names the option",
        arguments: [
            (["--from", "2027-02-29"], "--from"), (["--to", "31-12-2027"], "--to"), (["--from", ""], "--from"),
            (["--from", "morgen"], "--from"), (["--today", "2027-13-01"], "--today"), (["--limit=-1"], "--limit"),
            (["--limit", "-1"], "--limit"), (["--limit", "tien"], "--limit"),
            (["--limit", "99999999999999999999"], "--limit"),
            (["--within", "5"], "--near"), (["--near", "Heerlen", "--within=-0.1"], "--within"),
            (["--near", "Heerlen", "--within", "nan"], "--within"),
            (["--near", "Heerlen", "--within", "ver"], "--within"),
            (["--sort", "best"], "--sort"), (["--lang", "de"], "nl"), (["--onzin"], "--onzin"),
            (["--theme"], "--theme"),
            (["--near"], "--near"),
        ])
    func usage(_ arguments: [String], _ named: String) throws {
        let outcome = try search(arguments)
        #expect(outcome.code == 2 && outcome.output == "")
        #expect(outcome.errors.contains(named))
    }

    @Test("says with exit code 3 that the catalogue or the ledger is broken")
    func broken() throws {
        let home = try #require(program).home
        let file = home.appending(path: "ledger.sqlite")
        try Data(repeating: 0x41, count: 4096).write(to: file)
        let cases = [
            (["--catalog", home.appending(path: "weg").path], "weg"), (["--catalog", file.path], "ledger.sqlite"),
            (["--ledger", "sqlite:\(file.path)"], "ledger.sqlite"),
        ]
        for (arguments, named) in cases {
            let outcome = try search(arguments + ["--json"])
            #expect(outcome.code == 3 && outcome.output == "")
            #expect(outcome.errors.hasPrefix("sto-tui: ") && outcome.errors.contains(named))
        }
    }

    @Test(
        "explains itself with exit code 0",
        arguments: [("nl", "Zoek in de catalogus."), ("en", "Search the catalogue.")])
    func help(_ language: String, _ words: String) throws {
        let outcome = try search(["--lang", language, "--help"])
        #expect(outcome.code == 0 && outcome.errors == "" && outcome.output.contains(words))
    }
}
