import Testing

@testable import CatalogKit

@Suite("Modules and their chapters")
struct ModuleTests {
    private func course(_ body: String, url: String? = nil, checks: [SelfCheck] = []) -> Course {
        Course(
            id: "laser", title: "Lasersnijden", format: "e-learning", provider: "techlab", hours: 0.75, url: url,
            selfChecks: checks, body: body)
    }

    private func titles(_ body: String) -> [String?] { Module(course(body))?.chapters.map(\.title) ?? [] }

    @Test("a heading of the second level begins a chapter, and what stands before the first is one without a title")
    func chapters() throws {
        let module = try #require(
            Module(course("Vooraf.\n\n## De *klep*\n\nDicht.\n\n### Let op\n\nHeet.\n\n## Klaar")))
        #expect(module.chapters.map(\.title) == [nil, "De klep", "Klaar"])
        #expect(module.chapters.map(\.key) == ["", "De klep", "Klaar"])
        #expect(module.chapters.map(\.words) == [1, 4, 0])
        #expect(module.minutes == 45)
        #expect(module.terms == ModuleTerms(course: "laser", minutes: 45, chapters: ["", "De klep", "Klaar"]))
    }

    @Test("headings within quotes and lists, and of other levels, begin none")
    func noChapters() {
        #expect(titles("# Titel\n\n> ## Citaat\n\n- ## Punt\n\n### Klein") == [nil])
        #expect(titles("## Een\n## Twee") == ["Een", "Twee"])
        #expect(titles("") == [] && titles("  \n\n") == [])
    }

    @Test("chapters with the same heading, or with none, have keys of their own")
    func keys() throws {
        let module = try #require(Module(course("x\n\n## A\n\n##\n\n## A\n\n## A")))
        #expect(module.chapters.map(\.key) == ["", "A", " (2)", "A (2)", "A (3)"])
        #expect(module.chapters.map(\.title) == [nil, "A", nil, "A", "A"])
    }

    @Test("what is read elsewhere is no module: an address without chapters, a feed's listing, another format")
    func elsewhere() {
        #expect(Module(course("Lees het daar.", url: "https://leren.example/x")) == nil)
        #expect(Module(course("## Hier\n\nTekst.", url: "https://leren.example/x")) != nil)
        #expect(Module(course("")) == nil)
        #expect(Module(Course(id: "feed/1", title: "X", format: "e-learning", provider: "p", body: "Tekst.")) == nil)
        #expect(
            Module(Course(id: "laser", title: "X", format: "training", provider: "p", body: "## A\n\nTekst.")) == nil)
    }

    @Test("a question stands with the chapter it names, else with the last")
    func checks() throws {
        func check(_ chapter: String?) -> SelfCheck {
            SelfCheck(
                question: chapter ?? "?", options: ["a", "b"], answers: [0], explanation: "x", afterChapter: chapter)
        }
        let checks = [check(nil), check("A"), check("A"), check("Weg")]
        let module = try #require(Module(course("## A\n\n## B", checks: checks)))
        #expect(module.chapters.map { $0.checks.map(\.question) } == [["A", "A"], ["?", "Weg"]])
    }

    @Test("every module of the catalogue in this repository has chapters with words in them")
    func catalogue() throws {
        let catalog = try CatalogReader(folder: SearchFixture.regionFolder).read().catalog
        let modules = catalog.courses.compactMap(Module.init)
        #expect(modules.count >= 30)
        #expect(modules.allSatisfy { $0.chapters.allSatisfy { $0.words > 0 } })
        #expect(modules.allSatisfy { ($0.minutes ?? 0) > 0 })
        #expect(modules.count { !$0.course.selfChecks.isEmpty } >= 8)
    }
}
