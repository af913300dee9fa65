import CatalogExchange
import CatalogKit
import Testing

@Suite("Dates and times of the web")
struct ISOTimeTests {
    @Test(
        "are read as wall-clock times in Europe/Amsterdam",
        arguments: [
            ("2027-03-11T15:30", "2027-03-11 15:30"), ("2027-03-11 15:30:59", "2027-03-11 15:30"),
            ("2027-03-11T15:30:00Z", "2027-03-11 16:30"), ("2027-07-01T12:00:00.000Z", "2027-07-01 14:00"),
            ("2027-07-01T12:00:00+02:00", "2027-07-01 12:00"), ("2027-07-01T12:00-0500", "2027-07-01 19:00"),
            ("2027-12-31T23:30-01", "2028-01-01 01:30"), ("2027-03-11T24:00", "2027-03-12 00:00"),
        ])
    func times(_ text: String, _ expected: String) throws {
        #expect(ISOTime(text) == .time(try #require(LocalTime(expected))))
    }

    @Test("without a time are days")
    func days() throws {
        #expect(ISOTime(" 2027-03-11 ") == .day(try #require(Day("2027-03-11"))))
    }

    @Test(
        "that are none are refused",
        arguments: [
            "", "2027-02-30", "11-03-2027", "2027-03-11T", "2027-03-11T25:00", "2027-03-11T15:60", "2027-03-11T15",
            "2027-03-11T15:30+1", "2027-03-11T15:30:99", "2027-03-11x15:30", "2027-03-11T15:30Zx",
        ])
    func refused(_ text: String) {
        #expect(ISOTime(text) == nil)
    }
}
