import CatalogKit

/// A line of text that somebody types in.
public struct TextField: Equatable, Sendable {
    /// What has been typed.
    public private(set) var text: String
    /// How many characters stand before the cursor.
    public private(set) var cursor: Int

    /// At most how many characters it takes.
    static let maximumLength = 200
    /// At most how many bytes these take: a character may have any number of marks on it.
    static let maximumBytes = 1000

    /// Makes a field with the cursor at the end of its text.
    public init(_ text: String = "") {
        self.text = text
        cursor = text.count
    }

    /// Replaces the text and puts the cursor at its end.
    public mutating func set(_ text: String) {
        self = TextField(text)
    }

    /// Replaces the text and puts the cursor behind some of its characters.
    mutating func set(_ text: String, cursor: Int) {
        self = TextField(String(text.prefix(Self.maximumLength)))
        self.cursor = min(cursor, self.text.count)
    }

    /// Types a text at the cursor; control characters in it become blanks.
    public mutating func insert(_ typed: String) {
        let clean = String(
            typed.map { $0.unicodeScalars.contains { $0.properties.generalCategory == .control } ? " " : $0 })
        var (characters, bytes) = (Self.maximumLength - text.count, Self.maximumBytes - text.utf8.count)
        let room = clean.prefix { character in
            (characters, bytes) = (characters - 1, bytes - character.utf8.count)
            return characters >= 0 && bytes >= 0
        }
        // Counted from the end: a typed accent may join the letter before it.
        let after = text.count - cursor
        text.insert(contentsOf: room, at: position)
        cursor = max(0, text.count - after)
    }

    /// Handles an editing key and says whether it was one.
    public mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .backspace: remove(cursor - 1..<cursor)
        case .delete, .control("d"): remove(cursor..<cursor + 1)
        case .control("u"): remove(0..<cursor)
        case .control("k"): remove(cursor..<text.count)
        case .control("w"): remove(startOfWord..<cursor)
        default: return false
        }
        return true
    }

    /// Draws the field; with `isFocused` the canvas's cursor stands in it.
    func draw(in rect: Rect, on canvas: inout Canvas, isFocused: Bool, placeholder: String = "") {
        guard !rect.isEmpty else { return }
        canvas.fill(rect.row(0), Style(underlined: true))
        let before = text.prefix(cursor)
        // The text slides to the left so that the cursor stays in sight.
        var start = before.startIndex
        while TextWidth.of(text[start..<before.endIndex]) >= rect.width { start = text.index(after: start) }
        if text.isEmpty {
            canvas.put(placeholder, in: rect, Style(.muted, underlined: true))
        } else {
            canvas.put(text[start...], in: rect, Style(underlined: true))
        }
        if isFocused {
            canvas.cursor = Point(rect.x + TextWidth.of(text[start..<before.endIndex]), rect.y)
        }
    }

    private var position: String.Index {
        text.index(text.startIndex, offsetBy: cursor)
    }

    private var startOfWord: Int {
        let before = Array(text.prefix(cursor))
        let word = before.lastIndex { $0 != " " } ?? 0
        return (before[..<word].lastIndex(of: " ") ?? -1) + 1
    }

    private mutating func remove(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<text.count)
        let start = text.index(text.startIndex, offsetBy: range.lowerBound)
        text.removeSubrange(start..<text.index(start, offsetBy: range.count))
        cursor = range.lowerBound
    }
}
