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
        for seed in 1...60 as ClosedRange<UInt64> where !unproven.isEmpty {
            var user = try RandomUser(seed: seed)
            for _ in 1...2000 where !unproven.isEmpty {
                user.take(user.next())
                guard Frame.fits(user.model.size) else { continue }
                let context = user.model.context
                for press in unproven where press.context == context {
                    if Self.doesSomething(press.key, in: user.model) { unproven.remove(press) }
                }
                for key in Self.strangers where table.action(for: key, in: context) == nil {
                    guard !Context.typing.contains(context) else { continue }
                    #expect(!Self.doesSomething(key, in: user.model), "\(key.name) in \(context)")
                }
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

    /// Keys of which some are bound in no place and others in a few.
    private static let strangers: [Key] = [.character("~"), .character("€"), .control("o"), .character("K"), .delete]

    /// Whether anything comes of a key: an effect, another state, or a sentence that says why not.
    private static func doesSomething(_ key: Key, in model: AppModel) -> Bool {
        var before = model
        before.notice = nil
        before.showsHints = false
        var after = before
        let effects = after.update(.key(key))
        if after.showsHints || after.notice?.kind == .information { return false }
        return !effects.isEmpty || after != before
    }
}
