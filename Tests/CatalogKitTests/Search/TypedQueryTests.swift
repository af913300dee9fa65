import Testing

@testable import CatalogKit

@Suite("What is typed besides words")
struct TypedQueryTests {
    private static let heerlen = Coordinate(latitude: 50.888, longitude: 5.979)
    private static let catalog = Catalog(
        region: Region(id: "zl", name: "ZL", centre: "Heerlen"),
        vocabulary: Vocabulary(
            themes: [
                Term(id: "lob", dutch: "Loopbaan", english: "Career", synonyms: ["Loopbaanoriëntatie"]),
                Term(id: "techlab", dutch: "TechLab", english: "TechLab"),
                Term(id: "metaal", dutch: "Metaal", english: "Metal"),
            ],
            formats: [Term(id: "workshop", dutch: "Werkplaats", english: "Workshop")],
            places: [
                Place(name: "Heerlen", coordinate: heerlen),
                Place(name: "Den Bosch", coordinate: Coordinate(latitude: 51.69, longitude: 5.304)),
            ]),
        courses: [],
        feeds: [
            listing("a", theme: "lob", place: "Heerlen", start: "2027-01-20 16:00", cents: 0),
            listing("b", theme: "lob", place: "Heerlen", start: "2027-03-11 16:00", cents: 4000),
            listing("c", theme: "techlab", place: "Den Bosch", start: "2027-03-12 16:00", cents: 20_000),
            listing("d", theme: "metaal", place: "Aken", start: "2027-04-12 16:00", cents: nil),
        ])
    private static let index = SearchIndex(catalog)
    private static let names = SearchNames(catalog, index)
    private static let today = Day(number: 20_830)

    private static func listing(
        _ id: String, theme: String, place: String, start: String, cents: Int?
    ) -> Listing {
        Listing(
            id: "f/\(id)", course: "f/\(id)", title: "Les", format: "workshop", themes: [theme], provider: "wij",
            place: place, start: LocalTime(start), priceCents: cents)
    }

    private func read(_ text: String, hasPlace: Bool = true, cursor: Int? = nil) -> TypedQuery {
        TypedQuery(text, Self.names, today: Self.today, hasPlace: hasPlace, cursor: cursor)
    }

    private func query(_ text: String) -> Query { read(text).applied(to: Query()) }

    @Test("Without a field all that is typed are words, as they are")
    func words() {
        for text in ["", "lassen  \"veilig werken\" -online", "13:30", "a: b", "http://x.nl", "\"thema:lob\""] {
            #expect(query(text) == Query(text: text), "\(text)")
        }
    }

    @Test(
        "A value is named by its id, a label in either language or a synonym, in any case and without accents",
        arguments: [
            "lob", "LOB", "Loopbaan", "career", "loopbaanorientatie", "\"loopbaan\"", "“Career”",
        ])
    func names(_ value: String) {
        #expect(query("thema:\(value)") == Query(filters: [.theme: ["lob"]]))
        #expect(query("Theme:\(value)") == Query(filters: [.theme: ["lob"]]))
        #expect(read("thema:\(value)").notes.isEmpty)
    }

    @Test("Several values stand behind commas or are typed again, words stand around them")
    func several() {
        let both = Query(text: "les nu", filters: [.theme: ["lob", "techlab"]])
        #expect(query("les thema:lob,techlab nu") == both)
        #expect(query("thema:lob les  nu theme:techlab") == both)
        #expect(query("les nu thema:lob,") == Query(text: "les nu", filters: [.theme: ["lob"]]))
        #expect(query("vorm:werkplaats taal:Nederlands") == Query(filters: [.format: ["workshop"], .language: ["nl"]]))
    }

    @Test("A place alone is a filter, with a distance it is where distances count from")
    func places() {
        #expect(query("plaats:\"den bosch\"") == Query(filters: [.place: ["Den Bosch"]]))
        #expect(query("plaats:aken") == Query(filters: [.place: ["Aken"]]))
        let near = Query.Nearby(name: "Heerlen", coordinate: Self.heerlen, within: 15)
        for text in ["plaats:heerlen binnen:15km", "within:15 place:Heerlen", "binnen:\"15 km\" plaats:heerlen"] {
            #expect(query(text) == Query(near: near), "\(text)")
        }
        #expect(query("plaats:heerlen binnen:12,5km").near?.within == 12.5)
        let here = Query.Nearby(name: "hier", coordinate: Coordinate(latitude: 50, longitude: 5))
        #expect(read("binnen:5km").applied(to: Query(near: here)).near?.within == 5)
        #expect(read("binnen:5km", hasPlace: false).notes.map(\.kind) == [.withinNowhere])
        #expect(read("plaats:aken binnen:5km").notes.map(\.kind) == [.unlocated("Aken")])
        let two = read("plaats:heerlen,\"den bosch\" binnen:15km")
        #expect(two.notes.map(\.kind) == [.onlyPlace("Heerlen")] && two.near == near)
    }

    @Test("A month or a year means its first day as a beginning and its last as an end")
    func dates() {
        #expect(query("vanaf:2027-01") == Query(from: Day("2027-01-01")))
        #expect(query("tot:2027-01") == Query(to: Day("2027-01-31")))
        #expect(query("until:2028-02") == Query(to: Day("2028-02-29")))
        #expect(query("from:2027 tot:2027") == Query(from: Day("2027-01-01"), to: Day("2027-12-31")))
        #expect(query("vanaf:2027-03-11 tot:1-4-2027") == Query(from: Day("2027-03-11"), to: Day("2027-04-01")))
        #expect(query("vanaf:vandaag") == Query(from: Self.today))
        for text in ["vanaf:2027-13", "vanaf:morgen", "vanaf:2027-02-29", "vanaf:27-01", "vanaf:-"] {
            #expect(query(text) == Query(), "\(text)")
            #expect(read(text).notes.count == 1, "\(text)")
        }
    }

    @Test("A first day in the past shows the past")
    func past() {
        let ahead = Query(upcoming: Day("2027-01-12"))
        #expect(read("vanaf:2026-09").applied(to: ahead) == Query(from: Day("2026-09-01")))
        #expect(read("vanaf:2027-02").applied(to: ahead).upcoming == Day("2027-01-12"))
    }

    @Test("A price means every class up to it, and says so where it lies within one")
    func prices() {
        #expect(query("prijs:gratis") == Query(filters: [.price: ["free"]]))
        #expect(query("price:50") == Query(filters: [.price: ["free", "up-to-50"]]))
        #expect(query("prijs:€250") == Query(filters: [.price: ["free", "up-to-50", "up-to-250"]]))
        let within = read("prijs:60")
        #expect(within.filters == [.price: ["free", "up-to-50", "up-to-250"]])
        #expect(within.notes.map(\.kind) == [.roundedPrice("60", .upTo250)])
        #expect(read("prijs:duur").notes.map(\.kind) == [.unknown(.price, "duur")])
        #expect(
            [0, 1, 5000, 5001, 25_000, 100_000, 100_001].map { PriceClass(cents: $0).rawValue } == [
                "free", "up-to-50", "up-to-50", "up-to-250", "up-to-250", "up-to-1000", "more",
            ])
    }

    @Test("Free places are asked for with yes or no")
    func free() {
        #expect(query("vrij:ja") == Query(freePlaces: true) && query("free:yes") == Query(freePlaces: true))
        #expect(query("vrij:nee") == Query())
        #expect(read("vrij:misschien").notes.map(\.kind) == [.unknown(.free, "misschien")])
    }

    @Test("One slip of the keys is forgiven and told, two are not understood, with their place in the text")
    func slips() {
        let one = read("les thema:lob,techlba")
        #expect(one.filters == [.theme: ["lob", "techlab"]])
        #expect(one.notes == [.init(kind: .corrected(.theme, "techlba", value: "techlab"), place: 14..<21)])
        let two = read("les plaats:hrlen nu")
        #expect(two.filters == [:] && two.text == "les nu")
        #expect(two.notes == [.init(kind: .unknown(.place, "hrlen"), place: 11..<16)])
        #expect(read("thema: les").notes == [.init(kind: .empty(.theme), place: 0..<6)])
        #expect(read("-thema:lob les").notes.map(\.kind) == [.excludedField(.theme)])
        let field = read("tehma:lob")
        #expect(field.notes.map(\.kind) == [.unknownField("tehma", .theme)] && field.text == "tehma:lob")
    }

    @Test("Nothing is said of the value at the cursor, nor is it taken for another")
    func typing() {
        #expect(read("thema:techla", cursor: 12).filters == [:])
        for text in ["thema:", "thema:techla", "vanaf:20", "binnen:", "prijs:x", "vrij:"] {
            #expect(read(text, cursor: text.count).notes.isEmpty, "\(text)")
            #expect(!read(text, cursor: 0).notes.isEmpty, "\(text)")
        }
        #expect(read("thema:xyz les", cursor: 13).notes.count == 1)
    }

    @Test("A filter is taken away by deleting it from the text")
    func deleting() {
        let typed = read("les thema:lob,techlab plaats:heerlen binnen:15km vanaf:2027 vrij:ja nu")
        #expect(typed.without(.facet(.theme)) == "les plaats:heerlen binnen:15km vanaf:2027 vrij:ja nu")
        #expect(typed.without(.near) == "les thema:lob,techlab vanaf:2027 vrij:ja nu")
        #expect(typed.without(.dates) == "les thema:lob,techlab plaats:heerlen binnen:15km vrij:ja nu")
        #expect(typed.without(.freePlaces) == "les thema:lob,techlab plaats:heerlen binnen:15km vanaf:2027 nu")
        #expect(typed.without(.upcoming) == typed.source && typed.without(.facet(.place)) == typed.source)
        #expect(read("thema:lob,techlab les").without("lob", of: .theme).text == "thema:techlab les")
        let price = read("les prijs:50").without("free", of: .price)
        #expect(price.text == "les" && price.others == ["up-to-50"])
        #expect(read("lasen thema:lob Lasen").replacing(["lasen": "lassen"]) == "lassen thema:lob lassen")
    }

    @Test("A shell takes quotation marks away; a name of several words behind a field gets them back")
    func arguments() {
        #expect(Self.names.text(of: ["les", "plaats:Den Bosch"]) == "les plaats:\"Den Bosch\"")
        #expect(Self.names.text(of: ["thema:lob les"]) == "thema:lob les")
        #expect(Self.names.text(of: ["robot les", "a:b c"]) == "robot les a:b c")
    }

    // MARK: - Completions

    private func completions(_ text: String) throws -> [String] {
        let typed = read(text, cursor: text.count)
        let near = Query.Nearby(name: "Heerlen", coordinate: Self.heerlen)
        let result = try Self.index.search(
            typed.applied(to: Query(near: near)), availability: Self.index.availability())
        return typed.completions(at: text.count, result, Self.names, in: .dutch).map { "\($0.text) \($0.count)" }
    }

    @Test("Values that begin so are offered with how many of the answer have them, most first")
    func offered() throws {
        #expect(try completions("thema:") == ["lob 2", "metaal 1", "techlab 1"])
        #expect(try completions("thema:t") == ["techlab 1"])
        #expect(try completions("thema:care") == ["lob 2"])
        #expect(try completions("vanaf:2027-03 thema:") == ["lob 1", "metaal 1", "techlab 1"])
        #expect(try completions("thema:lob,m") == ["metaal 1"])
        #expect(try completions("plaats:") == ["Heerlen 2", "Aken 1", "\"Den Bosch\" 1"])
        #expect(try completions("plaats:b") == ["\"Den Bosch\" 1"])
        // A and b are free or cost € 40; c costs € 200, and of d nobody knows.
        #expect(try completions("prijs:") == ["gratis 1", "50 2", "250 3", "1000 3"])
        #expect(try completions("vanaf:") == ["2027-01 1", "2027-03 2", "2027-04 1"])
        #expect(try completions("vrij:") == ["ja 4"])
    }

    @Test("Nothing is offered for words, for fields, and for what is whole")
    func notOffered() throws {
        for text in ["", "th", "thema", "les", "thema:lob", "thema:loopbaan", "thema:xyz", "thema:lob ", "vrij:ja"] {
            #expect(try completions(text) == [], "\(text)")
        }
    }

    @Test("To take one puts it in the place of what was typed, with a blank behind it")
    func taken() throws {
        let typed = read("les plaats:den nu", cursor: 14)
        let result = try Self.index.search(
            typed.applied(to: Query()), availability: Self.index.availability())
        #expect(result.total == 0)
        let all = try Self.index.search(Query(), availability: Self.index.availability())
        let first = try #require(typed.completions(at: 14, all, Self.names, in: .dutch).first)
        #expect(typed.taking(first, at: 14) == ("les plaats:\"Den Bosch\" nu", 23))
    }
}
