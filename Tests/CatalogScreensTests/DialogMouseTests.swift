import CatalogKit
import Testing

@testable import CatalogScreens

@Suite("The mouse while a question is asked")
struct DialogMouseTests {
    @Test("A click on what lies behind a question does not answer it")
    func behind() throws {
        var model = try asking()
        let question = model.dialog
        let list = Point(36, 3)
        #expect(model.view().target(at: list) == nil)
        #expect(model.update(.mouse(.click(list))).isEmpty)
        #expect(model.dialog == question)
    }

    @Test("In a window too low for all sessions, the highlighted one is in sight and the answers can be clicked")
    func low() throws {
        var model = try asking()
        model.size = Size(40, 12)
        for _ in 0..<30 { _ = model.update(.key(.down)) }
        let frame = model.view()
        let cursor = try #require(frame.cursor)
        #expect(frame.lines[cursor.y].contains("▸"))
        let answers = try #require(frame.lines.firstIndex { $0.contains("Enter") && $0.contains("Esc") })
        #expect(frame.target(at: Point(4, answers)) == .yes)
    }

    /// A model that asks for a session of the last random course.
    private func asking() throws -> AppModel {
        let library = Library(RandomLibrary.catalog)
        var model = AppModel(
            size: Size(120, 40), language: .dutch, now: RandomLibrary.now,
            profile: try Person(email: "jan@school.nl", name: "Jan"))
        for effect in model.update(.loaded(library)) {
            guard case .search(let query, let library, let availability, let generation) = effect else { continue }
            _ = model.update(
                .found(try library.engine.search(query, availability: availability), generation: generation))
        }
        let rounds = try #require(library.catalog.courses.last).offerings.last { !$0.rounds.isEmpty }
        _ = model.startEnrolling(in: try #require(rounds).id)
        try #require(model.dialog != nil)
        return model
    }
}
