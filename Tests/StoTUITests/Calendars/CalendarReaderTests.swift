import Foundation
import Testing

@Suite("A calendar of the agenda, read by other people's programs")
struct CalendarReaderTests {
    private let small: SmallCatalog

    /// Courses on both sides of the two clock changes of 2027, and across each of them.
    private static let days = [
        ("voor-zomertijd", "2027-03-27 15:30", "2027-03-27 18:30"),
        ("zomertijd", "2027-03-28 01:30", "2027-03-28 03:30"), ("na-zomertijd", "2027-03-29 15:30", "2027-03-29 18:30"),
        ("voor-wintertijd", "2027-10-30 15:30", "2027-10-30 18:30"),
        ("wintertijd", "2027-10-31 01:30", "2027-10-31 03:30"),
        ("na-wintertijd", "2027-11-01 15:30", "2027-11-01 18:30"),
    ]

    /// The same in UTC: winter time is an hour ahead of it, summer time two. The meeting of 28 March lasts one hour, for the
    /// clock skips one; that of 31 October three.
    private static let expected: [CalendarReader.Meeting] = [
        .init(start: "2027-03-27 14:30", end: "2027-03-27 17:30", title: "voor-zomertijd"),
        .init(start: "2027-03-28 00:30", end: "2027-03-28 01:30", title: "zomertijd"),
        .init(start: "2027-03-29 13:30", end: "2027-03-29 16:30", title: "na-zomertijd"),
        .init(start: "2027-10-30 13:30", end: "2027-10-30 16:30", title: "voor-wintertijd"),
        .init(start: "2027-10-30 23:30", end: "2027-10-31 02:30", title: "wintertijd"),
        .init(start: "2027-11-01 14:30", end: "2027-11-01 17:30", title: "na-wintertijd"),
    ]

    init() throws {
        small = try SmallCatalog()
    }

    private func add(_ id: String, _ start: String, _ end: String) throws {
        let text = """
            ---
            title: \(id)
            format: training
            provider: landelijk
            offerings:
              - {start: \(start), end: \(end), place: Zuiddorp}
            ---
            Tekst.
            """
        try Data(text.utf8).write(to: URL(filePath: "\(small.folder)/courses/training/\(id).md"))
    }

    private func enrol(in id: String) throws {
        #expect(try small.run("enrol", id, "--name", "An", "--school", "Emma", as: "an").code == 0)
    }

    /// The agenda as a file.
    private func calendar(_ name: String, on day: String = SmallCatalog.today) throws -> URL {
        let file = small.program.home.appending(path: name)
        #expect(try small.run("agenda", "--ics", file.path, as: "an", on: day).code == 0)
        return file
    }

    private func withoutStatus(_ meetings: [CalendarReader.Meeting]) -> [CalendarReader.Meeting] {
        meetings.map { CalendarReader.Meeting(start: $0.start, end: $0.end, title: $0.title) }
    }

    private func uids(_ file: URL) throws -> [String] {
        String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\r\n")
            .filter { $0.hasPrefix("UID:") }.map(String.init)
    }

    private func sequences(_ file: URL) throws -> [Int] {
        String(decoding: try Data(contentsOf: file), as: UTF8.self).split(separator: "\r\n")
            .filter { $0.hasPrefix("SEQUENCE:") }.compactMap { Int($0.dropFirst("SEQUENCE:".count)) }
    }

    @Test("has the same times for all of them, around the change to summer time and around the change back")
    func clockChanges() throws {
        for (id, start, end) in Self.days {
            try add(id, start, end)
            try enrol(in: id)
        }
        let file = try calendar("agenda.ics")
        for reader in CalendarReader.allCases {
            #expect(withoutStatus(try reader.meetings(in: file)) == Self.expected, "\(reader.rawValue)")
        }
        // Without its time zone it has other times for all of them, so that they do mind it.
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        let bare = small.program.home.appending(path: "bare.ics")
        try Data(
            text.replacing(";TZID=Europe/Amsterdam:", with: ":").replacing(/(DT(START|END):2027\d+T\d+)/) { $0.1 + "Z" }
                .utf8
        )
        .write(to: bare)
        for reader in CalendarReader.allCases {
            let meetings = withoutStatus(try reader.meetings(in: bare))
            #expect(meetings.count == 6 && Set(meetings).isDisjoint(with: Self.expected), "\(reader.rawValue)")
        }
    }

    @Test("has one meeting at its new time after the offering moved, under the UID that it had")
    func move() throws {
        try add("lassen", "2027-03-11 15:30", "2027-03-11 18:30")
        try enrol(in: "lassen")
        let before = try calendar("before.ics")
        #expect(try small.run("offering", "change", "lassen@2027-03-11", "--date", "2027-04-08").code == 0)
        let after = try calendar("after.ics")
        #expect(try uids(before) == uids(after))
        #expect(try uids(after) == ["UID:lassen@2027-03-11.1@meridiaan.netflixleren"])
        let (first, second) = (try #require(sequences(before).first), try #require(sequences(after).first))
        #expect(first < second)
        for reader in CalendarReader.allCases {
            #expect(
                withoutStatus(try reader.meetings(in: before, after))
                    == [.init(start: "2027-04-08 13:30", end: "2027-04-08 16:30", title: "lassen")],
                "\(reader.rawValue)")
        }
    }

    @Test(
        "shows a meeting as cancelled, to those that know no status by its title, after cancelling and after calling off",
        arguments: [true, false])
    func cancellation(byThePerson: Bool) throws {
        try add("lassen", "2027-03-11 15:30", "2027-03-11 18:30")
        try enrol(in: "lassen")
        let before = try calendar("before.ics")
        if byThePerson {
            #expect(try small.run("cancel", "lassen", as: "an").code == 0)
        } else {
            #expect(
                try small.run("offering", "cancel", "lassen@2027-03-11", "--reason", "te weinig", "--yes").code == 0)
        }
        let after = try calendar("after.ics")
        let (first, second) = (try #require(sequences(before).first), try #require(sequences(after).first))
        #expect(first < second)
        for reader in CalendarReader.allCases {
            let status = reader == .calcurse ? "" : "CANCELLED"
            #expect(
                try reader.meetings(in: before, after) == [
                    .init(start: "2027-03-11 14:30", end: "2027-03-11 17:30", title: "Vervalt: lassen", status: status)
                ], "\(reader.rawValue)")
        }
        // A month after its date it is gone.
        #expect(try uids(calendar("later.ics", on: "2027-04-12")) == [])
    }
}
