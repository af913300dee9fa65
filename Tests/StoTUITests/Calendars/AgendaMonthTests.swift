import Foundation
import Testing

@Suite("sto-tui agenda --month")
struct AgendaMonthTests {
    private let small: SmallCatalog

    /// A workshop on 3 February, of which An has a seat; on the 24th another, for which she waits until the 17th; carnival
    /// from the 8th to the 12th.
    init() throws {
        small = try SmallCatalog()
        for (name, id) in [("an", "werkplaats@2027-02-03"), ("an", "werkplaats@2027-02-24")] {
            if id.hasSuffix("24") {
                for number in 1...6 {
                    #expect(try small.run("enrol", id, "--name", "Gast", as: "gast\(number)").code == 0)
                }
            }
            #expect(try small.run("enrol", id, "--name", "An", as: name).code == 0)
        }
    }

    @Test("shows the weeks with marks, then what they stand for, then the holidays")
    func text() throws {
        let outcome = try small.run("agenda", "--month", "2027-02", as: "an", on: "2027-02-01")
        #expect(outcome.code == 0 && outcome.errors == "")
        #expect(
            outcome.output == """
                februari 2027
                wk  ma      di      wo      do      vr      za      zo
                5   [1]     2       3✓      4       5       6       7
                6   8~      9~      10~     11~     12~     13      14
                7   15      16      17!     18      19      20      21
                8   22      23      24…     25      26      27      28

                wo 3 feb   ✓ 13:00–17:00 De open werkplaats · Zuiddorp
                wo 17 feb  ! laatste dag om je aan te melden: De open werkplaats (wo 24 feb)
                wo 24 feb  … 13:30–16:30 De open werkplaats · Noorddorp · wachtlijst, plaats 1
                ~ Carnaval, ma 8 feb – vr 12 feb

                ✓ aangemeld · … wachtlijst · ! laatste dag om je aan te melden · ~ vrij

                """)
    }

    @Test("says so of a month with nothing in it, in English too")
    func empty() throws {
        let outcome = try small.run("agenda", "--month", "2027-06", as: "an", lang: "en")
        #expect(outcome.output.hasPrefix("June 2027\nwk  Mon     Tue     Wed     Thu     Fri     Sat     Sun\n"))
        #expect(outcome.output.hasSuffix("\n\nThere is nothing in this month.\n"))
    }

    @Test("has as JSON the enrolments with a meeting in it")
    func json() throws {
        struct Entry: Decodable {
            struct Meeting: Decodable, Equatable {
                let start, end: String
            }
            let offering: String
            let meetings: [Meeting]
        }
        func entries(_ month: String) throws -> [Entry] {
            try small.run("agenda", "--month", month, "--json", as: "an").json([Entry].self)
        }
        let february = try entries("2027-02")
        #expect(february.map(\.offering) == ["werkplaats@2027-02-03", "werkplaats@2027-02-24"])
        #expect(february.first?.meetings == [.init(start: "2027-02-03T13:00", end: "2027-02-03T17:00")])
        #expect(try entries("2027-03").isEmpty)
    }

    @Test(
        "goes with nothing but JSON, and asks for a month",
        arguments: [
            ["--month", "2027-13"], ["--month", "maart"], ["--month", "2027-02", "--ics", "-"],
            ["--keep", "a.ics", "--json"], ["--keep", "a.ics", "--ics", "b.ics"],
            ["--stop-keeping", "--keep", "a.ics"],
        ])
    func usage(_ options: [String]) throws {
        let outcome = try small.program.run(
            ["--catalog", small.folder, "agenda", "--as", "an@school.nl"] + options)
        #expect(outcome.code == 2 && outcome.output == "" && outcome.errors.hasPrefix("sto-tui: "))
    }
}

@Suite("sto-tui enrol, when something is at the same time")
struct EnrolWarningTests {
    private let small: SmallCatalog

    init() throws {
        small = try SmallCatalog()
        let text = """
            ---
            title: Frezen in delen
            format: training
            provider: landelijk
            offerings:
              - meetings:
                  - {start: 2027-02-02 09:00, end: 2027-02-02 12:00}
                  - {start: 2027-02-03 16:30, end: 2027-02-03 18:00}
                  - {start: 2027-02-10 09:00, end: 2027-02-10 12:00}
                place: Zuiddorp
            ---
            Tekst.
            """
        try Data(text.utf8).write(to: URL(filePath: small.folder + "/courses/training/frezen.md"))
    }

    @Test("signs up and warns on standard error, of the meeting that clashes and of a free day")
    func warning() throws {
        #expect(try small.run("enrol", "werkplaats@2027-02-03", "--name", "An", as: "an").errors == "")
        let outcome = try small.run("enrol", "frezen", as: "an")
        #expect(outcome.code == 0 && outcome.output.hasPrefix("Je bent aangemeld voor Frezen in delen."))
        #expect(
            outcome.errors == """
                sto-tui: Let op: dan heb je ook ‘De open werkplaats’ (wo 3 feb 2027, 13:00–17:00).
                sto-tui: Let op: wo 10 feb is een vrije dag (Carnaval).

                """)
    }

    @Test("names in JSON what overlaps, once each")
    func json() throws {
        struct Answer: Decodable {
            let overlaps: [String]
        }
        _ = try small.run("enrol", "frezen", "--name", "An", as: "an")
        let outcome = try small.run("enrol", "werkplaats@2027-02-03", "--json", as: "an")
        #expect(try outcome.json(Answer.self).overlaps == ["frezen@2027-02-02"])
        #expect(outcome.errors == "sto-tui: Let op: dan heb je ook ‘Frezen in delen’ (wo 3 feb 2027, 16:30–18:00).\n")
    }
}
