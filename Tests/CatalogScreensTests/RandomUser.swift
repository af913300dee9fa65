import CatalogKit

@testable import CatalogScreens

/// A program with a user who does anything at all; the same seed does the same.
struct RandomUser {
    private(set) var model: AppModel
    /// How many sign-ups the ledger took.
    private(set) var enrolments = 0
    /// How many interests it took.
    private(set) var interests = 0
    private var dice: Dice
    private var world: TestLedger
    private var person: Person?
    /// Answers that have not arrived yet.
    private var answers: [Message] = []

    init(seed: UInt64) throws {
        dice = Dice(seed: seed)
        world = TestLedger(try Ledger(.memory) { RandomLibrary.now.utcSeconds }, Library(RandomLibrary.catalog))
        // Somebody else asked a question, had an idea and would come to a course, so that there is a page of each.
        let other = try Person(email: "bo@school.nl", name: "Bo", school: "Elders")
        let (long, foreign) = (RandomLibrary.titles[15], RandomLibrary.titles[12])
        _ = try world.ledger.ask(other, text: long, theme: "techlab", equipment: foreign)
        _ = try world.ledger.propose(other, title: foreign, text: long)
        if let course = world.library.catalog.courses.first {
            _ = try world.ledger.declareInterest(other, in: course.id)
        }
        // Every other one has signed up before.
        person = seed % 2 == 0 ? try Person(email: "jan@school.nl", name: "Jan", school: "Sophianum") : nil
        model = AppModel(
            size: Size(80, 24), language: seed % 3 == 0 ? .english : .dutch, now: RandomLibrary.now,
            profile: person, remembered: Remembered())
        answers = [.loaded(world.library)]
    }

    /// What happens next.
    mutating func next() -> Message {
        // Answers come late, and now and then in another order.
        if !answers.isEmpty, dice.roll(2) { return answers.remove(at: dice.roll(8) ? dice.below(answers.count) : 0) }
        switch dice.below(100) {
        case 0..<70: return .key(dice.pick(Self.keys))
        case 70..<78: return .mouse(.click(point()))
        case 78..<82: return .mouse(.wheel(point(), lines: dice.pick([-3, 3])))
        case 82..<88: return .paste(dice.pick(Self.texts))
        case 88..<98: return .resized(size())
        case 98:
            return .tick(LocalTime(day: RandomLibrary.now.day.advanced(by: dice.below(400)), minute: dice.below(1440)))
        default: return .refused(dice.pick([.nothingToUndo, .noSuchEnrolment, .notALedger(path: "\u{1B}[2J")]))
        }
    }

    /// Takes in a message and has its effects done.
    mutating func take(_ message: Message) {
        for effect in model.update(message) {
            answers += answers(to: effect)
        }
    }

    private mutating func answers(to effect: Effect) -> [Message] {
        if case .saveProfile(let person) = effect { self.person = person }
        let answers = world.answers(effect, by: person, at: model.now)
        for answer in answers {
            switch answer {
            case .enrolled: enrolments += 1
            case .interested: interests += 1
            default: break
            }
        }
        return answers
    }

    private mutating func point() -> Point {
        // Half of the clicks hit something.
        if dice.roll(2), let rect = model.view().targets.map(\.rect).randomElement(using: &dice) {
            return Point(rect.x + dice.below(rect.width), rect.y + dice.below(rect.height))
        }
        return Point(dice.below(model.size.width + 3) - 1, dice.below(model.size.height + 3) - 1)
    }

    private mutating func size() -> Size {
        switch dice.below(12) {
        case 0: Size(dice.below(45), dice.below(15))
        case 1:
            dice.pick([Size(1, 1), Size(0, 0), Size(40, 12), Size(39, 12), Size(40, 11), Size(1, 60), Size(250, 1)])
        default: Size(40 + dice.below(90), 12 + dice.below(30))
        }
    }

    private static let keys: [Key] =
        "jjjkkfcspaaaax/ua?1112223gG qiii55544 tnNow/SheXPCmrby[]vtnd\u{301}é教".map(Key.character)
        + [
            .enter, .enter, .enter, .enter, .escape, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .down,
            .left, .right, .home, .end, .pageUp, .pageDown, .control("a"), .control("d"), .control("e"), .control("k"),
            .control("u"), .control("w"), .control("q"), .control("x"),
        ]

    private static let texts =
        RandomLibrary.titles + [
            "lassen", "h", "jan@school.nl", "Jan", "Sophianum", "Sittard", " thema:", " plaats:", " vorm:", " prijs:",
            " taal:",
        ]
}

/// Random numbers that are the same for the same seed (splitmix64).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A number from 0 up to `limit`; 0 when there is none.
    mutating func below(_ limit: Int) -> Int {
        limit > 0 ? Int.random(in: 0..<limit, using: &self) : 0
    }

    /// Whether something that happens once in `times` happens.
    mutating func roll(_ times: Int) -> Bool {
        below(times) == 0
    }

    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[below(values.count)]
    }
}
