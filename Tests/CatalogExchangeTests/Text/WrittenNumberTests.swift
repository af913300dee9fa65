import CatalogExchange
import Testing

@Suite("Numbers as people write them")
struct WrittenNumberTests {
    @Test(
        "are prices in cents",
        arguments: [
            ("12,50", 1250), ("€ 12,50", 1250), ("€ 1.250,50", 125_050), ("1,250.50", 125_050), ("EUR 12.50", 1250),
            ("€ 195,-", 19_500), ("195 euro p.p.", 19_500), ("1.250", 125_000), ("1,250", 125_000), ("0", 0),
            ("0,00", 0), ("gratis", 0), ("Kosteloos voor leden", 0), ("€1.234.567,00", nil), ("0,5", 50),
            ("geen kosten", 0),
        ] as [(String, Int?)])
    func prices(_ text: String, _ cents: Int?) {
        #expect(WrittenNumber.price(text) == cents.map { .cents($0) })
    }

    @Test("of another currency, or that are told elsewhere, are no amount of euros")
    func noPrice() {
        for text in ["$ 12", "£12.50", "USD 12", "12 AUD"] { #expect(WrittenNumber.price(text) == .otherCurrency) }
        for text in ["n.v.t.", "n.t.b.", "op aanvraag", "-"] { #expect(WrittenNumber.price(text) == .unknown) }
        for text in ["€ 195 / € 145", "12,5,0", "veel", "vrijwillige bijdrage", "geen idee", "99999999999999999999"] {
            #expect(WrittenNumber.price(text) == nil)
        }
    }

    @Test(
        "are hours",
        arguments: [
            ("2", 2), ("2,5", 2.5), ("2,5 uur", 2.5), ("90 minuten", 1.5), ("1:30", 1.5), ("1 uur en 30 min", 1.5),
            ("1½ uur", 1.5), ("1.3 hours", 1.3), ("35 min", 35.0 / 60),
        ])
    func hours(_ text: String, _ hours: Double) {
        #expect(WrittenNumber.hours(text) == hours)
    }

    @Test(
        "of dagdelen, days and weeks are no hours",
        arguments: ["3 dagdelen", "2 dagen", "8 weken", "0", "kort", "1:75"])
    func noHours(_ text: String) {
        #expect(WrittenNumber.hours(text) == nil)
    }

    @Test("are counts")
    func counts() {
        #expect(WrittenNumber.count("16") == 16)
        #expect(WrittenNumber.count("max. 16 deelnemers") == 16)
        for text in ["8-16", "geen", "12,5", "1.000.000"] { #expect(WrittenNumber.count(text) == nil) }
    }
}

@Suite("Words that stand for something")
struct WrittenWordTests {
    @Test("of whom to ask are a role, or may be a person")
    func roles() {
        for text in ["coördinator DoeLab", "info@school.example", "secretariaat", "Euregio project coordinator"] {
            #expect(WrittenWord.isRole(text))
        }
        for text in ["Jan de Vries", "j.devries@school.example", "Anna van den Berg"] {
            #expect(!WrittenWord.isRole(text))
        }
    }

    @Test("of languages are codes, countries and names")
    func languages() {
        #expect(["nl", "Nederlands", "nl-NL", "Dutch"].map(WrittenWord.language) == ["nl", "nl", "nl", "nl"])
        #expect(WrittenWord.language("Klingon") == nil)
    }

    @Test("of places are online or not")
    func online() {
        for text in ["online", "Online via Teams", "Zoom", "https://zoom.us/j/1"] {
            #expect(WrittenWord.isOnline(text))
        }
        for text in ["Heerlen", "Teamsgebouw", "Zoomdijk 3, Bergen op Zoom"] { #expect(!WrittenWord.isOnline(text)) }
    }

    @Test("of a location are town and venue, told apart by the postcode")
    func addresses() {
        #expect(DutchAddress.parts("Heerlen") == ("Heerlen", nil))
        #expect(DutchAddress.parts("Kloosterweg 1, 6412 CN Heerlen") == ("Heerlen", "Kloosterweg 1"))
        #expect(DutchAddress.parts("6412CN ’s-Gravenvoeren, Nederland") == ("", "6412CN ’s-Gravenvoeren, Nederland"))
        #expect(DutchAddress.parts("TechLab, Heerlen") == ("", "TechLab, Heerlen"))
    }
}
