import CatalogKit
import Testing

@Suite("Themes that schools ask about")
struct ThemeDemandTests {
    private let catalog = Catalog(
        region: Region(id: "zl", name: "ZL", centre: "Heerlen"),
        vocabulary: Vocabulary(
            schools: [School(id: "emma", name: "Emma College", place: "Heerlen", board: "B", sector: "vmbo")]),
        courses: [
            Course(id: "altijd", title: "Altijd", format: "e-learning", themes: ["xr"], provider: "p"),
            Course(
                id: "geweest", title: "Geweest", format: "training", themes: ["xr"], provider: "p",
                offerings: [
                    Offering(
                        id: "geweest@2026-01-01",
                        meetings: [Meeting(start: LocalTime(utcSeconds: 0), end: LocalTime(utcSeconds: 3600))])
                ]),
        ])

    private func question(
        _ school: String, _ theme: String?, colleagues: Int = 1, day: Int = 20_000, state: QuestionState = .new
    ) -> Question {
        Question(
            person: "a@x.nl", school: school, theme: theme, text: "?", colleagues: colleagues,
            since: LocalTime(day: Day(number: day), minute: 720).utcSeconds, state: state)
    }

    private func rows(_ questions: [Question]) -> [ThemeDemand] {
        ThemeDemand.rows(questions, in: catalog, today: Day(number: 20_100))
    }

    @Test("open questions of two schools on one theme are demand, with schools, colleagues and the oldest day")
    func counting() throws {
        let found = rows([
            question("Emma College", "xr", colleagues: 3, day: 20_010), question("emma", "xr", colleagues: 2),
            question("Sophianum", "xr", colleagues: 4, day: 20_020),
        ])
        let row = try #require(found.first)
        #expect(found.count == 1 && row.theme == "xr" && row.questions == 3 && row.schools == 2)
        #expect(row.colleagues == 9 && row.oldest == Day(number: 20_000) && row.courses == 1)
    }

    @Test("one school, however often, is no demand; nor are closed questions, or those without theme or school")
    func notCounting() {
        #expect(rows([question("Emma College", "xr"), question("emma", "xr")]).isEmpty)
        #expect(rows([question("A", "xr"), question("B", "xr", state: .answered)]).isEmpty)
        #expect(rows([question("A", "xr"), question("B", "xr", state: .withdrawn)]).isEmpty)
        #expect(rows([question("A", nil), question("B", nil)]).isEmpty)
        #expect(rows([question("A", "xr"), question("", "xr")]).isEmpty)
        #expect(rows([question("A", "xr"), question("B", "lob")]).isEmpty)
    }

    @Test("most schools come first, then most questions, then the theme's name")
    func order() {
        let questions = [
            question("A", "c"), question("B", "c"), question("A", "b"), question("B", "b"), question("A", "a"),
            question("B", "a"), question("B", "a"), question("A", "d"), question("B", "d"),
            question("C", "d", state: .inConversation),
        ]
        #expect(rows(questions).map(\.theme) == ["d", "a", "b", "c"])
    }
}
