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

/// What the mouse did.
public enum Mouse: Hashable, Sendable {
    /// The left button was pressed.
    case click(Point)
    /// The wheel turned; `lines` is negative towards the top.
    case wheel(Point, lines: Int)
}
