import CatalogExchange
import Testing

@Suite("Amounts of euros")
struct EurosTests {
    @Test(
        "are read as people and programs write them",
        arguments: [
            ("45", 4500), ("45.0", 4500), ("45.50", 4550), ("€ 45,50", 4550), ("1.250,00", 125_000),
            ("1,250.00", 125_000), ("1.250", 125_000), ("45,-", 4500), ("0", 0), ("12.5000", 1250),
            ("EUR 1.234.567", 123_456_700),
        ])
    func amounts(_ text: String, _ cents: Int) {
        #expect(Euros.cents(text) == cents)
    }

    @Test(
        "are nothing else",
        arguments: ["", "gratis", "-5", "1,2,3", "12.345.6.7", ".5", "45 per dag", "9999999999", "1.2345"])
    func others(_ text: String) {
        #expect(Euros.cents(text) == nil)
    }

    @Test("are written with two digits", arguments: [(0, "0.00"), (5, "0.05"), (4550, "45.50"), (100_000, "1000.00")])
    func written(_ cents: Int, _ text: String) {
        #expect(Euros.text(cents: cents) == text)
        #expect(Euros.cents(text) == cents)
    }
}
