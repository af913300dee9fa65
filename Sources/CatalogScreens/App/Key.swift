/// A key as the terminal reports it.
public enum Key: Hashable, Sendable {
    /// A letter, digit or sign.
    case character(Character)
    /// A letter with Ctrl held down, as its lower-case letter.
    case control(Character)
    case enter, escape, tab, backTab, backspace, delete
    case up, down, left, right, home, end, pageUp, pageDown

    /// What is written on the key, for the footer and the help.
    public var name: String {
        switch self {
        case .character(" "): "␣"
        case .character(let character): String(character)
        case .control(let character): "Ctrl-\(character)"
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "⌫"
        case .delete: "Del"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        }
    }
}

extension Key {
    /// The key with a name as ``name`` gives it, whatever the case of a word: `a`, `Ctrl-a`, `PgUp`, `Space`.
    public init?(_ name: String) {
        if let letter = name.first, name.count == 1 {
            guard !letter.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
                return nil
            }
            self = letter == "␣" ? .character(" ") : .character(letter)
            return
        }
        let wanted = name.lowercased()
        if wanted.hasPrefix("ctrl-"), let letter = wanted.last, wanted.count == 6, ("a"..."z").contains(letter) {
            self = .control(letter)
            return
        }
        let named: [Key] = [
            .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left, .right, .home, .end, .pageUp,
            .pageDown,
        ]
        let words = ["space": Key.character(" "), "up": .up, "down": .down, "left": .left, "right": .right]
        guard let key = words[wanted] ?? named.first(where: { $0.name.lowercased() == wanted }) else { return nil }
        self = key
    }

    /// Whether it puts a letter where letters are typed.
    var isTyped: Bool { if case .character = self { true } else { false } }
}

/// What the mouse did.
public enum Mouse: Hashable, Sendable {
    /// The left button was pressed.
    case click(Point)
    /// The wheel turned; `lines` is negative towards the top.
    case wheel(Point, lines: Int)
}
