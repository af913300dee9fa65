import CatalogExchange
import CatalogKit
import Testing

@Suite("Dates and times as people write them")
struct WrittenTimeTests {
    @Test(
        "are days",
        arguments: [
            ("11-03-2027", "2027-03-11"), ("11/3/2027", "2027-03-11"), ("11.03.27", "2027-03-11"),
            ("11 maart 2027", "2027-03-11"), ("do 11 mrt. 2027", "2027-03-11"), ("11-mrt-27", "2027-03-11"),
            ("Donderdag 1 Oktober 2026", "2026-10-01"), ("11 mrt ’27", "2027-03-11"), ("2027/3/11", "2027-03-11"),
            ("March 11, 2027", "2027-03-11"), ("Thu 11th of March 2027", "2027-03-11"), ("20270311", "2027-03-11"),
            ("2027-03-11", "2027-03-11"), ("46457", "2027-03-11"), ("1e juni 2027", "2027-06-01"),
        ])
    func days(_ text: String, _ expected: String) throws {
        let time = try #require(WrittenTime(text))
        #expect(time.day == Day(expected))
        #expect(time.minute == nil && time.endDay == nil && time.endMinute == nil)
    }

    @Test(
        "are times, in minutes since midnight",
        arguments: [
            ("15:30", 930), ("15.30", 930), ("15.30 uur", 930), ("15u30", 930), ("15 uur", 900), ("9u", 540),
            ("3:30 pm", 930), ("12 am", 0), ("12:15pm", 735), ("15:30:00", 930), ("0,645833333", 930), ("24:00", 1440),
            ("vanaf 9.00 uur", 540),
        ])
    func times(_ text: String, _ minute: Int) throws {
        let time = try #require(WrittenTime(text))
        #expect(time.minute == minute)
        #expect(time.day == nil && time.endMinute == nil)
    }

    @Test(
        "go from one to another",
        arguments: [
            ("15:30 - 17:00", nil, 930, nil, 1020), ("van 9 tot 12 uur", nil, 540, nil, 720),
            ("15.30–17.00u", nil, 930, nil, 1020), ("do 11 mrt. 2027 15.30 uur", "2027-03-11", 930, nil, nil),
            ("11-03-2027, 15:30-17:00 uur", "2027-03-11", 930, nil, 1020),
            ("11 en 12 maart 2027", "2027-03-11", nil, "2027-03-12", nil),
            ("11-03-2027 t/m 13-03-2027", "2027-03-11", nil, "2027-03-13", nil),
            ("11-3-2027 9:00 - 12-3-2027 17:00", "2027-03-11", 540, "2027-03-12", 1020),
            ("46457,645833333", "2027-03-11", 930, nil, nil), ("20270311T153000", "2027-03-11", 930, nil, nil),
            ("11 mrt 27 15:30", "2027-03-11", 930, nil, nil),
        ] as [(String, String?, Int?, String?, Int?)])
    func ranges(_ text: String, _ day: String?, _ minute: Int?, _ endDay: String?, _ endMinute: Int?) throws {
        let time = try #require(WrittenTime(text))
        #expect(time.day == day.flatMap { Day($0) } && time.endDay == endDay.flatMap { Day($0) })
        #expect(time.minute == minute && time.endMinute == endMinute)
    }

    @Test(
        "are none where anything else stands, or a part is missing",
        arguments: [
            "", "n.t.b.", "11 maart", "mei", "31-04-2027", "13/13/2027", "volgt", "25:00", "15:61", "3", "2027", "0.5",
            "11 mrt 15.30", "11-03-2027 in Heerlen", "13 pm", "999999999999-03-11", "15:30 - 16:30 - 17:30",
            String(repeating: "1-", count: 100),
        ])
    func refused(_ text: String) {
        #expect(WrittenTime(text) == nil)
    }

    @Test("count months first only where told to")
    func order() {
        #expect(WrittenTime("03/11/2027")?.day == Day("2027-11-03"))
        #expect(WrittenTime("03/11/2027", order: .monthFirst)?.day == Day("2027-03-11"))
    }

    @Test("with an offset are in Europe/Amsterdam already")
    func offsets() throws {
        let zulu = try #require(WrittenTime("2027-03-11T15:30:00Z"))
        #expect(zulu.minute == 16 * 60 + 30 && zulu.isZoned)
        #expect(try #require(WrittenTime("2027-03-11T15:30")).isZoned == false)
    }
}
