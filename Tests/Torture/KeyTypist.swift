/// Types at random, so that the same seed types the same: mostly keys that do something, and what terminals send besides.
struct KeyTypist: RandomNumberGenerator {
    /// What goes to the terminal.
    enum Event: Equatable, CustomStringConvertible {
        case typed([UInt8])
        case resized(columns: Int, rows: Int)

        var description: String {
            switch self {
            case .typed(let bytes): String(decoding: bytes, as: UTF8.self).debugDescription
            case .resized(let columns, let rows): "\(columns)×\(rows)"
            }
        }
    }

    private var state: UInt64
    /// Whether keys and clicks are among it that end the program: q, Ctrl-C, the : of the palette, where the end is to be
    /// chosen, and any click, for many a screen names q.
    private let quits: Bool
    private var columns = 120
    private var rows = 40

    init(seed: UInt64, quits: Bool) {
        (state, self.quits) = (seed, quits)
    }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One key, as often as not, or up to a hundred at once, or what counts as one.
    mutating func burst() -> [Event] {
        let most = pick([1, 1, 8, 100])
        return most == 1 ? [event(of: 870)] : (0..<Int.random(in: 2...most, using: &self)).map { _ in event() }
    }

    private static let letters = Array("jjjjkkkkhhllgG12345/faaixuusSobvvtmnpPCXTecz[]yrwwdNM?: qq".utf8)
    private static let sequences = [
        "\r", "\r", "\r", "\r", "\t", "\t", "\u{1B}", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}OA",
        "\u{1B}OB", "\u{1B}OC", "\u{1B}OD", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}OH", "\u{1B}OF", "\u{1B}[Z", "\u{1B}[3~",
        "\u{7F}", "\u{8}", "\u{1B}OP", "\u{1B}[15~",
    ].map { Array($0.utf8) }
    private static let words = [
        "lassen", "thema:", "thema:techlab ", "van:2027-03", "vol:nee ", "\"a b\"", "é", "e\u{301}", "👩‍🔧", "汉字",
        "\u{202E}abc",
        "12:30", "2027-02-31", "99999999999999999999", "-1", "an@school.example", "plan", "taal", "ongedaan", "profiel",
        "\u{200B}", "ﷺ", String(repeating: "x", count: 300),
    ].map { Array($0.utf8) }
    private static let harmlessWords = words.filter { !$0.contains(UInt8(ascii: ":")) }

    /// Of a thousand kinds the first so many; the later ones are more than a key, or none.
    private mutating func event(of kinds: Int = 1000) -> Event {
        switch Int.random(in: 0..<kinds, using: &self) {
        case ..<520: .typed([letter()])
        case ..<760: .typed(pick(KeyTypist.sequences))
        case ..<800: .typed([control()])
        case ..<855: .typed(mouse())
        case ..<870: resize()
        case ..<935: .typed(word())
        case ..<955: .typed(paste())
        case ..<980: .typed(raw(0x80...0xFF, upTo: 6))
        case ..<990: .typed([0x1B] + raw(0x20...0x7E, upTo: 5))
        default: .typed(raw(0x00...0xFF, upTo: 4))
        }
    }

    private mutating func letter() -> UInt8 { harmless(pick(KeyTypist.letters)) }

    private mutating func word() -> [UInt8] { pick(quits ? KeyTypist.words : KeyTypist.harmlessWords) }

    /// Ctrl and a letter, but none that the terminal keeps for itself: nothing that stops its output or the program.
    private mutating func control() -> UInt8 { harmless(UInt8.random(in: 1...31, using: &self)) }

    private func harmless(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x13, 0x1A, 0x1C: 0x11
        case 0x03 where !quits: 0x11
        case UInt8(ascii: "q") where !quits: UInt8(ascii: "j")
        case UInt8(ascii: ":") where !quits: UInt8(ascii: ";")
        default: byte
        }
    }

    private mutating func raw(_ range: ClosedRange<UInt8>, upTo most: Int) -> [UInt8] {
        (0..<Int.random(in: 1...most, using: &self)).map { _ in harmless(UInt8.random(in: range, using: &self)) }
    }

    private mutating func mouse() -> [UInt8] {
        let button = pick(quits ? [0, 0, 0, 0, 2, 64, 65, 35, 999] : [64, 64, 65, 65, 2, 35, 999])
        let far = Int.random(in: 0..<20, using: &self) == 0 ? 40_000 : 0
        let (x, y) = (Int.random(in: 1...columns, using: &self) + far, Int.random(in: 1...rows, using: &self) + far)
        return Array("\u{1B}[<\(button);\(x);\(y)M\u{1B}[<\(button);\(x);\(y)m".utf8)
    }

    private static let pasteStart = Array("\u{1B}[200~".utf8)
    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    /// How long the program may wait for the rest of a paste, in milliseconds.
    static let pastePause = 105

    /// How long the program may wait for more of what was typed, in milliseconds: for the rest of a paste, or for what turns
    /// an Esc into another key; see the program's Terminal.
    static func pause(after events: [Event]) -> Int {
        let pastes = events.compactMap {
            if case .typed(let bytes) = $0, bytes.starts(with: pasteStart) { bytes } else { nil }
        }
        if let last = pastes.last, last.suffix(pasteEnd.count) != pasteEnd[...] { return pastePause }
        return events.last == .typed([0x1B]) ? 26 : 0
    }

    private mutating func paste() -> [UInt8] {
        var inside: [UInt8] = []
        for _ in 0..<Int.random(in: 0...12, using: &self) {
            inside += Bool.random(using: &self) ? word() : raw(0x00...0xFF, upTo: 20)
        }
        let isWhole = Int.random(in: 0..<10, using: &self) > 0
        return KeyTypist.pasteStart + inside + (isWhole ? KeyTypist.pasteEnd : [])
    }

    private mutating func resize() -> Event {
        let usual = Bool.random(using: &self)
        columns = usual ? Int.random(in: 40...140, using: &self) : Int.random(in: 1...500, using: &self)
        rows = usual ? Int.random(in: 12...50, using: &self) : Int.random(in: 1...200, using: &self)
        return .resized(columns: columns, rows: rows)
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &self)]
    }
}
