import CatalogKit
import Testing

@testable import CatalogScreens

/// The key table against the program: what it says of every place is what happens there.
@Suite("Every key")
struct EveryKeyTests {
    /// A key in a place.
    private struct Press: Hashable {
        let key: Key
        let context: Context
    }

    @Test("does something in every place where the table has it, and keys that it does not have do nothing anywhere")
    func works() throws {
        let table = KeyMap.standard
        var unproven = Set(
            Context.allCases.flatMap { context in
                table.bindings(in: context).flatMap { binding in
                    binding.keys.map { Press(key: $0, context: context) }
                }
            })
        func look(at model: AppModel) {
            guard Frame.fits(model.size) else { return }
            let context = model.context
            for press in unproven where press.context == context {
                if Self.doesSomething(press.key, in: model) { unproven.remove(press) }
            }
            for key in Self.strangers where table.action(for: key, in: context) == nil {
                guard !Context.typing.contains(context) else { continue }
                #expect(!Self.doesSomething(key, in: model), "\(key.name) in \(context)")
            }
        }
        for (app, script) in try Self.scenes() {
            var app = app
            for key in script.split(separator: " ") {
                app.type(String(key))
                look(at: app.model)
            }
        }
        for seed in 1...24 as ClosedRange<UInt64> where !unproven.isEmpty {
            var user = try RandomUser(seed: seed)
            for step in 1...1200 where !unproven.isEmpty {
                user.take(user.next())
                if step.isMultiple(of: 6) { look(at: user.model) }
            }
        }
        #expect(unproven.map { "\($0.key.name) in \($0.context)" }.sorted() == [])
    }

    @Test("that the footer shows is one that the table has there, at any size", arguments: [40, 80, 120, 200])
    func footer(width: Int) throws {
        for seed in 1...6 as ClosedRange<UInt64> {
            var user = try RandomUser(seed: seed)
            for _ in 1...800 {
                user.take(user.next())
                user.take(.resized(Size(width, 24)))
                let model = user.model
                let actions = Set(model.keyMap.bindings(in: model.context).map(\.action))
                let canvas = model.view()
                for x in 0..<width {
                    guard case .action(let action) = canvas.target(at: Point(x, 23)) else { continue }
                    #expect(actions.contains(action), "\(action) in \(model.context)")
                }
            }
        }
    }

    @Test("stands in the help of the place, with what it does", arguments: Context.allCases)
    func help(context: Context) {
        for language in Language.allCases {
            let wording = Wording(language)
            for binding in KeyMap.standard.bindings(in: context) {
                #expect(!binding.label(wording).isEmpty)
                #expect(TextWidth.of(binding.keys.map(\.name).joined(separator: " ")) <= 26)
            }
            #expect(!wording.helpHeading(context).isEmpty)
        }
    }

    /// Places that nobody reaches by chance, or not with enough in them to move about.
    private static func scenes() throws -> [(TestApp, String)] {
        let low = Size(80, 12)
        var running = try TestApp.running(size: low)
        running.move(to: .at("2027-03-11 19:00"))
        let searches = ["las", "robot", "lob"].map { SavedSearch(text: $0, Query()) }
        return [
            (try .withAccount(size: low), "5 <Tab> G k <Enter> j j l k G"),
            (try .withAccount(size: Size(80, 12)), "5 <S-Tab> <S-Tab> [ j b b b b G k r j G r j G"),
            (try .withQuestions(size: Size(60, 12)), "5 <Tab> <Tab> j G k <Enter> j G <Esc>"),
            (try TestApp(remembered: Remembered(hasSeenTour: true, searches: searches)), "B j k G"),
            (try TestApp(), "/ t h e m a : <Down> <Down>"),
            (try TestApp(.withModules, profile: .an), "4 <Enter> <Enter> t j j"),
            (try TestApp(), ": <Down> <PgDn>"),
            (try .withIdeas(size: Size(60, 12)), "5 <S-Tab> <S-Tab> <S-Tab> j k <Enter> j G <Esc> G"),
            (try .withDemand(size: Size(60, 12)), "5 p <Right> j G <Esc> j G"),
            (try twoSignUps(), "3 j k G"),
            (running, "5 <Tab> <Enter> j k G"),
            (try twoMeetings(), "5 <Tab> <Enter> l h"),
        ]
    }

    /// Somebody with two sign-ups to come.
    private static func twoSignUps() throws -> TestApp {
        var app = try TestApp(profile: .an)
        for id in ["lasersnijden@2027-03-11", "lasersnijden@2027-11-18"] {
            _ = try app.ledger.enrol(try #require(Person.an), in: #require(app.terms(id)))
        }
        app.send(
            .ledger(try LedgerView(of: app.ledger, for: .an, in: app.library.catalog, at: app.model.now.utcSeconds)))
        return app
    }

    /// An offering on two days, with somebody in it, between the two.
    private static func twoMeetings() throws -> TestApp {
        let days = ["2027-03-11", "2027-03-18"].map {
            Meeting(start: .at("\($0) 15:30"), end: .at("\($0) 18:30"))
        }
        let courses = Catalog.sample.courses.map { course in
            var course = course
            for index in course.offerings.indices where course.offerings[index].id == "lasersnijden@2027-03-11" {
                course.offerings[index].meetings = days
            }
            return course
        }
        let catalog = Catalog(region: Catalog.sample.region, vocabulary: Catalog.sample.vocabulary, courses: courses)
        var app = try TestApp(catalog, now: .at("2027-03-01 09:00"), profile: .an)
        _ = try app.ledger.enrol(try #require(Person.an), in: #require(app.terms("lasersnijden@2027-03-11")))
        app.move(to: .at("2027-03-12 09:00"))
        return app
    }

    /// Keys of which some are bound in no place and others in a few.
    private static let strangers: [Key] = [.character("~"), .character("€"), .control("o"), .character("K"), .delete]

    /// Whether anything comes of a key: an effect, another state, or a sentence that says why not.
    private static func doesSomething(_ key: Key, in model: AppModel) -> Bool {
        var before = model
        before.notice = nil
        before.showsHints = false
        var after = before
        let effects = after.update(.key(key))
        // Who is at the root of a tab is there already.
        if case .tab(model.tab) = KeyMap.standard.action(for: key, in: model.context) { return true }
        if after.showsHints || after.notice?.kind == .information { return false }
        return !effects.isEmpty || after != before
    }
}
