import CatalogExchange
import CatalogKit
import Testing

@Suite("What the columns of a table hold")
struct CSVGuessTests {
    @Test(
        "is told by their headers, Dutch and English",
        arguments: [
            ("Titel", .title), ("Naam", .title), ("Title", .title), ("Begindatum", .date), ("Begintijd", .start),
            ("Einddatum", .endDate), ("Eindtijd", .end), ("Plaats", .place), ("City", .place), ("Zaal", .venue),
            ("Prijs (incl. btw)", .price), ("Kosten", .price), ("Duur", .hours), ("Thema('s)", .themes),
            ("Categorie", .themes), ("Organisatie", .provider), ("Max. aantal deelnemers", .capacity),
            ("Capaciteit", .capacity), ("Min", .minimum), ("Aanmelden voor", .enrolBy), ("Taal", .language),
            ("LINK", .url), ("Beschrijving", .body), ("Nummer", .id), ("Soort", .format), ("Profiel", .profiles),
            ("Sector", .sectors), ("Status", .status), ("Doelgroep", .audience), ("enrol-by", .enrolBy),
            ("Opmerkingen", nil), ("Docent", nil), ("???", nil),
        ] as [(String, CSVField?)])
    func headers(_ header: String, _ field: CSVField?) throws {
        let guess = try CSVSample.file(Array("\(header);Zomaar\nx;y".utf8)) { try CSVGuess($0) }
        #expect(guess.columns.first?.field == field)
    }

    @Test("is told by their values where no header says it, by the mapping before all else")
    func values() throws {
        let text = "Wat;A;B;C;Prijs;Titel\nLassen;11-3-2027;https://x.example;€ 5;6;niet dit\nFrezen;;;;;\n"
        let mapping = ImportMapping(fields: ["wat": "title", "Titel": "", "Weg": "url", "B": "summry"])
        let guess = try CSVSample.file(Array(text.utf8)) { try CSVGuess($0, mapping: mapping) }
        #expect(guess.columns.map(\.field) == [.title, .date, nil, nil, .price, nil])
        #expect(guess.columns.map(\.example) == ["Lassen", "11-3-2027", "https://x.example", "€ 5", "6", "niet dit"])
        #expect(guess.problems == [.unknownField("summry", suggestion: "summary"), .missingColumn("Weg")])
    }

    @Test("of a town and a location is a place and a venue")
    func places() throws {
        for header in ["Locatie;Plaats", "Plaats;Locatie"] {
            let guess = try CSVSample.file(Array("Titel;\(header)\nx;a;b".utf8)) { try CSVGuess($0) }
            #expect(Set(guess.columns.map(\.field)) == [.title, .place, .venue])
        }
        #expect(try CSVSample.file(Array("Titel;Locatie\nx;a".utf8)) { try CSVGuess($0) }.columns.last?.field == .place)
    }

    @Test("is written as a mapping file that reads back")
    func mappingText() throws {
        let text = "Titel;Thema's;Bij: wie?;Titel;;Datum\nx;;;;;\n"
        let guess = try CSVSample.file(Array(text.utf8)) { try CSVGuess($0) }
        #expect(guess.mappingText == "fields:\n  Titel: title\n  Thema's: themes\n  'Bij: wie?':\n  Datum: date\n")
        let mapping = try ImportMapping(Array(guess.mappingText.utf8), file: "m.yaml")
        #expect(mapping.fields == ["Titel": "title", "Thema's": "themes", "Bij: wie?": "", "Datum": "date"])
    }
}
