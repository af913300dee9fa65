import CatalogKit
import Testing

@Suite("The ledger: people, terms and places")
struct LedgerValueTests {
    @Test("an address is a key: lower-case, trimmed, without control characters")
    func addresses() throws {
        let person = try Person(email: " Anna.Bos@School.NL\n", name: " Anna\u{1B}[31m ", school: " Sint-Jan ")
        #expect(person.email == "anna.bos@school.nl")
        #expect(person.name == "Anna[31m")
        #expect(person.school == "Sint-Jan")
        #expect(try Person(email: "an@x.nl", name: "\u{202E}An\u{9B}\u{2028}").name == "An")
        #expect(try Person(email: "e\u{301}mile@x.nl", name: "E").email == "\u{E9}mile@x.nl")
    }

    @Test(
        "what cannot be an address is refused",
        arguments: [
            "", "anna", "anna@", "@school.nl", "a@b@c.nl", "an na@school.nl", "anna@school", "anna@.nl", "a,b@c.nl",
        ])
    func implausible(_ text: String) {
        #expect(throws: LedgerError.invalidEmail(text)) { try Person(email: text, name: "Anna") }
    }

    @Test("a name is needed")
    func names() {
        #expect(throws: LedgerError.emptyName) { try Person(email: "anna@school.nl", name: " \t") }
        #expect(LedgerError.emptyName.isRefusal)
        #expect(!LedgerError.locked.isRefusal)
    }

    @Test("the enrol-by day counts to its end in local time, and the start at the latest")
    func closing() throws {
        let start = try #require(LocalTime("2027-03-11 15:30"))
        let meeting = Meeting(start: start, end: start.advanced(byMinutes: 180))
        let course = Course(id: "laser", title: "Lasersnijden", format: "training", provider: "sto")
        let region = Region(id: "zl", name: "ZL", centre: "Sittard", promotionCutoffHours: 24)
        let session = Session(id: "s", title: "S", capacity: 3)
        var offering = Offering(
            id: "laser@2027-03-11", meetings: [meeting], capacity: 16, enrolBy: Day("2027-03-04"),
            rounds: [Round(id: "r", title: "R", sessions: [session])])
        let terms = OfferingTerms(course: course, offering: offering, region: region)
        #expect(LocalTime(utcSeconds: terms.enrolUntil) == LocalTime("2027-03-05 00:00"))
        #expect(LocalTime(utcSeconds: terms.promoteUntil) == LocalTime("2027-03-10 15:30"))
        #expect(LocalTime(utcSeconds: terms.end) == LocalTime("2027-03-11 18:30"))
        #expect(terms.rounds == [.init(id: "r", sessions: [.init(id: "s", capacity: 3)])])
        offering.enrolBy = Day("2027-03-11")
        #expect(OfferingTerms(course: course, offering: offering, region: region).enrolUntil == terms.start)
        offering.enrolBy = nil
        #expect(OfferingTerms(course: course, offering: offering, region: region).enrolUntil == terms.start)
    }

    @Test("a location is a path, with or without sqlite: before it")
    func locations() throws {
        #expect(try LedgerLocation("sqlite:/srv/l.sqlite") == .file("/srv/l.sqlite"))
        #expect(try LedgerLocation("sqlite:///srv/l.sqlite") == .file("/srv/l.sqlite"))
        #expect(try LedgerLocation("sqlite:l.sqlite") == .file("l.sqlite"))
        #expect(try LedgerLocation("data/l.sqlite") == .file("data/l.sqlite"))
        #expect(try LedgerLocation("sqlite::memory:") == .memory)
        for text in ["mysql://h", "", "sqlite:"] {
            #expect(throws: LedgerError.unsupportedLocation(text)) { try LedgerLocation(text) }
        }
    }

    @Test("the option comes before STO_LEDGER, and that before the XDG data folder")
    func precedence() throws {
        let all = ["STO_LEDGER": "e.sqlite", "XDG_DATA_HOME": "/x", "HOME": "/home/a"]
        #expect(try LedgerLocation(option: "o.sqlite", environment: all) == .file("o.sqlite"))
        #expect(try LedgerLocation(option: nil, environment: all) == .file("e.sqlite"))
        #expect(
            try LedgerLocation(option: nil, environment: ["STO_LEDGER": "", "XDG_DATA_HOME": "/x"])
                == .file("/x/netflixleren/ledger.sqlite"))
        #expect(
            try LedgerLocation(option: nil, environment: ["XDG_DATA_HOME": "relative", "HOME": "/home/a"])
                == .file("/home/a/.local/share/netflixleren/ledger.sqlite"))
    }
}
