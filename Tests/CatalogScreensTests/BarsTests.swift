import Testing

@testable import CatalogScreens

@Suite("Numbers as bars")
struct BarsTests {
    @Test("are as high as they are beside the highest, and blank where they are 0")
    func spark() {
        #expect(Bars.spark([0, 1, 4, 8]) == " ▁▄█")
        #expect(Bars.spark([0, 0]) == "  ")
        #expect(Bars.spark([]) == "")
    }

    @Test("are full from the total on, and show something as soon as there is something")
    func gauge() {
        #expect(Bars.gauge(0, of: 8, width: 4) == "░░░░")
        #expect(Bars.gauge(1, of: 100, width: 4) == "█░░░")
        #expect(Bars.gauge(4, of: 8, width: 4) == "██░░")
        #expect(Bars.gauge(9, of: 8, width: 4) == "████")
    }

    @Test("of nothing, or in no columns, are empty", arguments: [-3, 0])
    func nothing(number: Int) {
        #expect(Bars.gauge(5, of: 8, width: number) == "")
        #expect(Bars.gauge(0, of: number, width: 2) == "░░")
    }
}
